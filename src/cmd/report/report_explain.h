/* An explained figure as people, spreadsheets and programs get it. */
#ifndef DDREG_REPORT_EXPLAIN_H
#define DDREG_REPORT_EXPLAIN_H

#include "ddreg/figure_rows.h"
#include "cli/out.h"

struct explanation {
    const struct figures *figures;
    enum figure_id id;
    struct figure_row *rows; /* that it takes */
    size_t n;
};

/* Message "figure.NAME". */
const char *explain_definition(struct cli *c, const struct figure *f);
/* "suppliers", "ore" ...: its word in JSON. */
const char *explain_unit(const struct figure *f);
/* What it comes to; none where that is not known. */
struct out_cell explain_value(struct cli *c, const struct figures *f, enum figure_id id);

void explain_json(struct cli *c, const struct explanation *e);
enum dd_rc explain_record(struct cli *c, const struct explanation *e,
                          struct dd_error *err) DD_MUST_CHECK;
/* The first `n` rows as a list. */
enum dd_rc explain_rows(struct cli *c, const struct explanation *e, size_t n,
                        struct dd_error *err) DD_MUST_CHECK;
enum dd_rc explain_say(struct cli *c, const struct explanation *e,
                       struct dd_error *err) DD_MUST_CHECK;

#endif
