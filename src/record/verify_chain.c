/* The chain of the journal's entries. */
#include "ddreg/db_rows.h"
#include "verify.h"

/* What the entry before gave. */
struct chain {
    int64_t seq;
    int64_t change; /* the id of the last change: they follow each other without gaps */
    char head[HASH_HEX];
    bool broken; /* from here on no number follows from what came before */
};

/* An entry whose changes are added to a hash. */
struct entry_changes {
    struct chain *chain;
    struct hash *hash;
    int64_t expected; /* the order of the next */
    bool in_order;
};

static void add_change(struct db_row *row, void *out)
{
    struct entry_changes *e = row->ctx;
    struct chain *c = e->chain;
    const int64_t ord = row_int(row, "ord"), id = row_int(row, "id");

    (void)out;
    if (ord != e->expected++ || id <= c->change || (!c->broken && id != c->change + 1))
        e->in_order = false;
    c->change = id;
    record_chain_change(e->hash, ord, row_peek(row, "table_name"), row_peek(row, "record_key"),
                        row_peek(row, "op"), row_peek(row, "after"));
}

/* Adds the changes of an entry to the hash. Their order must be 1, 2, 3 ..., and so their ids, by
 * which the rows of the register are looked up. */
static enum dd_rc hash_changes(struct reg *reg, int64_t seq, struct hash *h, struct chain *c,
                               bool *in_order, struct dd_error *err)
{
    struct entry_changes e = {.chain = c, .hash = h, .expected = 1, .in_order = true};
    enum dd_rc rc = db_each(reg->db, NULL, add_change, &e, err,
                            "SELECT ord, table_name, record_key, op, after, id"
                            " FROM journal_change WHERE seq = $1 ORDER BY ord",
                            DB_ARGS(DB_I(seq)));

    *in_order = e.in_order;
    return rc;
}

static void found(struct journal_report *r, struct chain *c, enum journal_fault fault, int64_t seq)
{
    verify_found_row(r, fault, "journal", seq, 0);
    c->broken = true;
}

/* What goes from entry to entry. */
struct walk {
    struct reg *reg;
    struct journal_report *report;
    const char *expected; /* a head that an entry must have; NULL: none is asked for */
    bool seen;
    struct chain chain;
};

/* The head as the entry's columns and changes give it. */
static enum dd_rc compute_head(struct walk *w, struct db_row *row, int64_t version, bool *in_order,
                               char head[HASH_HEX])
{
    const int64_t seq = row_int(row, "seq");
    const struct entry_by by = {.day = row_peek(row, "day"),
                                .recorded_at = row_peek(row, "recorded_at"),
                                .os_account = row_peek(row, "os_account"),
                                .actor = row_peek(row, "actor"),
                                .command = row_peek(row, "command"),
                                .program = row_peek(row, "program")};
    struct hash h;
    enum dd_rc rc;

    hash_init(&h);
    record_chain_entry(&h, row_peek(row, "prev_head"), seq, &by, version);
    rc = hash_changes(w->reg, seq, &h, &w->chain, in_order, row->err);
    if (rc == DD_OK)
        hash_end_hex(&h, head);
    return rc;
}

/* One entry. Each is judged by itself, so that one that was changed does not put those after it in
 * doubt. */
static void check_entry(struct db_row *row, void *out)
{
    struct walk *w = row->ctx;
    struct chain *c = &w->chain;
    struct journal_report *r = w->report;
    const int64_t seq = row_int(row, "seq"), version = row_int(row, "schema_version");
    const char *kept = row_peek(row, "head"), *at = row_peek(row, "recorded_at");
    bool in_order, follows = seq == c->seq + 1 && strcmp(row_peek(row, "prev_head"), c->head) == 0;
    char head[HASH_HEX];

    (void)out;
    if (!follows)
        found(r, c, JOURNAL_GAP, seq);
    if (row->rc == DD_OK)
        row->rc = compute_head(w, row, version, &in_order, head);
    if (row->rc != DD_OK)
        return;
    if (follows && (!in_order || strcmp(head, kept) != 0 || version > w->reg->version))
        found(r, c, JOURNAL_ENTRY_CHANGED, seq);
    r->back += strcmp(at, r->recorded_at) < 0;
    (void)snprintf(r->recorded_at, sizeof(r->recorded_at), "%s", at);
    c->seq = seq;
    (void)snprintf(c->head, sizeof(c->head), "%s", kept);
    w->seen = w->seen || (w->expected && strcmp(head, w->expected) == 0);
    if (!c->broken) {
        memcpy(r->head, head, HASH_HEX);
        r->entries = seq;
    }
}

static enum dd_rc check_entries(struct reg *reg, const char *expected, struct journal_report *r,
                                struct dd_error *err)
{
    struct walk w = {.reg = reg, .report = r, .expected = expected, .chain.head = JOURNAL_NO_HEAD};
    enum dd_rc rc = db_each(reg->db, NULL, check_entry, &w, err,
                            "SELECT seq, day, recorded_at, os_account, actor, command, program,"
                            " prev_head, head, schema_version FROM journal ORDER BY seq",
                            DB_NO_ARGS);

    if (rc == DD_OK && w.chain.seq == 0) /* no register is without the entry that made it */
        found(r, &w.chain, JOURNAL_GAP, 1);
    if (rc == DD_OK && expected && !w.seen)
        journal_add_found(r, JOURNAL_HEAD_UNKNOWN, "journal", expected);
    return rc;
}

static enum dd_rc check_lone_changes(struct reg *reg, struct journal_report *r,
                                     struct dd_error *err)
{
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    enum dd_rc rc = db_query(reg->db, &st, err,
                             "SELECT id FROM journal_change WHERE seq NOT IN"
                             " (SELECT seq FROM journal) ORDER BY id",
                             DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW)
        verify_found_row(r, JOURNAL_CHANGE_ALONE, "journal_change", db_int(st, 0), 0);
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc verify_chain(struct reg *reg, const char *expected, struct journal_report *r,
                        struct dd_error *err)
{
    enum dd_rc rc = check_entries(reg, expected, r, err);

    return rc == DD_OK ? check_lone_changes(reg, r, err) : rc;
}
