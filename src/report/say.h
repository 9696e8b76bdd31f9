/* How the sections of a statement speak: messages filled with figures, into the document. Texts
 * returned live in the document's arena and are never NULL. */
#ifndef DDREG_REPORT_SAY_H
#define DDREG_REPORT_SAY_H

#include "ddreg/statement.h"
#include "ddreg/vec.h"

enum { SAY_MAX_ARGS = 8 };

struct say {
    struct doc *doc;
    enum dd_lang lang, reader; /* the document's, and that of whoever is shown what is missing */
    const struct statement_input *in;
    struct vec gaps; /* of struct statement_gap: what is missing */
};

/* A message. {company} and {year} are known everywhere; further values as MSG_ARGS. */
const char *say_text(struct say *s, const char *id, const struct msg_arg *args, size_t nargs);
#define SAY_NOTHING NULL, 0

/* The buffer's text in the document's arena; ends the buffer. */
const char *say_keep(struct say *s, struct buf *b);

void say_heading(struct say *s, int level, const char *id);
void say_paragraph(struct say *s, const char *id, const struct msg_arg *args, size_t nargs);
void say_note(struct say *s, const char *id, const struct msg_arg *args, size_t nargs);

/* Says in its place that something is missing and how to fill it in, and remembers it for the mark
 * of a draft: messages statement.gap.<what> (in a few words) and statement.fill.<what>, where
 * commands are between `signs` like these. */
void say_gap(struct say *s, const char *what, const struct msg_arg *args, size_t nargs);
/* The same for a fact of the company: the command fills it in. */
void say_fact_gap(struct say *s, enum statement_fact fact);

const char *say_count(struct say *s, int64_t n);
const char *say_ore(struct say *s, int64_t ore);
const char *say_share(struct say *s, int64_t part, int64_t base); /* "4,7 %", "–" without a base */
/* Of the year's suppliers, as it is published: "4 av 214 leverandører (1,9 %)", "færre enn tre av
 * 214 leverandører". */
const char *say_supplier_share(struct say *s, int64_t part);
/* The same, exact: of what the company has not rated, which says nothing of anybody. */
const char *say_open_share(struct say *s, int64_t part);
const char *say_purchase_share(struct say *s, int64_t part); /* of the year's purchases */
const char *say_day(struct say *s, const char *day);         /* "15. mai 2024" */
const char *say_orgnr(struct say *s, const char *orgnr);     /* "905 461 761" */

/* The note for a breakdown whose rounded shares do not add up to 100,0 %; NULL when they do or when
 * there is no base. `id` is its message, {sum} what they add up to. */
const char *say_rounding(struct say *s, const char *id, const int64_t *parts, size_t n,
                         int64_t base);

/* A table of counts of suppliers with their share of the year's, ended by the sum. The caption and
 * the first column's heading are messages; labels are in words; n is at most 8. */
void say_count_table(struct say *s, const char *caption, const char *column,
                     const char *const *labels, const int64_t *counts, size_t n);

/* The sections, in their order. */
void section_front(struct say *s);
void section_company(struct say *s);
void section_organisation(struct say *s);
void section_routines(struct say *s);
void section_themes(struct say *s);
void section_impacts(struct say *s);
void section_measures(struct say *s);
void section_suppliers(struct say *s);
void section_assessed(struct say *s);
void section_dialogue(struct say *s);
void section_plans(struct say *s);
void section_contact(struct say *s);
void section_signatures(struct say *s);
void annex_method(struct say *s);
void annex_trades(struct say *s);
void annex_countries(struct say *s);
void annex_terms(struct say *s);
void annex_version(struct say *s);

/* Says of the year's amounts whether VAT is in them. */
void say_vat(struct say *s);
/* Says how the year's purchases compare with the accounts, when that was noted. */
void say_accounts(struct say *s);
/* Are the amounts of the year unlike, so that none may be shown? */
bool say_withheld(const struct say *s);
const char *say_unless_withheld(const struct say *s, const char *shown, const char *withheld);

/* How many levels are high or very high, and how many of these a person decided on. */
void say_found(struct say *s);

#endif
