/* What a person sees of an import, in 80 columns. What matters most comes last, where the eye is
 * when the command has ended. */
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "import_result.h"
#include "import_said.h"
#include "import_warnings.h"
#include "cli/out.h"

enum { LINE_WIDTH = 80, HEADER_SHOWN = 22, MAX_YEARS_SHOWN = 24 };

/* Characters of it. */
static size_t width(const char *s)
{
    size_t n = 0;

    for (; *s; s++)
        n += ((unsigned char)*s & 0xC0U) != 0x80U;
    return n;
}

const char *import_cut(struct cli *c, const char *s, size_t most)
{
    const char *end = s, *copy;

    if (width(s) <= most || most == 0)
        return s;
    for (size_t i = 0; i + 1 < most; i++) {
        size_t n = text_char(end);
        end += n > 0 ? n : 1;
    }
    copy = arena_printf(&c->arena, "%.*s…", (int)(end - s), s);
    return copy ? copy : "";
}

/* Without control characters. */
static const char *plain(struct cli *c, const char *text)
{
    struct buf b = BUF_INIT;

    text_add_plain(&b, text);
    return cli_keep(c, &b);
}

/* A table whose texts are ready. */
enum dd_rc import_table(struct cli *c, size_t ncolumns, size_t nrows, const char *const *titles,
                        const char **cells, const enum out_fit *fit, const bool *right,
                        struct dd_error *err)
{
    const struct terminal_table t = {
        ncolumns,
        nrows,
        titles,
        cells,
        arena_alloc(&c->arena, ncolumns * nrows * sizeof(enum out_mark)),
        fit,
        right};

    return t.marks ? terminal_print(&c->out, &t, err) : dd_no_memory(err);
}

static void gap(struct cli *c)
{
    if (c->out.len > 0)
        buf_add_char(&c->out, '\n');
}

/* --- How the file was read -------------------------------------------------------------------- */

static const char *delimiter_word(const struct cli *c, const char *delimiter)
{
    static const char *const known[][2] = {{";", "imported.delimiter.semicolon"},
                                           {",", "imported.delimiter.comma"},
                                           {"tab", "imported.delimiter.tab"},
                                           {"|", "imported.delimiter.bar"}};

    for (size_t i = 0; delimiter && i < sizeof(known) / sizeof(known[0]); i++)
        if (strcmp(known[i][0], delimiter) == 0)
            return dd_msg(c->lang, known[i][1]);
    return "?";
}

/* The id for one of the words, NULL for none of them. */
static const char *id_of(const char *word, const char *const known[][2])
{
    for (size_t i = 0; word && known[i][0]; i++)
        if (strcmp(known[i][0], word) == 0)
            return known[i][1];
    return NULL;
}

static void print_reading(struct cli *c, const struct import_options *o,
                          const struct import_result *r)
{
    static const char *const decimals[][2] = {
        {"comma", "imported.decimal.comma"}, {"point", "imported.decimal.point"}, {NULL, NULL}};
    static const char *const orders[][2] = {
        {"dmy", "imported.date.dmy"}, {"mdy", "imported.date.mdy"}, {NULL, NULL}};
    const char *decimal = id_of(r->decimal, decimals), *order = id_of(r->dates, orders);
    struct buf how = BUF_INIT;

    if (r->inside)
        msg_add(&how, c->lang, r->workbook ? "imported.sheet" : "imported.inside",
                MSG_ARGS({"name", r->inside}));
    if (!r->workbook)
        buf_printf(&how, "%s%s, %s", r->inside ? ", " : "", r->encoding ? r->encoding : "?",
                   delimiter_word(c, r->delimiter));
    if (decimal)
        buf_printf(&how, ", %s", dd_msg(c->lang, decimal));
    if (order)
        buf_printf(&how, ", %s", dd_msg(c->lang, order));
    cli_say(c, r->header_line ? "imported.reading" : "imported.reading_bare",
            MSG_ARGS({"file", o->read.path}, {"how", buf_str(&how)},
                     {"line", cli_digits(c, r->header_line)}));
    c->out.failed = c->out.failed || how.failed;
    buf_release(&how);
}

/* Widest of the cells in one column of a table. */
static size_t widest(const char *const *cells, size_t n, size_t step)
{
    size_t most = 0;

    for (size_t i = 0; i < n; i++)
        most = width(cells[i * step]) > most ? width(cells[i * step]) : most;
    return most;
}

/* The samples side by side; where they do not fit, the long ones are cut alike. */
static const char *join_samples(struct cli *c, const char *const *s, size_t room)
{
    const char *shown[3] = {"", "", ""}, *joined;
    size_t n = 0, each, left = room;

    while (n < 3 && s[n])
        n++;
    left -= n > 1 ? 3 * (n - 1) : 0;
    each = n > 0 ? left / n : 0;
    for (size_t i = 0, longer = n; i < n; i++) /* what short ones leave goes to the long ones */
        if (width(s[i]) < each && longer > 1) {
            left -= width(s[i]);
            longer--;
            each = left / longer;
        }
    for (size_t i = 0; i < n; i++)
        shown[i] = import_cut(c, s[i], each);
    joined = arena_printf(&c->arena, "%s%s%s%s%s", shown[0], n > 1 ? " | " : "", shown[1],
                          n > 2 ? " | " : "", shown[2]);
    return joined ? joined : "";
}

static enum dd_rc print_columns(struct cli *c, const struct import_result *r, struct dd_error *err)
{
    static const enum out_fit fit[] = {FIT_CUT, FIT_WHOLE, FIT_CUT};
    static const bool right[] = {false, false, false};
    const char *titles[] = {dd_msg(c->lang, "imported.col.header"),
                            dd_msg(c->lang, "imported.col.field"),
                            dd_msg(c->lang, "imported.col.samples")};
    const char **cells = arena_alloc(&c->arena, (3 * r->ncolumns + 1) * sizeof(*cells));
    size_t used = width(titles[0]), fields;

    if (!cells)
        return dd_no_memory(err);
    for (size_t i = 0; i < r->ncolumns; i++) {
        cells[3 * i] = import_cut(c, plain(c, r->columns[i].header), HEADER_SHOWN);
        cells[3 * i + 1] = import_field_word(c, r->columns[i].field);
    }
    fields = widest(cells + 1, r->ncolumns, 3);
    used = widest(cells, r->ncolumns, 3) > used ? widest(cells, r->ncolumns, 3) : used;
    for (size_t i = 0; i < r->ncolumns; i++)
        cells[3 * i + 2] = join_samples(c, r->columns[i].sample, LINE_WIDTH - used - fields - 3);
    return import_table(c, 3, r->ncolumns, titles, cells, fit, right, err);
}

static void print_unused(struct cli *c, const struct import_result *r)
{
    struct buf list = BUF_INIT;

    for (size_t i = 0; i < r->nunused && i < IMPORT_MAX_COLUMNS; i++)
        buf_printf(&list, "%s%s", i > 0 ? ", " : "", r->unused[i]);
    if (r->nunused > IMPORT_MAX_COLUMNS)
        buf_add(&list, " ...");
    if (r->nunused > 0)
        cli_say(c, "imported.unused", MSG_ARGS({"columns", buf_str(&list)}));
    c->out.failed = c->out.failed || list.failed;
    buf_release(&list);
}

/* --- The result ------------------------------------------------------------------------------- */

static void print_problems(struct cli *c, const struct import_result *r)
{
    if (r->nproblems > 0)
        gap(c);
    for (size_t i = 0; i < r->nproblems; i++)
        cli_say(c,
                *r->problems[i].cell ? "imported.problem.cell"
                : r->workbook        ? "imported.problem.row"
                                     : "imported.problem",
                MSG_ARGS({"line", cli_digits(c, r->problems[i].line)},
                         {"cell", r->problems[i].cell},
                         {"what", import_problem_text(c, &r->problems[i])}));
    if (r->refused > (int64_t)r->nproblems)
        cli_say(c, cli_plural(c, "imported.more_problems", r->refused - (int64_t)r->nproblems),
                MSG_ARGS({"n", cli_count(c, r->refused - (int64_t)r->nproblems)}));
}

/* The options that the rows need again when they come in a file of their own, which has another
 * encoding, and its headings on the first line if it has any. */
static bool is_needed_again(const char *option, const char *value)
{
    static const char *const needed[] = {"year",  "currency", "rate",      "rates",
                                         "vat",   "sign",     "last",      "decimal",
                                         "dates", "map",      "delimiter", "sectors"};

    if (strcmp(option, "header") == 0)
        return strcmp(value, "none") == 0;
    for (size_t i = 0; i < sizeof(needed) / sizeof(needed[0]); i++)
        if (strcmp(needed[i], option) == 0)
            return true;
    return false;
}

/* The command that brings the rows in when they are right. */
static const char *command_again(struct cli *c, const struct import_options *o)
{
    struct buf b = BUF_INIT;
    const char *copy, *quote = strchr(o->problems_path, ' ') ? "\"" : "";

    buf_printf(&b, "ddreg %s %s%s%s", c->cmd->name, quote, o->problems_path, quote);
    for (size_t i = 0; i < c->noptions; i++) {
        const char *value = c->options[i].value;
        quote = strpbrk(value, " ;|") ? "\"" : "";
        if (is_needed_again(c->options[i].name, value))
            buf_printf(&b, " --%s %s%s%s", c->options[i].name, quote, value, quote);
    }
    copy = arena_strdup(&c->arena, buf_str(&b));
    c->out.failed = c->out.failed || b.failed || !copy;
    buf_release(&b);
    return copy ? copy : "";
}

static void print_problems_file(struct cli *c, const struct import_options *o,
                                const struct import_result *r)
{
    bool rest = !o->skip_bad && r->refused < r->rows; /* rows that are good */

    if (r->problems_written)
        cli_say(c, rest ? "imported.problems_file_rest" : "imported.problems_file",
                MSG_ARGS({"n", cli_count(c, r->refused - r->wrong_totals)},
                         {"file", o->problems_path}, {"command", command_again(c, o)}));
}

static void print_left_out(struct cli *c, const struct import_result *r)
{
    const struct import_left_out *l = &r->left_out;

    if (l->totals + l->headers + l->notes + l->received + l->payments > 0)
        cli_say(c, "imported.left_out",
                MSG_ARGS({"totals", cli_count(c, l->totals)}, {"headers", cli_count(c, l->headers)},
                         {"notes", cli_count(c, l->notes)}, {"received", cli_count(c, l->received)},
                         {"payments", cli_count(c, l->payments)}));
    if (l->totals_sum != 0)
        cli_say(c, "imported.left_out_sum", MSG_ARGS({"sum", cli_amount(c, l->totals_sum, "NOK")}));
    if (r->turned > 0)
        cli_say(c, "imported.turned", MSG_ARGS({"n", cli_count(c, r->turned)}));
}

static enum dd_rc print_years(struct cli *c, const struct import_result *r, struct dd_error *err)
{
    static const enum out_fit fit[] = {FIT_WHOLE, FIT_WHOLE, FIT_WHOLE, FIT_WHOLE};
    static const bool right[] = {false, false, true, true};
    const char *titles[] = {dd_msg(c->lang, "imported.col.year"),
                            dd_msg(c->lang, "imported.col.currency"), dd_msg(c->lang, "col.rows"),
                            dd_msg(c->lang, "imported.col.amount")};
    size_t n = r->nyears < MAX_YEARS_SHOWN ? r->nyears : MAX_YEARS_SHOWN;
    const char **cells = arena_alloc(&c->arena, (4 * n + 1) * sizeof(*cells));
    enum dd_rc rc;

    if (!cells)
        return dd_no_memory(err);
    if (n == 0)
        return DD_OK;
    for (size_t i = 0; i < n; i++) {
        cells[4 * i] = r->years[i].year;
        cells[4 * i + 1] = r->years[i].currency;
        cells[4 * i + 2] = cli_count(c, r->years[i].rows);
        cells[4 * i + 3] = cli_amount(c, r->years[i].amount, r->years[i].currency);
    }
    rc = import_table(c, 4, n, titles, cells, fit, right, err);
    if (rc == DD_OK && r->nyears > n)
        cli_say(c, cli_plural(c, "imported.more_years", (int64_t)(r->nyears - n)),
                MSG_ARGS({"n", cli_count(c, (int64_t)(r->nyears - n))}));
    return rc;
}

/* Where the years' table does not say it already. Foreign amounts always, with the kroner that they
 * came to: a wrong rate shows there. */
static void print_totals(struct cli *c, const struct import_result *r)
{
    for (size_t i = 0; i < r->ntotals; i++) {
        const struct import_total *t = &r->totals[i];
        bool foreign = strcmp(t->currency, "NOK") != 0;
        if (foreign || r->nyears > r->ntotals)
            cli_say(c, foreign ? "imported.total_foreign" : "imported.total",
                    MSG_ARGS({"currency", t->currency},
                             {"amount", cli_amount(c, t->amount, t->currency)},
                             {"ore", cli_kroner(c, t->ore)}));
    }
}

/* What the file itself said of VAT; what the options said, the user knows. */
static void print_vat(struct cli *c, const struct import_options *o, const struct import_result *r)
{
    if (!r->vat_carried && o->vat == IMPORT_VAT_UNKNOWN && r->vat != IMPORT_VAT_UNKNOWN)
        cli_say(
            c, "imported.vat.read",
            MSG_ARGS({"vat", dd_msg(c->lang, r->vat == IMPORT_VAT_NET ? "imported.vat.net"
                                                                      : "imported.vat.gross")}));
}

static void print_counts(struct cli *c, const struct import_options *o,
                         const struct import_result *r)
{
    int64_t rows = r->rows - r->wrong_totals, refused = r->refused - r->wrong_totals;

    cli_say(c, cli_plural(c, o->dry_run ? "imported.would" : "imported.done", rows),
            MSG_ARGS({"id", r->batch ? import_batch_name(c, r->batch) : ""},
                     {"rows", cli_count(c, rows)}, {"created", cli_count(c, r->created)},
                     {"updated", cli_count(c, r->updated)},
                     {"unchanged", cli_count(c, r->unchanged)},
                     {"refused", cli_count(c, refused)}));
}

enum dd_rc import_print_text(struct cli *c, const struct import_options *o,
                             const struct import_result *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (r->same_as != 0) {
        cli_say(c,
                r->same_refused > 0 ? cli_plural(c, "imported.same_file_rest", r->same_refused)
                                    : "imported.same_file",
                MSG_ARGS({"file", o->read.path}, {"id", import_batch_name(c, r->same_as)},
                         {"n", cli_count(c, r->same_refused)}));
        return DD_OK;
    }
    if (r->map && !o->read.map_path)
        cli_say(c, "imported.map", MSG_ARGS({"name", r->map}));
    if (r->ledger)
        import_say_file(c, r->ledger);
    if (o->dry_run && !r->ledger) {
        print_reading(c, o, r);
        gap(c);
        rc = print_columns(c, r, err);
        print_unused(c, r);
        if (import_assumes_kroner(o, r))
            cli_say(c, "imported.assumed_nok", NULL, 0);
        import_say_changes(c, r);
    }
    print_left_out(c, r);
    print_problems(c, r);
    print_problems_file(c, o, r);
    if (r->wrong_totals > 0)
        cli_say(c, cli_plural(c, "imported.problems_totals", r->wrong_totals),
                MSG_ARGS({"n", cli_count(c, r->wrong_totals)}));
    if (rc != DD_OK || (r->refused > 0 && !o->skip_bad && !o->dry_run))
        return rc; /* the error that follows says that nothing was written */
    if (o->dry_run || r->nproblems > 0 || r->ledger)
        gap(c);
    if (r->flagged > 0)
        cli_say(c, o->dry_run ? "imported.flagged" : "imported.flagged_which",
                MSG_ARGS({"n", cli_count(c, r->flagged)}));
    if (!o->dry_run)
        import_say_moved(c, r);
    import_say_left_alone(c, r);
    import_say_categories(c, r);
    import_say_new(c, o, r);
    rc = print_years(c, r, err);
    if (rc == DD_OK && r->ledger)
        rc = import_say_ledger(c, r->ledger, err);
    print_totals(c, r);
    print_vat(c, o, r);
    print_counts(c, o, r);
    import_say_replaced(c, &r->replaced, o->dry_run);
    return rc;
}
