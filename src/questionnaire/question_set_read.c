/* A set of questions from JSON. What is read here may be anybody's file. */
#include <string.h>

#include "ddreg/json_read.h"
#include "set_check.h"

static struct question_words read_words(struct json_at *object, const char *key)
{
    struct json_at at = json_get_object(object, key);
    struct question_words words = {{[DD_NB] = json_get_text(&at, "nb")}};

    words.in[DD_EN] = json_get_text(&at, "en");
    json_no_more(&at);
    return words;
}

/* "" where there is none. */
static const char *text_or_none(struct json_at *object, const char *key)
{
    const char *text = json_has(object, key) ? json_get_text(object, key) : "";

    return text ? text : "";
}

static bool flag(struct json_at *object, const char *key)
{
    return json_has(object, key) && json_get_bool(object, key);
}

static enum question_type read_type(struct json_at *object)
{
    const char *word = json_get_text(object, "type");

    for (int type = 0; word && type < QUESTION_TYPES; type++)
        if (strcmp(word, question_type_key((enum question_type)type)) == 0)
            return (enum question_type)type;
    json_break(object->reader);
    return QUESTION_TEXT;
}

/* What has an id and a name. */
static const struct question_choice *read_named(struct json_at *object, const char *key, size_t *n)
{
    struct json_at array;
    struct question_choice *choices = json_get_array(object, key, sizeof(*choices), &array, n);

    for (size_t i = 0; i < *n; i++) {
        struct json_at at = json_next_item(&array);
        choices[i].id = json_get_text(&at, "id");
        choices[i].name.in[DD_NB] = json_get_text(&at, "nb");
        choices[i].name.in[DD_EN] = json_get_text(&at, "en");
        json_no_more(&at);
    }
    return choices;
}

static void read_question(struct json_at *at, struct question *q)
{
    q->id = json_get_text(at, "id");
    q->topic = json_get_text(at, "topic");
    q->type = read_type(at);
    q->weight = (int)json_get_int(at, "weight", 1, 3);
    q->striking = text_or_none(at, "striking");
    q->source = text_or_none(at, "source");
    q->branch = text_or_none(at, "branch");
    q->shown = text_or_none(at, "shown");
    q->general = flag(at, "general");
    q->optional = flag(at, "optional");
    if (q->type == QUESTION_NUMBER) {
        q->least = json_get_int(at, "least", 0, QUESTION_NUMBER_MAX);
        q->most = json_get_int(at, "most", q->least, QUESTION_NUMBER_MAX);
    }
    q->text = read_words(at, "text");
    q->purpose = read_words(at, "purpose");
    if (json_has(at, "choices"))
        q->choices = read_named(at, "choices", &q->nchoices);
    json_no_more(at);
}

static void read_branches(struct json_at *object, struct question_set *set)
{
    struct json_at array;
    struct question_branch *branches =
        json_get_array(object, "branches", sizeof(*branches), &array, &set->nbranches);

    for (size_t i = 0; i < set->nbranches; i++) {
        struct json_at at = json_next_item(&array);
        branches[i].id = json_get_text(&at, "id");
        branches[i].themes = json_get_text(&at, "themes");
        branches[i].origins = json_get_text(&at, "origins");
        branches[i].name = read_words(&at, "name");
        json_no_more(&at);
    }
    set->branches = branches;
}

static void read_questions(struct json_at *object, struct question_set *set)
{
    struct json_at array;
    struct question *questions =
        json_get_array(object, "questions", sizeof(*questions), &array, &set->n);

    for (size_t i = 0; i < set->n; i++) {
        struct json_at at = json_next_item(&array);
        read_question(&at, &questions[i]);
    }
    set->questions = questions;
}

enum dd_rc question_set_read(struct arena *a, const char *json, struct question_set *out,
                             struct dd_error *err)
{
    struct json_reader r;
    struct json_at top = json_read(&r, a, json);
    enum dd_rc rc;

    *out = (struct question_set){.name = json_get_text(&top, "set")};
    out->version = json_get_int(&top, "version", 1, QUESTION_NUMBER_MAX);
    out->title = read_words(&top, "name");
    out->purpose = read_words(&top, "purpose");
    out->at_most = json_get_int(&top, "at_most", 1, QUESTION_SET_QUESTIONS);
    out->topics = read_named(&top, "topics", &out->ntopics);
    read_branches(&top, out);
    read_questions(&top, out);
    json_no_more(&top);
    rc = json_read_end(&r, DD_INPUT, "questionnaire.set.form", err);
    return rc == DD_OK ? set_check(out, err) : rc;
}
