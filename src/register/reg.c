#include "ddreg/reg.h"

#include <errno.h>

#include "ddreg/company.h"
#include "ddreg/journal.h"
#include "ddreg/record.h"
#include "tables.h"

enum { SCRATCH_MAX = 8 * 1024 * 1024 };

enum dd_rc reg_open(struct reg **out, const char *path, enum db_mode mode, struct dd_error *err)
{
    struct reg *reg = mem_realloc(NULL, sizeof(*reg));
    enum dd_rc rc;

    *out = NULL;
    if (!reg)
        return dd_no_memory(err);
    memset(reg, 0, sizeof(*reg));
    arena_init(&reg->scratch, SCRATCH_MAX);
    rc = db_open(&reg->db, path, mode, err);
    if (rc != DD_OK) {
        reg_free(reg);
        return rc;
    }
    *out = reg;
    return DD_OK;
}

void reg_free(struct reg *reg)
{
    if (!reg)
        return;
    db_free(reg->db);
    arena_release(&reg->scratch);
    mem_free(reg);
}

enum dd_rc reg_begin(struct reg *reg, const struct entry_by *by, struct dd_error *err)
{
    int64_t last;
    enum dd_rc rc = db_begin(reg->db, DB_WRITE, err);

    if (rc == DD_OK && (rc = journal_head(reg, reg->prev_head, &last, err)) != DD_OK)
        db_rollback(reg->db);
    if (rc != DD_OK)
        return rc;
    reg->seq = last + 1;
    reg->changes = 0;
    reg->by = *by;
    reg->writing = true;
    hash_init(&reg->chain);
    record_chain_entry(&reg->chain, reg->prev_head, reg->seq, by, DDREG_VERSION);
    return DD_OK;
}

static enum dd_rc write_entry(struct reg *reg, const char *head, struct dd_error *err)
{
    const struct entry_by *by = &reg->by;

    return db_exec(reg->db, err,
                   "INSERT INTO journal (seq, day, recorded_at, os_account, actor, command,"
                   " program, prev_head, head) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
                   DB_ARGS(DB_I(reg->seq), DB_T(by->day), DB_T(by->recorded_at),
                           DB_T(by->os_account), DB_T(by->actor), DB_T(by->command),
                           DB_T(DDREG_VERSION), DB_T(reg->prev_head), DB_T(head)));
}

enum dd_rc reg_commit(struct reg *reg, char head[HASH_HEX], struct dd_error *err)
{
    enum dd_rc rc;

    if (reg->changes == 0) {
        memcpy(head, reg->prev_head, HASH_HEX);
        reg_rollback(reg);
        return DD_OK;
    }
    hash_end_hex(&reg->chain, head);
    rc = write_entry(reg, head, err);
    if (rc == DD_OK)
        rc = db_commit(reg->db, err);
    if (rc != DD_OK)
        db_rollback(reg->db);
    reg->writing = false;
    return rc;
}

void reg_rollback(struct reg *reg)
{
    if (reg)
        db_rollback(reg->db);
    if (reg)
        reg->writing = false;
}

static enum dd_rc write_company(struct reg *reg, const char *company, const char *orgnr,
                                struct dd_error *err)
{
    bool changed;
    int64_t id;
    enum dd_rc rc = record_insert(reg, &table_company, NULL, &id, err);

    if (rc == DD_OK)
        rc = company_set(reg, "name", company, NULL, &changed, err);
    if (rc == DD_OK && orgnr)
        rc = company_set(reg, "orgnr", orgnr, NULL, &changed, err);
    return rc;
}

/* Fills the new file at `path`; the caller removes it on failure. */
static enum dd_rc fill(const char *path, const struct entry_by *by, const char *company,
                       const char *orgnr, char head[HASH_HEX], struct dd_error *err)
{
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, path, DB_CREATE, err);

    if (rc == DD_OK)
        rc = reg_begin(reg, by, err);
    if (rc == DD_OK)
        rc = write_company(reg, company, orgnr, err);
    if (rc == DD_OK)
        rc = reg_commit(reg, head, err);
    reg_rollback(reg);
    reg_free(reg);
    return rc;
}

static void remove_files(const char *path)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    struct buf name = BUF_INIT;

    for (size_t i = 0; i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        buf_reset(&name);
        buf_add(&name, path);
        buf_add(&name, suffixes[i]);
        if (!name.failed)
            (void)unlink(buf_str(&name));
    }
    buf_release(&name);
}

/* The register is made beside its place under another name and takes it only when it is whole:
 * link() fails where something exists, so nothing is ever overwritten. */
enum dd_rc reg_create(const char *path, const struct entry_by *by, const char *company,
                      const char *orgnr, char head[HASH_HEX], struct dd_error *err)
{
    struct buf temporary = BUF_INIT;
    enum dd_rc rc;

    if (access(path, F_OK) == 0)
        return dd_fail(err, DD_REFUSED, "register.exists", "register", path, NULL);
    buf_printf(&temporary, "%s.new-%ld", path, (long)getpid());
    rc = buf_ok(&temporary, err);
    if (rc == DD_OK) {
        rc = fill(buf_str(&temporary), by, company, orgnr, head, err);
        if (rc == DD_OK && link(buf_str(&temporary), path) != 0)
            rc = dd_fail(err, DD_REFUSED, errno == EEXIST ? "register.exists" : "file.create",
                         "why", dd_errno_why(errno), NULL);
        if (rc != DD_OK) /* the user knows nothing of the temporary name */
            dd_error_set(err, "register", path);
        remove_files(buf_str(&temporary));
    }
    buf_release(&temporary);
    return rc;
}
