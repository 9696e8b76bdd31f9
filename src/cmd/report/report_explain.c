#include "report_explain.h"

#include "ddreg/money.h"

const char *explain_definition(struct cli *c, const struct figure *f)
{
    const char *id = arena_printf(&c->arena, "figure.%s", f->name);

    return id ? dd_msg(c->lang, id) : "";
}

const char *explain_unit(const struct figure *f)
{
    static const char *const units[] = {
        [FIGURE_OF_PAYEES] = "suppliers",  [FIGURE_OF_IMPORTS] = "imports",
        [FIGURE_OF_REQUESTS] = "requests", [FIGURE_OF_DEADLINES] = "deadlines",
        [FIGURE_OF_FALLS] = "falls",       [FIGURE_OF_LOOKS] = "looks",
        [FIGURE_OF_FINDINGS] = "findings", [FIGURE_OF_OWN] = "score",
        [FIGURE_OF_ACCOUNTS] = "ore",
    };

    if (figure_is_money(f))
        return "ore";
    if (f->measure == FIGURE_LEVEL)
        return "level";
    return (f->any & FIGURE_TRAIT(TRAIT_NOT_SUPPLIER)) != 0 ? "payees" : units[f->of];
}

struct out_cell explain_value(struct cli *c, const struct figures *f, enum figure_id id)
{
    const struct figure *figure = figure_at(id);
    int64_t value;

    if (!figure_value(f, id, &value))
        return (struct out_cell){.kind = OUT_NONE};
    if (figure->measure == FIGURE_LEVEL)
        return out_level(c, risk_level_key((enum risk_level)value));
    return figure_is_money(figure) ? out_ore(value) : out_int(value);
}

/* As people read it: "37", "NOK 1,234.50", "high", "not known". */
static const char *shown(struct cli *c, const struct figures *f, enum figure_id id)
{
    const struct figure *figure = figure_at(id);
    int64_t value;

    if (!figure_value(f, id, &value))
        return dd_msg(c->lang, "explain.not_known");
    if (figure->measure == FIGURE_LEVEL)
        return cli_fall_word(c, risk_level_key((enum risk_level)value));
    return figure_is_money(figure)
               ? cli_text(c, "explain.kroner", MSG_ARGS({"ore", cli_kroner(c, value)}))
               : cli_count(c, value);
}

/* --- For programs ----------------------------------------------------------------------------- */

/* In tenths of a percent; false: there is none. */
static bool share_of(const struct explanation *e, int64_t *value, int64_t *base, int64_t *tenths)
{
    const struct figure *figure = figure_at(e->id);

    return figure_has_base(figure) && figure_value(e->figures, e->id, value) &&
           figure_value(e->figures, figure->base, base) && share_tenths(*value, *base, tenths);
}

static void json_parts(struct cli *c, struct json *j, const struct explanation *e)
{
    enum figure_id parts[FIGURE_PARTS];
    bool minus[FIGURE_PARTS];
    const size_t n = figure_parts(figure_at(e->id), parts, minus);

    json_array(j, "parts");
    for (size_t i = 0; i < n; i++) {
        const struct out_cell value = explain_value(c, e->figures, parts[i]);
        json_object(j, NULL);
        json_text(j, "figure", figure_at(parts[i])->name);
        json_bool(j, "taken_away", minus[i]);
        out_cell_json(j, "value", &value);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_rows(struct json *j, const struct explanation *e)
{
    json_array(j, "rows");
    for (size_t i = 0; i < e->n; i++) {
        const struct figure_row *r = &e->rows[i];
        json_object(j, NULL);
        json_text(j, "id", r->id);
        json_text(j, "name", r->name);
        json_text(j, "country", r->country);
        json_text(j, "class", r->class);
        json_text(j, "level", r->level);
        json_text(j, "day", r->day);
        json_text(j, "actor", r->actor);
        json_int(j, "ore", r->ore);
        json_end_object(j);
    }
    json_end_array(j);
}

void explain_json(struct cli *c, const struct explanation *e)
{
    const struct figure *figure = figure_at(e->id);
    const struct out_cell value = explain_value(c, e->figures, e->id),
                          base = explain_value(c, e->figures, figure->base);
    int64_t part, whole, tenths;
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "figure", figure->name);
    json_int(&j, "year", e->figures->year);
    json_text(&j, "as_of", e->figures->as_of);
    json_text(&j, "definition", explain_definition(c, figure));
    json_text(&j, "unit", explain_unit(figure));
    out_cell_json(&j, "value", &value);
    json_text(&j, "base", figure_has_base(figure) ? figure_at(figure->base)->name : NULL);
    if (figure_has_base(figure))
        out_cell_json(&j, "base_value", &base);
    else
        json_null(&j, "base_value");
    if (share_of(e, &part, &whole, &tenths))
        json_int(&j, "tenths_of_percent", tenths);
    else
        json_null(&j, "tenths_of_percent");
    json_parts(c, &j, e);
    json_int(&j, "row_count", (int64_t)e->n);
    if (cli_option(c, "rows"))
        json_rows(&j, e);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

enum dd_rc explain_record(struct cli *c, const struct explanation *e, struct dd_error *err)
{
    const struct figure *figure = figure_at(e->id);
    const bool based = figure_has_base(figure);
    const struct out_field fields[] = {
        {"figure", NULL, out_text(figure->name)},
        {"year", NULL, out_int(e->figures->year)},
        {"as_of", NULL, out_text(e->figures->as_of)},
        {"definition", NULL, out_text(explain_definition(c, figure))},
        {"unit", NULL, out_text(explain_unit(figure))},
        {"value", NULL, explain_value(c, e->figures, e->id)},
        {"base", NULL, out_text(based ? figure_at(figure->base)->name : NULL)},
        {"base_value", NULL, based ? explain_value(c, e->figures, figure->base) : out_text(NULL)},
        {"row_count", NULL, out_int((int64_t)e->n)},
    };

    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

/* --- Rows ------------------------------------------------------------------------------------- */

enum {
    ROW_ID,
    ROW_NAME,
    ROW_COUNTRY,
    ROW_CLASS,
    ROW_LEVEL,
    ROW_DAY,
    ROW_ACTOR,
    ROW_ORE,
    ROW_CELLS
};

static const struct out_column row_columns[ROW_CELLS] = {
    [ROW_ID] = {"id", "col.id", FIT_WHOLE},
    [ROW_NAME] = {"name", "col.name", FIT_CUT},
    [ROW_COUNTRY] = {"country", "col.country", FIT_WHOLE},
    [ROW_CLASS] = {"class", "col.class", FIT_SPARE},
    [ROW_LEVEL] = {"level", "col.level", FIT_WHOLE},
    [ROW_DAY] = {"day", "col.day", FIT_WHOLE},
    [ROW_ACTOR] = {"actor", "col.actor", FIT_CUT},
    [ROW_ORE] = {"ore", "col.ore", FIT_WHOLE},
};

/* The columns that people are shown of rows of a sort, as bits. */
static const unsigned shown_columns[] = {
    [FIGURE_OF_PAYEES] = 1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_COUNTRY | 1U << ROW_CLASS |
                         1U << ROW_LEVEL | 1U << ROW_ORE,
    [FIGURE_OF_IMPORTS] = 1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_ORE,
    [FIGURE_OF_REQUESTS] = 1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_DAY,
    [FIGURE_OF_DEADLINES] = 1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_DAY,
    [FIGURE_OF_FALLS] =
        1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_LEVEL | 1U << ROW_DAY | 1U << ROW_ACTOR,
    [FIGURE_OF_LOOKS] = 1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_DAY | 1U << ROW_ACTOR,
    [FIGURE_OF_FINDINGS] = 1U << ROW_ID | 1U << ROW_NAME | 1U << ROW_DAY,
    [FIGURE_OF_OWN] = 1U << ROW_ID | 1U << ROW_LEVEL | 1U << ROW_DAY,
    [FIGURE_OF_ACCOUNTS] = 0,
};

enum dd_rc explain_rows(struct cli *c, const struct explanation *e, size_t n, struct dd_error *err)
{
    const unsigned which = shown_columns[figure_at(e->id)->of];
    struct out_column columns[ROW_CELLS];
    struct out_list list;
    enum dd_rc rc;

    memcpy(columns, row_columns, sizeof(columns));
    for (size_t i = 0; i < ROW_CELLS; i++)
        if ((which & (1U << i)) == 0)
            columns[i].title = NULL;
    rc = out_begin(&list, c, "rows", columns, ROW_CELLS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct figure_row *r = &e->rows[i];
        const struct out_cell cells[ROW_CELLS] = {
            [ROW_ID] = out_text(r->id),
            [ROW_NAME] = out_text(r->name),
            [ROW_COUNTRY] = out_text(r->country),
            [ROW_CLASS] = out_key(c, r->class),
            [ROW_LEVEL] = out_word(r->level, r->level ? cli_fall_word(c, r->level) : NULL),
            [ROW_DAY] = out_text(r->day),
            [ROW_ACTOR] = out_text(r->actor),
            [ROW_ORE] = out_ore(r->ore),
        };
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* --- For people ------------------------------------------------------------------------------- */

static void say_value(struct cli *c, const struct explanation *e)
{
    const struct figure *figure = figure_at(e->id);
    const char *value = shown(c, e->figures, e->id);
    struct buf share = BUF_INIT;
    int64_t part, base, tenths;

    if (share_of(e, &part, &base, &tenths))
        share_add(&share, c->lang, part, base);
    cli_say(c, share.len > 0 ? "explain.value.share" : "explain.value",
            MSG_ARGS({"figure", figure->name}, {"year", cli_option(c, "year")}, {"value", value},
                     {"base", shown(c, e->figures, figure->base)}, {"share", buf_str(&share)}));
    buf_release(&share);
    cli_say(c, "explain.definition", MSG_ARGS({"text", explain_definition(c, figure)}));
    if (figure_has_base(figure))
        cli_say(c, "explain.base",
                MSG_ARGS({"figure", figure_at(figure->base)->name},
                         {"value", shown(c, e->figures, figure->base)},
                         {"text", explain_definition(c, figure_at(figure->base))}));
}

/* "suppliers.eu 27 + suppliers.eea_efta 1 = 28" */
static void say_parts(struct cli *c, const struct explanation *e)
{
    enum figure_id parts[FIGURE_PARTS];
    bool minus[FIGURE_PARTS];
    const size_t n = figure_parts(figure_at(e->id), parts, minus);
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < n; i++)
        buf_printf(&b, "%s%s %s",
                   i == 0     ? ""
                   : minus[i] ? " \xE2\x88\x92 "
                              : " + ",
                   figure_at(parts[i])->name, shown(c, e->figures, parts[i]));
    if (n > 0)
        cli_say(c, "explain.parts",
                MSG_ARGS({"sum", buf_str(&b)}, {"value", shown(c, e->figures, e->id)}));
    buf_release(&b);
}

static void say_rows(struct cli *c, const struct explanation *e)
{
    const struct figure *figure = figure_at(e->id);
    const char *n = cli_count(c, (int64_t)e->n);

    if (figure->of == FIGURE_OF_ACCOUNTS)
        cli_say(c, "explain.accounts", MSG_ARGS({"year", cli_option(c, "year")}));
    else if (figure_is_money(figure))
        cli_say(c, cli_plural(c, "explain.summed", (int64_t)e->n),
                MSG_ARGS({"n", n}, {"value", shown(c, e->figures, e->id)}));
    else if (figure->of != FIGURE_OF_OWN)
        cli_say(c, cli_plural(c, "explain.counted", (int64_t)e->n), MSG_ARGS({"n", n}));
    if (figure->of == FIGURE_OF_PAYEES)
        cli_say(c, "explain.days",
                MSG_ARGS({"year", cli_option(c, "year")}, {"day", e->figures->as_of}));
}

enum { FIRST_ROWS = 10 };

enum dd_rc explain_say(struct cli *c, const struct explanation *e, struct dd_error *err)
{
    const size_t n = cli_option(c, "rows") || e->n <= FIRST_ROWS ? e->n : FIRST_ROWS;
    enum dd_rc rc = DD_OK;

    say_value(c, e);
    say_parts(c, e);
    say_rows(c, e);
    if (n > 0) {
        buf_add_char(&c->out, '\n');
        rc = explain_rows(c, e, n, err);
    }
    if (rc == DD_OK && n < e->n)
        cli_say(c, "explain.more",
                MSG_ARGS({"n", cli_count(c, (int64_t)(e->n - n))},
                         {"figure", figure_at(e->id)->name}, {"year", cli_option(c, "year")}));
    return rc;
}
