/* What a report of figures says of value added tax. Private to src/cli. */
#ifndef DDREG_CLI_FIGURES_VAT_H
#define DDREG_CLI_FIGURES_VAT_H

#include "cli.h"
#include "ddreg/figures.h"

/* The basis and the imports behind it, into an object that is open. */
void figures_json_vat(struct json *j, const struct figures_vat *v);
/* A sentence on whether VAT is in, the imports that are unlike or unknown, and what to type. */
void figures_say_vat(struct cli *c, const struct figures_vat *v);

#endif
