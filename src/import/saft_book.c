#include "saft_book.h"

#include <string.h>

#include "ddreg/hash.h"
#include "ddreg/payee_kinds.h"

enum { BOOK_BYTES = 32 * 1024 * 1024, SCRATCH_BYTES = 1024 * 1024, FIRST_ROOM = 1024 };

void saft_book_init(struct saft_book *b)
{
    *b = (struct saft_book){.naccounts = 0};
    b->accounts.order = b->parties.order = b->invoices.order = VEC_OF(void *);
    arena_init(&b->a, BOOK_BYTES);
    arena_init(&b->scratch, SCRATCH_BYTES);
}

static void release_table(struct saft_table *t)
{
    mem_free(t->places);
    vec_release(&t->order);
}

void saft_book_release(struct saft_book *b)
{
    release_table(&b->accounts);
    release_table(&b->parties);
    release_table(&b->invoices);
    arena_release(&b->a);
    arena_release(&b->scratch);
}

/* --- Finding by number ------------------------------------------------------------------------ */

static const char *key_of(const void *entry)
{
    return *(const char *const *)entry;
}

/* Where it is, or would be. */
static void **place_of(const struct saft_table *t, const char *key)
{
    size_t h = (size_t)hash_quick(0, key, strlen(key));

    while (t->places[h & (t->room - 1)] && strcmp(key_of(t->places[h & (t->room - 1)]), key) != 0)
        h++;
    return &t->places[h & (t->room - 1)];
}

static bool grow(struct saft_table *t)
{
    size_t room = t->room ? t->room * 2 : FIRST_ROOM;
    void **more = mem_realloc(t->places, room * sizeof(*more));
    void *const *all = t->order.rows;

    if (!more)
        return false;
    memset(more, 0, room * sizeof(*more));
    t->places = more;
    t->room = room;
    for (size_t i = 0; i < t->order.n; i++)
        *place_of(t, key_of(all[i])) = all[i];
    return true;
}

static enum dd_rc too_large(const struct saft_book *b, struct dd_error *err)
{
    return b->a.used + SCRATCH_BYTES / 4 > b->a.max
               ? dd_fail(err, DD_INPUT, "saft.master.large", NULL)
               : dd_no_memory(err);
}

/* The entry of that key, or a new one of `size` bytes (*made); NULL: no memory. */
static void *find_or_make(struct saft_book *b, struct saft_table *t, const char *key, size_t size,
                          bool *made, struct dd_error *err)
{
    void **at, **kept, *entry;

    *made = false;
    if (t->order.n * 2 >= t->room && !grow(t))
        return (void)dd_no_memory(err), NULL;
    at = place_of(t, key);
    if (*at)
        return *at;
    entry = arena_alloc(&b->a, size);
    if (!entry || !(*(const char **)entry = arena_strdup(&b->a, key)))
        return (void)too_large(b, err), NULL;
    if (!(kept = vec_add(&t->order)))
        return (void)dd_no_memory(err), NULL;
    *at = *kept = entry;
    *made = true;
    return entry;
}

/* --- Accounts --------------------------------------------------------------------------------- */

static void classify(struct saft_account *a)
{
    a->class = ledger_class_of(a->number, a->standard);
    a->cost = ledger_is_cost(a->number, a->standard);
}

struct saft_account *saft_book_account(struct saft_book *b, const char *account,
                                       struct dd_error *err)
{
    char number[LEDGER_NUMBER_SIZE];
    struct saft_account *a;
    bool made;

    ledger_number(number, account);
    a = find_or_make(b, &b->accounts, number, sizeof(*a), &made, err);
    if (a && made)
        classify(a);
    return a;
}

/* What the file says first counts. False: no room. */
static bool keep(struct saft_book *b, const char **to, const char *text)
{
    if (!*to && text)
        *to = arena_strdup(&b->a, text);
    return *to || !text;
}

enum dd_rc saft_book_add_account(struct saft_book *b, const struct ledger_account *from,
                                 struct dd_error *err)
{
    struct saft_account *a = saft_book_account(b, from->id, err);
    bool composite = strchr(from->id, ':') != NULL; /* its name is of what is after it */

    if (!a)
        return err->rc;
    b->naccounts += !a->listed;
    a->listed = true;
    if (!keep(b, &a->standard, from->standard) || (!composite && !keep(b, &a->name, from->name)))
        return too_large(b, err);
    if (a->class != LEDGER_PAYABLE)
        classify(a);
    return DD_OK;
}

struct saft_account *saft_book_account_at(const struct saft_book *b, size_t i)
{
    return i < b->accounts.order.n ? ((void **)b->accounts.order.rows)[i] : NULL;
}

/* --- Suppliers -------------------------------------------------------------------------------- */

struct saft_party *saft_book_party(struct saft_book *b, const char *id, struct dd_error *err)
{
    bool made;

    return find_or_make(b, &b->parties, id, sizeof(struct saft_party), &made, err);
}

struct saft_party *saft_book_party_at(const struct saft_book *b, size_t i)
{
    return i < b->parties.order.n ? ((void **)b->parties.order.rows)[i] : NULL;
}

/* An account of the balance sheet on which something is owed to a supplier is a payable one; money,
 * tax and equity stay what they are. */
static enum dd_rc owe_on(struct saft_book *b, const char *account, struct dd_error *err)
{
    struct saft_account *a = saft_book_account(b, account, err);

    if (!a)
        return err->rc;
    if (!a->cost && (*a->number == '1' || *a->number == '2') && a->class != LEDGER_EQUITY &&
        a->class != LEDGER_VAT && a->class != LEDGER_MONEY)
        a->class = LEDGER_PAYABLE;
    return DD_OK;
}

static bool keep_party(struct saft_book *b, struct saft_party *to, const struct ledger_party *p)
{
    return keep(b, &to->name, p->name) && keep(b, &to->orgnr, p->orgnr) &&
           keep(b, &to->tax_number, p->tax_number) && keep(b, &to->country, p->country) &&
           keep(b, &to->trade, p->trade);
}

enum dd_rc saft_book_add_party(struct saft_book *b, const struct ledger_party *p,
                               struct dd_error *err)
{
    struct saft_party *to;
    enum dd_rc rc = DD_OK;

    if (!p->id)
        return dd_fail(err, DD_INPUT, "saft.supplier.missing", NULL);
    if (!(to = saft_book_party(b, p->id, err)))
        return err->rc;
    if (!keep_party(b, to, p))
        return too_large(b, err);
    for (size_t i = 0; rc == DD_OK && i < p->naccounts; i++)
        rc = owe_on(b, p->accounts[i], err);
    if (rc != DD_OK || to->listed) /* in each part of a set: once */
        return rc;
    b->nparties++;
    to->listed = true;
    to->has_closing = p->has_opening && p->has_closing;
    to->opening = p->opening;
    to->closing = p->closing;
    arena_reset(&b->scratch);
    return !to->name || payee_only_pays(&b->scratch, to->name, &to->pays) ? DD_OK
                                                                          : dd_no_memory(err);
}

/* --- Invoices --------------------------------------------------------------------------------- */

enum dd_rc saft_book_add_invoice(struct saft_book *b, const struct ledger_invoice *i,
                                 struct dd_error *err)
{
    struct saft_invoice *to;
    struct saft_party *p;
    bool made;

    if (!i->voucher || !i->supplier)
        return DD_OK;
    if (!(p = saft_book_party(b, i->supplier, err)))
        return err->rc;
    if (!p->listed && (!keep(b, &p->name, i->name) || !keep(b, &p->country, i->country)))
        return too_large(b, err);
    if (!(to = find_or_make(b, &b->invoices, i->voucher, sizeof(*to), &made, err)))
        return err->rc;
    to->supplier = made || to->supplier == p->id ? p->id : NULL;
    return DD_OK;
}

const char *saft_book_invoice(const struct saft_book *b, const char *voucher)
{
    const struct saft_invoice *i =
        voucher && b->invoices.order.n > 0 ? *place_of(&b->invoices, voucher) : NULL;

    return i ? i->supplier : NULL;
}

void saft_book_forget(struct saft_book *b)
{
    struct saft_account *a;
    struct saft_party *p;

    for (size_t i = 0; (a = saft_book_account_at(b, i)); i++) {
        a->bought = false;
        memset(a->left, 0, sizeof(a->left));
    }
    for (size_t i = 0; (p = saft_book_party_at(b, i)); i++)
        p->posted = p->payee = 0;
}
