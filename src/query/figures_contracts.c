/* The figures of contracts: the one place that defines them (docs/figures.md). */
#include "ddreg/contract.h"
#include "ddreg/kind.h"

static void count(const struct kind_row *row, const char *year, const char *day,
                  struct contract_figures *out)
{
    const bool with = kind_text(row, "clause") != NULL;
    const char *gate = kind_text(row, "gate");
    const bool legacy = gate && strcmp(gate, CONTRACT_LEGACY) == 0;
    const bool in_force = contract_is_in_force(row, day);

    if (legacy) {
        out->legacy += in_force;
        out->legacy_with += in_force && with;
        return;
    }
    out->in_force += in_force;
    out->in_force_with += in_force && with;
    if (strncmp(kind_text(row, "concluded"), year, strlen(year)) != 0)
        return;
    out->made++;
    out->made_with += with;
    out->made_preliminary += gate && strcmp(gate, CONTRACT_PRELIMINARY) == 0;
    out->made_overridden += gate && strcmp(gate, CONTRACT_OVERRIDDEN) == 0;
}

enum dd_rc contract_figures(struct reg *reg, struct arena *a, int64_t company, int year,
                            const char *day, struct contract_figures *out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .company = company};
    struct kind_row *rows;
    char of_year[8];
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind_named("contract"), &filter, &rows, &n, err);

    *out = (struct contract_figures){.made = 0};
    (void)snprintf(of_year, sizeof(of_year), "%04u-", (unsigned)year % 10000U);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        count(&rows[i], of_year, day, out);
    return rc;
}
