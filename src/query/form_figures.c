/* The figures of questionnaires: the one place that defines them (docs/figures.md). */
#include "ddreg/form_figures.h"
#include "ddreg/kind.h"

enum dd_rc form_figures(struct reg *reg, struct arena *a, int64_t company, int year,
                        const char *day, struct form_figures *out, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .company = company};
    struct kind_row *rows;
    char of_year[8];
    size_t n;
    enum dd_rc rc = kind_read(reg, a, kind_named("questionnaire"), &filter, &rows, &n, err);

    *out = (struct form_figures){.sent = 0};
    (void)snprintf(of_year, sizeof(of_year), "%04u-", (unsigned)year % 10000U);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct kind_row *row = &rows[i];
        const bool evaluated = kind_in_state(row, "evaluated");
        if (strncmp(kind_text(row, "sent"), of_year, strlen(of_year)) != 0 ||
            kind_in_state(row, "cancelled"))
            continue;
        out->sent++;
        out->answered += evaluated || kind_in_state(row, "answered");
        out->evaluated += evaluated;
    }
    return rc;
}
