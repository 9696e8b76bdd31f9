/* What is registered of a supplier, by whom, and what a public register says of it. */
#include "facts_of.h"

/* What a public register says of the field; NULL: nothing. */
static const char *unit_says(const struct facts_of *s, int field)
{
    if (!s->unit)
        return NULL;
    return field == FACT_COUNTRY ? s->unit->country : field == FACT_SECTOR ? s->unit->sector : NULL;
}

static void add(struct facts_build *b, int field, enum fact_rank rank, const struct registered *r)
{
    const char *why = rank == FACT_PERSON     ? "facts.why.person"
                      : rank == FACT_REGISTER ? "facts.why.register"
                                              : "facts.why.import";

    facts_add(b, (enum fact_field)field,
              &(struct fact_value){.rank = rank,
                                   .value = r->value,
                                   .source = r->source,
                                   .why = why,
                                   .what = rank == FACT_PERSON ? "" : r->source});
}

void facts_add_registered(struct facts_build *b, const struct facts_of *s)
{
    for (int f = 0; f < FACT_FIELDS; f++) {
        const struct registered *r = &s->registered[f];
        const char *said = unit_says(s, f);
        bool person = r->source && strcmp(r->source, "person") == 0;
        bool same = said && r->value && strcmp(said, r->value) == 0;
        if (r->value && (person || !same))
            add(b, f, person ? FACT_PERSON : FACT_IMPORT, r);
        if (said)
            add(b, f, FACT_REGISTER, &(struct registered){said, s->unit->source});
    }
}
