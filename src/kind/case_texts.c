/* Texts of cases: in the column `sealed` of the case, one after the other, blanks between. Each is
 * about "CS-3 2026-11-30", its case and the day on which it was written. */
#include "ddreg/case_texts.h"

#include "ddreg/base64.h"
#include "ddreg/date.h"
#include "ddreg/sealed_text.h"
#include "ddreg/text.h"
#include "kinds.h"

/* --- The column ------------------------------------------------------------------------------- */

/* The text at `p`, and where the next one begins. */
static size_t one_text(const char *p, const char **next)
{
    const size_t n = strcspn(p, " ");

    *next = p + n + strspn(p + n, " ");
    return n;
}

size_t case_texts_count(const char *sealed)
{
    size_t n = 0;

    for (const char *p = sealed ? sealed : ""; *p; n++)
        (void)one_text(p, &p);
    return n;
}

/* What a text says that it is about must be its case. */
static enum dd_rc check_about(const struct kind_row *row, const char *about, char day[DATE_SIZE],
                              struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    size_t n;

    public_id_write(id, kind_case.letters, kind_number(row));
    n = strlen(id);
    if (strncmp(about, id, n) != 0 || about[n] != ' ' || !date_is_day(about + n + 1))
        return dd_fail(err, DD_DAMAGED, "sealed.damaged", NULL);
    (void)snprintf(day, DATE_SIZE, "%s", about + n + 1);
    return DD_OK;
}

/* Names the case in an error of sealed_text.h. */
static enum dd_rc of_case(enum dd_rc rc, const struct kind_row *row, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, kind_case.letters, kind_number(row));
    if (rc != DD_OK)
        dd_error_add(err, "id", id);
    return rc;
}

static enum dd_rc open_one(const struct kind_row *row, const char *sealed, size_t n,
                           const struct seal_key *by, char about[SEALED_ABOUT], char day[DATE_SIZE],
                           struct buf *out, struct dd_error *err)
{
    enum dd_rc rc = sealed_text_about(sealed, n, NULL, about, NULL, err);

    if (rc == DD_OK)
        rc = check_about(row, about, day, err);
    if (rc == DD_OK)
        rc = sealed_text_read(out, sealed, n, by, err);
    return of_case(rc, row, err);
}

enum dd_rc case_texts_read(const struct kind_row *row, size_t i, const struct seal_key *by,
                           char day[DATE_SIZE], struct buf *out, struct dd_error *err)
{
    const char *p = kind_text(row, "sealed"), *next = p;
    char about[SEALED_ABOUT];
    size_t n = one_text(p, &next);

    for (; i > 0; i--) {
        p = next;
        n = one_text(p, &next);
    }
    return open_one(row, p, n, by, about, day, out, err);
}

/* --- Keys ------------------------------------------------------------------------------------- */

static enum dd_rc open_of(const struct kind_row *row, struct seal_public *out, struct dd_error *err)
{
    const char *text = kind_text(row, "public");
    size_t n = 0;

    return text && seal_from_base64(out->bytes, sizeof(out->bytes), &n, text, strlen(text)) &&
                   n == sizeof(out->bytes)
               ? DD_OK
               : kind_fail(DD_DAMAGED, "key.public", row, "", err);
}

enum dd_rc case_readers(struct reg *reg, struct arena *a, struct case_reader **out, size_t *n,
                        struct dd_error *err)
{
    const struct kind_filter filter = {.is = {{"state", DB_T("admitted")}}};
    struct kind_row *rows;
    enum dd_rc rc = kind_read(reg, a, &kind_seal_key, &filter, &rows, n, err);

    *out = arena_alloc(a, (*n + 1) * sizeof(**out));
    if (rc == DD_OK && !*out)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        (*out)[i].number = kind_number(&rows[i]);
        rc = open_of(&rows[i], &(*out)[i].open, err);
    }
    return rc;
}

enum dd_rc case_key_add(struct reg *reg, const struct seal_public *open, int64_t owner,
                        bool recovery, int64_t *number, bool *admitted, struct dd_error *err)
{
    const struct kind_change none = {.reason = NULL};
    struct kind_change change = {.reason = NULL};
    struct buf text = BUF_INIT;
    struct case_reader *readers;
    size_t n = 0;
    enum dd_rc rc = case_readers(reg, &reg->records, &readers, &n, err);

    *admitted = rc == DD_OK && n == 0;
    base64_add(&text, open->bytes, sizeof(open->bytes), 0);
    if (rc == DD_OK)
        rc = buf_ok(&text, err);
    kind_change_give(&change, &kind_seal_key, "owner", DB_I(owner));
    kind_change_give(&change, &kind_seal_key, "recovery", DB_I(recovery));
    kind_change_give(&change, &kind_seal_key, "public", DB_T(buf_str(&text)));
    if (rc == DD_OK)
        rc = kind_add(reg, &kind_seal_key, &change, number, err);
    if (rc == DD_OK && *admitted)
        rc =
            kind_move(reg, &kind_seal_key, *number, kind_verb(&kind_seal_key, "admit"), &none, err);
    buf_release(&text);
    return rc;
}

/* Whose key opens, opens for others: it must be one of those that may read. */
static enum dd_rc check_by(struct reg *reg, struct arena *a, const struct seal_key *by,
                           struct dd_error *err)
{
    struct case_reader *readers;
    size_t n;
    enum dd_rc rc = case_readers(reg, a, &readers, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (memcmp(&readers[i].open, &by->open, sizeof(by->open)) == 0)
            return DD_OK;
    return rc == DD_OK ? dd_fail(err, DD_REFUSED, "key.not_admitted", NULL) : rc;
}

/* --- Sealing ---------------------------------------------------------------------------------- */

static enum dd_rc seal_one(struct reg *reg, struct arena *a, const char *about, const char *text,
                           size_t n, struct buf *out, struct dd_error *err)
{
    struct case_reader *readers;
    struct seal_public *open;
    size_t nreaders;
    enum dd_rc rc = case_readers(reg, a, &readers, &nreaders, err);

    if (rc != DD_OK)
        return rc;
    open = arena_alloc(a, (nreaders + 1) * sizeof(*open));
    if (!open)
        return dd_no_memory(err);
    for (size_t i = 0; i < nreaders; i++)
        open[i] = readers[i].open;
    buf_add(out, out->len > 0 ? " " : "");
    return sealed_text_write(out, about, text, n, open, nreaders, err);
}

static enum dd_rc write_sealed(struct reg *reg, int64_t number, const struct buf *sealed,
                               struct dd_error *err)
{
    struct kind_change change = {.reason = NULL};
    struct kind_done done;
    enum dd_rc rc = buf_ok(sealed, err);

    kind_change_give(&change, &kind_case, "sealed", DB_T(buf_str(sealed)));
    return rc == DD_OK ? kind_set(reg, &kind_case, number, &change, &done, err) : rc;
}

/* All texts of a case, opened and sealed for those who may read now. */
static enum dd_rc reseal(struct reg *reg, struct arena *a, const struct kind_row *row,
                         const struct seal_key *by, struct dd_error *err)
{
    struct buf all = BUF_INIT, text = BUF_INIT;
    char about[SEALED_ABOUT], day[DATE_SIZE];
    size_t n;
    enum dd_rc rc = DD_OK;

    for (const char *p = kind_text(row, "sealed"), *next = p; rc == DD_OK && *p; p = next) {
        n = one_text(p, &next);
        rc = open_one(row, p, n, by, about, day, &text, err);
        if (rc == DD_OK)
            rc = seal_one(reg, a, about, buf_str(&text), text.len, &all, err);
        seal_forget_buf(&text);
    }
    if (rc == DD_OK)
        rc = write_sealed(reg, kind_number(row), &all, err);
    buf_release(&all);
    return rc;
}

/* Of withdrawn cases only the ids, in `left`. */
static enum dd_rc reseal_all(struct reg *reg, struct arena *a, const struct seal_key *by,
                             struct buf *left, struct dd_error *err)
{
    const struct kind_filter filter = {.withdrawn = true};
    char id[PUBLIC_ID_SIZE];
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_case, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (text_blank(kind_text(&rows[i], "sealed")))
            continue;
        if (!kind_in_state(&rows[i], KIND_WITHDRAWN)) {
            rc = reseal(reg, a, &rows[i], by, err);
            continue;
        }
        public_id_write(id, kind_case.letters, kind_number(&rows[i]));
        buf_printf(left, "%s%s", left->len > 0 ? ", " : "", id);
    }
    return rc == DD_OK ? buf_ok(left, err) : rc;
}

static enum dd_rc move_key(struct reg *reg, int64_t number, const char *verb, const char *reason,
                           const struct seal_key *by, struct buf *left, struct dd_error *err)
{
    enum { ROOM = 256 * 1024 * 1024 };
    const struct kind_change change = {.reason = reason};
    struct arena a;
    enum dd_rc rc;

    arena_init(&a, ROOM);
    rc = check_by(reg, &a, by, err);
    if (rc == DD_OK)
        rc = kind_move(reg, &kind_seal_key, number, kind_verb(&kind_seal_key, verb), &change, err);
    if (rc == DD_OK)
        rc = reseal_all(reg, &a, by, left, err);
    arena_release(&a);
    return rc;
}

/* Is there room for one more? */
static enum dd_rc check_room(struct reg *reg, struct dd_error *err)
{
    struct case_reader *readers;
    size_t n = 0;
    char most[12];
    enum dd_rc rc = case_readers(reg, &reg->records, &readers, &n, err);

    if (rc != DD_OK || n < SEALED_READERS)
        return rc;
    (void)snprintf(most, sizeof(most), "%d", (int)SEALED_READERS);
    return dd_fail(err, DD_REFUSED, "key.many", "n", most, NULL);
}

enum dd_rc case_key_admit(struct reg *reg, int64_t number, const struct seal_key *by,
                          struct buf *left, struct dd_error *err)
{
    enum dd_rc rc = check_room(reg, err);

    return rc == DD_OK ? move_key(reg, number, "admit", NULL, by, left, err) : rc;
}

static enum dd_rc check_last(struct reg *reg, int64_t number, struct dd_error *err)
{
    struct case_reader *readers;
    size_t n, others = 0;
    enum dd_rc rc = case_readers(reg, &reg->records, &readers, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        others += readers[i].number != number;
    return rc == DD_OK && others == 0 ? dd_fail(err, DD_REFUSED, "key.last", NULL) : rc;
}

enum dd_rc case_key_drop(struct reg *reg, int64_t number, const struct seal_key *by,
                         const char *reason, struct dd_error *err)
{
    struct buf left = BUF_INIT;
    enum dd_rc rc = check_last(reg, number, err);

    if (rc == DD_OK)
        rc = move_key(reg, number, "drop", reason, by, &left, err);
    if (rc == DD_OK && left.len > 0)
        rc = dd_fail(err, DD_REFUSED, "key.cases_withdrawn", "ids", buf_str(&left), NULL);
    buf_release(&left);
    return rc;
}

static enum dd_rc check_keys(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    struct case_reader *readers;
    size_t n = 0;
    enum dd_rc rc = case_readers(reg, &reg->records, &readers, &n, err);

    if (rc == DD_OK && strcmp(kind_text(row, "type"), "whistleblowing") == 0 &&
        kind_int(row, "here") == 0)
        return kind_fail(DD_REFUSED, "case.elsewhere", row, "", err);
    return rc == DD_OK && n < CASE_KEYS ? kind_fail(DD_REFUSED, "case.keys", row, "", err) : rc;
}

enum dd_rc case_texts_add(struct reg *reg, const struct kind_row *row, const char *text,
                          struct dd_error *err)
{
    const char *before = kind_text(row, "sealed");
    const int64_t number = kind_number(row);
    char about[SEALED_ABOUT];
    struct buf all = BUF_INIT;
    enum dd_rc rc = check_keys(reg, row, err);

    (void)snprintf(about, sizeof(about), "%s-%lld %s", kind_case.letters, (long long)number,
                   reg->by.day);
    buf_add(&all, before);
    if (rc == DD_OK)
        rc = seal_one(reg, &reg->records, about, text, strlen(text), &all, err);
    if (rc == DD_OK)
        rc = write_sealed(reg, number, &all, err);
    buf_release(&all);
    return rc;
}
