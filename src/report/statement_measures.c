/* § 5 c: what was promised a year ago, measures that are about no single theme, and that there are
 * none at all. */
#include "measures_said.h"

void section_measures(struct say *s)
{
    char last[16];

    say_heading(s, 2, "statement.measures.heading");
    if (s->in->nmeasures == 0) {
        say_gap(s, "measures", SAY_NOTHING);
        return;
    }
    (void)snprintf(last, sizeof(last), "%d", s->in->figures.year - 1);
    say_heading(s, 3, "statement.promised.heading");
    if (measures_count(s, measure_promised, NULL) == 0)
        say_gap(s, "promised", MSG_ARGS({"last", last}));
    say_measures(s, "statement.promised.caption", measure_promised, NULL);
    if (measures_count(s, measure_general, NULL) == 0)
        return;
    say_heading(s, 3, "statement.general.heading");
    say_measures(s, "statement.general.caption", measure_general, NULL);
}
