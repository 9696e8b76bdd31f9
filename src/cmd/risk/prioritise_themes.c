/* A risk theme in `risk prioritise`: how many, how grave, and what is proposed and recorded. */
#include "cmd_risk.h"
#include "prioritise.h"

const struct out_column priority_theme_columns[PRIORITY_THEME_COLUMNS] = {
    {"place", "col.place", FIT_WHOLE},
    {"theme", "col.theme", FIT_WHOLE},
    {"name", "col.name", FIT_WRAP},
    {"suppliers", "col.suppliers", FIT_WHOLE},
    {"ore", "col.bought", FIT_WHOLE},
    {"level", "col.worst_level", FIT_WHOLE},
    {"severity", "col.severity_letter", FIT_SPARE},
    {"likelihood", "col.likelihood_letter", FIT_SPARE},
    {"proposed", "risk.prio.chosen", FIT_WHOLE},
    {"decided", "col.decided_short", FIT_WHOLE},
    {"chosen", NULL, FIT_WHOLE},
    {"deferred", NULL, FIT_WHOLE},
    {"undecided", NULL, FIT_WHOLE},
    {"open_findings", "col.open_findings", FIT_SPARE},
    {"affected", NULL, FIT_WHOLE},
};

void priority_theme_cells(struct cli *c, const struct priority_theme *t,
                          struct out_cell out[PRIORITY_THEME_COLUMNS])
{
    const struct work_theme *of = &t->of;
    const bool known = of->severity > 0;
    const struct out_cell cells[PRIORITY_THEME_COLUMNS] = {
        out_score(t->place),
        out_text(of->key),
        out_text(risk_theme_name(c, of)),
        out_int(of->suppliers),
        out_ore(of->ore),
        known ? out_level(c, risk_level_key(risk_level_of(of->severity, of->likelihood)))
              : out_text(NULL),
        out_score(of->severity),
        out_score(of->likelihood),
        out_int(t->proposed_chosen),
        out_int(of->decided),
        out_int(t->chosen),
        out_int(t->deferred),
        out_int(t->undecided),
        out_int(of->findings),
        out_text(risk_theme_affected(c, of)),
    };

    memcpy(out, cells, sizeof(cells));
}
