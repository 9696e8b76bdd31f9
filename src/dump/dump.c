#include "ddreg/dump.h"

#include "ddreg/assessment.h"
#include "ddreg/head.h"
#include "ddreg/place.h"
#include "ddreg/purchase_weigh.h"
#include "dump_load.h"

enum { TABLES_MAX = 1024 * 1024 };

/* What the journal says of the register. */
static enum dd_rc look(struct reg *reg, struct journal_report *report, struct dump_result *out,
                       struct dd_error *err)
{
    struct assessment_report ratings = {.wrong = 0};
    enum dd_rc rc = purchases_verify(reg, NULL, report, err);

    if (rc == DD_OK && report->faults == 0)
        rc = assessment_verify(reg, &ratings, err);
    if (rc == DD_OK && ratings.wrong > 0) {
        char key[24];
        (void)snprintf(key, sizeof(key), "%lld", (long long)ratings.found[0].id);
        journal_add_found(report, JOURNAL_ROW_CHANGED,
                          ratings.found[0].decision ? "decision" : "assessment", key);
    }
    out->entries = report->entries;
    memcpy(out->head, report->head, HASH_HEX);
    return rc;
}

static enum dd_rc check_whole(struct reg *reg, struct dump_result *out, struct dd_error *err)
{
    struct journal_report report;
    enum dd_rc rc = look(reg, &report, out, err);

    return rc == DD_OK && report.faults > 0
               ? dd_fail(err, DD_DAMAGED, "dump.unwhole", "table", report.found[0].table, "key",
                         report.found[0].key, NULL)
               : rc;
}

static enum dd_rc begin(struct dump_walk *w, struct reg *reg, const char *folder,
                        struct dump_result *out, struct dd_error *err)
{
    *w = (struct dump_walk){.reg = reg, .folder = folder, .result = out};
    arena_init(&w->arena, TABLES_MAX);
    memset(out, 0, sizeof(*out));
    return db_tables(&w->arena, &w->tables, &w->ntables, err);
}

/* The name without slashes at its end, since what is made lies beside it first. */
static const char *plain_name(struct dump_walk *w, const char *folder)
{
    size_t n = strlen(folder);

    while (n > 1 && folder[n - 1] == '/')
        n--;
    return arena_strndup(&w->arena, folder, n);
}

enum dd_rc dump_write(struct reg *reg, const char *folder, struct dump_result *out,
                      struct dd_error *err)
{
    struct place made = PLACE_INIT;
    struct dump_walk w;
    const char *path = NULL;
    enum dd_rc rc = begin(&w, reg, folder, out, err);

    if (rc == DD_OK && !(path = plain_name(&w, folder)))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = place_free_for_folder(path, "dump.exists", err);
    if (rc == DD_OK)
        rc = check_whole(reg, out, err);
    if (rc == DD_OK)
        rc = place_begin(&made, path, NULL, err);
    if (rc == DD_OK)
        rc = place_make_folder(&made, path, "report.file", err);
    w.real = buf_str(&made.name);
    if (rc == DD_OK)
        rc = dump_walk(&w, err);
    if (rc == DD_OK)
        rc = place_take_folder(&made, path, "dump.exists", "report.file", err);
    place_end(&made);
    arena_release(&w.arena);
    return rc;
}

/* The first fault as a place in the files. */
static enum dd_rc say_fault(const char *folder, const struct journal_found *f, struct dd_error *err)
{
    char name[96], digits[24];
    int64_t line = 0;
    struct buf path = BUF_INIT;
    enum dd_rc rc;

    (void)snprintf(name, sizeof(name), "%s%s", f->table, DUMP_ENDING);
    rc = dump_path(&path, folder, name, err);
    if (rc == DD_OK && dump_line_of(folder, f->table, f->key, &line, err) != DD_OK)
        line = 0; /* it is about no row of a table */
    (void)snprintf(digits, sizeof(digits), "%lld", (long long)line);
    if (rc == DD_OK)
        rc = dd_fail(err, DD_INPUT,
                     line == 0   ? "dump.unjournalled_table"
                     : *f->field ? "dump.unjournalled_field"
                                 : "dump.unjournalled",
                     "file", buf_str(&path), "line", digits, "field", f->field, "key", f->key,
                     "table", f->table, NULL);
    buf_release(&path);
    return rc;
}

static enum dd_rc check_made(const char *made, const char *folder, struct dump_result *out,
                             struct dd_error *err)
{
    struct journal_report report;
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, made, DB_READ, err);

    if (rc == DD_OK)
        rc = look(reg, &report, out, err);
    reg_free(reg);
    return rc == DD_OK && report.faults > 0 ? say_fault(folder, &report.found[0], err) : rc;
}

/* The rows, and then whether the files are what would be written of them: so what one file says
 * and another does not is found, too. */
static enum dd_rc fill(const char *made, const char *folder, struct dump_result *out,
                       struct dd_error *err)
{
    struct reg *reg;
    struct dump_walk w;
    enum dd_rc rc = reg_open(&reg, made, DB_CREATE, err);

    if (rc != DD_OK)
        return rc;
    rc = begin(&w, reg, folder, out, err);
    if (rc == DD_OK)
        rc = db_begin_load(reg->db, err);
    if (rc == DD_OK)
        rc = dump_load(&w, err);
    if (rc == DD_OK)
        rc = db_commit(reg->db, err);
    if (rc == DD_OK)
        rc = db_settle(reg->db, err);
    if (rc == DD_OK)
        rc = dump_walk(&w, err);
    arena_release(&w.arena);
    reg_free(reg);
    return rc;
}

enum dd_rc dump_read(const char *folder, const char *path, struct dump_result *out,
                     struct dd_error *err)
{
    struct place made = PLACE_INIT;
    const char *name;
    enum dd_rc rc = place_local(path, err);

    if (rc == DD_OK)
        rc = place_begin(&made, path, "register.exists", err);
    name = buf_str(&made.name);
    if (rc == DD_OK)
        rc = fill(name, folder, out, err);
    if (rc == DD_OK)
        rc = check_made(name, folder, out, err);
    if (rc == DD_OK)
        rc = place_take(&made, path, "register.exists", "file.create", err);
    if (rc != DD_OK) /* the user knows nothing of the temporary name */
        dd_error_set(err, "register", path);
    place_end(&made);
    return rc;
}
