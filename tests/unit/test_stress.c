/* The stock arithmetic: the example of docs/scenarios.md, edges, and what must always hold. */
#include "test.h"

#include "ddreg/stress.h"

#define EXACT(n) ((struct span){true, (n), (n), (n)})
#define DAYS(n) EXACT((int64_t)(n)*STRESS_DAY)
#define UNKNOWN ((struct span){.known = false})
enum { MONTH = 30 * STRESS_DAY };

static struct stress_result run_one(const struct stress_item *it, int64_t hours)
{
    struct stress_result r;
    struct dd_error err = {0};
    struct arena a;

    arena_init(&a, 1024 * 1024);
    assert_int_equal(stress_run(&a, it, 1, hours, &r, &err), DD_OK);
    arena_release(&a);
    return r;
}

static void spans(void **state)
{
    struct span s;

    (void)state;
    assert_true(span_parse("10", STRESS_DAY, &s));
    assert_true(s.low == 240 && s.likely == 240 && s.high == 240);
    assert_true(span_parse("5-20", 1, &s));
    assert_true(s.low == 5 && s.likely == 12 && s.high == 20);
    assert_true(span_parse("5-10-20", 1, &s));
    assert_true(s.low == 5 && s.likely == 10 && s.high == 20);
    assert_true(span_parse("0", 1, &s));
    for (size_t i = 0; i < 11; i++) {
        static const char *const wrong[] = {"",    "-", "5-",     "-5",   "20-5",    "1-2-3-4",
                                            "1,5", "x", "5 - 10", "5--7", "10000000"};
        assert_false(span_parse(wrong[i], 1, &s));
    }
}

/* docs/scenarios.md: 20 days in stock, half of the supply lost for 60 days, the other source can
 * deliver more after 50. */
static void the_example(void **state)
{
    const struct stress_source sources[] = {
        {true, EXACT(500), DAYS(30), UNKNOWN, STRESS_HIT, 1000, 0},
        {true, EXACT(500), DAYS(50), UNKNOWN, STRESS_MISSED, 0, 0}};
    struct stress_item it = {
        .stock = DAYS(20), .sources = sources, .nsources = 2, .demand = STRESS_FULL};
    struct stress_result r = run_one(&it, 60 * STRESS_DAY);

    (void)state;
    assert_int_equal(r.state, STRESS_GAP);
    assert_true(r.likely_known);
    assert_int_equal(r.lost.likely, 500);
    assert_int_equal(r.empty.likely, 40 * STRESS_DAY);
    assert_int_equal(r.gap.likely, 10 * STRESS_DAY);
    it.stock = DAYS(25);
    r = run_one(&it, 60 * STRESS_DAY);
    assert_int_equal(r.state, STRESS_HOLDS);
    assert_true(r.empty.likely == STRESS_NEVER);
}

static void two_half_losses_add(void **state)
{
    struct stress_source one = {true, EXACT(1000), DAYS(1), UNKNOWN, STRESS_HIT, 500 + 500, 0};
    const struct stress_item it = {
        .stock = DAYS(3), .sources = &one, .nsources = 1, .demand = STRESS_FULL};
    struct stress_result r = run_one(&it, MONTH);

    (void)state;
    assert_int_equal(r.lost.likely, 1000);
    assert_int_equal(r.empty.likely, 3 * STRESS_DAY);
    assert_int_equal(r.gap.likely, MONTH - 3 * STRESS_DAY);
}

/* What surely hits stays sure beside what may hit, and the other way round. */
static void a_sure_shock_and_one_that_may_hit(void **state)
{
    const struct stress_source one = {true, EXACT(1000), DAYS(90), UNKNOWN, STRESS_HIT, 800, 600};
    const struct stress_item it = {
        .stock = DAYS(9), .sources = &one, .nsources = 1, .demand = STRESS_FULL};
    struct stress_result r = run_one(&it, MONTH);

    (void)state;
    assert_int_equal(r.lost.worst, 800);
    assert_int_equal(r.lost.best, 200);
    assert_int_equal(r.unknown, STRESS_NO_PLACE);
    assert_false(r.likely_known);
}

static void demand(void **state)
{
    const struct stress_source one = {true, EXACT(1000), DAYS(14), UNKNOWN, STRESS_MISSED, 0, 0};
    struct stress_item it = {.stock = DAYS(10), .sources = &one, .nsources = 1, .demand = 2000};
    struct stress_result r = run_one(&it, MONTH);

    (void)state;
    assert_int_equal(r.empty.likely, 10 * STRESS_DAY); /* one day's use more a day */
    assert_int_equal(r.gap.likely, 4 * STRESS_DAY);    /* more is there after 14 days */
    it.demand = 1500;
    r = run_one(&it, MONTH);
    assert_int_equal(r.state, STRESS_HOLDS);
}

static void what_is_unknown_stays_so(void **state)
{
    struct stress_source one = {true, UNKNOWN, DAYS(10), UNKNOWN, STRESS_HIT, 1000, 0};
    struct stress_item it = {.stock = UNKNOWN, .sources = &one, .nsources = 1, .demand = 1000};
    struct stress_result r = run_one(&it, MONTH);

    (void)state;
    assert_int_equal(r.state, STRESS_UNKNOWN);
    assert_int_equal(r.unknown, STRESS_NO_STOCK);
    it.stock = DAYS(5);
    one.hit = STRESS_MAYBE;
    r = run_one(&it, MONTH);
    assert_int_equal(r.state, STRESS_UNKNOWN);
    assert_int_equal(r.unknown, STRESS_NO_PLACE);
    assert_int_equal(r.empty.worst, 5 * STRESS_DAY);
    assert_true(r.empty.best == STRESS_NEVER);
    one.hit = STRESS_MISSED;
    assert_int_equal(run_one(&it, MONTH).state, STRESS_UNTOUCHED);
}

static void a_range_in_gives_a_range_out(void **state)
{
    const struct stress_source one = {true, UNKNOWN, DAYS(60), UNKNOWN, STRESS_HIT, 1000, 0};
    const struct stress_item it = {
        .stock = {true, 5 * STRESS_DAY, 10 * STRESS_DAY, 40 * STRESS_DAY},
        .sources = &one,
        .nsources = 1,
        .demand = 1000};
    struct stress_result r = run_one(&it, MONTH);

    (void)state;
    assert_int_equal(r.state, STRESS_GAP);
    assert_int_equal(r.empty.worst, 5 * STRESS_DAY);
    assert_int_equal(r.empty.likely, 10 * STRESS_DAY);
    assert_true(r.empty.best == STRESS_NEVER);
}

/* A product needs all its inputs, and lasts as long as its own stock after the first is out. */
static void a_product(void **state)
{
    const struct stress_source hit = {true, UNKNOWN, UNKNOWN, UNKNOWN, STRESS_HIT, 1000, 0};
    const struct stress_source safe = {true, UNKNOWN, DAYS(1), UNKNOWN, STRESS_MISSED, 0, 0};
    const size_t needs[] = {1, 2, 3};
    const struct stress_item items[] = {
        {.stock = DAYS(2), .needs = needs, .nneeds = 3, .demand = 1000},
        {.stock = DAYS(7), .sources = &hit, .nsources = 1, .demand = 1000},
        {.stock = DAYS(1), .sources = &safe, .nsources = 1, .demand = 1000},
        {.stock = DAYS(0), .demand = 1000, .down = false}};
    struct stress_result r[4];
    struct dd_error err = {0};
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    assert_int_equal(stress_run(&a, items, 4, MONTH, r, &err), DD_OK);
    assert_int_equal(r[1].empty.likely, 7 * STRESS_DAY);
    assert_int_equal(r[0].empty.likely, 9 * STRESS_DAY);
    assert_int_equal(r[0].gap.likely, MONTH - 9 * STRESS_DAY);
    assert_int_equal(r[2].state, STRESS_UNTOUCHED);
    assert_int_equal(r[3].state, STRESS_UNTOUCHED);
    arena_release(&a);
}

static void a_resource(void **state)
{
    const size_t needs[] = {1};
    const struct stress_item items[] = {
        {.stock = EXACT(12), .needs = needs, .nneeds = 1, .demand = 1000},
        {.stock = EXACT(0), .down = true, .repair = DAYS(3), .demand = 1000}};
    struct stress_result r[2];
    struct dd_error err = {0};
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    assert_int_equal(stress_run(&a, items, 2, MONTH, r, &err), DD_OK);
    assert_int_equal(r[0].empty.likely, 12);
    assert_int_equal(r[0].gap.likely, 3 * STRESS_DAY - 12);
    arena_release(&a);
}

static uint32_t seed = 4711;
static int64_t any(int64_t below)
{
    seed = seed * 1664525 + 1013904223;
    return (int64_t)(seed >> 8) % below;
}

static struct span any_span(int64_t unit, int64_t below)
{
    int64_t v = any(below) * unit;

    return any(8) == 0 ? UNKNOWN : any(3) == 0 ? (struct span){true, v / 2, v, v * 2} : EXACT(v);
}

static struct span any_share(void)
{
    int64_t share = any(500);

    return EXACT(share);
}

/* More stock never shortens, a source more that is not hit never hurts, more demand never
 * lengthens; worst <= likely <= best. */
static void properties(void **state)
{
    (void)state;
    for (int round = 0; round < 20000; round++) {
        struct stress_source s[3];
        struct stress_item it = {.sources = s, .nsources = 1 + (size_t)any(2)};
        struct stress_result r, other;
        int64_t hours = (1 + any(90)) * STRESS_DAY;

        for (size_t i = 0; i < 3; i++)
            s[i] = (struct stress_source){any(3) > 0,
                                          any_share(),
                                          any_span(STRESS_DAY, 90),
                                          any_span(STRESS_DAY, 90),
                                          (enum stress_hit)any(3),
                                          250 * (1 + any(4)),
                                          0};
        it.stock = any_span(STRESS_DAY, 60);
        it.demand = any(2) ? STRESS_FULL : STRESS_FULL + any(1500);
        r = run_one(&it, hours);
        assert_true(r.empty.worst <= r.empty.best && r.gap.worst >= r.gap.best);
        assert_true(r.lost.worst >= r.lost.best && r.lost.worst <= STRESS_FULL);
        if (r.likely_known) {
            assert_true(r.empty.worst <= r.empty.likely && r.empty.likely <= r.empty.best);
            assert_true(r.gap.worst >= r.gap.likely && r.gap.likely >= r.gap.best);
        }
        it.demand = 2 * it.demand;
        other = run_one(&it, hours);
        assert_true(other.empty.worst <= r.empty.worst && other.empty.best <= r.empty.best);
        it.demand /= 2;
        if (it.stock.known) {
            it.stock.low += STRESS_DAY;
            it.stock.likely += STRESS_DAY;
            it.stock.high += STRESS_DAY;
            other = run_one(&it, hours);
            assert_true(other.empty.worst >= r.empty.worst && other.gap.worst <= r.gap.worst);
            assert_true(other.empty.best >= r.empty.best && other.gap.best <= r.gap.best);
            it.stock.low -= STRESS_DAY;
            it.stock.likely -= STRESS_DAY;
            it.stock.high -= STRESS_DAY;
        }
        s[it.nsources++] = (struct stress_source){
            false, UNKNOWN, any_span(STRESS_DAY, 90), DAYS(1), STRESS_MISSED, 0, 0};
        other = run_one(&it, hours);
        assert_true(other.gap.worst <= r.gap.worst && other.gap.best <= r.gap.best);
    }
}

/* Two inputs that are out at different times: the days between are none of the gap. */
static void gaps_that_lie_apart(void **state)
{
    const struct stress_source hit = {true, UNKNOWN, DAYS(25), UNKNOWN, STRESS_HIT, 1000, 0};
    const struct stress_source other = {true, EXACT(0), DAYS(25), UNKNOWN, STRESS_MISSED, 0, 0};
    const struct stress_source both[] = {hit, other};
    const size_t needs[] = {1, 2};
    const struct stress_item items[] = {
        {.stock = DAYS(0), .needs = needs, .nneeds = 2, .demand = 1000},
        {.stock = EXACT(0), .down = true, .repair = DAYS(3), .demand = 1000},
        {.stock = DAYS(20), .sources = both, .nsources = 2, .demand = 1000}};
    struct stress_result r[3];
    struct dd_error err = {0};
    struct arena a;

    (void)state;
    arena_init(&a, 1024 * 1024);
    assert_int_equal(stress_run(&a, items, 3, MONTH, r, &err), DD_OK);
    assert_int_equal(r[2].empty.likely, 20 * STRESS_DAY);
    assert_int_equal(r[2].gap.likely, 5 * STRESS_DAY);
    assert_int_equal(r[0].empty.likely, 0);
    assert_int_equal(r[0].gap.likely, (3 + 5) * STRESS_DAY);
    arena_release(&a);
}

/* The same counted hour by hour: one source that is lost in part, for a time, and more use. */
struct by_hour {
    int64_t empty, gap, end, least;
};

static struct by_hour hour_by_hour(int64_t stock, int64_t lost, int64_t hours, int64_t demand,
                                   const struct by_hour *needs, size_t n)
{
    struct by_hour r = {STRESS_NEVER, 0, 0, STRESS_FULL};
    int64_t left = stock * STRESS_FULL;

    for (int64_t t = 0; t < 4000; t++) {
        int64_t asked = t < hours ? demand : STRESS_FULL;
        int64_t there = t < hours ? STRESS_FULL - lost : asked;
        for (size_t k = 0; k < n; k++)
            if (t >= needs[k].empty && t < needs[k].end && needs[k].least < there)
                there = needs[k].least;
        if (r.empty == STRESS_NEVER && left >= asked - there) {
            left -= asked > there ? asked - there : 0;
            continue;
        }
        r.empty = r.empty == STRESS_NEVER ? t : r.empty;
        if (there >= asked)
            continue;
        r.gap++;
        r.end = t + 1;
        r.least = there < r.least ? there : r.least;
    }
    return r;
}

static void recounted_hour_by_hour(void **state)
{
    const size_t needs[] = {1, 2};

    (void)state;
    for (int round = 0; round < 300; round++) {
        int64_t hours = 24 * (1 + any(60)), demand = STRESS_FULL + any(3) * 300;
        struct stress_source s[2];
        struct stress_item items[3] = {{.needs = needs, .nneeds = 2, .demand = demand}};
        struct by_hour of[3];
        struct stress_result r[3];
        struct dd_error err = {0};
        struct arena a;

        for (size_t i = 1; i < 3; i++) {
            int64_t stock = any(2000), lost = 1 + any(STRESS_FULL);
            s[i - 1] = (struct stress_source){true, UNKNOWN, UNKNOWN, UNKNOWN, STRESS_HIT, lost, 0};
            items[i] = (struct stress_item){
                .stock = EXACT(stock), .sources = &s[i - 1], .nsources = 1, .demand = demand};
            of[i] = hour_by_hour(stock, lost, hours, demand, NULL, 0);
        }
        items[0].stock = EXACT(round % 100);
        of[0] = hour_by_hour(round % 100, 0, 0, STRESS_FULL, &of[1], 2);
        arena_init(&a, 1024 * 1024);
        items[0].demand = STRESS_FULL;
        assert_int_equal(stress_run(&a, items, 3, hours, r, &err), DD_OK);
        for (size_t i = 0; i < 3; i++) {
            assert_int_equal(r[i].empty.worst, of[i].empty);
            assert_int_equal(r[i].gap.worst, of[i].gap);
        }
        arena_release(&a);
    }
}

static void numbers(void **state)
{
    const int64_t parts[] = {50, 30, 20}, one[] = {7}, none[] = {-3, 0};

    (void)state;
    assert_int_equal(stress_decay(1098, 1098), 500);
    assert_int_equal(stress_decay(204, 204), 500);
    assert_int_equal(stress_decay(0, 204), 1000);
    assert_int_equal(stress_hhi(parts, 3), 3800);
    assert_int_equal(stress_hhi(one, 1), 10000);
    assert_int_equal(stress_hhi(none, 2), -1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(spans),
        cmocka_unit_test(the_example),
        cmocka_unit_test(two_half_losses_add),
        cmocka_unit_test(a_sure_shock_and_one_that_may_hit),
        cmocka_unit_test(demand),
        cmocka_unit_test(what_is_unknown_stays_so),
        cmocka_unit_test(a_range_in_gives_a_range_out),
        cmocka_unit_test(a_product),
        cmocka_unit_test(a_resource),
        cmocka_unit_test(properties),
        cmocka_unit_test(gaps_that_lie_apart),
        cmocka_unit_test(recounted_hour_by_hour),
        cmocka_unit_test(numbers),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
