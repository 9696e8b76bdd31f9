#include "ddreg/change_rating.h"

#include "ddreg/assessment.h"
#include "ddreg/public_id.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"

enum { NAME, LEVEL, PROPOSED_SEVERITY, PROPOSED_LIKELIHOOD, ACCEPT, SEVERITY, LIKELIHOOD, REASON };
enum { FIELDS = REASON + 1, DECIDED_FROM = ACCEPT };

static const char *digit(struct arena *a, int n)
{
    return n > 0 ? arena_printf(a, "%d", n) : "";
}

/* What a person decided, be it confirmed or not. */
static enum dd_rc read_decision(struct reg *reg, struct arena *a, int64_t id, const char *day,
                                const struct assessment *counts, const char **values,
                                struct dd_error *err)
{
    struct assessment waits;
    enum dd_rc rc = assessment_waiting(reg, a, id, day, &waits, err);
    const struct assessment *d = waits.id != 0 ? &waits : counts;

    if (rc != DD_OK)
        return rc;
    values[SEVERITY] = digit(a, d->id != 0 ? d->severity : 0);
    values[LIKELIHOOD] = digit(a, d->id != 0 ? d->likelihood : 0);
    return values[SEVERITY] && values[LIKELIHOOD] ? DD_OK : dd_no_memory(err);
}

static enum dd_rc check(int64_t id, const struct assessment *proposal,
                        const struct assessment *in_force, struct dd_error *err)
{
    char word[PUBLIC_ID_SIZE];

    public_id_write(word, SUPPLIER_ID, id);
    if (in_force->finding != 0)
        return dd_fail(err, DD_REFUSED, "rating.sheet.open", "id", word, NULL);
    return proposal->id != 0 ? DD_OK
                             : dd_fail(err, DD_REFUSED, "rating.sheet.none", "id", word, NULL);
}

static enum dd_rc read_values(const struct change_sort *sort, struct reg *reg, struct arena *a,
                              const char *day, int64_t number, const char **values,
                              struct dd_error *err)
{
    struct assessment proposal, decision, in_force;
    char word[PUBLIC_ID_SIZE];
    int64_t id = number;
    enum dd_rc rc;

    (void)sort;
    public_id_write(word, SUPPLIER_ID, number);
    rc = supplier_find_whole(reg, word, day, &id, err);
    if (rc == DD_OK)
        rc = assessment_get(reg, a, id, day, &proposal, &decision, &in_force, err);
    if (rc == DD_OK)
        rc = check(id, &proposal, &in_force, err);
    if (rc == DD_OK)
        rc = supplier_name_on(reg, a, id, day, &values[NAME], err);
    if (rc != DD_OK)
        return rc;
    values[NAME] = values[NAME] ? values[NAME] : "";
    values[LEVEL] = risk_level_key(proposal.level);
    values[PROPOSED_SEVERITY] = digit(a, proposal.severity);
    values[PROPOSED_LIKELIHOOD] = digit(a, proposal.likelihood);
    values[ACCEPT] = values[REASON] = "";
    return values[PROPOSED_SEVERITY] && values[PROPOSED_LIKELIHOOD]
               ? read_decision(reg, a, id, day, &decision, values, err)
               : dd_no_memory(err);
}

static enum dd_rc form(const struct change_sort *sort, struct reg *reg, struct arena *a, size_t i,
                       const char *text, const char **value, struct dd_error *err)
{
    (void)sort;
    (void)reg;
    *value = text_valid_utf8(text, strlen(text)) ? text_line(a, text) : text;
    if (*value && i == ACCEPT && strcmp(*value, "no") == 0)
        *value = "";
    return *value ? DD_OK : dd_no_memory(err);
}

/* As it shall be; what is left alone stays. */
static const char *after(const struct change *change, size_t i)
{
    const char *text = change->after[i] ? change->after[i] : change->before[i];

    return text ? text : "";
}

static bool differs(const struct change *change, size_t i)
{
    return (change->differs & UINT32_C(1) << i) != 0;
}

static int number_of(const char *text)
{
    return *text >= '1' && *text <= '5' ? *text - '0' : 0;
}

static enum dd_rc write_values(const struct change_sort *sort, struct reg *reg, struct arena *a,
                               const struct change *change, const char *reason,
                               struct dd_error *err)
{
    const bool accepts = strcmp(after(change, ACCEPT), "yes") == 0;
    const bool numbers = differs(change, SEVERITY) || differs(change, LIKELIHOOD);
    const int severity = number_of(after(change, SEVERITY));
    const int likelihood = number_of(after(change, LIKELIHOOD));
    const char *why = after(change, REASON);

    (void)sort;
    (void)a;
    if (text_blank(why))
        why = reason;
    if (accepts && numbers)
        return dd_fail(err, DD_INPUT, "rating.sheet.both", NULL);
    if (!accepts && (severity == 0 || likelihood == 0))
        return dd_fail(err, DD_INPUT, "rating.sheet.numbers", NULL);
    return assessment_decide(reg, change->number, accepts ? 0 : severity, accepts ? 0 : likelihood,
                             text_blank(why) ? NULL : why, err);
}

/* Suppliers are made elsewhere. */
static enum dd_rc create(const struct change_sort *sort, struct reg *reg, struct arena *a,
                         const struct change *change, const char *reason, int64_t *number,
                         struct dd_error *err)
{
    (void)sort;
    (void)reg;
    (void)a;
    (void)change;
    (void)reason;
    *number = 0;
    return dd_fail(err, DD_REFUSED, "rating.sheet.new", NULL);
}

void change_sort_ratings(struct change_sort *out)
{
    static const char *const keys[FIELDS] = {
        [NAME] = "name",
        [LEVEL] = "proposed_level",
        [PROPOSED_SEVERITY] = "proposed_severity",
        [PROPOSED_LIKELIHOOD] = "proposed_likelihood",
        [ACCEPT] = "accept",
        [SEVERITY] = "severity",
        [LIKELIHOOD] = "likelihood",
        [REASON] = "rating_reason",
    };

    *out = (struct change_sort){.letters = SUPPLIER_ID,
                                .nfields = FIELDS,
                                .read = read_values,
                                .form = form,
                                .write = write_values,
                                .create = create};
    for (size_t i = 0; i < FIELDS; i++) {
        out->key[i] = keys[i];
        out->at[i] = i;
        out->fixed[i] = i < DECIDED_FROM;
    }
}
