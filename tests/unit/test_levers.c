/* What is said to lower a rating does, for suppliers drawn at random. */
#include "ddreg/levers.h"
#include "ddreg/sectors.h"
#include "test.h"

enum { SUPPLIERS = 400 };
#define DAY "2024-05-15"

static unsigned seed = 7;

static unsigned draw(unsigned n)
{
    seed = seed * 1103515245U + 12345U;
    return (seed >> 16) % n;
}

static const char *one_of(const char *const *all, unsigned n)
{
    return all[draw(n)];
}
#define ONE_OF(all) one_of(all, (unsigned)(sizeof(all) / sizeof((all)[0])))

static void fill(struct risk_input *in, struct risk_finding *finding)
{
    static const char *const countries[] = {NULL, "NO", "DE", "IT", "TR", "CN", "IN", "BD", "US"};
    static const char *const sectors[] = {NULL, "46.42", "81.210", "62", "26", "14", "46.90", "10"};
    static const char *const goods[] = {NULL,      "Arbeidstøy", "IT-utstyr", "Renhold", "Kaffe",
                                        "Hansker", "Møbler",     "Strøm",     "Blomster"};

    *in = (struct risk_input){.subsuppliers_known = draw(2) == 1};
    in->facts[RISK_FACT_COUNTRY] = ONE_OF(countries);
    in->facts[RISK_FACT_PRODUCTION_COUNTRY] = ONE_OF(countries);
    in->facts[RISK_FACT_SECTOR] = ONE_OF(sectors);
    in->facts[RISK_FACT_CATEGORY] = ONE_OF(goods);
    for (int f = 0; f < RISK_FACTS; f++)
        in->withdrawn[f] = in->facts[f] && draw(6) == 0;
    *finding = (struct risk_finding){.ref = "F-1", .severity = 1 + (int)draw(5), .opened = DAY};
    if (draw(8) == 0) {
        in->findings = finding;
        in->nfindings = 1;
    }
}

static struct risk_rating rate(const struct risk_input *in)
{
    struct risk_rating r;
    struct dd_error err;

    assert_int_equal(risk_rate(in, DAY, &r, &err), DD_OK);
    return r;
}

static bool lowers(const struct risk_input *before, const struct risk_input *after)
{
    struct risk_rating x = rate(before), y = rate(after);

    return risk_level_below(y.level, y.floor, x.level, x.floor);
}

static struct risk_input with_fact(const struct risk_input *in, enum risk_fact f, const char *value)
{
    struct risk_input out = *in;

    out.facts[f] = value;
    out.withdrawn[f] = false;
    return out;
}

static bool with_evidence(const struct risk_input *in, enum risk_evidence_kind kind)
{
    const struct risk_evidence one = {kind, "E-1", "x", DAY, "2026-05-15", true, true};
    struct risk_input out = *in;

    out.evidence = &one;
    out.nevidence = 1;
    return lowers(in, &out);
}

static bool with_a_trade(const struct risk_input *in)
{
    bool any = false;

    for (size_t i = 0; !any && sector_at(i); i++) {
        struct risk_input out = with_fact(in, RISK_FACT_SECTOR, sector_at(i)->code);
        any = lowers(in, &out);
    }
    return any;
}

/* Done as a person would do it. */
static bool does_lower(const struct risk_input *in, enum lever_kind kind)
{
    struct risk_input out = *in;

    switch (kind) {
    case LEVER_COUNTRY:
        out = with_fact(in, RISK_FACT_COUNTRY, "NO");
        break;
    case LEVER_PRODUCTION:
        out = with_fact(in, RISK_FACT_PRODUCTION_COUNTRY, "NO");
        break;
    case LEVER_SECTOR:
        return with_a_trade(in);
    case LEVER_SUBSUPPLIERS:
        out.subsuppliers_known = true;
        break;
    case LEVER_AUDIT:
        return with_evidence(in, RISK_AUDIT);
    case LEVER_QUESTIONNAIRE:
        return with_evidence(in, RISK_QUESTIONNAIRE);
    case LEVER_CERTIFICATE:
        return with_evidence(in, RISK_CERTIFICATE);
    case LEVER_CLAUSE:
        return with_evidence(in, RISK_CLAUSE);
    case LEVER_FINDINGS:
        out.nfindings = 0;
        break;
    }
    return lowers(in, &out);
}

static void what_is_listed_lowers(void **state)
{
    int said[LEVERS] = {0};

    (void)state;
    for (int n = 0; n < SUPPLIERS; n++) {
        struct lever levers[LEVERS];
        struct risk_finding finding;
        struct risk_input in;
        struct dd_error err;
        fill(&in, &finding);
        assert_int_equal(levers_find(&in, DAY, levers, &err), DD_OK);
        for (int k = 0; k < LEVERS; k++) {
            said[k] += levers[k].applies;
            if (levers[k].applies && !does_lower(&in, (enum lever_kind)k))
                fail_msg("supplier %d: %d does not lower", n, k);
        }
    }
    /* Each of these is said of some of them, or nothing was tried. */
    assert_true(said[LEVER_COUNTRY] && said[LEVER_PRODUCTION] && said[LEVER_AUDIT] &&
                said[LEVER_FINDINGS]);
}

/* A trade beside a category that is known can only raise. */
static void a_trade_beside_a_category_is_not_listed(void **state)
{
    struct risk_input in = {.subsuppliers_known = true};
    struct lever levers[LEVERS];
    struct dd_error err;

    (void)state;
    in.facts[RISK_FACT_COUNTRY] = "NO";
    in.facts[RISK_FACT_CATEGORY] = "Renhold";
    assert_int_equal(levers_find(&in, DAY, levers, &err), DD_OK);
    assert_false(levers[LEVER_SECTOR].applies);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_listed_lowers),
        cmocka_unit_test(a_trade_beside_a_category_is_not_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
