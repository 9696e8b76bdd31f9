#include "ddreg/accounts.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#include "ddreg/goods.h"
#include "ddreg/text.h"
#include "gen/account_words.h"
#include "gen/accounts.h"
#include "word_table.h"

enum { RANGES = sizeof(accounts_rows) / sizeof(accounts_rows[0]), MOST_DIGITS = 8, ID_SIZE = 64 };

static const struct word_table word_rules = WORD_TABLE(account_words_rows);

static size_t digits(const char *s)
{
    return strspn(s, "0123456789");
}

/* The bytes of the number at the front: "6360", "6360-100", "6360.10". */
static size_t number_length(const char *s)
{
    size_t n = digits(s), more;

    while (n > 0 && s[n] && strchr("-./", s[n]) && (more = digits(s + n + 1)) > 0)
        n += 1 + more;
    return n;
}

bool account_split(const char *account, char number[ACCOUNT_SIZE], const char **name)
{
    size_t n = number_length(account);

    *name = account;
    if (n == 0 || n >= ACCOUNT_SIZE)
        return false;
    if (account[n] && !strchr(" \t-:;.,/_", account[n]) && (unsigned char)account[n] < 0x80)
        return false; /* "4G", "360grader" */
    memcpy(number, account, n);
    number[n] = '\0';
    *name = account + n + strspn(account + n, " \t-:;.,/_");
    return true;
}

static size_t all_digits(const char *s)
{
    size_t n = 0;

    for (; *s; s++)
        n += *s >= '0' && *s <= '9';
    return n;
}

bool account_says(const char *number, struct account_says *out)
{
    char four[ACCOUNT_DIGITS + 1];

    *out = (struct account_says){.category = NULL};
    if (digits(number) < ACCOUNT_DIGITS || all_digits(number) > MOST_DIGITS)
        return false;
    memcpy(four, number, ACCOUNT_DIGITS);
    four[ACCOUNT_DIGITS] = '\0';
    for (size_t i = 0; i < RANGES; i++) {
        const char *const *r = accounts_rows[i];
        if (strcmp(four, r[ACCOUNTS_FIRST]) < 0 || strcmp(four, r[ACCOUNTS_LAST]) > 0)
            continue;
        out->category = goods_by_id(r[ACCOUNTS_GOODS]);
        out->class = r[ACCOUNTS_CLASS];
        out->production = four[0] == '4' || strncmp(four, "14", 2) == 0;
        return true;
    }
    return false;
}

/* The category that is next among some with spaces between; NULL: there is none, or it is "none".
 */
static const struct trade *next_category(const char **at)
{
    char id[ID_SIZE];
    size_t n = strcspn(*at, " ");

    (void)snprintf(id, sizeof(id), "%.*s", (int)n, *at);
    *at += n + strspn(*at + n, " ");
    return goods_by_id(id);
}

enum dd_rc account_name_says(const char *name, bool *says, const struct trade **category,
                             struct dd_error *err)
{
    const char *const *row, *at;
    bool failed;
    enum dd_rc rc = goods_find(name, category, err);

    *says = rc == DD_OK && *category;
    if (rc != DD_OK || *says)
        return rc;
    row = word_table_find(&word_rules, name, &failed);
    if (failed)
        return dd_no_memory(err);
    at = row ? row[ACCOUNT_WORDS_GOODS] : "";
    *says = row != NULL;
    *category = next_category(&at);
    return DD_OK;
}

/* The bytes of what joins two things at `s`, which is not the beginning; 0: nothing. */
static size_t joins(const char *s)
{
    static const char *const words[] = {" og ", " and ", " samt "};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strncasecmp(s, words[i], strlen(words[i])) == 0)
            return strlen(words[i]);
    return *s && strchr(",;/&+", *s) ? 1 : 0;
}

/* A part of a name: false for one that says nothing by itself. */
static bool copy_part(char *out, size_t size, const char *from, size_t n)
{
    while (n > 0 && from[n - 1] == ' ')
        n--;
    while (n > 0 && *from == ' ') {
        from++;
        n--;
    }
    if (n == 0 || n >= size || from[n - 1] == '-')
        return false;
    memcpy(out, from, n);
    out[n] = '\0';
    return true;
}

static void add_more(const struct trade **more, size_t *n, const struct trade *first,
                     const struct trade *one)
{
    bool known = !one || one == first || *n == ACCOUNT_MORE;

    for (size_t i = 0; i < *n; i++)
        known = known || more[i] == one;
    if (!known)
        more[(*n)++] = one;
}

/* The other categories of the words that the name has ("Kommunale avgifter"). */
static enum dd_rc add_of_words(const char *name, const struct trade **more, size_t *n,
                               const struct trade *first, struct dd_error *err)
{
    bool failed;
    const char *const *row = word_table_find(&word_rules, name, &failed);
    const char *at = row ? row[ACCOUNT_WORDS_GOODS] : "";

    if (failed)
        return dd_no_memory(err);
    if (next_category(&at) == first)
        while (*at)
            add_more(more, n, first, next_category(&at));
    return DD_OK;
}

enum dd_rc account_name_more(const char *name, const struct trade *first,
                             const struct trade *more[ACCOUNT_MORE], size_t *n,
                             struct dd_error *err)
{
    enum { PART = 256 };
    const char *from = name, *at = name;
    char part[PART];
    size_t join = 0;
    enum dd_rc rc;

    *n = 0;
    rc = add_of_words(name, more, n, first, err);
    do {
        join = joins(at);
        if (join == 0 && *at != '\0')
            continue;
        if ((from != name || join > 0) && copy_part(part, PART, from, (size_t)(at - from))) {
            const struct trade *one = NULL;
            bool says;
            rc = account_name_says(part, &says, &one, err);
            add_more(more, n, first, one);
        }
        from = at + join;
        at += join > 0 ? join - 1 : 0;
    } while (rc == DD_OK && *at++ != '\0');
    return rc;
}

bool account_name_has(const char *name, const char *words, bool *failed)
{
    const char *row[] = {NULL, "part", ""};
    const struct word_table one = {row, 1, sizeof(row) / sizeof(row[0])};
    struct arena a;
    bool has;

    arena_init(&a, (size_t)16 * 1024 * 1024);
    row[0] = text_letters(&a, words);
    *failed = !row[0];
    has = row[0] && *row[0] && word_table_find(&one, name, failed);
    arena_release(&a);
    return has;
}
