#include "letter_fill.h"

#include "ddreg/text.h"
#include "ddreg/vec.h"

static const struct letter_value *value_of(const struct letter_value *values, size_t n,
                                           const char *name, size_t length)
{
    for (size_t i = 0; i < n; i++)
        if (strlen(values[i].name) == length && strncmp(values[i].name, name, length) == 0)
            return &values[i];
    return NULL;
}

static bool is_there(const struct letter_value *value)
{
    return value && !text_blank(value->value);
}

/* Is every {name} of the text there? */
static enum dd_rc check_values(const char *text, const struct letter_value *values, size_t n,
                               struct dd_error *err)
{
    for (const char *p = strchr(text, '{'); p; p = strchr(p + 1, '{')) {
        const struct letter_value *v = value_of(values, n, p + 1, strcspn(p + 1, "}"));
        if (!is_there(v))
            return dd_fail(err, DD_REFUSED, "letter.missing", "what", v ? v->name : p, "command",
                           v ? v->command : "", NULL);
    }
    return DD_OK;
}

/* A filled paragraph, by lines. */
static enum dd_rc add_lines(struct arena *a, struct vec *out, const char *text,
                            struct dd_error *err)
{
    for (const char *p = text; *p; p += strcspn(p, "\n"), p += strspn(p, "\n")) {
        char *line = arena_strndup(a, p, strcspn(p, "\n"));
        const char **at = line && !text_blank(line) ? vec_add(out) : NULL;
        if (!line || (!at && !text_blank(line)))
            return dd_no_memory(err);
        if (at)
            *at = text_trim(line);
    }
    return DD_OK;
}

static enum dd_rc add_paragraph(struct arena *a, struct vec *out, const char *text,
                                const struct letter_value *values, size_t n, struct dd_error *err)
{
    struct msg_arg args[LETTER_VALUES];
    struct buf b = BUF_INIT;
    enum dd_rc rc = check_values(text, values, n, err);

    for (size_t i = 0; i < n; i++)
        args[i] = (struct msg_arg){values[i].name, values[i].value ? values[i].value : ""};
    msg_fill(&b, text, strlen(text), args, n);
    if (rc == DD_OK)
        rc = buf_ok(&b, err);
    if (rc == DD_OK)
        rc = add_lines(a, out, buf_str(&b), err);
    buf_release(&b);
    return rc;
}

enum dd_rc letter_fill(struct arena *a, const char *letter, enum dd_lang lang,
                       const struct letter_value *values, size_t nvalues, struct mail *out,
                       struct dd_error *err)
{
    struct vec all = VEC_OF(const char *);
    struct letter_paragraph p;
    const char **kept;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && letter_paragraph(letter, i, lang, &p); i++)
        if (strcmp(p.when, LETTER_SUBJECT) == 0)
            out->subject = p.text;
        else if (!*p.when || is_there(value_of(values, nvalues, p.when, strlen(p.when))))
            rc = add_paragraph(a, &all, p.text, values, nvalues, err);
    if (rc == DD_OK)
        rc = vec_keep(&all, a, &kept, &out->n, err);
    else
        vec_release(&all);
    if (rc == DD_OK)
        out->paragraphs = kept;
    return rc;
}
