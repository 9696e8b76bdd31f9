#include "asked.h"

#include "ddreg/file_bytes.h"

enum dd_rc asked_file(struct cli *c, const char *id, const char **text, struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    struct kind_row file;
    enum dd_rc rc = kind_find(c->reg, &c->arena, kind_named("file"), id, &file, err);

    *text = NULL;
    if (rc == DD_OK)
        rc = file_bytes_read(c->reg, kind_text(&file, "sha256"), &bytes, err);
    if (rc == DD_OK)
        *text = arena_strdup(&c->arena, buf_str(&bytes));
    buf_release(&bytes);
    return rc == DD_OK && !*text ? dd_no_memory(err) : rc;
}

enum dd_rc asked_questions(struct cli *c, const struct kind_row *row, struct question_set *out,
                           struct dd_error *err)
{
    const int64_t form = kind_int(row, "form");
    const char *text = NULL;
    enum dd_rc rc;

    if (form == 0)
        return kind_fail(DD_REFUSED, "questionnaire.no_form", row, "", err);
    rc = asked_file(c, public_id_text(&c->arena, kind_named("file")->letters, form), &text, err);
    return rc == DD_OK ? question_set_read(&c->arena, text, out, err) : rc;
}

static const char *choice_in_words(const struct cli *c, const struct question *q, const char *id,
                                   size_t n)
{
    for (size_t i = 0; i < q->nchoices; i++)
        if (strlen(q->choices[i].id) == n && memcmp(q->choices[i].id, id, n) == 0)
            return q->choices[i].name.in[c->lang];
    return dd_msg(c->lang, *id == 'y' ? "questionnaire.page.yes" : "questionnaire.page.no");
}

const char *asked_words(struct cli *c, const struct question *q, const char *value)
{
    struct buf b = BUF_INIT;

    if (q->nchoices == 0 && q->type != QUESTION_YES_NO)
        return value;
    for (const char *w = value; *w; w += strcspn(w, " "), w += strspn(w, " "))
        buf_printf(&b, "%s%s", b.len > 0 ? "; " : "", choice_in_words(c, q, w, strcspn(w, " ")));
    return cli_keep(c, &b);
}
