/* The year's purchases against the accounts. */
#include "ddreg/import_batch.h"
#include "ddreg/reconcile.h"
#include "ddreg/text.h"
#include "import_said.h"
#include "cli/out.h"

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = "ledger", .arg = "AMOUNT", .help = "opt.ledger_total"},
    {.name = "tolerance", .arg = "AMOUNT", .help = "opt.tolerance"},
    {.name = "note", .arg = "TEXT", .help = "opt.note"},
    {.name = NULL},
};

/* --- What is noted --------------------------------------------------------------------------- */

static enum dd_rc read_tolerance(struct cli *c, struct ledger_total *t, struct dd_error *err)
{
    const char *value = cli_option(c, "tolerance");
    size_t n = value ? strlen(value) : 0;
    char share[RATE_SIZE];
    int64_t ore = 0;
    enum dd_rc rc;

    if (n > 0 && value[n - 1] == '%') {
        char *number = arena_strndup(&c->arena, value, n - 1);
        if (!number)
            return dd_no_memory(err);
        if (!rate_read(share, text_trim(number)))
            return dd_fail(err, DD_USAGE, "cli.amount", "option", "tolerance", "value", value,
                           NULL);
        t->tolerance = arena_printf(&c->arena, "%s%%", share);
        return t->tolerance ? DD_OK : dd_no_memory(err);
    }
    rc = value ? money_typed(value, "tolerance", &ore, err) : DD_OK;
    if (rc == DD_OK && ore < 0)
        return dd_fail(err, DD_USAGE, "cli.amount", "option", "tolerance", "value", value, NULL);
    t->tolerance = arena_printf(&c->arena, "%lld", (long long)ore);
    return rc != DD_OK || t->tolerance ? rc : dd_no_memory(err);
}

static enum dd_rc note_total(struct cli *c, struct dd_error *err)
{
    struct ledger_total t = {.year = cli_year(c), .note = cli_option(c, "note")};
    const char *ledger = cli_option(c, "ledger");
    char head[HASH_HEX];
    enum dd_rc rc;

    if (!ledger)
        return cli_option(c, "tolerance") || cli_option(c, "note")
                   ? dd_fail(err, DD_USAGE, "cli.ledger_missing", NULL)
                   : DD_OK;
    rc = money_typed(ledger, "ledger", &t.ore, err);
    if (rc == DD_OK)
        rc = read_tolerance(c, &t, err);
    if (rc == DD_OK)
        rc = reg_begin(c->reg, &c->by, err);
    if (rc == DD_OK)
        rc = ledger_total_add(c->reg, &t, err);
    if (rc == DD_OK)
        return reg_commit(c->reg, head, err);
    reg_rollback(c->reg);
    return rc;
}

/* --- What is shown --------------------------------------------------------------------------- */

static void json_sum(struct json *j, const char *key, const struct line_sum *s)
{
    json_object(j, key);
    json_int(j, "imports", s->imports);
    json_int(j, "lines", s->lines);
    json_int(j, "ore", s->ore);
    json_end_object(j);
}

static void json_behind(struct json *j, const struct reconciliation *r)
{
    char id[PUBLIC_ID_SIZE];

    json_sum(j, "imprecise", &r->imprecise);
    json_sum(j, "replaced", &r->replaced);
    json_sum(j, "withdrawn", &r->withdrawn);
    json_array(j, "refused");
    for (size_t i = 0; i < r->nrefused; i++) {
        public_id_write(id, IMPORT_ID, r->refused[i].import);
        json_object(j, NULL);
        json_text(j, "import", id);
        json_text(j, "file", r->refused[i].file_name);
        json_int(j, "rows", r->refused[i].rows);
        json_bool(j, "later_import", r->refused[i].later);
        json_end_object(j);
    }
    json_end_array(j);
    json_array(j, "foreign");
    for (size_t i = 0; i < r->nforeign; i++) {
        json_object(j, NULL);
        json_text(j, "currency", r->foreign[i].currency);
        json_int(j, "lines", r->foreign[i].lines);
        json_int(j, "amount", r->foreign[i].amount);
        json_int(j, "ore", r->foreign[i].ore);
        json_text(j, "lowest_rate", r->foreign[i].lowest);
        json_text(j, "highest_rate", r->foreign[i].highest);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_twice(struct json *j, const struct reconciliation *r)
{
    char import[PUBLIC_ID_SIZE], other[PUBLIC_ID_SIZE];

    json_array(j, "two_systems");
    for (size_t i = 0; i < r->ntwice; i++) {
        const struct like_lines *l = &r->twice[i];
        public_id_write(import, IMPORT_ID, l->import);
        public_id_write(other, IMPORT_ID, l->other);
        json_object(j, NULL);
        json_text(j, "import", import);
        json_text(j, "file", l->file_name);
        json_text(j, "other", other);
        json_int(j, "lines", l->lines);
        json_int(j, "compared", l->compared);
        json_int(j, "ore", l->ore);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_amount(struct json *j, const char *key, bool shown, int64_t ore)
{
    if (shown)
        json_int(j, key, ore);
    else
        json_null(j, key);
}

static void print_json(struct cli *c, const struct reconciliation *r)
{
    bool shown = r->basis != BASIS_MIXED, compared = shown && r->known;
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_int(&j, "year", r->ledger.year);
    json_amount(&j, "ledger", r->known, r->ledger.ore);
    json_text(&j, "day", r->ledger.day);
    json_text(&j, "note", r->ledger.note);
    json_text(&j, "tolerance", r->ledger.tolerance);
    json_amount(&j, "tolerance_ore", r->known, r->tolerance_ore);
    json_amount(&j, "figure", shown, r->figure);
    json_amount(&j, "not_suppliers", shown, r->not_suppliers);
    json_amount(&j, "unexplained", compared, r->unexplained);
    if (compared)
        json_bool(&j, "within", r->within);
    else
        json_null(&j, "within");
    json_text(&j, "vat", figures_basis_key(r->basis));
    json_behind(&j, r);
    json_twice(&j, r);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static struct out_cell amount_cell(bool shown, int64_t ore)
{
    return shown ? out_ore(ore) : out_text(NULL);
}

/* A row of sums; the lists are in JSON. */
static enum dd_rc print_csv(struct cli *c, const struct reconciliation *r, struct dd_error *err)
{
    bool shown = r->basis != BASIS_MIXED, compared = shown && r->known;
    const struct out_field fields[] = {
        {"year", NULL, out_int(r->ledger.year)},
        {"ledger", NULL, amount_cell(r->known, r->ledger.ore)},
        {"tolerance_ore", NULL, amount_cell(r->known, r->tolerance_ore)},
        {"figure", NULL, amount_cell(shown, r->figure)},
        {"not_suppliers", NULL, amount_cell(shown, r->not_suppliers)},
        {"unexplained", NULL, amount_cell(compared, r->unexplained)},
        {"within", NULL, compared ? out_flag(r->within) : out_text(NULL)},
        {"vat", NULL, out_text(figures_basis_key(r->basis))},
    };
    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

static void say_sum(struct cli *c, const char *id, const struct line_sum *s)
{
    if (s->lines > 0)
        cli_say_in(c, 2, id,
                   MSG_ARGS({"imports", cli_count(c, s->imports)},
                            {"lines", import_lines_text(c, s->lines)},
                            {"ore", cli_kroner(c, s->ore)}));
}

/* A rate with the language's decimal sign. */
static const char *rate_text(struct cli *c, const char *rate)
{
    char *copy = arena_strdup(&c->arena, rate ? rate : ""),
         *point = copy ? strchr(copy, '.') : NULL;

    if (point && c->lang == DD_NB)
        *point = ',';
    return copy ? copy : "";
}

static void say_foreign(struct cli *c, const struct foreign_lines *l)
{
    const char *id = !l->lowest                           ? "reconcile.foreign_given"
                     : strcmp(l->lowest, l->highest) == 0 ? "reconcile.foreign_one"
                                                          : "reconcile.foreign";

    cli_say_in(c, 2, id,
               MSG_ARGS({"lines", import_lines_text(c, l->lines)}, {"currency", l->currency},
                        {"amount", cli_amount(c, l->amount, l->currency)},
                        {"ore", cli_kroner(c, l->ore)}, {"lowest", rate_text(c, l->lowest)},
                        {"highest", rate_text(c, l->highest)}));
}

static void say_twice(struct cli *c, const struct reconciliation *r)
{
    char import[PUBLIC_ID_SIZE], other[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < r->ntwice; i++) {
        const struct like_lines *l = &r->twice[i];
        public_id_write(import, IMPORT_ID, l->import);
        public_id_write(other, IMPORT_ID, l->other);
        cli_say_in(c, 2, "reconcile.two_systems",
                   MSG_ARGS({"n", cli_count(c, l->lines)}, {"of", cli_count(c, l->compared)},
                            {"ore", cli_kroner(c, l->ore)}, {"id", import}, {"file", l->file_name},
                            {"other", other}));
    }
}

/* What a person should look at; nothing when there is nothing to look at. */
static void say_behind(struct cli *c, const struct reconciliation *r)
{
    size_t before;
    char id[64];

    cli_say(c, "reconcile.behind", NULL, 0);
    before = c->out.len;
    if (r->not_suppliers != 0 && r->unexplained == -r->not_suppliers)
        cli_say_in(c, 2, "reconcile.suppliers_only", NULL, 0);
    say_twice(c, r);
    say_sum(c, "reconcile.withdrawn", &r->withdrawn);
    say_sum(c, "reconcile.replaced", &r->replaced);
    for (size_t i = 0; i < r->nrefused; i++) {
        public_id_write(id, IMPORT_ID, r->refused[i].import);
        cli_say_in(c, 2,
                   cli_plural(c,
                              r->refused[i].later ? "reconcile.refused_later" : "reconcile.refused",
                              r->refused[i].rows),
                   MSG_ARGS({"n", cli_count(c, r->refused[i].rows)}, {"id", id},
                            {"file", r->refused[i].file_name}));
    }
    say_sum(c, "reconcile.imprecise", &r->imprecise);
    for (size_t i = 0; i < r->nforeign; i++)
        say_foreign(c, &r->foreign[i]);
    if (r->basis == BASIS_GROSS || r->basis == BASIS_UNKNOWN || r->basis == BASIS_NET_UNKNOWN ||
        r->basis == BASIS_GROSS_UNKNOWN) {
        (void)snprintf(id, sizeof(id), "reconcile.vat.%s", figures_basis_key(r->basis));
        cli_say_in(c, 2, id, NULL, 0);
    }
    if (c->out.len == before)
        cli_say_in(c, 2, "reconcile.nothing", NULL, 0);
}

/* "0,4 %" of the accounts' total. */
static const char *share_text(struct cli *c, int64_t part, int64_t base)
{
    struct buf b = BUF_INIT;

    share_add(&b, c->lang, part, base);
    return cli_keep(c, &b);
}

static void print_text(struct cli *c, const struct reconciliation *r)
{
    const char *year = cli_option(c, "year");

    if (!r->known) {
        cli_say(c, "reconcile.none", MSG_ARGS({"year", year}));
        return;
    }
    cli_say(
        c, "reconcile.ledger",
        MSG_ARGS({"year", year}, {"ore", cli_kroner(c, r->ledger.ore)}, {"day", r->ledger.day}));
    if (r->ledger.note)
        cli_say_in(c, 2, "reconcile.note", MSG_ARGS({"note", r->ledger.note}));
    if (r->basis == BASIS_MIXED) {
        cli_say(c, "reconcile.mixed", MSG_ARGS({"year", year}));
        return;
    }
    cli_say(c, "reconcile.figure", MSG_ARGS({"ore", cli_kroner(c, r->figure)}));
    cli_say(c, "reconcile.not_suppliers", MSG_ARGS({"ore", cli_kroner(c, r->not_suppliers)}));
    cli_say(c, r->within ? "reconcile.within" : "reconcile.beyond",
            MSG_ARGS({"ore", cli_kroner(c, r->unexplained)},
                     {"share", share_text(c, r->unexplained, r->ledger.ore)},
                     {"base", cli_kroner(c, r->ledger.ore)},
                     {"tolerance", cli_kroner(c, r->tolerance_ore)}));
    if (r->unexplained != 0)
        say_behind(c, r);
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct reconciliation r;
    struct figures f;
    enum dd_rc rc = note_total(c, err);

    if (rc == DD_OK)
        rc = figures_read(c->reg, &c->arena, cli_year(c), c->today, &f, err);
    if (rc == DD_OK)
        rc = reconcile_read(c->reg, &c->arena, &f, true, &r, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_CSV)
        rc = print_csv(c, &r, err);
    else if (c->format == FORMAT_JSON)
        print_json(c, &r);
    else
        print_text(c, &r);
    if (rc != DD_OK)
        return rc;
    return r.known && r.within ? DD_OK : DD_CHECK;
}

const struct dd_cmd cmd_reconcile = {
    .name = "reconcile",
    .alias = "avstem",
    .args = "--year Y",
    .summary = "cmd.reconcile",
    .example = "ddreg reconcile --year 2023 --ledger \"99 842 644,61\" --tolerance 0,5%",
    .reg = CMD_WRITES_ITSELF,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
