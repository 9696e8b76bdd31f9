/* W02, W07, W09, W11, W13: what a sentence says as it should not, each quoted. */
#include "number.h"
#include "rules.h"
#include "says.h"

enum { SHOWN = 4, ID_DIGITS = 11 };

struct wording {
    const char *id;     /* of the finding, and of the words */
    const char *unless; /* words that make it something else */
};

static const struct wording wordings[] = {
    {"W02.vague", "W02.unless"}, {"W07.secret", "W07.unless"},   {"W09.spend", "W09.unless"},
    {"W11.model", "W11.unless"}, {"W13.absolute", "W13.unless"},
};

/* Eleven digits with the two check digits of a national identity number. */
static bool is_person(const char *s)
{
    static const int first[] = {3, 7, 6, 1, 8, 9, 4, 5, 2, 1},
                     second[] = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
    int one = 0, two = 0;

    for (int i = 0; i < ID_DIGITS; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        if (i < ID_DIGITS - 1)
            one += first[i] * (s[i] - '0');
        two += second[i] * (s[i] - '0');
    }
    return one % ID_DIGITS == 0 && two % ID_DIGITS == 0;
}

static void look_for_persons(struct lint_doc *d)
{
    for (size_t i = 0; i < d->sentences.n; i++) {
        const struct sentence *s = sentence_at(d, i);
        for (size_t w = s->word; w < s->word + s->words; w++)
            if (word_at(d, w)->n == ID_DIGITS && is_person(word_at(d, w)->at)) {
                find(d, LINT_WARNING, "W07.person", s, NULL, NULL);
                return;
            }
    }
}

void rule_wording(struct lint_doc *d)
{
    for (size_t k = 0; k < sizeof(wordings) / sizeof(wordings[0]); k++) {
        size_t shown = 0;
        for (size_t i = 0; i < d->sentences.n && shown < SHOWN; i++) {
            const struct sentence *s = sentence_at(d, i);
            if (!sentence_is_prose(d, s) || !says(d, s, wordings[k].id) ||
                says(d, s, wordings[k].unless))
                continue;
            find_in(d, LINT_WARNING, wordings[k].id, s);
            shown++;
        }
    }
    look_for_persons(d);
}
