/* The geometry of charts, and that their colours can be seen. */
#include "test.h"

#include <math.h>

#include "doc/chart.h"

static const struct doc_part parts[] = {{"low", DOC_TONE_LOW}, {"high", DOC_TONE_HIGH}};

static void geometry(void **state)
{
    static const char *labels[] = {"a", "b"}, *values[] = {"30", "10"};
    static const int64_t amounts[] = {20, 10, 0, 10};
    const struct doc_chart chart = {"C", 2, 2, parts, labels, values, amounts};
    struct buf words = BUF_INIT;

    (void)state;
    assert_int_equal(chart_bar_of(&chart, 0, 0).x, 0);
    assert_int_equal(chart_bar_of(&chart, 0, 0).width, 666);
    assert_int_equal(chart_bar_of(&chart, 0, 1).x, 666);
    assert_int_equal(chart_bar_of(&chart, 0, 1).width, 334);
    assert_int_equal(chart_bar_of(&chart, 1, 0).width, 0);
    assert_int_equal(chart_bar_of(&chart, 1, 1).width, 333);
    assert_int_equal(chart_height(&chart), chart_key_height(&chart) + 2 * CHART_ROW);
    chart_words(&words, &chart);
    assert_string_equal(buf_str(&words), "a: 30 (low 20, high 10); b: 10 (low 0, high 10).");
    buf_release(&words);
}

/* Little is drawn, nothing is not, and what is huge does not run over. */
static void extremes(void **state)
{
    static const char *labels[] = {"a", "b", "c"}, *values[] = {"", "", ""};
    static const int64_t amounts[] = {INT64_MAX / 4096, 1, 0};
    const struct doc_part one = {NULL, DOC_TONE_PLAIN};
    const struct doc_chart chart = {"C", 1, 3, &one, labels, values, amounts};

    (void)state;
    assert_int_equal(chart_key_height(&chart), 0);
    assert_int_equal(chart_bar_of(&chart, 0, 0).width, CHART_WIDE);
    assert_in_range(chart_bar_of(&chart, 1, 0).width, 1, 4);
    assert_int_equal(chart_bar_of(&chart, 2, 0).width, 0);
}

static void what_cannot_be_drawn_is_left_out(void **state)
{
    static const char *labels[] = {"a"}, *values[] = {"-3"};
    static const int64_t negative[] = {-3}, zero[] = {0};
    const struct doc_part one = {NULL, DOC_TONE_PLAIN};
    struct doc_chart chart = {"C", 1, 1, &one, labels, values, negative};
    struct arena a;
    struct doc d;

    (void)state;
    arena_init(&a, 65536);
    doc_init(&d, &a, "nb");
    doc_chart(&d, &chart);
    chart.amounts = zero;
    doc_chart(&d, &chart);
    chart.nrows = 0;
    doc_chart(&d, &chart);
    assert_false(d.failed);
    assert_null(d.first);
    arena_release(&a);
}

/* WCAG 2.1, relative luminance. */
static double luminance(const char *colour)
{
    static const double weight[] = {0.2126, 0.7152, 0.0722};
    unsigned part[3];
    double sum = 0;

    assert_int_equal(sscanf(colour, "#%2x%2x%2x", &part[0], &part[1], &part[2]), 3);
    for (int i = 0; i < 3; i++) {
        double c = part[i] / 255.0;
        sum += weight[i] * (c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static void colours_are_seen(void **state)
{
    (void)state;
    for (int t = 0; t < DOC_TONES; t++)
        assert_true(1.05 / (luminance(chart_colour((enum doc_tone)t)) + 0.05) >= 3.0);
    /* On grey paper the levels still get darker from low to very high. */
    assert_true(luminance(chart_colour(DOC_TONE_MEDIUM)) > luminance(chart_colour(DOC_TONE_HIGH)));
    assert_true(luminance(chart_colour(DOC_TONE_HIGH)) >
                luminance(chart_colour(DOC_TONE_VERY_HIGH)));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(geometry),
        cmocka_unit_test(extremes),
        cmocka_unit_test(what_cannot_be_drawn_is_left_out),
        cmocka_unit_test(colours_are_seen),
    };

    return cmocka_run_group_tests_name("chart", tests, NULL, NULL);
}
