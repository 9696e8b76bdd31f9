/* A whole dry run of an import against a register, which must stay as it was. */
#include "ddreg/journal.h"
#include "ddreg/company.h"
#include "ddreg/reg.h"
#include "fuzz_import.h"

static const struct entry_by by = {.day = "2024-05-15",
                                   .recorded_at = "2024-05-15T09:00:00Z",
                                   .os_account = "fuzz",
                                   .actor = "fuzz",
                                   .command = "fuzz"};
static char register_path[32];

static void remove_register(void)
{
    char path[48];

    (void)unlink(register_path);
    (void)snprintf(path, sizeof(path), "%s-wal", register_path);
    (void)unlink(path);
    (void)snprintf(path, sizeof(path), "%s-shm", register_path);
    (void)unlink(path);
}

static void make_register(void)
{
    struct dd_error err;
    char head[HASH_HEX];

    (void)snprintf(register_path, sizeof(register_path), "reg-%ld.db", (long)getpid());
    remove_register();
    FUZZ_MUST(company_create(register_path, &by, "Fuzz AS", NULL, head, &err) == DD_OK);
    FUZZ_MUST(atexit(remove_register) == 0);
}

static void check_result(const struct import_result *r)
{
    FUZZ_MUST(r->batch == 0);
    FUZZ_MUST(r->same_as != 0 || r->created + r->updated + r->unchanged + r->refused == r->rows);
    for (size_t i = 0; i < r->ncolumns; i++) {
        FUZZ_MUST(fuzz_is_utf8(r->columns[i].header));
        for (int s = 0; s < 3 && r->columns[i].sample[s]; s++)
            FUZZ_MUST(fuzz_is_plain(r->columns[i].sample[s], ""));
    }
    for (size_t i = 0; i < r->nproblems; i++)
        FUZZ_MUST(strcmp(dd_msg(DD_EN, r->problems[i].id), r->problems[i].id) != 0 &&
                  fuzz_is_plain(r->problems[i].value, ""));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct fuzz_import f;
    struct import_result result;
    struct dd_error err = {.id = NULL};
    struct arena a;
    struct reg *reg;
    enum dd_rc rc;

    if (!register_path[0])
        make_register();
    if (!fuzz_import_begin(&f, data, size))
        return 0;
    arena_init(&a, 64 * 1024 * 1024);
    FUZZ_MUST(reg_open(&reg, register_path, DB_WRITE, &err) == DD_OK);
    rc = f.purchases ? import_purchases(reg, &a, &by, &f.o, &result, &err)
                     : import_suppliers(reg, &a, &by, &f.o, &result, &err);
    if (rc == DD_OK)
        check_result(&result);
    else
        fuzz_check_error(&err, DD_INPUT);
    reg_free(reg);
    arena_release(&a);
    fuzz_import_end(&f);
    return 0;
}
