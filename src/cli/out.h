/* Results: one description of a list or a record, printed as a terminal table, CSV or JSON. */
#ifndef DDREG_OUT_H
#define DDREG_OUT_H

#include "cli.h"

enum out_kind { OUT_TEXT, OUT_INT, OUT_ORE, OUT_FLAG, OUT_IDS, OUT_NONE };
enum out_mark { MARK_NONE, MARK_GOOD, MARK_WARN, MARK_BAD }; /* colour on a terminal */

struct out_cell {
    enum out_kind kind;
    const char *text; /* OUT_TEXT: as JSON and CSV have it. OUT_IDS: with blanks between */
    const char
        *shown; /* of these and OUT_INT: as a table shows it, or NULL for `text` or the number */
    int64_t number; /* OUT_INT, OUT_ORE, OUT_FLAG; of OUT_TEXT a rank that lists sort it by before
                     * its text, such as how high a risk is */
    enum out_mark mark;
};

struct out_cell out_text(const char *text);                    /* NULL: none */
struct out_cell out_word(const char *text, const char *shown); /* a key and its word for people */
/* Public ids with blanks between them, in JSON an array; NULL: none. `shown` as in struct out_cell.
 */
struct out_cell out_ids(const char *ids, const char *shown);
/* A key, shown as the first of its words (message "word.KEY") where there is one. */
struct out_cell out_key(struct cli *c, const char *key);
struct out_cell out_int(int64_t n);
struct out_cell out_ore(int64_t ore);
struct out_cell out_flag(bool flag);
/* A level of risk: its word, colour and rank. */
struct out_cell out_level(const struct cli *c, const char *level);
/* A level as it is shown with its floor: "unknown, at least high". NULL: none. */
struct out_cell out_rating(struct cli *c, const char *level, const char *floor);
/* The floor of a level that is unknown; none for the others. */
struct out_cell out_floor(const char *level, const char *floor);
/* A severity or likelihood; 0: none. */
struct out_cell out_score(int score);

/* A cell as CSV, JSON and people see it; the last in the arena, with its lines or as one, NULL
 * without memory. */
void out_cell_csv(struct buf *out, const struct out_cell *cell);
void out_cell_json(struct json *j, const char *key, const struct out_cell *cell);
const char *out_cell_shown(struct arena *a, enum dd_lang lang, const struct out_cell *cell,
                           bool lines, struct dd_error *err);

/* What becomes of a column where the terminal is too narrow. */
enum out_fit {
    FIT_WHOLE, /* never cut: ids, dates, numbers */
    FIT_CUT,   /* cut at the column's end: the record's own command shows it whole */
    FIT_WRAP,  /* is wrapped to the next line */
    FIT_SPARE  /* left out: something else of the command shows it; elsewhere as FIT_CUT */
};

struct out_column {
    const char *key;   /* in JSON and CSV: stable */
    const char *title; /* message id; NULL: not shown in a table */
    enum out_fit fit;
};

/* What else --columns and --sort know a column by. */
struct out_names {
    const char *label;       /* message id: its title where a table does not show it; or NULL */
    const char *option, *nb; /* the option that gives its value, in English and bokmål; or NULL */
    bool aside;              /* who wrote the row: --match looks there only when --columns has it */
};

/* A record: key, its label (message id) and value. */
struct out_field {
    const char *key;
    const char *label; /* NULL: in JSON and CSV only */
    struct out_cell value;
};

/* A row of a list: list_cells() gives its cells. */
struct out_row {
    struct out_row *next;
    const void *of; /* what it is about, for `say` and `json_row` */
    unsigned char packed[];
};

/* A list: begin, add rows (cells are copied, their texts are not), end. Of a command that has
 * CLI_LIST_OPTIONS it ends as --match, --sort, --limit and --columns say. */
struct out_list {
    struct cli *c;
    const char *name; /* key of the array in JSON */
    const struct out_column *columns;
    size_t ncolumns;

    /* May be set between begin and end. */
    const char *order; /* the order without --sort, as it has it; NULL: as they came */
    void (*say)(struct cli *c, const void *of); /* people get lines, not a table */
    bool lines; /* on a narrow terminal each row is lines of titles and values, as where no room
                 * is left for a table */
    /* JSON: what is before the array, from the list's `of`; and a row, in place of its columns
     * where there is no --columns, from the row's. */
    void (*json_head)(struct cli *c, struct json *j, const void *of);
    void (*json_row)(struct cli *c, struct json *j, const void *of);
    const void *of;

    struct out_row *first, *last;
    const struct out_row **rows; /* those that are printed, from out_end() on */
    size_t nrows;                /* those that were added; from out_end() on, that are printed */
    size_t *picked;              /* the columns that are printed */
    size_t npicked;
    struct out_cell *cells; /* of the row at hand */
    bool failed;
};

enum dd_rc out_begin(struct out_list *l, struct cli *c, const char *name,
                     const struct out_column *columns, size_t ncolumns,
                     struct dd_error *err) DD_MUST_CHECK;
void out_row(struct out_list *l, const struct out_cell *cells);
void out_row_of(struct out_list *l, const struct out_cell *cells, const void *of);
enum dd_rc out_end(struct out_list *l, struct dd_error *err) DD_MUST_CHECK;
/* Refuses the options of lists, for a command that this time shows no list; `list` is a line that
 * shows one. */
enum dd_rc out_no_list(struct cli *c, const char *list, struct dd_error *err) DD_MUST_CHECK;

enum dd_rc out_record(struct cli *c, const struct out_field *fields, size_t n,
                      struct dd_error *err) DD_MUST_CHECK;
/* The fields inside a JSON object that is open. */
void out_json_fields(struct json *j, const struct out_field *fields, size_t n);

/* terminal_table.c: rows × columns of texts as a table of the terminal's width. titles may be NULL.
 */
enum { OUT_MAX_COLUMNS = 40 };
struct terminal_table {
    size_t ncolumns, nrows;
    const char *const *titles;
    const char **cells;
    const enum out_mark *marks;
    const enum out_fit *fit;
    const bool *right;
};
enum dd_rc terminal_print(struct buf *out, const struct terminal_table *t,
                          struct dd_error *err) DD_MUST_CHECK;

/* The same row by row, without holding the table: measure each row, share, then titles and rows. */
struct terminal_columns {
    size_t n;
    const char *const *titles;
    const enum out_fit *fit;
    const bool *right;
    bool colours;
    size_t room[OUT_MAX_COLUMNS]; /* cells of the widest text; from terminal_share() on, of the
                                     column */
};
void terminal_measure(struct terminal_columns *t, const char *const *cells);
/* Has the output room for the table, what can be cut or broken made as narrow as may be? */
bool terminal_share(struct terminal_columns *t);
void terminal_titles(struct buf *out, const struct terminal_columns *t);
void terminal_row(struct buf *out, const struct terminal_columns *t, const char *const *cells,
                  const enum out_mark *marks);

/* Is the output a terminal of fewer than 100 columns? There tables leave FIT_SPARE out. */
bool terminal_is_narrow(void);

/* Does the output show colours? */
bool terminal_colours(void);

/* Appends text with its lines broken between words at the width of the terminal that `fd` is, later
 * lines indented as the first ("- " counts as part of it); as it is when `fd` is none. */
void terminal_wrap(struct buf *out, int fd, const char *text);
/* Appends one line of text, of which `at` columns are filled already, broken at 80 columns (fewer
 * on a narrower terminal), later lines indented: a page that is the same wherever it is read. */
void terminal_wrap_page(struct buf *out, const char *text, size_t at, size_t indent);

#endif
