/* Roles: who is chair, chief executive, responsible for due diligence ... and since when. */
#include "ddreg/date.h"
#include "ddreg/db_rows.h"
#include "ddreg/person.h"
#include "ddreg/roles.h"
#include "kinds.h"

#include "gen/kind/kind_role.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"role", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "ROLE",
     .words = role_words,
     .nb = "rolle"},
    {.column = {"holder", RECORD_PLAIN, 2},
     .type = KIND_PERSON,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "innehaver"},
    {.column = {"since", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED | KIND_TODAY,
     .option = "from",
     .nb = "fra"},
    {.column = {"until", RECORD_PLAIN, 2},
     .type = KIND_DAY,
     .how = KIND_LISTED,
     .option = "to",
     .nb = "til"},
    {.column = {"bootstrap", RECORD_PLAIN, 2}, .type = KIND_FLAG, .how = KIND_INTERNAL},
    KIND_TAIL,
};

/* Is there a day that is one of both? */
static bool overlap(const struct kind_row *a, const struct kind_row *b)
{
    const char *a_last = kind_text(a, "until"), *b_last = kind_text(b, "until");

    return (!b_last || strcmp(kind_text(a, "since"), b_last) <= 0) &&
           (!a_last || strcmp(kind_text(b, "since"), a_last) <= 0);
}

/* Is it the other's, too? Of a role that is there already only by the same number: two that are
 * joined may both have had one, and each can be ended. */
static bool is_holder(const struct people *people, const struct kind_row *other,
                      const struct kind_row *row)
{
    int64_t one = kind_int(other, "holder"), two = kind_int(row, "holder");

    return one == two ||
           (kind_number(row) == 0 && person_one(people, one) == person_one(people, two));
}

/* Whoever has the role does not get it once more for the same days. */
static enum dd_rc check_once(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_filter filter = {.company = kind_int(row, "company_id"),
                                       .is = {{"role", DB_T(kind_text(row, "role"))}}};
    char id[PUBLIC_ID_SIZE];
    struct people people;
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_role, &filter, &rows, &n, err);

    if (rc == DD_OK)
        rc = people_read(reg, &reg->records, NULL, &people, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (kind_number(&rows[i]) == kind_number(row) || !overlap(&rows[i], row) ||
            !is_holder(&people, &rows[i], row))
            continue;
        public_id_write(id, kind_role.letters, kind_number(&rows[i]));
        rc = kind_fail(DD_REFUSED, "role.held", row, "role", err);
        dd_error_add(err, "other", id);
    }
    return rc;
}

/* Whoever has left gets no role for the days after. */
static enum dd_rc check_there(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const char *until = kind_text(row, "until"), *gone;
    char id[PUBLIC_ID_SIZE];
    enum dd_rc rc = person_gone(reg, kind_int(row, "holder"), until ? until : DATE_END, &gone, err);

    if (rc != DD_OK || !gone || (until && strcmp(until, gone) <= 0))
        return rc;
    public_id_write(id, kind_person.letters, kind_int(row, "holder"));
    rc = kind_fail(DD_REFUSED, "role.gone", row, "to", err);
    dd_error_add(err, "day", gone);
    dd_error_add(err, "person", id);
    return rc;
}

/* --- Who gives roles -------------------------------------------------------------------------- */

static void read_day(struct db_row *r, void *out)
{
    *(const char **)out = row_text(r, "day");
}

/* The days on which it is asked who is an administrator: the entry's, and the last day of the
 * journal where that is later, so that an entry that is dated back does not reach the time before
 * there was one. */
static enum dd_rc giving_days(struct reg *reg, const char *days[2], struct dd_error *err)
{
    const char *last = NULL;
    bool found = false;
    enum dd_rc rc = db_one(reg->db, &reg->records, sizeof(last), read_day, NULL, &last, &found, err,
                           last_day_sql, DB_NO_ARGS);

    days[0] = reg->by.day;
    days[1] = rc == DD_OK && last && strcmp(last, days[0]) > 0 ? last : days[0];
    return rc;
}

/* Is somebody an administrator of the company on the day, who has not left? Until then anybody
 * gives roles. */
static enum dd_rc has_administrator(struct reg *reg, int64_t company, const char *day, bool *has,
                                    struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = day, .company = company, .is = {{"role", DB_T("administrator")}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_role, &filter, &rows, &n, err);

    *has = false;
    for (size_t i = 0; rc == DD_OK && i < n && !*has; i++) {
        const char *gone = NULL;
        if (!kind_in_force(&rows[i], day))
            continue;
        rc = person_gone(reg, kind_int(&rows[i], "holder"), day, &gone, err);
        *has = rc == DD_OK && !gone;
    }
    return rc;
}

/* Where there is an administrator, nobody else gives a role or takes one away. */
static enum dd_rc check_giver(struct reg *reg, const struct kind_row *row, struct dd_error *err)
{
    const int64_t company = kind_int(row, "company_id");
    const char *days[2];
    bool has = false, holds = true;
    enum dd_rc rc = giving_days(reg, days, err);

    for (size_t i = 0; rc == DD_OK && holds && i < 2; i++) {
        rc = has_administrator(reg, company, days[i], &has, err);
        if (rc == DD_OK && has)
            rc = person_holds_role(reg, company, reg->actor, "administrator", days[i], &holds, err);
    }
    return rc == DD_OK && !holds ? kind_fail(DD_REFUSED, "role.administrator", row, "", err) : rc;
}

/* Given while nobody was an administrator: the role says so, whatever becomes of it. */
static enum dd_rc fill(struct reg *reg, const struct kind_row *was, struct kind_row *after,
                       struct dd_error *err)
{
    const char *days[2];
    bool has = false;
    enum dd_rc rc;

    if (was || kind_number(after) != 0)
        return DD_OK;
    rc = giving_days(reg, days, err);
    for (size_t i = 0; rc == DD_OK && !has && i < 2; i++)
        rc = has_administrator(reg, kind_int(after, "company_id"), days[i], &has, err);
    after->values[kind_field(after->kind, "bootstrap")] = DB_I(!has);
    return rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *since = kind_text(after, "since"), *until = kind_text(after, "until");
    enum dd_rc rc = DD_OK;

    (void)before;
    if (until && strcmp(until, since) < 0) {
        rc = kind_fail(DD_INPUT, "role.order", after, "to", err);
        dd_error_add(err, "since", since);
        dd_error_add(err, "until", until);
        return rc;
    }
    rc = check_giver(reg, after, err);
    if (rc == DD_OK && kind_number(after) == 0)
        rc = check_there(reg, after, err);
    return rc == DD_OK ? check_once(reg, after, err) : rc;
}

/* A role that every company needs and that nobody holds today. */
static enum dd_rc missing(struct kind_due *d, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = d->today, .company = d->company};
    struct kind_row *rows;
    struct role_def def;
    size_t n;
    enum dd_rc rc = kind_read(d->reg, d->a, &kind_role, &filter, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && role_at(i, &def); i++) {
        bool held = !def.needed;
        const char *last = NULL, *command;
        for (size_t r = 0; r < n; r++) {
            const char *until = kind_text(&rows[r], "until");
            if (strcmp(kind_text(&rows[r], "role"), def.key) != 0)
                continue;
            held = held || kind_in_force(&rows[r], d->today);
            last = until && (!last || strcmp(until, last) > 0) ? until : last;
        }
        if (held)
            continue;
        command = arena_printf(d->a, "ddreg role give %s NAME%s", def.key, d->of);
        rc = command ? d->add(d, NULL, def.key, "role.vacant", last ? last : d->today, command, err)
                     : dd_no_memory(err);
    }
    return rc;
}

/* A role that is given for a time ends. */
static enum dd_rc due(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const char *until = kind_text(row, "until"), *command;

    if (!until || !kind_in_force(row, d->today))
        return DD_OK;
    command = arena_printf(d->a, "ddreg role give %s NAME%s", kind_text(row, "role"), d->of);
    return command ? d->add(d, row, NULL, "role.ends", until, command, err) : dd_no_memory(err);
}

/* How the role of another is ended, so that this one follows it. */
static const char *end_before(struct kind_due *d, const struct kind_row *other,
                              const struct kind_row *row)
{
    char day[DATE_SIZE];
    long long number = kind_number(other);

    date_add_days(day, kind_text(row, "since"), -1);
    return strcmp(day, kind_text(other, "since")) < 0
               ? arena_printf(d->a, "ddreg role end RO-%lld --date DATE", number)
               : arena_printf(d->a, "ddreg role end RO-%lld --date %s", number, day);
}

/* Of a role that one person holds at a time: who else holds it. */
static enum dd_rc see_others(struct kind_due *d, const struct kind_row *row, struct dd_error *err)
{
    const struct kind_filter filter = {.company = kind_int(row, "company_id"),
                                       .is = {{"role", DB_T(kind_text(row, "role"))}}};
    struct people people;
    struct kind_row *rows;
    struct role_def def;
    size_t n;
    enum dd_rc rc = DD_OK;

    if (!role_named(kind_text(row, "role"), &def) || !def.single || !kind_is_open(row, d->today))
        return DD_OK;
    rc = kind_read(d->reg, d->a, &kind_role, &filter, &rows, &n, err);
    if (rc == DD_OK)
        rc = people_read(d->reg, d->a, NULL, &people, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *command;
        if (kind_number(&rows[i]) == kind_number(row) || !kind_is_open(&rows[i], d->today) ||
            !overlap(&rows[i], row) ||
            person_one(&people, kind_int(&rows[i], "holder")) ==
                person_one(&people, kind_int(row, "holder")))
            continue;
        command = end_before(d, &rows[i], row);
        rc = command ? d->add(d, &rows[i], NULL, "role.shared", kind_text(&rows[i], "since"),
                              command, err)
                     : dd_no_memory(err);
    }
    return rc;
}

static const struct kind_verb verbs[] = {
    {.name = "end", .nb = "avslutt", .from = "held", .to = "ended", .how = KIND_ENDS},
    {.name = NULL},
};

const struct kind kind_role = {
    .name = "role",
    .nb = "rolle",
    .plural = "roles",
    .letters = "RO",
    .add = "give",
    .add_nb = "gi",
    KIND_TABLE("role", fields),
    .first = "held",
    .ended = "ended",
    .starts = "since",
    .ends = "until",
    .future = true,
    .verbs = verbs,
    .example = "ddreg role give responsible \"Kari Nordmann\" --from 2024-01-01",
    .fill = fill,
    .check = check,
    .may_withdraw = check_giver,
    .due = due,
    .after = see_others,
    .missing = missing,
};
