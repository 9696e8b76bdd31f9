/* People: who acts, owns, holds a role, decides or signs. */
#include "ddreg/kind_eyes.h"
#include "ddreg/person.h"
#include "kinds.h"
#include "record/person_rows.h"

enum { ACCOUNT_SIZE = 256 };

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"name", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "NAME",
     .nb = "navn"},
    {.column = {"accounts", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_LISTED,
     .nb = "kontoer"},
    {.column = {"email", RECORD_PERSONAL, 2},
     .type = KIND_EMAIL,
     .how = KIND_LISTED,
     .nb = "epost"},
    {.column = {"same_as", RECORD_PLAIN, 2}, .type = KIND_PERSON, .how = KIND_INTERNAL | KIND_SAID},
    KIND_TAIL,
};

/* --- Accounts --------------------------------------------------------------------------------- */

/* Another, who counts as somebody else, with one of the accounts; NULL: none. `account` gets it. */
static const struct kind_row *other_with(const struct people *people, const struct kind_row *row,
                                         char account[ACCOUNT_SIZE])
{
    int64_t own = kind_number(row) ? person_one(people, kind_number(row)) : 0;

    for (const char *p = kind_text(row, "accounts"); p && *p; p += strspn(p, " ")) {
        size_t n = strcspn(p, " ");
        (void)snprintf(account, ACCOUNT_SIZE, "%.*s", (int)n, p);
        for (size_t i = 0; i < people->n; i++)
            if (person_has_account(&people->rows[i], account) &&
                person_one(people, kind_number(&people->rows[i])) != own)
                return &people->rows[i];
        p += n;
    }
    return NULL;
}

/* Whoever acts is one person: nobody is given an account that somebody else has. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *was = before ? kind_text(before, "accounts") : NULL;
    const char *accounts = kind_text(after, "accounts"), *name = kind_text(after, "name");
    const struct kind_row *other;
    char account[ACCOUNT_SIZE], id[PUBLIC_ID_SIZE];
    struct people people;
    enum dd_rc rc;

    if (!accounts || (was && strcmp(was, accounts) == 0))
        return DD_OK;
    rc = people_read(reg, &reg->records, NULL, &people, err);
    other = rc == DD_OK ? other_with(&people, after, account) : NULL;
    if (!other)
        return rc;
    public_id_write(id, PERSON_ID, kind_number(other));
    return dd_fail(err, DD_REFUSED,
                   person_is_account(other) ? "person.account_alone" : "person.account_taken",
                   "account", account, "id", id, "who", people_name(&people, kind_number(other)),
                   "name", name ? name : "", NULL);
}

/* How the role of someone who has left on a day is ended; NULL: no memory. */
static const char *end_role(struct arena *a, const struct kind_row *role, const char *gone)
{
    long long number = kind_number(role);

    return strcmp(kind_text(role, "since"), gone) > 0
               ? arena_printf(a, "ddreg role withdraw RO-%lld --reason TEXT", number)
               : arena_printf(a, "ddreg role end RO-%lld --date %s", number, gone);
}

/* Whoever has left holds no role. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    struct people people;
    struct kind_row *roles = NULL;
    const char *gone = NULL, *command;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (!kind_in_force(row, d->today) && kind_int(row, "same_as") == 0)
        rc = person_gone(d->reg, kind_number(row), d->today, &gone, err);
    if (rc == DD_OK && gone)
        rc = people_read(d->reg, d->a, NULL, &people, err);
    if (rc == DD_OK && gone)
        rc = kind_read(d->reg, d->a, &kind_role, &(struct kind_filter){.number = 0}, &roles, &n,
                       err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *until = kind_text(&roles[i], "until");
        if (person_one(&people, kind_int(&roles[i], "holder")) != kind_number(row) ||
            !kind_is_open(&roles[i], d->today) || (until && strcmp(until, gone) <= 0))
            continue;
        command = end_role(d->a, &roles[i], gone);
        rc = command ? d->add(d, &roles[i], NULL, "role.left", gone, command, err)
                     : dd_no_memory(err);
    }
    return rc;
}

/* --- People who are one ----------------------------------------------------------------------- */

/* The first other number that is joined with this one; 0: none. */
static int64_t joined_with(const struct people *people, int64_t number)
{
    const int64_t one = person_one(people, number);

    for (size_t i = 0; i < people->n; i++) {
        int64_t other = kind_number(&people->rows[i]);
        if (other != number && person_one(people, other) == one)
            return other;
    }
    return 0;
}

/* Has the person written anything, also by now? */
static enum dd_rc has_acted(struct reg *reg, const char *id, int64_t number, bool *acted,
                            struct dd_error *err)
{
    int64_t entries = 0;
    enum dd_rc rc = db_get_int(reg->db, &entries, 0, err,
                               "SELECT COUNT(*) FROM journal WHERE schema_version >= 2"
                               " AND (actor = $1 OR os_account = $1)",
                               DB_ARGS(DB_T(id)));

    *acted = entries > 0 || number == reg->actor;
    return rc;
}

/* What somebody did would be nobody's else, and the four eyes of another again four. */
static enum dd_rc may_withdraw(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE], other[PUBLIC_ID_SIZE];
    struct people people;
    int64_t with;
    bool acted = false;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    public_id_write(id, PERSON_ID, kind_number(row));
    with = rc == DD_OK ? joined_with(&people, kind_number(row)) : 0;
    if (with != 0) {
        public_id_write(other, PERSON_ID, with);
        return dd_fail(err, DD_REFUSED, "person.withdraw_joined", "id", id, "other", other,
                       "joined", person_one(&people, with) == with ? id : other, NULL);
    }
    if (rc == DD_OK)
        rc = has_acted(reg, id, kind_number(row), &acted, err);
    return rc == DD_OK && acted ? dd_fail(err, DD_REFUSED, "person.withdraw_acted", "id", id, NULL)
                                : rc;
}

static void add_id(struct buf *ids, struct buf *shown, const char *id, const char *title)
{
    buf_printf(ids, "%s%s", ids->len > 0 ? " " : "", id);
    buf_printf(shown, "%s%s%s%s", shown->len > 0 ? "; " : "", id, title ? " " : "",
               title ? title : "");
}

/* Those that count as this one. */
static enum dd_rc find_joined(struct reg *reg, const struct kind_row *row, struct buf *ids,
                              struct buf *shown, struct dd_error *err)
{
    const int64_t number = kind_number(row);
    char id[PUBLIC_ID_SIZE];
    struct people people;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    for (size_t i = 0; rc == DD_OK && i < people.n; i++) {
        int64_t other = kind_number(&people.rows[i]);
        if (other == number || person_one(&people, other) != number)
            continue;
        public_id_write(id, PERSON_ID, other);
        add_id(ids, shown, id, kind_text(&people.rows[i], "name"));
    }
    return rc;
}

/* Records in which the four eyes were this one's. */
static enum dd_rc find_eyes(struct reg *reg, const struct kind_row *row, struct buf *ids,
                            struct buf *shown, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];
    struct kind_eyes *eyes;
    size_t n;
    enum dd_rc rc = kind_eyes_read(reg, &reg->records, kind_number(row), &eyes, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (i > 0 && eyes[i].row.kind == eyes[i - 1].row.kind &&
            kind_number(&eyes[i].row) == kind_number(&eyes[i - 1].row))
            continue;
        public_id_write(id, eyes[i].row.kind->letters, kind_number(&eyes[i].row));
        add_id(ids, shown, id, kind_title(&eyes[i].row));
    }
    return rc;
}

static const struct kind_related related[] = {
    {"joined", find_joined},
    {"own_eyes", find_eyes},
    {NULL, NULL},
};

/* A decision that is in force and that nobody else has looked at. */
static enum dd_rc missing(struct kind_due *d, struct dd_error *err)
{
    const char *command;
    struct kind_eyes *eyes;
    size_t n;
    enum dd_rc rc = kind_eyes_read(d->reg, d->a, 0, &eyes, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct kind *kind = eyes[i].row.kind;
        if (!eyes[i].is_in_force)
            continue;
        command = arena_printf(d->a, "ddreg %s history %s-%lld", kind->name, kind->letters,
                               (long long)kind_number(&eyes[i].row));
        rc = command ? d->add(d, &eyes[i].row, NULL, "person.own_eyes", d->today, command, err)
                     : dd_no_memory(err);
    }
    return rc;
}

static const struct kind_verb verbs[] = {
    {.name = "leave", .nb = "slutt", .from = "active", .to = "left"},
    {.name = "return", .nb = "tilbake", .from = "left", .to = "active"},
    {.name = NULL},
};

const struct kind kind_person = {
    .name = "person",
    .nb = "person",
    .plural = "persons",
    .letters = "PE",
    KIND_TABLE("person", fields),
    .shared = true,
    .first = "active",
    .verbs = verbs,
    .missing = missing,
    .check = check,
    .may_withdraw = may_withdraw,
    .related = related,
    .named = person_meant,
    .example = "ddreg person add \"Kari Nordmann\" --accounts kari --email kari@example.no",
    .due = due,
    .after = due,
};
