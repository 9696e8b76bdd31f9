/* Whom a word means: an id, a whole name, an account. The wrong person in a role is a wrong signed
 * statement: what fits several, or only the account of one, is asked about. */
#include "ddreg/text.h"
#include "person_rows.h"

/* A word that is a public id, an account or a whole name. */
static bool is_meant(struct reg *reg, const struct kind_row *row, const char *word,
                     const char *folded)
{
    const char *name = kind_text(row, "name");
    const char *own = name ? text_fold(&reg->records, name) : NULL;

    return (own && strcmp(own, folded) == 0) || person_has_account(row, word);
}

static enum dd_rc find_among(struct reg *reg, struct kind_row *rows, size_t n, const char *word,
                             int64_t *number, struct dd_error *err)
{
    const char *folded = text_fold(&reg->records, word);
    const struct people people = {rows, n};
    int64_t id = 0;

    *number = 0;
    (void)public_id_read(&id, person_kind()->letters, word);
    if (!folded)
        return text_valid_utf8(word, strlen(word))
                   ? dd_no_memory(err)
                   : dd_fail(err, DD_INPUT, "person.unknown", "word", word, NULL);
    for (size_t i = 0; i < n; i++) {
        if (id != 0 ? kind_number(&rows[i]) != id : !is_meant(reg, &rows[i], word, folded))
            continue;
        if (*number != 0 && *number != person_one(&people, kind_number(&rows[i])))
            return dd_fail(err, DD_INPUT, "person.ambiguous", "word", word, NULL);
        *number = person_one(&people, kind_number(&rows[i]));
    }
    return id != 0 && *number == 0 ? dd_fail(err, DD_INPUT, "person.unknown", "word", word, NULL)
                                   : DD_OK;
}

enum dd_rc person_find(struct reg *reg, const char *word, int64_t *number, struct dd_error *err)
{
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    *number = 0;
    return rc == DD_OK ? find_among(reg, rows, n, word, number, err) : rc;
}

/* --- Who is to be written --------------------------------------------------------------------- */

/* Is `word` one of the words of a name, both folded? */
static bool in_name(const char *name, const char *word)
{
    size_t n = strlen(word);

    for (const char *p = name; p && n > 0; p = strchr(p, ' ')) {
        p += *p == ' ';
        if (strncmp(p, word, n) == 0 && (p[n] == ' ' || p[n] == '\0'))
            return true;
    }
    return false;
}

/* May the person be the one? A first name or an account fits its person; a whole name fits an
 * account that is a part of it, of which nothing else is known. */
static bool may_be(const struct kind_row *row, const char *name, const char *word,
                   const char *folded)
{
    if (strchr(folded, ' '))
        return person_is_account(row) && in_name(folded, name);
    return in_name(name, folded) || person_has_account(row, word);
}

/* All who may be meant. */
struct meant {
    struct buf who; /* "PE-1 kari, PE-3 Kari Nordmann" */
    int64_t first;  /* its number */
    const struct kind_row *row;
    size_t n;
};

static enum dd_rc find_meant(struct reg *reg, struct kind_row *rows, size_t n, const char *word,
                             struct meant *out, struct dd_error *err)
{
    const struct people people = {rows, n};
    const char *folded = text_fold(&reg->records, word);
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; folded && i < n; i++) {
        const char *own = kind_text(&rows[i], "name");
        const char *name = text_fold(&reg->records, own ? own : "");
        int64_t one = person_one(&people, kind_number(&rows[i]));
        if (!name || !may_be(&rows[i], name, word, folded) || (out->n > 0 && one == out->first))
            continue;
        public_id_write(id, person_kind()->letters, one);
        buf_printf(&out->who, "%s%s %s", out->n > 0 ? ", " : "", id, own ? own : "");
        if (out->n++ == 0) {
            out->first = one;
            out->row = &rows[i];
        }
    }
    return folded ? buf_ok(&out->who, err) : dd_no_memory(err);
}

/* One person with a real name, by the account or the whole name. */
static bool is_settled(struct reg *reg, const struct meant *m, const char *word)
{
    const char *name = kind_text(m->row, "name");
    const char *own = name ? text_fold(&reg->records, name) : NULL;
    const char *folded = text_fold(&reg->records, word);

    return m->n == 1 && !person_is_account(m->row) &&
           (person_has_account(m->row, word) || (own && folded && strcmp(own, folded) == 0));
}

static enum dd_rc ask_which(const struct meant *m, const char *word, struct dd_error *err)
{
    const char *what = m->n > 1 || !person_is_account(m->row) ? "person.which"
                       : strchr(word, ' ')                    ? "person.account"
                                                              : "person.account_word";
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, person_kind()->letters, m->first);
    return dd_fail(err, DD_INPUT, what, "word", word, "who", buf_str(&m->who), "id", id, NULL);
}

/* A name that differs in a letter or two may be the same, mistyped. */
static enum dd_rc check_near(const struct kind_row *rows, size_t n, const char *word,
                             struct dd_error *err)
{
    enum { NEAR = 2, LONG_ENOUGH = 6 };
    char id[PUBLIC_ID_SIZE];

    for (size_t i = 0; i < n && strlen(word) >= LONG_ENOUGH; i++) {
        const char *name = kind_text(&rows[i], "name");
        if (!name || text_distance(name, word) > NEAR)
            continue;
        public_id_write(id, person_kind()->letters, kind_number(&rows[i]));
        return dd_fail(err, DD_INPUT, "person.near", "word", word, "near", name, "id", id, NULL);
    }
    return DD_OK;
}

/* Nobody is meant for certain: *number stays 0 for a whole name of somebody new. */
static enum dd_rc settle(struct reg *reg, struct kind_row *rows, size_t n, const char *word,
                         int64_t *number, struct dd_error *err)
{
    struct meant m = {.who = BUF_INIT};
    enum dd_rc rc = find_meant(reg, rows, n, word, &m, err);

    if (rc == DD_OK && m.n > 0 && is_settled(reg, &m, word))
        *number = m.first;
    else if (rc == DD_OK && m.n > 0)
        rc = ask_which(&m, word, err);
    else if (rc == DD_OK)
        rc = check_near(rows, n, word, err);
    if (rc == DD_OK && *number == 0 && !strchr(word, ' '))
        rc = dd_fail(err, DD_INPUT, "person.short", "word", word, NULL);
    buf_release(&m.who);
    return rc;
}

enum dd_rc person_find_or_add(struct reg *reg, const char *word, int64_t *number, bool *made,
                              struct dd_error *err)
{
    struct kind_row *rows;
    int64_t id;
    size_t n;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    *made = false;
    *number = 0;
    if (rc != DD_OK)
        return rc;
    /* Whoever has just that name or id, whole names before the rest. */
    rc = find_among(reg, rows, n, word, number, err);
    if (rc != DD_OK || public_id_read(&id, person_kind()->letters, word) ||
        (*number != 0 && strchr(word, ' ')))
        return rc;
    *number = 0;
    rc = settle(reg, rows, n, word, number, err);
    if (rc != DD_OK || *number != 0)
        return rc;
    *made = true;
    return person_add(reg, word, NULL, number, err);
}

/* Among those who were entered by mistake, too. */
static enum dd_rc find_in_all(struct reg *reg, const char *word, int64_t *number,
                              struct dd_error *err)
{
    struct people all;
    enum dd_rc rc = people_read(reg, &reg->records, NULL, &all, err);

    return rc == DD_OK ? find_among(reg, all.rows, all.n, word, number, err) : rc;
}

enum dd_rc person_meant(struct reg *reg, const char *word, int64_t *number, struct dd_error *err)
{
    struct meant m = {.who = BUF_INIT};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = person_read_all(reg, &rows, &n, err);

    *number = 0;
    if (rc == DD_OK)
        rc = find_among(reg, rows, n, word, number, err);
    if (rc == DD_OK && !strchr(word, ' '))
        rc = find_meant(reg, rows, n, word, &m, err);
    if (rc == DD_OK && (m.n > 1 || (m.n == 1 && *number == 0)))
        rc = ask_which(&m, word, err);
    buf_release(&m.who);
    return rc == DD_OK && *number == 0 ? find_in_all(reg, word, number, err) : rc;
}
