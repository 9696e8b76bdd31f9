#include "ledger_reader.h"

#include <string.h>

#include "ddreg/arena.h"
#include "ddreg/money.h"
#include "ddreg/text.h"
#include "ddreg/vec.h"
#include "ledger_places.h"
#include "xml/xml.h"

enum { VOUCHER_BYTES = 24 * 1024 * 1024, VOUCHER_LINES = 200 * 1000, ARENA_ROUND = 64 };

struct ledger_reader {
    struct ledger_events events;
    struct xml_reader *xml;
    struct ledger_element at[XML_DEPTH + 1]; /* of each open element */
    int depth;
    struct arena journal, record; /* texts of the journal, and of what is being read */
    const char *field[LEDGER_FIELDS];
    int64_t journals;
    struct vec lines; /* struct ledger_posting */
    /* Of the supplier under way: its balance accounts, and what they come to. */
    struct vec accounts; /* const char * */
    int64_t opening, closing;
    bool has_opening, has_closing;
    struct ledger_file file;
};

/* What the elements of amounts are called. */
static const char *const amount_names[LEDGER_FIELDS] = {
    [FIELD_LEDGER_OPENING_DEBIT] = "OpeningDebitBalance",
    [FIELD_LEDGER_OPENING_CREDIT] = "OpeningCreditBalance",
    [FIELD_LEDGER_CLOSING_DEBIT] = "ClosingDebitBalance",
    [FIELD_LEDGER_CLOSING_CREDIT] = "ClosingCreditBalance",
    [FIELD_LEDGER_DEBIT] = "DebitAmount",
    [FIELD_LEDGER_CREDIT] = "CreditAmount",
    [FIELD_LEDGER_SAID_ENTRIES] = "NumberOfEntries",
    [FIELD_LEDGER_SAID_DEBIT] = "TotalDebit",
    [FIELD_LEDGER_SAID_CREDIT] = "TotalCredit",
};

static void forget(struct ledger_reader *r, enum ledger_field from, enum ledger_field to)
{
    for (int f = from; f <= (int)to; f++)
        r->field[f] = NULL;
}

static void forget_balance(struct ledger_reader *r)
{
    forget(r, FIELD_LEDGER_OPENING_DEBIT, FIELD_LEDGER_CLOSING_CREDIT);
    r->field[FIELD_LEDGER_ACCOUNT] = NULL;
}

static enum dd_rc begin(struct ledger_reader *r, enum ledger_place place, struct dd_error *err)
{
    switch (place) {
    case PLACE_ACCOUNT:
    case PLACE_SUPPLIER:
    case PLACE_VOUCHER:
    case PLACE_INVOICE:
        arena_reset(&r->record);
        forget(r, FIELD_LEDGER_RECORD_FIRST, FIELD_LEDGER_LINE_LAST);
        r->lines.n = r->accounts.n = 0;
        r->opening = r->closing = 0;
        r->has_opening = r->has_closing = false;
        break;
    case PLACE_JOURNAL:
        arena_reset(&r->journal);
        r->journals++;
        forget(r, FIELD_LEDGER_JOURNAL, FIELD_LEDGER_JOURNAL_NAME);
        break;
    case PLACE_LINE:
        forget(r, FIELD_LEDGER_LINE_ACCOUNT, FIELD_LEDGER_LINE_LAST);
        break;
    case PLACE_BALANCE:
        forget_balance(r);
        break;
    case PLACE_ENTRIES:
        r->file.has_entries = true;
        return r->events.entries ? r->events.entries(r->events.data, err) : DD_OK;
    default:
        break;
    }
    return r->lines.n < VOUCHER_LINES ? DD_OK : dd_fail(err, DD_INPUT, "saft.voucher.large", NULL);
}

/* Other files of the same family are named. */
static enum dd_rc refuse_root(const char *name, struct dd_error *err)
{
    if (strcmp(name, "auditfile") == 0)
        return dd_fail(err, DD_INPUT, "saft.cash", NULL);
    if (strcmp(name, "JPK") == 0)
        return dd_fail(err, DD_INPUT, "saft.poland", NULL);
    return dd_fail(err, DD_INPUT, "saft.not", "value", name, NULL);
}

static enum dd_rc on_start(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct ledger_reader *r = data;
    struct ledger_element element;

    (void)attributes;
    if (r->depth == 0 && strcmp(name, "AuditFile") != 0)
        return refuse_root(name, err);
    element = r->depth == 0 ? (struct ledger_element){PLACE_FILE, FIELD_LEDGER_NONE}
                            : ledger_element_in(r->at[r->depth - 1].place, name);
    r->at[r->depth++] = element;
    return begin(r, element.place, err);
}

static enum dd_rc bad_amount(enum ledger_field field, const char *text, struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, "saft.amount", "field", amount_names[field], "value",
                   text ? text : "", NULL);
}

/* A decimal number of XML; nothing else is an amount. */
static enum dd_rc read_amount(enum ledger_field field, const char *text, int64_t *ore,
                              struct dd_error *err)
{
    *ore = 0;
    if (!text)
        return DD_OK;
    if (text[strspn(text, "+-.0123456789")] != '\0' || text[strcspn(text, "0123456789")] == '\0' ||
        money_parse(*text == '+' ? text + 1 : text, MONEY_POINT, 2, ore) != MONEY_OK)
        return bad_amount(field, text, err);
    return DD_OK;
}

/* Debit less credit. */
static enum dd_rc read_pair(const struct ledger_reader *r, enum ledger_field debit,
                            enum ledger_field credit, int64_t *ore, struct dd_error *err)
{
    int64_t less;
    enum dd_rc rc = read_amount(debit, r->field[debit], ore, err);

    if (rc == DD_OK)
        rc = read_amount(credit, r->field[credit], &less, err);
    if (rc == DD_OK && (less == INT64_MIN || !money_add(ore, -less)))
        rc = bad_amount(credit, r->field[credit], err);
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

/* What is owed to a supplier on an account of its own, or at the beginning and the end of the
 * period (up to 1.20 both are in the supplier itself). */
static enum dd_rc end_balance(struct ledger_reader *r, struct dd_error *err)
{
    const char *const account = r->field[FIELD_LEDGER_ACCOUNT];
    const bool opens =
        r->field[FIELD_LEDGER_OPENING_DEBIT] || r->field[FIELD_LEDGER_OPENING_CREDIT];
    const bool closes =
        r->field[FIELD_LEDGER_CLOSING_DEBIT] || r->field[FIELD_LEDGER_CLOSING_CREDIT];
    const char **kept;
    int64_t opening, closing;
    enum dd_rc rc =
        read_pair(r, FIELD_LEDGER_OPENING_DEBIT, FIELD_LEDGER_OPENING_CREDIT, &opening, err);

    if (rc == DD_OK)
        rc = read_pair(r, FIELD_LEDGER_CLOSING_DEBIT, FIELD_LEDGER_CLOSING_CREDIT, &closing, err);
    if (rc != DD_OK)
        return rc;
    r->has_opening = r->has_opening || opens;
    r->has_closing = r->has_closing || closes;
    if (!money_add(&r->opening, opening) || !money_add(&r->closing, closing))
        return bad_amount(FIELD_LEDGER_CLOSING_CREDIT, r->field[FIELD_LEDGER_CLOSING_CREDIT], err);
    forget_balance(r);
    if (!account)
        return DD_OK;
    if (!(kept = vec_add(&r->accounts)))
        return dd_no_memory(err);
    *kept = account;
    return DD_OK;
}

static enum dd_rc end_supplier(struct ledger_reader *r, struct dd_error *err)
{
    enum dd_rc rc = end_balance(r, err);
    const struct ledger_party s = {.id = r->field[FIELD_LEDGER_SUPPLIER],
                                   .name = r->field[FIELD_LEDGER_NAME],
                                   .orgnr = r->field[FIELD_LEDGER_ORGNR],
                                   .tax_number = r->field[FIELD_LEDGER_TAX_NUMBER],
                                   .country = r->field[FIELD_LEDGER_COUNTRY],
                                   .trade = r->field[FIELD_LEDGER_TRADE],
                                   .accounts = r->accounts.rows,
                                   .naccounts = r->accounts.n,
                                   .has_opening = r->has_opening,
                                   .has_closing = r->has_closing,
                                   .opening = r->opening,
                                   .closing = r->closing};

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
        return bad_amount(FIELD_LEDGER_DEBIT, NULL, err);
    if ((rc = read_amount(FIELD_LEDGER_DEBIT, r->field[FIELD_LEDGER_DEBIT], &debit, err)) !=
            DD_OK ||
        (rc = read_amount(FIELD_LEDGER_CREDIT, r->field[FIELD_LEDGER_CREDIT], &credit, err)) !=
            DD_OK ||
        (rc = read_pair(r, FIELD_LEDGER_DEBIT, FIELD_LEDGER_CREDIT, &line.ore, err)) != DD_OK)
        return rc;
    if (!money_add(&r->file.debit, debit) || !money_add(&r->file.credit, credit))
        return bad_amount(FIELD_LEDGER_SAID_DEBIT, NULL, err);
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
                                     .journal_number = r->journals,
                                     .lines = r->lines.rows,
                                     .n = r->lines.n};
    enum dd_rc rc = DD_OK;

    r->file.entries++;
    if (r->events.voucher)
        rc = r->events.voucher(r->events.data, &v, err);
    r->lines.n = 0;
    return rc;
}

static enum dd_rc end_invoice(struct ledger_reader *r, struct dd_error *err)
{
    const struct ledger_invoice i = {.voucher = r->field[FIELD_LEDGER_VOUCHER],
                                     .supplier = r->field[FIELD_LEDGER_SUPPLIER],
                                     .name = r->field[FIELD_LEDGER_NAME],
                                     .country = r->field[FIELD_LEDGER_COUNTRY]};

    return r->events.invoice ? r->events.invoice(r->events.data, &i, err) : DD_OK;
}

static enum dd_rc end_record(struct ledger_reader *r, enum ledger_place place, struct dd_error *err)
{
    switch (place) {
    case PLACE_ACCOUNT:
        return end_account(r, err);
    case PLACE_SUPPLIER:
        return end_supplier(r, err);
    case PLACE_BALANCE:
        return end_balance(r, err);
    case PLACE_LINE:
        return end_line(r, err);
    case PLACE_VOUCHER:
        return end_voucher(r, err);
    case PLACE_INVOICE:
        return end_invoice(r, err);
    default:
        return DD_OK;
    }
}

/* Cut at a character. */
static void keep_cut(char *out, size_t size, const char *text)
{
    size_t n = strlen(text) < size ? strlen(text) : size - 1;

    memcpy(out, text, n);
    while (n > 0 && !text_valid_utf8(out, n))
        n--;
    out[n] = '\0';
}

/* Where a text of the file itself is kept; NULL: its field is an amount. */
static char *text_of_file(struct ledger_file *f, enum ledger_field field, size_t *size)
{
    const struct {
        enum ledger_field field;
        char *to;
        size_t size;
    } texts[] = {{FIELD_LEDGER_VERSION, f->version, sizeof(f->version)},
                 {FIELD_LEDGER_FILE_COUNTRY, f->country, sizeof(f->country)},
                 {FIELD_LEDGER_COMPANY, f->orgnr, sizeof(f->orgnr)},
                 {FIELD_LEDGER_FROM, f->from, sizeof(f->from)},
                 {FIELD_LEDGER_TO, f->to, sizeof(f->to)},
                 {FIELD_LEDGER_FIRST_PERIOD, f->first_period, sizeof(f->first_period)},
                 {FIELD_LEDGER_FIRST_YEAR, f->first_year, sizeof(f->first_year)},
                 {FIELD_LEDGER_LAST_PERIOD, f->last_period, sizeof(f->last_period)},
                 {FIELD_LEDGER_LAST_YEAR, f->last_year, sizeof(f->last_year)}};

    for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
        if (texts[i].field == field) {
            *size = texts[i].size;
            return texts[i].to;
        }
    return NULL;
}

/* What is of the file itself. */
static enum dd_rc keep_of_file(struct ledger_file *f, enum ledger_field field, const char *text,
                               struct dd_error *err)
{
    enum { ORE = 100 };
    size_t size = 0;
    char *to = text_of_file(f, field, &size);
    enum dd_rc rc;

    if (to) {
        keep_cut(to, size, text);
        return DD_OK;
    }
    switch (field) {
    case FIELD_LEDGER_SAID_ENTRIES:
        rc = read_amount(field, text, &f->said_entries, err);
        f->said_entries /= ORE; /* a count */
        f->says_entries = rc == DD_OK;
        return rc;
    case FIELD_LEDGER_SAID_DEBIT:
        rc = read_amount(field, text, &f->said_debit, err);
        f->says_debit = rc == DD_OK;
        return rc;
    default:
        rc = read_amount(field, text, &f->said_credit, err);
        f->says_credit = rc == DD_OK;
        return rc;
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
    if (field >= FIELD_LEDGER_FILE_FIRST) {
        r->field[field] = ""; /* it is kept in r->file */
        return keep_of_file(&r->file, field, text, err);
    }
    if ((r->field[field] = arena_strdup(a, text)))
        return DD_OK;
    return a->used + strlen(text) + ARENA_ROUND > a->max
               ? dd_fail(err, DD_INPUT, "saft.voucher.large", NULL)
               : dd_no_memory(err);
}

static enum dd_rc on_end(void *data, const char *name, const char *text, struct dd_error *err)
{
    struct ledger_reader *r = data;
    const struct ledger_element element = r->at[--r->depth];
    enum dd_rc rc = keep(r, element.field, text, err);

    (void)name;
    return rc == DD_OK ? end_record(r, element.place, err) : rc;
}

struct ledger_reader *ledger_reader_new(const struct ledger_events *events)
{
    struct ledger_reader *r = mem_realloc(NULL, sizeof(*r));

    if (!r)
        return NULL;
    *r = (struct ledger_reader){.events = *events,
                                .lines = VEC_OF(struct ledger_posting),
                                .accounts = VEC_OF(const char *)};
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
    vec_release(&r->accounts);
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
