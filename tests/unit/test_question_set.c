/* Sets of questions: those that the program brings keep what they promise, and a file that makes no
 * sense is refused with what is wrong in it. */
#include "ddreg/question_set.h"

#include <stdlib.h>
#include <string.h>

#include "test.h"

enum { ROOM = 4 * 1024 * 1024 };

static struct arena a;

static int set_up(void **state)
{
    (void)state;
    arena_init(&a, ROOM);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    arena_release(&a);
    return 0;
}

static size_t of_branch(const struct question_set *set, const char *branch)
{
    size_t n = 0;

    for (size_t i = 0; i < set->n; i++)
        n += strcmp(set->questions[i].branch, branch) == 0;
    return n;
}

/* At most twelve to everybody and twenty-five to anybody; the other one has forty and more, of
 * which eight follow from earlier answers. */
static void test_sets_of_the_program(void **state)
{
    struct question_set set;
    struct dd_error err = {0};
    size_t shown = 0;

    (void)state;
    assert_ok(question_set_named(&a, "decent-work", &set, &err), &err);
    assert_true(of_branch(&set, "") <= 12);
    assert_int_equal(set.at_most, 25);
    for (size_t i = 0; i < set.nbranches; i++)
        assert_in_range(of_branch(&set, set.branches[i].id), 1, 13);
    assert_ok(question_set_named(&a, "gmp-supplier", &set, &err), &err);
    for (size_t i = 0; i < set.n; i++)
        shown += *set.questions[i].shown != '\0';
    assert_true(set.n >= 40);
    assert_int_equal(shown, 8);
    assert_error(question_set_named(&a, "nothing", &set, &err), &err, DD_USAGE,
                 "questionnaire.set.unknown");
}

static void test_each_question_says_what_it_is_for(void **state)
{
    struct question_set set;
    struct dd_error err = {0};

    (void)state;
    for (size_t s = 0; question_set_name_at(s); s++) {
        assert_ok(question_set_named(&a, question_set_name_at(s), &set, &err), &err);
        assert_string_equal(set.name, question_set_name_at(s));
        for (size_t i = 0; i < set.n; i++) {
            assert_true(*set.questions[i].source != '\0');
            assert_string_not_equal(set.questions[i].text.in[0], set.questions[i].text.in[1]);
        }
    }
}

static void test_written_and_read_again(void **state)
{
    struct buf once = BUF_INIT, twice = BUF_INIT;
    struct question_set set, again;
    struct dd_error err = {0};

    (void)state;
    assert_ok(question_set_named(&a, "gmp-supplier", &set, &err), &err);
    question_set_write(&once, &set, NULL);
    assert_ok(question_set_read(&a, buf_str(&once), &again, &err), &err);
    question_set_write(&twice, &again, NULL);
    assert_string_equal(buf_str(&once), buf_str(&twice));
    assert_int_equal(again.n, set.n);
    buf_release(&once);
    buf_release(&twice);
}

static void test_only_what_was_asked(void **state)
{
    struct buf b = BUF_INIT;
    struct question_set set, again;
    struct dd_error err = {0};
    bool asked[QUESTION_SET_QUESTIONS] = {[0] = true, [2] = true};

    (void)state;
    assert_ok(question_set_named(&a, "decent-work", &set, &err), &err);
    question_set_write(&b, &set, asked);
    assert_ok(question_set_read(&a, buf_str(&b), &again, &err), &err);
    assert_int_equal(again.n, 2);
    assert_string_equal(again.questions[1].id, set.questions[2].id);
    buf_release(&b);
}

static const char head[] =
    "{\"set\":\"own\",\"version\":1,\"name\":{\"nb\":\"Vårt\",\"en\":\"Ours\"},"
    "\"purpose\":{\"nb\":\"Fordi\",\"en\":\"Because\"},\"at_most\":2,"
    "\"topics\":[{\"id\":\"t\",\"nb\":\"T\",\"en\":\"T\"}],"
    "\"branches\":[{\"id\":\"b\",\"themes\":\"clothing food\",\"origins\":\"norway\","
    "\"name\":{\"nb\":\"B\",\"en\":\"B\"}}],\"questions\":[";

/* Reads the head with these questions. */
static enum dd_rc read_with(const char *questions, struct dd_error *err)
{
    struct question_set set;
    const char *json = arena_printf(&a, "%s%s]}", head, questions);

    *err = (struct dd_error){0};
    return question_set_read(&a, json, &set, err);
}

#define WORDS "\"text\":{\"nb\":\"Hva?\",\"en\":\"What?\"},\"purpose\":{\"nb\":\"x\",\"en\":\"y\"}}"
#define YES_NO(id, more)                                                                           \
    "{\"id\":\"" id "\",\"topic\":\"t\",\"type\":\"yes_no\",\"weight\":1," more WORDS

static void test_what_makes_no_sense(void **state)
{
    static const struct {
        const char *key, *questions;
    } wrong[] = {
        {"questions", ""},
        {"at_most", YES_NO("a", "") "," YES_NO("b", "") "," YES_NO("c", "")},
        {"id", YES_NO("a", "") "," YES_NO("a", "")},
        {"id", YES_NO("../a", "")},
        {"striking", YES_NO("a", "\"striking\":\"perhaps\",")},
        {"striking", YES_NO("a", "\"striking\":\"yes|\",")},
        {"branch", YES_NO("a", "\"branch\":\"c\",")},
        {"shown", YES_NO("a", "\"shown\":\"a=yes\",")},
        {"shown", YES_NO("a", "") "," YES_NO("b", "\"shown\":\"a=maybe\",")},
        {"shown", YES_NO("a", "") "," YES_NO("b", "\"shown\":\"a=\",")},
        {"choices", "{\"id\":\"a\",\"topic\":\"t\",\"type\":\"choice\",\"weight\":1," WORDS},
        {"topic", "{\"id\":\"a\",\"topic\":\"u\",\"type\":\"text\",\"weight\":1," WORDS},
    };
    struct dd_error err;

    (void)state;
    assert_ok(read_with(YES_NO("a", "") "," YES_NO("b", "\"shown\":\"a=yes|no\","), &err), &err);
    for (size_t i = 0; i < COUNT(wrong); i++) {
        assert_error(read_with(wrong[i].questions, &err), &err, DD_INPUT,
                     "questionnaire.set.wrong");
        assert_string_equal(err.args[1].value, wrong[i].key);
    }
}

static void test_what_is_no_set(void **state)
{
    static const char *const forms[] = {
        "{}",
        "{\"id\":\"a\"}",
        YES_NO("a", "\"more\":1,"),
        "{\"id\":\"a\",\"topic\":\"t\",\"type\":\"essay\",\"weight\":1," WORDS,
        "{\"id\":\"a\",\"topic\":\"t\",\"type\":\"text\",\"weight\":9," WORDS,
        "{\"id\":\"a\",\"topic\":\"t\",\"type\":\"number\",\"weight\":1," WORDS,
        "1",
    };
    struct dd_error err;

    (void)state;
    for (size_t i = 0; i < COUNT(forms); i++)
        assert_error(read_with(forms[i], &err), &err, DD_INPUT, "questionnaire.set.form");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_sets_of_the_program, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_each_question_says_what_it_is_for, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_written_and_read_again, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_only_what_was_asked, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_makes_no_sense, set_up, tear_down),
        cmocka_unit_test_setup_teardown(test_what_is_no_set, set_up, tear_down),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
