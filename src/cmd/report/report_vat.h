/* What a report of figures says of value added tax and of the accounts. Private to src/cmd. */
#ifndef DDREG_CMD_REPORT_VAT_H
#define DDREG_CMD_REPORT_VAT_H

#include "cli/cli.h"
#include "ddreg/reconcile.h"

/* The basis and the imports behind it, into an object that is open. */
void figures_json_vat(struct json *j, const struct figures_vat *v);
/* A sentence on whether VAT is in, the imports that are unlike or unknown, and what to type. */
void figures_say_vat(struct cli *c, const struct figures_vat *v);
/* How the year compares with the accounts: "accounts", an object or null; a sentence or nothing. */
void figures_json_accounts(struct json *j, const struct reconciliation *r);
void figures_say_accounts(struct cli *c, const struct reconciliation *r);

#endif
