#include "ddreg/person.h"

#include "ddreg/kind_timeline.h"
#include "ddreg/text.h"
#include "person_rows.h"

const struct kind *person_kind(void)
{
    return kind_named("person");
}

enum dd_rc person_read_all(struct reg *reg, struct kind_row **rows, size_t *n, struct dd_error *err)
{
    return kind_read(reg, &reg->records, person_kind(), &(struct kind_filter){.number = 0}, rows, n,
                     err);
}

/* $DDREG_USER may have blanks, which part accounts from each other: here each run of them becomes
 * an underscore. */
static void join_words(char *account)
{
    char *to = account;

    for (const char *p = account; *p; p++)
        if (*p != ' ')
            *to++ = *p;
        else if (to > account && p[1] != ' ' && p[1] != '\0')
            *to++ = '_';
    *to = '\0';
}

enum { FOLD_MEMORY = 1024 * 1024 };

/* Is the account one of those with blanks between them, capitals and the number of blanks aside?
 * What differs in these only is the same person's: four eyes are not two spellings. What cannot be
 * folded is nobody's. */
static bool has_word(const char *words, const char *account)
{
    struct arena a;
    char *all, *one;
    size_t n;
    bool has = false;

    if (!words)
        return false;
    arena_init(&a, FOLD_MEMORY);
    all = text_fold(&a, words);
    one = text_fold(&a, account);
    if (one)
        join_words(one);
    n = one ? strlen(one) : 0;
    for (const char *p = all; p && n > 0 && !has; p = strchr(p, ' ')) {
        p += *p == ' ';
        has = strncmp(p, one, n) == 0 && (p[n] == ' ' || p[n] == '\0');
    }
    arena_release(&a);
    return has;
}

/* The same two names, capitals and the number of blanks aside. */
static bool is_same(const char *name, const char *other)
{
    struct arena a;
    const char *x, *y;
    bool same;

    arena_init(&a, FOLD_MEMORY);
    x = text_fold(&a, name);
    y = text_fold(&a, other);
    same = x && y ? strcmp(x, y) == 0 : strcmp(name, other) == 0;
    arena_release(&a);
    return same;
}

enum dd_rc person_add(struct reg *reg, const char *name, const char *account, int64_t *number,
                      struct dd_error *err)
{
    const struct kind *kind = person_kind();
    struct kind_change change = {.day = NULL};
    char *word = account ? arena_strdup(&reg->records, account) : NULL;

    if (account && !word)
        return dd_no_memory(err);
    if (word)
        join_words(word);
    change.given[kind_field(kind, "name")] = true;
    change.values[kind_field(kind, "name")] = DB_T(name);
    change.given[kind_field(kind, "accounts")] = true;
    change.values[kind_field(kind, "accounts")] = DB_T(word);
    return kind_add(reg, kind, &change, number, err);
}

bool person_has_account(const struct kind_row *row, const char *account)
{
    return has_word(kind_text(row, "accounts"), account);
}

bool person_is_account(const struct kind_row *row)
{
    const char *name = kind_text(row, "name");

    return name && !strchr(name, ' ') && person_has_account(row, name);
}

/* The only one whose name is the account's, and who has none yet or whose whole name it is; 0:
 * none. */
static int64_t named_as(const struct kind_row *rows, size_t n, const char *account)
{
    int64_t found = 0;

    for (size_t i = 0; i < n; i++) {
        const char *name = kind_text(&rows[i], "name"), *accounts = kind_text(&rows[i], "accounts");
        if (!name || !is_same(name, account) || (accounts && *accounts && !strchr(name, ' ')))
            continue;
        if (found)
            return 0;
        found = kind_number(&rows[i]);
    }
    return found;
}

/* The one with the account, by the name where no record has the account; 0: none. */
static int64_t with_account(const struct kind_row *rows, size_t n, const char *account)
{
    for (size_t i = 0; i < n; i++)
        if (has_word(kind_text(&rows[i], "accounts"), account))
            return kind_number(&rows[i]);
    return named_as(rows, n, account);
}

enum dd_rc person_signing(struct reg *reg, struct person_signing *out, struct dd_error *err)
{
    bool same = is_same(reg->by.actor, reg->by.os_account);
    struct kind_row *rows;
    int64_t next;
    size_t n;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    if (rc == DD_OK)
        rc = db_get_int(reg->db, &next, 1, err, "SELECT MAX(number) + 1 FROM person", DB_NO_ARGS);
    if (rc != DD_OK)
        return rc;
    out->actor = with_account(rows, n, reg->by.actor);
    out->new_actor = out->actor == 0;
    if (out->new_actor)
        out->actor = next++;
    out->account = same ? out->actor : with_account(rows, n, reg->by.os_account);
    out->new_account = out->account == 0;
    if (out->new_account)
        out->account = next;
    return DD_OK;
}

enum dd_rc person_add_signing(struct reg *reg, const struct person_signing *who,
                              struct dd_error *err)
{
    int64_t actor = who->actor, account = who->account;
    enum dd_rc rc = DD_OK;

    if (who->new_actor)
        rc = person_add(reg, reg->by.actor, reg->by.actor, &actor, err);
    if (rc == DD_OK && who->new_account)
        rc = person_add(reg, reg->by.os_account, reg->by.os_account, &account, err);
    if (rc == DD_OK && (actor != who->actor || account != who->account))
        return dd_fail(err, DD_INTERNAL, "db.sql", "what", "person", NULL);
    return rc;
}

enum dd_rc person_account_name(struct reg *reg, struct arena *a, const char *account,
                               const char **name, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n = 0;
    const char *own = NULL;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    if (n > 0)
        own = people_name(&(struct people){rows, n}, with_account(rows, n, account));
    *name = arena_strdup(a, own ? own : account);
    return rc == DD_OK && !*name ? dd_no_memory(err) : rc;
}

enum dd_rc person_acting_name(struct reg *reg, struct arena *a, const char **name,
                              struct dd_error *err)
{
    if (reg->writing)
        return person_account_name(reg, a, reg->by.actor, name, err);
    *name = "";
    return DD_OK;
}

enum dd_rc person_with_account(struct reg *reg, const char *account, int64_t *number,
                               struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    if (rc != DD_OK)
        return rc;
    *number = with_account(rows, n, account);
    return *number != 0 ? DD_OK : person_add(reg, account, account, number, err);
}

enum dd_rc person_named(struct reg *reg, const char *name, int64_t *number, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *own = kind_text(&rows[i], "name");
        *number = kind_number(&rows[i]);
        if (own && is_same(own, name))
            return DD_OK;
    }
    return rc == DD_OK ? person_add(reg, name, NULL, number, err) : rc;
}

enum dd_rc person_name(struct reg *reg, struct arena *a, int64_t number, const char **name,
                       struct dd_error *err)
{
    struct people people;
    enum dd_rc rc = people_read(reg, a, NULL, &people, err);

    *name = rc == DD_OK ? people_name(&people, number) : NULL;
    return rc;
}

enum dd_rc person_gone(struct reg *reg, int64_t number, const char *day, const char **since,
                       struct dd_error *err)
{
    struct kind_timeline t = {.n = 0};
    struct people people;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &people, err);

    *since = NULL;
    if (rc == DD_OK)
        rc = kind_timeline(reg, &reg->records, person_kind(), person_one(&people, number), &t, err);
    for (size_t i = 0; rc == DD_OK && i < t.n; i++) {
        if (strcmp(kind_text(&t.rows[i], "day"), day) > 0)
            continue;
        if (kind_in_force(&t.rows[i], day))
            *since = NULL;
        else if (!*since)
            *since = kind_text(&t.rows[i], "day");
    }
    return rc;
}

enum dd_rc person_holds_role(struct reg *reg, int64_t company, int64_t number, const char *role,
                             const char *day, bool *holds, struct dd_error *err)
{
    const struct kind *kind = kind_named("role");
    const struct kind_filter filter = {
        .as_of = day, .company = company, .is = {{"role", DB_T(role)}}};
    struct people people;
    const char *gone = NULL;
    struct kind_row *rows;
    size_t n = 0;
    enum dd_rc rc = kind_read(reg, &reg->records, kind, &filter, &rows, &n, err);

    *holds = false;
    if (rc == DD_OK && n > 0)
        rc = people_read(reg, &reg->records, NULL, &people, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (person_one(&people, kind_int(&rows[i], "holder")) == person_one(&people, number) &&
            kind_in_force(&rows[i], day))
            *holds = true;
    }
    if (rc == DD_OK && *holds)
        rc = person_gone(reg, number, day, &gone, err);
    *holds = *holds && !gone;
    return rc;
}
