/* What must be seen to after an import, or a change of one. Each warning is a sentence with a
 * stable id: JSON lists them all, people get them as notes below the result. Private to src/cmd. */
#ifndef DDREG_CMD_IMPORT_WARNINGS_H
#define DDREG_CMD_IMPORT_WARNINGS_H

#include "cli/cli.h"
#include "ddreg/import.h"

struct warning {
    struct warning *next;
    const char *id, *text;
};

struct warnings {
    struct cli *c;
    struct warning *first, *last;
};

/* Notes the sentence `text_id`, filled in; `id` is what JSON calls it. */
void warnings_note(struct warnings *w, const char *id, const char *text_id,
                   const struct msg_arg *args, size_t nargs);
/* The same of what text shows in a place of its own. */
void warnings_keep(struct warnings *w, const char *id, const char *text_id,
                   const struct msg_arg *args, size_t nargs);
/* The array "warnings". */
void warnings_json(struct json *j, const struct warnings *w);

/* All that an import has to be seen to: VAT, rates, currency, totals, categories, rows that were
 * not taken whole. */
enum dd_rc import_warn(struct warnings *w, const struct import_options *o,
                       const struct import_result *r, struct dd_error *err) DD_MUST_CHECK;

/* Nothing said the currency, and the amounts were taken as kroner: if they are not, every figure is
 * wrong. */
bool import_assumes_kroner(const struct import_options *o, const struct import_result *r);

/* An import of purchases as it comes to count or ceases to, to see what that makes of its years. */
struct vat_side {
    int64_t id;        /* 0: none yet, or none */
    const char *vat;   /* "net", "gross", "unknown" */
    const char **year; /* those that it has lines in */
    size_t nyears;
};

/* vat_years.c. The import of that id as it is known now. */
enum dd_rc vat_side_read(struct cli *c, int64_t id, struct vat_side *out,
                         struct dd_error *err) DD_MUST_CHECK;

/* The sentence for each case; each gets {year}, {id} of what came and {other}, the VAT that it does
 * not have. */
struct vat_words {
    const char *mixes;   /* the year mixes net and gross now */
    const char *still;   /* it did before, and does; NULL: said by `mixes` */
    const char *unmixed; /* it did, and does no longer */
};
/* What is settled of an import, or taken out, may settle the year, or unsettle it. */
extern const struct vat_words vat_words_now;
/* Warns of the years that mix net and gross, and says which no longer do, when `gone` has ceased to
 * count and `come` counts; either may be without years. */
enum dd_rc vat_years_warn(struct warnings *w, const struct vat_side *gone,
                          const struct vat_side *come, const struct vat_words *words,
                          struct dd_error *err) DD_MUST_CHECK;

#endif
