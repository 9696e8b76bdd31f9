/* Figures of questionnaires to suppliers (docs/figures.md). */
#ifndef DDREG_FORM_FIGURES_H
#define DDREG_FORM_FIGURES_H

#include "ddreg/reg.h"

struct form_figures {
    int64_t sent;                /* in the year, until the day, and not cancelled by then */
    int64_t answered, evaluated; /* of these, by the day */
};
enum dd_rc form_figures(struct reg *reg, struct arena *a, int64_t company, int year,
                        const char *day, struct form_figures *out,
                        struct dd_error *err) DD_MUST_CHECK;

#endif
