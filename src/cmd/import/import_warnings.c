#include "import_warnings.h"

#include "ddreg/import_batch.h"
#include "ddreg/money.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "import_result.h"
#include "import_said.h"

void warnings_keep(struct warnings *w, const char *id, const char *text_id,
                   const struct msg_arg *args, size_t nargs)
{
    struct warning *one = arena_alloc(&w->c->arena, sizeof(*one));
    struct buf text = BUF_INIT;

    msg_add(&text, w->c->lang, text_id, args, nargs);
    if (one)
        *one = (struct warning){NULL, id, arena_strdup(&w->c->arena, buf_str(&text))};
    if (!one || !one->text || text.failed)
        w->c->out.failed = true;
    else if (w->last)
        w->last->next = one;
    else
        w->first = one;
    if (one)
        w->last = one;
    buf_release(&text);
}

void warnings_note(struct warnings *w, const char *id, const char *text_id,
                   const struct msg_arg *args, size_t nargs)
{
    warnings_keep(w, id, text_id, args, nargs);
    if (w->last && w->last->text)
        cli_note(w->c, w->last->text);
}

void warnings_json(struct json *j, const struct warnings *w)
{
    json_array(j, "warnings");
    for (const struct warning *one = w->first; one; one = one->next) {
        json_object(j, NULL);
        json_text(j, "id", one->id);
        json_text(j, "message", one->text);
        json_end_object(j);
    }
    json_end_array(j);
}

/* --- Of an import ----------------------------------------------------------------------------- */

static void warn_vat(struct warnings *w, const struct import_result *r)
{
    struct cli *c = w->c;
    char id[PUBLIC_ID_SIZE], replaced[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, r->batch);
    public_id_write(replaced, IMPORT_ID, r->replaced.batch);
    if (r->vat_contradicts)
        warnings_note(
            w, "imported.vat.contradicts", "imported.vat.contradicts",
            MSG_ARGS({"said", dd_msg(c->lang, r->vat == IMPORT_VAT_NET ? "imported.vat.net"
                                                                       : "imported.vat.gross")}));
    else if (r->vat == IMPORT_VAT_UNKNOWN)
        warnings_note(w, "imported.vat.missing",
                      r->batch ? "imported.vat.missing" : "imported.vat.missing_yet",
                      MSG_ARGS({"id", id}));
    if (r->vat_carried)
        warnings_note(
            w, "imported.vat.carried", "imported.vat.carried",
            MSG_ARGS({"id", replaced},
                     {"vat", dd_msg(c->lang, r->vat == IMPORT_VAT_NET ? "imported.vat.net"
                                                                      : "imported.vat.gross")}));
    if (r->vat_column)
        warnings_note(w, "imported.vat.beside", "imported.vat.beside",
                      MSG_ARGS({"column", r->vat_column}));
}

/* The years of the file, and of the one whose place it takes. */
static enum dd_rc warn_years(struct warnings *w, const struct import_result *r,
                             struct dd_error *err)
{
    static const struct vat_words made = {"imported.vat.mixes", NULL, "imported.vat.unmixed"};
    static const struct vat_words would = {"imported.vat.mixes_yet", NULL,
                                           "imported.vat.unmixed_yet"};
    struct vat_side gone = {.id = 0}, come = {r->batch, import_vat_name(r->vat), NULL, 0};
    enum dd_rc rc = DD_OK;

    if (r->replaced.batch != 0)
        rc = vat_side_read(w->c, r->replaced.batch, &gone, err);
    come.year = arena_alloc(&w->c->arena, (r->nyears + 1) * sizeof(*come.year));
    if (rc == DD_OK && !come.year)
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < r->nyears; i++) /* one for each currency of a year */
        if (i == 0 || strcmp(r->years[i].year, r->years[i - 1].year) != 0)
            come.year[come.nyears++] = r->years[i].year;
    return rc == DD_OK ? vat_years_warn(w, &gone, &come, r->batch ? &made : &would, err) : rc;
}

bool import_assumes_kroner(const struct import_options *o, const struct import_result *r)
{
    bool amount = false, currency = o->currency != NULL || r->currency_named;

    for (size_t i = 0; i < r->ncolumns; i++) {
        amount = amount || strcmp(r->columns[i].field, "amount") == 0;
        currency = currency || strcmp(r->columns[i].field, "currency") == 0;
    }
    return amount && !currency && r->ntotals == 1 && strcmp(r->totals[0].currency, "NOK") == 0;
}

/* Who ordered and who approved: names of people, so that it is said that they are kept. */
static void warn_people(struct warnings *w, const struct import_result *r)
{
    for (size_t i = 0; i < r->ncolumns; i++)
        if (strcmp(r->columns[i].field, "buyer") == 0 ||
            strcmp(r->columns[i].field, "approver") == 0)
            warnings_note(
                w, "imported.people_kept", "imported.people_kept",
                MSG_ARGS({"column", r->columns[i].header}, {"field", r->columns[i].field}));
    if (r->people_left > 0)
        warnings_note(w, "imported.people_left",
                      cli_plural(w->c, "imported.people_left", r->people_left),
                      MSG_ARGS({"n", cli_count(w->c, r->people_left)},
                               {"line", cli_count(w->c, r->people_left_line)},
                               {"limit", cli_digits(w->c, TEXT_NAME_MAX)}));
}

/* What a sheet shows otherwise than it is read. */
static void warn_sheet(struct warnings *w, const struct import_result *r)
{
    if (r->hidden_rows > 0)
        warnings_note(w, "imported.hidden_rows",
                      cli_plural(w->c, "imported.hidden_rows", r->hidden_rows),
                      MSG_ARGS({"n", cli_count(w->c, r->hidden_rows)}));
    if (r->formulas > 0)
        warnings_note(w, "imported.formulas", cli_plural(w->c, "imported.formulas", r->formulas),
                      MSG_ARGS({"n", cli_count(w->c, r->formulas)}));
}

static void warn_amounts(struct warnings *w, const struct import_options *o,
                         const struct import_result *r)
{
    if (r->rate_differs > 0)
        warnings_note(w, "imported.rate_differs",
                      cli_plural(w->c, "imported.rate_differs", r->rate_differs),
                      MSG_ARGS({"n", cli_count(w->c, r->rate_differs)},
                               {"line", cli_count(w->c, r->rate_differs_line)}));
    if (!import_assumes_kroner(o, r))
        return;
    if (o->dry_run) /* said beside the columns */
        warnings_keep(w, "imported.assumed_nok", "imported.assumed_nok", NULL, 0);
    else
        warnings_note(w, "imported.assumed_nok", "imported.assumed_nok_done",
                      MSG_ARGS({"id", import_batch_name(w->c, r->batch)}));
}

/* "line 2: number 77 is S-1 Alfa AS, the file says Beta AS; ..." */
static void warn_names(struct warnings *w, const char *id, const struct import_names *names)
{
    struct cli *c = w->c;
    struct buf list = BUF_INIT;
    char supplier[PUBLIC_ID_SIZE], other[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < names->nfirst; i++) {
        const struct import_name *one = &names->first[i];
        public_id_write(supplier, SUPPLIER_ID, one->supplier);
        public_id_write(other, SUPPLIER_ID, one->other);
        buf_add(&list, i > 0 ? "; " : "");
        msg_add(&list, c->lang,
                one->other      ? "imported.name.of_other"
                : one->supplier ? "imported.name.unlike"
                                : "imported.name.unlike_new",
                MSG_ARGS({"line", cli_count(c, one->line)}, {"number", one->number},
                         {"id", one->supplier ? supplier : ""}, {"name", one->name},
                         {"said", one->said}, {"other", other}));
    }
    if (names->n > (int64_t)names->nfirst)
        buf_add(&list, "; ...");
    warnings_note(w, id, cli_plural(c, id, names->n),
                  MSG_ARGS({"n", cli_count(c, names->n)}, {"names", buf_str(&list)}));
    c->out.failed = c->out.failed || list.failed;
    buf_release(&list);
}

/* "line 7 as line 6; line 9 as line 6 ..." */
static void warn_same_lines(struct warnings *w, const struct import_result *r)
{
    const struct import_same_lines *same = &r->same_lines;
    struct cli *c = w->c;
    struct buf list = BUF_INIT;
    const char *id = r->batch ? "imported.same_lines" : "imported.same_lines_yet";
    const char *n = cli_count(c, same->n);

    for (int64_t i = 0; i < same->n && i < IMPORT_MAX_SAME; i++) {
        buf_add(&list, i > 0 ? "; " : "");
        msg_add(&list, c->lang, "imported.same_line",
                MSG_ARGS({"line", cli_digits(c, same->first[i].line)},
                         {"earlier", cli_digits(c, same->first[i].earlier)}));
    }
    if (same->at_least)
        n = cli_text(c, "imported.at_least", MSG_ARGS({"n", n}));
    buf_add(&list, same->n > IMPORT_MAX_SAME ? "; ..." : "");
    warnings_note(w, "imported.same_lines", cli_plural(c, id, same->n),
                  MSG_ARGS({"n", n}, {"ore", cli_kroner(c, same->ore)}, {"lines", buf_str(&list)},
                           {"id", import_batch_name(c, r->batch)}));
    c->out.failed = c->out.failed || list.failed;
    buf_release(&list);
}

/* "line 2: SE556703748501 (Alfa AB); ..." */
static void warn_not_kept(struct warnings *w, const char *id, const struct import_not_kept *list)
{
    struct cli *c = w->c;
    struct buf rows = BUF_INIT;

    for (size_t i = 0; i < list->nfirst; i++) {
        const struct import_not_kept_one *one = &list->first[i];
        buf_add(&rows, i > 0 ? "; " : "");
        msg_add(&rows, c->lang, one->name ? "imported.not_kept" : "imported.not_kept_bare",
                MSG_ARGS({"line", cli_digits(c, one->line)}, {"value", one->value},
                         {"name", one->name ? one->name : ""}));
    }
    buf_add(&rows, list->n > (int64_t)list->nfirst ? "; ..." : "");
    warnings_note(w, id, cli_plural(c, id, list->n),
                  MSG_ARGS({"n", cli_count(c, list->n)}, {"rows", buf_str(&rows)}));
    c->out.failed = c->out.failed || rows.failed;
    buf_release(&rows);
}

/* "Alfa AS was S-3; ..." */
static void warn_again(struct warnings *w, const struct import_again *list)
{
    struct cli *c = w->c;
    struct buf rows = BUF_INIT;
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < list->nfirst; i++) {
        public_id_write(id, SUPPLIER_ID, list->first[i].gone);
        buf_add(&rows, i > 0 ? "; " : "");
        msg_add(&rows, c->lang, "imported.again_one",
                MSG_ARGS({"name", list->first[i].name ? list->first[i].name : "–"}, {"id", id}));
    }
    buf_add(&rows, list->n > (int64_t)list->nfirst ? "; ..." : "");
    warnings_note(w, "imported.again", cli_plural(c, "imported.again", list->n),
                  MSG_ARGS({"n", cli_count(c, list->n)}, {"rows", buf_str(&rows)}));
    c->out.failed = c->out.failed || rows.failed;
    buf_release(&rows);
}

/* What text shows among the rows and suppliers. */
static void warn_rows(struct warnings *w, const struct import_result *r)
{
    struct cli *c = w->c;

    if (r->wrong_totals > 0)
        warnings_keep(w, "imported.problems_totals",
                      cli_plural(c, "imported.problems_totals", r->wrong_totals),
                      MSG_ARGS({"n", cli_count(c, r->wrong_totals)}));
    if (r->left_alone > 0)
        warnings_keep(w, "imported.left_alone", cli_plural(c, "imported.left_alone", r->left_alone),
                      MSG_ARGS({"n", cli_count(c, r->left_alone)}));
    if (r->categories_unknown > 0)
        warnings_keep(w, "imported.categories",
                      cli_plural(c, "imported.categories", r->categories_unknown),
                      MSG_ARGS({"n", cli_count(c, r->categories_unknown)},
                               {"rows", import_rows_text(c, r->categories_rows)}));
}

enum dd_rc import_warn(struct warnings *w, const struct import_options *o,
                       const struct import_result *r, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    if (r->same_as != 0)
        return DD_OK;
    if (r->ntotals > 0) { /* purchases, and they were taken or would be */
        if (r->names_unlike.n > 0)
            warn_names(w, "imported.names_unlike", &r->names_unlike);
        if (r->names_of_others.n > 0)
            warn_names(w, "imported.names_of_others", &r->names_of_others);
        if (r->same_lines.n > 0)
            warn_same_lines(w, r);
        warn_amounts(w, o, r);
        warn_sheet(w, r);
        warn_people(w, r);
        warn_vat(w, r);
        rc = warn_years(w, r, err);
    }
    warn_rows(w, r);
    if (r->outranked > 0)
        warnings_note(w, "imported.outranked", cli_plural(w->c, "imported.outranked", r->outranked),
                      MSG_ARGS({"n", cli_count(w->c, r->outranked)}));
    if (r->again.n > 0)
        warn_again(w, &r->again);
    if (r->ledger)
        import_warn_ledger(w, r);
    else if (r->foreign_numbers.n > 0)
        warn_not_kept(w, "imported.foreign_numbers", &r->foreign_numbers);
    if (r->emails.n > 0)
        warn_not_kept(w, "imported.emails", &r->emails);
    if (r->like_purchases)
        warnings_note(w, "imported.like_purchases", "imported.like_purchases",
                      MSG_ARGS({"file", o->read.path}));
    return rc;
}
