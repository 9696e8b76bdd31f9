/* What may be done to a register that must lower no rating: tried on many, drawn by a seeded
 * generator. Each step is an entry of its own, as a person makes them. */
#include "test.h"

#include "ddreg/alias.h"
#include "ddreg/assessment.h"
#include "ddreg/company.h"
#include "ddreg/countries.h"
#include "ddreg/evidence_read.h"
#include "ddreg/journal.h"
#include "ddreg/kind.h"
#include "ddreg/supplier.h"

enum { ROUNDS = 40, OF_A_ROUND = 3 };

static struct entry_by by = {.day = "2024-05-15",
                             .recorded_at = "2024-05-15T08:00:00Z",
                             .os_account = "o",
                             .actor = "a",
                             .command = "test",
                             .reason = "Known"};
static struct reg *reg;
static struct arena arena;
static uint64_t seed;
static char folder[64], path[96];
static int64_t ids[OF_A_ROUND];

static unsigned draw(unsigned below)
{
    return (unsigned)(test_random(&seed) >> 33) % below;
}

static int setup(void **state)
{
    char head[HASH_HEX];
    struct dd_error err = {0};

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-rules-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    arena_init(&arena, 64 * 1024 * 1024);
    if (company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", head, &err) != DD_OK)
        return -1;
    return (int)reg_open(&reg, path, DB_WRITE, &err);
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-holder"};
    char name[128];

    (void)state;
    reg_free(reg);
    arena_release(&arena);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

static void begin(void)
{
    struct dd_error err;

    assert_ok(reg_begin(reg, &by, &err), &err);
}

static void commit(void)
{
    char head[HASH_HEX];
    struct dd_error err;

    assert_ok(reg_commit(reg, head, &err), &err);
}

/* --- What is drawn ---------------------------------------------------------------------------- */

static const char *country(void)
{
    return draw(3) ? country_code_at(draw(250)) : "NO";
}

static const char *sector(void)
{
    static const char *const codes[] = {"62", "46.42", "31.01", "81.2", "14", "27.2", "69", "01.1"};

    return codes[draw(COUNT(codes))];
}

static const char *category(void)
{
    static const char *const words[] = {"Arbeidst\xC3\xB8y", "IT-utstyr", "Kaffe", "eget ord",
                                        "Renhold"};

    return words[draw(COUNT(words))];
}

static int64_t draw_supplier(int n)
{
    struct supplier s = {.country = country()};
    struct dd_error err;
    int64_t id;

    s.name = arena_printf(&arena, "Firma %d %llu", n, (unsigned long long)test_random(&seed));
    s.production_country = draw(2) ? country() : NULL;
    s.sector = draw(3) ? sector() : NULL;
    s.category = draw(2) ? category() : NULL;
    s.subsuppliers = draw(2) ? "known" : NULL;
    begin();
    assert_ok(supplier_add(reg, &s, draw(2) ? "person" : "I-1", &id, &err), &err);
    commit();
    return id;
}

static void give(struct kind_change *change, const struct kind *kind, const char *column,
                 struct db_value value)
{
    change->given[kind_field(kind, column)] = true;
    change->values[kind_field(kind, column)] = value;
}

static enum dd_rc evidence_add(const struct evidence *e, struct dd_error *err)
{
    const struct kind *kind = kind_named("evidence");
    struct kind_change change = {.day = NULL};
    int64_t number;

    give(&change, kind, "supplier_id", DB_I(e->supplier));
    give(&change, kind, "kind", DB_T(risk_evidence_key(e->kind)));
    give(&change, kind, "ref", DB_T(e->ref));
    give(&change, kind, "issuer", DB_T(e->issuer));
    give(&change, kind, "issued", DB_T(e->issued));
    give(&change, kind, "expires", DB_T(e->expires));
    give(&change, kind, "passed", DB_I(e->passed));
    give(&change, kind, "address", e->documented ? DB_T("https://example.no/r") : DB_NONE);
    return kind_add(reg, kind, &change, &number, err);
}

static enum dd_rc finding_add(const struct finding *f, struct dd_error *err)
{
    const struct kind *kind = kind_named("finding");
    struct kind_change change = {.day = NULL};
    int64_t number;

    give(&change, kind, "supplier_id", DB_I(f->supplier));
    give(&change, kind, "text", DB_T(f->text));
    give(&change, kind, "severity", f->severity ? DB_I(f->severity) : DB_NONE);
    give(&change, kind, "found", DB_T(f->found));
    return kind_add(reg, kind, &change, &number, err);
}

static void draw_evidence(int64_t id)
{
    static const char *const days[] = {"2021-06-01", "2023-01-01", "2024-05-15"};
    struct evidence e = {.supplier = id,
                         .kind = (enum risk_evidence_kind)draw(RISK_EVIDENCE_KINDS),
                         .ref = "R",
                         .issuer = "Noen",
                         .issued = days[draw(COUNT(days))],
                         .expires = draw(2) ? "2024-12-31" : NULL};
    const unsigned one = draw(24);
    struct dd_error err;

    e.passed = one % 4 > 0;
    e.documented = one >= 4;
    begin();
    assert_ok(evidence_add(&e, &err), &err);
    commit();
}

static void draw_given(int64_t id)
{
    struct assessment_given given = {.reason = "sett"};
    struct dd_error err;

    for (int i = 0; i < SEVERITY_SIDES; i++)
        given.side[i] = draw(2) ? (int)draw(5) + 1 : 0;
    begin();
    assert_ok(assessment_give(reg, id, &given, &err), &err);
    commit();
}

static void draw_finding(int64_t id)
{
    struct finding f = {.supplier = id,
                        .text = "noe",
                        .severity = (int)draw(6),
                        .found = draw(2) ? "2024-05-15" : "2023-02-01"};
    struct dd_error err;

    begin();
    assert_ok(finding_add(&f, &err), &err);
    commit();
}

static void change(int64_t id, const struct supplier *fields)
{
    struct supplier_changes changes;
    struct dd_error err;

    enum dd_rc rc;

    begin();
    rc = supplier_change(reg, id, fields, NULL, draw(2) ? "person" : "I-2", &changes, &err);
    if (rc == DD_REFUSED) { /* an open finding is not taken out with its supplier */
        assert_string_equal(err.id, "supplier.open_finding");
        reg_rollback(reg);
        return;
    }
    assert_ok(rc, &err);
    commit();
}

static void merge(int64_t into, int64_t id)
{
    struct dd_error err;
    int64_t root;

    begin();
    assert_ok(alias_merge(reg, into, id, "samme", &root, &err), &err);
    commit();
}

/* New suppliers, with what may be known of them. */
static void draw_round(void)
{
    arena_reset(&arena);
    for (int i = 0; i < OF_A_ROUND; i++) {
        ids[i] = draw_supplier(i);
        if (draw(2))
            draw_evidence(ids[i]);
        if (draw(4) == 0)
            draw_given(ids[i]);
        if (draw(12) == 0)
            draw_finding(ids[i]);
    }
}

/* --- What must hold --------------------------------------------------------------------------- */

struct rated {
    struct risk_rating r;
    bool rated;
    const char *inputs;
    size_t nevidence;
};

static struct rated rate_on(int64_t id, const char *day)
{
    struct assessment_known known;
    struct rated out;
    struct buf b = BUF_INIT;
    struct dd_error err;

    assert_ok(assessment_known(reg, &arena, id, day, &known, &err), &err);
    assert_ok(risk_rate(&known.input, day, &out.r, &err), &err);
    risk_add_input_json(&b, &known.input);
    out.inputs = arena_strdup(&arena, buf_str(&b));
    out.rated = known.rated;
    out.nevidence = known.input.nevidence;
    buf_release(&b);
    return out;
}

static struct rated rate(int64_t id)
{
    return rate_on(id, by.day);
}

static void not_lower(const char *what, const struct rated *before, const struct rated *after)
{
    const struct risk_rating *x = &before->r, *y = &after->r;
    bool same_severity = x->severity == y->severity || before->nevidence == 0;
    bool unknown = x->level == RISK_UNKNOWN || y->level == RISK_UNKNOWN;

    if (unknown && !risk_level_below(y->level, y->floor, x->level, x->floor) &&
        after->rated >= before->rated)
        return;
    if (!unknown && y->severity >= x->severity && y->level >= x->level &&
        y->level_low >= x->level_low && y->level_high >= x->level_high &&
        (!same_severity || y->likelihood >= x->likelihood) && after->rated >= before->rated)
        return;
    fail_msg("%s: %d/%d\n%s\nbut %d/%d\n%s", what, x->severity, x->likelihood, before->inputs,
             y->severity, y->likelihood, after->inputs);
}

/* A fact taken away, or another word in its place that means nothing to the model. */
static void taking_away(void **state)
{
    (void)state;
    seed = 11;
    for (int n = 0; n < ROUNDS; n++) {
        const struct supplier none[] = {
            {.country = ""},  {.production_country = ""}, {.sector = ""},
            {.category = ""}, {.category = "ukjent ord"}, {.subsuppliers = "unknown"}};
        int64_t id;
        struct rated before, after;
        draw_round();
        id = ids[draw(2)]; /* the first, or one that is merged into it */
        if (draw(2))
            change(id, &(struct supplier){.category = category()});
        before = rate(ids[0]);
        if (draw(2) && id == ids[0]) {
            change(id, &none[draw(COUNT(none))]);
            after = rate(ids[0]);
            not_lower("taken away", &before, &after);
            continue;
        }
        merge(ids[0], ids[1]);
        before = rate(ids[0]);
        /* An import may write of the merged one; two words after another are no better than one. */
        change(id, &none[draw(COUNT(none))]);
        change(id, &none[draw(COUNT(none))]);
        after = rate(ids[0]);
        not_lower("taken away", &before, &after);
    }
}

/* All that the model asks for is known of it by itself. */
static bool is_whole(int64_t id)
{
    struct supplier s;
    struct dd_error err;

    assert_ok(supplier_get(reg, &arena, id, by.day, &s, &err), &err);
    return s.country && s.sector && s.production_country;
}

/* Merging lowers neither; taken apart again, each is as it was. */
static void merging(void **state)
{
    (void)state;
    seed = 12;
    for (int n = 0; n < ROUNDS; n++) {
        struct rated before[OF_A_ROUND], apart[OF_A_ROUND], one, all;
        struct dd_error err;
        int64_t into;
        draw_round();
        for (int i = 0; i < OF_A_ROUND; i++)
            before[i] = rate(ids[i]);
        if (draw(2)) {
            merge(ids[0], ids[1]);
            one = rate(ids[0]);
            merge(ids[0], ids[2]);
        } else {
            merge(ids[1], ids[2]); /* with what was merged into it */
            one = rate(ids[1]);
            merge(ids[0], ids[1]);
        }
        all = rate(ids[0]);
        not_lower("the one that stays", &before[0], &all);
        not_lower("merged twice", is_whole(ids[1]) ? &one : &before[0], &all);
        for (int i = 1; i < OF_A_ROUND; i++)
            if (is_whole(ids[i]))
                not_lower("the one that is merged", &before[i], &all);
        begin();
        assert_ok(alias_unmerge(reg, ids[1], NULL, &into, &err), &err);
        commit();
        begin();
        assert_ok(alias_unmerge(reg, ids[2], NULL, &into, &err), &err);
        commit();
        for (int i = 0; i < OF_A_ROUND; i++) {
            apart[i] = rate(ids[i]);
            assert_string_equal(before[i].inputs, apart[i].inputs);
        }
    }
}

/* Found, lapsed, withdrawn, and a class that says that it is no supplier. */
static void more_known(void **state)
{
    (void)state;
    seed = 13;
    for (int n = 0; n < ROUNDS; n++) {
        static const char *const later[] = {"2024-05-16", "2025-01-01", "2026-06-01", "2031-01-01"};
        struct rated before, after;
        bool merged;
        draw_round();
        merged = draw(2);
        if (merged)
            merge(ids[0], ids[1]);
        before = rate(ids[0]);
        after = rate_on(ids[0], later[draw(COUNT(later))]);
        not_lower("later", &before, &after);
        draw_finding(merged ? ids[1] : ids[0]);
        after = rate(ids[0]);
        not_lower("found", &before, &after);
        assert_int_equal(after.r.likelihood, 5);
        before = after;
        change(ids[0], &(struct supplier){.class = SUPPLIER_NOT, .class_reason = "x"});
        after = rate(ids[0]);
        not_lower("classed otherwise", &before, &after);
    }
}

/* Back-dated: what is entered for an earlier day changes nothing that is known of later ones, and
 * evidence counts on no day before its own. */
static void another_day(void **state)
{
    (void)state;
    seed = 14;
    for (int n = 0; n < ROUNDS; n++) {
        struct rated before, after;
        struct dd_error err;
        struct evidence e = {.kind = RISK_AUDIT,
                             .ref = "R",
                             .issuer = "X",
                             .issued = "2024-03-01",
                             .passed = true,
                             .documented = true};
        draw_round();
        e.supplier = ids[0];
        /* The same person on an earlier day: evidence of the future is refused. */
        by.day = "2024-02-01";
        begin();
        assert_error(evidence_add(&e, &err), &err, DD_INPUT, "kind.future");
        e.issued = "2024-01-31";
        e.expires = "2024-01-30";
        assert_error(evidence_add(&e, &err), &err, DD_INPUT, "evidence.order");
        reg_rollback(reg);
        before = rate_on(ids[0], "2024-01-30");
        e.expires = NULL;
        begin();
        assert_ok(evidence_add(&e, &err), &err);
        commit();
        after = rate_on(ids[0], "2024-01-30");
        not_lower("before its day", &before, &after);
        by.day = "2024-05-15";
        /* What was withdrawn on an earlier day is withdrawn since, not undone by what came before.
         */
        before = rate(ids[0]);
        by.day = "2024-02-01";
        change(ids[0], &(struct supplier){.country = ""});
        by.day = "2024-05-15";
        after = rate(ids[0]);
        not_lower("withdrawn earlier", &before, &after);
    }
}

/* All of it is in the journal, and every rating that was written comes out again. */
static void whole(void **state)
{
    const struct assessment_whom everybody = {NULL, 0, NULL, NULL};
    struct assessment_report ratings;
    struct journal_report report;
    struct assessment_view *views;
    struct dd_error err;
    int64_t written;
    size_t n;

    (void)state;
    begin();
    assert_ok(assessment_look(reg, &arena, by.day, &everybody, &views, &n, &err), &err);
    assert_ok(assessment_write(reg, views, n, &written, &err), &err);
    assert_true(written > ROUNDS);
    commit();
    /* One by one each is as among all. */
    for (size_t i = 0; i < n; i += 7) {
        struct arena kept = arena;
        arena_init(&arena, 64 * 1024 * 1024);
        assert_string_equal(rate(views[i].supplier).inputs, views[i].inputs);
        arena_release(&arena);
        arena = kept;
    }
    assert_ok(journal_verify(reg, NULL, NULL, &report, &err), &err);
    assert_int_equal(report.faults, 0);
    assert_ok(assessment_verify(reg, &ratings, &err), &err);
    assert_int_equal(ratings.wrong, 0);
    assert_int_equal(ratings.checked, written);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(taking_away), cmocka_unit_test(merging), cmocka_unit_test(more_known),
        cmocka_unit_test(another_day), cmocka_unit_test(whole),
    };

    return cmocka_run_group_tests_name("risk_register", tests, setup, teardown);
}
