/* A set of questions as JSON. */
#include <string.h>

#include "ddreg/json.h"
#include "ddreg/question_set.h"

static void write_words(struct json *j, const char *key, const struct question_words *words)
{
    json_object(j, key);
    json_text(j, "nb", words->in[DD_NB]);
    json_text(j, "en", words->in[DD_EN]);
    json_end_object(j);
}

/* Only what there is. */
static void write_text(struct json *j, const char *key, const char *text)
{
    if (*text)
        json_text(j, key, text);
}

static void write_named(struct json *j, const char *key, const struct question_choice *of, size_t n)
{
    json_array(j, key);
    for (size_t i = 0; i < n; i++) {
        json_object(j, NULL);
        json_text(j, "id", of[i].id);
        json_text(j, "nb", of[i].name.in[DD_NB]);
        json_text(j, "en", of[i].name.in[DD_EN]);
        json_end_object(j);
    }
    json_end_array(j);
}

static void write_question(struct json *j, const struct question *q)
{
    json_object(j, NULL);
    json_text(j, "id", q->id);
    json_text(j, "topic", q->topic);
    json_text(j, "type", question_type_key(q->type));
    json_int(j, "weight", q->weight);
    write_text(j, "striking", q->striking);
    write_text(j, "source", q->source);
    write_text(j, "branch", q->branch);
    write_text(j, "shown", q->shown);
    if (q->general)
        json_bool(j, "general", true);
    if (q->optional)
        json_bool(j, "optional", true);
    if (q->type == QUESTION_NUMBER) {
        json_int(j, "least", q->least);
        json_int(j, "most", q->most);
    }
    write_words(j, "text", &q->text);
    write_words(j, "purpose", &q->purpose);
    if (q->nchoices > 0)
        write_named(j, "choices", q->choices, q->nchoices);
    json_end_object(j);
}

static void write_branches(struct json *j, const struct question_set *set)
{
    json_array(j, "branches");
    for (size_t i = 0; i < set->nbranches; i++) {
        const struct question_branch *b = &set->branches[i];
        json_object(j, NULL);
        json_text(j, "id", b->id);
        json_text(j, "themes", b->themes);
        json_text(j, "origins", b->origins);
        write_words(j, "name", &b->name);
        json_end_object(j);
    }
    json_end_array(j);
}

void question_set_write(struct buf *out, const struct question_set *set, const bool *asked)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    json_text(&j, "set", set->name);
    json_int(&j, "version", set->version);
    write_words(&j, "name", &set->title);
    write_words(&j, "purpose", &set->purpose);
    json_int(&j, "at_most", set->at_most);
    write_named(&j, "topics", set->topics, set->ntopics);
    write_branches(&j, set);
    json_array(&j, "questions");
    for (size_t i = 0; i < set->n; i++)
        if (!asked || asked[i])
            write_question(&j, &set->questions[i]);
    json_end_array(&j);
    json_end_object(&j);
}
