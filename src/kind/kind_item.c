/* Items: what the company makes or needs, for supply scenarios. Amounts are days of its normal use,
 * so that items of all sorts can be compared. */
#include "ddreg/scenarios.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"name", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "navn"},
    {.column = {"purpose", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "formål"},
    {.column = {"criticality", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_LISTED,
     .arg = "low|medium|high|critical",
     .nb = "viktighet"},
    {.column = {"stage", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "STAGE",
     .words = scenario_stage_words,
     .nb = "ledd"},
    {.column = {"stock", RECORD_PLAIN, 2}, .type = KIND_SPAN, .how = KIND_LISTED, .nb = "lager"},
    {.column = {"quarantined", RECORD_PLAIN, 2}, .type = KIND_SPAN, .nb = "karantene"},
    {.column = {"safety", RECORD_PLAIN, 2}, .type = KIND_COUNT, .nb = "sikkerhetslager"},
    {.column = {"emergency", RECORD_PLAIN, 2}, .type = KIND_COUNT, .nb = "beredskapslager"},
    {.column = {"shelf", RECORD_PLAIN, 2}, .type = KIND_COUNT, .nb = "holdbarhet"},
    {.column = {"half_life", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .option = "half-life",
     .nb = "halveringstid"},
    {.column = {"needs", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .how = KIND_LISTED,
     .arg = "item|resource",
     .nb = "trenger"},
    {.column = {"substitutes", RECORD_PLAIN, 2},
     .type = KIND_LINKS,
     .arg = "item",
     .nb = "erstatninger"},
    KIND_TAIL,
};

/* Those that are reached from `needs`, marked, each once. */
static void reach(const struct kind_row *rows, size_t n, const char *needs, bool *reached)
{
    for (size_t i = 0; i < n; i++) {
        if (reached[i] || !needs || !kind_has_link(needs, &kind_item, kind_number(&rows[i])))
            continue;
        reached[i] = true;
        reach(rows, n, kind_text(&rows[i], "needs"), reached);
    }
}

/* Nothing needs itself. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const struct kind_filter filter = {.company = kind_int(after, "company_id")};
    struct kind_row *rows;
    bool *reached, circle = false;
    size_t n;
    enum dd_rc rc;

    (void)before;
    if (!kind_text(after, "needs") || kind_number(after) == 0)
        return DD_OK;
    rc = kind_read(reg, &reg->records, &kind_item, &filter, &rows, &n, err);
    if (rc != DD_OK)
        return rc;
    reached = arena_alloc(&reg->records, n + 1);
    if (!reached)
        return dd_no_memory(err);
    reach(rows, n, kind_text(after, "needs"), reached);
    for (size_t i = 0; i < n; i++)
        circle = circle || (reached[i] && kind_number(&rows[i]) == kind_number(after));
    return circle ? kind_fail(DD_INPUT, "item.circle", after, "needs", err) : DD_OK;
}

const struct kind kind_item = {
    .name = "item",
    .nb = "vare",
    .plural = "items",
    .letters = "IT",
    KIND_TABLE("item", fields),
    .first = "used",
    .ended = "phased_out",
    .verbs =
        (const struct kind_verb[]){
            {.name = "end", .nb = "avslutt", .from = "used", .to = "phased_out"},
            {.name = NULL},
        },
    .example = "ddreg item add \"Sterile filter\" --criticality high --stock 10-14-21",
    .check = check,
};
