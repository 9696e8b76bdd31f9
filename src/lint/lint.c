#include "ddreg/lint.h"

#include <string.h>

#include "forms.h"
#include "rules.h"

const char *lint_severity_key(enum lint_severity s)
{
    return s == LINT_ERROR ? "error" : s == LINT_WARNING ? "warning" : "note";
}

enum dd_rc lint_take(struct lint_doc *d, enum lint_form form, const char *text,
                     struct dd_error *err)
{
    return form == LINT_HTML ? html_read(d, text, err) : plain_read(d, form, text, err);
}

/* What is wrong in a text whatever it is. */
static void look_at_words(struct lint_doc *d)
{
    rule_shares(d);
    rule_parts(d);
    rule_changes(d);
    rule_tables(d);
    rule_totals(d);
    rule_wording(d);
}

static void look_at_statement(struct lint_doc *d)
{
    rule_identity(d);
    rule_described(d);
    rule_impacts(d);
    rule_risks(d);
    rule_measures(d);
    rule_signed(d);
    rule_contacts(d);
    look_at_words(d);
}

static void look(struct lint_doc *d)
{
    switch (what_it_is(d)) {
    case WHAT_STATEMENT:
        look_at_statement(d);
        break;
    case WHAT_POLICY:
        find(d, LINT_ERROR, "E01.policy", NULL, NULL, NULL);
        break;
    case WHAT_POINTER:
        find(d, LINT_ERROR, "E01.pointer", NULL, NULL, NULL);
        look_at_words(d);
        break;
    case WHAT_NOT_COVERED:
        find(d, LINT_NOTE, "E01.not_covered", NULL, NULL, NULL);
        break;
    case WHAT_REPORT:
        rule_annual(d);
        break;
    case WHAT_OTHER:
        find(d, LINT_ERROR, "E01.other", NULL, NULL, NULL);
        break;
    }
}

/* By severity, then by rule, then as they are in the text. */
static int compare(const void *a, const void *b)
{
    const struct lint_finding *one = a, *other = b;
    int order = (int)other->severity - (int)one->severity;

    order = order != 0 ? order : strncmp(one->id, other->id, LINT_RULE);
    order = order != 0 ? order : (one->place > other->place) - (one->place < other->place);
    return order != 0 ? order : strcmp(one->id, other->id);
}

static void release(struct lint_doc *d)
{
    vec_release(&d->blocks);
    vec_release(&d->sentences);
    vec_release(&d->words);
}

enum dd_rc lint_run(struct lint_doc *d, const struct lint_finding **out, size_t *n,
                    struct dd_error *err)
{
    struct lint_finding *found = NULL;
    enum dd_rc rc;

    passage_split(d);
    if (!d->failed)
        look(d);
    rc = vec_keep(&d->findings, d->a, &found, n, err);
    if (rc == DD_OK && d->failed)
        rc = dd_no_memory(err);
    if (rc == DD_OK && *n > 1)
        qsort(found, *n, sizeof(*found), compare);
    *out = found;
    release(d);
    return rc;
}

enum dd_rc lint_denial(struct lint_doc *d, const char **out, struct dd_error *err)
{
    const struct sentence *s = NULL;

    passage_split(d);
    if (!d->failed)
        s = impacts_denied(d);
    *out = s ? sentence_text(d, s) : NULL;
    vec_release(&d->findings);
    release(d);
    return d->failed ? dd_no_memory(err) : DD_OK;
}
