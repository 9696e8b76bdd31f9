/* Enhetsregisteret's file: its units one by one, as texts, of which those with a wanted number are
 * kept. */
#ifndef DDREG_IMPORT_BRREG_FILE_H
#define DDREG_IMPORT_BRREG_FILE_H

#include "ddreg/import_brreg.h"
#include "ddreg/vec.h"
#include "table/source.h"
#include "table/trade_codes.h"

enum { BRREG_CODES = 3, BRREG_NOT_KNOWN = -1 };

/* Texts in the file's arena; NULL: the file has nothing there. */
struct brreg_unit {
    size_t number; /* of the wanted ones */
    int64_t line;
    const char *form, *country, *municipality, *state_day, *codes[BRREG_CODES];
    enum unit_state state;
    int64_t employees; /* BRREG_NOT_KNOWN */
};

struct brreg_file {
    const struct brreg_options *o;
    struct arena *a;
    const struct unit_number *wanted; /* by number */
    size_t nwanted;
    struct source src;
    struct brreg_result *out;
    struct vec units;           /* of struct brreg_unit */
    struct trade_codes codes;   /* of those */
    char registered[DATE_SIZE]; /* the latest day on which a unit was registered, or "" */
};

/* What is asked of each unit, in a table by a column's name, in JSON by the same path of keys. */
enum brreg_field {
    BRREG_ORGNR,
    BRREG_REGISTERED,
    BRREG_FORM,
    BRREG_CODE,
    BRREG_EMPLOYEES = BRREG_CODE + BRREG_CODES,
    BRREG_COUNTRY,
    BRREG_MUNICIPALITY,
    BRREG_LAW,
    BRREG_DELETED,
    BRREG_BANKRUPT,
    BRREG_BANKRUPT_DAY,
    BRREG_WINDING_UP,
    BRREG_WINDING_UP_DAY,
    BRREG_INSOLVENT_DAY,
    BRREG_RECONSTRUCTION_DAY,
    BRREG_PART_COUNTRY, /* of a sub-unit: where it is */
    BRREG_PART_MUNICIPALITY,
    BRREG_PART_CLOSED,
    BRREG_FORCED,
    BRREG_FORCED_DAY,
    BRREG_FIELDS = BRREG_FORCED_DAY + 5
};
extern const char *const brreg_names[BRREG_FIELDS];

/* Reads the whole file. `out` gets what it is. Errors: import_brreg(). */
enum dd_rc brreg_file_read(struct brreg_file *f, struct dd_error *err) DD_MUST_CHECK;
void brreg_file_release(struct brreg_file *f);

/* For the two readers. A unit goes by: its number and the day of its registration, both borrowed;
 * `line`, or which of the units it is. *at is its place among the wanted, or BRREG_NOT_KNOWN. One
 * without nine digits is refused. */
void brreg_pass(struct brreg_file *f, const char *orgnr, size_t length, const char *registered,
                int64_t line, int64_t *at);
/* Counts a row that cannot be read. */
void brreg_refuse(struct brreg_file *f, int64_t line);
/* Keeps one: its values by field. */
enum dd_rc brreg_keep(struct brreg_file *f, size_t at, int64_t line,
                      const char *const values[BRREG_FIELDS], struct dd_error *err) DD_MUST_CHECK;
/* So far has it been read, in bytes. */
void brreg_progress(const struct brreg_file *f, int64_t offset);

enum dd_rc brreg_read_table(struct brreg_file *f, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc brreg_read_json(struct brreg_file *f, struct dd_error *err) DD_MUST_CHECK;

#endif
