/* What a report of figures says of whether two looked where two are needed. Private to src/cmd. */
#ifndef DDREG_CMD_FIGURES_EYES_H
#define DDREG_CMD_FIGURES_EYES_H

#include "cli/cli.h"
#include "ddreg/figures.h"

/* "looked", an object; a sentence for each that is so, or nothing. */
void figures_json_eyes(struct json *j, const struct figures *f);
void figures_say_eyes(struct cli *c, const struct figures *f);
/* The same of the duties towards those who asked for information. */
void figures_json_requests(struct json *j, const struct figures *f);
void figures_say_requests(struct cli *c, const struct figures *f);

/* The same of contracts and the clause in them, and of questionnaires. */
void figures_json_contracts(struct json *j, const struct contract_figures *f);
void figures_say_contracts(struct cli *c, const struct contract_figures *f);
void figures_json_forms(struct json *j, const struct form_figures *f);
void figures_say_forms(struct cli *c, const struct form_figures *f);

#endif
