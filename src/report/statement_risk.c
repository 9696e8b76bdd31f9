/* § 5 b: how risk was mapped, actual adverse impacts, significant risk. A level that only the model
 * proposed is never called assessed. */
#include "say.h"

static void add_coverage(struct say *s)
{
    const struct figures *f = &s->in->figures;
    const char *labels[] = {dd_msg(s->lang, "statement.coverage.decided"),
                            dd_msg(s->lang, "statement.coverage.proposed"),
                            dd_msg(s->lang, "statement.level.unknown"),
                            dd_msg(s->lang, "statement.coverage.none")};
    const int64_t counts[] = {f->decided, f->proposed, f->unknown, f->none};

    say_heading(s, 3, "statement.coverage.heading");
    say_paragraph(s, "statement.coverage.text", MSG_ARGS({"as_of", say_day(s, f->as_of)}));
    say_count_table(s, "statement.coverage.caption", "statement.coverage.column", labels, counts,
                    sizeof(counts) / sizeof(counts[0]));
    if (f->unknown > 0)
        say_gap(s, "unknown", MSG_ARGS({"suppliers", say_supplier_share(s, f->unknown)}));
    if (f->none > 0)
        say_gap(s, "unrated", MSG_ARGS({"suppliers", say_supplier_share(s, f->none)}));
}

/* What is not registered: with the model's own values, so that the text follows it. */
static void add_unknown(struct say *s)
{
    say_paragraph(s, "statement.method.unknown",
                  MSG_ARGS({"country", say_count(s, risk_country_likelihood(NULL))}));
}

void section_method(struct say *s)
{
    say_heading(s, 2, "statement.method.heading");
    say_paragraph(s, "statement.method.oecd", SAY_NOTHING);
    say_paragraph(s, "statement.method.model", MSG_ARGS({"version", s->in->model_version}));
    add_unknown(s);
    say_paragraph(s, "statement.method.limits", SAY_NOTHING);
    if (s->in->figures.suppliers.total > 0)
        add_coverage(s);
}

void section_impacts(struct say *s)
{
    say_heading(s, 2, "statement.impacts.heading");
    if (s->in->findings_open + s->in->findings_closed == 0)
        say_gap(s, "impacts", SAY_NOTHING);
    else
        say_gap(s, "findings",
                MSG_ARGS({"open", say_count(s, s->in->findings_open)},
                         {"closed", say_count(s, s->in->findings_closed)}));
}

static void add_levels(struct say *s)
{
    static const enum risk_level worst_first[] = {RISK_VERY_HIGH, RISK_HIGH, RISK_MEDIUM, RISK_LOW};
    const char *labels[RISK_CLASSES + 1];
    int64_t counts[RISK_CLASSES + 1];
    enum { ID_SIZE = 64 };
    char id[ID_SIZE];

    for (int i = 0; i < RISK_LEVELS; i++) {
        (void)snprintf(id, sizeof(id), "statement.level.%s", risk_level_key(worst_first[i]));
        labels[i] = dd_msg(s->lang, id);
        counts[i] = s->in->figures.level[worst_first[i]];
    }
    labels[RISK_UNKNOWN] = dd_msg(s->lang, "statement.level.unknown");
    counts[RISK_UNKNOWN] = s->in->figures.unknown;
    labels[RISK_CLASSES] = dd_msg(s->lang, "statement.coverage.none");
    counts[RISK_CLASSES] = s->in->figures.none;
    say_count_table(s, "statement.levels.caption", "statement.levels.column", labels, counts,
                    RISK_CLASSES + 1);
}

void section_risks(struct say *s)
{
    const struct figures *f = &s->in->figures;

    say_heading(s, 2, "statement.risks.heading");
    if (f->suppliers.total == 0) {
        say_paragraph(s, "statement.risks.nobody", SAY_NOTHING);
        return;
    }
    say_paragraph(s, "statement.risks.text", MSG_ARGS({"as_of", say_day(s, f->as_of)}));
    add_levels(s);
    if (s->in->chosen + s->in->deferred > 0)
        say_paragraph(s, "statement.priorities",
                      MSG_ARGS({"chosen", say_supplier_share(s, s->in->chosen)},
                               {"deferred", say_supplier_share(s, s->in->deferred)}));
    if (s->in->nsectors > 0)
        say_significant(s);
    else
        say_paragraph(s, "statement.risks.none", SAY_NOTHING);
}
