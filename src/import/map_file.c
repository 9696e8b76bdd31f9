#include "ddreg/map_file.h"

#include "ddreg/text.h"
#include "table/plain.h"
#include "table/sheet_which.h"
#include "map_choose.h"

enum { SAMPLE_BYTES = 40, NAME_BYTES = 200, SAMPLES = 3, SAMPLE_ROWS = 200, MAX_COLUMNS = 100 };

static enum import_kind kind_of(const char *kind)
{
    return strcmp(kind, "suppliers") == 0 ? IMPORT_SUPPLIERS : IMPORT_PURCHASES;
}

/* A header that a map can name: no other column has it, and it means nothing else there. */
static bool can_be_named(const struct layout *l, size_t column)
{
    const char *name = l->headers[column];

    if (l->header_line == 0 || text_blank(name) || *name == '#' || strcmp(name, "-") == 0)
        return false;
    for (size_t i = 0; i < l->width; i++)
        if (i != column && strcmp(l->headers[i], name) == 0)
            return false;
    return true;
}

static bool add_column(struct buf *out, struct arena *a, const struct layout *l, size_t column)
{
    const char *name = plain_cut(a, l->headers[column], NAME_BYTES);

    if (name && can_be_named(l, column) && strcmp(name, l->headers[column]) == 0)
        buf_add(out, name);
    else
        buf_printf(out, "#%zu", column + 1);
    buf_add_char(out, '\n');
    return name != NULL;
}

/* How the file is read, field by field; what it lacks is written too, so that the text is complete.
 */
static bool describe(struct buf *out, struct arena *a, const struct sheet *s)
{
    bool ok = true;

    for (int f = 0; f < FIELDS; f++) {
        bool later = f >= FIELD_SIDE && !sheet_has(s, (enum field)f); /* may be in another file */
        if (!field_belongs((enum field)f, s->kind) || later)
            continue;
        buf_printf(out, "%s = ", field_name((enum field)f));
        if (sheet_has(s, (enum field)f))
            ok = add_column(out, a, &s->layout, (size_t)s->layout.columns.at[f]) && ok;
        else
            buf_add(out, "-\n");
    }
    return ok;
}

static enum dd_rc header_of(char digest[HASH_HEX], const struct layout *l, struct dd_error *err)
{
    struct arena scratch;
    enum dd_rc rc = DD_OK;

    digest[0] = '\0';
    arena_init(&scratch, (size_t)1024 * 1024);
    if (l->header_line > 0)
        rc = header_digest(digest, &scratch, l->headers, l->width, err);
    arena_release(&scratch);
    return rc;
}

enum dd_rc map_file_make(struct arena *a, const char *path, const char *map_path, const char *kind,
                         struct saved_map *out, struct dd_error *err)
{
    struct table_options o = {.path = path, .map_path = map_path};
    char digest[HASH_HEX];
    struct buf text = BUF_INIT;
    struct sheet s;
    enum dd_rc rc = sheet_which(a, &o, kind_of(kind), err);

    s = (struct sheet){.src = {.fd = -1}};
    if (rc == DD_OK)
        rc = sheet_open(&s, a, &o, kind_of(kind), err);
    if (rc == DD_OK)
        rc = header_of(digest, &s.layout, err);
    if (rc == DD_OK && map_path)
        rc = map_file_text(&text, map_path, err);
    else if (rc == DD_OK && !describe(&text, a, &s))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = buf_ok(&text, err);
    if (rc == DD_OK) {
        *out = (struct saved_map){.kind = kind,
                                  .header = arena_strdup(a, digest),
                                  .text = arena_strdup(a, buf_str(&text))};
        if (!out->header || !out->text)
            rc = dd_no_memory(err);
    }
    buf_release(&text);
    sheet_close(&s);
    return rc;
}

/* --- A draft ---------------------------------------------------------------------------------- */

struct samples {
    size_t columns;
    const char *of[MAX_COLUMNS][SAMPLES];
};

static bool keep_sample(struct samples *to, struct arena *a, size_t column, const char *cell)
{
    const char *text = plain_cut(a, cell, SAMPLE_BYTES);
    int i = 0;

    while (text && i < SAMPLES && to->of[column][i] && strcmp(to->of[column][i], text) != 0)
        i++;
    if (i < SAMPLES)
        to->of[column][i] = text;
    return text != NULL;
}

/* As far as the rows can be read: a draft is for files that cannot be taken yet. */
static enum dd_rc read_samples(struct samples *to, struct arena *a, struct sheet *s,
                               struct dd_error *err)
{
    struct csv_row row;
    enum dd_rc rc = sheet_rewind(s, err);

    to->columns = s->layout.width < MAX_COLUMNS ? s->layout.width : MAX_COLUMNS;
    for (int i = 0; rc == DD_OK && i < SAMPLE_ROWS; i++) {
        enum row_step step = rows_ahead_next(s->rows, &row, err);
        if (step == ROW_ERROR && err->rc != DD_INPUT)
            return err->rc;
        if (step != ROW_READ)
            break;
        for (size_t c = 0; row.line > s->layout.header_line && c < to->columns && c < row.n; c++)
            if (!text_blank(row.field[c]) && !keep_sample(to, a, c, text_trim(row.field[c])))
                return dd_no_memory(err);
    }
    return rc;
}

static void add_columns(struct buf *out, struct arena *a, const struct sheet *s,
                        const struct samples *samples)
{
    for (size_t c = 0; c < samples->columns; c++) {
        const char *name =
            s->layout.header_line > 0 ? plain_cut(a, s->layout.headers[c], NAME_BYTES) : "";
        buf_printf(out, "#   #%zu %s: ", c + 1, name ? name : "");
        for (int i = 0; i < SAMPLES && samples->of[c][i]; i++)
            buf_printf(out, "%s%s", i > 0 ? " | " : "", samples->of[c][i]);
        buf_add_char(out, '\n');
    }
    if (s->layout.width > samples->columns)
        buf_add(out, "#   ...\n");
}

static void add_comment(struct buf *out, enum dd_lang lang, const char *id,
                        const struct msg_arg *args, size_t nargs)
{
    buf_add(out, "# ");
    msg_add(out, lang, id, args, nargs);
    buf_add_char(out, '\n');
}

static bool add_fields(struct buf *out, struct arena *a, const struct sheet *s, enum dd_lang lang)
{
    bool ok = true;

    for (int f = 0; f < FIELDS; f++) {
        char id[64];
        if (!field_belongs((enum field)f, s->kind))
            continue;
        (void)snprintf(id, sizeof(id), "import.field.%s", field_name((enum field)f));
        add_comment(out, lang, id, NULL, 0);
        if (sheet_has(s, (enum field)f)) {
            buf_printf(out, "%s = ", field_name((enum field)f));
            ok = add_column(out, a, &s->layout, (size_t)s->layout.columns.at[f]) && ok;
        } else {
            buf_printf(out, "# %s =\n", field_name((enum field)f));
        }
    }
    return ok;
}

/* Each with the values that it may have: take away all but one, and the sign before it. */
static void add_settings(struct buf *out)
{
    for (size_t i = 0; map_settings[i]; i++)
        buf_printf(out, "# %s = %s\n", map_settings[i], map_setting_choices(map_settings[i]));
}

static enum dd_rc write_draft(struct buf *out, struct arena *a, struct sheet *s, enum dd_lang lang,
                              struct dd_error *err)
{
    struct samples *samples = arena_alloc(a, sizeof(*samples));
    const char *file = plain_cut(a, s->src.path, NAME_BYTES);
    enum dd_rc rc;

    if (!samples || !file)
        return dd_no_memory(err);
    if ((rc = read_samples(samples, a, s, err)) != DD_OK)
        return rc;
    add_comment(out, lang, "import.draft.what", MSG_ARGS({"file", file}));
    add_comment(out, lang, "import.draft.how", NULL, 0);
    add_comment(out, lang, "import.draft.columns", NULL, 0);
    add_columns(out, a, s, samples);
    buf_add_char(out, '\n');
    if (!add_fields(out, a, s, lang))
        return dd_no_memory(err);
    buf_add_char(out, '\n');
    add_comment(out, lang, "import.draft.settings", NULL, 0);
    add_settings(out);
    return buf_ok(out, err);
}

enum dd_rc map_file_draft(struct buf *out, struct arena *a, const char *path, const char *kind,
                          enum dd_lang lang, struct dd_error *err)
{
    struct table_options o = {.path = path};
    struct sheet s = {.src = {.fd = -1}};
    enum dd_rc rc = sheet_which(a, &o, kind_of(kind), err);

    if (rc == DD_OK)
        rc = sheet_open(&s, a, &o, kind_of(kind), err);

    if (rc == DD_INPUT && s.layout.headers)
        rc = DD_OK; /* that is what the draft is for */
    if (rc == DD_OK)
        rc = write_draft(out, a, &s, lang, err);
    sheet_close(&s);
    return rc;
}
