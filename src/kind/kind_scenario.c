/* A company's own scenarios: one that the workshop lacks, or one of its with numbers of the
 * company's own; each rated (likelihood, consequence), which the workshop asked for and its slides
 * lack. Their lists and pages are src/cmd/scenario's, see docs/scenarios.md. */
#include "ddreg/scenarios.h"
#include "ddreg/text.h"
#include "ddreg/themes.h"
#include "kinds.h"
#include "scenario_ids.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"name", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "navn"},
    {.column = {"model", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .arg = "MODEL",
     .nb = "modell"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "tekst"},
    {.column = {"supplier_id", RECORD_PLAIN, 2},
     .type = KIND_SUPPLIER,
     .arg = "none",
     .nb = "leverandør"},
    {.column = {"country", RECORD_PLAIN, 2}, .type = KIND_COUNTRY, .nb = "land"},
    {.column = {"region", RECORD_PLAIN, 2}, .type = KIND_NAME, .arg = "REGION"},
    {.column = {"stage", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "STAGE",
     .words = scenario_stage_words,
     .nb = "ledd"},
    {.column = {"system", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .arg = "wholesale|prescribing|other"},
    {.column = {"resource", RECORD_PLAIN, 2},
     .type = KIND_LINK,
     .arg = "resource",
     .nb = "ressurs"},
    {.column = {"loss", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .arg = "1-100",
     .option = "lost",
     .nb = "tapt"},
    {.column = {"days", RECORD_PLAIN, 2}, .type = KIND_COUNT, .arg = "1-3650", .nb = "dager"},
    {.column = {"demand", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .arg = "1-10000",
     .nb = "etterspørsel"},
    {.column = {"meets", RECORD_PLAIN, 2}, .type = KIND_NAME, .arg = "HEADING", .nb = "treffer"},
    {.column = {"likelihood", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_LISTED,
     .arg = "1-5",
     .nb = "sannsynlighet"},
    {.column = {"consequence", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_LISTED,
     .arg = "1-5",
     .nb = "konsekvens"},
    {.column = {"why", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "hvorfor"},
    {.column = {"warn", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .nb = "varsle"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    KIND_TAIL,
};

/* Does it say what fails? */
static bool hits_something(const struct kind_row *row)
{
    static const char *const texts[] = {"model", "country", "region", "stage", "system"};
    static const char *const numbers[] = {"supplier_id", "resource", "demand"};

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (kind_text(row, texts[i]))
            return true;
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        if (kind_int(row, numbers[i]) != 0)
            return true;
    return false;
}

/* Both numbers and why, or none: a number without a reason is no assessment. What was erased stays
 * so. */
static enum dd_rc check_rating(const struct kind_row *before, const struct kind_row *row,
                               struct dd_error *err)
{
    const bool likelihood = kind_int(row, "likelihood") != 0,
               consequence = kind_int(row, "consequence") != 0;
    const bool erased =
        before && kind_int(before, "likelihood") != 0 && text_blank(kind_text(before, "why"));

    if (likelihood != consequence)
        return kind_fail(DD_INPUT, "scenario.half_rated", row, "", err);
    return likelihood && !erased && text_blank(kind_text(row, "why"))
               ? kind_fail(DD_INPUT, "scenario.no_reason", row, "", err)
               : DD_OK;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    struct scenario s;
    const char *model = kind_text(after, "model"), *region = kind_text(after, "region");

    if (!hits_something(after))
        return kind_fail(DD_INPUT, "scenario.hits_nothing", after, "", err);
    if (model && !(scenario_named(model, &s) && strcmp(s.id, model) == 0)) {
        const enum dd_rc rc = kind_fail(DD_INPUT, "scenario.no_model", after, "", err);
        dd_error_add(err, "value", model);
        return rc;
    }
    if (region && !theme_region_known(region)) {
        const enum dd_rc rc = kind_fail(DD_INPUT, "scenario.region", after, "", err);
        dd_error_add(err, "value", region);
        return rc;
    }
    if (check_rating(before, after, err) != DD_OK)
        return DD_INPUT;
    return scenario_ids_check(reg, after, "meets", SCENARIO_IDS_HEADINGS, err);
}

static enum dd_rc may_withdraw(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    return scenario_ids_unused(reg, row, err);
}

const struct kind kind_scenario = {
    .name = "scenario",
    .nb = "scenario",
    .plural = "scenarios",
    .letters = "SC",
    .add_nb = "nytt",
    KIND_TABLE("scenario", fields),
    .first = "used",
    .ended = "phased_out",
    .by_hand = "list|show",
    .verbs =
        (const struct kind_verb[]){
            {.name = "end", .nb = "avslutt", .from = "used", .to = "phased_out"},
            {.name = NULL},
        },
    .example = "ddreg scenario add \"Fire at the filter maker\" --country DE --days 90",
    .check = check,
    .may_withdraw = may_withdraw,
};
