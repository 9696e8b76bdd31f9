/* Rows of a kind with a field of every type, written past the command line: each value that no
 * record may have is refused where rows are written. */
#include "test.h"

#include "ddreg/company.h"
#include "ddreg/journal.h"
#include "ddreg/kind.h"
#include "ddreg/supplier.h"
#include "ddreg/supplier_end.h"

static struct entry_by by = {.day = "2024-05-15",
                             .recorded_at = "2024-05-15T08:00:00Z",
                             .os_account = "o",
                             .actor = "a",
                             .command = "test"};
static struct reg *reg;
static struct arena arena;
static char folder[64], path[96];
static int64_t supplier, gone_supplier, finding, gone_finding, person, gone_person, file, probe;

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"word", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED,
     .arg = "low|high"},
    {.column = {"text", RECORD_PERSONAL, 2}, .type = KIND_TEXT, .how = KIND_REQUIRED},
    {.column = {"seen", RECORD_PLAIN, 2}, .type = KIND_DAY},
    {.column = {"score", RECORD_PLAIN, 2}, .type = KIND_COUNT, .how = KIND_SETTLED, .arg = "1-5"},
    {.column = {"many", RECORD_PLAIN, 2}, .type = KIND_COUNT},
    {.column = {"cost", RECORD_PLAIN, 2}, .type = KIND_MONEY},
    {.column = {"flag", RECORD_PLAIN, 2}, .type = KIND_FLAG},
    {.column = {"supplier_id", RECORD_PLAIN, 2}, .type = KIND_SUPPLIER},
    {.column = {"owner", RECORD_PLAIN, 2}, .type = KIND_PERSON},
    {.column = {"about", RECORD_PLAIN, 2}, .type = KIND_LINK, .arg = "finding"},
    {.column = {"serves", RECORD_PLAIN, 2}, .type = KIND_LINKS, .arg = "finding|policy"},
    {.column = {"document", RECORD_PLAIN, 2}, .type = KIND_FILE},
    {.column = {"made", RECORD_PLAIN, 2}, .type = KIND_COUNT, .how = KIND_INTERNAL},
    KIND_TAIL,
};

static const struct kind_verb verbs[] = {
    {.name = "end", .nb = "avslutt", .from = "first", .to = "last", .fields = "cost"},
    {.name = NULL},
};

static const struct kind kind_probe = {
    .name = "probe",
    .nb = "prøve",
    .plural = "probes",
    .letters = "ZZ",
    KIND_TABLE("probe", fields),
    .first = "first",
    .verbs = verbs,
};

static void give(struct kind_change *change, const struct kind *kind, const char *column,
                 struct db_value value)
{
    change->given[kind_field(kind, column)] = true;
    change->values[kind_field(kind, column)] = value;
}

static int64_t add(const char *kind, const char *column, const char *text)
{
    struct kind_change change = {.day = NULL};
    struct dd_error err;
    int64_t number;

    give(&change, kind_named(kind), column, DB_T(text));
    if (strcmp(kind, "policy") == 0)
        give(&change, kind_named(kind), "about", DB_T("other"));
    assert_ok(kind_add(reg, kind_named(kind), &change, &number, &err), &err);
    return number;
}

static int64_t add_supplier(const char *name)
{
    const struct supplier s = {.name = name};
    struct dd_error err;
    int64_t id;

    assert_ok(supplier_add(reg, &s, "person", &id, &err), &err);
    return id;
}

/* What a sound record of the kind has. */
static struct kind_change sound(void)
{
    struct kind_change change = {.day = NULL};

    give(&change, &kind_probe, "word", DB_T("low"));
    give(&change, &kind_probe, "text", DB_T("as it should be"));
    give(&change, &kind_probe, "seen", DB_T("2024-02-29"));
    give(&change, &kind_probe, "score", DB_I(5));
    give(&change, &kind_probe, "cost", DB_I(0));
    give(&change, &kind_probe, "flag", DB_I(1));
    give(&change, &kind_probe, "supplier_id", DB_I(supplier));
    give(&change, &kind_probe, "owner", DB_I(person));
    give(&change, &kind_probe, "about", DB_I(finding));
    give(&change, &kind_probe, "serves", DB_T("F-1 PO-1"));
    give(&change, &kind_probe, "document", DB_I(file));
    return change;
}

/* The table, with no constraint of its own, and what its records may name. */
static void fill(void)
{
    struct buf sql = BUF_INIT;
    struct supplier_lean *leans;
    struct dd_error err = {0};
    size_t n;

    buf_add(&sql, "CREATE TABLE probe (id INTEGER PRIMARY KEY");
    for (size_t i = 0; i < COUNT(fields); i++)
        buf_printf(&sql, ", %s", fields[i].column.name);
    buf_add(&sql, ", entry INTEGER)");
    assert_ok(db_exec(reg->db, &err, buf_str(&sql), DB_NO_ARGS), &err);
    buf_release(&sql);
    supplier = add_supplier("Firma AS");
    gone_supplier = add_supplier("Feil AS");
    assert_ok(supplier_withdraw(reg, &arena, gone_supplier, "a mistake", &leans, &n, &err), &err);
    finding = add("finding", "text", "found");
    gone_finding = add("finding", "text", "a mistake");
    assert_ok(kind_withdraw(reg, kind_named("finding"), gone_finding, "a mistake", NULL, &err),
              &err);
    /* that waits for another person: as if one had confirmed it */
    assert_ok(db_exec(reg->db, &err, "UPDATE finding SET state = 'withdrawn' WHERE number = 2",
                      DB_NO_ARGS),
              &err);
    (void)add("policy", "title", "a policy");
    person = add("person", "name", "Kari Prøve");
    gone_person = add("person", "name", "Ola Prøve");
    assert_ok(kind_withdraw(reg, kind_named("person"), gone_person, "a mistake", NULL, &err), &err);
}

static int setup(void **state)
{
    char head[HASH_HEX];
    struct kind_change change;
    struct dd_error err = {0};

    (void)state;
    (void)snprintf(folder, sizeof(folder), "/tmp/ddreg-test-kind-XXXXXX");
    if (!mkdtemp(folder))
        return -1;
    (void)snprintf(path, sizeof(path), "%s/r.db", folder);
    arena_init(&arena, 64 * 1024 * 1024);
    if (company_create(path, &by, "Pr\xC3\xB8ve AS", "905461761", head, &err) != DD_OK ||
        reg_open(&reg, path, DB_WRITE, &err) != DD_OK || reg_begin(reg, &by, &err) != DD_OK)
        return -1;
    fill();
    change = (struct kind_change){.day = NULL};
    give(&change, kind_named("file"), "name", DB_T("a.pdf"));
    give(&change, kind_named("file"), "sha256", DB_T("00"));
    give(&change, kind_named("file"), "size", DB_I(1));
    assert_ok(kind_add(reg, kind_named("file"), &change, &file, &err), &err);
    change = sound();
    assert_ok(kind_add(reg, &kind_probe, &change, &probe, &err), &err);
    return 0;
}

static int teardown(void **state)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-holder"};
    char name[128];

    (void)state;
    reg_rollback(reg);
    reg_free(reg);
    arena_release(&arena);
    for (size_t i = 0; i < COUNT(suffixes); i++) {
        (void)snprintf(name, sizeof(name), "%s%s", path, suffixes[i]);
        (void)unlink(name);
    }
    return rmdir(folder);
}

static int64_t rows(void)
{
    struct dd_error err;
    int64_t n = 0;

    assert_ok(db_get_int(reg->db, &n, 0, &err, "SELECT COUNT(*) FROM probe", DB_NO_ARGS), &err);
    return n;
}

/* Adding with that value, and setting and correcting it, are refused alike. */
static void refused(const char *column, struct db_value value, const char *id)
{
    struct kind_change whole = sound(), change = {.day = NULL};
    bool fixed = (fields[kind_field(&kind_probe, column)].how & KIND_FIXED) != 0;
    int64_t number, before = rows();
    enum dd_rc rc = strstr(id, "withdrawn") ? DD_REFUSED : DD_INPUT;
    struct kind_done done;
    struct dd_error err;

    give(&whole, &kind_probe, column, value);
    give(&change, &kind_probe, column, value);
    assert_error(kind_add(reg, &kind_probe, &whole, &number, &err), &err, rc, id);
    assert_error(kind_correct(reg, &kind_probe, probe, &change, &done, &err), &err, rc, id);
    if (!fixed)
        assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, rc, id);
    assert_int_equal(rows(), before);
}

static void values_of_every_type(void **state)
{
    (void)state;
    refused("word", DB_NONE, "kind.required");
    refused("word", DB_T("middle"), "kind.value");
    refused("word", DB_T("low|high"), "kind.value");
    refused("word", DB_I(1), "kind.value");
    refused("text", DB_T(" \t"), "kind.required");
    refused("text", DB_T("\xFF"), "kind.utf8");
    refused("text", DB_I(1), "kind.value");
    refused("seen", DB_T("2023-02-29"), "kind.value");
    refused("seen", DB_T("29.2.2024"), "kind.value");
    refused("seen", DB_I(20240229), "kind.value");
    refused("score", DB_I(0), "kind.value_range");
    refused("score", DB_I(6), "kind.value_range");
    refused("score", DB_T("5"), "kind.value_range");
    refused("many", DB_I(-1), "kind.value");
    refused("cost", DB_T("12,50"), "kind.value");
    refused("cost", DB_I(-1), "kind.value");
    refused("flag", DB_I(2), "kind.value");
    refused("flag", DB_T("yes"), "kind.value");
}

static void what_is_named(void **state)
{
    (void)state;
    refused("supplier_id", DB_I(0), "kind.value");
    refused("supplier_id", DB_T("S-1"), "kind.value");
    refused("supplier_id", DB_I(99), "supplier.unknown");
    refused("supplier_id", DB_I(gone_supplier), "supplier.withdrawn");
    refused("owner", DB_T("Kari"), "kind.value");
    refused("owner", DB_I(99), "kind.unknown");
    refused("owner", DB_I(gone_person), "kind.names_withdrawn");
    refused("about", DB_T("F-1"), "kind.value_id");
    refused("about", DB_I(-1), "kind.value_id");
    refused("about", DB_I(99), "kind.unknown");
    refused("about", DB_I(gone_finding), "kind.names_withdrawn");
    refused("document", DB_T("a.pdf"), "kind.value_id");
    refused("document", DB_I(99), "kind.unknown");
}

static void several_links(void **state)
{
    static const char *const wrong[] = {
        "x",       "PE-1", "F-1,PO-1", "F-1  PO-1", " F-1", "F-1 ",
        "F-1 F-1", "F-01", "f-1",      "F-1 E-1-1", "F-0",  "F-1 PO",
    };

    (void)state;
    for (size_t i = 0; i < COUNT(wrong); i++)
        refused("serves", DB_T(wrong[i]), "kind.value_id");
    refused("serves", DB_I(1), "kind.value_id");
    refused("serves", DB_T("F-1 PO-99"), "kind.unknown");
    refused("serves", DB_T("PO-1 F-2"), "kind.names_withdrawn");
}

static void what_may_not_change(void **state)
{
    struct kind_change change = {.day = NULL};
    struct kind_done done;
    struct dd_error err;

    (void)state;
    give(&change, &kind_probe, "word", DB_T("high"));
    assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, DD_REFUSED,
                 "kind.fixed");
    change = (struct kind_change){.day = "2024-13-01"};
    give(&change, &kind_probe, "score", DB_I(1));
    assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, DD_INPUT,
                 "kind.value");
    change.day = NULL;
    assert_error(kind_move(reg, &kind_probe, probe, &verbs[0], &change, &err), &err, DD_REFUSED,
                 "kind.not_given");
    change.given[kind_field(&kind_probe, "score")] = false;
    assert_ok(kind_move(reg, &kind_probe, probe, &verbs[0], &change, &err), &err);
    change.given[kind_field(&kind_probe, "score")] = true;
    assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, DD_REFUSED,
                 "kind.settled");
}

/* A state is reached by a move alone, and who acted is no value that is given. */
static void what_the_mechanism_writes(void **state)
{
    static const char *const columns[] = {"number", "state",     "day",  "reason",
                                          "actor",  "corrector", "move", "replaces"};
    struct kind_done done;
    struct dd_error err;
    int64_t number;

    (void)state;
    for (size_t i = 0; i < COUNT(columns); i++) {
        struct kind_change whole = sound(), change = {.day = NULL};
        give(&whole, &kind_probe, columns[i], DB_T("last"));
        give(&change, &kind_probe, columns[i], DB_T("last"));
        assert_error(kind_add(reg, &kind_probe, &whole, &number, &err), &err, DD_REFUSED,
                     "kind.not_given");
        assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, DD_REFUSED,
                     "kind.not_given");
        assert_error(kind_correct(reg, &kind_probe, probe, &change, &done, &err), &err, DD_REFUSED,
                     "kind.not_given");
    }
    {
        struct kind_change change = {.day = NULL};
        give(&change, &kind_probe, "made", DB_I(1));
        assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, DD_REFUSED,
                     "kind.not_given");
    }
    assert_int_equal(rows(), 1);
}

/* What a record named before is not asked again: that may have been withdrawn since. */
static void what_was_named_before(void **state)
{
    struct kind_change change = {.day = NULL};
    struct kind_done done;
    struct dd_error err;

    (void)state;
    assert_ok(db_exec(reg->db, &err, "UPDATE finding SET state = 'withdrawn'", DB_NO_ARGS), &err);
    give(&change, &kind_probe, "cost", DB_I(100));
    assert_ok(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err);
    give(&change, &kind_probe, "cost", DB_I(200));
    assert_ok(kind_correct(reg, &kind_probe, probe, &change, &done, &err), &err);
    give(&change, &kind_probe, "serves", DB_T("PO-1 F-1"));
    assert_error(kind_set(reg, &kind_probe, probe, &change, &done, &err), &err, DD_REFUSED,
                 "kind.names_withdrawn");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(values_of_every_type, setup, teardown),
        cmocka_unit_test_setup_teardown(what_is_named, setup, teardown),
        cmocka_unit_test_setup_teardown(several_links, setup, teardown),
        cmocka_unit_test_setup_teardown(what_may_not_change, setup, teardown),
        cmocka_unit_test_setup_teardown(what_the_mechanism_writes, setup, teardown),
        cmocka_unit_test_setup_teardown(what_was_named_before, setup, teardown),
    };

    return cmocka_run_group_tests_name("kind_write", tests, NULL, NULL);
}
