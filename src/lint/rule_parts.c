/* W03: "7 measures: 4 done, 2 under way and 1 planned": parts add up to what they are parts of. */
#include "number.h"
#include "rules.h"
#include "says.h"

static bool begins_part(const struct lint_doc *d, const struct sentence *s, size_t word)
{
    return word_at(d, word)->before != 0 ||
           (word > s->word && says_at(d, s, word - 1, "W03.and") > 0);
}

static void say_sum(struct lint_doc *d, const struct sentence *s, const struct number *whole,
                    int64_t sum, size_t last)
{
    struct buf b = BUF_INIT;

    if (sum == whole->digits)
        return;
    buf_add_int(&b, sum);
    find(d, LINT_WARNING, "W03.parts", s, words_text(d, whole->word, last), find_text(d, &b));
}

/* The counts behind a ":" or ";", each at the beginning of its part. 0: they are no such list. */
static size_t parts_behind(const struct lint_doc *d, const struct sentence *s,
                           const struct number *all, size_t n, size_t first, int64_t *sum)
{
    size_t parts = 0;

    *sum = 0;
    for (size_t i = first; i < n; i++) {
        if (all[i].percent)
            continue;
        if (!number_counts(&all[i]) || !begins_part(d, s, all[i].word))
            return 0;
        *sum += all[i].digits;
        parts++;
    }
    return parts > 1 ? parts : 0;
}

static void look_behind_colon(struct lint_doc *d, const struct sentence *s,
                              const struct number *all, size_t n)
{
    int64_t sum;

    for (size_t i = 1; i < n; i++) {
        const char sign = word_at(d, all[i].word)->before;
        if ((sign != ':' && sign != ';') || !number_counts(&all[i - 1]))
            continue;
        if (parts_behind(d, s, all, n, i, &sum) > 0 && sum < 2 * all[i - 1].digits &&
            2 * sum > all[i - 1].digits)
            say_sum(d, s, &all[i - 1], sum, s->word + s->words - 1);
        return;
    }
}

/* "Of the 13 ... 9 are followed up, while 4 remain." */
static bool look_at_rest(struct lint_doc *d, const struct sentence *s, const struct number *all,
                         size_t n)
{
    if (n != 3 || !says(d, s, "W03.rest"))
        return false;
    for (size_t i = 0; i < n; i++)
        if (!number_counts(&all[i]))
            return false;
    if (all[1].digits < all[0].digits && all[2].digits < all[0].digits)
        say_sum(d, s, &all[0], all[1].digits + all[2].digits, s->word + s->words - 1);
    return true;
}

/* "We sent it to 54. 43 answered. 11 have not." */
static void look_at_answers(struct lint_doc *d, const struct block *b)
{
    struct number all[NUMBERS], one[NUMBERS], answered = {0}, silent = {0};
    size_t n = block_numbers(d, b, all);
    const struct sentence *where = NULL;
    int64_t most = 0;

    for (size_t i = 0; i < b->sentences; i++) {
        const struct sentence *s = sentence_at(d, b->sentence + i);
        const bool no = says(d, s, "W03.silent"), yes = !no && says(d, s, "W03.answered");
        if ((yes || no) && numbers_read(d, s->word, s->word + s->words, true, one) > 0) {
            *(no ? &silent : &answered) = one[0];
            where = s;
        }
    }
    if (!where || answered.words == 0 || silent.words == 0 || !number_counts(&answered) ||
        !number_counts(&silent))
        return;
    for (size_t i = 0; i < n; i++) {
        if (number_counts(&all[i]) && all[i].digits == answered.digits + silent.digits)
            return;
        if (number_counts(&all[i]) && all[i].digits > most) {
            most = all[i].digits;
            one[0] = all[i];
        }
    }
    if (most > answered.digits && most > silent.digits &&
        most < 2 * answered.digits + silent.digits)
        say_sum(d, where, &one[0], answered.digits + silent.digits, one[0].word + one[0].words - 1);
}

void rule_parts(struct lint_doc *d)
{
    struct number all[NUMBERS];

    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        size_t n = numbers_read(d, s->word, s->word + s->words, false, all);
        if (block_of(d, s)->kind != BLOCK_ROW && !look_at_rest(d, s, all, n))
            look_behind_colon(d, s, all, n);
    }
    for (size_t i = 0; i < d->blocks.n; i++)
        if (block_at(d, i)->kind != BLOCK_ROW)
            look_at_answers(d, block_at(d, i));
}
