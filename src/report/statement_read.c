/* What a statement is made from, read from the register. */
#include "ddreg/company.h"
#include "ddreg/governance.h"
#include "ddreg/statement.h"
#include "statement_groups.h"
#include "statement_material.h"

static const char *const fact_keys[STATEMENT_FACTS] = {
    [STATEMENT_NAME] = "name",
    [STATEMENT_ORGNR] = "orgnr",
    [STATEMENT_ADDRESS] = "address",
    [STATEMENT_WEBSITE] = "website",
    [STATEMENT_CONTACT] = "contact",
    [STATEMENT_GRIEVANCE] = "grievance",
    [STATEMENT_WHISTLEBLOWING] = "whistleblowing",
    [STATEMENT_ACTIVITY] = "activity",
    [STATEMENT_ORGANISATION] = "organisation",
    [STATEMENT_RESPONSIBLE] = "responsible",
    [STATEMENT_EMPLOYEES] = "employees",
    [STATEMENT_FTE] = "fte",
    [STATEMENT_REVENUE] = "revenue",
    [STATEMENT_BALANCE] = "balance",
};

const char *statement_fact_key(enum statement_fact fact)
{
    return fact_keys[fact];
}

static enum dd_rc read_company(struct reg *reg, struct arena *a, const char *as_of,
                               struct statement_input *out, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (int i = 0; rc == DD_OK && i < STATEMENT_FACTS; i++) {
        const char *key = statement_fact_key((enum statement_fact)i), **fact = &out->company[i];
        if (i == STATEMENT_RESPONSIBLE)
            rc = governance_holders(reg, a, key, as_of, fact, err);
        else
            rc = company_get(reg, a, reg->company, key, as_of, fact, err);
    }
    if (rc == DD_OK)
        rc = governance_policies(reg, a, "guidelines", as_of, &out->guidelines, err);
    if (rc == DD_OK)
        rc = governance_policies(reg, a, "routines", as_of, &out->routines, err);
    return rc;
}

/* What the company does itself, by its registered trade. */
static enum dd_rc read_own_trade(struct reg *reg, struct arena *a, struct statement_input *out,
                                 struct dd_error *err)
{
    const char *sector = NULL;
    enum dd_rc rc = company_get(reg, a, reg->company, "sector", out->figures.as_of, &sector, err);

    if (rc == DD_OK && sector_says(sector))
        out->own_trade = sector_find(sector);
    return rc;
}

/* What the suppliers deliver, and what was found and done. */
static enum dd_rc read_work(struct reg *reg, struct arena *a, struct statement_input *out,
                            struct dd_error *err)
{
    struct bought bought;
    enum dd_rc rc = bought_views(reg, a, out->figures.as_of, &bought, err);

    if (rc == DD_OK)
        rc = statement_find_groups(&bought, a, out, err);
    if (rc == DD_OK)
        rc = bought_themes(&bought, a, out, err);
    return rc == DD_OK ? statement_read_material(reg, a, &bought, out, err) : rc;
}

enum dd_rc statement_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                          struct statement_input *out, struct dd_error *err)
{
    enum dd_rc rc;

    memset(out, 0, sizeof(*out));
    out->model_version = risk_model_version();
    rc = figures_read(reg, a, year, as_of, &out->figures, err);
    if (rc == DD_OK)
        rc = reconcile_read(reg, a, &out->figures, false, &out->accounts, err);
    if (rc == DD_OK)
        rc = read_company(reg, a, as_of, out, err);
    if (rc == DD_OK)
        rc = read_own_trade(reg, a, out, err);
    return rc == DD_OK ? read_work(reg, a, out, err) : rc;
}
