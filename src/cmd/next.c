/* `ddreg` alone: what to do next today, in three lines at most, and one each for impacts found, for
 * the company's own operations, for every statement over its deadline and for a head that nobody
 * was given for a year; in JSON and CSV a list of them. For people the register's head comes last.
 */
#include "cli/cli.h"
#include "ddreg/assessment.h"
#include "ddreg/due.h"
#include "ddreg/head.h"
#include "ddreg/supplier.h"
#include "cli/out.h"

enum { LINES_BEFORE_STATEMENT = 2 };

static const struct out_column columns[] = {
    {"what", NULL, FIT_WHOLE}, {"count", NULL, FIT_WHOLE},     {"year", NULL, FIT_WHOLE},
    {"due", NULL, FIT_WHOLE},  {"days_left", NULL, FIT_WHOLE}, {"text", NULL, FIT_WHOLE},
};
enum { WHAT, COUNT, YEAR, DUE, DAYS_LEFT, TEXT, NCOLUMNS };

/* One line: its sentence, or its row with the sentence as text. */
static void say(struct cli *c, struct out_list *l, struct out_cell row[NCOLUMNS], const char *id,
                const struct msg_arg *args, size_t nargs)
{
    struct buf text = BUF_INIT;

    if (c->format == FORMAT_TABLE) {
        cli_say(c, id, args, nargs);
        return;
    }
    msg_add(&text, c->lang, id, args, nargs);
    row[TEXT] = out_text(arena_strdup(&c->arena, buf_str(&text)));
    c->out.failed = c->out.failed || text.failed || !row[TEXT].text;
    buf_release(&text);
    out_row(l, row);
}

static void clear(struct out_cell row[NCOLUMNS], const char *what)
{
    for (int i = 0; i < NCOLUMNS; i++)
        row[i] = out_text(NULL);
    row[WHAT] = out_text(what);
}

/* Where nothing is there yet. */
static void say_start(struct cli *c, struct out_list *l, const char *what, const char *id)
{
    struct out_cell row[NCOLUMNS];

    clear(row, what);
    say(c, l, row, id, MSG_ARGS({"register", c->register_path}));
    if (c->format == FORMAT_TABLE)
        cli_say(c, "next.help", NULL, 0);
}

static bool say_count(struct cli *c, struct out_list *l, const char *what, const char *id,
                      int64_t n)
{
    struct out_cell row[NCOLUMNS];

    if (n == 0)
        return false;
    clear(row, what);
    row[COUNT] = out_int(n);
    say(c, l, row, cli_plural(c, id, n), MSG_ARGS({"n", cli_count(c, n)}));
    return true;
}

static void say_statement(struct cli *c, struct out_list *l, const struct due_item *item)
{
    struct out_cell row[NCOLUMNS];

    clear(row, item->what);
    row[YEAR] = out_int(strtoll(item->id, NULL, 10));
    row[DUE] = out_text(item->due);
    row[DAYS_LEFT] = out_int(item->days_left);
    say(c, l, row,
        cli_plural(c, item->days_left < 0 ? "next.statement.overdue" : "next.statement",
                   llabs((long long)item->days_left)),
        MSG_ARGS({"year", item->id}, {"due", item->due},
                 {"days", cli_count(c, llabs((long long)item->days_left))}));
}

static void say_statements(struct cli *c, struct out_list *l, const struct due_item *items,
                           size_t n, const char *what)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(items[i].what, what) == 0)
            say_statement(c, l, &items[i]);
}

/* As which line an item counts: an impact found has its own, whatever else makes a rating due again
 * goes as "rating.overdue". */
static const char *line_of(const struct due_item *item)
{
    if (!due_is_rating(item) || strcmp(item->what, "rating.never") == 0 ||
        strcmp(item->what, "rating.finding") == 0)
        return item->what;
    return "rating.overdue";
}

/* Suppliers. */
static int64_t count(const struct due_item *items, size_t n, const char *line)
{
    int64_t found = 0;

    for (size_t i = 0; i < n; i++)
        found += items[i].supplier > 0 && strcmp(line_of(&items[i]), line) == 0;
    return found;
}

/* The company's own operations: one line, whatever waits there. */
static void say_own(struct cli *c, struct out_list *l, const struct due_item *items, size_t n)
{
    struct out_cell row[NCOLUMNS];
    const char *id = NULL;

    for (size_t i = 0; i < n; i++) {
        if (items[i].supplier != ASSESSMENT_OWN)
            continue;
        if (strcmp(items[i].what, "rating.finding") == 0)
            id = "next.own.finding";
        else if (!id)
            id = due_is_rating(&items[i]) ? "next.own.rate" : "next.own.decide";
    }
    if (!id)
        return;
    clear(row, "own");
    say(c, l, row, id, NULL, 0);
}

/* Harm that was found goes before all else, and nothing crowds it out. */
static void say_harm(struct cli *c, struct out_list *l, const struct due_item *items, size_t n)
{
    (void)say_count(c, l, "rating.finding", "next.finding", count(items, n, "rating.finding"));
    say_own(c, l, items, n);
}

/* What is missing before what waits before what is old: a person works down the lines. */
static void say_ratings(struct cli *c, struct out_list *l, const struct due_item *items, size_t n)
{
    static const char *const kinds[][2] = {
        {"rating.never", "next.never"},     {"rating.undecided", "next.undecided"},
        {"rating.fell", "next.fell"},       {"rating.confirm", "next.confirm"},
        {"rating.overdue", "next.overdue"}, {"rating.moved", "next.moved"},
    };
    int lines = 0;

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]) && lines < LINES_BEFORE_STATEMENT; i++)
        lines += say_count(c, l, kinds[i][0], kinds[i][1], count(items, n, kinds[i][0]));
}

/* Nobody outside the register has its head. */
static enum dd_rc say_head_due(struct cli *c, struct out_list *l, struct dd_error *err)
{
    struct out_cell row[NCOLUMNS];
    struct head_given given;
    enum dd_rc rc = head_last_given(c->reg, c->today, &given, err);

    if (rc != DD_OK || !given.is_due)
        return rc;
    clear(row, "head");
    row[DUE] = out_text(arena_strdup(&c->arena, given.due));
    row[DAYS_LEFT] = out_int(date_days_between(c->today, given.due));
    say(c, l, row, given.never ? "head.never" : "head.long_ago", MSG_ARGS({"day", given.last}));
    return row[DUE].text ? DD_OK : dd_no_memory(err);
}

/* For people; a program asks journal verify. */
static enum dd_rc say_head(struct cli *c, struct dd_error *err)
{
    char head[HASH_HEX];
    int64_t seq;
    enum dd_rc rc = head_read(c->reg, head, &seq, err);

    if (rc == DD_OK && c->format == FORMAT_TABLE)
        cli_say(c, "next.now", MSG_ARGS({"head", head}, {"seq", cli_digits(c, seq)}));
    return rc;
}

/* What a register that is there asks for. */
static enum dd_rc say_register(struct cli *c, struct out_list *l, struct dd_error *err)
{
    struct due_item *items;
    size_t ndue;
    bool any = false;
    enum dd_rc rc = reg_open(&c->reg, c->register_path, DB_READ, err);

    cli_times_note(&c->times, "open");
    if (rc == DD_OK)
        rc = supplier_any(c->reg, &any, err);
    if (rc == DD_OK && !any) {
        say_start(c, l, "import", "next.import");
        return DD_OK;
    }
    if (rc == DD_OK)
        rc = due_list(c->reg, &c->arena, c->today, &items, &ndue, err);
    cli_times_note(&c->times, "find");
    if (rc != DD_OK)
        return rc;
    say_harm(c, l, items, ndue);
    say_statements(c, l, items, ndue, "statement.overdue");
    say_ratings(c, l, items, ndue);
    say_statements(c, l, items, ndue, "statement");
    rc = say_head_due(c, l, err);
    return rc == DD_OK ? say_head(c, err) : rc;
}

enum dd_rc cli_next(struct cli *c, struct dd_error *err)
{
    struct out_list l;
    enum dd_rc rc = out_begin(&l, c, "next", columns, NCOLUMNS, err);

    if (rc == DD_OK && access(c->register_path, F_OK) != 0)
        say_start(c, &l, "init", "next.init");
    else if (rc == DD_OK)
        rc = say_register(c, &l, err);
    return rc == DD_OK && c->format != FORMAT_TABLE ? out_end(&l, err) : rc;
}
