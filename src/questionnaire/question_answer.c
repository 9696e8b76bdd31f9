#include "ddreg/question_answer.h"

#include <string.h>

#include "ddreg/json_read.h"

#define ANSWER_FORM "ddreg questionnaire answer"

static void read_answers(struct json_at *top, struct question_answer *out)
{
    struct json_at at = json_get_object(top, "answers");
    const char *id, *value;

    while (json_next_pair(&at, &id, &value)) {
        if (out->n == QUESTION_SET_QUESTIONS) {
            json_break(at.reader);
            return;
        }
        out->ids[out->n] = id;
        out->values[out->n++] = value;
    }
}

enum dd_rc question_answer_read(struct arena *a, const char *json, struct question_answer *out,
                                struct dd_error *err)
{
    struct json_reader r;
    struct json_at top = json_read(&r, a, json);
    const char *form = json_get_text(&top, "form");

    *out = (struct question_answer){.questionnaire = json_get_text(&top, "questionnaire")};
    out->set = json_get_text(&top, "set");
    out->version = json_get_int(&top, "version", 1, INT32_MAX);
    out->supplier = json_get_text(&top, "supplier");
    out->token = json_get_text(&top, "token");
    out->complete = json_get_bool(&top, "complete");
    read_answers(&top, out);
    json_no_more(&top);
    if (form && strcmp(form, ANSWER_FORM) != 0)
        json_break(&r);
    return json_read_end(&r, DD_INPUT, "answer.form", err);
}

const char *question_answer_to(const struct question_answer *answer, const char *id)
{
    for (size_t i = 0; i < answer->n; i++)
        if (strcmp(answer->ids[i], id) == 0)
            return answer->values[i];
    return NULL;
}

/* Is one of the words, with blanks between, among those with bars between? */
static bool any_among(const char *words, const char *bars)
{
    for (const char *w = words; *w; w += strcspn(w, " "), w += strspn(w, " ")) {
        const size_t n = strcspn(w, " ");
        for (const char *b = bars; *b; b += strcspn(b, "|"), b += *b == '|')
            if (strcspn(b, "|") == n && memcmp(b, w, n) == 0)
                return true;
    }
    return false;
}

/* Is the question asked, after the answers to those before it? */
static bool is_asked(const struct question_answer *answer, const struct question_set *asked,
                     const struct question *q)
{
    const size_t n = strcspn(q->shown, "=");

    if (*q->shown == '\0')
        return true;
    for (size_t i = 0; i < asked->n && &asked->questions[i] != q; i++) {
        const struct question *first = &asked->questions[i];
        const char *value = question_answer_to(answer, first->id);
        if (strlen(first->id) == n && memcmp(first->id, q->shown, n) == 0)
            return value && is_asked(answer, asked, first) && any_among(value, q->shown + n + 1);
    }
    return false;
}

static enum dd_rc fail(const char *id, const char *question, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "question", question, NULL);
}

static enum dd_rc check_values(const struct question_answer *answer,
                               const struct question_set *asked, struct dd_error *err)
{
    for (size_t i = 0; i < answer->n; i++) {
        const struct question *q = question_named(asked, answer->ids[i]);
        if (!q || !is_asked(answer, asked, q))
            return fail("answer.unknown", answer->ids[i], err);
        if (!question_takes(q, answer->values[i]))
            return fail("answer.value", q->id, err);
    }
    return DD_OK;
}

enum dd_rc question_answer_check(const struct question_answer *answer,
                                 const struct question_set *asked, struct dd_error *err)
{
    const bool published = question_answer_to(answer, QUESTION_PUBLISHED) != NULL;
    enum dd_rc rc;

    if (!answer->complete)
        return dd_fail(err, DD_INPUT, "answer.draft", NULL);
    if (strcmp(answer->set, asked->name) != 0 || answer->version != asked->version)
        return dd_fail(err, DD_INPUT, "answer.other_set", "set", answer->set, NULL);
    rc = check_values(answer, asked, err);
    for (size_t i = 0; rc == DD_OK && i < asked->n; i++) {
        const struct question *q = &asked->questions[i];
        const bool needed = !q->optional && !(q->general && published);
        if (needed && is_asked(answer, asked, q) && !question_answer_to(answer, q->id))
            rc = fail("answer.missing", q->id, err);
    }
    return rc;
}
