/* Statements. One that is done with is kept for the next that asks for the same SQL, since most of
 * what a large import asks it asks once for every supplier. */
#include "db_sqlite.h"
#include "ddreg/arena.h"

enum { MAX_VALUES = 32 };

/* The names of a statement's columns, copied: the engine's own go when it prepares again. */
struct names {
    int n;
    int next;     /* where the next one that is asked for most likely is */
    char *name[]; /* the texts follow in the same block */
};

struct db_stmt {
    struct db *db;
    sqlite3_stmt *handle;
    const char *sql; /* the engine's copy */
    size_t length;
    size_t nvalues;
    int at[MAX_VALUES];                /* where the engine has $1, $2 ... */
    struct db_value bound[MAX_VALUES]; /* what it has there now */
    struct names *names;               /* once one was asked for */
};

struct db_value DB_T(const char *text) {
    return text ? (struct db_value){DB_TEXT, (int64_t)strlen(text), text} : DB_NONE;
}

/* To the engine $1 is a name, numbered by its first appearance: looked up once, since a statement
 * is bound again for every row of an import. */
static enum dd_rc
find_values(struct db_stmt *st, struct dd_error *err)
{
    int count = sqlite3_bind_parameter_count(st->handle);
    char name[24];

    if (count > MAX_VALUES)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", "number of values", NULL);
    st->nvalues = (size_t)count;
    for (size_t i = 0; i < st->nvalues; i++) {
        (void)snprintf(name, sizeof(name), "$%zu", i + 1);
        st->at[i] = sqlite3_bind_parameter_index(st->handle, name);
        if (st->at[i] == 0)
            return dd_fail(err, DD_INTERNAL, "db.sql", "what", name, NULL);
    }
    return DD_OK;
}

/* A query of the program's own fails when what it asks for is not there any more. */
static enum dd_rc wrong_query(struct db *db, struct dd_error *err)
{
    char what[DD_ERROR_VALUE];

    (void)snprintf(what, sizeof(what), "%s", sqlite3_errmsg(db->handle));
    return db_is_damaged(db) ? dd_fail(err, DD_DAMAGED, "register.damaged", NULL)
                             : dd_fail(err, DD_INTERNAL, "db.sql", "what", what, NULL);
}

static enum dd_rc prepare(struct db *db, struct db_stmt *st, const char *sql, struct dd_error *err)
{
    int code =
        sqlite3_prepare_v3(db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &st->handle, NULL);

    st->db = db;
    if (code == SQLITE_ERROR)
        return wrong_query(db, err);
    if (code != SQLITE_OK)
        return db_fail(db, err, code);
    st->sql = sqlite3_sql(st->handle);
    st->length = strlen(st->sql);
    return find_values(st, err);
}

/* Takes an idle statement of this SQL; NULL when there is none. */
static struct db_stmt *take_idle(struct db *db, const char *sql)
{
    size_t length = strlen(sql);

    for (size_t i = 0; i < DB_IDLE; i++) {
        struct db_stmt *st = db->idle[i];
        if (st && st->length == length && memcmp(st->sql, sql, length) == 0) {
            db->idle[i] = NULL;
            return st;
        }
    }
    return NULL;
}

static void end(struct db_stmt *st)
{
    if (!st)
        return;
    (void)sqlite3_finalize(st->handle);
    mem_free(st->names);
    mem_free(st);
}

/* In an empty place, else replacing another, each in turn. */
static void keep_idle(struct db *db, struct db_stmt *st)
{
    size_t at = 0;

    while (at < DB_IDLE && db->idle[at])
        at++;
    if (at == DB_IDLE) {
        at = db->idle_turn++ % DB_IDLE;
        end(db->idle[at]);
    }
    db->idle[at] = st;
}

void db_forget_statements(struct db *db)
{
    for (size_t i = 0; i < DB_IDLE; i++) {
        end(db->idle[i]);
        db->idle[i] = NULL;
    }
}

enum dd_rc db_prepare(struct db *db, struct db_stmt **out, struct dd_error *err, const char *sql)
{
    struct db_stmt *st = take_idle(db, sql);
    enum dd_rc rc = DD_OK;

    *out = NULL;
    if (!st) {
        if (!(st = mem_realloc(NULL, sizeof(*st))))
            return dd_no_memory(err);
        memset(st, 0, sizeof(*st));
        rc = prepare(db, st, sql, err);
    }
    if (rc != DD_OK) {
        end(st);
        return rc;
    }
    *out = st;
    return DD_OK;
}

enum dd_rc db_query(struct db *db, struct db_stmt **out, struct dd_error *err, const char *sql,
                    const struct db_value *args, size_t nargs)
{
    enum dd_rc rc = db_prepare(db, out, err, sql);

    if (rc == DD_OK && (rc = db_rebind(*out, err, args, nargs)) != DD_OK) {
        end(*out);
        *out = NULL;
    }
    return rc;
}

/* A statement that failed is not kept, nor what was bound to one that is. */
void db_stmt_free(struct db_stmt *st)
{
    if (!st)
        return;
    if (sqlite3_reset(st->handle) != SQLITE_OK || sqlite3_clear_bindings(st->handle) != SQLITE_OK) {
        end(st);
        return;
    }
    memset(st->bound, 0, st->nvalues * sizeof(st->bound[0]));
    keep_idle(st->db, st);
}

/* The engine keeps no text of a value, only where it is and how long: of rows one after the other
 * many columns have the same. */
static bool is_bound(const struct db_value *a, const struct db_value *b)
{
    return a->kind == b->kind &&
           (a->kind == DB_NULL || (a->i == b->i && (a->kind == DB_INT || a->t == b->t)));
}

static int bind(struct db_stmt *st, size_t i, const struct db_value *v)
{
    switch (v->kind) {
    case DB_TEXT:
        return sqlite3_bind_text(st->handle, st->at[i], v->t, (int)v->i, SQLITE_STATIC);
    case DB_INT:
        return sqlite3_bind_int64(st->handle, st->at[i], v->i);
    case DB_BYTES:
        return sqlite3_bind_blob64(st->handle, st->at[i], v->t, (sqlite3_uint64)v->i,
                                   SQLITE_STATIC);
    case DB_NULL:
        break;
    }
    return sqlite3_bind_null(st->handle, st->at[i]);
}

enum dd_rc db_rebind(struct db_stmt *st, struct dd_error *err, const struct db_value *args,
                     size_t nargs)
{
    (void)sqlite3_reset(st->handle);
    if (st->nvalues != nargs)
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", "number of values", NULL);
    for (size_t i = 0; i < nargs; i++) {
        int code = is_bound(&st->bound[i], &args[i]) ? SQLITE_OK : bind(st, i, &args[i]);

        st->bound[i] = code == SQLITE_OK ? args[i] : DB_NONE;
        if (code != SQLITE_OK)
            return db_fail(st->db, err, code);
    }
    return DD_OK;
}

enum db_step db_step(struct db_stmt *st, struct dd_error *err)
{
    int code = sqlite3_step(st->handle);

    if (code == SQLITE_ROW)
        return DB_ROW;
    if (code == SQLITE_DONE)
        return DB_DONE;
    (void)db_fail(st->db, err, code);
    return DB_ERROR;
}

/* The program writes no NUL inside a text. One that came in behind its back would cut the text
 * short here and not in the engine's comparisons; it reads as U+FFFD, so that journal verify sees
 * it. */
const char *db_text_or_null(struct db_stmt *st, int column)
{
    const char *text = (const char *)sqlite3_column_text(st->handle, column);

    if (text && strlen(text) != (size_t)sqlite3_column_bytes(st->handle, column))
        return "\xEF\xBF\xBD";
    return text;
}

const char *db_text(struct db_stmt *st, int column)
{
    const char *text = db_text_or_null(st, column);

    return text ? text : "";
}

const void *db_bytes(struct db_stmt *st, int column, size_t *n)
{
    const void *bytes = sqlite3_column_blob(st->handle, column);

    *n = (size_t)sqlite3_column_bytes(st->handle, column);
    return bytes;
}

int64_t db_int(struct db_stmt *st, int column)
{
    return sqlite3_column_int64(st->handle, column);
}

bool db_is_null(struct db_stmt *st, int column)
{
    return sqlite3_column_type(st->handle, column) == SQLITE_NULL;
}

/* The engine is asked for the value once: one that a statement gives may be read in the thread that
 * uses the connection. */
struct db_value db_column(struct db_stmt *st, int column)
{
    sqlite3_value *v = sqlite3_column_value(st->handle, column);
    const char *text;
    size_t n;

    switch (sqlite3_value_type(v)) {
    case SQLITE_NULL:
        return DB_NONE;
    case SQLITE_INTEGER:
        return DB_I(sqlite3_value_int64(v));
    default:
        text = (const char *)sqlite3_value_text(v);
        n = text ? (size_t)sqlite3_value_bytes(v) : 0;
        return text && !memchr(text, 0, n) ? (struct db_value){DB_TEXT, (int64_t)n, text}
                                           : DB_T(db_text_or_null(st, column));
    }
}

static enum dd_rc wrong_column(const char *name, struct dd_error *err)
{
    char what[DD_ERROR_VALUE];

    (void)snprintf(what, sizeof(what), "column %s", name);
    return dd_fail(err, DD_INTERNAL, "db.sql", "what", what, NULL);
}

/* A name that is there twice would be read as the one or the other by chance. */
static enum dd_rc check_names(const struct names *names, struct dd_error *err)
{
    for (int i = 0; i < names->n; i++)
        for (int k = 0; k < i; k++)
            if (strcmp(names->name[i], names->name[k]) == 0)
                return wrong_column(names->name[i], err);
    return DD_OK;
}

static enum dd_rc read_names(struct db_stmt *st, struct dd_error *err)
{
    int n = sqlite3_column_count(st->handle);
    size_t head = sizeof(struct names) + (size_t)n * sizeof(char *), bytes = 0;
    struct names *names;
    enum dd_rc rc;
    char *to;

    for (int i = 0; i < n; i++) {
        const char *name = sqlite3_column_name(st->handle, i);
        if (!name)
            return dd_no_memory(err);
        bytes += strlen(name) + 1;
    }
    if (!(names = mem_realloc(NULL, head + bytes)))
        return dd_no_memory(err);
    *names = (struct names){.n = n};
    to = (char *)names + head;
    for (int i = 0; i < n; i++) {
        const char *name = sqlite3_column_name(st->handle, i);
        size_t size = strlen(name) + 1;
        names->name[i] = memcpy(to, name, size);
        to += size;
    }
    if ((rc = check_names(names, err)) == DD_OK)
        st->names = names;
    else
        mem_free(names);
    return rc;
}

enum dd_rc db_column_at(struct db_stmt *st, const char *name, int *column, struct dd_error *err)
{
    enum dd_rc rc = st->names ? DD_OK : read_names(st, err);
    struct names *names = st->names;

    if (rc != DD_OK)
        return rc;
    for (int i = 0, at = names->next; i < names->n; i++) {
        int next = at + 1 < names->n ? at + 1 : 0;
        if (strcmp(names->name[at], name) == 0) {
            *column = at;
            names->next = next;
            return DD_OK;
        }
        at = next;
    }
    return wrong_column(name, err);
}

enum dd_rc db_exec(struct db *db, struct dd_error *err, const char *sql,
                   const struct db_value *args, size_t nargs)
{
    struct db_stmt *st;
    enum dd_rc rc = db_query(db, &st, err, sql, args, nargs);
    enum db_step step = DB_ROW;

    while (rc == DD_OK && step == DB_ROW)
        if ((step = db_step(st, err)) == DB_ERROR)
            rc = err->rc;
    db_stmt_free(st);
    return rc;
}

enum dd_rc db_wrote_one(struct db *db, struct dd_error *err)
{
    return sqlite3_changes(db->handle) == 1 ? DD_OK
                                            : dd_fail(err, DD_DAMAGED, "register.not_kept", NULL);
}

enum dd_rc db_insert(struct db *db, struct dd_error *err, const char *sql,
                     const struct db_value *args, size_t nargs)
{
    enum dd_rc rc = db_exec(db, err, sql, args, nargs);

    return rc == DD_OK ? db_wrote_one(db, err) : rc;
}

enum dd_rc db_insert_by(struct db_stmt *st, struct dd_error *err, const struct db_value *args,
                        size_t nargs)
{
    enum dd_rc rc = db_rebind(st, err, args, nargs);

    if (rc == DD_OK && db_step(st, err) == DB_ERROR)
        rc = err->rc;
    return rc == DD_OK ? db_wrote_one(st->db, err) : rc;
}

enum dd_rc db_get_row(struct db *db, struct db_stmt **row, struct dd_error *err, const char *sql,
                      const struct db_value *args, size_t nargs)
{
    enum dd_rc rc = db_query(db, row, err, sql, args, nargs);
    enum db_step step = rc == DD_OK ? db_step(*row, err) : DB_ERROR;

    if (step == DB_ROW)
        return DD_OK;
    db_stmt_free(*row);
    *row = NULL;
    return step == DB_DONE ? DD_OK : err->rc;
}

enum dd_rc db_get_int(struct db *db, int64_t *out, int64_t missing, struct dd_error *err,
                      const char *sql, const struct db_value *args, size_t nargs)
{
    struct db_stmt *row;
    enum dd_rc rc = db_get_row(db, &row, err, sql, args, nargs);

    *out = row && !db_is_null(row, 0) ? db_int(row, 0) : missing;
    db_stmt_free(row);
    return rc;
}
