/* Importing files: rows -> staging -> register. What is kept of an import is ddreg/import_batch.h,
 * what its lines come to ddreg/import_lines.h. */
#ifndef DDREG_IMPORT_H
#define DDREG_IMPORT_H

#include "ddreg/import_lines.h"
#include "ddreg/money.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"
#include "ddreg/table.h"

struct import_options {
    struct table_options read;
    bool no_map;               /* do not look for a saved map with the file's header */
    const char *problems_path; /* where the bad rows are to be written (docs/import.md), or NULL;
                                * in the language of `read` */
    int year;                  /* of a purchase file without dates; 0: not given */
    const char *currency;   /* of a file without currency, as currency_read() takes it, or NULL */
    const char *rate;       /* NOK for one unit of `currency`, as rate_read() takes it, or NULL */
    const char *rates_path; /* a file of exchange rates (docs/import.md), or NULL */
    enum import_vat vat;    /* what the user said of the amounts; unknown: nothing */
    bool replace;           /* the file takes the place of an earlier one ... */
    int64_t replaced;       /* ... of this import; 0: of the only one of the same period */
    bool dry_run;
    bool allow_repeated; /* take lines that other files brought before, too */
    bool skip_bad;       /* leave bad rows out instead of refusing the file */
    struct {
        char *const *paths; /* the files of one set; `read.path` is the first */
        size_t n;
        bool accept_difference; /* of control totals, or of the company's number */
    } saft;                     /* of import_saft() alone */
    /* Called when a phase has ended (a literal: "read", "stage", "merge", "commit"), or NULL. */
    void (*passed)(void *data, const char *phase);
    /* Called with how far it has come: bytes read of all that will be, and the rows that the file
     * has, as far as that is known; or NULL. */
    void (*progress)(void *data, int64_t done, int64_t total, int64_t rows);
    void *data; /* for `passed` and `progress` */
};

/* A row that could not be taken. */
struct import_problem {
    int64_t line;
    char cell[32];     /* "B17" of a workbook, where the field has a column; else "" */
    const char *field; /* our name of the field, or "" */
    const char *id;    /* message id: "import.amount.unreadable" ... */
    const char *value; /* what the cell had, cut */
};

enum {
    IMPORT_MAX_PROBLEMS = 20,
    IMPORT_MAX_CURRENCIES = 32,
    IMPORT_MAX_COLUMNS = 32,
    IMPORT_MAX_YEAR_TOTALS = 512,
    IMPORT_MAX_CHANGES = 20,
    IMPORT_MAX_NEW = 10,
    IMPORT_MAX_NAMES = 5,
    IMPORT_MAX_LEFT = 10,
    IMPORT_MAX_SAME = 5,
    IMPORT_MAX_FOREIGN = 5,
    IMPORT_MAX_AGAIN = 5,
    IMPORT_MAX_CATEGORIES = 10
};

struct import_total {
    char currency[CURRENCY_SIZE];
    int64_t amount; /* minor units, of what was (or would be) created */
    int64_t ore;    /* the kroner that the same lines came to */
};

/* The same by the year of the purchases. */
struct import_year_total {
    char year[5];
    char currency[CURRENCY_SIZE];
    int64_t rows;
    int64_t amount; /* minor units */
};

/* A supplier of which a row says something new. */
struct import_change {
    int64_t line;
    int64_t supplier; /* public id S-<n> */
    const char *name; /* before the change */
    size_t nfields;
    struct import_field_change {
        const char *field;  /* a field of struct supplier */
        const char *before; /* NULL: not known */
        const char *after;  /* "": no longer known */
    } * fields;
};

/* What suppliers are bought from them, in a word that the risk model does not know. */
struct import_category {
    const char *name;
    int64_t rows;
};

/* Names in a file of purchases that are not those of the supplier with the number. */
struct import_names {
    int64_t n;
    size_t nfirst; /* listed */
    struct import_name {
        int64_t line;
        const char *number, *said; /* as the file has them */
        const char *name;          /* whose number it is */
        int64_t supplier;          /* S-<n>; 0: one that the file brings */
        int64_t other;             /* the known supplier who has the name; 0: nobody */
    } first[IMPORT_MAX_NAMES];
};

/* Lines with a voucher that are like an earlier one of the file: same supplier, day, amount,
 * currency, account and voucher. All are taken. */
struct import_same_lines {
    int64_t n, ore; /* how many there are beside the first of each, and what they come to */
    bool at_least;  /* the file is too long for all of its lines to be compared with each other */
    struct import_same_line {
        int64_t line, earlier;
    } first[IMPORT_MAX_SAME];
};

/* Rows that are taken without a value that they have. */
struct import_not_kept {
    int64_t n;
    size_t nfirst; /* listed */
    struct import_not_kept_one {
        int64_t line;
        const char *value, *name; /* as the file has them; the name may be NULL */
    } first[IMPORT_MAX_FOREIGN];
};

/* New suppliers that are one that went with an import that was undone. */
struct import_again {
    int64_t n;
    size_t nfirst; /* listed */
    struct import_again_one {
        const char *name; /* as the file has it, or NULL */
        int64_t gone;     /* S-<n>, which does not count */
    } first[IMPORT_MAX_AGAIN];
};

struct import_column {
    const char *field;     /* our field */
    const char *header;    /* the file's column */
    const char *sample[3]; /* first different values that are not empty; NULL after the last */
};

struct import_result {
    int64_t batch;   /* public id I-<n>; 0: nothing was written */
    int64_t same_as; /* the import that brought these very bytes: nothing changed; 0: none did */
    int64_t same_refused; /* rows that were left out then */
    int64_t rows, created, updated, unchanged, refused, suppliers_created;
    int64_t flagged;   /* org numbers whose check digit is wrong */
    int64_t outranked; /* rows that say another country or trade than a public register does */
    /* Lines whose amount times rate is not their kroner, which count; and the first of them. */
    int64_t rate_differs, rate_differs_line;
    int64_t buyers, approvers; /* different names of who ordered and approved that were written */
    int64_t people_left,
        people_left_line; /* lines with a longer one than a name may be; the first */
    size_t ntotals;
    struct import_total totals[IMPORT_MAX_CURRENCIES];
    size_t nyears; /* by year, then currency */
    struct import_year_total years[IMPORT_MAX_YEAR_TOTALS];
    size_t nchanges; /* listed; `updated` is the true number */
    struct import_change changes[IMPORT_MAX_CHANGES];
    size_t nnew; /* listed; `suppliers_created` is the true number */
    const char *new_suppliers[IMPORT_MAX_NEW];
    /* Rows that gave a known firm a second ledger number, and said something else of it that was
     * left as it was: field by field, as known and as the row has it. */
    int64_t left_alone;
    size_t nleft; /* listed */
    struct import_change left[IMPORT_MAX_LEFT];
    /* Lines are taken by their number where name and number disagree: names of nobody that is
     * known, and names of another known supplier. */
    struct import_names names_unlike, names_of_others;
    struct import_same_lines same_lines;
    struct import_again again;
    struct import_not_kept foreign_numbers;  /* which the register does not keep */
    struct import_not_kept emails;           /* that are not one address */
    struct import_not_kept countries_unread; /* of suppliers of a SAF-T file */
    const struct import_ledger *ledger;      /* of a SAF-T file (ddreg/import_saft.h); else NULL */
    /* Different categories that the risk model does not know, rows of suppliers that have them, and
     * those that most have. */
    int64_t categories_unknown, categories_rows;
    size_t ncategories; /* listed */
    struct import_category categories[IMPORT_MAX_CATEGORIES];
    bool problems_written; /* to problems_path */
    int64_t wrong_totals;  /* of `rows` and `refused`: totals that do not add up, which that file
                            * leaves out, and what is shown or kept does not count as rows */
    size_t nproblems;      /* listed; `refused` is the true number */
    struct import_problem problems[IMPORT_MAX_PROBLEMS];
    const char *map; /* the saved map or the map file that it was read with, or NULL */
    /* How the file was read: "UTF-8" ...; ";" ... or "tab"; "comma", "point" or "" when no amount
     * says; "dmy", "mdy", "ymd" or "" when no date says; "doubled", "backslash" or "none". */
    const char *inside;  /* the file in the zip that was given, the sheet of a workbook; or NULL */
    bool workbook;       /* lines are rows of a sheet ... */
    int64_t hidden_rows; /* ... of which so many do not show there */
    int64_t formulas;    /* cells with one: their values are those that were saved */
    const char *encoding, *delimiter, *decimal, *dates, *quotes;
    const char *sectors; /* "SN2025" when codes of trades were read as of that; else "" */
    int64_t header_line; /* 0: the file has none */
    struct import_left_out left_out;
    int64_t turned;         /* rows that the file marks as credit, and that got a minus for it */
    bool currency_named;    /* the heading of the amounts names their currency */
    enum import_vat vat;    /* of the amounts that count as kroner; unknown for suppliers */
    bool like_purchases;    /* a file of suppliers that seems to be one of purchases */
    bool vat_carried;       /* `vat` is what a person settled of the import that is replaced */
    bool vat_contradicts;   /* the options said other than the column's name */
    const char *vat_column; /* unused, of the tax itself, while `vat` is unknown; or NULL */
    struct import_replaced replaced; /* what the file took the place of; .batch 0: of none */
    size_t ncolumns;
    struct import_column columns[IMPORT_MAX_COLUMNS];
    /* Columns of the file that become no field: their headers, or "#3" where they have none; the
     * true number, of which at most IMPORT_MAX_COLUMNS are listed. */
    size_t nunused;
    const char *unused[IMPORT_MAX_COLUMNS];
};

/* "unknown", "net", "gross". */
const char *import_vat_name(enum import_vat vat);

/* Reads the file, and unless it is a dry run writes it in one entry made `by`. Texts of the result
 * live in `a`. With bad rows and without skip_bad nothing is written and the return is DD_INPUT
 * (import_is_refused()); the result is filled all the same, to be shown: counts and totals are
 * zero, but those of a dry run, which are what would be if the bad rows were left out. With
 * skip_bad and bad rows it is DD_OK; the caller exits with DD_CHECK. `reg` must be open for
 * writing, without an entry. */
bool import_is_refused(const struct dd_error *err); /* import.refused, import.refused_all */
enum dd_rc import_suppliers(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct import_options *o, struct import_result *out,
                            struct dd_error *err) DD_MUST_CHECK;
enum dd_rc import_purchases(struct reg *reg, struct arena *a, const struct entry_by *by,
                            const struct import_options *o, struct import_result *out,
                            struct dd_error *err) DD_MUST_CHECK;

#endif
