/* What was bought in the latest year with purchases. */
#include "cmd_scenario.h"
#include "ddreg/bought.h"

/* As in every figure (docs/figures.md): what is no supplier on the year's last day is left out. */
static size_t without_payees(struct supplier_row *rows, size_t n)
{
    size_t kept = 0;

    for (size_t i = 0; i < n; i++)
        if (!rows[i].supplier.class || strcmp(rows[i].supplier.class, SUPPLIER_NOT) != 0)
            rows[kept++] = rows[i];
    return kept;
}

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
    rc = supplier_list(c->reg, &c->arena, &filter, c->today, rows, n, err);
    if (rc == DD_OK)
        *n = without_payees(*rows, *n);
    return rc;
}
