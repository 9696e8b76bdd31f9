/* A supplier in `risk prioritise`: its rating, what is proposed and what is recorded. */
#include "cmd_risk.h"
#include "cmd/supplier/cmd_supplier.h"
#include "prioritise.h"

/* Why it is ranked where it is: the record's reason, else the proposal's. */
static const char *why(struct cli *c, const struct priorities *p, const struct priority *row)
{
    const struct priority_record *r = &row->record;
    bool recorded = row->recorded, chosen = recorded ? r->chosen : row->proposed;
    int asked = recorded ? r->asked : p->count;
    enum risk_level level = recorded ? r->level : row->of.level;

    if (recorded && (r->rule == PRIORITY_BY_PERSON || (r->reason && !chosen)))
        return r->reason;
    if (!row->of.rated)
        return dd_msg(c->lang, "risk.matrix.none");
    if (!risk_listed_known(&row->of))
        return find_out_why(c, row->of.hints, row->of.ore);
    if (asked)
        return cli_text(c, chosen ? "risk.prio.among" : "risk.prio.not_among",
                        MSG_ARGS({"count", cli_count(c, asked)}));
    return cli_text(c, chosen ? "risk.prio.level" : "risk.prio.level.lower",
                    MSG_ARGS({"level", risk_level_word(c, risk_level_key(level))}));
}

static struct out_cell choice(const struct cli *c, bool known, bool chosen)
{
    if (!known)
        return out_text(NULL);
    return out_word(chosen ? "chosen" : "deferred",
                    dd_msg(c->lang, chosen ? "risk.prio.chosen" : "risk.prio.deferred"));
}

/* What is proposed: those that cannot be rated are a group of their own. */
static struct out_cell proposal(const struct cli *c, const struct priority *row)
{
    if (row->of.rated && !risk_listed_known(&row->of))
        return out_word("find_out", dd_msg(c->lang, "risk.prio.find_out"));
    return choice(c, row->of.rated, row->proposed);
}

/* In a table: by what it was set, in a word or three. */
static struct out_cell rule_cell(struct cli *c, bool known, enum priority_rule rule, int asked)
{
    const char *shown = "";

    if (!known)
        return out_text(NULL);
    switch (rule) {
    case PRIORITY_BY_LEVEL:
        shown = dd_msg(c->lang, "risk.prio.rule.level");
        break;
    case PRIORITY_BY_COUNT:
        shown = cli_text(c, "risk.prio.rule.count", MSG_ARGS({"count", cli_count(c, asked)}));
        break;
    case PRIORITY_BY_PERSON:
        shown = dd_msg(c->lang, "risk.prio.rule.person");
        break;
    }
    return out_word(priority_rule_key(rule), shown);
}

static struct out_cell since_cell(struct cli *c, const struct priority *row)
{
    const char *key = priority_since_key(row->since);

    if (row->since == PRIORITY_NEW)
        return out_word(key, dd_msg(c->lang, "risk.prio.new"));
    if (row->since == PRIORITY_MOVED && !risk_listed_known(&row->now))
        return out_word(key, dd_msg(c->lang, "risk.prio.now.unknown"));
    if (row->since == PRIORITY_MOVED)
        return out_word(key, cli_text(c, "risk.prio.now",
                                      MSG_ARGS({"severity", cli_count(c, row->now.severity)},
                                               {"likelihood", cli_count(c, row->now.likelihood)})));
    return out_text(NULL);
}

const struct out_column priority_columns[PRIORITY_COLUMNS] = {
    {"place", "col.place", FIT_WHOLE},
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"country", NULL, FIT_WHOLE},
    {"production_country", NULL, FIT_WHOLE},
    {"sector", NULL, FIT_WHOLE},
    {"category", NULL, FIT_WHOLE},
    {"level", "col.level", FIT_WHOLE},
    {"floor", NULL, FIT_WHOLE},
    {"severity", "col.severity_letter", FIT_WHOLE},
    {"likelihood", "col.likelihood_letter", FIT_WHOLE},
    {"rated", NULL, FIT_WHOLE},
    {"decided", NULL, FIT_WHOLE},
    {"on_unknown", NULL, FIT_WHOLE},
    {"ore", NULL, FIT_WHOLE},
    {"proposed", NULL, FIT_WHOLE},
    {"choice", "col.choice", FIT_WHOLE},
    {"why", NULL, FIT_WHOLE},
    {"rule", "col.rule", FIT_WHOLE},
    {"day", NULL, FIT_WHOLE},
    {"actor", NULL, FIT_WHOLE},
    {"since", "col.since", FIT_WHOLE},
    {"level_today", NULL, FIT_WHOLE},
    {"points", NULL, FIT_WHOLE},
};

enum { CHOICE = 16, RULE = 18 };

void priority_cells(struct cli *c, const struct priorities *p, const struct priority *row,
                    struct out_cell out[PRIORITY_COLUMNS])
{
    const struct risk_listed *s = &row->of;
    const struct priority_record *r = row->recorded ? &row->record : NULL;
    const bool unknown = s->rated && !risk_listed_known(s);
    const struct out_cell none = out_text(NULL);
    const struct out_cell cells[PRIORITY_COLUMNS] = {
        out_score(row->place),
        public_id_cell(c, s->id),
        out_text(s->name),
        out_text(s->country),
        out_text(s->production_country),
        out_text(s->sector),
        out_text(s->category),
        s->rated ? out_rating(c, risk_level_key(s->level), risk_level_key(s->floor)) : none,
        s->rated ? out_floor(risk_level_key(s->level), risk_level_key(s->floor)) : none,
        out_score(s->severity),
        out_score(s->likelihood),
        out_text(s->day),
        s->rated ? out_flag(s->decided) : none,
        s->rated ? out_flag(s->on_unknown) : none,
        out_ore(s->ore),
        proposal(c, row),
        choice(c, row->recorded, row->recorded && r->chosen),
        out_text(why(c, p, row)),
        rule_cell(c, row->recorded, row->record.rule, row->record.asked),
        out_text(r ? r->day : NULL),
        out_text(r ? r->actor : NULL),
        since_cell(c, row),
        row->now.rated
            ? out_rating(c, risk_level_key(row->now.level), risk_level_key(row->now.floor))
            : none,
        unknown ? out_int(s->points) : none,
    };

    memcpy(out, cells, sizeof(cells));
    if (c->format == FORMAT_TABLE && p->undecided == p->suppliers) {
        out[CHOICE] = proposal(c, row);
        out[RULE] = rule_cell(c, risk_listed_known(s),
                              p->count ? PRIORITY_BY_COUNT : PRIORITY_BY_LEVEL, p->count);
    }
    if (c->format == FORMAT_TABLE && unknown && !row->recorded)
        out[RULE] =
            out_text(cli_text(c, "risk.prio.points", MSG_ARGS({"n", cli_count(c, s->points)})));
}
