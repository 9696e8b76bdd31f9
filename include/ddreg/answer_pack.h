/* The standard answer to customers who ask about the company's due diligence: what most forms ask
 * for, from the register's facts, so that the company answers once. What the register does not know
 * is in it as such. No supplier is named, and no figure is about fewer than three of them. */
#ifndef DDREG_ANSWER_PACK_H
#define DDREG_ANSWER_PACK_H

#include "ddreg/doc.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"

struct answer_row {
    const char *key;   /* "statement_address": the same in every pack, whatever its language */
    const char *about; /* in words */
    const char *value; /* NULL: not registered */
};
struct answer_pack {
    const char *company; /* its name; "" for none */
    const char *day;
    struct answer_row *rows;
    size_t n;
};

/* Of the first company, as the register has it on `day`; figures are those of `year`
 * (docs/figures.md). In `a`. */
enum dd_rc answer_pack(struct reg *reg, struct arena *a, enum dd_lang lang, int year,
                       const char *day, struct answer_pack *out,
                       struct dd_error *err) DD_MUST_CHECK;
/* As a document, and as CSV (key;question;answer). */
void answer_pack_document(struct doc *d, struct arena *a, enum dd_lang lang,
                          const struct answer_pack *pack);
void answer_pack_csv(struct buf *out, const struct answer_pack *pack);

#endif
