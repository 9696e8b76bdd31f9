#include "ddreg/own_scenario.h"

#include <string.h>

#include "ddreg/supplier.h"

enum { PERCENT = 10, DEFAULT_DAYS = 30 };

static const struct kind *own(void)
{
    return kind_named("scenario");
}

bool own_scenario_is(const char *word)
{
    int64_t number;

    return public_id_read(&number, own()->letters, word);
}

/* A number of the company's own in place of the model's. */
static void take(struct scenario_number *to, int64_t given)
{
    if (given > 0)
        *to = (struct scenario_number){SCENARIO_GIVEN, (int)given};
}

static void add(struct own_scenario *s, enum chain_target target, const char *of, int64_t supplier,
                int64_t size)
{
    s->shocks[s->n++] =
        (struct chain_shock){.target = target, .of = of, .supplier = supplier, .size = size};
}

/* What the company wrote that fails, beside the model. */
static enum dd_rc add_written(struct arena *a, struct own_scenario *s, struct dd_error *err)
{
    static const struct {
        const char *column;
        enum chain_target target;
    } texts[] = {{"country", CHAIN_COUNTRY},
                 {"region", CHAIN_REGION},
                 {"stage", CHAIN_STAGE},
                 {"system", CHAIN_SYSTEM}};
    const int64_t lost = kind_int(s->row, "loss"), size = lost > 0 ? lost * PERCENT : STRESS_FULL;
    const int64_t resource = kind_int(s->row, "resource"), demand = kind_int(s->row, "demand");

    if (s->row->root != 0)
        add(s, CHAIN_SUPPLIER, public_id_text(a, SUPPLIER_ID, s->row->root), s->row->root, size);
    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (kind_text(s->row, texts[i].column))
            add(s, texts[i].target, kind_text(s->row, texts[i].column), 0, size);
    if (resource != 0)
        add(s, CHAIN_RESOURCE, public_id_text(a, kind_named("resource")->letters, resource), 0,
            size);
    if (demand != 0 && !(s->model.id && s->shocks[0].target == CHAIN_DEMAND))
        add(s, CHAIN_DEMAND, NULL, 0, demand * PERCENT);
    return a->failed ? dd_no_memory(err) : DD_OK;
}

/* The model's scenario with the company's numbers. */
static enum dd_rc go_by(struct own_scenario *s, const char *model, struct dd_error *err)
{
    if (!model)
        return DD_OK;
    if (!scenario_named(model, &s->model))
        return dd_fail(err, DD_INPUT, "scenario.no_model", "value", model, NULL);
    take(&s->model.lost, kind_int(s->row, "loss"));
    take(&s->model.days, kind_int(s->row, "days"));
    take(&s->model.demand, kind_int(s->row, "demand"));
    s->n = chain_shock_of(&s->model, &s->shocks[0]) ? 1 : 0;
    return DD_OK;
}

static enum dd_rc understand(struct arena *a, const struct kind_row *row, struct own_scenario *s,
                             struct dd_error *err)
{
    const char *name = kind_text(row, "name");
    const int64_t days = kind_int(row, "days");
    enum dd_rc rc;

    *s = (struct own_scenario){.row = row,
                               .id = public_id_text(a, own()->letters, kind_number(row)),
                               .name = name ? name : "",
                               .likelihood = kind_int(row, "likelihood"),
                               .consequence = kind_int(row, "consequence")};
    rc = s->id ? go_by(s, kind_text(row, "model"), err) : dd_no_memory(err);
    if (rc == DD_OK)
        rc = add_written(a, s, err);
    s->hours = (int64_t)STRESS_DAY * (days > 0 ? days
                                      : s->model.id && s->model.days.basis != SCENARIO_NONE
                                          ? s->model.days.value
                                          : DEFAULT_DAYS);
    s->assumed = (days == 0 && (!s->model.id || s->model.days.basis != SCENARIO_SOURCED)) ||
                 s->model.lost.basis == SCENARIO_ASSUMED ||
                 s->model.demand.basis == SCENARIO_ASSUMED;
    return rc;
}

enum dd_rc own_scenarios(struct reg *reg, struct arena *a, const char *day,
                         struct own_scenario **out, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .company = reg->company};
    struct kind_row *rows;
    size_t all;
    enum dd_rc rc = kind_read(reg, a, own(), &filter, &rows, &all, err);

    *n = 0;
    *out = rc == DD_OK ? arena_alloc(a, (all + 1) * sizeof(**out)) : NULL;
    if (rc == DD_OK && !*out)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < all; i++)
        if (kind_is_open(&rows[i], day))
            rc = understand(a, &rows[i], &(*out)[(*n)++], err);
    return rc;
}

enum dd_rc own_scenario_find(struct reg *reg, struct arena *a, const char *id,
                             struct own_scenario *out, struct dd_error *err)
{
    struct kind_row *row = arena_alloc(a, sizeof(*row));
    enum dd_rc rc = row ? kind_find(reg, a, own(), id, row, err) : dd_no_memory(err);

    return rc == DD_OK ? understand(a, row, out, err) : rc;
}
