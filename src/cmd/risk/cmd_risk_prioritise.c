/* Step 2 of the OECD method: who is followed up first, who is deferred, and why. */
#include "cmd_risk.h"
#include "cmd/supplier/cmd_supplier.h"
#include "ddreg/text.h"
#include "prioritise.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "count", .arg = "N", .help = "opt.prio.count"},
    {.name = "as-of", .nb = "per", .arg = "DATE", .help = "opt.prio.as_of"},
    {.name = "themes", .nb = "temaer", .help = "opt.prio.themes"},
    {.name = "theme", .nb = "tema", .arg = "THEME", .help = "opt.prio.theme"},
    {.name = "accept", .help = "opt.prio.accept"},
    {.name = "choose", .arg = "SUPPLIER,...", .help = "opt.prio.choose"},
    {.name = "defer", .arg = "SUPPLIER,...", .help = "opt.prio.defer"},
    {.name = "reason", .arg = "TEXT", .help = "opt.prio.reason"},
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

/* A person's own choice of a supplier. */
struct pick {
    int64_t id;
    bool chosen;
};

struct request {
    int year, count;
    char as_of[DATE_SIZE];
    struct pick *picks;
    size_t npicks;
};

/* --- What is asked for ------------------------------------------------------------------------ */

static enum dd_rc add_pick(struct cli *c, struct request *r, const char *word, bool chosen,
                           struct dd_error *err)
{
    struct pick *pick = &r->picks[r->npicks];
    enum dd_rc rc = supplier_find_whole(c->reg, word, c->today, &pick->id, err);

    if (rc != DD_OK)
        return rc;
    pick->chosen = chosen;
    for (size_t i = 0; i < r->npicks; i++) {
        if (r->picks[i].id != pick->id)
            continue;
        return r->picks[i].chosen == chosen
                   ? DD_OK
                   : dd_fail(err, DD_USAGE, "prioritise.both", "id", public_id(c, pick->id), NULL);
    }
    r->npicks++;
    return DD_OK;
}

/* "S-1, S-2" */
static enum dd_rc add_picks(struct cli *c, struct request *r, const char *list, bool chosen,
                            struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    while (rc == DD_OK && list) {
        size_t n = strcspn(list, ",");
        const char *word;
        while (n > 0 && *list == ' ') {
            list++;
            n--;
        }
        while (n > 0 && list[n - 1] == ' ')
            n--;
        word = arena_strndup(&c->arena, list, n);
        if (!word)
            return dd_no_memory(err);
        rc = add_pick(c, r, word, chosen, err);
        list = strchr(list + n, ',');
        list += list != NULL;
    }
    return rc;
}

static size_t commas(const char *list)
{
    size_t n = 1;

    for (; list && *list; list++)
        n += *list == ',';
    return n;
}

static enum dd_rc read_count(const struct cli *c, struct request *r, struct dd_error *err)
{
    const char *count = cli_option(c, "count");
    size_t n = count ? strlen(count) : 0;

    if (!count)
        return DD_OK;
    r->count =
        n > 0 && n < 7 && strspn(count, "0123456789") == n ? (int)strtol(count, NULL, 10) : 0;
    return r->count > 0 ? DD_OK : dd_fail(err, DD_USAGE, "prioritise.count", "value", count, NULL);
}

/* The day of the ratings: the year's last, or today while the year runs. */
static void default_day(const struct cli *c, struct request *r)
{
    const char *as_of = cli_option(c, "as-of");

    date_format(r->as_of, r->year, 12, 31);
    if (strcmp(r->as_of, c->today) > 0)
        (void)snprintf(r->as_of, sizeof(r->as_of), "%s", c->today);
    if (as_of)
        (void)snprintf(r->as_of, sizeof(r->as_of), "%s", as_of);
}

static enum dd_rc read_request(struct cli *c, struct request *r, struct dd_error *err)
{
    const char *choose = cli_option(c, "choose"), *defer = cli_option(c, "defer");
    enum dd_rc rc;

    memset(r, 0, sizeof(*r));
    r->year = cli_year(c);
    default_day(c, r);
    rc = read_count(c, r, err);
    if (rc == DD_OK && cli_option(c, "theme") && !theme_word_known(cli_option(c, "theme")))
        rc = dd_fail(err, DD_USAGE, "assess.theme_unknown", "value", cli_option(c, "theme"), NULL);
    if (rc == DD_OK && cli_option(c, "reason") && !choose && !defer && !cli_option(c, "accept"))
        rc = dd_fail(err, DD_USAGE, "prioritise.reason_alone", NULL);
    if (rc == DD_OK && (choose || defer) && text_blank(cli_option(c, "reason")))
        rc = dd_fail(err, DD_USAGE, "prioritise.reason", NULL);
    if (rc == DD_OK && !(r->picks = arena_alloc(&c->arena, (commas(choose) + commas(defer) + 1) *
                                                               sizeof(*r->picks))))
        rc = dd_no_memory(err);
    if (rc == DD_OK)
        rc = add_picks(c, r, choose, true, err);
    return rc == DD_OK ? add_picks(c, r, defer, false, err) : rc;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static const struct priority *row_of(const struct priorities *p, int64_t id)
{
    for (int64_t i = 0; i < p->suppliers; i++)
        if (p->rows[i].of.id == id)
            return &p->rows[i];
    return NULL;
}

static bool is_picked(const struct request *r, int64_t id)
{
    for (size_t i = 0; i < r->npicks; i++)
        if (r->picks[i].id == id)
            return true;
    return false;
}

static struct priority_record record_of(const struct priorities *p, const struct priority *row)
{
    return (struct priority_record){
        .year = p->year,
        .supplier_id = row->of.id,
        .chosen = row->proposed,
        .rule = p->count ? PRIORITY_BY_COUNT : PRIORITY_BY_LEVEL,
        .asked = p->count,
        .rated = row->of.rated,
        .severity = row->of.severity,
        .likelihood = row->of.likelihood,
        .level = row->of.level,
    };
}

/* A person's decision is kept until a person takes it back, and the same is not recorded twice. */
static bool is_kept(const struct priority *row, const struct priority_record *r)
{
    const struct priority_record *old = &row->record;

    if (!row->recorded)
        return false;
    return old->rule == PRIORITY_BY_PERSON ||
           (old->chosen == r->chosen && old->rule == r->rule && old->asked == r->asked &&
            old->severity == r->severity && old->likelihood == r->likelihood);
}

/* Will it be recorded as deferred, though its level is very high? */
static bool defers_worst(const struct request *r, const struct priorities *p,
                         const struct priority *row)
{
    const struct priority_record record = record_of(p, row);

    return risk_listed_known(&row->of) && !row->proposed && row->of.level == RISK_VERY_HIGH &&
           !is_picked(r, row->of.id) && !is_kept(row, &record);
}

/* That one of the worst is not followed up first is a person's decision, with a reason. */
static enum dd_rc check_deferred(struct cli *c, const struct request *r, const struct priorities *p,
                                 const char *reason, struct dd_error *err)
{
    enum { NAMED = 10 };
    const char *ids = "";
    int64_t n = 0;

    for (int64_t i = 0; text_blank(reason) && ids && i < p->suppliers; i++)
        if (defers_worst(r, p, &p->rows[i]) && n++ < NAMED)
            ids = arena_printf(&c->arena, "%s%s%s", ids, *ids ? "," : "",
                               public_id(c, p->rows[i].of.id));
    if (!ids)
        return dd_no_memory(err);
    return n == 0 ? DD_OK
                  : dd_fail(err, DD_REFUSED, n == 1 ? "prioritise.worst.one" : "prioritise.worst",
                            "n", cli_count(c, n), "ids", ids, "more", n > NAMED ? ", …" : "",
                            "year", cli_option(c, "year"), NULL);
}

static enum dd_rc write_accepted(struct cli *c, const struct request *r, const struct priorities *p,
                                 struct dd_error *err)
{
    const char *reason = r->npicks == 0 ? cli_option(c, "reason") : NULL;
    enum dd_rc rc = check_deferred(c, r, p, reason, err);

    for (int64_t i = 0; rc == DD_OK && i < p->suppliers; i++) {
        const struct priority *row = &p->rows[i];
        struct priority_record record = record_of(p, row);
        record.reason = reason;
        if (risk_listed_known(&row->of) && !is_picked(r, row->of.id) && !is_kept(row, &record))
            rc = prioritisation_add(c->reg, &record, err);
    }
    return rc;
}

static enum dd_rc not_there(struct cli *c, int64_t id, struct dd_error *err)
{
    const char *theme = cli_option(c, "theme"), *year = cli_option(c, "year");

    if (theme)
        return dd_fail(err, DD_REFUSED, "prioritise.not_of_theme", "id", public_id(c, id), "year",
                       year, "theme", theme, NULL);
    return dd_fail(err, DD_REFUSED, "prioritise.not_of_year", "id", public_id(c, id), "year", year,
                   NULL);
}

static enum dd_rc write_picks(struct cli *c, const struct request *r, const struct priorities *p,
                              struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < r->npicks; i++) {
        const struct priority *row = row_of(p, r->picks[i].id);
        struct priority_record record;
        if (!row)
            return not_there(c, r->picks[i].id, err);
        record = record_of(p, row);
        record.rule = PRIORITY_BY_PERSON;
        record.chosen = r->picks[i].chosen;
        record.reason = cli_option(c, "reason");
        rc = prioritisation_add(c->reg, &record, err);
    }
    return rc;
}

/* --- Showing ---------------------------------------------------------------------------------- */

static void json_head(struct cli *c, struct json *j, const void *of)
{
    const struct priorities *p = of;

    json_int(j, "year", p->year);
    json_text(j, "theme", cli_option(c, "theme"));
    json_text(j, "as_of", p->as_of);
    json_text(j, "rule", p->count ? "count" : "level");
    if (p->count)
        json_int(j, "count", p->count);
    else
        json_null(j, "count");
    json_object(j, "base");
    json_int(j, "suppliers", p->suppliers);
    json_int(j, "rated", p->rated);
    json_int(j, "rated_later", p->later);
    json_int(j, "unknown", p->unknown);
    json_int(j, "none", p->unrated);
    json_end_object(j);
    json_object(j, "proposal");
    json_int(j, "chosen", p->proposed_chosen);
    json_int(j, "deferred", p->proposed_deferred);
    json_end_object(j);
    json_object(j, "record");
    json_int(j, "chosen", p->chosen);
    json_int(j, "deferred", p->deferred);
    json_int(j, "undecided", p->undecided);
    json_end_object(j);
}

static enum dd_rc show_list(struct cli *c, const struct priorities *p, struct dd_error *err)
{
    struct out_cell cells[PRIORITY_COLUMNS];
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "suppliers", priority_columns, PRIORITY_COLUMNS, err);

    list.of = p;
    list.json_head = json_head;
    for (int64_t i = 0; rc == DD_OK && i < p->suppliers; i++) {
        priority_cells(c, p, &p->rows[i], cells);
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

static void say_base(struct cli *c, const struct priorities *p)
{
    const char *year = cli_option(c, "year");

    cli_say(c, "risk.prio.head", MSG_ARGS({"year", year}));
    cli_say(c, "risk.prio.base",
            MSG_ARGS({"suppliers", cli_count(c, p->suppliers)}, {"year", year}, {"day", p->as_of},
                     {"rated", cli_count(c, p->rated)}, {"unknown", cli_count(c, p->unknown)},
                     {"none", cli_count(c, p->unrated)}));
    if (cli_option(c, "theme"))
        cli_say(c, "risk.prio.only", MSG_ARGS({"theme", cli_option(c, "theme")}));
    if (p->later > 0)
        cli_say(c, "risk.prio.later",
                MSG_ARGS({"n", cli_count(c, p->later)}, {"day", p->as_of}, {"today", c->today}));
    if (p->undecided == p->suppliers)
        cli_say(c, p->count ? "risk.prio.proposal.count" : "risk.prio.proposal.level",
                MSG_ARGS({"chosen", cli_count(c, p->proposed_chosen)},
                         {"deferred", cli_count(c, p->proposed_deferred)},
                         {"count", cli_count(c, p->count)}));
    else
        cli_say(c, "risk.prio.record",
                MSG_ARGS({"chosen", cli_count(c, p->chosen)},
                         {"deferred", cli_count(c, p->deferred)},
                         {"undecided", cli_count(c, p->undecided)}));
    buf_add_char(&c->out, '\n');
}

static enum dd_rc list_themes(struct cli *c, const struct priorities *p,
                              const struct priority_theme *themes, size_t n, struct dd_error *err)
{
    struct out_cell cells[PRIORITY_THEME_COLUMNS];
    struct out_list list;
    enum dd_rc rc =
        out_begin(&list, c, "themes", priority_theme_columns, PRIORITY_THEME_COLUMNS, err);

    list.of = p;
    list.json_head = json_head;
    if (rc == DD_OK && c->format == FORMAT_TABLE)
        say_base(c, p);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        priority_theme_cells(c, &themes[i], cells);
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

/* What a person said of single suppliers, whole; then what to do. */
static void say_after(struct cli *c, const struct priorities *p)
{
    int64_t since = 0;

    buf_add_char(&c->out, '\n');
    for (int64_t i = 0; i < p->suppliers; i++) {
        const struct priority *row = &p->rows[i];
        since += row->since != PRIORITY_SAME;
        if (row->recorded && row->record.rule == PRIORITY_BY_PERSON)
            cli_say(c, row->record.chosen ? "risk.prio.person.chosen" : "risk.prio.person.deferred",
                    MSG_ARGS({"id", public_id(c, row->of.id)},
                             {"reason", row->record.reason ? row->record.reason : ""},
                             {"day", row->record.day}, {"actor", row->record.actor}));
    }
    if (since > 0)
        cli_say(c, "risk.prio.since", MSG_ARGS({"n", cli_count(c, since)}));
    if (p->unknown > 0)
        cli_say(c, "risk.prio.unknown.do", MSG_ARGS({"n", cli_count(c, p->unknown)}));
    if (p->unrated > 0)
        cli_say(c, "risk.prio.unrated", MSG_ARGS({"n", cli_count(c, p->unrated)}));
    if (p->suppliers > 0)
        cli_say(c, "risk.prio.letters", NULL, 0);
    if (p->undecided == p->suppliers)
        cli_say(c, "risk.prio.decide", MSG_ARGS({"year", cli_option(c, "year")}));
}

static enum dd_rc show_themes(struct cli *c, const struct priorities *p, struct dd_error *err)
{
    struct priority_theme *themes = NULL;
    size_t n;
    enum dd_rc rc = priorities_themes(&c->arena, p, &themes, &n, err);

    if (rc != DD_OK)
        return rc;
    rc = list_themes(c, p, themes, n, err);
    if (rc != DD_OK || c->format != FORMAT_TABLE || n == 0)
        return rc;
    buf_add_char(&c->out, '\n');
    cli_say(c, "risk.prio.themes.letters", NULL, 0);
    cli_say(c, "risk.prio.themes.next",
            MSG_ARGS({"year", cli_option(c, "year")}, {"theme", themes[0].of.key}));
    return DD_OK;
}

static void say_empty(struct cli *c)
{
    const char *theme = cli_option(c, "theme"), *year = cli_option(c, "year");

    if (theme)
        cli_say(c, "risk.prio.empty_theme", MSG_ARGS({"year", year}, {"theme", theme}));
    else
        cli_say(c, "risk.prio.empty", MSG_ARGS({"year", year}));
}

static enum dd_rc show(struct cli *c, const struct priorities *p, struct dd_error *err)
{
    enum dd_rc rc;

    if (c->format == FORMAT_TABLE && p->suppliers == 0) {
        say_empty(c);
        return DD_OK;
    }
    if (cli_option(c, "themes"))
        return show_themes(c, p, err);
    if (c->format != FORMAT_TABLE)
        return show_list(c, p, err);
    say_base(c, p);
    rc = show_list(c, p, err);
    say_after(c, p);
    return rc;
}

static enum dd_rc look(struct cli *c, const struct request *r, struct priorities *p,
                       struct dd_error *err)
{
    const char *theme = cli_option(c, "theme");
    enum dd_rc rc =
        priorities_read(c->reg, &c->arena, r->year, r->as_of, c->today, r->count, p, err);

    if (rc == DD_OK && (theme || cli_option(c, "themes")))
        rc = priorities_read_themes(c->reg, &c->arena, c->today, p, err);
    if (rc == DD_OK && theme)
        priorities_narrow(p, theme);
    return rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct priorities p;
    struct request r;
    enum dd_rc rc = read_request(c, &r, err);

    if (rc == DD_OK)
        rc = look(c, &r, &p, err);
    if (rc == DD_OK && cli_option(c, "accept"))
        rc = write_accepted(c, &r, &p, err);
    if (rc == DD_OK)
        rc = write_picks(c, &r, &p, err);
    if (rc == DD_OK && (r.npicks > 0 || cli_option(c, "accept")))
        rc = look(c, &r, &p, err);
    return rc == DD_OK ? show(c, &p, err) : rc;
}

const struct dd_cmd cmd_risk_prioritise = {
    .name = "risk prioritise",
    .alias = "risiko prioriter",
    .args = "--year Y",
    .summary = "cmd.risk.prioritise",
    .example = "ddreg risk prioritise --year 2023 --accept",
    .reg = CMD_DECIDES,
    .company = CMD_OF_FIRST,
    .options = options,
    .columns = priority_columns,
    .ncolumns = PRIORITY_COLUMNS,
    .others = priority_theme_columns,
    .others_with = "themes",
    .nothers = PRIORITY_THEME_COLUMNS,
    .run = run,
};
