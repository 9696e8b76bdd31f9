/* Exercises of scenarios: planned, held, what was learned and what is done about it. */
#include "kinds.h"
#include "scenario_ids.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"title", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "tittel"},
    {.column = {"scenarios", RECORD_PLAIN, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .arg = "MODEL",
     .nb = "scenarioer"},
    {.column = {"planned", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "planlagt"},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON, .nb = "ansvarlig"},
    {.column = {"held", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_MOVED | KIND_LISTED,
     .nb = "holdt"},
    {.column = {"who", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .how = KIND_MOVED, .nb = "hvem"},
    {.column = {"result", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_MOVED,
     .nb = "resultat"},
    {.column = {"measures", RECORD_PLAIN, 2}, .type = KIND_LINKS, .arg = "measure", .nb = "tiltak"},
    {.column = {"file", RECORD_PLAIN, 2}, .type = KIND_FILE, .nb = "fil"},
    KIND_TAIL,
};

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    (void)before;
    return scenario_ids_check(reg, after, "scenarios", SCENARIO_IDS_MODEL | SCENARIO_IDS_OWN, err);
}

static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *command;

    if (!kind_in_state(row, "planned"))
        return DD_OK;
    command = arena_printf(d->a, "ddreg exercise hold EX-%lld --result TEXT",
                           (long long)kind_number(row));
    return command ? d->add(d, row, NULL, "exercise.hold", kind_text(row, "planned"), command, err)
                   : dd_no_memory(err);
}

static const struct kind_verb verbs[] = {
    {.name = "hold",
     .nb = "hold",
     .from = "planned",
     .to = "tried",
     .fields = "held=date|who|result|measures|file",
     .needs = "result",
     .day = "held",
     .example = "--result \"Nobody knew whom to call\""},
    {.name = "cancel", .nb = "avlys", .from = "planned", .to = "cancelled", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_exercise = {
    .name = "exercise",
    .nb = "øvelse",
    .plural = "exercises",
    .letters = "EX",
    KIND_TABLE("exercise", fields),
    .first = "planned",
    .ended = "tried|cancelled",
    .verbs = verbs,
    .check = check,
    .due = due,
    .example = "ddreg exercise add \"The wholesaler is down\" --scenarios D2 --planned 2024-09-10",
};
