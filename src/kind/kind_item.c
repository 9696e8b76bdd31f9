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

enum { DEEPEST = 64 };

/* Does the record with that id need, by whatever it needs itself, the item `number`? */
static enum dd_rc reaches(struct reg *reg, struct arena *a, const char *needs, int64_t number,
                          int depth, bool *out, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    *out = depth > DEEPEST || kind_has_link(needs, &kind_item, number);
    for (const char *w = needs; rc == DD_OK && *w && !*out;
         w += strcspn(w, " "), w += strspn(w, " ")) {
        const char *one = arena_strndup(a, w, strcspn(w, " "));
        struct kind_filter filter = {.withdrawn = true};
        struct kind_row *rows;
        size_t n;
        if (!one)
            return dd_no_memory(err);
        if (kind_of_id(one, &filter.number) != &kind_item)
            continue;
        rc = kind_read(reg, a, &kind_item, &filter, &rows, &n, err);
        if (rc == DD_OK && n > 0 && kind_text(&rows[0], "needs"))
            rc = reaches(reg, a, kind_text(&rows[0], "needs"), number, depth + 1, out, err);
    }
    return rc;
}

/* Nothing needs itself. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *needs = kind_text(after, "needs");
    struct arena *a = &reg->records;
    bool circle = false;
    enum dd_rc rc;

    (void)before;
    if (!needs || kind_number(after) == 0)
        return DD_OK;
    rc = reaches(reg, a, needs, kind_number(after), 0, &circle, err);
    return rc == DD_OK && circle ? kind_fail(DD_INPUT, "item.circle", after, "needs", err) : rc;
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
