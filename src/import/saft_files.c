#include "saft_files.h"

#include <stdlib.h>

#include "ddreg/stop.h"
#include "table/int_text.h"

/* --- Opening ---------------------------------------------------------------------------------- */

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Is the same in both, packed or not? */
static bool is_same(const struct source *a, const struct source *b)
{
    return a->size == b->size && a->sum == b->sum;
}

static enum dd_rc check_twice(const struct saft_files *f, struct dd_error *err)
{
    for (size_t i = 0; i < f->n; i++)
        for (size_t k = 0; k < i; k++)
            if (is_same(&f->of[i], &f->of[k]))
                return dd_fail(err, DD_INPUT, "saft.set.twice", "file", f->of[i].path, "other",
                               f->of[k].path, NULL);
    return DD_OK;
}

/* One file is known by its bytes, a set by those of all, in whatever order they are given. */
static void find_digest(struct saft_files *f)
{
    const char *sorted[SAFT_MOST_FILES];
    struct hash h;

    memcpy(f->digest, f->handed[0].digest, sizeof(f->digest));
    if (f->ngiven == 1)
        return;
    for (size_t i = 0; i < f->ngiven; i++)
        sorted[i] = f->handed[i].digest;
    qsort(sorted, f->ngiven, sizeof(*sorted), by_text);
    hash_init(&h);
    for (size_t i = 0; i < f->ngiven; i++)
        hash_add_text(&h, sorted[i]);
    hash_end_hex(&h, f->digest);
}

static enum dd_rc open_part(struct saft_files *f, const char *path, int64_t part, struct arena *a,
                            struct dd_error *err)
{
    struct source *s = &f->of[f->n];
    enum dd_rc rc;

    if (f->n == SAFT_MOST_FILES)
        return dd_fail(err, DD_INPUT, "saft.set.many", NULL);
    rc = source_open_xml(s, path, part, err);
    if (rc != DD_OK)
        return rc;
    f->n++;
    f->size += s->size;
    if (part == 1) {
        f->given += s->given;
        f->handed[f->ngiven++] = *s;
    }
    if (s->parts > 1)
        s->path = arena_printf(a, "%s (%s)", path, s->inside);
    return s->path ? DD_OK : dd_no_memory(err);
}

enum dd_rc saft_files_open(struct saft_files *f, const struct import_options *o, struct arena *a,
                           struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    memset(f, 0, sizeof(*f));
    f->o = o;
    for (size_t i = 0; rc == DD_OK && i < o->saft.n; i++) {
        int64_t parts = 1;
        for (int64_t part = 1; rc == DD_OK && part <= parts; part++) {
            rc = open_part(f, o->saft.paths[i], part, a, err);
            parts = rc == DD_OK ? f->of[f->n - 1].parts : 0;
        }
    }
    if (rc == DD_OK)
        rc = check_twice(f, err);
    if (rc == DD_OK)
        find_digest(f);
    return rc;
}

void saft_files_close(struct saft_files *f)
{
    for (size_t i = 0; i < f->n; i++)
        source_close(&f->of[i]);
}

/* --- Reading ---------------------------------------------------------------------------------- */

struct pass {
    struct saft_files *files;
    size_t file;
    int64_t before; /* bytes of the files before it */
    struct saft_book *book;
    bool stopped; /* where the transactions begin */
};

static void say_progress(const struct pass *p, int64_t at)
{
    const struct import_options *o = p->files->o;

    if (o->progress && !p->book)
        o->progress(o->data, p->before + at, p->files->size, 0);
}

static enum dd_rc read_blocks(struct pass *p, struct ledger_reader *r, struct dd_error *err)
{
    const struct source *src = &p->files->of[p->file];
    char block[SOURCE_BLOCK];
    uint64_t sum = 0;
    int64_t at = 0;
    size_t got = 1;

    while (got > 0) {
        enum dd_rc rc = source_read(src, at, block, sizeof(block), &got, err);
        if (rc == DD_OK)
            rc = stop_check(err);
        if (rc == DD_OK)
            rc = ledger_read(r, block, got, got == 0, err);
        if (rc != DD_OK)
            return rc;
        sum = hash_quick(sum, block, got);
        at += (int64_t)got;
        say_progress(p, at);
    }
    return source_unchanged(src, at, sum, err);
}

static enum dd_rc read_file(struct pass *p, const struct ledger_events *events,
                            struct dd_error *err)
{
    struct ledger_reader *r = ledger_reader_new(events);
    struct dd_error why = {.id = NULL};
    enum dd_rc rc = r ? read_blocks(p, r, &why) : dd_no_memory(&why);

    if (r)
        p->files->said[p->file] = *ledger_reader_file(r);
    ledger_reader_free(r);
    if (p->stopped || rc == DD_OK)
        return DD_OK;
    dd_error_add(&why, "file", p->files->of[p->file].path);
    *err = why;
    return rc;
}

static enum dd_rc on_account(void *data, const struct ledger_account *a, struct dd_error *err)
{
    return saft_book_add_account(((struct pass *)data)->book, a, err);
}

static enum dd_rc on_supplier(void *data, const struct ledger_party *s, struct dd_error *err)
{
    return saft_book_add_party(((struct pass *)data)->book, s, err);
}

static enum dd_rc on_entries(void *data, struct dd_error *err)
{
    (void)err;
    ((struct pass *)data)->stopped = true;
    return DD_CHECK; /* no more of it is read now */
}

/* --- Do they belong together? ----------------------------------------------------------------- */

static enum dd_rc refuse(const struct saft_files *f, size_t i, const char *id, const char *value,
                         struct dd_error *err)
{
    return dd_fail(err, DD_INPUT, id, "file", f->of[i].path, "value", value, NULL);
}

static enum dd_rc check_version(const struct saft_files *f, size_t i, struct dd_error *err)
{
    static const char *const known[] = {"",    "1.0",  "1.00", "1.1", "1.10",
                                        "1.2", "1.20", "1.3",  "1.30"};
    const struct ledger_file *said = &f->said[i];

    if (*said->country && strcmp(said->country, "NO") != 0)
        return refuse(f, i, "saft.country", said->country, err);
    for (size_t k = 0; k < sizeof(known) / sizeof(known[0]); k++)
        if (strcmp(known[k], said->version) == 0)
            return DD_OK;
    if (strchr(said->version, '_')) /* "1.04_01" */
        return refuse(f, i, "saft.country", "PT", err);
    return refuse(f, i, "saft.version", said->version, err);
}

static enum dd_rc check_same(const struct saft_files *f, size_t i, struct dd_error *err)
{
    const struct ledger_file *a = &f->said[0], *b = &f->said[i];
    const struct {
        const char *field, *first, *here;
    } same[] = {{"RegistrationNumber", a->orgnr, b->orgnr},
                {"SelectionStartDate", a->from, b->from},
                {"SelectionEndDate", a->to, b->to},
                {"PeriodStart", a->first_period, b->first_period},
                {"PeriodEnd", a->last_period, b->last_period},
                {"AuditFileVersion", a->version, b->version}};

    for (size_t k = 0; k < sizeof(same) / sizeof(same[0]); k++)
        if (strcmp(same[k].first, same[k].here) != 0)
            return dd_fail(err, DD_INPUT, "saft.set.differs", "file", f->of[i].path, "other",
                           f->of[0].path, "field", same[k].field, "value", same[k].here, "first",
                           same[k].first, NULL);
    return DD_OK;
}

/* "2025" and "3" -> "2025-03-31". False where they are none. */
static bool day_of_period(char out[DATE_SIZE], const char *year, const char *period, bool last)
{
    long month = strtol(period, NULL, 10);
    char first[DATE_SIZE];

    if (strlen(year) != 4 || !date_valid(year) || month < 1 || month > 12)
        return false;
    date_format(first, date_year(year), (int)month, 1);
    memcpy(out, first, DATE_SIZE);
    if (last) {
        date_add_months(out, first, 1);
        date_add_days(out, out, -1);
    }
    return true;
}

static void find_period(struct saft_files *f)
{
    const struct ledger_file *said = &f->said[0];

    memcpy(f->from, said->from, DATE_SIZE - 1);
    memcpy(f->to, said->to, DATE_SIZE - 1);
    if (date_is_day(f->from) && date_is_day(f->to))
        return;
    if (!day_of_period(f->from, said->first_year, said->first_period, false) ||
        !day_of_period(f->to, said->last_year, said->last_period, true))
        *f->from = *f->to = '\0';
}

static enum dd_rc check_set(const struct saft_files *f, const struct saft_book *book,
                            struct dd_error *err)
{
    bool entries = false;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < f->n; i++) {
        rc = check_version(f, i, err);
        if (rc == DD_OK)
            rc = check_same(f, i, err);
        entries = entries || f->said[i].has_entries;
    }
    if (rc == DD_OK && book->naccounts == 0)
        rc = refuse(f, 0, "saft.master.missing", "GeneralLedgerAccounts", err);
    if (rc == DD_OK && !entries)
        rc = refuse(f, 0, "saft.entries.missing", "GeneralLedgerEntries", err);
    return rc;
}

enum dd_rc saft_files_master(struct saft_files *f, struct saft_book *book, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < f->n; i++) {
        struct pass p = {.files = f, .file = i, .book = book};
        const struct ledger_events events = {on_account, on_supplier, NULL, &p, on_entries, NULL};
        rc = read_file(&p, &events, err);
    }
    if (rc == DD_OK)
        rc = check_set(f, book, err);
    if (rc == DD_OK)
        find_period(f);
    return rc;
}

enum dd_rc saft_files_read(struct saft_files *f, const struct ledger_events *events,
                           struct dd_error *err)
{
    int64_t before = 0;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < f->n; i++) {
        struct pass p = {.files = f, .file = i, .before = before};
        rc = read_file(&p, events, err);
        before += f->of[i].size;
    }
    return rc;
}

/* --- Control totals --------------------------------------------------------------------------- */

struct total {
    bool says;
    int64_t said, found;
};

static struct total total_of(const struct ledger_file *f, int which)
{
    switch (which) {
    case 0:
        return (struct total){f->says_entries, f->said_entries, f->entries};
    case 1:
        return (struct total){f->says_debit, f->said_debit, f->debit};
    default:
        return (struct total){f->says_credit, f->said_credit, f->credit};
    }
}

/* Is `a` nearer to what was found than `b`? Of totals that a file says, which may be any number. */
static bool nearer(int64_t a, int64_t b, int64_t found)
{
    int64_t from_a = a, from_b = b;

    if (found == INT64_MIN || !money_add(&from_a, -found))
        return false;
    if (!money_add(&from_b, -found))
        return true;
    return (from_a < 0 ? -(uint64_t)from_a : (uint64_t)from_a) <
           (from_b < 0 ? -(uint64_t)from_b : (uint64_t)from_b);
}

/* The totals of a file in parts are those of the set, which each part repeats, or of each part. */
static enum dd_rc compare(const struct saft_files *f, int which, struct ledger_control *c,
                          bool *differs, struct dd_error *err)
{
    struct total sum = {false, 0, 0}, first = {false, 0, 0};
    bool repeated = true;

    for (size_t i = 0; i < f->n; i++) {
        struct total t = total_of(&f->said[i], which);
        if (!money_add(&sum.said, t.said) || !money_add(&sum.found, t.found))
            return dd_fail(err, DD_INPUT, "saft.sum.large", "file", f->of[i].path, NULL);
        first = sum.says || !t.says ? first : t;
        repeated = repeated && (!t.says || t.said == first.said);
        sum.says = sum.says || t.says;
    }
    repeated = repeated && first.said == sum.found;
    *differs = sum.says && sum.said != sum.found && !repeated;
    c->said = f->n > 1 && nearer(first.said, sum.said, sum.found) ? first.said : sum.said;
    c->found = sum.found;
    return DD_OK;
}

enum dd_rc saft_files_control(const struct saft_files *f, struct import_ledger *out,
                              struct dd_error *err)
{
    static const char *const fields[] = {"NumberOfEntries", "TotalDebit", "TotalCredit"};

    for (int which = 0; which < 3; which++) {
        struct ledger_control c = {.field = fields[which]};
        bool differs = false;
        enum dd_rc rc = compare(f, which, &c, &differs, err);
        if (rc != DD_OK)
            return rc;
        if (differs)
            out->controls[out->ncontrols++] = c;
    }
    return DD_OK;
}
