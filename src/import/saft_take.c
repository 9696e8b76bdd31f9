#include "saft_take.h"

#include "ddreg/date.h"
#include "ddreg/text.h"
#include "saft/ledger_opening.h"
#include "saft_party.h"

void saft_taking_init(struct saft_taking *t, struct import_run *run, struct purchase_stage *st,
                      struct saft_book *book)
{
    *t = (struct saft_taking){.run = run, .st = st, .book = book, .from = "", .to = ""};
    t->lines = VEC_OF(struct ledger_line);
    t->accounts = VEC_OF(struct saft_account *);
    t->parts = VEC_OF(struct bought_part);
}

void saft_taking_release(struct saft_taking *t)
{
    vec_release(&t->lines);
    vec_release(&t->accounts);
    vec_release(&t->parts);
}

static enum dd_rc too_large(struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "saft.sum.large", NULL);
}

/* --- Suppliers -------------------------------------------------------------------------------- */

static enum dd_rc stage_party(struct saft_taking *t, struct saft_party *p,
                              enum sector_standard standard, struct dd_error *err)
{
    return p->payee != 0 ? DD_OK : saft_party_stage(t->run, t->st, p, standard, err);
}

enum dd_rc saft_take_parties(struct saft_taking *t, enum sector_standard standard,
                             struct dd_error *err)
{
    struct saft_party *p;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && (p = saft_book_party_at(t->book, i)); i++)
        if (p->listed)
            rc = stage_party(t, p, standard, err);
    return rc;
}

/* --- Lines ------------------------------------------------------------------------------------ */

static bool names_nobody(const struct ledger_voucher *v)
{
    bool nobody = !v->supplier;

    for (size_t i = 0; nobody && i < v->n; i++)
        nobody = !v->lines[i].supplier;
    return nobody;
}

/* Whose a posting is: its own, else the transaction's (or its invoice's); of a payable account
 * without either, what its number has after ":". */
static const char *supplier_of(const struct ledger_posting *p, const char *of_all,
                               const struct saft_account *a)
{
    const char *colon = strchr(p->account, ':');

    if (p->supplier)
        return p->supplier;
    if (of_all)
        return of_all;
    return a->class == LEDGER_PAYABLE && colon && colon[1] ? colon + 1 : NULL;
}

/* What is owed to whom, to be held against what the file says at the end. */
static enum dd_rc add_owed(struct saft_taking *t, const struct ledger_line *l, struct dd_error *err)
{
    struct saft_party *p;

    if (l->class != LEDGER_PAYABLE || !l->supplier)
        return DD_OK;
    if (!(p = saft_book_party(t->book, l->supplier, err)))
        return err->rc;
    return money_add(&p->posted, l->ore) ? DD_OK : too_large(err);
}

static enum dd_rc read_lines(struct saft_taking *t, const struct ledger_voucher *v,
                             struct dd_error *err)
{
    const char *of_all = v->supplier;
    enum dd_rc rc = DD_OK;

    if (t->book->by_invoice && names_nobody(v))
        of_all = saft_book_invoice(t->book, v->id);
    t->by_invoice += of_all != v->supplier;
    t->lines.n = t->accounts.n = t->parts.n = 0;
    for (size_t i = 0; rc == DD_OK && i < v->n; i++) {
        struct saft_account *a = saft_book_account(t->book, v->lines[i].account, err);
        struct saft_account **kept = vec_add(&t->accounts);
        struct ledger_line *l = vec_add(&t->lines);
        if (!a)
            return err->rc;
        if (!kept || !l)
            return dd_no_memory(err);
        *kept = a;
        *l = (struct ledger_line){a->number, supplier_of(&v->lines[i], of_all, a), a->class,
                                  a->cost, v->lines[i].ore};
        rc = add_owed(t, l, err);
    }
    return rc;
}

/* --- Opening journals ------------------------------------------------------------------------- */

static enum dd_rc look_at_journal(struct saft_taking *t, const struct ledger_voucher *v,
                                  struct dd_error *err)
{
    struct arena *a = &t->book->scratch;
    bool failed = false;

    if (v->journal_number != t->journal) {
        arena_reset(a);
        t->journal = v->journal_number;
        t->journal_opens = ledger_says_opening(a, v->journal, &failed) ||
                           ledger_says_opening(a, v->journal_type, &failed) ||
                           ledger_says_opening(a, v->journal_name, &failed);
    }
    if (v->type && strncmp(v->type, t->type, sizeof(t->type) - 1) != 0) {
        arena_reset(a);
        (void)snprintf(t->type, sizeof(t->type), "%s", v->type);
        t->type_opens = ledger_says_opening(a, v->type, &failed);
    }
    return failed ? dd_no_memory(err) : DD_OK;
}

/* --- Days ------------------------------------------------------------------------------------- */

static enum dd_rc bad_day(const struct ledger_voucher *v, const char *id, const char *day,
                          struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "value", day, "voucher", v->id ? v->id : "", NULL);
}

/* A ledger has what is spread over coming months, so within its period a day may be further ahead
 * than in a file of purchases. */
static bool is_near(const struct saft_taking *t, const char *day, bool within)
{
    const char *last = t->run->last_day;

    return date_year(day) >= RUN_FIRST_YEAR && (strncmp(day, last, strlen(day)) <= 0 ||
                                                (within && date_year(day) <= date_year(last) + 1));
}

/* The day of the transaction. One that is neither within the period of the file nor in the year of
 * its own period counts in that year, without a day. */
static enum dd_rc read_day(const struct saft_taking *t, const struct ledger_voucher *v,
                           char day[DATE_SIZE], bool *outside, struct dd_error *err)
{
    const char *said = v->day ? v->day : "";
    bool within;

    (void)snprintf(day, DATE_SIZE, "%s", said); /* "2025-01-31+01:00" is that day */
    *outside = false;
    if (!date_is_day(day) || (said[DATE_SIZE - 1] && !strchr("Z+-T", said[DATE_SIZE - 1])))
        return bad_day(v, "saft.date", said, err);
    within = *t->from && strcmp(day, t->from) >= 0 && strcmp(day, t->to) <= 0;
    if (!within && v->year && strlen(v->year) == 4 && date_valid(v->year) &&
        strncmp(v->year, day, 4) != 0) {
        (void)snprintf(day, DATE_SIZE, "%s", v->year);
        *outside = true;
    }
    return is_near(t, day, within) ? DD_OK : bad_day(v, "saft.date.far", day, err);
}

/* --- What was bought -------------------------------------------------------------------------- */

static enum dd_rc stage_part(struct saft_taking *t, const struct ledger_voucher *v,
                             const struct bought_part *part, struct saft_party *who,
                             const char *day, struct dd_error *err)
{
    struct saft_account *account = ((struct saft_account **)t->accounts.rows)[part->line];
    const struct purchase line = {.line = t->postings + (int64_t)part->line + 1,
                                  .day = day,
                                  .amount = part->ore,
                                  .currency = "NOK",
                                  .rate = "1",
                                  .ore = part->ore,
                                  .production = -1,
                                  .account = account->number,
                                  .reference = v->id};
    enum dd_rc rc = DD_OK;

    t->unlisted += who->payee == 0 && !who->name;
    if (who->payee == 0)
        rc = stage_party(t, who, SN2007, err);
    if (rc == DD_OK)
        rc = purchase_stage_row(t->st, &line, who->payee, err);
    if (rc != DD_OK)
        return rc;
    account->bought = true;
    t->run->out->created++;
    t->shared += part->shared_out;
    if (part->shared_out && !money_add(&t->shared_ore, part->ore))
        return too_large(err);
    return run_add_total(t->run, day, "NOK", part->ore, part->ore, 1, err);
}

static enum dd_rc leave_out(struct saft_taking *t, const struct bought_part *part,
                            struct dd_error *err)
{
    struct saft_account *account = ((struct saft_account **)t->accounts.rows)[part->line];

    return money_add(&account->left[part->as], part->ore) ? DD_OK : too_large(err);
}

static enum dd_rc take_part(struct saft_taking *t, const struct ledger_voucher *v,
                            struct bought_part *part, const char *day, struct dd_error *err)
{
    struct saft_party *who = NULL;

    if (part->as == BOUGHT_SUPPLIER && !(who = saft_book_party(t->book, part->supplier, err)))
        return err->rc;
    if (who && who->pays && !bought_becomes_outlay(part, &t->sums))
        return too_large(err);
    if (!who || who->pays)
        return leave_out(t, part, err);
    return part->ore != 0 ? stage_part(t, v, part, who, day, err) : DD_OK;
}

static enum dd_rc take_parts(struct saft_taking *t, const struct ledger_voucher *v, const char *day,
                             bool outside, struct dd_error *err)
{
    struct bought_part *parts = t->parts.rows;
    bool nobody = false;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < t->parts.n; i++) {
        rc = take_part(t, v, &parts[i], day, err);
        nobody = nobody || parts[i].as == BOUGHT_NO_SUPPLIER;
        if (!outside || parts[i].as != BOUGHT_SUPPLIER)
            continue;
        t->outside++;
        if (rc == DD_OK && !money_add(&t->outside_ore, parts[i].ore))
            rc = too_large(err);
    }
    t->nameless += nobody && names_nobody(v);
    return rc;
}

enum dd_rc saft_take_voucher(struct saft_taking *t, const struct ledger_voucher *v,
                             struct dd_error *err)
{
    char day[DATE_SIZE];
    bool outside;
    enum dd_rc rc = read_day(t, v, day, &outside, err);

    if (rc == DD_OK)
        rc = look_at_journal(t, v, err);
    if (rc == DD_OK)
        rc = read_lines(t, v, err);
    if (rc == DD_OK && v->id && text_is_longer(v->id, TEXT_NAME_MAX))
        rc = dd_fail(err, DD_INPUT, "saft.id.long", "field", "TransactionID", NULL);
    if (rc == DD_OK &&
        !bought_of(t->lines.rows, t->lines.n, t->journal_opens || (v->type && t->type_opens),
                   &t->parts, &t->sums))
        rc = t->parts.failed ? dd_no_memory(err) : too_large(err);
    if (rc == DD_OK)
        rc = take_parts(t, v, day, outside, err);
    t->postings += (int64_t)v->n;
    return rc;
}
