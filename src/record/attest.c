#include "ddreg/attest.h"

#include "ddreg/json.h"
#include "ddreg/record.h"

enum dd_rc attest_write(struct reg *reg, const struct attest *of, struct dd_error *err)
{
    struct buf note = BUF_INIT;
    struct json j;
    enum dd_rc rc;

    json_init(&j, &note);
    json_object(&j, NULL);
    json_text(&j, "what", of->what);
    json_text(&j, "digest", of->digest);
    json_int(&j, "size", of->size);
    json_text(&j, "head", of->head);
    json_end_object(&j);
    rc = buf_ok(&note, err);
    if (rc == DD_OK)
        rc = record_note(reg, ATTEST_TABLE, of->digest, buf_str(&note), err);
    buf_release(&note);
    return rc;
}

enum dd_rc attest_aside(const char *path, const struct entry_by *by, const struct attest *of,
                        struct dd_error *err)
{
    char head[HASH_HEX];
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, path, DB_WRITE, err);

    if (rc == DD_OK)
        rc = reg_begin(reg, by, err);
    if (rc == DD_OK)
        rc = attest_write(reg, of, err);
    if (rc == DD_OK)
        rc = reg_commit(reg, head, err);
    reg_free(reg);
    return rc;
}
