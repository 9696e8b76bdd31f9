/* A question on the page. */
#include <string.h>

#include "page.h"

void page_element(struct buf *out, const char *open, const char *text, const char *close)
{
    buf_add(out, open);
    escape_html(out, text);
    buf_add(out, close);
}

void page_attribute(struct buf *out, const char *name, const char *value)
{
    buf_printf(out, " %s=\"", name);
    escape_html(out, value);
    buf_add_char(out, '"');
}

static void add_choice(struct buf *out, const struct question *q, const char *id, const char *name)
{
    buf_printf(out, "<label class=\"choice\"><input type=\"%s\"",
               q->type == QUESTION_CHOICES ? "checkbox" : "radio");
    page_attribute(out, "name", q->id);
    page_attribute(out, "value", id);
    page_element(out, ">", name, "</label>\n");
}

static void add_choices(struct buf *out, const struct question *q, enum dd_lang lang)
{
    if (q->type == QUESTION_YES_NO) {
        add_choice(out, q, "yes", dd_msg(lang, "questionnaire.page.yes"));
        add_choice(out, q, "no", dd_msg(lang, "questionnaire.page.no"));
    }
    for (size_t i = 0; i < q->nchoices; i++)
        add_choice(out, q, q->choices[i].id, q->choices[i].name.in[lang]);
}

static void add_field(struct buf *out, const struct question *q)
{
    if (q->type == QUESTION_NUMBER)
        buf_printf(out, "<input type=\"number\" min=\"%lld\" max=\"%lld\" step=\"1\"",
                   (long long)q->least, (long long)q->most);
    else if (q->type == QUESTION_DATE)
        buf_add(out, "<input type=\"date\" min=\"1900-01-01\" max=\"2199-12-31\"");
    else
        buf_printf(out, "<textarea rows=\"%d\" maxlength=\"%d\"", q->type == QUESTION_TEXT ? 4 : 2,
                   QUESTION_ANSWER_MAX);
    buf_printf(out, " id=\"q-%s\" aria-describedby=\"why-%s\">", q->id, q->id);
    buf_add(out,
            q->type == QUESTION_TEXT || q->type == QUESTION_REFERENCE ? "</textarea>\n" : "\n");
}

/* What it is asked for, and when: the last for whom no script shows and hides. */
static void add_why(struct buf *out, const struct question_form *form, const struct question *q)
{
    const struct question *first;
    const size_t n = strcspn(q->shown, "=");

    buf_printf(out, "<p class=\"why\" id=\"why-%s\">", q->id);
    escape_html(out, q->purpose.in[form->lang]);
    if (q->general)
        page_element(out, " ", dd_msg(form->lang, "questionnaire.page.general"), "");
    if (q->optional)
        page_element(out, " ", dd_msg(form->lang, "questionnaire.page.optional"), "");
    buf_add(out, "</p>\n");
    for (size_t i = 0; *q->shown && i < form->set->n; i++) {
        first = &form->set->questions[i];
        if (strlen(first->id) != n || memcmp(first->id, q->shown, n) != 0)
            continue;
        page_element(out, "<p class=\"after\">", dd_msg(form->lang, "questionnaire.page.after"),
                     " ");
        page_element(out, "\xC2\xAB", first->text.in[form->lang], "\xC2\xBB</p>\n");
    }
}

static void add_open(struct buf *out, const struct question *q, const char *element)
{
    buf_printf(out, "<%s class=\"question\"", element);
    page_attribute(out, "data-question", q->id);
    if (*q->shown)
        page_attribute(out, "data-shown", q->shown);
    buf_add(out, q->general ? " data-general" : "");
    buf_add(out, q->optional ? " data-optional" : "");
    buf_add(out, ">\n");
}

void page_question(struct buf *out, const struct question_form *form, const struct question *q,
                   size_t number)
{
    const bool chosen =
        q->type == QUESTION_YES_NO || q->type == QUESTION_CHOICE || q->type == QUESTION_CHOICES;

    add_open(out, q, chosen ? "fieldset" : "div");
    if (chosen)
        buf_printf(out, "<legend>%zu. ", number);
    else
        buf_printf(out, "<label for=\"q-%s\">%zu. ", q->id, number);
    escape_html(out, q->text.in[form->lang]);
    buf_add(out, chosen ? "</legend>\n" : "</label>\n");
    add_why(out, form, q);
    if (chosen)
        add_choices(out, q, form->lang);
    else
        add_field(out, q);
    buf_add(out, chosen ? "</fieldset>\n" : "</div>\n");
}
