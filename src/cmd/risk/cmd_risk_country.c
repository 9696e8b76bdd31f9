/* The figures behind a country's score, and where they come from. */
#include "cmd_risk.h"
#include "ddreg/risk.h"
#include "ddreg/text.h"

static const struct cmd_option options[] = {
    {.name = "all", .help = "opt.risk.country_all"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const char *const part_labels[RISK_PARTS] = {
    [RISK_PART_VOICE] = "risk.part.voice",
    [RISK_PART_LAW] = "risk.part.law",
    [RISK_PART_VIOLENCE] = "risk.part.violence",
    [RISK_PART_ASSOCIATION] = "risk.part.association",
    [RISK_PART_CONVENTIONS] = "risk.part.conventions",
};
static const enum governance governance_of[] = {
    [RISK_PART_VOICE] = GOVERNANCE_VOICE,
    [RISK_PART_LAW] = GOVERNANCE_LAW,
    [RISK_PART_VIOLENCE] = GOVERNANCE_VIOLENCE,
};

/* That a state is no member of the ILO is the ILO's table's to say as well. */
static const char *source_ids(const struct risk_country *rc)
{
    if (rc->figures_known)
        return rc->rights_known ? "wgi ilo sdg-882" : "wgi ilo";
    return rc->conventions_known ? "ilo" : "";
}

/* --- JSON and CSV ----------------------------------------------------------------------------- */

static void json_governance(struct json *j, const struct risk_country *rc)
{
    static const char *const keys[GOVERNANCE][2] = {
        [GOVERNANCE_VOICE] = {"voice", "voice_error"},
        [GOVERNANCE_LAW] = {"law", "law_error"},
        [GOVERNANCE_VIOLENCE] = {"violence", "violence_error"},
    };

    if (!rc->figures_known) {
        json_null(j, "governance");
        return;
    }
    json_object(j, "governance");
    json_text(j, "of", rc->figures.of);
    json_int(j, "year", rc->figures.year);
    for (int i = 0; i < GOVERNANCE; i++) {
        json_int(j, keys[i][0], rc->figures.value[i]);
        json_int(j, keys[i][1], rc->figures.error[i]);
    }
    json_end_object(j);
}

static void json_conventions(struct json *j, const struct risk_country *rc)
{
    if (!rc->conventions_known) {
        json_null(j, "conventions");
        return;
    }
    json_object(j, "conventions");
    json_text(j, "of", rc->conventions.of);
    json_array(j, "ratified");
    for (int i = 0; i < CONVENTIONS; i++) {
        if (rc->conventions.year[i] == 0)
            continue;
        json_object(j, NULL);
        json_text(j, "number", convention_number(i));
        json_int(j, "year", rc->conventions.year[i]);
        json_end_object(j);
    }
    json_end_array(j);
    json_array(j, "not_ratified");
    for (int i = 0; i < CONVENTIONS; i++)
        if (rc->conventions.year[i] == 0)
            json_text(j, NULL, convention_number(i));
    json_end_array(j);
    json_end_object(j);
}

static void json_rights(struct json *j, const struct risk_country *rc)
{
    struct country_tier tier;

    json_int(j, "before_rights", rc->governance);
    if (rc->rights_known) {
        json_object(j, "rights");
        json_text(j, "of", rc->rights.of);
        json_int(j, "year", rc->rights.year);
        json_int(j, "score", rc->rights.score);
        json_int(j, "points", rc->rights_points);
        json_end_object(j);
    } else {
        json_null(j, "rights");
    }
    if (country_tier(rc->code, &tier)) {
        json_object(j, "trafficking");
        json_text(j, "of", tier.of);
        json_int(j, "year", tier.year);
        json_text(j, "tier", tier.tier);
        json_end_object(j);
    } else {
        json_null(j, "trafficking");
    }
}

static void json_notes(struct cli *c, struct json *j, const struct risk_country *rc)
{
    struct country_note note;

    json_array(j, "notes");
    for (size_t i = 0; country_note_at(rc->code, i, &note); i++) {
        json_object(j, NULL);
        json_text(j, "kind", note.kind);
        json_int(j, "at_least", note.at_least);
        json_bool(j, "all_work", note.drivers == 0);
        json_text(j, "from", note.from);
        json_text(j, "text", note.text[c->lang]);
        risk_json_sources(j, c, note.source);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_country(struct cli *c, struct json *j, const void *of)
{
    const struct risk_country *rc = of;

    json_text(j, "country", rc->code);
    json_text(j, "name", country_name(rc->code, c->lang));
    json_int(j, "score", rc->score);
    json_int(j, "likelihood", rc->likelihood);
    json_int(j, "low", rc->low);
    json_int(j, "high", rc->high);
    json_int(j, "likelihood_low", rc->likelihood_low);
    json_int(j, "likelihood_high", rc->likelihood_high);
    json_governance(j, rc);
    json_conventions(j, rc);
    json_array(j, "parts");
    for (int i = 0; i < RISK_PARTS; i++) {
        json_object(j, NULL);
        json_text(j, "part", risk_part_key((enum risk_part)i));
        json_int(j, "weight", rc->parts[i].weight);
        json_int(j, "value", rc->parts[i].value);
        json_end_object(j);
    }
    json_end_array(j);
    json_rights(j, rc);
    json_notes(c, j, rc);
    risk_json_sources(j, c, source_ids(rc));
}

static const struct out_column list_columns[] = {
    {"country", "col.country", FIT_WHOLE}, {"name", "col.name", FIT_CUT},
    {"score", "col.score", FIT_WHOLE},     {"low", "col.score_low", FIT_WHOLE},
    {"high", "col.score_high", FIT_WHOLE}, {"likelihood", "col.likelihood_short", FIT_WHOLE},
    {"likelihood_low", NULL, FIT_WHOLE},   {"likelihood_high", NULL, FIT_WHOLE},
    {"sources", NULL, FIT_WHOLE},
};

enum { LIST_COLUMNS = sizeof(list_columns) / sizeof(list_columns[0]) };

static enum dd_rc list_countries(struct cli *c, const struct risk_country *rows, size_t n,
                                 struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "countries", list_columns, LIST_COLUMNS, err);

    list.json_row = json_country;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct out_cell cells[LIST_COLUMNS] = {
            out_text(rows[i].code),
            out_text(country_name(rows[i].code, c->lang)),
            out_int(rows[i].score),
            out_int(rows[i].low),
            out_int(rows[i].high),
            out_int(rows[i].likelihood),
            out_int(rows[i].likelihood_low),
            out_int(rows[i].likelihood_high),
            out_text(risk_sources(c, source_ids(&rows[i]))),
        };
        out_row_of(&list, cells, &rows[i]);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* --- One, for people -------------------------------------------------------------------------- */

/* Hundredths as "−1,71". */
static void add_hundredths(struct buf *out, enum dd_lang lang, int v, const char *plus)
{
    int size = v < 0 ? -v : v;

    buf_printf(out, "%s%d%c%02d", v < 0 ? "\xE2\x88\x92" : plus, size / 100,
               lang == DD_EN ? '.' : ',', size % 100);
}

/* What a part is made of: a figure with its standard error, or how many are ratified. */
static const char *part_figure(struct cli *c, const struct risk_country *rc, int part)
{
    struct buf b = BUF_INIT;

    if (part >= RISK_PART_ASSOCIATION) {
        if (rc->conventions_known)
            msg_add(&b, c->lang, "risk.part.ratified",
                    MSG_ARGS({"n", cli_count(c, rc->parts[part].ratified)},
                             {"of", cli_count(c, rc->parts[part].of)}));
    } else if (rc->figures_known) {
        add_hundredths(&b, c->lang, rc->figures.value[governance_of[part]], "+");
        buf_add(&b, " \xC2\xB1 ");
        add_hundredths(&b, c->lang, rc->figures.error[governance_of[part]], "");
    }
    if (b.len == 0)
        buf_add(&b, dd_msg(c->lang, "risk.part.missing"));
    return cli_keep(c, &b);
}

static enum dd_rc say_parts(struct cli *c, const struct risk_country *rc, struct dd_error *err)
{
    enum { COLUMNS = 4 };
    static const bool right[COLUMNS] = {false, true, true, true};
    static const enum out_fit fit[COLUMNS] = {FIT_CUT, FIT_WHOLE, FIT_WHOLE, FIT_WHOLE};
    static const enum out_mark marks[COLUMNS * (RISK_PARTS + 1)];
    const char *titles[COLUMNS], *cells[COLUMNS * (RISK_PARTS + 1)], **cell = cells;
    struct terminal_table t = {COLUMNS, RISK_PARTS + 1, titles, cells, marks, fit, right};

    titles[0] = dd_msg(c->lang, "col.part");
    titles[1] = dd_msg(c->lang, "col.figure");
    titles[2] = dd_msg(c->lang, "col.part_score");
    titles[3] = dd_msg(c->lang, "col.weight");
    for (int i = 0; i < RISK_PARTS; i++) {
        *cell++ = dd_msg(c->lang, part_labels[i]);
        *cell++ = part_figure(c, rc, i);
        *cell++ = cli_count(c, rc->parts[i].value);
        *cell++ = cli_digits(c, rc->parts[i].weight);
    }
    *cell++ = dd_msg(c->lang, "risk.part.sum");
    *cell++ = "";
    *cell++ = cli_count(c, rc->governance);
    *cell++ = "1000";
    return terminal_print(&c->out, &t, err);
}

/* The fundamental conventions that are not ratified, "87, 98". */
static const char *not_ratified(struct cli *c, const struct risk_country *rc)
{
    struct buf b = BUF_INIT;

    for (int i = 0; i < CONVENTIONS; i++)
        if (rc->conventions.year[i] == 0)
            buf_printf(&b, "%s%s", b.len ? ", " : "", convention_number(i));
    return cli_keep(c, &b);
}

/* Does the part get more points than what is not ratified alone would give? */
static bool ratified_is_not_free(const struct risk_country *rc, int part)
{
    enum { WORST = 1000 };
    int of = rc->parts[part].of, n = rc->parts[part].ratified;

    return rc->conventions_known && n > 0 && rc->parts[part].value * of > (of - n) * WORST + of;
}

/* The figure of labour rights, and what can only raise the country for some work. */
static void say_raises(struct cli *c, const struct risk_country *rc)
{
    struct country_note note;
    struct country_tier tier;
    struct buf score = BUF_INIT;

    if (rc->rights_known) {
        add_hundredths(&score, c->lang, rc->rights.score, "");
        cli_say(c, "risk.country.rights.points",
                MSG_ARGS({"year", cli_digits(c, rc->rights.year)}, {"score", buf_str(&score)},
                         {"points", cli_count(c, rc->rights_points)},
                         {"before", cli_count(c, rc->governance)},
                         {"after", cli_count(c, rc->score)}));
    } else {
        cli_say(c, "risk.country.rights.none", MSG_ARGS({"name", country_name(rc->code, c->lang)}));
    }
    buf_release(&score);
    if (country_tier(rc->code, &tier))
        cli_say(c, "risk.country.tier",
                MSG_ARGS({"tier", tier.tier}, {"year", cli_digits(c, tier.year)}));
    for (size_t i = 0; country_note_at(rc->code, i, &note); i++) {
        cli_say(c, note.drivers ? "risk.country.note.some" : "risk.country.note.all",
                MSG_ARGS({"text", note.text[c->lang]}, {"n", cli_digits(c, note.at_least)}));
        cli_say_in(c, 2, "assess.source", MSG_ARGS({"source", risk_sources(c, note.source)}));
    }
}

/* What the figures do not say by themselves. */
static void say_notes(struct cli *c, const struct risk_country *rc)
{
    bool territory = rc->figures_known && strcmp(rc->figures.of, rc->code) != 0;
    const char *name = country_name(rc->code, c->lang);

    if (territory)
        cli_say(c, "risk.country.territory",
                MSG_ARGS({"state", country_name(rc->figures.of, c->lang)}));
    if (!rc->figures_known)
        cli_say(c, "risk.country.governance.none", MSG_ARGS({"name", name}));
    else if (rc->parts[RISK_PART_LAW].value == rc->parts[RISK_PART_VOICE].value &&
             rc->figures.value[GOVERNANCE_LAW] > rc->figures.value[GOVERNANCE_VOICE])
        cli_say(c, "risk.country.law_capped", NULL, 0);
    if (ratified_is_not_free(rc, RISK_PART_ASSOCIATION) ||
        ratified_is_not_free(rc, RISK_PART_CONVENTIONS))
        cli_say(c, "risk.country.ratified", NULL, 0);
    if (!rc->conventions_known)
        cli_say(c, "risk.country.conventions.none", MSG_ARGS({"name", name}));
    else if (*not_ratified(c, rc))
        cli_say(c, "risk.country.not_ratified", MSG_ARGS({"numbers", not_ratified(c, rc)}));
    if (rc->figures_known)
        cli_say(c, "risk.country.scale", MSG_ARGS({"year", cli_digits(c, rc->figures.year)}));
    say_raises(c, rc);
    cli_say(c, "assess.source", MSG_ARGS({"source", risk_sources(c, source_ids(rc))}));
    cli_say(c, "risk.country.about", NULL, 0);
}

static enum dd_rc say_country(struct cli *c, const struct risk_country *rc, struct dd_error *err)
{
    int from, to;
    enum dd_rc done;

    risk_scores_of(rc->likelihood, &from, &to);
    cli_say(c, "risk.country.head",
            MSG_ARGS({"name", country_name(rc->code, c->lang)}, {"code", rc->code}));
    cli_say_in(c, 2, "risk.country.points",
               MSG_ARGS({"score", cli_count(c, rc->score)}, {"low", cli_count(c, rc->low)},
                        {"high", cli_count(c, rc->high)}));
    cli_say_in(c, 2,
               rc->likelihood_low == rc->likelihood_high ? "risk.country.likelihood"
                                                         : "risk.country.likelihood.range",
               MSG_ARGS({"likelihood", cli_count(c, rc->likelihood)}, {"from", cli_count(c, from)},
                        {"to", cli_digits(c, to)}, {"low", cli_count(c, rc->likelihood_low)},
                        {"high", cli_count(c, rc->likelihood_high)}));
    buf_add_char(&c->out, '\n');
    done = say_parts(c, rc, err);
    buf_add_char(&c->out, '\n');
    say_notes(c, rc);
    return done;
}

/* --- The command ------------------------------------------------------------------------------ */

static enum dd_rc find(struct cli *c, struct risk_country *out, struct dd_error *err)
{
    const char *code, *near, *typed = risk_typed(c);
    enum dd_rc rc = country_find(typed, &code, err);

    if (rc != DD_OK)
        return rc;
    if (code) {
        (void)risk_country(code, out);
        return DD_OK;
    }
    near = country_nearest(typed);
    if (near)
        return dd_fail(err, DD_USAGE, "risk.country_near", "value", typed, "name",
                       country_name(near, c->lang), "code", near, NULL);
    return dd_fail(err, DD_USAGE, "supplier.country", "value", typed, NULL);
}

static enum dd_rc all(struct cli *c, struct risk_country **rows, size_t *n, struct dd_error *err)
{
    while (country_code_at(*n))
        ++*n;
    *rows = arena_alloc(&c->arena, (*n + 1) * sizeof(**rows));
    if (!*rows)
        return dd_no_memory(err);
    for (size_t i = 0; i < *n; i++)
        (void)risk_country(country_code_at(i), &(*rows)[i]);
    return DD_OK;
}

static void json_one(struct cli *c, const struct risk_country *one)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_country(c, &j, one);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc show_one(struct cli *c, struct dd_error *err)
{
    struct risk_country one;
    enum dd_rc rc = out_no_list(c, "risk country --all", err);

    if (rc == DD_OK)
        rc = find(c, &one, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_CSV)
        return list_countries(c, &one, 1, err);
    if (c->format == FORMAT_TABLE)
        return say_country(c, &one, err);
    json_one(c, &one);
    return DD_OK;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    bool several = cli_option(c, "all") != NULL;
    struct risk_country *rows;
    size_t n = 0;
    enum dd_rc rc;

    if (several == (c->nargs > 0))
        return dd_fail(err, DD_USAGE, "risk.country_which", NULL);
    if (!several)
        return show_one(c, err);
    rc = all(c, &rows, &n, err);
    return rc == DD_OK ? list_countries(c, rows, n, err) : rc;
}

const struct dd_cmd cmd_risk_country = {
    .name = "risk country",
    .alias = "risiko land",
    .args = "CC | --all",
    .max_args = -1,
    .summary = "cmd.risk.country",
    .example = "ddreg risk country Vietnam",
    .reg = CMD_NO_REGISTER,
    .options = options,
    .columns = list_columns,
    .ncolumns = LIST_COLUMNS,
    .run = run,
};
