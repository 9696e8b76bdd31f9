#include "ddreg/commitment.h"

bool commitment_in_kroner(const char *currency)
{
    return !currency || strcmp(currency, "NOK") == 0;
}

int64_t commitment_ore(const struct kind_row *row)
{
    return commitment_in_kroner(kind_text(row, "currency")) ? kind_int(row, "amount")
                                                            : kind_int(row, "kroner");
}
