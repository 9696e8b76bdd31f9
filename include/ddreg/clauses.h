/* The contract clause on human rights and working conditions, by version, from data/clauses.csv:
 * our own words, in two languages. A version's text never changes: another text is another version.
 * That a company asks this of its suppliers is a measure of due diligence (åpenhetsloven § 4 c). */
#ifndef DDREG_CLAUSES_H
#define DDREG_CLAUSES_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/msg.h"

/* A contract with a clause on this in other words than any version's. */
#define CLAUSE_OTHER "other"

/* Paragraph i of a version, its heading first; false after the last, and for no version. */
bool clause_paragraph(const char *version, size_t i, const char *text[2]); /* by enum dd_lang */
/* The versions, oldest first; NULL after the last. */
const char *clause_version_at(size_t i);
/* What a contract's clause may be: the versions, then CLAUSE_OTHER, bars between them. */
const char *clause_words(void);

#endif
