#include "ddreg/impact.h"

bool finding_is_potential(const struct kind_row *row)
{
    const char *impact = kind_text(row, "impact");

    return impact && strcmp(impact, "potential") == 0;
}
