#include "ddreg/backup.h"

#include "ddreg/attest.h"
#include "ddreg/hash_long.h"
#include "ddreg/json.h"
#include "ddreg/place.h"
#include "ddreg/record.h"

/* Everything in the copy must be as its own journal says. */
static enum dd_rc check_copy(const char *copy, struct backup_result *out, struct dd_error *err)
{
    struct journal_report report;
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, copy, DB_OLDER, err);

    if (rc == DD_OK)
        rc = journal_verify(reg, NULL, NULL, &report, err);
    reg_free(reg);
    if (rc != DD_OK)
        return rc;
    if (report.faults > 0)
        return dd_fail(err, DD_DAMAGED, "backup.unwhole", "table", report.found[0].table, "key",
                       report.found[0].key, NULL);
    memcpy(out->head, report.head, HASH_HEX);
    out->entries = report.entries;
    out->rows = report.rows;
    return DD_OK;
}

/* The user knows nothing of the temporary name. */
static enum dd_rc of_copy(struct dd_error *err, const char *path, const char *source)
{
    const char *why = dd_error_get(err, "why");
    char kept[DD_ERROR_VALUE];

    if (err->what != DD_NOT_MADE) {
        dd_error_set(err, "register", source);
        return err->rc;
    }
    (void)snprintf(kept, sizeof(kept), "%s", why ? why : "");
    return dd_fail(err, err->rc, "backup.create", "file", path, "why", kept, NULL);
}

enum dd_rc backup_write(struct reg *reg, const char *path, struct backup_result *out,
                        struct dd_error *err)
{
    struct place made = PLACE_INIT;
    enum dd_rc rc = place_begin(&made, path, "backup.exists", err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK)
        rc = db_copy(reg->db, buf_str(&made.name), err);
    if (rc == DD_OK)
        rc = check_copy(buf_str(&made.name), out, err);
    if (rc == DD_OK)
        rc = hash_file(buf_str(&made.name), out->digest, &out->size, err);
    if (rc == DD_OK)
        rc = db_unchanged(reg->db, err);
    if (rc == DD_OK)
        rc = place_take(&made, path, "backup.exists", "backup.create", err);
    if (rc != DD_OK)
        rc = of_copy(err, path, db_file(reg->db));
    place_end(&made);
    return rc;
}

enum dd_rc backup_attest(struct reg *reg, const struct entry_by *by, const struct backup_result *of,
                         struct dd_error *err)
{
    const struct attest attest = {"backup", of->digest, of->size, of->head};
    int version, newest;
    enum dd_rc rc = db_version(reg->db, &version, &newest, err);

    if (rc == DD_OK && version < newest)
        return dd_fail(err, DD_REFUSED, "attest.older", NULL);
    return rc == DD_OK ? attest_aside(db_file(reg->db), by, &attest, err) : rc;
}

/* An error of a file that someone called a backup calls it a backup. */
static enum dd_rc of_backup(struct dd_error *err, const char *from)
{
    static const struct {
        enum dd_case what;
        const char *id;
    } of[] = {
        {DD_ABSENT, "backup.absent"},         {DD_NOT_ONE, "backup.not_one"},
        {DD_TORN, "backup.damaged"},          {DD_NEWER, "backup.newer"},
        {DD_UNOPENABLE, "backup.unopenable"},
    };

    for (size_t i = 0; i < sizeof(of) / sizeof(of[0]); i++)
        if (err->what == of[i].what)
            return dd_fail(err, err->rc, of[i].id, "file", from, NULL);
    dd_error_set(err, "register", from);
    return err->rc;
}

static enum dd_rc copy_backup(const char *from, const char *to, struct dd_error *err)
{
    struct db *db;
    enum dd_rc rc = db_open(&db, from, DB_OLDER, err);

    if (rc == DD_OK)
        rc = db_check_file(db, err);
    if (rc != DD_OK)
        rc = of_backup(err, from);
    if (rc == DD_OK)
        rc = db_copy(db, to, err);
    if (rc == DD_OK)
        rc = db_unchanged(db, err);
    db_free(db);
    return rc;
}

/* The entry by which the new register differs from the one it was copied from. */
static enum dd_rc note_source(struct reg *reg, struct backup_result *out, struct dd_error *err)
{
    struct buf note = BUF_INIT;
    struct json j;
    enum dd_rc rc;

    json_init(&j, &note);
    json_object(&j, NULL);
    json_text(&j, "head", out->source);
    json_int(&j, "entries", out->entries);
    json_end_object(&j);
    rc = buf_ok(&note, err);
    if (rc == DD_OK)
        rc = record_note(reg, "backup", out->source, buf_str(&note), err);
    buf_release(&note);
    return rc;
}

static enum dd_rc write_entry(const char *path, const struct entry_by *by,
                              struct backup_result *out, struct dd_error *err)
{
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, path, DB_WRITE, err);

    if (rc == DD_OK)
        rc = reg_begin(reg, by, err);
    if (rc == DD_OK)
        rc = note_source(reg, out, err);
    if (rc == DD_OK)
        rc = reg_commit(reg, out->head, err);
    if (rc == DD_OK)
        rc = db_settle(reg->db, err);
    reg_rollback(reg);
    reg_free(reg);
    return rc;
}

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

/* Is the error about the copy that is being made? Its folder may be named in another way there. */
static bool is_about(const struct dd_error *err, const char *copy)
{
    const char *said = dd_error_get(err, "register");

    return said && strcmp(last_part(said), last_part(copy)) == 0;
}

enum dd_rc backup_restore(const char *from, const char *path, const struct entry_by *by,
                          struct backup_result *out, struct dd_error *err)
{
    struct place made = PLACE_INIT;
    const char *copy;
    enum dd_rc rc = place_local(path, err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK)
        rc = place_begin(&made, path, "register.exists", err);
    copy = buf_str(&made.name);
    if (rc == DD_OK)
        rc = copy_backup(from, copy, err);
    if (rc == DD_OK && (rc = check_copy(copy, out, err)) != DD_OK && err->what == DD_UNWHOLE)
        dd_error_set(err, "register", from);
    memcpy(out->source, out->head, HASH_HEX);
    if (rc == DD_OK) /* without a copy of the old one: the backup is that */
        rc = reg_upgrade(copy, by, NULL, err);
    if (rc == DD_OK)
        rc = write_entry(copy, by, out, err);
    if (rc == DD_OK)
        rc = place_take(&made, path, "register.exists", "file.create", err);
    if (rc != DD_OK && *copy && is_about(err, copy))
        dd_error_set(err, "register", path);
    place_end(&made);
    return rc;
}
