/* The rules, each in the file that its name says. They add what they find. */
#ifndef DDREG_LINT_RULES_H
#define DDREG_LINT_RULES_H

#include "passage.h"

/* finding.c: `s` NULL: of the text as a whole. The texts are in the arena, or NULL; the quote of
 * find_in() is the sentence. */
void find(struct lint_doc *d, enum lint_severity severity, const char *id, const struct sentence *s,
          const char *quote, const char *computed);
void find_in(struct lint_doc *d, enum lint_severity severity, const char *id,
             const struct sentence *s);
/* The buffer's text in the arena, which it gives back. */
const char *find_text(struct lint_doc *d, struct buf *b);

/* What the text is, by what it says of itself. */
enum lint_what {
    WHAT_STATEMENT,
    WHAT_POLICY,      /* how a company works, or what the law says, of no year */
    WHAT_POINTER,     /* a page that says where the statement is */
    WHAT_NOT_COVERED, /* of who says that the Act does not cover them */
    WHAT_REPORT,      /* an annual report */
    WHAT_OTHER        /* nothing that has to do with the Act */
};
enum lint_what what_it_is(const struct lint_doc *d);

void rule_identity(struct lint_doc *d);  /* E01 E02 E03 */
void rule_described(struct lint_doc *d); /* E04 */
void rule_impacts(struct lint_doc *d);   /* E05 */
/* The first sentence of prose that says that there are no impacts at all, or NULL. */
const struct sentence *impacts_denied(const struct lint_doc *d);
void rule_risks(struct lint_doc *d);    /* E06 W04 W12 */
void rule_measures(struct lint_doc *d); /* E07 E08 E09 W01 */
void rule_signed(struct lint_doc *d);   /* E10 */
void rule_annual(struct lint_doc *d);   /* E13 */
void rule_contacts(struct lint_doc *d); /* W05 W06 W10 */
void rule_wording(struct lint_doc *d);  /* W02 W07 W09 W11 W13 */
/* W03, each a way in which numbers of a text belong together. */
void rule_shares(struct lint_doc *d);
void rule_parts(struct lint_doc *d);
void rule_changes(struct lint_doc *d);
void rule_tables(struct lint_doc *d);
void rule_totals(struct lint_doc *d);

#endif
