/* What the questions of a set are to whoever looks at them. */
#include "ddreg/question_set.h"

#include <string.h>

const char *question_type_key(enum question_type type)
{
    static const char *const keys[QUESTION_TYPES] = {
        [QUESTION_YES_NO] = "yes_no",       [QUESTION_CHOICE] = "choice",
        [QUESTION_CHOICES] = "choices",     [QUESTION_NUMBER] = "number",
        [QUESTION_DATE] = "date",           [QUESTION_TEXT] = "text",
        [QUESTION_REFERENCE] = "reference",
    };

    return keys[type];
}

const struct question *question_named(const struct question_set *set, const char *id)
{
    for (size_t i = 0; i < set->n; i++)
        if (strcmp(set->questions[i].id, id) == 0)
            return &set->questions[i];
    return NULL;
}

size_t question_branch_named(const struct question_set *set, const char *id)
{
    size_t i = 0;

    while (i < set->nbranches && strcmp(set->branches[i].id, id) != 0)
        i++;
    return i;
}

size_t question_topic_named(const struct question_set *set, const char *id)
{
    size_t i = 0;

    while (i < set->ntopics && strcmp(set->topics[i].id, id) != 0)
        i++;
    return i;
}

static bool is(const char *word, const char *id, size_t n)
{
    return strlen(word) == n && memcmp(word, id, n) == 0;
}

bool question_has_choice(const struct question *q, const char *id, size_t n)
{
    if (q->type == QUESTION_YES_NO)
        return is("yes", id, n) || is("no", id, n);
    for (size_t i = 0; i < q->nchoices; i++)
        if (is(q->choices[i].id, id, n))
            return true;
    return false;
}
