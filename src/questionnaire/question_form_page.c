/* The page of a form: one file that any browser opens. */
#include <stdlib.h>
#include <string.h>

#include "ddreg/base64.h"
#include "ddreg/hash.h"
#include "gen/page_script.h"
#include "gen/page_style.h"
#include "page.h"
#include "report/day.h"

/* 'sha256-...': the page's own style or script, and no other. */
static void add_source(struct buf *out, const char *text)
{
    unsigned char bytes[HASH_BYTES];
    char hex[HASH_HEX], two[3] = "";

    hash_sha256(hex, text, strlen(text));
    for (size_t i = 0; i < HASH_BYTES; i++) {
        two[0] = hex[2 * i];
        two[1] = hex[2 * i + 1];
        bytes[i] = (unsigned char)strtoul(two, NULL, 16);
    }
    buf_add(out, "'sha256-");
    base64_add(out, bytes, sizeof(bytes), 0);
    buf_add_char(out, '\'');
}

static void add_head(struct buf *out, const struct question_form *form)
{
    const char *style = (const char *)page_style, *script = (const char *)page_script;

    page_element(out, "<!DOCTYPE html>\n<html lang=\"", msg_lang_code(form->lang), "\">\n<head>\n");
    buf_add(out, "<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" "
                 "content=\"default-src 'none'; base-uri 'none'; form-action 'none'; style-src ");
    add_source(out, style);
    buf_add(out, "; script-src ");
    add_source(out, script);
    buf_add(out, "\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                 "<meta name=\"referrer\" content=\"no-referrer\">\n");
    page_element(out, "<title>", form->set->title.in[form->lang], " \xE2\x80\x93 ");
    page_element(out, "", form->id, "</title>\n<style>");
    buf_printf(out, "%s</style>\n</head>\n", style);
}

/* A message with the form's values as an element. */
static void add_said(struct buf *out, const struct question_form *form, const char *open,
                     const char *id, const char *close, const char *due)
{
    struct buf text = BUF_INIT;

    msg_add(&text, form->lang, id,
            MSG_ARGS({"company", form->company}, {"supplier", form->supplier}, {"due", due},
                     {"contact", form->contact}, {"id", form->id}));
    page_element(out, open, buf_str(&text), close);
    out->failed = out->failed || text.failed;
    buf_release(&text);
}

static void add_top(struct buf *out, const struct question_form *form, const char *due)
{
    page_element(out, "<body>\n<main>\n<h1>", form->set->title.in[form->lang], "</h1>\n");
    add_said(out, form, "<p>", "questionnaire.page.from", "</p>\n", due);
    page_element(out, "<p>", form->set->purpose.in[form->lang], "</p>\n");
    add_said(out, form, "<p class=\"scripted\" hidden>", "questionnaire.page.how", "</p>\n", due);
    add_said(out, form, "<noscript><p class=\"box\">", "questionnaire.page.by_hand",
             "</p></noscript>\n", due);
}

static void add_form_open(struct buf *out, const struct question_form *form)
{
    buf_add(out, "<form id=\"form\"");
    page_attribute(out, "data-questionnaire", form->id);
    page_attribute(out, "data-set", form->set->name);
    buf_printf(out, " data-version=\"%lld\"", (long long)form->set->version);
    page_attribute(out, "data-supplier", form->supplier_id);
    page_attribute(out, "data-token", form->token);
    buf_add(out, " novalidate autocomplete=\"off\">\n");
}

static void add_topics(struct buf *out, const struct question_form *form)
{
    const struct question_set *set = form->set;
    size_t number = 0;

    for (size_t t = 0; t < set->ntopics; t++) {
        bool begun = false;
        for (size_t i = 0; i < set->n; i++) {
            if (!form->asked[i] || strcmp(set->questions[i].topic, set->topics[t].id) != 0)
                continue;
            if (!begun)
                page_element(out, "<h2>", set->topics[t].name.in[form->lang], "</h2>\n");
            begun = true;
            page_question(out, form, &set->questions[i], ++number);
        }
    }
}

/* Where it is said what became of a click, with all that may be said. */
static void add_status(struct buf *out, const struct question_form *form, const char *due)
{
    static const char *const keys[] = {"saved",  "drafted", "missing",    "wrong",
                                       "opened", "other",   "unreadable", "unkept"};
    char open[64];

    buf_add(out, "<p id=\"status\" role=\"status\"");
    for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++) {
        char id[64];
        (void)snprintf(id, sizeof(id), "questionnaire.page.%s", keys[i]);
        (void)snprintf(open, sizeof(open), " data-%s=\"", keys[i]);
        add_said(out, form, open, id, "\"", due);
    }
    buf_add(out, "></p>\n");
}

static void add_end(struct buf *out, const struct question_form *form, const char *due)
{
    const char *save = dd_msg(form->lang, "questionnaire.page.save");
    const char *draft = dd_msg(form->lang, "questionnaire.page.draft");
    const char *open = dd_msg(form->lang, "questionnaire.page.open");

    add_status(out, form, due);
    page_element(out, "<p class=\"scripted\" hidden><button type=\"button\" id=\"save\">", save,
                 "</button>\n");
    page_element(out, "<button type=\"button\" class=\"other\" id=\"draft\">", draft,
                 "</button></p>\n");
    page_element(out, "<p class=\"scripted\" hidden><label for=\"open\">", open, "</label><br>\n");
    buf_add(out, "<input type=\"file\" id=\"open\" accept=\".json,application/json\"></p>\n"
                 "</form>\n</main>\n<script>");
    buf_printf(out, "%s</script>\n</body>\n</html>\n", (const char *)page_script);
}

enum dd_rc question_page_write(struct buf *out, struct arena *a, const struct question_form *form,
                               struct dd_error *err)
{
    const char *due = day_text(a, form->lang, form->due);

    if (!due)
        return dd_no_memory(err);
    add_head(out, form);
    add_top(out, form, due);
    add_form_open(out, form);
    add_topics(out, form);
    add_end(out, form, due);
    return buf_ok(out, err);
}
