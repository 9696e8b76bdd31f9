/* What a SAF-T ledger came to: what was left out and why, what does not fit. */
#include <stdlib.h>

#include "import_result.h"

enum { SHOWN_ACCOUNTS = 5 };

static const char *const ways[LEDGER_WAYS] = {
    [LEDGER_TAKEN] = "taken",   [LEDGER_NO_SUPPLIER] = "no_supplier", [LEDGER_OUTLAY] = "outlay",
    [LEDGER_PAYING] = "paying", [LEDGER_OPENING] = "opening",         [LEDGER_WAGES] = "wages",
    [LEDGER_OTHER] = "other"};

static const char *way_word(const struct cli *c, enum ledger_way way)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "ledger.way.%s", ways[way]);
    return dd_msg(c->lang, id);
}

void import_say_file(struct cli *c, const struct import_ledger *l)
{
    cli_say(c, *l->from ? "ledger.file" : "ledger.file_bare",
            MSG_ARGS({"version", *l->version ? l->version : "?"}, {"from", l->from}, {"to", l->to},
                     {"accounts", cli_count(c, (int64_t)l->accounts)},
                     {"suppliers", cli_count(c, (int64_t)l->suppliers)},
                     {"vouchers", cli_count(c, l->vouchers)}));
}

/* What became of the costs, which add up, and beside them of what is on the balance sheet. */
static enum dd_rc say_ways(struct cli *c, const struct import_ledger *l, struct dd_error *err)
{
    static const enum out_fit fit[] = {FIT_WHOLE, FIT_WHOLE, FIT_WHOLE};
    static const bool right[] = {false, true, true};
    const char *titles[] = {dd_msg(c->lang, "ledger.col.what"), dd_msg(c->lang, "ledger.col.costs"),
                            dd_msg(c->lang, "ledger.col.balance")};
    const char *cells[3 * (LEDGER_WAYS + 1)];
    size_t n = 0;

    for (int w = 0; w < LEDGER_WAYS; w++) {
        if (w != LEDGER_TAKEN && l->of_costs[w] == 0 && l->balance[w] == 0)
            continue;
        cells[3 * n] = way_word(c, (enum ledger_way)w);
        cells[3 * n + 1] = cli_amount(c, l->of_costs[w], "NOK");
        cells[3 * n + 2] = cli_amount(c, l->balance[w], "NOK");
        n++;
    }
    cells[3 * n] = dd_msg(c->lang, "ledger.sum");
    cells[3 * n + 1] = cli_amount(c, l->costs, "NOK");
    cells[3 * n + 2] = "";
    return import_table(c, 3, n + 1, titles, cells, fit, right, err);
}

static int by_size(const void *a, const void *b)
{
    const struct ledger_left *x = *(const struct ledger_left *const *)a,
                             *y = *(const struct ledger_left *const *)b;
    int64_t p = llabs(x->ore), q = llabs(y->ore);

    return p != q ? (p < q) - (p > q) : strcmp(x->account, y->account);
}

/* The accounts on which most has no supplier: there somebody may be missing. */
static enum dd_rc say_nobody(struct cli *c, const struct import_ledger *l, struct dd_error *err)
{
    const struct ledger_left **of = arena_alloc(&c->arena, (l->nleft + 1) * sizeof(*of));
    size_t n = 0;

    if (!of)
        return dd_no_memory(err);
    for (size_t i = 0; i < l->nleft; i++)
        if (l->left[i].way == LEDGER_NO_SUPPLIER && l->left[i].ore > 0)
            of[n++] = &l->left[i];
    qsort(of, n, sizeof(*of), by_size);
    if (n > 0)
        cli_say(c, "ledger.nobody", NULL, 0);
    for (size_t i = 0; i < n && i < SHOWN_ACCOUNTS; i++)
        cli_say_in(c, 2, "ledger.account",
                   MSG_ARGS({"account", of[i]->account}, {"name", of[i]->name ? of[i]->name : ""},
                            {"ore", cli_amount(c, of[i]->ore, "NOK")}));
    if (n > SHOWN_ACCOUNTS)
        cli_say_in(c, 2, "ledger.accounts_more",
                   MSG_ARGS({"n", cli_count(c, (int64_t)(n - SHOWN_ACCOUNTS))}));
    return DD_OK;
}

enum dd_rc import_say_ledger(struct cli *c, const struct import_ledger *l, struct dd_error *err)
{
    enum dd_rc rc;

    buf_add_char(&c->out, '\n');
    rc = say_ways(c, l, err);
    if (rc == DD_OK)
        rc = say_nobody(c, l, err);
    buf_add_char(&c->out, '\n');
    return rc;
}

/* --- JSON ------------------------------------------------------------------------------------- */

static void json_ways(struct json *j, const char *name, const int64_t of[LEDGER_WAYS])
{
    json_object(j, name);
    for (int w = 0; w < LEDGER_WAYS; w++)
        json_int(j, ways[w], of[w]);
    json_end_object(j);
}

static void json_left(struct json *j, const struct import_ledger *l)
{
    json_array(j, "left_out");
    for (size_t i = 0; i < l->nleft; i++) {
        json_object(j, NULL);
        json_text(j, "as", ways[l->left[i].way]);
        json_text(j, "account", l->left[i].account);
        json_text(j, "name", l->left[i].name);
        json_int(j, "ore", l->left[i].ore);
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_differences(struct json *j, const struct import_ledger *l)
{
    json_array(j, "controls");
    for (size_t i = 0; i < l->ncontrols; i++) {
        json_object(j, NULL);
        json_text(j, "field", l->controls[i].field);
        json_int(j, "said", l->controls[i].said);
        json_int(j, "found", l->controls[i].found);
        json_end_object(j);
    }
    json_end_array(j);
    json_int(j, "balances_differ", l->balances_differ);
    json_array(j, "balances");
    for (size_t i = 0; i < l->nbalances; i++) {
        json_object(j, NULL);
        json_text(j, "number", l->balances[i].number);
        json_text(j, "name", l->balances[i].name);
        json_int(j, "expected", l->balances[i].expected);
        json_int(j, "said", l->balances[i].said);
        json_end_object(j);
    }
    json_end_array(j);
}

void import_json_ledger(struct json *j, const struct import_ledger *l)
{
    if (!l) {
        json_null(j, "ledger");
        return;
    }
    json_object(j, "ledger");
    json_text(j, "version", l->version);
    json_text(j, "from", *l->from ? l->from : NULL);
    json_text(j, "to", *l->to ? l->to : NULL);
    json_int(j, "files", (int64_t)l->files);
    json_int(j, "accounts", (int64_t)l->accounts);
    json_int(j, "suppliers", (int64_t)l->suppliers);
    json_int(j, "vouchers", l->vouchers);
    json_int(j, "postings", l->postings);
    json_int(j, "costs", l->costs);
    json_ways(j, "of_costs", l->of_costs);
    json_ways(j, "balance", l->balance);
    json_left(j, l);
    json_differences(j, l);
    json_int(j, "shared", l->shared);
    json_int(j, "shared_ore", l->shared_ore);
    json_int(j, "outside", l->outside);
    json_int(j, "outside_ore", l->outside_ore);
    json_int(j, "unlisted", l->unlisted);
    json_int(j, "by_invoice", l->by_invoice);
    json_end_object(j);
}

/* --- What must be seen to --------------------------------------------------------------------- */

static const char *control_value(struct cli *c, const struct ledger_control *control, int64_t value)
{
    return strcmp(control->field, "NumberOfEntries") == 0 ? cli_count(c, value)
                                                          : cli_amount(c, value, "NOK");
}

static void warn_controls(struct warnings *w, const struct import_ledger *l)
{
    for (size_t i = 0; i < l->ncontrols; i++)
        warnings_note(
            w, "ledger.control", "ledger.control",
            MSG_ARGS({"field", l->controls[i].field},
                     {"said", control_value(w->c, &l->controls[i], l->controls[i].said)},
                     {"found", control_value(w->c, &l->controls[i], l->controls[i].found)}));
    if (l->other_company)
        warnings_note(w, "ledger.company", "ledger.company", NULL, 0);
}

static void warn_balances(struct warnings *w, const struct import_ledger *l)
{
    struct cli *c = w->c;
    struct buf list = BUF_INIT;

    for (size_t i = 0; i < l->nbalances; i++) {
        buf_add(&list, i > 0 ? "; " : "");
        msg_add(&list, c->lang, "ledger.balance",
                MSG_ARGS({"number", l->balances[i].number},
                         {"name", l->balances[i].name ? l->balances[i].name : ""},
                         {"expected", cli_amount(c, l->balances[i].expected, "NOK")},
                         {"said", cli_amount(c, l->balances[i].said, "NOK")}));
    }
    buf_add(&list, l->balances_differ > (int64_t)l->nbalances ? "; ..." : "");
    if (l->balances_differ > 0)
        warnings_note(w, "ledger.balances", cli_plural(c, "ledger.balances", l->balances_differ),
                      MSG_ARGS({"n", cli_count(c, l->balances_differ)}, {"list", buf_str(&list)}));
    c->out.failed = c->out.failed || list.failed;
    buf_release(&list);
}

/* "Alfa AB: SE556703748501; ..." */
static void warn_unread(struct warnings *w, const char *id, const struct import_not_kept *list)
{
    struct cli *c = w->c;
    struct buf rows = BUF_INIT;

    for (size_t i = 0; i < list->nfirst; i++)
        buf_printf(&rows, "%s%s%s%s", i > 0 ? "; " : "",
                   list->first[i].name ? list->first[i].name : "?",
                   *list->first[i].value ? ": " : "", list->first[i].value);
    buf_add(&rows, list->n > (int64_t)list->nfirst ? "; ..." : "");
    if (list->n > 0)
        warnings_note(w, id, cli_plural(c, id, list->n),
                      MSG_ARGS({"n", cli_count(c, list->n)}, {"rows", buf_str(&rows)}));
    c->out.failed = c->out.failed || rows.failed;
    buf_release(&rows);
}

static void warn_lines(struct warnings *w, const char *id, int64_t n, int64_t ore)
{
    if (n > 0)
        warnings_note(w, id, cli_plural(w->c, id, n),
                      MSG_ARGS({"n", cli_count(w->c, n)}, {"ore", cli_kroner(w->c, ore)}));
}

void import_warn_ledger(struct warnings *w, const struct import_result *r)
{
    const struct import_ledger *l = r->ledger;

    if (r->rows == 0 && r->same_as == 0)
        warnings_note(w, "ledger.nothing", "ledger.nothing", NULL, 0);
    warn_controls(w, l);
    warn_balances(w, l);
    warn_lines(w, "ledger.shared", l->shared, l->shared_ore);
    warn_lines(w, "ledger.outside", l->outside, l->outside_ore);
    warn_lines(w, "ledger.unlisted", l->unlisted, 0);
    warn_unread(w, "ledger.numbers", &r->foreign_numbers);
    warn_unread(w, "ledger.countries", &r->countries_unread);
}
