/* Records as data. A kind of record (finding, role, policy ...) is one constant descriptor; adding,
 * changing, moving, listing and checking its records follow from it. See docs/architecture.md, "Add
 * a kind of record".
 *
 * A record is the latest of its rows: one table a kind, and each change writes a whole new row with
 * the same number. A row has a day, from which it is in force, and an entry, since which it is
 * known. A correction writes rows that take the place of earlier ones (`replaces`). Nothing is
 * overwritten. */
#ifndef DDREG_KIND_H
#define DDREG_KIND_H

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/public_id.h"
#include "ddreg/record.h"

enum kind_type {
    KIND_TEXT,  /* of at most TEXT_LONG_MAX characters */
    KIND_NAME,  /* a text of at most TEXT_NAME_MAX: a name, a title */
    KIND_EMAIL, /* one address, see email_is_address() */
    KIND_SPAN,  /* a whole number (days unless `arg` says otherwise), or what it may be: "5-10-20",
                   see span_parse() */
    KIND_COUNTRY, /* its code, ISO 3166-1 alpha-2, or XK */
    KIND_DAY,
    KIND_WORD,     /* one of the words in `arg`: "low|high" */
    KIND_COUNT,    /* an integer, not negative; with `arg` "1-5" within these */
    KIND_MONEY,    /* øre, not negative */
    KIND_FLAG,     /* 0 or 1 */
    KIND_SUPPLIER, /* its id; null: the company's own operations, or with an `arg` ("none") no one
                      in particular */
    KIND_PERSON,   /* number of a person */
    KIND_LINK,     /* number of a record of the kind `arg` */
    KIND_LINKS,    /* public ids of records of the kinds `arg` ("finding|policy"), blanks between */
    KIND_FILE,     /* number of a file that the register keeps */
    KIND_SEALED /* texts that only some may read, blanks between (sealed_text.h): shown as how many
                   they are */
};

struct kind_row;

/* How a field is used, as bits. */
enum {
    KIND_REQUIRED = 1, /* add needs it, and set cannot take it away */
    KIND_FIXED = 2,    /* set cannot change it but as a correction */
    KIND_SETTLED = 4,  /* the same once the record has left its first state */
    KIND_ARGUMENT = 8, /* add takes it as a word of its own, not as an option: "role give chair" */
    KIND_LISTED = 16,  /* a column of the list; every field is in JSON and CSV */
    KIND_DECIDED =
        32,           /* a decision rests on it: set takes the record back to before KIND_DECIDES */
    KIND_PARENT = 64, /* the record that this one is a part of: a KIND_LINK, with KIND_ARGUMENT.
                       * show of that record has its parts, list takes its id */
    KIND_INTERNAL = 128, /* written by the mechanism: no option */
    KIND_TODAY = 256,    /* the day of the entry where add is not given another */
    KIND_SAID = 512,     /* with KIND_INTERNAL: a command of its own gives it, history says so */
    KIND_MOVED = 1024,   /* add does not take it: a move does, or set. With KIND_FIXED the first of
                          * its moves gives it, and set only as a correction */
    KIND_LOOKED = 2048   /* another person looks at it when set has changed what it said: until a
                          * move with KIND_CONFIRMS the column `second` says "changed" */
};

/* Is it written in words of one's own? */
static inline bool kind_is_text(enum kind_type type)
{
    return type == KIND_TEXT || type == KIND_NAME || type == KIND_EMAIL;
}

/* A column, an option of add and set, a line of show, a key in JSON: in one. */
struct kind_field {
    struct record_column column; /* first: record_table walks over it. A name that ends in "_id" is
                                  * shown without that */
    enum kind_type type;
    unsigned how;
    const char *arg;            /* as the type has it; NULL: as all of its type */
    const char *key;            /* its name outside the table; NULL: the column's */
    const char *option;         /* its word on the command line; NULL: the key */
    const char *nb;             /* the same in bokmål; NULL: as in English */
    const char *(*words)(void); /* of a KIND_WORD whose words are data; `arg` is then the
                                 * placeholder of one on the command line */
    /* Of a KIND_FLAG: may it be yes for a record like this one? Else its no is shown as null. NULL:
     * always. */
    bool (*applies)(const struct kind_row *row);
};

/* Of a move that leads to a state which is given with it (--state): from which to which. */
struct kind_step {
    const char *from, *to; /* one state each; NULL after the last */
};

/* A move from one state to another: a verb of the command line. */
enum {
    KIND_REASON = 1,  /* needs --reason */
    KIND_DECIDES = 2, /* a decision: setting a KIND_DECIDED field takes it back */
    KIND_ENDS = 4,    /* its day becomes the last one of the record, see `ends` of struct kind */
    KIND_CONFIRMS = 8 /* another person than who asked lets happen what waits, see `waits` */
};
struct kind_verb {
    const char *name, *nb;
    const char *from, *to;         /* states; "open|started" for several. `to` NULL: see `steps` */
    const struct kind_step *steps; /* the allowed pairs, where the move is given its state; NULL:
                                    * it always leads to `to` */
    unsigned how;
    const char *fields;  /* that may come with it as options: "result|proof"; NULL: none. With
                          * "proof=letter" the option is called --letter here */
    const char *needs;   /* of these the ones that must: "result"; NULL: none */
    const char *day;     /* the one with the day of the move, today where it is not given; NULL: the
                          * move has an option --date. It may be earlier than what was recorded
                          * since; then the row is in force from that day */
    const char *gives;   /* a field that is no option, or not given, and its word: "outcome=full";
                          * NULL: none */
    const char *clears;  /* the fields that say nothing of the record any more once it has moved,
                          * unless they come with the move: "verdict|judged"; NULL: none */
    const char *also;    /* where the record is in a state that this move leads from and the move of
                          * this name does not, the command of that one makes this one; NULL: no
                          * other */
    const char *example; /* of the options that it needs, as they are typed; NULL: none */
    const char *other;   /* the moves ("add" included, bars between them) that another person must
                          * have done last, unless the company has one person; with KIND_DECIDES
                          * another person must also have made every change of a KIND_DECIDED
                          * field since; NULL: none */
    const char *role;    /* that who does it must hold on the day; NULL: none */
    const char *waits;   /* the state in which the record is until a move with KIND_CONFIRMS has let
                          * this one happen: until then what it asks for is in the column `asked`,
                          * and counts for nothing. NULL: the move happens at once. In a company
                          * that has one person it does, too; the column `second` says "alone" */
};

/* Every record can be withdrawn: entered by mistake, it no longer counts. */
#define KIND_WITHDRAWN "withdrawn"
/* The verb that does it. A kind may have a verb of this name, to KIND_WITHDRAWN, whose rules (from,
 * role, other) hold besides. */
#define KIND_WITHDRAW_VERB "withdraw"
/* The state of a record before its first day, of a kind with a last one. */
#define KIND_COMING "coming"

enum { KIND_MAX_FIELDS = RECORD_MAX_COLUMNS - 2, KIND_KEY_SIZE = 32 };

struct kind;

/* A row of a record. Values are in the order of the kind's fields, KIND_HEAD and KIND_TAIL
 * included. */
struct kind_row {
    const struct kind *kind;
    int64_t id, entry;
    int64_t root; /* of a kind with suppliers: the supplier that its supplier counts as; 0: own */
    bool lost; /* the document that it names (KIND_FILE) is no longer kept: its bytes were erased */
    bool own;  /* set by the kind's `mark` */
    bool outjudged; /* likewise: a later judgement says otherwise */
    struct db_value values[KIND_MAX_FIELDS];
};

/* What a record adds to the list of what is due. */
struct kind_due {
    struct reg *reg;
    struct arena *a;
    const char *today;
    const struct kind *kind; /* whose hook is called */
    int64_t company; /* whose records are asked for: of the row, or where something is missing */
    const char *of;  /* what a command that adds a record of the company ends in: " --for 2", or ""
                      * where there is one company */
    void *to;
    /* `row` NULL: something is missing; `about` then says what, as a key of the messages
     * "word.KEY".
     */
    enum dd_rc (*add)(struct kind_due *d, const struct kind_row *row, const char *about,
                      const char *what, const char *day, const char *command, struct dd_error *err);
};

/* Something that follows from a record and the day: shown, never stored. */
struct kind_computed {
    const char *key; /* in JSON */
    bool word; /* its values are words, blanks between, see the messages "word.KEY"; else days */
    /* NULL: none. May use `room`. */
    const char *(*value)(const struct kind_row *row, const char *today, char room[32]);
};

/* Records that have to do with one, in no field of it: shown with it, as its parts are. */
struct kind_related {
    const char *key; /* in JSON; its label is the message "col.KEY" */
    /* Adds the ids, with blanks between, to `ids`, and what people read of them to `shown`. */
    enum dd_rc (*find)(struct reg *reg, const struct kind_row *row, struct buf *ids,
                       struct buf *shown, struct dd_error *err);
};

struct kind {
    const char *name, *nb;    /* the noun of its commands in both languages: "finding", "funn" */
    const char *plural;       /* key of a list in JSON; its words are messages */
    const char *letters;      /* of its public ids: "F" */
    const char *add, *add_nb; /* its verb for a new record; NULL: "add", "ny". With "set"
                               * there is no set of one: the next takes its place */
    const char *by_hand;      /* of its verbs, moves too, those whose commands are written by
                               * hand: "list|show"; NULL: none */
    const char *added_by, *added_by_nb; /* the whole command for one, of a part that people know by
                                         * its whole: "audit finding"; NULL: noun and verb */
    bool page; /* its list can be written as a page for somebody outside: messages "X.page" and
                * "X.page_note" */
    struct record_table table;
    const struct kind_field *fields;
    const char *first;   /* state of a new record */
    const char *ended;   /* states in which it is open no longer: "closed|rejected"; NULL: none */
    const char *counted; /* key of the number of open ones of a supplier; NULL: the plural */
    const char *starts;  /* the field with the day since which a new record is in force; NULL: the
                          * day of the entry */
    const char *ends; /* the field with the last day of a record, null for one without an end; NULL:
                       * the kind has none. With one, and `starts`, a record's state follows from
                       * its days: KIND_COMING, `first`, `ended`. It then has one row that is not
                       * replaced, with all of its days: each change takes the place of what was
                       * known before, so that no move of it can ask for another person. */
    /* The state on a day where it follows from more than what was written (an approval past its
     * last day has expired); NULL: it does not. `derived` are the states that are never written,
     * ended by NULL. */
    const char *(*state_on)(const struct kind_row *row, const char *day);
    const char *const *derived;
    bool future;     /* may its days be later than the entry's? */
    bool made;       /* are its records made by a command of their own, and whole from then on? Then
                      * it has neither add nor set, and no sheet */
    bool by_command; /* does the command of a new one ask more than `check`? Then no sheet makes
                      * one */
    bool shared;     /* do all companies of a group have its records in common? Else each is one
                      * company's: that of the record that it is a part of, or the chosen one */
    bool discreet;   /* outside its own commands a record is known by its number alone: never by a
                      * title, found by no search, on no sheet */
    const struct kind_verb *verbs; /* ended by one without a name; NULL: none */
    const char *example;           /* of add */
    /* Gives a row, before it is checked, what the kind itself writes in its KIND_INTERNAL columns;
     * `was` is the row before, or the one whose place a correction takes, NULL for a new record and
     * for one that is restored. It may refuse. May be NULL. */
    enum dd_rc (*fill)(struct reg *reg, const struct kind_row *was, struct kind_row *row,
                       struct dd_error *err);
    /* Rules of its own, for every new row; `before` is NULL for a new record. May be NULL. */
    enum dd_rc (*check)(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err);
    /* What no change but a move may make of a record; `was` is the row before, or the one whose
     * place a correction takes. May be NULL. */
    enum dd_rc (*guard)(const struct kind_row *was, const struct kind_row *after,
                        struct dd_error *err);
    /* Need a move with `waits` wait? NULL: always. */
    enum dd_rc (*waits)(struct reg *reg, const struct kind_row *row, const struct kind_verb *verb,
                        bool *waits, struct dd_error *err);
    /* Called with rows that were read: sets what follows from other tables. May be NULL. */
    enum dd_rc (*mark)(struct reg *reg, struct arena *a, struct kind_row *rows, size_t n,
                       struct dd_error *err);
    const struct kind_computed *computed; /* ended by one without a key; NULL: none */
    /* What to say of a record after it was added or changed: a message with {id} and the computed
     * values; NULL: nothing. May be NULL. */
    const char *(*advice)(const struct kind_row *row, const char *today);
    /* Called for each record in force: what is due of it. May be NULL. */
    enum dd_rc (*due)(struct kind_due *d, const struct kind_row *row, struct dd_error *err);
    /* After one was added or changed: what else there is to see to now, of it or of others. May be
     * NULL. */
    enum dd_rc (*after)(struct kind_due *d, const struct kind_row *row, struct dd_error *err);
    /* Does the record show that whom it is about is followed up on the day: is something under way,
     * or in force? Asked of suppliers of high risk; its supplier, what its links are of, and the
     * risk themes in its field `themes` count. NULL: its records do not. */
    bool (*follows)(const struct kind_row *row, const char *today);
    /* Called once a company: what is missing. May be NULL. */
    enum dd_rc (*missing)(struct kind_due *d, struct dd_error *err);
    const char *charge; /* the role that sees to what is due where no owner is named; NULL:
                         * DUE_ROLE */
    /* May the record be withdrawn? NULL: any may. */
    enum dd_rc (*may_withdraw)(struct reg *reg, const struct kind_row *row, struct dd_error *err);
    const struct kind_related *related; /* ended by one without a key; NULL: none */
    /* The record that a word names which is no id; *number stays 0 where there is none. DD_INPUT
     * when several are meant. NULL: only an id does. */
    enum dd_rc (*named)(struct reg *reg, const char *word, int64_t *number, struct dd_error *err);
};

/* The version of the schema that brought kinds. Tables that are older had rows of another shape. */
enum { KIND_SINCE = 2 };

/* The columns that every kind has, before and after its own. */
#define KIND_HEAD                                                                                  \
    {.column = {"number", RECORD_PLAIN, 2}, .type = KIND_COUNT, .how = KIND_INTERNAL},             \
    {                                                                                              \
        .column = {"company_id", RECORD_PLAIN, 2}, .type = KIND_COUNT, .how = KIND_INTERNAL        \
    }
#define KIND_TAIL                                                                                  \
    {.column = {"state", RECORD_PLAIN, 2}, .type = KIND_WORD, .how = KIND_INTERNAL},               \
        {.column = {"day", RECORD_PLAIN, 2}, .type = KIND_DAY, .how = KIND_INTERNAL},              \
        {.column = {"reason", RECORD_PERSONAL, 2},                                                 \
         .type = KIND_TEXT,                                                                        \
         .how = KIND_INTERNAL,                                                                     \
         .nb = "begrunnelse"},                                                                     \
        {.column = {"actor", RECORD_PLAIN, 2}, .type = KIND_PERSON, .how = KIND_INTERNAL},         \
        {.column = {"move", RECORD_PLAIN, 2}, .type = KIND_TEXT, .how = KIND_INTERNAL},            \
        {.column = {"corrector", RECORD_PLAIN, 2}, .type = KIND_PERSON, .how = KIND_INTERNAL},     \
    {                                                                                              \
        .column = {"replaces", RECORD_PLAIN, 2}, .type = KIND_COUNT, .how = KIND_INTERNAL          \
    }

/* The table and the fields of a kind, whose fields are the array `list`; `version` is that of the
 * schema that brought it. */
#define KIND_TABLE_SINCE(version, sql_name, list)                                                  \
    .table =                                                                                       \
        {sql_name,         false, version, sizeof(list) / sizeof((list)[0]), &(list)[0].column,    \
         sizeof((list)[0])},                                                                       \
    .fields = (list)
#define KIND_TABLE(sql_name, list) KIND_TABLE_SINCE(KIND_SINCE, sql_name, list)

/* All kinds, ended by NULL; src/kind/kinds.c lists them. */
extern const struct kind *const kinds[];

/* The kind with that name, or NULL. */
const struct kind *kind_named(const char *name);
/* The kind that a public id is of, and its number; NULL for none. */
const struct kind *kind_of_id(const char *word, int64_t *number);

/* The index of a field by its column; aborts for a name that the kind does not have (a mistake in
 * the program). */
size_t kind_field(const struct kind *kind, const char *column);
/* The same; KIND_MAX_FIELDS for a name that it does not have. */
size_t kind_has_field(const struct kind *kind, const char *column);
/* The field's name outside the table: as an option, a column, a key in JSON. */
const char *kind_key(const struct kind_field *field, char out[KIND_KEY_SIZE]);
/* Its word on the command line. */
const char *kind_option(const struct kind_field *field, char out[KIND_KEY_SIZE]);
/* Has a field of the kind this word? */
bool kind_has_option(const struct kind *kind, const char *option);
/* The words that a KIND_WORD may have, with bars between them. */
const char *kind_words(const struct kind_field *field);
const struct kind_verb *kind_verb(const struct kind *kind, const char *name);
/* Does the field come with the move? `option` gets its word on the command line there. */
bool kind_verb_takes(const struct kind_verb *verb, const struct kind_field *field,
                     char option[KIND_KEY_SIZE]);
/* The move that a command makes of a record in this state: its own, or one that says `also`. */
const struct kind_verb *kind_verb_in(const struct kind *kind, const struct kind_verb *verb,
                                     const char *state);
/* The move that waits in the state; NULL: none does. */
const struct kind_verb *kind_waiting(const struct kind *kind, const char *state);
/* Is the word one of those with bars between them? */
bool kind_word_in(const char *words, const char *word);
/* The states: the first, then those that moves lead to, "coming" where days say so; "withdrawn"
 * last. False after that. */
bool kind_state_at(const struct kind *kind, size_t i, const char **state);
/* The index of the field KIND_PARENT; KIND_MAX_FIELDS for a kind that is no part of another. */
size_t kind_parent(const struct kind *kind);
/* The kinds whose records are parts of one of this kind; NULL after the last. */
const struct kind *kind_part(const struct kind *whole, size_t i);
/* May its records go into a file that is handed round? Not those of a kind that is discreet or has
 * confidential fields. */
bool kind_may_go_round(const struct kind *kind);
/* Does the record belong to suppliers? */
bool kind_has_supplier(const struct kind *kind);

/* Values of a row by column; NULL and 0 for a null. Texts live as long as the row. */
const char *kind_text(const struct kind_row *row, const char *column);
int64_t kind_int(const struct kind_row *row, const char *column);
int64_t kind_number(const struct kind_row *row);
/* The state as it was written. */
const char *kind_state(const struct kind_row *row);
bool kind_in_state(const struct kind_row *row, const char *state);
/* The state on a day: of a kind with `ends` it follows from the days, the last one included. All
 * that shows, counts or decides by a state of such a kind asks this. */
const char *kind_state_on(const struct kind_row *row, const char *day);
/* Is it in the first state of its kind on the day: held, in force? */
bool kind_in_force(const struct kind_row *row, const char *day);
/* Neither withdrawn nor in a state in which its kind has ended, on the day? */
bool kind_is_open(const struct kind_row *row, const char *day);

/* What a person knows the record by: the first text or word that lists show; "" for none, or of a
 * kind that is discreet. */
const char *kind_title(const struct kind_row *row);

/* --- Reading ---------------------------------------------------------------------------------- */

/* A column that has a value; `column` NULL: no condition, and none after it. */
struct kind_is {
    const char *column;
    struct db_value value;
};

enum { KIND_CONDITIONS = 4 };

/* Which rows. Unset: any. */
struct kind_filter {
    const char *as_of;  /* in force on that day; NULL: the latest row of each record */
    const char *known;  /* as it was known by the end of that day; NULL: as it is known now */
    int64_t number;     /* of one record */
    int64_t company;    /* of one company; records that are shared are everybody's */
    int64_t supplier;   /* of one supplier and those that are merged into it */
    bool own;           /* of the company's own operations */
    const char *after;  /* whose day is that day or later: of a kind with `starts` that field, else
                         * the day since which the row is in force, as lists show it */
    const char *before; /* the same, that day or earlier */
    bool withdrawn;     /* also records that were entered by mistake */
    bool every_row;     /* not one row a record but each that was ever written, replaced ones too */
    struct kind_is is[KIND_CONDITIONS];
};

/* The rows, in `a`, by number (with every_row then in the order in which they were written). */
enum dd_rc kind_read(struct reg *reg, struct arena *a, const struct kind *kind,
                     const struct kind_filter *filter, struct kind_row **out, size_t *n,
                     struct dd_error *err) DD_MUST_CHECK;
/* The latest row of the record that a public id, its bare number or what else the kind has a name
 * by means. DD_INPUT "kind.unknown" when there is none, "kind.other" or "kind.other_file" for the
 * id of something else; DD_REFUSED "kind.other_company" for one that is not the company's that
 * `reg` has chosen. */
enum dd_rc kind_find(struct reg *reg, struct arena *a, const struct kind *kind, const char *word,
                     struct kind_row *out, struct dd_error *err) DD_MUST_CHECK;
/* An error of one record, with its {id}, {field} and the {noun} of its commands. */
enum dd_rc kind_fail(enum dd_rc rc, const char *id, const struct kind_row *row, const char *field,
                     struct dd_error *err) DD_MUST_CHECK;
/* Of a value that its field cannot have, with the {value} and what it {may} be: DD_INPUT
 * "kind.value_range" where numbers have bounds, "kind.value_id" where ids of other kinds fit, else
 * "kind.value". */
enum dd_rc kind_fail_value(const struct kind_row *row, const struct kind_field *f,
                           const char *value, struct dd_error *err) DD_MUST_CHECK;
/* DD_INPUT "kind.unknown". */
enum dd_rc kind_unknown(const struct kind *kind, const char *word,
                        struct dd_error *err) DD_MUST_CHECK;
/* Is the record among the public ids of a KIND_LINKS? */
bool kind_has_link(const char *links, const struct kind *of, int64_t number);

/* --- Writing ---------------------------------------------------------------------------------- */

/* What a person gives: values by field, a reason, a day. */
struct kind_change {
    bool given[KIND_MAX_FIELDS];
    struct db_value values[KIND_MAX_FIELDS];
    const char *reason; /* NULL: none */
    const char *day;    /* in force from; NULL: see struct kind */
    const char *state;  /* of a move with `steps`: the one to come to; NULL: none was given */
};

/* Gives a column its value in the change. */
static inline void kind_change_give(struct kind_change *change, const struct kind *kind,
                                    const char *column, struct db_value value)
{
    const size_t i = kind_field(kind, column);

    change->given[i] = true;
    change->values[i] = value;
}

/* Whoever writes a row, every value of it is checked: that it is there where one is required, of
 * its type ("kind.value"), UTF-8 ("kind.utf8"), and that the supplier, the person and the records
 * which it newly names are there and not withdrawn ("kind.unknown", "supplier.unknown";
 * DD_REFUSED "kind.names_withdrawn", "supplier.withdrawn"); then the kind's own check. */

/* A new record; *number gets its number. DD_INPUT "kind.required", "kind.future" besides. */
enum dd_rc kind_add(struct reg *reg, const struct kind *kind, const struct kind_change *change,
                    int64_t *number, struct dd_error *err) DD_MUST_CHECK;

/* What a change did. */
struct kind_done {
    bool changed;           /* else it was so already, and nothing was written */
    const char *since;      /* of a correction: the day since when, in the register's scratch */
    const char *began;      /* the day when the record began, where that is earlier; or NULL */
    const char *taken_back; /* the state that a decision was taken back to, or NULL */
    size_t rows;            /* that a correction wrote */
};

/* Changes fields from a day on. DD_REFUSED "kind.fixed", "kind.settled", "kind.is_withdrawn";
 * DD_INPUT "kind.order" for a day before the latest change. */
enum dd_rc kind_set(struct reg *reg, const struct kind *kind, int64_t number,
                    const struct kind_change *change, struct kind_done *done,
                    struct dd_error *err) DD_MUST_CHECK;

/* Corrects fields that were wrong, since they were first so; with a day: since the row in force on
 * that day. The rows from there on are written again, in this entry; who acted then stays with
 * them, beside who corrects now. A decision that rested on what was wrong is taken back. */
enum dd_rc kind_correct(struct reg *reg, const struct kind *kind, int64_t number,
                        const struct kind_change *change, struct kind_done *done,
                        struct dd_error *err) DD_MUST_CHECK;

/* A move. DD_REFUSED "kind.not_given" for a field that does not come with it,
 * DD_INPUT "kind.required" without one that it needs, DD_REFUSED "kind.state" when the
 * record is not in a state that the move leads from, "kind.reason" without a reason where one is
 * needed, "kind.step" for a state that the one it is in does not lead to, "kind.other_person",
 * "kind.needs_role", "kind.decided" for a move that would change what a decision rests on; DD_INPUT
 * "kind.required" without a field that it needs. */
enum dd_rc kind_move(struct reg *reg, const struct kind *kind, int64_t number,
                     const struct kind_verb *verb, const struct kind_change *change,
                     struct dd_error *err) DD_MUST_CHECK;

/* What was withdrawn counts again, as it was. DD_REFUSED "kind.not_withdrawn", and whatever refuses
 * the record now. */
enum dd_rc kind_restore(struct reg *reg, const struct kind *kind, int64_t number,
                        const char *reason, struct dd_error *err) DD_MUST_CHECK;

/* Entered by mistake: no longer counts. With `parts` what is a part of it goes as well, and the ids
 * of that are appended there; NULL: not. DD_REFUSED "kind.is_withdrawn" when it is so already,
 * "kind.reason" without a reason, "kind.has_parts" or "kind.leant_on" with what that counts leans
 * on it: its parts, and records that name it. */
enum dd_rc kind_withdraw(struct reg *reg, const struct kind *kind, int64_t number,
                         const char *reason, struct buf *parts, struct dd_error *err) DD_MUST_CHECK;

#endif
