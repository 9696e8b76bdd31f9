#include "watch_file.h"

#include "ddreg/text.h"
#include "table/named.h"

enum { OFTEN = 4096 };

/* --- Rows ------------------------------------------------------------------------------------- */

void watch_progress(const struct watch_reading *r, int64_t offset)
{
    if (r->o->progress)
        r->o->progress(r->o->data, offset, r->src.size, r->out->rows);
}

/* What is too long for a name, or cut within a character, is none. */
static bool are_texts(const char *const values[WATCH_FIELDS])
{
    for (int i = 0; i < WATCH_FIELDS; i++) {
        const size_t n = strlen(values[i]);
        if (n >= WATCH_TEXT - 1 || !text_valid_utf8(values[i], n))
            return false;
    }
    return true;
}

enum dd_rc watch_pass(struct watch_reading *r, const char *const values[WATCH_FIELDS], int64_t line,
                      struct dd_error *err)
{
    const char *all[WATCH_FIELDS];

    memcpy(all, values, sizeof(all));
    if (!*all[WATCH_NAME])
        all[WATCH_NAME] = all[WATCH_PART];
    if ((!*all[WATCH_NAME] && !*all[WATCH_ORGNR]) || !are_texts(all)) {
        if (r->out->refused++ == 0)
            r->out->refused_line = line;
        return DD_OK;
    }
    r->out->rows++;
    return r->take(r->data, all, err);
}

/* --- A table ---------------------------------------------------------------------------------- */

struct columns {
    enum watch_field *of; /* by column; WATCH_FIELDS: none */
    size_t n;
    char parts[WATCH_TEXT];
};

static bool is_known(const void *data, const char *header)
{
    (void)data;
    return watch_field_of(header) != WATCH_FIELDS;
}

static enum dd_rc find_columns(struct watch_reading *r, const struct named_table *t,
                               struct columns *c, struct dd_error *err)
{
    c->n = t->width;
    c->of = arena_alloc(r->a, (t->width + 1) * sizeof(*c->of));
    for (size_t i = 0; c->of && i < t->width; i++) {
        c->of[i] = watch_field_of(t->header[i]);
        if (c->of[i] != WATCH_FIELDS)
            r->seen[c->of[i]] = true;
    }
    return c->of ? DD_OK : dd_no_memory(err);
}

static void add_part(char parts[WATCH_TEXT], const char *part)
{
    size_t n = strlen(parts);

    (void)snprintf(parts + n, WATCH_TEXT - n, "%s%s", n > 0 ? " " : "", part);
}

/* Of several columns of one field the first that has something. */
static enum dd_rc take_row(struct watch_reading *r, struct columns *c, const struct csv_row *row,
                           struct dd_error *err)
{
    const char *values[WATCH_FIELDS];

    for (int i = 0; i < WATCH_FIELDS; i++)
        values[i] = "";
    c->parts[0] = '\0';
    for (size_t i = 0; i < c->n && i < row->n; i++) {
        const enum watch_field f = c->of[i];
        const char *text = f == WATCH_FIELDS ? "" : text_trim(row->field[i]);
        if (f == WATCH_PART && *text)
            add_part(c->parts, text);
        else if (f != WATCH_FIELDS && !*values[f])
            values[f] = text;
    }
    values[WATCH_PART] = c->parts;
    return watch_pass(r, values, row->line, err);
}

static enum dd_rc read_rows(struct watch_reading *r, struct named_table *t, struct columns *c,
                            struct dd_error *err)
{
    struct csv_row row;
    enum row_step step = ROW_READ;
    enum dd_rc rc = DD_OK;

    for (int64_t n = 0; rc == DD_OK && (step = named_next(t, &row, err)) == ROW_READ; n++) {
        if (row.n == t->width)
            rc = take_row(r, c, &row, err);
        else if (r->out->refused++ == 0)
            r->out->refused_line = row.line;
        if (n % OFTEN == 0)
            watch_progress(r, csv_reader_offset(t->csv));
    }
    return step == ROW_ERROR ? err->rc : rc;
}

/* A file without names, or of approvals without numbers or statuses, says nothing of anyone. */
static enum dd_rc check_columns(const struct watch_reading *r, struct dd_error *err)
{
    const bool *seen = r->seen;
    const bool enough = r->o->list->kind == WATCH_APPROVAL ? seen[WATCH_ORGNR] && seen[WATCH_STATUS]
                                                           : seen[WATCH_NAME] || seen[WATCH_PART];

    return enough ? DD_OK : dd_fail(err, DD_INPUT, "watch.columns", "file", r->o->path, NULL);
}

static enum dd_rc read_table(struct watch_reading *r, struct dd_error *err)
{
    struct named_table t;
    struct columns c = {.n = 0};
    enum dd_rc rc = named_open(&t, r->a, r->o->path, NULL, is_known, NULL, err);

    r->src = t.src;
    r->out->format = "CSV";
    if (rc == DD_INPUT && err->id && strcmp(err->id, "table.no_names") == 0)
        rc = dd_fail(err, DD_INPUT, "watch.columns", "file", r->o->path, NULL);
    if (rc == DD_OK)
        rc = find_columns(r, &t, &c, err);
    if (rc == DD_OK)
        rc = check_columns(r, err);
    if (rc == DD_OK)
        rc = read_rows(r, &t, &c, err);
    csv_reader_free(t.csv);
    return rc;
}

/* --- The file --------------------------------------------------------------------------------- */

enum dd_rc watch_file_read(struct watch_reading *r, struct dd_error *err)
{
    enum dd_rc rc = read_table(r, err);

    if (rc == DD_INPUT && err->id && strcmp(err->id, "import.file.xml") == 0) {
        source_close(&r->src);
        rc = source_open_xml(&r->src, r->o->path, 0, err);
        if (rc == DD_OK)
            rc = watch_read_xml(r, err);
        if (rc == DD_OK)
            rc = check_columns(r, err);
    }
    if (rc == DD_OK && r->out->rows == 0)
        rc = dd_fail(err, DD_INPUT, "watch.none", "file", r->o->path, NULL);
    if (rc != DD_OK)
        dd_error_add(err, "file", r->o->path);
    return rc;
}

void watch_file_close(struct watch_reading *r)
{
    source_close(&r->src);
}
