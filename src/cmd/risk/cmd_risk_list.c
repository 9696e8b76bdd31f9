/* Suppliers in order of risk, and the matrix of them. */
#include "cmd_risk.h"
#include "cmd/supplier/cmd_supplier.h"
#include "cli/cli.h"
#include "ddreg/risk_list.h"

static const struct cmd_option list_options[] = {
    CLI_FOR_FIRST,
    {.name = "level", .arg = "LEVEL", .help = "opt.filter.level"},
    {.name = "by", .arg = "severity|spend", .help = "opt.risk.by"},
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.filter.year"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column list_columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"country", "col.country", FIT_WHOLE},
    {"country_follows", NULL, FIT_WHOLE},
    {"production_country", "col.made_short", FIT_WHOLE},
    {"sector", "col.sector", FIT_WHOLE},
    {"category", NULL, FIT_WHOLE},
    {"level", "col.level", FIT_WHOLE},
    {"floor", NULL, FIT_WHOLE},
    {"severity", "col.severity_letter", FIT_WHOLE},
    {"likelihood", "col.likelihood_letter", FIT_WHOLE},
    {"decided", "col.decided_short", FIT_WHOLE},
    {"on_unknown", NULL, FIT_WHOLE},
    {"preliminary", NULL, FIT_WHOLE},
    {"second", NULL, FIT_WHOLE},
    {"waits", NULL, FIT_WHOLE},
    {"day", NULL, FIT_WHOLE},
    {"ore", "col.bought", FIT_WHOLE},
};

enum { LIST_COLUMNS = sizeof(list_columns) / sizeof(list_columns[0]) };

static bool wanted(const struct cli *c, const struct risk_listed *row)
{
    const char *level = cli_option(c, "level");

    return !level || strcmp(level, row->rated ? risk_level_key(row->level) : "none") == 0;
}

static struct out_cell or_none(bool rated, struct out_cell cell)
{
    return rated ? cell : out_text(NULL);
}

static enum dd_rc read_list(struct cli *c, enum risk_order order, struct risk_listed **rows,
                            size_t *n, struct dd_error *err)
{
    return risk_list_read(c->reg, &c->arena, cli_year(c), c->today, order, rows, n, err);
}

/* Which levels may yet change when somebody confirms what they lean on. */
static void say_preliminary(struct cli *c, size_t n)
{
    cli_say(c, cli_plural(c, "risk.list.preliminary", (int64_t)n),
            MSG_ARGS({"n", cli_count(c, (int64_t)n)}));
}

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    const char *by = cli_option(c, "by");
    struct risk_listed *rows;
    struct out_list list;
    size_t n, preliminary = 0;
    bool follows = false;
    enum dd_rc rc = read_list(c, by && strcmp(by, "spend") == 0 ? RISK_BY_SPEND : RISK_BY_SEVERITY,
                              &rows, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "suppliers", list_columns, LIST_COLUMNS, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        const struct risk_listed *r = &rows[i];
        if (!wanted(c, r))
            continue;
        preliminary += r->preliminary;
        follows = follows || r->country_follows;
        const struct out_cell cells[LIST_COLUMNS] = {
            public_id_cell(c, r->id),
            out_text(r->name),
            country_counts_cell(c, r->country, r->country_follows),
            out_text(r->country_follows),
            out_text(r->production_country),
            out_text(r->sector),
            out_text(r->category),
            or_none(r->rated, out_rating(c, risk_level_key(r->level), risk_level_key(r->floor))),
            or_none(r->rated, out_floor(risk_level_key(r->level), risk_level_key(r->floor))),
            out_score(r->severity),
            out_score(r->likelihood),
            or_none(r->rated, out_flag(r->decided)),
            or_none(r->rated, out_flag(r->on_unknown)),
            or_none(r->rated, out_flag(r->preliminary)),
            out_text(r->second),
            or_none(r->rated, out_flag(r->waits)),
            out_text(r->day),
            out_ore(r->ore),
        };
        out_row(&list, cells);
    }
    rc = out_end(&list, err);
    if (rc == DD_OK && c->format == FORMAT_TABLE && list.nrows > 0)
        cli_say(c, "risk.list.letters", NULL, 0);
    if (rc == DD_OK)
        say_country_follows(c, follows);
    if (rc == DD_OK && c->format == FORMAT_TABLE && preliminary > 0)
        say_preliminary(c, preliminary);
    return rc;
}

const struct dd_cmd cmd_risk_list = {
    .name = "risk list",
    .alias = "risiko liste",
    .args = "",
    .summary = "cmd.risk.list",
    .example = "ddreg risk list --level high --year 2023",
    .reg = CMD_READS,
    .company = CMD_RATES,
    .options = list_options,
    .columns = list_columns,
    .ncolumns = LIST_COLUMNS,
    .run = run_list,
};

/* --- The matrix ------------------------------------------------------------------------------- */

static const struct cmd_option matrix_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.filter.year"},
    {.name = NULL},
};

enum { SCORES = 5, MATRIX_COLUMNS = SCORES + 1 };

struct counts {
    int64_t suppliers, unknown, unrated;
    int64_t floor[RISK_LEVELS];              /* of those unknown */
    int64_t cell[SCORES + 1][SCORES + 1][2]; /* severity, likelihood, decided */
    int64_t level[RISK_LEVELS][2];
    int64_t all[2];
};

static void count(struct counts *out, const struct risk_listed *rows, size_t n)
{
    memset(out, 0, sizeof(*out));
    out->suppliers = (int64_t)n;
    for (size_t i = 0; i < n; i++) {
        const struct risk_listed *r = &rows[i];
        if (!r->rated) {
            out->unrated++;
            continue;
        }
        if (r->level == RISK_UNKNOWN) {
            out->unknown++;
            out->floor[r->floor]++;
            continue;
        }
        out->cell[r->severity][r->likelihood][r->decided]++;
        out->level[r->level][r->decided]++;
        out->all[r->decided]++;
    }
}

static void matrix_json(struct cli *c, const struct counts *k)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    if (cli_year(c))
        json_int(&j, "year", cli_year(c));
    else
        json_null(&j, "year");
    json_text(&j, "as_of", c->today);
    json_int(&j, "suppliers", k->suppliers);
    json_int(&j, "decided", k->all[1]);
    json_int(&j, "proposed", k->all[0]);
    json_int(&j, "unknown", k->unknown);
    json_object(&j, "unknown_at_least");
    for (int level = RISK_LEVELS - 1; level >= 0; level--)
        json_int(&j, risk_level_key((enum risk_level)level), k->floor[level]);
    json_end_object(&j);
    json_int(&j, "none", k->unrated);
    json_array(&j, "cells");
    for (int s = SCORES; s >= 1; s--)
        for (int l = 1; l <= SCORES; l++) {
            json_object(&j, NULL);
            json_int(&j, "severity", s);
            json_int(&j, "likelihood", l);
            json_text(&j, "level", risk_level_key(risk_level_of(s, l)));
            json_int(&j, "decided", k->cell[s][l][1]);
            json_int(&j, "proposed", k->cell[s][l][0]);
            json_end_object(&j);
        }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc matrix_csv(struct cli *c, const struct counts *k, struct dd_error *err)
{
    static const struct out_column columns[] = {{"severity", NULL, FIT_WHOLE},
                                                {"likelihood", NULL, FIT_WHOLE},
                                                {"level", NULL, FIT_WHOLE},
                                                {"decided", NULL, FIT_WHOLE},
                                                {"proposed", NULL, FIT_WHOLE}};
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "cells", columns, 5, err);

    for (int s = SCORES; rc == DD_OK && s >= 1; s--)
        for (int l = 1; l <= SCORES; l++) {
            const struct out_cell cells[] = {out_int(s), out_int(l),
                                             out_text(risk_level_key(risk_level_of(s, l))),
                                             out_int(k->cell[s][l][1]), out_int(k->cell[s][l][0])};
            out_row(&list, cells);
        }
    const struct out_cell unknown[] = {out_text(NULL), out_text(NULL),
                                       out_text(risk_level_key(RISK_UNKNOWN)), out_text(NULL),
                                       out_int(k->unknown)};
    out_row(&list, unknown);
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* The level's word where it has a colour too; a letter where there is no colour. */
static const char *level_sign(struct cli *c, enum risk_level level)
{
    static const char *const letters[RISK_LEVELS] = {"risk.letter.low", "risk.letter.medium",
                                                     "risk.letter.high", "risk.letter.very_high"};

    return terminal_colours() ? risk_level_word(c, risk_level_key(level))
                              : dd_msg(c->lang, letters[level]);
}

static enum dd_rc matrix_grid(struct cli *c, const struct counts *k, struct dd_error *err)
{
    static const bool right[MATRIX_COLUMNS];
    static const enum out_fit fit[MATRIX_COLUMNS];
    const char *titles[MATRIX_COLUMNS], *cells[SCORES * MATRIX_COLUMNS], **cell = cells;
    enum out_mark marks[SCORES * MATRIX_COLUMNS], *mark = marks;
    struct terminal_table t = {MATRIX_COLUMNS, SCORES, titles, cells, marks, fit, right};

    titles[0] = "";
    for (int l = 1; l <= SCORES; l++)
        titles[l] = cli_text(c, "risk.matrix.likelihood", MSG_ARGS({"n", cli_count(c, l)}));
    for (int s = SCORES; s >= 1; s--) {
        *mark++ = MARK_NONE;
        *cell++ = cli_text(c, "risk.matrix.severity", MSG_ARGS({"n", cli_count(c, s)}));
        for (int l = 1; l <= SCORES; l++) {
            int64_t n = k->cell[s][l][0] + k->cell[s][l][1];
            enum risk_level level = risk_level_of(s, l);
            *mark++ = out_level(c, risk_level_key(level)).mark;
            *cell++ = arena_printf(&c->arena, "%*s %s", n ? 4 : 5, n ? cli_count(c, n) : "\xC2\xB7",
                                   level_sign(c, level));
        }
    }
    for (size_t i = 0; i < (size_t)SCORES * MATRIX_COLUMNS; i++)
        if (!cells[i])
            return dd_no_memory(err);
    return terminal_print(&c->out, &t, err);
}

/* Those that cannot be rated yet, by what they come to at least. */
static void add_unknown(struct out_list *list, const struct counts *k)
{
    for (int level = RISK_LEVELS - 1; level >= 0; level--) {
        const struct out_cell cells[] = {out_rating(list->c, risk_level_key(RISK_UNKNOWN),
                                                    risk_level_key((enum risk_level)level)),
                                         out_text(NULL), out_text(NULL), out_int(k->floor[level])};
        if (k->floor[level])
            out_row(list, cells);
    }
}

static enum dd_rc matrix_levels(struct cli *c, const struct counts *k, struct dd_error *err)
{
    static const struct out_column columns[] = {{"level", "col.level", FIT_WHOLE},
                                                {"decided", "col.by_person", FIT_WHOLE},
                                                {"proposed", "col.only_proposed", FIT_WHOLE},
                                                {"all", "col.together", FIT_WHOLE}};
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "levels", columns, 4, err);

    if (rc != DD_OK)
        return rc;
    for (int level = RISK_LEVELS - 1; level >= 0; level--) {
        const struct out_cell cells[] = {out_level(c, risk_level_key((enum risk_level)level)),
                                         out_int(k->level[level][1]), out_int(k->level[level][0]),
                                         out_int(k->level[level][0] + k->level[level][1])};
        out_row(&list, cells);
    }
    add_unknown(&list, k);
    const struct out_cell none[] = {out_text(dd_msg(c->lang, "risk.matrix.none")), out_text(NULL),
                                    out_text(NULL), out_int(k->unrated)};
    out_row(&list, none);
    return out_end(&list, err);
}

static enum dd_rc run_matrix(struct cli *c, struct dd_error *err)
{
    struct risk_listed *rows;
    struct counts k;
    size_t n;
    enum dd_rc rc = read_list(c, RISK_BY_SEVERITY, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    count(&k, rows, n);
    if (c->format == FORMAT_JSON) {
        matrix_json(c, &k);
        return DD_OK;
    }
    if (c->format == FORMAT_CSV)
        return matrix_csv(c, &k, err);
    cli_say(c, "risk.matrix.head", NULL, 0);
    buf_add_char(&c->out, '\n');
    rc = matrix_grid(c, &k, err);
    if (!terminal_colours())
        cli_say(c, "risk.matrix.letters", NULL, 0);
    buf_add_char(&c->out, '\n');
    if (rc == DD_OK)
        rc = matrix_levels(c, &k, err);
    cli_say(c, cli_year(c) ? "risk.matrix.base.year" : "risk.matrix.base",
            MSG_ARGS({"suppliers", cli_count(c, k.suppliers)},
                     {"rated", cli_count(c, k.all[0] + k.all[1])},
                     {"unknown", cli_count(c, k.unknown)}, {"none", cli_count(c, k.unrated)},
                     {"day", c->today}, {"year", cli_year(c) ? cli_option(c, "year") : ""}));
    return rc;
}

const struct dd_cmd cmd_risk_matrix = {
    .name = "risk matrix",
    .alias = "risiko matrise",
    .args = "",
    .summary = "cmd.risk.matrix",
    .example = "ddreg risk matrix --year 2023",
    .reg = CMD_READS,
    .company = CMD_RATES,
    .options = matrix_options,
    .run = run_matrix,
};
