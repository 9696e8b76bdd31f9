#include "test.h"

#include "ddreg/risk.h"

#define DAY "2024-05-15"

static const struct risk_evidence audit = {RISK_AUDIT, "R-7", "Revisor AS", "2024-01-10",
                                           NULL,       true,  true};
static const struct risk_evidence form = {
    RISK_QUESTIONNAIRE, "Q-1", "Leverandør AS", "2024-02-01", NULL, true, true};
static const struct risk_evidence certificate = {
    RISK_CERTIFICATE, "GOTS-9", "Control Union", "2023-06-01", "2024-06-30", true, true};
static const struct risk_evidence clause = {
    RISK_CLAUSE, "Avtale 12", "Leverandør AS", "2023-01-01", NULL, true, true};

static struct risk_rating rate_with(struct risk_input in, const struct risk_evidence *e, size_t n,
                                    const char *day)
{
    struct risk_rating out;
    struct dd_error err;

    in.evidence = e;
    in.nevidence = n;
    assert_ok(risk_rate(&in, day, &out, &err), &err);
    return out;
}

static int likelihood(struct risk_input in, const struct risk_evidence *e, size_t n)
{
    return rate_with(in, e, n, DAY).likelihood;
}

/* Cleaning in Norway: severity 4, likelihood 3, high. */
static const struct risk_input cleaning = {.facts = {"NO", NULL, "81.2", NULL}};
/* Workwear from India: country 4, work 5, listed, sub-suppliers unknown: likelihood 4. */
static const struct risk_input workwear = {.facts = {"NO", "IN", "46.42", "Arbeidstøy"}};

/* Each kind lowers its own case, by its points, and severity never. */
static void each_kind(void **state)
{
    const struct risk_evidence both[] = {form, audit, form, audit};

    (void)state;
    assert_int_equal(likelihood(cleaning, NULL, 0), 3);
    assert_int_equal(likelihood(cleaning, &form, 1), 2);
    assert_int_equal(likelihood(cleaning, &audit, 1), 2);
    assert_int_equal(likelihood(cleaning, both, 4), 1);         /* each kind once, two at most */
    assert_int_equal(likelihood(cleaning, &certificate, 1), 3); /* no listed origin */
    assert_int_equal(likelihood(cleaning, &clause, 1), 3);      /* nothing unseen */
    assert_int_equal(rate_with(cleaning, both, 4, DAY).severity, 4);
}

/* A certificate lowers what the listed origin makes it at least, a clause what missing visibility
 * does; neither what the table says. What lowers nothing is not among what does. */
static void cases(void **state)
{
    struct risk_input coffee = {.facts = {"NO", "CR", NULL, "Kaffe"}}; /* 2 and 5: 3; listed: 4 */
    struct risk_input paper = {.facts = {"NO", "DE", NULL, "Papir"}};  /* 1 and 3: 1; raw: 2 */
    const struct risk_evidence papers[] = {audit, certificate};
    struct risk_rating r;

    (void)state;
    assert_int_equal(likelihood(workwear, NULL, 0), 4);
    assert_int_equal(likelihood(workwear, papers, COUNT(papers)), 3); /* as in docs/risk-model.md */
    r = rate_with(workwear, papers, COUNT(papers), DAY);
    for (size_t i = 0; i < r.nfactors; i++) {
        assert_false(strcmp(r.factors[i].id, "evidence.counts") == 0 &&
                     strcmp(r.factors[i].detail, "certificate") == 0);
        if (strcmp(r.factors[i].id, "evidence.counts") == 0)
            assert_int_equal(r.factors[i].value, -1);
    }
    assert_int_equal(likelihood(coffee, NULL, 0), 4);
    assert_int_equal(likelihood(coffee, &clause, 1), 4);
    assert_int_equal(likelihood(coffee, &certificate, 1), 3);
    assert_int_equal(likelihood(paper, NULL, 0), 2);
    assert_int_equal(likelihood(paper, &certificate, 1), 2);
    paper.facts[RISK_FACT_CATEGORY] = "IT-utstyr"; /* severity 5: medium at 1 */
    assert_int_equal(likelihood(paper, NULL, 0), 3);
    assert_int_equal(likelihood(paper, &clause, 1), 3);
}

/* A form alone never takes anything below medium. */
static void form_alone(void **state)
{
    /* Furniture made in Norway: severity 3, likelihood 2: medium. */
    const struct risk_input furniture = {.facts = {"NO", "NO", "31.01", NULL}};
    const struct risk_evidence papers[] = {form, clause, certificate};
    const struct risk_evidence with_audit[] = {form, clause, audit};

    (void)state;
    assert_int_equal(rate_with(furniture, NULL, 0, DAY).level, RISK_MEDIUM);
    assert_int_equal(rate_with(furniture, &form, 1, DAY).level, RISK_MEDIUM);
    assert_int_equal(rate_with(furniture, papers, 3, DAY).level, RISK_MEDIUM);
    assert_int_equal(rate_with(furniture, with_audit, 3, DAY).level, RISK_LOW);
}

/* In force from its day to its last day, or as long as its kind may be old; not a day more. */
static void lapses(void **state)
{
    struct risk_evidence e = certificate;
    char until[11];

    (void)state;
    assert_int_equal(risk_evidence_on(&e, "2023-05-31", until), RISK_EVIDENCE_NOT_YET);
    assert_int_equal(risk_evidence_on(&e, "2023-06-01", until), RISK_EVIDENCE_COUNTS);
    assert_string_equal(until, "2024-06-30");
    assert_int_equal(risk_evidence_on(&e, "2024-06-30", until), RISK_EVIDENCE_COUNTS);
    assert_int_equal(risk_evidence_on(&e, "2024-07-01", until), RISK_EVIDENCE_LAPSED);
    e.expires = "2030-01-01"; /* longer than a certificate may be old */
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_COUNTS);
    assert_string_equal(until, "2026-06-01");
    assert_int_equal(risk_evidence_on(&audit, "2026-01-10", until), RISK_EVIDENCE_COUNTS);
    assert_int_equal(risk_evidence_on(&audit, "2026-01-11", until), RISK_EVIDENCE_LAPSED);
    assert_int_equal(rate_with(cleaning, &audit, 1, "2026-01-10").likelihood, 2);
    assert_int_equal(rate_with(cleaning, &audit, 1, "2026-01-11").likelihood, 3);
}

/* Each kind lowers its case on its last day, and no more on the day after: by its own expiry as by
 * the age that its kind may have. */
static void each_kind_lapses(void **state)
{
    const struct risk_input coffee = {.facts = {"NO", "CR", NULL, "Kaffe"}};
    const struct risk_input listed = {.facts = {"NO", "CR", NULL, "Kaffe"},
                                      .subsuppliers_known = true};
    static const char *const kinds_last[RISK_EVIDENCE_KINDS] = {
        [RISK_AUDIT] = "2026-01-10",
        [RISK_CERTIFICATE] = "2027-01-10",
        [RISK_CLAUSE] = "2028-01-10",
        [RISK_QUESTIONNAIRE] = "2026-01-10",
    };
    static const char *const day_after[RISK_EVIDENCE_KINDS] = {
        [RISK_AUDIT] = "2026-01-11",
        [RISK_CERTIFICATE] = "2027-01-11",
        [RISK_CLAUSE] = "2028-01-11",
        [RISK_QUESTIONNAIRE] = "2026-01-11",
    };

    (void)state;
    for (int kind = 0; kind < RISK_EVIDENCE_KINDS; kind++) {
        struct risk_evidence e = {
            (enum risk_evidence_kind)kind, "X-1", "Noen", "2024-01-10", "2099-01-01", true, true};
        /* Something that this kind has to do with, within what it may lower from. */
        struct risk_input in = kind == RISK_CERTIFICATE ? listed : coffee;
        int before, kept;
        if (kind == RISK_CLAUSE) /* severity 4, so that a paper may take it to 1 */
            in = (struct risk_input){.facts = {"NO", "DE", NULL, "Legemidler"}};
        if (kind == RISK_AUDIT || kind == RISK_QUESTIONNAIRE)
            in = cleaning;
        before = likelihood(in, NULL, 0);
        kept = rate_with(in, &e, 1, kinds_last[kind]).likelihood;
        assert_int_equal(kept, before - 1);
        assert_int_equal(rate_with(in, &e, 1, day_after[kind]).likelihood, before);
        assert_int_equal(rate_with(in, &e, 1, "2024-01-09").likelihood, before); /* not yet */
        e.expires = "2024-05-15";
        assert_int_equal(rate_with(in, &e, 1, "2024-05-15").likelihood, before - 1);
        assert_int_equal(rate_with(in, &e, 1, "2024-05-16").likelihood, before);
        e.expires = "2023-12-31"; /* before it was issued */
        assert_int_equal(rate_with(in, &e, 1, "2024-01-10").likelihood, before);
        assert_int_equal(rate_with(in, &e, 1, "2023-12-31").likelihood, before);
    }
}

/* Of two that count the one that lasts longest is listed, and both together lower no more. */
static void one_of_a_kind(void **state)
{
    struct risk_evidence two[] = {audit, audit};
    struct risk_rating r;
    int lowering = 0;

    (void)state;
    two[1].expires = "2024-06-30";
    r = rate_with(cleaning, two, 2, DAY);
    for (size_t i = 0; i < r.nfactors; i++)
        if (r.factors[i].value < 0) {
            lowering++;
            assert_string_equal(r.factors[i].until, "2026-01-10");
        }
    assert_int_equal(lowering, 1);
    assert_int_equal(r.likelihood, 2);
}

/* One without a trade of its own sells the same, where that is known of it, elsewhere. */
static void merged_without_a_trade(void **state)
{
    struct risk_input in = {.facts = {"NO", "NO", "31.01", NULL}, .ref = "S-1", .nmerged = 1};
    struct risk_merged m = {.ref = "S-2"};
    struct risk_rating alone, there;

    (void)state;
    in.merged = &m;
    alone = rate_with(in, NULL, 0, DAY);
    m.facts[RISK_FACT_PRODUCTION_COUNTRY] = "BD";
    there = rate_with(in, NULL, 0, DAY);
    assert_true(there.likelihood > alone.likelihood);
    m.facts[RISK_FACT_PRODUCTION_COUNTRY] = NULL;
    m.given[SEVERITY_SCOPE] = 5; /* what was given of it stays its own */
    in.given[SEVERITY_SCOPE] = 1;
    assert_int_equal(rate_with(in, NULL, 0, DAY).severity, 5);
    m.given[SEVERITY_SCOPE] = 0;
    for (int i = 0; i < SEVERITY_SIDES; i++)
        in.given[i] = 1;
    assert_int_equal(rate_with(in, NULL, 0, DAY).severity, 1);
    m.facts[RISK_FACT_SECTOR] = "14"; /* with a trade of its own what was given is not of it */
    assert_int_equal(rate_with(in, NULL, 0, DAY).severity, 5);
}

/* However much evidence there is, what lowers is among what is listed, and nothing is listed
 * wrongly.
 */
static void much_evidence(void **state)
{
    struct risk_evidence many[2 * RISK_MAX_FACTORS];
    struct risk_rating r;
    bool listed = false;

    (void)state;
    for (size_t i = 0; i < COUNT(many); i++)
        many[i] =
            (struct risk_evidence){RISK_QUESTIONNAIRE, "Q", "Noen", "2015-01-01", NULL, true, true};
    many[COUNT(many) - 1] = audit;
    r = rate_with(cleaning, many, COUNT(many), DAY);
    assert_int_equal(r.nfactors, RISK_MAX_FACTORS);
    assert_int_equal(r.likelihood, 2);
    for (size_t i = 0; i < r.nfactors; i++) {
        listed = listed || strcmp(r.factors[i].subject, audit.ref) == 0;
        if (strcmp(r.factors[i].id, "evidence.lapsed") == 0)
            assert_string_equal(r.factors[i].detail, "questionnaire");
    }
    assert_true(listed);
}

static void what_does_not_count(void **state)
{
    struct risk_evidence e = certificate;
    char until[11];

    (void)state;
    e.issuer = "";
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_INCOMPLETE);
    e = certificate;
    e.ref = NULL;
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_INCOMPLETE);
    e = certificate;
    e.expires = NULL;
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_INCOMPLETE);
    e = audit;
    e.passed = false;
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_NOT_PASSED);
    e = form;
    e.passed = false;
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_NOT_PASSED);
    assert_int_equal(likelihood(cleaning, &e, 1), 3);
    e = audit;
    e.issued = "2024-01";
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_INCOMPLETE);
    e.issued = NULL;
    assert_int_equal(risk_evidence_on(&e, DAY, until), RISK_EVIDENCE_INCOMPLETE);
}

/* Of each kind: only with an issuer and a document, and what is missing is named. */
static void only_with_document_and_issuer(void **state)
{
    struct buf b = BUF_INIT;
    char until[11];

    (void)state;
    for (int kind = 0; kind < RISK_EVIDENCE_KINDS; kind++)
        for (int n = 0; n < 4; n++) {
            const struct risk_evidence e = {.kind = (enum risk_evidence_kind)kind,
                                            .ref = "X-1",
                                            .issuer = n & 1 ? "Noen" : "",
                                            .issued = "2024-01-10",
                                            .expires = "2024-12-31",
                                            .passed = true,
                                            .documented = n & 2};
            const unsigned lacks =
                (n & 1 ? 0u : RISK_LACKS_ISSUER) | (n & 2 ? 0u : RISK_LACKS_DOCUMENT);
            assert_int_equal(risk_evidence_lacks(&e), lacks);
            assert_int_equal(risk_evidence_on(&e, DAY, until),
                             lacks ? RISK_EVIDENCE_INCOMPLETE : RISK_EVIDENCE_COUNTS);
        }
    risk_add_lacks_keys(&b, RISK_LACKS_ISSUER | RISK_LACKS_DOCUMENT);
    assert_string_equal(buf_str(&b), "issuer document");
    buf_reset(&b);
    risk_add_lacks(&b, DD_EN, RISK_LACKS_ISSUER | RISK_LACKS_DOCUMENT);
    assert_string_equal(buf_str(&b), "issuer, file or web address");
    buf_release(&b);
}

/* --- The inputs as JSON and back -----------------------------------------------------------------
 */

static void same_rating(const struct risk_rating *a, const struct risk_rating *b)
{
    assert_int_equal(a->severity, b->severity);
    assert_int_equal(a->likelihood, b->likelihood);
    assert_int_equal(a->level, b->level);
    assert_int_equal(a->level_low, b->level_low);
    assert_int_equal(a->level_high, b->level_high);
    assert_int_equal(a->nfactors, b->nfactors);
    for (size_t i = 0; i < a->nfactors; i++) {
        assert_string_equal(a->factors[i].id, b->factors[i].id);
        assert_int_equal(a->factors[i].value, b->factors[i].value);
        assert_int_equal(a->factors[i].kind, b->factors[i].kind);
        assert_string_equal(a->factors[i].subject, b->factors[i].subject);
        assert_string_equal(a->factors[i].detail, b->factors[i].detail);
        assert_string_equal(a->factors[i].until, b->factors[i].until);
        assert_string_equal(a->factors[i].merged, b->factors[i].merged);
    }
}

static void there_and_back(const struct risk_input *in)
{
    struct buf one = BUF_INIT, two = BUF_INIT;
    struct risk_rating a, b;
    struct risk_input back;
    struct dd_error err;
    struct arena arena;

    arena_init(&arena, 1024 * 1024);
    risk_add_input_json(&one, in);
    assert_ok(risk_read_input_json(&arena, buf_str(&one), &back, &err), &err);
    risk_add_input_json(&two, &back);
    assert_string_equal(buf_str(&one), buf_str(&two));
    assert_ok(risk_rate(in, DAY, &a, &err), &err);
    assert_ok(risk_rate(&back, DAY, &b, &err), &err);
    same_rating(&a, &b);
    buf_release(&one);
    buf_release(&two);
    arena_release(&arena);
}

static void json_and_back(void **state)
{
    const struct risk_evidence e[] = {audit, form, certificate, clause};
    const struct risk_finding f[] = {{"F-1 \"{x}\"\n\x01 \xC3\xB8", "2024-01-01", NULL, 3},
                                     {NULL, NULL, "2024-02-01", 0}};
    const struct risk_merged merged[] = {
        {.ref = "S-2", .facts = {"BD", "IN", "14", "IT-utstyr"}, .subsuppliers_known = true},
        {.ref = "S-30", .withdrawn = {true, false, true, false}, .given = {0, 5, 1}}};
    const struct risk_apart apart[] = {{"R-7", "S-1", "S-2"}, {"Q-1", "S-30", "S-1"}};
    struct risk_input in = workwear;

    (void)state;
    there_and_back(&(struct risk_input){0});
    there_and_back(&cleaning);
    in.evidence = e;
    in.nevidence = COUNT(e);
    in.withdrawn[RISK_FACT_SECTOR] = true;
    in.given[SEVERITY_SCALE] = 2;
    in.connection = RISK_CONNECTION_CONTRIBUTED;
    in.no_answer = true;
    there_and_back(&in);
    in.findings = f;
    in.nfindings = COUNT(f);
    in.subsuppliers_known = true;
    there_and_back(&in);
    in.ref = "S-1";
    in.merged = merged;
    in.nmerged = COUNT(merged);
    there_and_back(&in);
    in.nfindings = 0;
    in.apart = apart;
    in.napart = COUNT(apart);
    there_and_back(&in);
}

/* What evidence is about when others are merged in. */
static void apart_from_others(void **state)
{
    struct risk_input in = cleaning;
    struct risk_merged m = {.ref = "S-2", .facts = {"NO", NULL, "81.2", NULL}};
    struct risk_apart a[] = {{"R-7", "S-1", "S-2"}};
    struct risk_rating r;

    (void)state;
    in.ref = "S-1";
    in.merged = &m;
    in.nmerged = 1;
    assert_int_equal(likelihood(in, &audit, 1), 2); /* registered when they were one */
    in.apart = a;
    in.napart = 1;
    assert_int_equal(likelihood(in, &audit, 1), 3);
    r = rate_with(in, &audit, 1, DAY);
    assert_string_equal(r.factors[r.nfactors - 1].id, "evidence.apart");
    assert_string_equal(r.factors[r.nfactors - 1].merged, "S-2");
    assert_int_equal(likelihood(in, &form, 1), 2); /* another piece of evidence */
    m.facts[RISK_FACT_SECTOR] = NULL;              /* nothing is known of it */
    assert_int_equal(likelihood(in, &audit, 1), 2);
    a[0] = (struct risk_apart){"R-7", "S-2", "S-1"};
    assert_int_equal(likelihood(in, &audit, 1), 2);
    m.given[SEVERITY_SCALE] = 1;
    assert_int_equal(likelihood(in, &audit, 1), 3);
    m.given[SEVERITY_SCALE] = 0;
    m.facts[RISK_FACT_COUNTRY] = "CN";
    assert_int_equal(likelihood(in, &audit, 1), likelihood(in, NULL, 0));
    m.facts[RISK_FACT_COUNTRY] = "NO"; /* none is better, */
    assert_int_equal(likelihood(in, &audit, 1), 2);
    m.withdrawn[RISK_FACT_COUNTRY] = true; /* but unknown is worse */
    assert_int_equal(likelihood(in, &audit, 1), likelihood(in, NULL, 0));
    m.withdrawn[RISK_FACT_COUNTRY] = false;
    m.facts[RISK_FACT_COUNTRY] = NULL;
    a[0].other = "S-9"; /* no such */
    assert_int_equal(likelihood(in, &audit, 1), 3);
}

/* What is not as it was written is refused, wherever it is cut or changed. */
static void json_damaged(void **state)
{
    struct buf whole = BUF_INIT, cut = BUF_INIT;
    const struct risk_merged merged = {.ref = "S-2", .facts = {"BD", NULL, NULL, NULL}};
    const struct risk_apart apart = {"R-7", "S-1", "S-2"};
    struct risk_input in = workwear, back;
    struct dd_error err;
    struct arena arena;

    (void)state;
    in.evidence = &audit;
    in.nevidence = 1;
    in.ref = "S-1";
    in.merged = &merged;
    in.nmerged = 1;
    in.apart = &apart;
    in.napart = 1;
    risk_add_input_json(&whole, &in);
    arena_init(&arena, 1024 * 1024);
    for (size_t n = 0; n < whole.len; n++) {
        buf_reset(&cut);
        buf_add_mem(&cut, whole.data, n);
        assert_int_equal(risk_read_input_json(&arena, buf_str(&cut), &back, &err), DD_DAMAGED);
    }
    buf_add(&whole, " ");
    assert_int_equal(risk_read_input_json(&arena, buf_str(&whole), &back, &err), DD_DAMAGED);
    assert_int_equal(risk_read_input_json(&arena, "{\"country\":\"NO\"}", &back, &err), DD_DAMAGED);
    arena_release(&arena);
    buf_release(&whole);
    buf_release(&cut);
}

/* --- Sentences ---------------------------------------------------------------------------------
 */

/* Each factor gives its reason and its source in both languages, with nothing left to fill in. */
static void check_sentences(const struct risk_input *in, const char *day)
{
    struct buf b = BUF_INIT;
    struct risk_rating r;
    struct dd_error err;

    assert_ok(risk_rate(in, day, &r, &err), &err);
    assert_true(r.nfactors > 0 && r.nfactors <= RISK_MAX_FACTORS);
    for (size_t i = 0; i < r.nfactors; i++) {
        for (int lang = DD_NB; lang <= DD_EN; lang++) {
            risk_add_reason(&b, (enum dd_lang)lang, &r.factors[i]);
            if (b.len < 15 || strchr(buf_str(&b), '{'))
                fail_msg("%s: \"%s\"", r.factors[i].id, buf_str(&b));
            buf_reset(&b);
            risk_add_source(&b, (enum dd_lang)lang, &r.factors[i]);
            if (b.len < 4 || strchr(buf_str(&b), '{'))
                fail_msg("%s: source \"%s\"", r.factors[i].id, buf_str(&b));
            buf_reset(&b);
        }
    }
    buf_release(&b);
}

static void sentences(void **state)
{
    const struct risk_evidence e[] = {
        audit, form, certificate, clause, {RISK_AUDIT, "", NULL, NULL, NULL, false, false}};
    const struct risk_finding f = {"F-1", "2024-01-01", NULL, 3};
    const struct risk_merged merged = {.ref = "S-2", .facts = {"CN", "BD", "14", "Kaffe"}};
    const struct risk_apart apart = {"R-7", "S-1", "S-2"};
    static const char *const places[][2] = {{"NO", "BD"}, {"BD", NULL}, {NULL, NULL},
                                            {"SJ", "EH"}, {"TW", "GB"}, {"XK", "CN"}};
    static const char *const trades[][2] = {{NULL, NULL},
                                            {"81.210", "Renhold"},
                                            {"27.2", "Batterier"},
                                            {"62", "noe annet"},
                                            {NULL, "kaffe"}};

    (void)state;
    for (size_t n = 0; n < COUNT(places) * COUNT(trades) * 4; n++) {
        const char *const *place = places[n / 4 % COUNT(places)];
        const char *const *trade = trades[n / 4 / COUNT(places)];
        struct risk_input in = {.facts = {place[0], place[1], trade[0], trade[1]},
                                .evidence = e,
                                .nevidence = COUNT(e)};
        for (int i = 0; i < RISK_FACTS; i++)
            in.withdrawn[i] = n & 1;
        in.no_answer = n & 1;
        in.findings = &f;
        in.nfindings = n >> 1 & 1;
        in.given[SEVERITY_SCALE] = n >> 1 & 1;
        in.ref = "S-1";
        in.merged = &merged;
        in.apart = &apart;
        in.nmerged = in.napart = n >> 1 & 1;
        in.connection = (enum risk_connection)(n % 4);
        check_sentences(&in, DAY);
        check_sentences(&in, "2022-01-01");
        check_sentences(&in, "2032-01-01");
    }
}

static void finding_open_on_a_day(void **state)
{
    (void)state;
    assert_true(finding_is_open("2024-03-01", NULL, "2024-03-01"));
    assert_false(finding_is_open("2024-03-02", NULL, "2024-03-01"));
    assert_true(finding_is_open("2024-03-01", "2024-03-02", "2024-03-01"));
    assert_false(finding_is_open("2024-03-01", "2024-03-02", "2024-03-02"));
    assert_true(finding_is_open(NULL, NULL, "0001-01-01"));
    assert_true(finding_is_open("", "", "2024-03-01"));
    assert_false(finding_is_open(NULL, "2024-03-01", "2024-03-01"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_kind),
        cmocka_unit_test(cases),
        cmocka_unit_test(form_alone),
        cmocka_unit_test(lapses),
        cmocka_unit_test(what_does_not_count),
        cmocka_unit_test(json_and_back),
        cmocka_unit_test(json_damaged),
        cmocka_unit_test(sentences),
        cmocka_unit_test(each_kind_lapses),
        cmocka_unit_test(one_of_a_kind),
        cmocka_unit_test(much_evidence),
        cmocka_unit_test(only_with_document_and_issuer),
        cmocka_unit_test(apart_from_others),
        cmocka_unit_test(finding_open_on_a_day),
        cmocka_unit_test(merged_without_a_trade),
    };

    return cmocka_run_group_tests_name("risk_evidence", tests, NULL, NULL);
}
