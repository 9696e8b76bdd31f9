/* Facts in words, and how well each is known. Private to src/cmd. */
#ifndef DDREG_CMD_FACTS_SAID_H
#define DDREG_CMD_FACTS_SAID_H

#include "cli/out.h"
#include "ddreg/facts.h"

/* How well a fact is known: what a person, an answer, a register or an import said is known. A
 * trade's code that says nothing of what is bought is not. */
enum fact_known { KNOWN_MISSING, KNOWN_PROPOSED, KNOWN_DERIVED, KNOWN_YES };
enum { KNOWN_WAYS = KNOWN_YES + 1 };
enum fact_known fact_known(const struct supplier_facts *s, enum fact_field field);
/* The same of what is bought: the better known of trade and category. */
enum fact_known fact_known_bought(const struct supplier_facts *s);

/* The title of a field: a message id. */
const char *fact_title(enum fact_field field);
/* A value as people read it: of a category its name, of a country its name ... */
const char *fact_shown(struct cli *c, enum fact_field field, const char *value);
/* What is proposed or derived and in force: "Kategori: Renhold (konto 6360 Renhold); Land: ..." */
const char *facts_proposed(struct cli *c, const struct supplier_facts *s);
/* "6360 Renhold 412 000; 6800 ...", the largest first. */
const char *facts_accounts(struct cli *c, const struct supplier_facts *s);

#endif
