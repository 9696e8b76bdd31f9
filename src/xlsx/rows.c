/* The rows of a sheet, cell by cell as its XML has them. */
#include <stdlib.h>
#include <string.h>

#include "decimal.h"
#include "workbook.h"

struct reading {
    struct workbook *w;
    const struct workbook_sheet *sheet;
    enum dd_rc (*row)(void *data, const struct workbook_row *row, struct dd_error *err);
    void *data;
    struct workbook_row now;
    int64_t last; /* the row before */
    /* The cell at hand. */
    size_t column, next; /* and where the next one is that does not say */
    char type;           /* 's' shared, 'i' inline, 't' text of a formula, 'b', 'e', 'd', 'n' */
    int64_t style;
    bool formula, value;
    int phonetic;
    struct buf text; /* of all cells of the row, each with its NUL */
    size_t start[WORKBOOK_COLUMNS];
    const char *cell[WORKBOOK_COLUMNS];
};

static enum dd_rc bad_cell(const struct reading *r, const char *id, const char *value,
                           struct dd_error *err)
{
    char name[CELL_NAME];

    cell_name(name, r->column, r->now.row);
    return dd_fail(err, DD_INPUT, id, "file", r->w->book.path, "sheet", r->sheet->name, "cell",
                   name, "value", value, NULL);
}

static int64_t number(const char *s)
{
    char *end;
    long v = s ? strtol(s, &end, 10) : -1;

    return s && *s && *end == '\0' ? v : -1;
}

static bool is_true(const char *s)
{
    return s && (strcmp(s, "1") == 0 || strcmp(s, "true") == 0);
}

static enum dd_rc begin_row(struct reading *r, const char *const *attributes, struct dd_error *err)
{
    const char *said = xml_attribute(attributes, "r");
    int64_t row = said ? number(said) : r->last + 1;

    r->column = 0;
    r->now =
        (struct workbook_row){.row = row, .hidden = is_true(xml_attribute(attributes, "hidden"))};
    if (row <= r->last || row > WORKBOOK_ROWS)
        return bad_cell(r, "xlsx.cell", said ? said : "", err);
    r->last = row;
    r->next = 0;
    buf_reset(&r->text);
    buf_add_char(&r->text, '\0');
    return DD_OK;
}

static char type_of(const char *t)
{
    static const struct {
        const char *name;
        char type;
    } types[] = {{"s", 's'}, {"inlineStr", 'i'}, {"str", 't'}, {"b", 'b'},
                 {"e", 'e'}, {"d", 'd'},         {"n", 'n'}};

    for (size_t i = 0; t && i < sizeof(types) / sizeof(types[0]); i++)
        if (strcmp(t, types[i].name) == 0)
            return types[i].type;
    return t ? '?' : 'n';
}

/* Cells between the last one and this have nothing. */
static enum dd_rc begin_cell(struct reading *r, const char *const *attributes, struct dd_error *err)
{
    const char *place = xml_attribute(attributes, "r"), *type = xml_attribute(attributes, "t");
    int64_t row = r->now.row;

    r->column = r->next;
    if (place && (!cell_place(place, &r->column, &row) || row != r->now.row || r->column < r->next))
        return bad_cell(r, "xlsx.cell", place, err);
    r->next = r->column + 1;
    r->type = type_of(type);
    if (r->type == '?')
        return bad_cell(r, "xlsx.cell", type, err);
    r->style = number(xml_attribute(attributes, "s"));
    r->formula = r->value = false;
    return DD_OK;
}

/* The cell's text begins here, if it has one. */
static enum dd_rc begin_text(struct reading *r, struct dd_error *err)
{
    if (r->column >= WORKBOOK_COLUMNS)
        return bad_cell(r, "xlsx.wide", "", err);
    for (; r->now.n < r->column; r->now.n++)
        r->start[r->now.n] = 0;
    if (r->now.n == r->column)
        r->start[r->now.n++] = r->text.len;
    return DD_OK;
}

static enum dd_rc add_number(struct reading *r, const char *value, struct dd_error *err)
{
    enum shown_as as = styles_of(&r->w->styles, r->style);
    char text[DECIMAL_TEXT], day[DATE_SIZE];
    struct decimal d;

    if (!decimal_read(&d, value))
        return bad_cell(r, "xlsx.cell", value, err);
    if (as == AS_DAY && decimal_day(day, &d, r->w->from_1904)) {
        buf_add(&r->text, day);
        return DD_OK;
    }
    decimal_text(text, &d, as == AS_PERCENT);
    buf_add(&r->text, text);
    return DD_OK;
}

static enum dd_rc add_shared(struct reading *r, const char *value, struct dd_error *err)
{
    bool there;
    enum dd_rc rc = texts_add(&r->w->texts, number(value), &r->text, &there, err);

    return rc == DD_OK && !there ? bad_cell(r, "xlsx.cell", value, err) : rc;
}

/* "2024-03-01T00:00:00.000" is a day; any other moment stays as it is. */
static void add_moment(struct reading *r, const char *value)
{
    static const char midnight[] = "T00:00:00";
    char day[DATE_SIZE];
    const char *time = strchr(value, 'T'), *rest;

    (void)snprintf(day, sizeof(day), "%s", value);
    if (!time || time - value != DATE_SIZE - 1 || !date_is_day(day) ||
        strncmp(time, midnight, sizeof(midnight) - 1) != 0) {
        text_piece(&r->text, value);
        return;
    }
    rest = time + sizeof(midnight) - 1;
    rest += *rest == '.' ? 1 + strspn(rest + 1, "0") : 0;
    rest += *rest == 'Z';
    text_piece(&r->text, *rest ? value : day);
}

/* <v>: what the cell shows, or where that is. */
static enum dd_rc take_value(struct reading *r, const char *value, struct dd_error *err)
{
    enum dd_rc rc;

    if (*value == '\0' || r->type == 'i')
        return DD_OK;
    r->value = true;
    if ((rc = begin_text(r, err)) != DD_OK)
        return rc;
    switch (r->type) {
    case 's':
        rc = add_shared(r, value, err);
        break;
    case 'n':
        rc = add_number(r, value, err);
        break;
    case 'b':
        buf_add(&r->text, is_true(value) ? "TRUE" : "FALSE");
        break;
    case 'd':
        add_moment(r, value);
        break;
    default:
        text_piece(&r->text, value);
    }
    buf_add_char(&r->text, '\0');
    return rc;
}

/* <t> of an inline text, which may have several. */
static enum dd_rc take_text(struct reading *r, const char *text, struct dd_error *err)
{
    enum dd_rc rc = r->value ? DD_OK : begin_text(r, err);

    if (rc != DD_OK)
        return rc;
    if (r->value) /* goes on where the last piece ended */
        r->text.len--;
    r->value = true;
    text_piece(&r->text, text);
    buf_add_char(&r->text, '\0');
    return DD_OK;
}

static enum dd_rc end_cell(struct reading *r, struct dd_error *err)
{
    enum dd_rc rc;

    r->now.formulas += r->formula;
    if (!r->formula || r->value || r->type == 't')
        return DD_OK;
    if ((rc = begin_text(r, err)) != DD_OK)
        return rc;
    buf_add_mem(&r->text, WORKBOOK_NO_VALUE, sizeof(WORKBOOK_NO_VALUE));
    return DD_OK;
}

static enum dd_rc end_row(struct reading *r, struct dd_error *err)
{
    enum dd_rc rc = buf_ok(&r->text, err);

    if (rc != DD_OK || r->now.n == 0)
        return rc;
    for (size_t i = 0; i < r->now.n; i++)
        r->cell[i] = r->text.data + r->start[i];
    r->now.cell = r->cell;
    return r->row(r->data, &r->now, err);
}

static enum dd_rc on_start(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct reading *r = data;

    if (strcmp(name, "c") == 0)
        return begin_cell(r, attributes, err);
    if (strcmp(name, "row") == 0)
        return begin_row(r, attributes, err);
    r->formula = r->formula || strcmp(name, "f") == 0;
    r->phonetic += strcmp(name, "rPh") == 0;
    return DD_OK;
}

static enum dd_rc on_end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct reading *r = data;

    if (strcmp(name, "v") == 0)
        return take_value(r, text, err);
    if (strcmp(name, "t") == 0)
        return r->phonetic == 0 && r->type == 'i' ? take_text(r, text, err) : DD_OK;
    if (strcmp(name, "c") == 0)
        return end_cell(r, err);
    if (strcmp(name, "row") == 0)
        return end_row(r, err);
    r->phonetic -= strcmp(name, "rPh") == 0;
    return DD_OK;
}

static enum dd_rc read_what_is_shared(struct workbook *w, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (w->styles_part && part_there(&w->book, w->styles_part))
        rc = styles_read(&w->styles, &w->book, w->styles_part, err);
    w->styles_part = NULL;
    if (rc == DD_OK && w->texts_part && part_there(&w->book, w->texts_part))
        rc = texts_read(&w->texts, &w->book, w->texts_part, err);
    w->texts_part = NULL;
    return rc;
}

enum dd_rc workbook_rows(struct workbook *w, const struct workbook_sheet *sheet,
                         enum dd_rc (*row)(void *data, const struct workbook_row *row,
                                           struct dd_error *err),
                         void *data, struct dd_error *err)
{
    struct reading *r;
    enum dd_rc rc = read_what_is_shared(w, err);

    if (rc != DD_OK)
        return rc;
    if (!(r = mem_realloc(NULL, sizeof(*r))))
        return dd_no_memory(err);
    memset(r, 0, sizeof(*r));
    r->w = w;
    r->sheet = sheet;
    r->row = row;
    r->data = data;
    rc = part_read(&w->book, sheet->part, &(struct xml_events){on_start, on_end, r, true}, err);
    buf_release(&r->text);
    mem_free(r);
    return rc;
}
