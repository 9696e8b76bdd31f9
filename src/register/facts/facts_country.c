/* Where a supplier is, as its number and its legal form say. */
#include "ddreg/countries.h"
#include "ddreg/firm_words.h"
#include "facts_of.h"

/* The code at the front of a list with spaces between; *list goes on to the next. */
static const char *next_code(struct facts_build *b, const char **list)
{
    const char *code = arena_strndup(b->a, *list, 2);

    *list += strspn(*list + 2, " ") + 2;
    return code;
}

/* One country is proposed; of several none is: each is worth knowing, and the country stays
 * unknown, which counts as no better than the worst of them. */
static enum dd_rc add_form(struct facts_build *b, const char *countries, const char *form,
                           struct dd_error *err)
{
    struct fact_value v = {.rank = strlen(countries) > 2 ? FACT_HINT : FACT_PROPOSED,
                           .source = arena_printf(b->a, "form:%s", form),
                           .why = "facts.why.form"};

    v.what = v.source ? strchr(v.source, ':') + 1 : NULL;
    while (v.source && *countries) {
        if (!(v.value = next_code(b, &countries)))
            break;
        facts_add(b, FACT_COUNTRY, &v);
    }
    return v.source && v.value ? DD_OK : dd_no_memory(err);
}

static void add_hint(struct facts_build *b, const char *country, const char *source,
                     const char *why)
{
    const struct fact_value v = {.rank = FACT_HINT,
                                 .value = country,
                                 .source = source,
                                 .why = why,
                                 .what = strchr(source, ':') + 1};

    facts_add(b, FACT_COUNTRY, &v);
}

/* "DE811569869": whose register it is of. Greece writes EL, Northern Ireland XI. */
static enum dd_rc add_vat(struct facts_build *b, const struct facts_of *s, struct dd_error *err)
{
    const bool greek = s->vat && strncasecmp(s->vat, "EL", 2) == 0;
    const bool irish = s->vat && strncasecmp(s->vat, "XI", 2) == 0;
    const char *letters = greek ? "GR" : irish ? "GB" : s->vat, *code = NULL;
    struct fact_value v = {.rank = FACT_PROPOSED, .why = "facts.why.vat"};
    char two[3] = "";
    enum dd_rc rc;

    if (!letters)
        return DD_OK;
    (void)snprintf(two, sizeof(two), "%s", letters);
    rc = country_find(two, &code, err);
    if (rc != DD_OK || !code)
        return rc;
    v.source = arena_printf(b->a, "vat:%s", code);
    if (!v.source)
        return dd_no_memory(err);
    v.value = v.what = strchr(v.source, ':') + 1;
    facts_add(b, FACT_COUNTRY, &v);
    return DD_OK;
}

/* Where its account in a bank is; and where nothing says a country at all, who has the currency. */
static enum dd_rc add_hints(struct facts_build *b, const struct facts_of *s, struct dd_error *err)
{
    const char *countries = s->currency ? currency_countries(s->currency) : NULL, *source;

    if (s->iban) {
        source = arena_printf(b->a, "iban:%s", s->iban);
        if (!source)
            return dd_no_memory(err);
        add_hint(b, s->iban, source, "facts.why.iban");
    }
    if (!countries || b->values[FACT_COUNTRY].n > 0)
        return DD_OK;
    source = arena_printf(b->a, "currency:%s", s->currency);
    while (source && *countries) {
        const char *code = next_code(b, &countries);
        if (!code)
            return dd_no_memory(err);
        add_hint(b, code, source, "facts.why.currency");
    }
    return source ? DD_OK : dd_no_memory(err);
}

enum dd_rc facts_add_country(struct facts_build *b, const struct facts_of *s, struct dd_error *err)
{
    const char *countries = NULL, *form = "";
    bool abroad = false, home;
    enum dd_rc rc = firm_form_countries(s->out.name, &countries, &form, &abroad, err);

    if (rc != DD_OK)
        return rc;
    /* A foreign firm can have a number here too: its form says so. */
    home = !abroad && (!countries || strstr(countries, "NO"));
    if (s->orgnr)
        facts_add(b, FACT_COUNTRY,
                  &(struct fact_value){.rank = home ? FACT_DERIVED : FACT_HINT,
                                       .value = "NO",
                                       .source = "orgnr",
                                       .why = "facts.why.orgnr"});
    rc = s->orgnr && home ? DD_OK : add_vat(b, s, err);
    if (rc != DD_OK)
        return rc;
    if (countries && !(s->orgnr && home))
        rc = add_form(b, countries, form, err);
    return rc == DD_OK ? add_hints(b, s, err) : rc;
}
