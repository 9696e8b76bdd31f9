#include "ddreg/reg.h"

#include <unistd.h>

#include "ddreg/date.h"
#include "ddreg/journal.h"
#include "ddreg/person.h"
#include "ddreg/place.h"
#include "ddreg/record.h"
#include "ddreg/stop.h"
#include "holder.h"
#include "writer.h"

enum {
    SCRATCH_MAX = 8 * 1024 * 1024,
    RECORDS_MAX = 64 * 1024 * 1024,
    FALLEN_MAX = 1024 * 1024 * 1024,
    MAX_OLD = 1000,
    LINK_TRIES = 13
};

/* The other name may be one that a killed maker left. And file systems in user space count the
 * names of a new file wrong for as long as they remember what they answered, about a second. */
static enum dd_rc open_linked(struct reg *reg, const char *path, enum db_mode mode,
                              struct dd_error *err)
{
    const struct timespec pause = {.tv_nsec = 100000000};
    enum dd_rc rc = DD_REFUSED;

    place_sweep(path);
    for (int i = 0; i < LINK_TRIES; i++) {
        rc = db_open(&reg->db, path, mode, err);
        if (rc == DD_OK || err->what != DD_LINKED || stop_asked())
            break;
        (void)nanosleep(&pause, NULL);
    }
    return rc;
}

enum dd_rc reg_open(struct reg **out, const char *path, enum db_mode mode, struct dd_error *err)
{
    struct reg *reg = mem_realloc(NULL, sizeof(*reg));
    int newest;
    enum dd_rc rc;

    *out = NULL;
    if (!reg)
        return dd_no_memory(err);
    memset(reg, 0, sizeof(*reg));
    reg->holder = -1;
    reg->company = COMPANY_FIRST;
    arena_init(&reg->scratch, SCRATCH_MAX);
    arena_init(&reg->records, RECORDS_MAX);
    arena_init(&reg->fallen, FALLEN_MAX);
    rc = db_open(&reg->db, path, mode, err);
    if (rc == DD_REFUSED && err->what == DD_LINKED)
        rc = open_linked(reg, path, mode, err);
    if (rc == DD_OK)
        rc = db_version(reg->db, &reg->version, &newest, err);
    if (rc != DD_OK) {
        reg_free(reg);
        return rc;
    }
    *out = reg;
    return DD_OK;
}

void reg_free(struct reg *reg)
{
    if (!reg)
        return;
    if (reg->db)
        reg_rollback(reg);
    db_free(reg->db);
    arena_release(&reg->scratch);
    arena_release(&reg->records);
    arena_release(&reg->fallen);
    mem_free(reg);
}

/* Takes the write lock and says who has it. Ended by reg_commit() or reg_rollback(). */
static enum dd_rc lock(struct reg *reg, const struct entry_by *by, struct dd_error *err)
{
    enum dd_rc rc = db_begin(reg->db, DB_WRITE, err);

    if (rc == DD_BUSY)
        holder_explain(db_file(reg->db), err);
    if (rc == DD_OK)
        reg->holder = holder_begin(db_file(reg->db), by);
    return rc;
}

/* Is there an entry of a later day than this one is to have? Unless somebody chose the day, a clock
 * is behind, or was ahead: what is written now is of the earlier day. */
static enum dd_rc look_at_day(struct reg *reg, const char *today, struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(
        reg->db, &row, err, "SELECT day FROM journal WHERE day > $1 ORDER BY day DESC, seq LIMIT 1",
        DB_ARGS(DB_T(today)));

    (void)snprintf(reg->day_was, sizeof(reg->day_was), "%s", row ? db_text(row, 0) : "");
    db_stmt_free(row);
    return rc;
}

/* Was the entry before recorded later than this one is to be? Then a clock runs backwards, or ran
 * ahead. */
static enum dd_rc look_at_clock(struct reg *reg, int64_t last, const char *now,
                                struct dd_error *err)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(
        reg->db, &row, err, "SELECT recorded_at FROM journal WHERE seq = $1 AND recorded_at > $2",
        DB_ARGS(DB_I(last), DB_T(now)));

    (void)snprintf(reg->clock_was, sizeof(reg->clock_was), "%s", row ? db_text(row, 0) : "");
    db_stmt_free(row);
    return rc;
}

/* Under the lock. */
static enum dd_rc begin_entry(struct reg *reg, const struct entry_by *by, struct dd_error *err)
{
    int64_t last;
    enum dd_rc rc = journal_head(reg, reg->prev_head, &last, err);

    if (rc != DD_OK)
        return rc;
    if (rc == DD_OK)
        rc = look_at_clock(reg, last, by->recorded_at, err);
    if (rc == DD_OK)
        rc = look_at_day(reg, by->day, err);
    if (rc != DD_OK)
        return rc;
    reg->seq = last + 1;
    reg->changes = 0;
    reg->aside = false;
    reg->by = *by;
    reg->actor = 0;
    reg->account = 0;
    reg->writing = true;
    return DD_OK;
}

/* As the journal and its chain have it. */
struct signature {
    char actor[PUBLIC_ID_SIZE], account[PUBLIC_ID_SIZE];
};

static struct entry_by signed_by(const struct reg *reg, struct signature *s)
{
    struct entry_by by = reg->by;

    public_id_write(s->actor, PERSON_ID, reg->actor);
    public_id_write(s->account, PERSON_ID, reg->account);
    by.actor = s->actor;
    by.os_account = s->account;
    if (!by.program)
        by.program = DDREG_VERSION;
    return by;
}

enum dd_rc reg_sign(struct reg *reg, struct dd_error *err)
{
    struct person_signing people;
    struct signature s;
    struct entry_by by;
    enum dd_rc rc;

    if (reg->actor != 0)
        return DD_OK;
    rc = person_signing(reg, &people, err);
    if (rc != DD_OK)
        return rc;
    reg->actor = people.actor;
    reg->account = people.account;
    by = signed_by(reg, &s);
    hash_init(&reg->chain);
    record_chain_entry(&reg->chain, reg->prev_head, reg->seq, &by, reg->version);
    return person_add_signing(reg, &people, err);
}

enum dd_rc reg_begin(struct reg *reg, const struct entry_by *by, struct dd_error *err)
{
    enum dd_rc rc = lock(reg, by, err);

    reg->reasons = NULL;
    if (rc == DD_OK && (rc = begin_entry(reg, by, err)) != DD_OK)
        reg_rollback(reg);
    return rc;
}

static enum dd_rc write_entry(struct reg *reg, const char *head, struct dd_error *err)
{
    struct signature s;
    const struct entry_by by = signed_by(reg, &s);

    return db_insert(
        reg->db, err,
        "INSERT INTO journal (seq, day, recorded_at, os_account, actor, command,"
        " program, schema_version, prev_head, head) VALUES ($1, $2, $3, $4, $5, $6, $7,"
        " $8, $9, $10)",
        DB_ARGS(DB_I(reg->seq), DB_T(by.day), DB_T(by.recorded_at), DB_T(by.os_account),
                DB_T(by.actor), DB_T(by.command), DB_T(by.program), DB_I(reg->version),
                DB_T(reg->prev_head), DB_T(head)));
}

static void end_holding(struct reg *reg)
{
    holder_end(db_file(reg->db), reg->holder);
    reg->holder = -1;
}

/* Without a look at what the entry did. */
static enum dd_rc commit(struct reg *reg, char head[HASH_HEX], struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    memcpy(head, reg->prev_head, HASH_HEX);
    if (reg->changes > 0) {
        hash_end_hex(&reg->chain, head);
        rc = write_entry(reg, head, err);
    }
    if (rc == DD_OK && (reg->changes > 0 || reg->aside))
        rc = db_commit(reg->db, err);
    reg_rollback(reg); /* nothing to roll back after a commit */
    return rc;
}

enum dd_rc reg_commit(struct reg *reg, char head[HASH_HEX], struct dd_error *err)
{
    enum dd_rc rc = reg->changes > 0 ? reg_before_commit(reg, err) : DD_OK;

    if (rc == DD_OK)
        return commit(reg, head, err);
    reg_rollback(reg);
    return rc;
}

void reg_rollback(struct reg *reg)
{
    if (!reg)
        return;
    record_writers_free(reg);
    db_rollback(reg->db);
    end_holding(reg);
    reg->writing = false;
}

/* Fills the new, empty file at `path`; the caller removes it on failure. All must be in the file
 * itself before it takes its name, since the engine's log does not follow it there. */
static enum dd_rc fill(const char *path, const struct entry_by *by, const struct reg_first *first,
                       char head[HASH_HEX], struct dd_error *err)
{
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, path, DB_CREATE, err);

    if (rc == DD_OK)
        rc = reg_begin(reg, by, err);
    if (rc == DD_OK)
        rc = first->write(reg, first->what, err);
    if (rc == DD_OK)
        rc = commit(reg, head, err);
    if (rc == DD_OK)
        rc = db_settle(reg->db, err);
    reg_rollback(reg);
    reg_free(reg);
    return rc;
}

/* The register is made beside its place under another name and takes it only when it is whole. */
enum dd_rc reg_create(const char *path, const struct entry_by *by, const struct reg_first *first,
                      char head[HASH_HEX], struct dd_error *err)
{
    struct place made = PLACE_INIT;
    enum dd_rc rc = place_local(path, err);

    if (rc == DD_OK)
        rc = place_begin(&made, path, "register.exists", err);
    if (rc == DD_OK)
        rc = fill(buf_str(&made.name), by, first, head, err);
    if (rc == DD_OK)
        rc = place_take(&made, path, "register.exists", "file.create", err);
    if (rc != DD_OK) /* the user knows nothing of the temporary name */
        dd_error_set(err, "register", path);
    place_end(&made);
    return rc;
}

static enum dd_rc copy_old(const char *path, const char *copy, struct dd_error *err)
{
    struct db *db;
    enum dd_rc rc = db_open(&db, path, DB_OLDER, err);

    if (rc == DD_OK)
        rc = db_copy(db, copy, err);
    db_free(db);
    if (rc == DD_OK)
        rc = db_open(&db, copy, DB_OLDER, err);
    if (rc != DD_OK)
        return rc;
    rc = db_check_file(db, err);
    db_free(db);
    return rc;
}

static bool name_taken(const struct dd_error *err)
{
    return err->what == DD_NAME_TAKEN || err->what == DD_LOG_THERE;
}

/* A copy of the register as the older program wrote it, under a name that says so. One of the same
 * day may be there already, from an upgrade that did not come to its end. */
static enum dd_rc keep_old(const char *path, int version, const char *day, struct buf *backup,
                           struct dd_error *err)
{
    struct place made = PLACE_INIT;
    enum dd_rc rc = place_begin(&made, path, NULL, err);

    if (rc == DD_OK)
        rc = copy_old(path, buf_str(&made.name), err);
    for (int n = 1; rc == DD_OK; n++) {
        buf_reset(backup);
        buf_printf(backup, n == 1 ? "%s.v%d-%s" : "%s.v%d-%s-%d", path, version, day, n);
        if ((rc = buf_ok(backup, err)) != DD_OK)
            break;
        rc = place_take(&made, buf_str(backup), "register.exists", "file.create", err);
        if (rc == DD_OK || !name_taken(err) || n == MAX_OLD)
            break;
        rc = DD_OK;
    }
    if (rc != DD_OK)
        buf_reset(backup);
    place_end(&made);
    return rc;
}

/* This entry says that the steps were taken; the program's version says what they did. */
static enum dd_rc note_upgrade(struct reg *reg, int from, struct dd_error *err)
{
    char key[24], json[64];

    (void)snprintf(key, sizeof(key), "%d", reg->version);
    (void)snprintf(json, sizeof(json), "{\"from\":%d,\"to\":%d}", from, reg->version);
    return record_note(reg, "schema", key, json, err);
}

/* A register whose journal knows a newer schema than it says itself was tampered with: what an
 * upgrade writes would be there twice. */
static enum dd_rc check_is_older(struct reg *reg, int version, struct dd_error *err)
{
    int64_t known;
    enum dd_rc rc =
        db_get_int(reg->db, &known, 0, err, "SELECT MAX(schema_version) FROM journal", DB_NO_ARGS);

    return rc == DD_OK && known > version ? dd_fail(err, DD_DAMAGED, "register.damaged", NULL) : rc;
}

/* All under the write lock: another program may have found the same old register. */
static enum dd_rc upgrade(struct reg *reg, const struct entry_by *by, struct buf *backup,
                          struct dd_error *err)
{
    char day[DATE_SIZE], head[HASH_HEX];
    int version;
    enum dd_rc rc = db_version(reg->db, &version, &reg->version, err);

    if (rc != DD_OK || version == reg->version)
        return rc;
    (void)snprintf(day, sizeof(day), "%.10s", by->recorded_at);
    rc = check_is_older(reg, version, err);
    if (rc == DD_OK && backup)
        rc = keep_old(db_file(reg->db), version, day, backup, err);
    if (rc == DD_OK)
        rc = db_upgrade(reg->db, err);
    if (rc == DD_OK)
        rc = begin_entry(reg, by, err);
    if (rc == DD_OK)
        rc = note_upgrade(reg, version, err);
    if (rc == DD_OK)
        rc = reg_carry_over(reg, version, err);
    if (rc == DD_OK)
        return commit(reg, head, err);
    if (backup && backup->len > 0)
        (void)unlink(buf_str(backup));
    return rc;
}

enum dd_rc reg_upgrade(const char *path, const struct entry_by *by, struct buf *backup,
                       struct dd_error *err)
{
    struct reg *reg;
    enum dd_rc rc = reg_open(&reg, path, DB_OLDER, err);

    if (backup)
        buf_reset(backup);
    if (rc == DD_OK && (rc = lock(reg, by, err)) == DD_OK)
        rc = upgrade(reg, by, backup, err);
    reg_free(reg);
    if (rc != DD_OK)
        dd_error_set(err, "register", path);
    return rc;
}
