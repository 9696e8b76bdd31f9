/* What was bought or ordered above the limits, and what was bought of nobody had rated. */
#include "ddreg/commitment.h"
#include "ddreg/company.h"
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/kind.h"
#include "ddreg/limit_breaches.h"
#include "ddreg/person.h"
#include "ddreg/text.h"

#include "gen/query/limit_breaches.h"

const char *limit_what_key(enum limit_what what)
{
    static const char *const keys[LIMIT_WHATS] = {
        [LIMIT_UNAPPROVED] = "unapproved",
        [LIMIT_APPROVER] = "approver_limit",
        [LIMIT_UNSAID] = "buyer_unsaid",
        [LIMIT_UNRATED] = "first_unrated",
    };

    return keys[what];
}

/* What limits follow from: rows of the register, read once. */
struct limiting {
    struct reg *reg;
    struct arena *a;
    int64_t company;
    const char *from, *to; /* days */
    struct kind_row *limits, *roles;
    size_t nlimits, nroles;
    struct people people;
    struct limit_breach *out;
    size_t n, room;
};

static enum dd_rc read_all(struct limiting *l, struct dd_error *err)
{
    const struct kind_filter filter = {.company = l->company};
    enum dd_rc rc =
        kind_read(l->reg, l->a, kind_named("limit"), &filter, &l->limits, &l->nlimits, err);

    if (rc == DD_OK)
        rc = kind_read(l->reg, l->a, kind_named("role"), &filter, &l->roles, &l->nroles, err);
    return rc == DD_OK ? people_read(l->reg, l->a, NULL, &l->people, err) : rc;
}

/* The limit of a role on a day: the latest that was set by then, unless it was ended; -1: none. */
static int64_t limit_of(const struct limiting *l, const char *role, const char *day)
{
    const struct kind_row *latest = NULL;

    for (size_t i = 0; i < l->nlimits; i++) {
        const struct kind_row *row = &l->limits[i];
        if (strcmp(kind_text(row, "role"), role) == 0 &&
            strcmp(kind_text(row, "since"), day) <= 0 &&
            (!latest || strcmp(kind_text(row, "since"), kind_text(latest, "since")) >= 0))
            latest = row;
    }
    if (!latest || (kind_in_state(latest, "ended") && strcmp(kind_text(latest, "day"), day) <= 0))
        return -1;
    return kind_int(latest, "amount");
}

/* The highest limit of a role that the person held on the day; of who holds none that has one, or
 * is no person of the register (0), that of buyers. -1: none. */
static int64_t limit_for(const struct limiting *l, int64_t person, const char *day,
                         const char **role)
{
    int64_t most = -1;

    *role = LIMIT_BUYER;
    for (size_t i = 0; person != 0 && i < l->nroles; i++) {
        const struct kind_row *row = &l->roles[i];
        const int64_t limit =
            kind_in_force(row, day) && person_one(&l->people, kind_int(row, "holder")) == person
                ? limit_of(l, kind_text(row, "role"), day)
                : -1;
        if (limit > most) {
            most = limit;
            *role = kind_text(row, "role");
        }
    }
    return most >= 0 ? most : limit_of(l, LIMIT_BUYER, day);
}

/* The one person of the register whose whole name it is, whatever its case; 0: none, or several. */
static int64_t person_called(const struct limiting *l, const char *name)
{
    const char *folded = name ? text_fold(l->a, name) : NULL;
    int64_t found = 0;

    for (size_t i = 0; folded && i < l->people.n; i++) {
        const char *other = kind_text(&l->people.rows[i], "name");
        const char *of = other ? text_fold(l->a, other) : NULL;
        const int64_t one = person_one(&l->people, kind_number(&l->people.rows[i]));
        if (!of || strcmp(of, folded) != 0 || one == found)
            continue;
        if (found != 0)
            return 0;
        found = one;
    }
    return found;
}

static enum dd_rc add(struct limiting *l, const struct limit_breach *b, struct dd_error *err)
{
    if (l->n == l->room) {
        const size_t room = l->room ? 2 * l->room : 64;
        struct limit_breach *more = arena_alloc(l->a, room * sizeof(*more));
        if (!more)
            return dd_no_memory(err);
        if (l->n > 0)
            memcpy(more, l->out, l->n * sizeof(*more));
        l->out = more;
        l->room = room;
    }
    l->out[l->n++] = *b;
    return DD_OK;
}

/* Who ordered and who approved: numbers of persons, 0 for one the register does not know. */
struct hands {
    char day[DATE_SIZE];         /* whose limits it is held against */
    bool bought, approved, same; /* it is said who; and both are one */
    int64_t buyer, approver;
};

/* Holds what was bought against the limits. */
static enum dd_rc judge(struct limiting *l, struct limit_breach b, const struct hands *h,
                        struct dd_error *err)
{
    const char *role;
    const int64_t limit = limit_for(l, h->buyer, h->day, &b.role);
    int64_t approves;

    b.limit = limit;
    if (limit < 0 || b.ore <= limit)
        return DD_OK;
    b.what = h->bought || h->approved ? LIMIT_UNAPPROVED : LIMIT_UNSAID;
    if (!h->approved || h->same || (h->buyer != 0 && h->buyer == h->approver))
        return add(l, &b, err);
    approves = limit_for(l, h->approver, h->day, &role);
    /* Whoever holds no role that has a limit, and is not a buyer by that, may approve. */
    if (h->approver == 0 || strcmp(role, LIMIT_BUYER) == 0 || b.ore <= approves)
        return DD_OK;
    b.what = LIMIT_APPROVER;
    b.role = role;
    b.limit = approves;
    return add(l, &b, err);
}

/* --- Of a ledger ------------------------------------------------------------------------------ */

struct voucher {
    struct limit_breach b;
    struct hands hands;
    const char *buyer, *approver;
};

/* What is known to the month or the year is held against the limits of its last day. */
static void last_day(char out[DATE_SIZE], const char *day)
{
    const bool month = strlen(day) == MONTH_SIZE - 1;

    (void)snprintf(out, DATE_SIZE, "%s%s", day, date_is_day(day) ? "" : month ? "-01" : "-12-31");
    if (!month)
        return;
    date_add_months(out, out, 1);
    date_add_days(out, out, -1);
}

static void read_voucher(struct db_row *r, void *out)
{
    struct voucher *v = out;

    v->b = (struct limit_breach){.supplier = row_int(r, "supplier_id"),
                                 .day = row_text(r, "day"),
                                 .reference = row_text_or_null(r, "reference"),
                                 .ore = row_int(r, "ore")};
    v->buyer = row_text_or_null(r, "buyer");
    v->approver = row_text_or_null(r, "approver");
    v->hands = (struct hands){.bought = row_int(r, "bought_by") == 1,
                              .approved = row_int(r, "approved_by") == 1,
                              .same = row_int(r, "same") == 1};
    last_day(v->hands.day, v->b.day);
}

/* The lowest limit that was ever set: nothing below it is above any. */
static int64_t lowest(const struct limiting *l)
{
    int64_t least = INT64_MAX;

    for (size_t i = 0; i < l->nlimits; i++)
        if (kind_int(&l->limits[i], "amount") < least)
            least = kind_int(&l->limits[i], "amount");
    return least;
}

static enum dd_rc judge_purchases(struct limiting *l, struct dd_error *err)
{
    struct voucher *rows;
    size_t n = 0;
    enum dd_rc rc =
        db_all(l->reg->db, l->a, sizeof(*rows), read_voucher, NULL, &rows, &n, err,
               large_purchases_sql, DB_ARGS(DB_I(lowest(l)), DB_T(l->from), DB_T(l->to)));

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        rows[i].hands.buyer = person_called(l, rows[i].buyer);
        rows[i].hands.approver = person_called(l, rows[i].approver);
        rc = judge(l, rows[i].b, &rows[i].hands, err);
    }
    return rc;
}

static void read_unrated(struct db_row *r, void *out)
{
    *(struct limit_breach *)out = (struct limit_breach){.what = LIMIT_UNRATED,
                                                        .supplier = row_int(r, "supplier_id"),
                                                        .day = row_text(r, "day"),
                                                        .ore = row_int(r, "ore")};
}

static enum dd_rc add_unrated(struct limiting *l, struct dd_error *err)
{
    struct limit_breach *rows;
    size_t n = 0;
    enum dd_rc rc = db_all(l->reg->db, l->a, sizeof(*rows), read_unrated, NULL, &rows, &n, err,
                           first_unrated_sql, DB_ARGS(DB_T(l->from), DB_T(l->to)));

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add(l, &rows[i], err);
    return rc;
}

/* --- Orders ----------------------------------------------------------------------------------- */

static enum dd_rc judge_orders(struct limiting *l, struct dd_error *err)
{
    const struct kind_filter filter = {.company = l->company, .after = l->from, .before = l->to};
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = kind_read(l->reg, l->a, kind_named("commitment"), &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const int64_t buyer = kind_int(&rows[i], "buyer"),
                      approver = kind_int(&rows[i], "approver");
        struct hands hands = {.bought = true,
                              .approved = approver != 0,
                              .buyer = person_one(&l->people, buyer),
                              .approver = person_one(&l->people, approver)};
        const struct limit_breach b = {.commitment = kind_number(&rows[i]),
                                       .supplier = rows[i].root,
                                       .day = kind_text(&rows[i], "ordered"),
                                       .ore = commitment_ore(&rows[i])};
        last_day(hands.day, b.day);
        if (!kind_in_state(&rows[i], "cancelled"))
            rc = judge(l, b, &hands, err);
    }
    return rc;
}

static int by_day(const void *a, const void *b)
{
    const struct limit_breach *x = a, *y = b;
    const int order = strcmp(x->day, y->day);

    return order ? order : (x->supplier > y->supplier) - (x->supplier < y->supplier);
}

enum dd_rc limit_breaches(struct reg *reg, struct arena *a, int64_t company, const char *from,
                          const char *to, struct limit_breach **out, size_t *n, bool *set,
                          struct dd_error *err)
{
    struct limiting l = {.reg = reg, .a = a, .company = company, .from = from, .to = to};
    enum dd_rc rc = read_all(&l, err);

    *set = l.nlimits > 0;
    if (rc == DD_OK && *set && company == COMPANY_FIRST)
        rc = judge_purchases(&l, err);
    if (rc == DD_OK && *set)
        rc = judge_orders(&l, err);
    if (rc == DD_OK && company == COMPANY_FIRST)
        rc = add_unrated(&l, err);
    if (rc == DD_OK && l.n > 0)
        qsort(l.out, l.n, sizeof(*l.out), by_day);
    *out = l.out;
    *n = l.n;
    return rc;
}
