/* `ddreg status`: one screen: how far the ratings are, what is late, what the statement lacks. */
#include "cli/out.h"
#include "ddreg/figures.h"
#include "ddreg/publication.h"
#include "ddreg/statement.h"
#include "due_equals.h"
#include "due_lines.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.status.year"},
    {.name = NULL},
};

/* All that is shown. */
struct status {
    const char *company; /* its name, or "" */
    struct figures figures;
    struct due_item *items;
    size_t n, late, soon; /* late, and due in 30 days besides */
    size_t unfollowed;    /* suppliers of high risk with nothing under way or in force */
    struct publication published;
    const char *missing; /* what the year's statement lacks; NULL: nothing */
    char deadline[DATE_SIZE];
};

enum { SOON_DAYS = 30, BAR = 40, LATE_SHOWN = 6, AHEAD_SHOWN = 4, MISSING_SHOWN = 300 };

static int year_of(const struct cli *c)
{
    return cli_year(c) ? cli_year(c) : date_year(c->today) - 1;
}

static enum dd_rc read_company(struct cli *c, struct status *s, struct dd_error *err)
{
    struct company *rows;
    size_t n = 0;
    enum dd_rc rc = companies_read(c->reg, &c->arena, c->today, &rows, &n, err);

    s->company = rc == DD_OK && n > 0 ? company_text(&rows[0]) : "";
    return rc;
}

static enum dd_rc read_due(struct cli *c, struct status *s, struct dd_error *err)
{
    enum dd_rc rc = due_list(c->reg, &c->arena, c->today, &s->items, &s->n, err);

    for (size_t i = 0; rc == DD_OK && i < s->n; i++) {
        s->late += due_is_overdue(&s->items[i]);
        s->unfollowed += strcmp(s->items[i].what, "followup.none") == 0;
        s->soon += !due_is_overdue(&s->items[i]) && s->items[i].days_left <= SOON_DAYS;
    }
    return rc;
}

static enum dd_rc read_statement(struct cli *c, struct status *s, struct dd_error *err)
{
    const int year = year_of(c);
    struct doc d;
    enum dd_rc rc =
        publication_first(c->reg, &c->arena, COMPANY_FIRST, year, c->today, &s->published, err);

    publication_deadline(s->deadline, year);
    doc_init(&d, &c->arena, msg_lang_code(c->lang));
    if (rc == DD_OK)
        rc = statement_build(c->reg, year, c->today, c->lang, &d, err);
    s->missing = rc == DD_OK ? d.draft : NULL;
    return rc;
}

static enum dd_rc read_status(struct cli *c, struct status *s, struct dd_error *err)
{
    enum dd_rc rc = read_company(c, s, err);

    if (rc == DD_OK)
        rc = figures_read(c->reg, &c->arena, year_of(c), c->today, &s->figures, err);
    if (rc == DD_OK)
        rc = read_due(c, s, err);
    if (rc == DD_OK)
        rc = read_statement(c, s, err);
    cli_times_note(&c->times, "find");
    return rc;
}

/* How many cells of the bar a part of the suppliers has: one at least, where it is any. */
static size_t cells_of(int64_t part, int64_t base)
{
    const size_t n = base > 0 ? (size_t)(part * BAR / base) : 0;

    return n == 0 && part > 0 ? 1 : n;
}

/* "##====......": decided, proposed, neither. */
static const char *bar(struct cli *c, const struct figures *f)
{
    const size_t decided = cells_of(f->decided, f->suppliers.total);
    size_t proposed = cells_of(f->proposed, f->suppliers.total);
    struct buf b = BUF_INIT;

    proposed = decided + proposed > BAR ? BAR - decided : proposed;
    for (size_t i = 0; i < BAR; i++)
        buf_add(&b, i < decided ? "#" : i < decided + proposed ? "=" : ".");
    return cli_keep(c, &b);
}

static void say_ratings(struct cli *c, const struct figures *f)
{
    cli_say(c, "status.bar", MSG_ARGS({"bar", bar(c, f)}));
    cli_say(c, "status.rated",
            MSG_ARGS({"decided", cli_count(c, f->decided)}, {"proposed", cli_count(c, f->proposed)},
                     {"rest", cli_count(c, f->unknown + f->none)}));
    cli_say(c, "status.levels",
            MSG_ARGS({"very_high", cli_count(c, f->level[RISK_VERY_HIGH])},
                     {"high", cli_count(c, f->level[RISK_HIGH])},
                     {"medium", cli_count(c, f->level[RISK_MEDIUM])},
                     {"low", cli_count(c, f->level[RISK_LOW])}));
}

/* The first of what is late and of what comes. */
static enum dd_rc say_due(struct cli *c, struct status *s, struct dd_error *err)
{
    static const struct due_whose whose = {.n = 0};
    const struct due_line *lines;
    const char *group;
    size_t late = 0, ahead = 0;
    enum dd_rc rc = due_equals(c, s->items, &s->n, &group, err);

    if (rc != DD_OK)
        return rc;
    lines = due_lines(c, s->items, s->n, &whose, false);
    if (!lines)
        return dd_no_memory(err);
    for (size_t i = 0; i < s->n; i++) {
        size_t *shown = due_is_overdue(&s->items[i]) ? &late : &ahead;
        if ((*shown)++ < (shown == &late ? LATE_SHOWN : AHEAD_SHOWN))
            due_say_line(c, &lines[i]);
    }
    return DD_OK;
}

/* Text of at most so many bytes, whole characters, broken at 80 columns. */
static void say_wrapped(struct cli *c, const char *text)
{
    size_t n = strlen(text);
    const char *cut = text;

    if (n > MISSING_SHOWN) {
        for (n = MISSING_SHOWN; n > 0 && ((unsigned char)text[n] & 0xC0U) == 0x80U;)
            n--;
        cut = arena_printf(&c->arena, "%.*s\xE2\x80\xA6", (int)n, text);
    }
    terminal_wrap_page(&c->out, cut ? cut : text, 0, 2);
    buf_add_char(&c->out, '\n');
}

static void say_statement(struct cli *c, const struct status *s)
{
    const char *year = cli_digits(c, year_of(c));

    if (s->published.number)
        cli_say(c, s->published.late ? "status.published.late" : "status.published",
                MSG_ARGS({"year", year}, {"day", s->published.day}, {"due", s->deadline}));
    else
        say_wrapped(
            c, cli_text(c, "status.statement", MSG_ARGS({"year", year}, {"due", s->deadline})));
    if (s->missing && !s->published.number)
        say_wrapped(c, s->missing);
}

static enum dd_rc say(struct cli *c, struct status *s, struct dd_error *err)
{
    enum dd_rc rc;

    cli_say(
        c, "status.head",
        MSG_ARGS({"company", s->company}, {"day", c->today}, {"year", cli_digits(c, year_of(c))}));
    cli_say(c, s->figures.vat.basis == BASIS_MIXED ? "status.suppliers.mixed" : "status.suppliers",
            MSG_ARGS({"n", cli_count(c, s->figures.suppliers.total)},
                     {"kroner", cli_kroner(c, s->figures.purchases.total)}));
    say_ratings(c, &s->figures);
    cli_say(c, "status.due",
            MSG_ARGS({"late", cli_count(c, (int64_t)s->late)},
                     {"soon", cli_count(c, (int64_t)s->soon)}));
    rc = say_due(c, s, err);
    if (rc == DD_OK && s->unfollowed > 0)
        cli_say(c, "status.unfollowed", MSG_ARGS({"n", cli_count(c, (int64_t)s->unfollowed)}));
    if (rc == DD_OK)
        say_statement(c, s);
    if (rc == DD_OK)
        cli_say(c, "status.next", NULL, 0);
    return rc;
}

static enum dd_rc record(struct cli *c, const struct status *s, struct dd_error *err)
{
    const struct figures *f = &s->figures;
    const struct out_field fields[] = {
        {"company", NULL, out_text(s->company)},
        {"day", NULL, out_text(c->today)},
        {"year", NULL, out_int(year_of(c))},
        {"suppliers", NULL, out_int(f->suppliers.total)},
        {"ore", NULL, f->vat.basis == BASIS_MIXED ? out_text(NULL) : out_ore(f->purchases.total)},
        {"decided", NULL, out_int(f->decided)},
        {"proposed", NULL, out_int(f->proposed)},
        {"unknown", NULL, out_int(f->unknown)},
        {"none", NULL, out_int(f->none)},
        {"very_high", NULL, out_int(f->level[RISK_VERY_HIGH])},
        {"high", NULL, out_int(f->level[RISK_HIGH])},
        {"medium", NULL, out_int(f->level[RISK_MEDIUM])},
        {"low", NULL, out_int(f->level[RISK_LOW])},
        {"late", NULL, out_int((int64_t)s->late)},
        {"soon", NULL, out_int((int64_t)s->soon)},
        {"unfollowed", NULL, out_int((int64_t)s->unfollowed)},
        {"statement_due", NULL, out_text(*s->deadline ? s->deadline : NULL)},
        {"published", NULL, out_text(s->published.number ? s->published.day : NULL)},
        {"published_late", NULL, out_flag(s->published.number && s->published.late)},
        {"missing", NULL, out_text(s->missing)},
    };

    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct status *s = arena_alloc(&c->arena, sizeof(*s));
    enum dd_rc rc = s ? read_status(c, s, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    return c->format == FORMAT_TABLE ? say(c, s, err) : record(c, s, err);
}

const struct dd_cmd cmd_status = {
    .name = "status",
    .alias = "status",
    .args = "",
    .summary = "cmd.status",
    .example = "ddreg status",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
