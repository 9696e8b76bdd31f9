/* Commands that are made from the kinds of record. Private to src/cmd. */
#ifndef DDREG_KIND_CMD_H
#define DDREG_KIND_CMD_H

#include "cli/out.h"
#include "ddreg/companies.h"
#include "ddreg/kind.h"
#include "ddreg/person.h"

/* What a verb takes. */
enum kind_use {
    KIND_ADD,
    KIND_SET,
    KIND_LIST,
    KIND_SHOW,
    KIND_HISTORY,
    KIND_WITHDRAW,
    KIND_RESTORE,
    KIND_MOVE
};
enum { KIND_USES = KIND_MOVE }; /* those that every kind has */

/* What a command that is made from a kind is of. */
struct kind_cmd {
    struct dd_cmd cmd; /* first: the frame hands on its address */
    const struct kind *kind;
    const struct kind_verb *verb; /* of a move */
    enum kind_use use;
    bool made;                  /* all but the names */
    struct cmd_option *options; /* room for CLI_MAX_OPTIONS */
};

extern const struct out_column kind_history_columns[];
extern const size_t kind_history_ncolumns;

static inline const struct kind_cmd *kind_cmd_of(const struct cli *c)
{
    return (const void *)c->cmd;
}

/* kind_commands.c: the commands of all kinds, ended by NULL, made once; NULL when there is no
 * memory. */
const struct dd_cmd *const *kind_commands(void);

/* A text that lives as long as the program; NULL when there is no memory. */
const char *kind_keep(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* kind_options.c: the options that a command of a kind takes; false: more than there is room for,
 * or a word that means something else. The placeholder of the field in help, where it is
 * an option or an argument; NULL: the option is a flag. */
bool kind_make_options(struct kind_cmd *k, enum kind_use use);
const char *kind_placeholder(const struct kind_field *f, enum kind_use use);
/* Is the field an option of the command? `option` gets its word. */
bool kind_takes(const struct kind_cmd *k, const struct kind_field *f, char option[KIND_KEY_SIZE]);

/* kind_typed.c: texts that are not on the command line, read before the register is locked. */
enum dd_rc kind_read_typed(struct cli *c, struct dd_error *err);
/* With --edit its value then says which row was read: this, and the id. */
#define KIND_EDITED "row "
/* The option that --edit is for; NULL: the command has no --edit. */
const char *kind_edited(const struct kind_cmd *k, char out[KIND_KEY_SIZE]);

/* kind_change.c: what those that write do. */
enum dd_rc kind_run_add(struct cli *c, struct dd_error *err);
enum dd_rc kind_run_set(struct cli *c, struct dd_error *err);
enum dd_rc kind_run_move(struct cli *c, struct dd_error *err);
enum dd_rc kind_run_withdraw(struct cli *c, struct dd_error *err);
enum dd_rc kind_run_restore(struct cli *c, struct dd_error *err);

/* kind_same.c: says of a record that was just added when another one has all that was given. */
enum dd_rc kind_note_same(struct cli *c, const struct kind *kind, int64_t number,
                          const struct kind_change *change, struct dd_error *err) DD_MUST_CHECK;

/* cmd_file.c: puts the file at `path` among those that the register keeps, with the day and reason
 * of `change` (NULL: none); *is_new: it was not there before. */
enum dd_rc cmd_file_keep(struct cli *c, const char *path, const struct kind_change *change,
                         int64_t *number, bool *is_new, struct dd_error *err) DD_MUST_CHECK;

/* kind_list.c, kind_show.c: those that read. */
enum dd_rc kind_run_list(struct cli *c, struct dd_error *err);
enum dd_rc kind_run_show(struct cli *c, struct dd_error *err);
enum dd_rc kind_run_history(struct cli *c, struct dd_error *err);

/* Was the row wrong, as a correction or the withdrawal of the record says? `rows` are all of it. */
bool kind_is_corrected(const struct kind_row *row, const struct kind_row *rows, size_t n);
/* The day of a journal entry, in the command's arena. */
enum dd_rc kind_entry_day(struct cli *c, int64_t entry, const char **day,
                          struct dd_error *err) DD_MUST_CHECK;

/* kind_cells.c: a row as columns and cells. */
enum { KIND_MAX_CELLS = 2 * KIND_MAX_FIELDS };
struct kind_supplier {
    int64_t root;
    const char *name; /* NULL: none */
};
struct kind_view {
    struct cli *c;
    const struct kind *kind;
    const char *day;      /* that is asked about: states and what is computed are of it */
    struct people people; /* all of the register */
    const struct company *companies;
    size_t ncompanies;
    struct out_column columns[KIND_MAX_CELLS];
    struct out_names names[KIND_MAX_CELLS];
    enum kind_type types[KIND_MAX_CELLS];
    size_t n;
    struct kind_supplier *suppliers; /* of kind_view_suppliers, by root */
    size_t nsuppliers;
};
/* kind_suppliers.c: reads the names of the rows' suppliers, for kind_view_cells; NULL for one that
 * it was not asked for. */
enum dd_rc kind_view_suppliers(struct kind_view *v, const struct kind_row *rows, size_t n,
                               struct dd_error *err) DD_MUST_CHECK;
const char *kind_view_supplier(const struct kind_view *v, int64_t root);
/* The columns alone: without a register. */
void kind_view_columns(struct kind_view *v, const struct kind *kind, bool listed);
/* `listed`: a table shows the fields of lists only; else all. */
enum dd_rc kind_view_begin(struct kind_view *v, struct cli *c, const struct kind *kind, bool listed,
                           struct dd_error *err) DD_MUST_CHECK;
void kind_view_cells(const struct kind_view *v, const struct kind_row *row,
                     struct out_cell out[KIND_MAX_CELLS]);
/* A value as people read it; "" for a null. */
const char *kind_view_text(const struct kind_view *v, const struct kind_field *f,
                           struct db_value value);
/* kind_page.c: the rows as a page, into the file of -o. */
enum dd_rc kind_page(struct cli *c, const struct kind_view *v, const struct kind_row *const *rows,
                     size_t nrows, struct dd_error *err) DD_MUST_CHECK;
/* Is it a person who counts as another? */
bool kind_view_is_joined(const struct kind_view *v, const struct kind_row *row);
/* A state in the user's words, which may agree with the noun: "åpen sak", "åpent funn". */
struct out_cell kind_state_cell(struct cli *c, const struct kind *kind, const char *state);
/* Keys with blanks between, as people read them: with commas. */
const char *kind_view_words(struct cli *c, const char *keys);
/* A field of a row. */
struct out_cell kind_view_cell(const struct kind_view *v, const struct kind_row *row, size_t field);
/* What is shown of a field: null for a flag that the record cannot have. */
struct db_value kind_shown(const struct kind_row *row, size_t field);
struct out_cell kind_view_person_cell(const struct kind_view *v, struct db_value number);

/* The message id of a field's label. */
const char *kind_label(const struct kind *kind, const char *key);
/* The message of a kind, "finding.added", or the one of all, "kind.added"; `kind` NULL: that. */
const char *kind_message(struct cli *c, const struct kind *kind, const char *what);
/* The day that a command asks about: --as-of, --known, else today. */
const char *kind_day_asked(const struct cli *c);
/* Prints one row: as a record, or the same flat object that show gives. */
enum dd_rc kind_print(struct cli *c, const struct kind_row *row, struct dd_error *err);

#endif
