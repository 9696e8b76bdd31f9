/* What a sheet is of: a sort of record with its columns, and each value as people read and write
 * it. Private to src/cmd. */
#ifndef DDREG_CMD_SHEET_FIELDS_H
#define DDREG_CMD_SHEET_FIELDS_H

#include "ddreg/change_set.h"
#include "cmd/kind/kind_cmd.h"

/* Titles (message ids) of the columns that every sheet has; that of the version says in brackets
 * what the sheet is of. */
#define SHEET_ID "col.id"
#define SHEET_VERSION "col.row_version"
/* A row that begins so is a note to whoever fills the sheet in. */
#define SHEET_NOTE '#'

struct sheet_fields {
    struct cli *c;
    struct change_sort sort;
    const struct kind *kind;              /* NULL: suppliers */
    bool facts;                           /* of suppliers what a rating needs */
    bool ratings;                         /* of suppliers decisions on their ratings */
    const char *of;                       /* "facts", "suppliers", "ratings", or the kind's name */
    struct kind_view view;                /* of a kind */
    const char *title[CHANGE_MAX_FIELDS]; /* message ids */
    const char *arg[CHANGE_MAX_FIELDS];   /* the placeholder of what is typed */
    const char *help[CHANGE_MAX_FIELDS];  /* message ids of what they mean; NULL: none */
    int column[CHANGE_MAX_FIELDS];        /* of a sheet that is read: from 1; 0: it has none */
    bool literal; /* of a sheet that is read: its cells have no apostrophe before what looks like a
                   * formula */
};

/* Does the word name what a sheet can be of? */
bool sheet_is_of(const char *word);
/* What the word (--of) names: one for which sheet_is_of(). DD_REFUSED "sheet.confidential". */
enum dd_rc sheet_fields_of(struct sheet_fields *out, struct cli *c, const char *word,
                           struct dd_error *err) DD_MUST_CHECK;

/* What a cell has for a value: "" for what is not known. */
const char *sheet_shown(struct sheet_fields *s, size_t field, const char *value);

/* The words to choose a value of the field from, as a cell shows them, in the command's arena; *n
 * is 0 where it takes any. Whoever writes others may be understood as well. */
enum dd_rc sheet_choices(struct sheet_fields *s, size_t field, const char ***words, size_t *n,
                         struct dd_error *err) DD_MUST_CHECK;

/* The words that a placeholder takes, with commas between them; NULL: it takes others, too. */
const char *sheet_words(struct cli *c, const char *arg);

/* What a cell that came back says: NULL for an empty one (left alone), "" for a value that is to go
 * ("-", "none", "ingen"), `before` where it is what was written out, also as a spreadsheet leaves
 * it (a number without its zeros in front). DD_INPUT and DD_USAGE for what the field does not take,
 * DD_INPUT "sheet.mangled" for what a spreadsheet made of something else. */
enum dd_rc sheet_read_cell(struct sheet_fields *s, size_t field, const char *cell,
                           const char *before, const char **after,
                           struct dd_error *err) DD_MUST_CHECK;

/* Is the header that title, alone or with what may be typed behind it in brackets? */
bool sheet_is_title(struct arena *a, const char *header, const char *title);
/* The field whose column has that name, in either language, whatever follows in brackets;
 * CHANGE_NO_FIELD: none. */
size_t sheet_field_named(const struct sheet_fields *s, const char *header);

#endif
