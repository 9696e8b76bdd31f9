/* Where a supplier is, as its numbers say. */
#include "facts_of.h"

void facts_add_country(struct facts_build *b, const struct facts_of *s)
{
    if (s->orgnr)
        facts_add(b, FACT_COUNTRY,
                  &(struct fact_value){.rank = FACT_DERIVED,
                                       .value = "NO",
                                       .source = "orgnr",
                                       .why = "facts.why.orgnr",
                                       .what = s->orgnr});
}
