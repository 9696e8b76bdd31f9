/* The chain of the journal's entries. */
#include "verify.h"

/* What the entry before gave. */
struct chain {
    int64_t seq;
    int64_t change; /* the id of the last change: they follow each other without gaps */
    char head[HASH_HEX];
    bool broken; /* from here on no number follows from what came before */
};

/* Adds the changes of an entry to the hash. Their order must be 1, 2, 3 ..., and so their ids, by
 * which the rows of the register are looked up. */
static enum dd_rc hash_changes(struct reg *reg, int64_t seq, struct hash *h, struct chain *c,
                               bool *in_order, struct dd_error *err)
{
    struct db_stmt *st;
    int64_t expected = 1, id;
    enum db_step step;
    enum dd_rc rc = db_query(reg->db, &st, err,
                             "SELECT ord, table_name, record_key, op, after, id"
                             " FROM journal_change WHERE seq = $1 ORDER BY ord",
                             DB_ARGS(DB_I(seq)));

    *in_order = true;
    if (rc != DD_OK)
        return rc;
    while ((step = db_step(st, err)) == DB_ROW) {
        id = db_int(st, 5);
        if (db_int(st, 0) != expected++ || id <= c->change || (!c->broken && id != c->change + 1))
            *in_order = false;
        c->change = id;
        record_chain_change(h, db_int(st, 0), db_text(st, 1), db_text(st, 2), db_text(st, 3),
                            db_text(st, 4));
    }
    db_stmt_free(st);
    return step == DB_ERROR ? err->rc : DD_OK;
}

static void found(struct journal_report *r, struct chain *c, enum journal_fault fault, int64_t seq)
{
    verify_found_row(r, fault, "journal", seq, 0);
    c->broken = true;
}

/* One entry, whose columns are seq, day, recorded_at, os_account, actor, command, program,
 * prev_head, head, schema_version. Each is judged by itself, so that one that was changed does not
 * put those after it in doubt. */
static enum dd_rc check_entry(struct reg *reg, struct db_stmt *st, struct chain *c,
                              struct journal_report *r, char head[HASH_HEX], struct dd_error *err)
{
    const struct entry_by by = {db_text(st, 1),
                                db_text(st, 2),
                                db_text(st, 3),
                                db_text(st, 4),
                                db_text(st, 5),
                                db_text(st, 6),
                                NULL};
    const int64_t seq = db_int(st, 0), version = db_int(st, 9);
    bool in_order, follows = seq == c->seq + 1 && strcmp(db_text(st, 7), c->head) == 0;
    struct hash h;
    enum dd_rc rc;

    if (!follows)
        found(r, c, JOURNAL_GAP, seq);
    hash_init(&h);
    record_chain_entry(&h, db_text(st, 7), seq, &by, version);
    rc = hash_changes(reg, seq, &h, c, &in_order, err);
    if (rc != DD_OK)
        return rc;
    hash_end_hex(&h, head);
    if (follows && (!in_order || strcmp(head, db_text(st, 8)) != 0 || version > reg->version))
        found(r, c, JOURNAL_ENTRY_CHANGED, seq);
    r->back += strcmp(by.recorded_at, r->recorded_at) < 0;
    (void)snprintf(r->recorded_at, sizeof(r->recorded_at), "%s", by.recorded_at);
    c->seq = seq;
    (void)snprintf(c->head, sizeof(c->head), "%s", db_text(st, 8));
    return DD_OK;
}

static enum dd_rc check_entries(struct reg *reg, const char *expected, struct journal_report *r,
                                struct dd_error *err)
{
    struct chain c = {.head = JOURNAL_NO_HEAD};
    char head[HASH_HEX];
    struct db_stmt *st;
    enum db_step step = DB_DONE;
    bool seen = !expected;
    enum dd_rc rc =
        db_query(reg->db, &st, err,
                 "SELECT seq, day, recorded_at, os_account, actor, command, program, prev_head,"
                 " head, schema_version FROM journal ORDER BY seq",
                 DB_NO_ARGS);

    while (rc == DD_OK && (step = db_step(st, err)) == DB_ROW) {
        rc = check_entry(reg, st, &c, r, head, err);
        if (rc != DD_OK)
            break;
        seen = seen || strcmp(head, expected) == 0;
        if (!c.broken) {
            memcpy(r->head, head, HASH_HEX);
            r->entries = c.seq;
        }
    }
    if (step == DB_ERROR)
        rc = err->rc;
    db_stmt_free(st);
    if (rc == DD_OK && c.seq == 0) /* no register is without the entry that made it */
        found(r, &c, JOURNAL_GAP, 1);
    if (rc == DD_OK && !seen)
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
