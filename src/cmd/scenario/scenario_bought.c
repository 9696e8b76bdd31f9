/* What was bought in the latest year with purchases. */
#include "cmd_scenario.h"
#include "ddreg/bought.h"

enum dd_rc scenario_bought(struct cli *c, const char **year, struct supplier_row **rows, size_t *n,
                           struct dd_error *err)
{
    const char *years[BOUGHT_MAX];
    struct supplier_filter filter = {.year = 0};
    size_t nyears;
    enum dd_rc rc = bought_years(c->reg, &c->arena, years, &nyears, err);

    *year = NULL;
    *n = 0;
    if (rc != DD_OK || nyears == 0)
        return rc;
    *year = years[0];
    filter.year = (int)strtol(years[0], NULL, 10);
    return supplier_list(c->reg, &c->arena, &filter, c->today, rows, n, err);
}
