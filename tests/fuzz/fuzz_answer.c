/* Sets of questions and answer files: both may be anybody's. The input is read as a set, and as an
 * answer to a set of the program. */
#include "ddreg/question_answer.h"

#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

enum { ROOM = 16 * 1024 * 1024 };

static void read_answer(struct arena *a, const char *text, const struct question_set *asked)
{
    struct question_answer answer;
    struct dd_error err = {0};

    if (question_answer_read(a, text, &answer, &err) != DD_OK)
        return;
    if (question_answer_check(&answer, asked, &err) != DD_OK)
        return;
    for (size_t i = 0; i < answer.n; i++)
        (void)question_is_striking(question_named(asked, answer.ids[i]), answer.values[i],
                                   "2024-05-06");
}

/* What is read is written as something that is read again. */
static void read_set(struct arena *a, const char *text)
{
    struct question_set set, again;
    struct dd_error err = {0};
    struct buf b = BUF_INIT;

    if (question_set_read(a, text, &set, &err) != DD_OK)
        return;
    question_set_write(&b, &set, NULL);
    if (question_set_read(a, buf_str(&b), &again, &err) != DD_OK || again.n != set.n)
        abort();
    buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    struct question_set asked;
    struct dd_error err = {0};
    struct arena a;
    char *text;

    arena_init(&a, ROOM);
    text = arena_strndup(&a, (const char *)data, n);
    if (text && question_set_named(&a, "decent-work", &asked, &err) == DD_OK) {
        read_set(&a, text);
        read_answer(&a, text, &asked);
    }
    arena_release(&a);
    return 0;
}
