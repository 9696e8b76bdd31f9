/* A value and its question. */
#include <stdlib.h>
#include <string.h>

#include "ddreg/date.h"
#include "ddreg/question_answer.h"
#include "ddreg/text.h"

/* One or several choices, each once, single blanks between. */
static bool takes_choices(const struct question *q, const char *value)
{
    const char *w = value;

    for (;; w++) {
        const size_t n = strcspn(w, " ");
        if (!question_has_choice(q, w, n))
            return false;
        for (const char *b = value; b < w; b += strcspn(b, " ") + 1)
            if (strcspn(b, " ") == n && memcmp(b, w, n) == 0)
                return false;
        w += n;
        if (*w == '\0')
            return true;
    }
}

static bool takes_number(const struct question *q, const char *value)
{
    enum { DIGITS = 10 };
    const size_t n = strlen(value);
    int64_t number;

    if (n == 0 || n > DIGITS || strspn(value, "0123456789") != n)
        return false;
    number = strtoll(value, NULL, 10);
    return number >= q->least && number <= q->most;
}

bool question_takes(const struct question *q, const char *value)
{
    switch (q->type) {
    case QUESTION_YES_NO:
    case QUESTION_CHOICE:
        return question_has_choice(q, value, strlen(value));
    case QUESTION_CHOICES:
        return takes_choices(q, value);
    case QUESTION_NUMBER:
        return takes_number(q, value);
    case QUESTION_DATE:
        return date_is_day(value);
    case QUESTION_TEXT:
    case QUESTION_REFERENCE:
        break;
    }
    return !text_blank(value) && !text_is_longer(value, QUESTION_ANSWER_MAX);
}

/* Of a date: "past", or "older 24". */
static bool is_old(const char *striking, const char *value, const char *day)
{
    char limit[DATE_SIZE];

    if (strcmp(striking, "past") == 0)
        return strcmp(value, day) < 0;
    date_add_months(limit, day, -(int)strtol(striking + strcspn(striking, " "), NULL, 10));
    return strcmp(value, limit) < 0;
}

bool question_is_striking(const struct question *q, const char *value, const char *day)
{
    const char *s = q->striking;
    int64_t number;

    if (*s == '\0')
        return false;
    if (q->type == QUESTION_NUMBER) {
        number = strtoll(value, NULL, 10);
        return *s == '<' ? number < strtoll(s + 1, NULL, 10) : number > strtoll(s + 1, NULL, 10);
    }
    if (q->type == QUESTION_DATE)
        return is_old(s, value, day);
    for (const char *b = s; *b; b += strcspn(b, "|"), b += *b == '|')
        for (const char *w = value; *w; w += strcspn(w, " "), w += strspn(w, " "))
            if (strcspn(w, " ") == strcspn(b, "|") && memcmp(w, b, strcspn(b, "|")) == 0)
                return true;
    return false;
}
