#include "test.h"

#include <fcntl.h>
#include <unistd.h>

#include "saft/ledger_bought.h"
#include "saft/ledger_reader.h"
#include "xml/xml.h"

enum { LARGE = 4 * 1024 * 1024, MOST = 64, WHO_BYTES = 32 };

/* What came out of a file, as text: a line a record. */
static struct buf said;

static const char *none(const char *s)
{
    return s ? s : "-";
}

static enum dd_rc say_account(void *data, const struct ledger_account *a, struct dd_error *err)
{
    (void)data;
    (void)err;
    buf_printf(&said, "account %s %s %s %s %lld %lld\n", a->id, none(a->name), none(a->standard),
               none(a->category), (long long)a->opening, (long long)a->closing);
    return DD_OK;
}

static enum dd_rc say_supplier(void *data, const struct ledger_party *s, struct dd_error *err)
{
    (void)data;
    (void)err;
    buf_printf(&said, "supplier %s %s %s %s %s %s %lld %lld\n", none(s->id), none(s->name),
               none(s->orgnr), none(s->country), none(s->trade),
               s->naccounts ? s->accounts[0] : "-", (long long)s->opening, (long long)s->closing);
    return DD_OK;
}

static enum dd_rc say_voucher(void *data, const struct ledger_voucher *v, struct dd_error *err)
{
    (void)data;
    (void)err;
    buf_printf(&said, "voucher %s %s %s %s %s %s\n", none(v->id), none(v->year), none(v->day),
               none(v->type), none(v->supplier), none(v->journal));
    for (size_t i = 0; i < v->n; i++)
        buf_printf(&said, " %s %s %lld\n", v->lines[i].account, none(v->lines[i].supplier),
                   (long long)v->lines[i].ore);
    return DD_OK;
}

static const struct ledger_events say = {say_account, say_supplier, say_voucher, NULL, NULL, NULL};

/* Reads the text in blocks of that many bytes. */
static enum dd_rc read_blocks(const char *text, size_t n, size_t block,
                              const struct ledger_events *events, struct ledger_file *file,
                              struct dd_error *err)
{
    struct ledger_reader *r = ledger_reader_new(events);
    enum dd_rc rc = DD_OK;

    assert_non_null(r);
    *err = (struct dd_error){.id = NULL};
    for (size_t at = 0; rc == DD_OK && at < n; at += block)
        rc = ledger_read(r, text + at, n - at < block ? n - at : block, false, err);
    if (rc == DD_OK)
        rc = ledger_read(r, "", 0, true, err);
    *file = *ledger_reader_file(r);
    ledger_reader_free(r);
    return rc;
}

static enum dd_rc read_text(const char *text, struct dd_error *err)
{
    struct ledger_file file;

    buf_reset(&said);
    return read_blocks(text, strlen(text), LARGE, &say, &file, err);
}

/* An element with the prefix that the layout has. */
#define FILE_OF(p, ns)                                                                             \
    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<" p "AuditFile " ns                              \
    "=\"urn:StandardAuditFile-Taxation-Financial:NO\"><" p "Header><" p                            \
    "AuditFileVersion>1.30</" p "AuditFileVersion><" p "Company><" p                               \
    "RegistrationNumber>923609016</" p "RegistrationNumber></" p "Company><" p                     \
    "SelectionCriteria><" p "SelectionStartDate>2025-01-01</" p "SelectionStartDate><" p           \
    "SelectionEndDate>2025-12-31</" p "SelectionEndDate></" p "SelectionCriteria></" p             \
    "Header><" p "MasterFiles><" p "GeneralLedgerAccounts><" p "Account><" p "AccountID>6360</" p  \
    "AccountID><" p "AccountDescription>Renhold</" p "AccountDescription><" p                      \
    "GroupingCategory>RF-1167</" p "GroupingCategory><" p "GroupingCode>6395</" p                  \
    "GroupingCode><" p "OpeningDebitBalance>0</" p "OpeningDebitBalance><" p                       \
    "ClosingDebitBalance>80.5</" p "ClosingDebitBalance></" p "Account></" p                       \
    "GeneralLedgerAccounts><" p "Suppliers><" p "Supplier><" p "RegistrationNumber>974760673</" p  \
    "RegistrationNumber><" p "Name> Fjord &amp; Vask </" p "Name><" p "Address><" p                \
    "Country>NO</" p "Country></" p "Address><" p "SupplierID>20001</" p "SupplierID><" p          \
    "BalanceAccount><" p "AccountID>2400</" p "AccountID><" p "OpeningCreditBalance>12.34</" p     \
    "OpeningCreditBalance></" p "BalanceAccount></" p "Supplier></" p "Suppliers></" p             \
    "MasterFiles><" p "GeneralLedgerEntries><" p "NumberOfEntries>1</" p "NumberOfEntries><" p     \
    "TotalDebit>100.00</" p "TotalDebit><" p "TotalCredit>100</" p "TotalCredit><" p "Journal><" p \
    "JournalID>GL</" p "JournalID><" p "Transaction><" p "TransactionID>7</" p "TransactionID><" p \
    "PeriodYear>2025</" p "PeriodYear><" p "TransactionDate>2025-02-03</" p "TransactionDate><" p  \
    "Line><" p "RecordID>1</" p "RecordID><" p "AccountID>6360</" p "AccountID><" p                \
    "DebitAmount><" p "Amount>100.00</" p "Amount><" p "CurrencyAmount>9.00</" p                   \
    "CurrencyAmount></" p "DebitAmount><" p "TaxInformation><" p "DebitTaxAmount><" p              \
    "Amount>25.00</" p "Amount></" p "DebitTaxAmount></" p "TaxInformation></" p "Line><" p        \
    "Line><" p "AccountID>2400:20001</" p "AccountID><" p "SupplierID>20001</" p "SupplierID><" p  \
    "CreditAmount><" p "Amount>100.00</" p "Amount></" p "CreditAmount></" p "Line></" p           \
    "Transaction></" p "Journal></" p "GeneralLedgerEntries></" p "AuditFile>\n"

static const char plain_file[] = FILE_OF("", "xmlns");

static const char what_it_says[] =
    "account 6360 Renhold 6395 RF-1167 0 8050\n"
    "supplier 20001 Fjord & Vask 974760673 NO - 2400 -1234 0\n"
    "voucher 7 2025 2025-02-03 - - GL\n 6360 - 10000\n 2400:20001 20001 -10000\n";

static void layouts_read_alike(void **state)
{
    static const char *const files[] = {plain_file, FILE_OF("n1:", "xmlns:n1"),
                                        FILE_OF("saft:", "xmlns:saft"), FILE_OF("", "of")};
    struct ledger_file file;
    struct dd_error err;

    (void)state;
    for (size_t i = 0; i < COUNT(files); i++)
        for (size_t block = 1; block < LARGE; block = block * 5 + 2) {
            assert_ok(read_blocks(files[i], strlen(files[i]), block, &say, &file, &err), &err);
            assert_buf(&said, what_it_says);
            assert_string_equal(file.version, "1.30");
            assert_string_equal(file.orgnr, "923609016");
            assert_string_equal(file.from, "2025-01-01");
            assert_string_equal(file.to, "2025-12-31");
            assert_true(file.has_entries && file.says_entries && file.says_debit);
            assert_int_equal(file.said_entries, 1);
            assert_int_equal(file.entries, 1);
            assert_int_equal(file.said_debit, 10000);
            assert_int_equal(file.said_credit, 10000);
            assert_int_equal(file.debit, 10000);
            assert_int_equal(file.credit, 10000);
        }
}

/* Wherever a file is cut, it is refused. */
static void every_cut_is_noticed(void **state)
{
    struct ledger_file file;
    struct dd_error err;

    (void)state;
    for (size_t n = 0; n + 1 < sizeof(plain_file) - 1; n++) {
        enum dd_rc rc = read_blocks(plain_file, n, LARGE, &say, &file, &err);
        if (rc == DD_OK)
            fail_msg("cut after %zu bytes, and read", n);
        assert_error(rc, &err, DD_INPUT, "xml.cut");
    }
    buf_reset(&said);
}

static void check_error(const char *text, const char *id, const char *line, const char *column)
{
    struct dd_error err;

    assert_error(read_text(text, &err), &err, DD_INPUT, id);
    if (line) {
        assert_string_equal(dd_error_get(&err, "line"), line);
        assert_string_equal(dd_error_get(&err, "column"), column);
    }
}

#define ENTRIES(...)                                                                               \
    "<AuditFile><GeneralLedgerEntries>" __VA_ARGS__ "</GeneralLedgerEntries></AuditFile>"
#define LINE(...)                                                                                  \
    ENTRIES("<Journal><Transaction><Line>" __VA_ARGS__ "</Line></Transaction></Journal>")

static void what_is_refused(void **state)
{
    (void)state;
    check_error("<AuditFile>\n <Header>\n  <a></b></Header></AuditFile>", "xml.broken", "3", "8");
    check_error("<!DOCTYPE AuditFile [<!ENTITY a 'b'>]>\n<AuditFile>&a;</AuditFile>", "xml.doctype",
                "1", "21");
    check_error("<!DOCTYPE AuditFile SYSTEM 'file:///etc/passwd'>\n<AuditFile/>", "xml.doctype",
                "1", "48");
    check_error("<AuditFile>&a;</AuditFile>", "xml.broken", "1", "12");
    check_error("<?xml version='1.0' encoding='EBCDIC'?><AuditFile/>", "xml.encoding", NULL, NULL);
    check_error("<Invoice/>", "saft.not", "1", "1");
    check_error("id;name\n1;a\n", "xml.broken", NULL, NULL);
    check_error("", "xml.cut", NULL, NULL);
    check_error("<AuditFile/><AuditFile/>", "xml.broken", "1", "13");
    check_error(LINE("<AccountID>6300</AccountID>"), "saft.amount", NULL, NULL);
    check_error(LINE("<DebitAmount><Amount>1</Amount></DebitAmount>"), "saft.account.missing", NULL,
                NULL);
    check_error(LINE("<AccountID>6300</AccountID><DebitAmount><Amount>1,5</Amount></DebitAmount>"),
                "saft.amount", NULL, NULL);
    check_error(LINE("<AccountID>6300</AccountID><DebitAmount><Amount>1e9</Amount></DebitAmount>"),
                "saft.amount", NULL, NULL);
    check_error(LINE("<AccountID>1</AccountID><DebitAmount><Amount>99999999999999999999</Amount>"
                     "</DebitAmount>"),
                "saft.amount", NULL, NULL);
    check_error(ENTRIES("<TotalDebit>much</TotalDebit>"), "saft.amount", NULL, NULL);
}

static void limits_hold(void **state)
{
    struct buf text = BUF_INIT;

    (void)state;
    buf_add(&text, "<AuditFile>");
    for (int i = 0; i < XML_DEPTH; i++)
        buf_add(&text, "<a>");
    check_error(buf_str(&text), "xml.deep", NULL, NULL);
    buf_reset(&text);
    buf_add(&text, "<AuditFile><a>");
    for (int i = 0; i <= XML_TEXT_BYTES; i++)
        buf_add_char(&text, 'x');
    check_error(buf_str(&text), "xml.long", NULL, NULL);
    buf_reset(&text);
    buf_add(&text, "<AuditFile><a b='");
    for (int i = 0; i <= XML_TOKEN_BYTES; i++)
        buf_add_char(&text, 'x');
    check_error(buf_str(&text), "xml.long", NULL, NULL);
    buf_release(&text);
}

static void character_sets(void **state)
{
    static const struct {
        const char *text;
    } files[] = {
        {"\xEF\xBB\xBF<AuditFile><MasterFiles><Suppliers><Supplier><Name>\xC3\x98st</Name></"
         "Supplier>"
         "</Suppliers></MasterFiles></AuditFile>"},
        {"<?xml version='1.0' encoding='ISO-8859-1'?><AuditFile><MasterFiles><Suppliers><Supplier>"
         "<Name>\xD8st</Name></Supplier></Suppliers></MasterFiles></AuditFile>"},
        {"<?xml version='1.0' "
         "encoding='windows-1252'?><AuditFile><MasterFiles><Suppliers><Supplier>"
         "<Name>\xD8st</Name></Supplier></Suppliers></MasterFiles></AuditFile>"},
    };
    struct dd_error err;

    (void)state;
    for (size_t i = 0; i < COUNT(files); i++) {
        assert_ok(read_text(files[i].text, &err), &err);
        assert_buf(&said, "supplier - \xC3\x98st - - - - 0 0\n");
    }
    check_error("<AuditFile><a>\xD8st</a></AuditFile>", "xml.broken", "1", "15");
}

/* Memory that runs out anywhere is said, and nothing is left behind. */
static void without_memory(void **state)
{
    struct ledger_file file;
    struct dd_error err;
    enum dd_rc rc = DD_INTERNAL;

    (void)state;
    for (uint64_t nth = 1; nth < 500 && rc != DD_OK; nth++) {
        struct ledger_reader *r;
        const struct ledger_events quiet = {NULL, NULL, NULL, NULL, NULL, NULL};
        err = (struct dd_error){.id = NULL};
        mem_fail_at(nth);
        r = ledger_reader_new(&quiet);
        rc = r ? ledger_read(r, plain_file, sizeof(plain_file) - 1, true, &err) : DD_INTERNAL;
        mem_fail_at(0);
        if (r && rc != DD_OK)
            assert_string_equal(err.id, "memory");
        ledger_reader_free(r);
    }
    assert_ok(read_blocks(plain_file, sizeof(plain_file) - 1, LARGE, &say, &file, &err), &err);
    assert_buf(&said, what_it_says);
}

/* A whole file through the arithmetic, as an import is to do it; for few suppliers. */
struct taken {
    struct bought_sums sums;
    size_t n;
    struct {
        char who[WHO_BYTES];
        int64_t ore;
    } of[MOST];
};

static void add_taken(struct taken *t, const char *who, int64_t ore)
{
    size_t i = 0;

    while (i < t->n && strcmp(t->of[i].who, who) != 0)
        i++;
    assert_true(i < MOST);
    if (i == t->n)
        (void)snprintf(t->of[t->n++].who, WHO_BYTES, "%s", who);
    t->of[i].ore += ore;
}

static enum dd_rc take_voucher(void *data, const struct ledger_voucher *v, struct dd_error *err)
{
    struct vec lines = VEC_OF(struct ledger_line), parts = VEC_OF(struct bought_part);
    static char numbers[MOST][LEDGER_NUMBER_SIZE];
    struct taken *t = data;

    (void)err;
    assert_true(v->n <= MOST);
    for (size_t i = 0; i < v->n; i++) {
        const struct ledger_posting *p = &v->lines[i];
        struct ledger_line *l = vec_add(&lines);
        ledger_number(numbers[i], p->account);
        *l = (struct ledger_line){numbers[i], p->supplier ? p->supplier : v->supplier,
                                  ledger_class_of(p->account, NULL),
                                  ledger_is_cost(p->account, NULL), p->ore};
    }
    assert_true(bought_of(lines.rows, lines.n, false, &parts, &t->sums));
    for (size_t i = 0; i < parts.n; i++) {
        const struct bought_part *p = &((struct bought_part *)parts.rows)[i];
        if (p->as == BOUGHT_SUPPLIER)
            add_taken(t, p->supplier, p->ore);
    }
    vec_release(&lines);
    vec_release(&parts);
    return DD_OK;
}

/* The file of that name among those that others published, beside the project; false without. */
static bool shared(const char *name, struct buf *out)
{
    char path[4096];
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path) / 2);
    int fd, up = 0;

    while (n > 0 && up < 4)
        up += path[--n] == '/';
    (void)snprintf(path + n, sizeof(path) - (size_t)n, "/shared/inputs/saft/%s", name);
    fd = open(path, O_RDONLY | O_CLOEXEC);
    buf_reset(out);
    while (fd >= 0 && (n = read(fd, path, sizeof(path))) > 0)
        buf_add_mem(out, path, (size_t)n);
    if (fd >= 0)
        (void)close(fd);
    return out->len > 0;
}

static void take_file(const struct buf *text, struct taken *t)
{
    const struct ledger_events events = {NULL, NULL, take_voucher, t, NULL, NULL};
    struct ledger_file file;
    struct dd_error err;

    assert_ok(read_blocks(text->data, text->len, 4096, &events, &file, &err), &err);
    assert_true(bought_adds_up(&t->sums));
}

/* Figures of shared/inputs/saft/styles/truth.json. */
static void styles_of_one_ledger(void **state)
{
    static const char *const files[] = {
        "plain_default_ns_v130",     "n1_prefix_v130",
        "fiken_like_composite_v130", "utf8_bom",
        "latin1_declared",           "supplier_on_transaction_only_v130",
        "unknown_supplier_ref",      "control_total_off_by_0.01"};
    static const struct {
        const char *who;
        int64_t kr;
    } truth[] = {{"20001", 8000},  {"20002", 120000}, {"20003", 64000},
                 {"20006", 30000}, {"20004", 4000},   {"20005", 8000}};
    struct buf text = BUF_INIT;
    char path[128];

    (void)state;
    for (size_t i = 0; i < COUNT(files); i++) {
        struct taken t = {.n = 0};
        (void)snprintf(path, sizeof(path), "styles/%s.xml", files[i]);
        if (!shared(path, &text)) {
            buf_release(&text);
            skip();
        }
        take_file(&text, &t);
        assert_int_equal(t.n, COUNT(truth));
        for (size_t k = 0; k < COUNT(truth); k++)
            add_taken(&t, truth[k].who, -100 * truth[k].kr);
        assert_int_equal(t.n, COUNT(truth));
        for (size_t k = 0; k < t.n; k++)
            if (t.of[k].ore != 0)
                fail_msg("%s: %s is %lld off", files[i], t.of[k].who, (long long)t.of[k].ore);
    }
    buf_release(&text);
}

static void damaged_styles(void **state)
{
    static const struct {
        const char *name, *id;
    } files[] = {{"styles/truncated.xml", "xml.cut"}, {"styles/entity_bomb.xml", "xml.doctype"}};
    const struct ledger_events quiet = {NULL, NULL, NULL, NULL, NULL, NULL};
    struct buf text = BUF_INIT;
    struct ledger_file file;
    struct dd_error err;

    (void)state;
    for (size_t i = 0; i < COUNT(files); i++) {
        if (!shared(files[i].name, &text)) {
            buf_release(&text);
            skip();
        }
        assert_error(read_blocks(text.data, text.len, 1000, &quiet, &file, &err), &err, DD_INPUT,
                     files[i].id);
    }
    buf_release(&text);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(layouts_read_alike),   cmocka_unit_test(every_cut_is_noticed),
        cmocka_unit_test(what_is_refused),      cmocka_unit_test(limits_hold),
        cmocka_unit_test(character_sets),       cmocka_unit_test(without_memory),
        cmocka_unit_test(styles_of_one_ledger), cmocka_unit_test(damaged_styles),
    };
    int failed = cmocka_run_group_tests(tests, NULL, NULL);

    buf_release(&said);
    return failed;
}
