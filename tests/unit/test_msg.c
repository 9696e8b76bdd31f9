#include "test.h"

#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ddreg/msg.h"

static void languages(void **state)
{
    static const struct {
        const char *text;
        enum dd_lang want;
    } good[] = {{"nb", DD_NB},          {"no", DD_NB},    {"nn", DD_NB},
                {"nb_NO.UTF-8", DD_NB}, {"NB-no", DD_NB}, {"en", DD_EN},
                {"en_GB.UTF-8", DD_EN}, {"EN", DD_EN},    {"nb@x", DD_NB}};
    static const char *const bad[] = {"",        "C",   "POSIX", "de",   "norsk",
                                      "english", "nbx", "e",     "sv_SE"};
    enum dd_lang lang;

    (void)state;
    for (size_t i = 0; i < COUNT(good); i++) {
        assert_true(msg_lang_read(&lang, good[i].text));
        assert_int_equal(lang, good[i].want);
    }
    for (size_t i = 0; i < COUNT(bad); i++)
        assert_false(msg_lang_read(&lang, bad[i]));
    assert_string_equal(msg_lang_code(DD_NB), "nb");
    assert_string_equal(msg_lang_code(DD_EN), "en");
}

static void look_up(void **state)
{
    (void)state;
    assert_non_null(strstr(dd_msg(DD_NB, "register.exists"), "finnes allerede"));
    assert_string_not_equal(dd_msg(DD_EN, "register.exists"), dd_msg(DD_NB, "register.exists"));
    assert_string_equal(dd_msg(DD_NB, "no.such.id"), "no.such.id");
    assert_string_equal(dd_msg(DD_EN, "register.exist"), "register.exist");
    assert_string_equal(dd_msg(DD_EN, "register.existss"), "register.existss");
    assert_string_equal(dd_msg(DD_EN, "\xFF"), "\xFF");
    /* The catalogue's own header has the empty id, and is no message. */
    assert_string_equal(dd_msg(DD_NB, ""), "");
}

static void placeholders(void **state)
{
    struct buf b = BUF_INIT;
    struct msg_arg none = {"register", NULL};

    (void)state;
    msg_add(&b, DD_NB, "register.busy", MSG_ARGS({"register", "x.db"}));
    assert_true(strncmp(buf_str(&b), "x.db: ", 6) == 0);
    assert_null(strchr(buf_str(&b), '{'));
    buf_reset(&b);
    /* Without a value it stays; a null value is none. */
    msg_add(&b, DD_NB, "register.busy", NULL, 0);
    assert_true(strncmp(buf_str(&b), "{register}: ", 12) == 0);
    buf_reset(&b);
    msg_add(&b, DD_NB, "register.busy", &none, 1);
    assert_true(strncmp(buf_str(&b), "{register}: ", 12) == 0);
    buf_reset(&b);
    /* Names are compared whole. */
    msg_add(&b, DD_NB, "register.busy", MSG_ARGS({"regist", "no"}, {"registers", "no"}));
    assert_true(strncmp(buf_str(&b), "{register}: ", 12) == 0);
    buf_release(&b);
}

/* A value is data: braces and percent signs in it mean nothing. */
static void values_are_not_templates(void **state)
{
    struct buf b = BUF_INIT;

    (void)state;
    msg_add(&b, DD_EN, "file.create", MSG_ARGS({"register", "{why}%s{register}"}, {"why", "W"}));
    assert_true(strncmp(buf_str(&b), "{why}%s{register}: ", 19) == 0);
    assert_non_null(strstr(buf_str(&b), "W"));
    buf_reset(&b);
    msg_add(&b, DD_EN, "an {open brace", MSG_ARGS({"open brace", "x"}));
    assert_buf(&b, "an {open brace");
    msg_add(&b, DD_EN, "{}{{a}}", MSG_ARGS({"a", "x"}));
    assert_non_null(strstr(buf_str(&b), "x}"));
    buf_release(&b);
}

static void errors(void **state)
{
    struct buf b = BUF_INIT;
    struct dd_error err = {0};

    (void)state;
    (void)dd_fail(&err, DD_REFUSED, "register.exists", "register", "a{b}.db", NULL);
    msg_add_error(&b, DD_NB, &err);
    assert_true(strncmp(buf_str(&b), "a{b}.db: finnes allerede", 23) == 0);
    buf_reset(&b);
    err = (struct dd_error){0};
    msg_add_error(&b, DD_EN, &err);
    assert_buf(&b, dd_msg(DD_EN, "internal"));
    buf_release(&b);
}

/* More values than there is room for are a mistake in the program, which is not passed over. */
static void too_many_values(void **state)
{
    static char names[DD_ERROR_ARGS + 1][4];
    const struct rlimit none = {0, 0};
    struct dd_error err = {0};
    int status = 0;
    pid_t child;

    (void)state;
    for (size_t i = 0; i < COUNT(names); i++)
        (void)snprintf(names[i], sizeof(names[i]), "v%zu", i);
    for (size_t i = 0; i < DD_ERROR_ARGS; i++)
        dd_error_add(&err, names[i], "x");
    dd_error_add(&err, names[0], "y"); /* it is there */
    assert_int_equal(err.nargs, DD_ERROR_ARGS);
    child = fork();
    if (child == 0) {
        (void)setrlimit(RLIMIT_CORE, &none);
        (void)signal(SIGABRT, SIG_DFL);
        dd_error_add(&err, names[DD_ERROR_ARGS], "x");
        _exit(0);
    }
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(languages),    cmocka_unit_test(look_up),
        cmocka_unit_test(placeholders), cmocka_unit_test(values_are_not_templates),
        cmocka_unit_test(errors),       cmocka_unit_test(too_many_values),
    };

    return cmocka_run_group_tests_name("msg", tests, NULL, NULL);
}
