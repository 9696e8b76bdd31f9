#include "set_check.h"

#include <stdlib.h>
#include <string.h>

#include "ddreg/text.h"
#include "ddreg/themes.h"

/* "at-1_x": what an id may be, in files, addresses and messages. */
static bool is_id(const char *s)
{
    const size_t n = strlen(s);

    return n > 0 && n <= QUESTION_ID && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_-") == n;
}

static bool is_text(const struct question_words *words)
{
    for (int lang = 0; lang < 2; lang++)
        if (text_blank(words->in[lang]) || text_is_longer(words->in[lang], QUESTION_SET_TEXT))
            return false;
    return true;
}

/* There are words, with `gap` between, and each of them fits. */
static bool all(const char *words, char gap, const void *of,
                bool (*fits)(const void *of, const char *word, size_t n))
{
    const char gaps[2] = {gap, '\0'};

    size_t n;

    for (const char *w = words;; w += n + 1) {
        n = strcspn(w, gaps);
        if (n == 0 || !fits(of, w, n))
            return false;
        if (w[n] == '\0')
            return true;
    }
}

static bool is_choice(const void *of, const char *word, size_t n)
{
    return question_has_choice(of, word, n);
}

static bool is_theme(const void *of, const char *word, size_t n)
{
    char id[THEME_KEY_SIZE];

    (void)of;
    (void)snprintf(id, sizeof(id), "%.*s", (int)n, word);
    return n < sizeof(id) && theme_by_id(id);
}

static bool is_origin(const void *of, const char *word, size_t n)
{
    (void)of;
    for (size_t i = 0; theme_origin_at(i); i++)
        if (strlen(theme_origin_at(i)) == n && memcmp(theme_origin_at(i), word, n) == 0)
            return true;
    return false;
}

static bool is_number(const char *s)
{
    const size_t n = strlen(s);

    return n > 0 && n < 10 && strspn(s, "0123456789") == n;
}

/* Can the striking answers be given? */
static bool can_be_striking(const struct question *q)
{
    static const char older[] = "older ";
    const char *s = q->striking;

    if (*s == '\0')
        return true;
    switch (q->type) {
    case QUESTION_YES_NO:
    case QUESTION_CHOICE:
    case QUESTION_CHOICES:
        return all(s, '|', q, is_choice);
    case QUESTION_NUMBER:
        return (*s == '<' || *s == '>') && is_number(s + 1);
    case QUESTION_DATE:
        return strcmp(s, "past") == 0 ||
               (strncmp(s, older, strlen(older)) == 0 && is_number(s + strlen(older)));
    case QUESTION_TEXT:
    case QUESTION_REFERENCE:
        break;
    }
    return false;
}

/* Is it an answer to a question before this one? */
static bool can_be_shown(const struct question_set *set, size_t at)
{
    const char *shown = set->questions[at].shown, *sign = strchr(shown, '=');

    if (*shown == '\0')
        return true;
    for (size_t i = 0; sign && i < at; i++) {
        const struct question *q = &set->questions[i];
        if (strlen(q->id) == (size_t)(sign - shown) &&
            memcmp(q->id, shown, (size_t)(sign - shown)) == 0)
            return all(sign + 1, '|', q, is_choice);
    }
    return false;
}

/* Ids and names, none twice. */
static bool are_named(const struct question_choice *of, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        if (!is_id(of[i].id) || !is_text(&of[i].name))
            return false;
        for (size_t k = 0; k < i; k++)
            if (strcmp(of[i].id, of[k].id) == 0)
                return false;
    }
    return true;
}

static bool choices_fit(const struct question *q)
{
    const bool wanted = q->type == QUESTION_CHOICE || q->type == QUESTION_CHOICES;

    return (wanted ? q->nchoices > 1 && q->nchoices <= QUESTION_SET_QUESTIONS : q->nchoices == 0) &&
           are_named(q->choices, q->nchoices);
}

/* The key of what is wrong with a question; NULL: nothing. */
static const char *wrong_with(const struct question_set *set, size_t at)
{
    const struct question *q = &set->questions[at];

    if (!is_id(q->id) || question_named(set, q->id) != q)
        return "id";
    if (question_topic_named(set, q->topic) == set->ntopics)
        return "topic";
    if (!is_text(&q->text))
        return "text";
    if (!is_text(&q->purpose))
        return "purpose";
    if (text_is_longer(q->source, QUESTION_SET_TEXT))
        return "source";
    if (!choices_fit(q))
        return "choices";
    if (!can_be_striking(q))
        return "striking";
    if (*q->branch && question_branch_named(set, q->branch) == set->nbranches)
        return "branch";
    if (q->general && !question_named(set, QUESTION_PUBLISHED))
        return "general";
    return can_be_shown(set, at) ? NULL : "shown";
}

static const char *wrong_with_branch(const struct question_set *set, size_t at)
{
    const struct question_branch *b = &set->branches[at];

    if (!is_id(b->id) || question_branch_named(set, b->id) != at)
        return "id";
    if (!all(b->themes, ' ', NULL, is_theme))
        return "themes";
    if (*b->origins && !all(b->origins, ' ', NULL, is_origin))
        return "origins";
    return is_text(&b->name) ? NULL : "name";
}

/* The same of the set as a whole. */
static const char *wrong_with_set(const struct question_set *set)
{
    int64_t core = 0;

    for (size_t i = 0; i < set->n; i++)
        core += *set->questions[i].branch == '\0';
    if (!is_id(set->name))
        return "set";
    if (!is_text(&set->title))
        return "name";
    if (!is_text(&set->purpose))
        return "purpose";
    if (set->ntopics > QUESTION_SET_QUESTIONS || !are_named(set->topics, set->ntopics))
        return "topics";
    if (set->nbranches > QUESTION_SET_QUESTIONS)
        return "branches";
    if (set->n == 0 || set->n > QUESTION_SET_QUESTIONS)
        return "questions";
    return core > set->at_most ? "at_most" : NULL;
}

static enum dd_rc fail(const char *id, const char *key, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "questionnaire.set.wrong", "id", id, "key", key, NULL);
}

enum dd_rc set_check(const struct question_set *set, struct dd_error *err)
{
    const char *wrong = wrong_with_set(set);

    if (wrong)
        return fail(set->name, wrong, err);
    for (size_t i = 0; i < set->nbranches; i++)
        if ((wrong = wrong_with_branch(set, i)))
            return fail(set->branches[i].id, wrong, err);
    for (size_t i = 0; i < set->n; i++)
        if ((wrong = wrong_with(set, i)))
            return fail(set->questions[i].id, wrong, err);
    return DD_OK;
}
