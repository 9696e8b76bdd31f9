#include "sheet.h"

#include <strings.h>

#include "ddreg/cell.h"
#include "ddreg/text.h"
#include "cell_words.h"
#include "entities.h"
#include "foot_words.h"
#include "quotes.h"
#include "sample.h"
#include "xlsx/workbook.h"

enum dd_rc sheet_open(struct sheet *s, struct arena *a, const struct table_options *o,
                      enum import_kind kind, struct dd_error *err)
{
    enum dd_rc rc;

    *s = (struct sheet){.kind = kind, .lang = o->lang, .src = {.fd = -1}};
    rc = o->map_text ? map_read_text(&s->map, a, o->map_name, o->map_text, kind, err)
                     : map_read(&s->map, a, o->map_path, kind, err);
    if (rc != DD_OK)
        return rc;
    if ((rc = map_add_options(&s->map, o, err)) != DD_OK)
        return rc;
    rc = source_open_as(&s->src, o->path, s->map.encoding_said ? &s->map.encoding : NULL, o->sheet,
                        err);
    return rc == DD_OK ? sniff(&s->layout, a, &s->src, &s->map, kind, err) : rc;
}

void sheet_close(struct sheet *s)
{
    rows_ahead_free(s->rows);
    s->rows = NULL;
    source_close(&s->src);
}

enum dd_rc sheet_rewind(struct sheet *s, struct dd_error *err)
{
    rows_ahead_free(s->rows);
    s->next_mark = 0;
    s->left_out = (struct import_left_out){0};
    return rows_ahead_open(&s->rows, &s->src, &s->layout.dialect, err);
}

/* A quote that is not closed where it should be swallows what follows, up to the next one: the
 * cell then holds line ends, delimiters and quotes at once. */
static bool swallowed(const struct csv_row *raw, char delimiter, size_t width)
{
    for (size_t i = 0; raw->last_line > raw->line && i < raw->n; i++) {
        const char *cell = raw->field[i];
        if (!strpbrk(cell, "\r\n") || !strchr(cell, delimiter))
            continue;
        if (strchr(cell, '"') || quotes_hold_rows(cell, delimiter, i, width))
            return true;
    }
    return false;
}

static const char *shape_fault(const struct sheet *s, const struct csv_row *raw)
{
    for (size_t i = s->layout.width; i < raw->n; i++)
        if (!text_blank(raw->field[i]))
            return "import.row.too_wide";
    return swallowed(raw, s->layout.dialect.delimiter, s->layout.width) ? "import.row.quotes"
                                                                        : NULL;
}

/* The header line once more, as page breaks and joined files have it. */
static bool is_header_again(const struct sheet *s, const struct csv_row *raw)
{
    const struct layout *l = &s->layout;
    size_t same = 0;

    if (l->header_line == 0 || raw->n < l->width)
        return false;
    for (size_t i = 0; i < l->width; i++) {
        const char *cell = raw->field[i] + strspn(raw->field[i], " ");
        if (l->headers[i][0] == '#' && text_blank(cell))
            continue;
        bool page = *cell > '\0' && *cell < ' '; /* a page break */
        if ((!page && *cell != l->headers[i][0]) ||
            strcmp(cell_tidy(raw->field[i]), l->headers[i]) != 0)
            return false;
        same++;
    }
    return same > 1;
}

/* In an export of ours a text is what it is. */
static const char *cell_at(const struct csv_row *raw, const struct columns *c, int at)
{
    char *text = at >= 0 && (size_t)at < raw->n ? cell_tidy(raw->field[at]) : NULL;
    const char *cell = text ? cell_restore(text) : "";

    if (text && c->at[FIELD_DDREG_ID] < 0)
        entities_decode(text);
    return *cell ? cell : NULL;
}

/* A cell where an amount should be, that does not begin as a text does. */
static bool seems_sum(const char *cell)
{
    bool sign =
        cell && (strncmp(cell, "\xE2", 1) == 0 ||                       /* a dash, a euro */
                 (strncmp(cell, "\xC2", 1) == 0 && cell[1] != '\xA9')); /* a pound, no (c) */

    return cell && ((*cell >= '0' && *cell <= '9') || sign ||
                    (*cell == '-' && cell[1] >= '0' && cell[1] <= '9'));
}

static bool has_sum(const struct sheet_row *row)
{
    return seems_sum(row->cell[FIELD_AMOUNT]) || seems_sum(row->cell[FIELD_ORE]) ||
           seems_sum(row->cell[FIELD_DEBIT]) || seems_sum(row->cell[FIELD_CREDIT]);
}

bool sheet_row_is_nobodys(const struct sheet_row *row)
{
    return !row->cell[FIELD_LEDGER] && !row->cell[FIELD_NAME] && !row->cell[FIELD_ORGNR] &&
           !row->cell[FIELD_DDREG_ID];
}

static bool has_total_word(const struct csv_row *raw)
{
    for (size_t i = 0; i < raw->n; i++) {
        const char *cell = cell_tidy(raw->field[i]);
        if (*cell != '*' && foot_total_word(cell))
            return true;
    }
    return false;
}

/* "1,250.50 CR": the side follows the amount, and is cut off it. */
static enum side cut_side(const struct csv_row *raw, int at, const char *cell)
{
    size_t n = cell ? strlen(cell) : 0;
    enum side side;
    char *end;

    if (n < 3 || (cell[n - 1] | 0x20) != 'r' || !strchr("CcDd", cell[n - 2]) ||
        !(cell[n - 3] == ' ' || (cell[n - 3] >= '0' && cell[n - 3] <= '9')))
        return SIDE_NONE;
    side = side_read(cell + n - 2);
    end = raw->field[at] + (cell - raw->field[at]) + n - 2;
    end -= end[-1] == ' ';
    *end = '\0';
    return side;
}

static enum side own_side(const struct sheet *s, const char *cell)
{
    if (map_has_word(&s->map, MAP_SIDE_DEBIT, cell))
        return SIDE_DEBIT;
    return map_has_word(&s->map, MAP_SIDE_CREDIT, cell) ? SIDE_CREDIT : side_read(cell);
}

static enum voucher kind_of(struct sheet *s, const char *cell)
{
    int yes;

    if (map_has_word(&s->map, MAP_INVOICE, cell))
        return VOUCHER_INVOICE;
    if (map_has_word(&s->map, MAP_CREDIT_NOTE, cell))
        return VOUCHER_CREDIT_NOTE;
    if (map_has_word(&s->map, MAP_PAYMENT, cell))
        return VOUCHER_PAYMENT;
    if (s->layout.kind_flag == FLAG_CREDIT && (!cell || yes_no_read(&yes, cell)))
        return cell && yes ? VOUCHER_CREDIT_NOTE : VOUCHER_INVOICE;
    return voucher_recall(&s->kinds, cell);
}

static enum side side_of(const struct sheet *s, const struct csv_row *raw,
                         const struct sheet_row *row)
{
    const int *at = s->layout.columns.at;
    enum side amount = cut_side(raw, at[FIELD_AMOUNT], row->cell[FIELD_AMOUNT]);
    enum side ore = cut_side(raw, at[FIELD_ORE], row->cell[FIELD_ORE]);

    if (sheet_has(s, FIELD_SIDE))
        return own_side(s, row->cell[FIELD_SIDE]);
    if (amount != SIDE_NONE || ore != SIDE_NONE)
        return amount != SIDE_NONE ? amount : ore;
    return row->kind == VOUCHER_INVOICE       ? SIDE_DEBIT
           : row->kind == VOUCHER_CREDIT_NOTE ? SIDE_CREDIT
                                              : SIDE_NONE;
}

/* What systems write where there is no name. */
static bool is_no_name(const char *cell)
{
    static const char *const none[] = {"null",   "(null)",    "n/a",    "#n/a",    "none",
                                       "nan",    "-",         "0",      "--",      ".",
                                       "?",      "n.a.",      "(none)", "(blank)", "(tom)",
                                       "[null]", "undefined", "#ref!",  "#value!", "#name?"};

    for (size_t i = 0; cell && strlen(cell) <= 9 && i < sizeof(none) / sizeof(none[0]); i++)
        if (strcasecmp(cell, none[i]) == 0)
            return true;
    return false;
}

/* A cell that could not be computed says so in a word of the spreadsheet's, which is no value. */
static const char *cell_fault(const struct sheet_row *row, const char **value, int *field)
{
    static const char *const words[] = {"#REF!",  "#VALUE!", "#DIV/0!", "#NAME?",
                                        "#NULL!", "#NUM!",   "#SPILL!", "#CALC!"};

    for (int f = 0; f < FIELDS; f++) {
        *field = f;
        *value = row->cell[f];
        if (!*value || **value != '#')
            continue;
        if (strcmp(*value, WORKBOOK_NO_VALUE) == 0)
            return "import.row.formula";
        for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
            if (strcmp(*value, words[i]) == 0)
                return "import.row.not_computed";
    }
    *field = -1;
    return NULL;
}

static void count_filled(const struct csv_row *raw, struct sheet_row *row)
{
    const char *only = NULL;

    row->filled = 0;
    for (size_t i = 0; !has_sum(row) && i < raw->n; i++)
        if (!text_blank(raw->field[i])) {
            only = raw->field[i];
            row->filled++;
        }
    row->page = row->filled == 1 && foot_says_page(only);
}

static void fill(struct sheet *s, const struct csv_row *raw, struct sheet_row *row)
{
    static const enum field names[] = {FIELD_NAME, FIELD_BUYER, FIELD_APPROVER};
    const struct columns *c = &s->layout.columns;
    const char *fault, *value;

    row->line = raw->line;
    row->fault = shape_fault(s, raw);
    row->fault_field = -1;
    row->fault_value = "";
    for (int f = 0; f < FIELDS; f++) {
        row->cell[f] = cell_at(raw, c, c->at[f]);
        row->rival[f] = c->rival[f] >= 0 ? cell_at(raw, c, c->rival[f]) : NULL;
    }
    if (s->src.table && !row->fault && (fault = cell_fault(row, &value, &row->fault_field))) {
        row->fault = fault;
        row->fault_value = value;
    }
    for (size_t i = 0; s->kind == IMPORT_PURCHASES && i < sizeof(names) / sizeof(names[0]); i++)
        if (is_no_name(row->cell[names[i]]))
            row->cell[names[i]] = NULL;
    row->kind = sheet_row_is_nobodys(row) ? VOUCHER_OTHER : kind_of(s, row->cell[FIELD_KIND]);
    row->side = side_of(s, raw, row);
    row->labelled = sheet_row_is_nobodys(row) && has_total_word(raw);
    count_filled(raw, row);
}

/* Is the line to be passed over? A total that is wrong becomes the row's fault. */
static bool is_marked(struct sheet *s, struct sheet_row *row)
{
    const struct mark *m;

    while (s->next_mark < s->nmarks && s->marks[s->next_mark].line < row->line)
        s->next_mark++;
    m = s->next_mark < s->nmarks ? &s->marks[s->next_mark] : NULL;
    if (!m || m->line != row->line)
        return false;
    if (m->way == MARK_WRONG_TOTAL) {
        row->fault = "import.total.differs";
        row->fault_value = m->value;
        return false;
    }
    s->left_out.totals += m->way == MARK_TOTAL;
    s->left_out.notes += m->way == MARK_NOTE;
    return true;
}

static bool is_above_nothing(const char *cell)
{
    int64_t v = 0;

    return cell &&
           (money_parse(cell, MONEY_COMMA, 3, &v) == MONEY_OK ||
            money_parse(cell, MONEY_POINT, 3, &v) == MONEY_OK) &&
           v > 0;
}

/* Money that came in on a bank account is nothing that was bought. */
static bool is_received(const struct sheet *s, const struct sheet_row *row)
{
    if (s->map.out && !sheet_has(s, FIELD_DEBIT))
        return is_above_nothing(row->cell[FIELD_AMOUNT]) || is_above_nothing(row->cell[FIELD_ORE]);
    return s->layout.columns.rank[FIELD_DEBIT] == RANK_BANK_PAIR && row->cell[FIELD_CREDIT] &&
           !row->cell[FIELD_DEBIT];
}

enum row_step sheet_next(struct sheet *s, struct sheet_row *row, struct dd_error *err)
{
    struct csv_row raw;
    enum row_step step;

    while ((step = rows_ahead_next(s->rows, &raw, err)) == ROW_READ) {
        if (raw.line < s->layout.first_line || row_is_empty(raw.field, raw.n))
            continue;
        if (is_header_again(s, &raw)) {
            s->left_out.headers++;
            continue;
        }
        fill(s, &raw, row);
        if (is_received(s, row))
            s->left_out.received++;
        else if (!is_marked(s, row))
            break;
    }
    return step;
}

bool sheet_has(const struct sheet *s, enum field f)
{
    return s->layout.columns.at[f] >= 0;
}

bool sheet_has_amount(const struct sheet *s)
{
    return sheet_has(s, FIELD_AMOUNT) || sheet_has(s, FIELD_DEBIT);
}

const char *sheet_header(const struct sheet *s, enum field f)
{
    int at = s->layout.columns.at[f];

    return at >= 0 ? s->layout.headers[at] : field_name(f);
}

void sheet_cell(char out[SHEET_CELL], const struct sheet *s, int64_t line, int field)
{
    _Static_assert((int)SHEET_CELL == (int)CELL_NAME, "one size for the names of cells");

    *out = '\0';
    if (s->src.table && field >= 0 && sheet_has(s, (enum field)field))
        cell_name(out, (size_t)s->layout.columns.at[field], line);
}
