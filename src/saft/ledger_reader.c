#include "ledger_reader.h"

#include <stdio.h>
#include <string.h>

#include "ddreg/arena.h"
#include "ddreg/money.h"
#include "ddreg/vec.h"
#include "ledger_places.h"
#include "xml/xml.h"

enum { VOUCHER_BYTES = 24 * 1024 * 1024, VOUCHER_LINES = 200 * 1000, ARENA_ROUND = 64 };

struct ledger_reader {
    struct ledger_events events;
    struct xml_reader *xml;
    enum ledger_place at[XML_DEPTH + 1]; /* of each open element */
    int depth;
    struct arena journal, record; /* texts of the journal, and of what is being read */
    const char *field[LEDGER_FIELDS];
    struct vec lines; /* struct ledger_posting */
    struct ledger_file file;
};

static void forget(struct ledger_reader *r, enum ledger_field from, enum ledger_field to)
{
    for (int f = from; f <= (int)to; f++)
        r->field[f] = NULL;
}

static enum dd_rc begin(struct ledger_reader *r, enum ledger_place place, struct dd_error *err)
{
    switch (place) {
    case PLACE_ACCOUNT:
    case PLACE_SUPPLIER:
    case PLACE_VOUCHER:
        arena_reset(&r->record);
        forget(r, FIELD_LEDGER_RECORD_FIRST, FIELD_LEDGER_LINE_LAST);
        r->lines.n = 0;
        break;
    case PLACE_JOURNAL:
        arena_reset(&r->journal);
        forget(r, FIELD_LEDGER_JOURNAL, FIELD_LEDGER_JOURNAL_NAME);
        break;
    case PLACE_LINE:
        forget(r, FIELD_LEDGER_LINE_ACCOUNT, FIELD_LEDGER_LINE_LAST);
        break;
    case PLACE_ENTRIES:
        r->file.has_entries = true;
        break;
    default:
        break;
    }
    return r->lines.n < VOUCHER_LINES ? DD_OK : dd_fail(err, DD_INPUT, "saft.voucher.large", NULL);
}

static enum dd_rc on_start(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct ledger_reader *r = data;
    enum ledger_place place;

    (void)attributes;
    if (r->depth == 0 && strcmp(name, "AuditFile") != 0)
        return dd_fail(err, DD_INPUT, "saft.not", "value", name, NULL);
    place = r->depth == 0 ? PLACE_FILE : ledger_place_in(r->at[r->depth - 1], name);
    r->at[r->depth++] = place;
    return begin(r, place, err);
}

/* A decimal number of XML; nothing else is an amount. */
static enum dd_rc read_amount(const char *text, int64_t *ore, struct dd_error *err)
{
    *ore = 0;
    if (!text)
        return DD_OK;
    if (text[strspn(text, "+-.0123456789")] != '\0' || text[strcspn(text, "0123456789")] == '\0' ||
        money_parse(*text == '+' ? text + 1 : text, MONEY_POINT, 2, ore) != MONEY_OK)
        return dd_fail(err, DD_INPUT, "saft.amount", "value", text, NULL);
    return DD_OK;
}

/* Debit less credit. */
static enum dd_rc read_pair(const struct ledger_reader *r, enum ledger_field debit,
                            enum ledger_field credit, int64_t *ore, struct dd_error *err)
{
    int64_t less;
    enum dd_rc rc = read_amount(r->field[debit], ore, err);

    if (rc == DD_OK)
        rc = read_amount(r->field[credit], &less, err);
    if (rc == DD_OK && !money_add(ore, -less))
        rc = dd_fail(err, DD_INPUT, "saft.amount", "value", r->field[debit], NULL);
    return rc;
}

static enum dd_rc end_account(struct ledger_reader *r, struct dd_error *err)
{
    struct ledger_account a = {.id = r->field[FIELD_LEDGER_ACCOUNT],
                               .name = r->field[FIELD_LEDGER_NAME],
                               .standard = r->field[FIELD_LEDGER_STANDARD],
                               .category = r->field[FIELD_LEDGER_CATEGORY]};
    enum dd_rc rc;

    if (!a.id)
        return dd_fail(err, DD_INPUT, "saft.account.missing", NULL);
    rc = read_pair(r, FIELD_LEDGER_OPENING_DEBIT, FIELD_LEDGER_OPENING_CREDIT, &a.opening, err);
    if (rc == DD_OK)
        rc = read_pair(r, FIELD_LEDGER_CLOSING_DEBIT, FIELD_LEDGER_CLOSING_CREDIT, &a.closing, err);
    return rc == DD_OK && r->events.account ? r->events.account(r->events.data, &a, err) : rc;
}

static enum dd_rc end_supplier(struct ledger_reader *r, struct dd_error *err)
{
    struct ledger_party s = {.id = r->field[FIELD_LEDGER_SUPPLIER],
                             .name = r->field[FIELD_LEDGER_NAME],
                             .orgnr = r->field[FIELD_LEDGER_ORGNR],
                             .country = r->field[FIELD_LEDGER_COUNTRY],
                             .trade = r->field[FIELD_LEDGER_TRADE],
                             .account = r->field[FIELD_LEDGER_ACCOUNT]};
    enum dd_rc rc =
        read_pair(r, FIELD_LEDGER_OPENING_DEBIT, FIELD_LEDGER_OPENING_CREDIT, &s.opening, err);

    if (rc == DD_OK)
        rc = read_pair(r, FIELD_LEDGER_CLOSING_DEBIT, FIELD_LEDGER_CLOSING_CREDIT, &s.closing, err);
    return rc == DD_OK && r->events.supplier ? r->events.supplier(r->events.data, &s, err) : rc;
}

/* A line has a debit or a credit; one with neither has no amount that could be left out. */
static enum dd_rc end_line(struct ledger_reader *r, struct dd_error *err)
{
    struct ledger_posting line = {r->field[FIELD_LEDGER_LINE_ACCOUNT],
                                  r->field[FIELD_LEDGER_LINE_SUPPLIER], 0};
    int64_t debit, credit;
    struct ledger_posting *kept;
    enum dd_rc rc;

    if (!line.account)
        return dd_fail(err, DD_INPUT, "saft.account.missing", NULL);
    if (!r->field[FIELD_LEDGER_DEBIT] && !r->field[FIELD_LEDGER_CREDIT])
        return dd_fail(err, DD_INPUT, "saft.amount", "value", "", NULL);
    if ((rc = read_amount(r->field[FIELD_LEDGER_DEBIT], &debit, err)) != DD_OK ||
        (rc = read_amount(r->field[FIELD_LEDGER_CREDIT], &credit, err)) != DD_OK ||
        (rc = read_pair(r, FIELD_LEDGER_DEBIT, FIELD_LEDGER_CREDIT, &line.ore, err)) != DD_OK)
        return rc;
    if (!money_add(&r->file.debit, debit) || !money_add(&r->file.credit, credit))
        return dd_fail(err, DD_INPUT, "saft.amount", "value", line.account, NULL);
    if (!(kept = vec_add(&r->lines)))
        return dd_no_memory(err);
    *kept = line;
    return DD_OK;
}

static enum dd_rc end_voucher(struct ledger_reader *r, struct dd_error *err)
{
    const struct ledger_voucher v = {.id = r->field[FIELD_LEDGER_VOUCHER],
                                     .year = r->field[FIELD_LEDGER_YEAR],
                                     .day = r->field[FIELD_LEDGER_DAY],
                                     .type = r->field[FIELD_LEDGER_TYPE],
                                     .supplier = r->field[FIELD_LEDGER_SUPPLIER],
                                     .journal = r->field[FIELD_LEDGER_JOURNAL],
                                     .journal_type = r->field[FIELD_LEDGER_JOURNAL_TYPE],
                                     .journal_name = r->field[FIELD_LEDGER_JOURNAL_NAME],
                                     .lines = r->lines.rows,
                                     .n = r->lines.n};
    enum dd_rc rc = DD_OK;

    r->file.entries++;
    if (r->events.voucher)
        rc = r->events.voucher(r->events.data, &v, err);
    r->lines.n = 0;
    return rc;
}

static enum dd_rc end_record(struct ledger_reader *r, enum ledger_place place, struct dd_error *err)
{
    switch (place) {
    case PLACE_ACCOUNT:
        return end_account(r, err);
    case PLACE_SUPPLIER:
        return end_supplier(r, err);
    case PLACE_LINE:
        return end_line(r, err);
    case PLACE_VOUCHER:
        return end_voucher(r, err);
    default:
        return DD_OK;
    }
}

static void keep_cut(char *out, size_t size, const char *text)
{
    (void)snprintf(out, size, "%s", text);
}

/* What is of the file itself. */
static enum dd_rc keep_of_file(struct ledger_file *f, enum ledger_field field, const char *text,
                               struct dd_error *err)
{
    enum { ORE = 100 };

    switch (field) {
    case FIELD_LEDGER_VERSION:
        keep_cut(f->version, sizeof(f->version), text);
        return DD_OK;
    case FIELD_LEDGER_FILE_COUNTRY:
        keep_cut(f->country, sizeof(f->country), text);
        return DD_OK;
    case FIELD_LEDGER_COMPANY:
        keep_cut(f->orgnr, sizeof(f->orgnr), text);
        return DD_OK;
    case FIELD_LEDGER_FROM:
        keep_cut(f->from, sizeof(f->from), text);
        return DD_OK;
    case FIELD_LEDGER_TO:
        keep_cut(f->to, sizeof(f->to), text);
        return DD_OK;
    case FIELD_LEDGER_SAID_ENTRIES:
        f->says_entries = read_amount(text, &f->said_entries, err) == DD_OK;
        f->said_entries /= ORE;
        return f->says_entries ? DD_OK : err->rc;
    case FIELD_LEDGER_SAID_DEBIT:
        f->says_debit = read_amount(text, &f->said_debit, err) == DD_OK;
        return f->says_debit ? DD_OK : err->rc;
    default:
        f->says_credit = read_amount(text, &f->said_credit, err) == DD_OK;
        return f->says_credit ? DD_OK : err->rc;
    }
}

/* Of what comes more than once (an address), the first counts. */
static enum dd_rc keep(struct ledger_reader *r, enum ledger_field field, const char *text,
                       struct dd_error *err)
{
    bool of_journal = field >= FIELD_LEDGER_JOURNAL && field <= FIELD_LEDGER_JOURNAL_NAME;
    struct arena *a = of_journal ? &r->journal : &r->record;

    if (field == FIELD_LEDGER_NONE || *text == '\0' || r->field[field])
        return DD_OK;
    if (field >= FIELD_LEDGER_FILE_FIRST)
        return keep_of_file(&r->file, field, text, err);
    if ((r->field[field] = arena_strdup(a, text)))
        return DD_OK;
    return a->used + strlen(text) + ARENA_ROUND > a->max
               ? dd_fail(err, DD_INPUT, "saft.voucher.large", NULL)
               : dd_no_memory(err);
}

static enum dd_rc on_end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct ledger_reader *r = data;
    enum ledger_place place = r->at[--r->depth];
    enum dd_rc rc = DD_OK;

    if (r->depth > 0)
        rc = keep(r, ledger_field_in(r->at[r->depth - 1], name), text, err);
    return rc == DD_OK ? end_record(r, place, err) : rc;
}

struct ledger_reader *ledger_reader_new(const struct ledger_events *events)
{
    struct ledger_reader *r = mem_realloc(NULL, sizeof(*r));

    if (!r)
        return NULL;
    *r = (struct ledger_reader){.events = *events, .lines = VEC_OF(struct ledger_posting)};
    arena_init(&r->journal, VOUCHER_BYTES);
    arena_init(&r->record, VOUCHER_BYTES);
    r->xml = xml_reader_new(&(struct xml_events){on_start, on_end, r, false});
    if (!r->xml) {
        ledger_reader_free(r);
        return NULL;
    }
    return r;
}

void ledger_reader_free(struct ledger_reader *r)
{
    if (!r)
        return;
    xml_reader_free(r->xml);
    vec_release(&r->lines);
    arena_release(&r->journal);
    arena_release(&r->record);
    mem_free(r);
}

enum dd_rc ledger_read(struct ledger_reader *r, const void *bytes, size_t n, bool last,
                       struct dd_error *err)
{
    return xml_read(r->xml, bytes, n, last, err);
}

const struct ledger_file *ledger_reader_file(const struct ledger_reader *r)
{
    return &r->file;
}
