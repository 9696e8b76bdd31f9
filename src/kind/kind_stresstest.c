/* Results of stress tests that were saved: what was tried, what it did, and the whole of it as a
 * file. `ddreg scenario run --save` writes them. */
#include "kinds.h"
#include "scenario_ids.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "tekst"},
    {.column = {"scenario", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .how = KIND_FIXED | KIND_LISTED,
     .arg = "MODEL"},
    {.column = {"tested", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_TODAY | KIND_LISTED,
     .option = "date",
     .nb = "dato"},
    {.column = {"hours", RECORD_PLAIN, 2}, .type = KIND_COUNT, .how = KIND_FIXED, .nb = "timer"},
    {.column = {"hit", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_FIXED | KIND_LISTED,
     .nb = "rammet"},
    {.column = {"empty", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_FIXED | KIND_LISTED,
     .nb = "tomme"},
    {.column = {"critical", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_FIXED,
     .nb = "kritiske"},
    {.column = {"unsure", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_FIXED | KIND_LISTED,
     .nb = "usikre"},
    {.column = {"gap", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_FIXED | KIND_LISTED | KIND_LISTED,
     .nb = "uten"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .how = KIND_FIXED, .nb = "fil"},
    KIND_TAIL,
};

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    (void)before;
    return scenario_ids_check(reg, after, "scenario", SCENARIO_IDS_MODEL | SCENARIO_IDS_OWN, err);
}

const struct kind kind_stresstest = {
    .name = "stresstest",
    .nb = "stresstest",
    .plural = "stresstests",
    .letters = "ST",
    KIND_TABLE("stresstest", fields),
    .first = "saved",
    .starts = "tested",
    .check = check,
    .example = "ddreg stresstest add --text \"Tried on paper with the wholesaler\" --scenario D2",
};
