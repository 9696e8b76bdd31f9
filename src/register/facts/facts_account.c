/* What accounts say of what is bought, each looked up once. */
#include "facts_of.h"

enum { FIRST_PLACES = 256 };

static size_t hash_of(const char *s)
{
    size_t h = 2166136261U;

    for (; *s; s++)
        h = (h ^ (unsigned char)*s) * 16777619U;
    return h ^ h >> 15;
}

static struct account_known *place_of(struct account_known *known, size_t places,
                                      const char *account)
{
    size_t h = hash_of(account);

    while (known[h & (places - 1)].account && strcmp(known[h & (places - 1)].account, account) != 0)
        h++;
    return &known[h & (places - 1)];
}

static enum dd_rc grow(struct facts_build *b, struct dd_error *err)
{
    size_t places = b->places ? b->places * 2 : FIRST_PLACES;
    struct account_known *more = arena_alloc(b->a, places * sizeof(*more));

    if (!more)
        return dd_no_memory(err);
    for (size_t i = 0; i < b->places; i++)
        if (b->known[i].account)
            *place_of(more, places, b->known[i].account) = b->known[i];
    b->known = more;
    b->places = places;
    return DD_OK;
}

/* The standard's number for it: its own, unless a file says that it is of another group, or its own
 * is none (docs/saft.md, "Classes of accounts"). */
static const char *standard_number(const char *own, const char *said)
{
    bool is_one = strspn(own, "0123456789") >= ACCOUNT_DIGITS && *own >= '1' && *own <= '8';

    return said && strspn(said, "0123456789") >= ACCOUNT_DIGITS &&
                   (!is_one || strncmp(own, said, 2) != 0)
               ? said
               : own;
}

/* Its number and its name: as a file named it, else as it is in the account itself. */
static enum dd_rc name_account(struct facts_build *b, struct account_known *k, struct dd_error *err)
{
    char number[ACCOUNT_SIZE];
    const struct account_name *said = account_name_of(b->names, b->nnames, k->account);
    const char *rest;
    bool has = account_split(k->account, number, &rest);

    k->number = has ? arena_strdup(b->a, number) : k->account;
    k->name = said && *said->name ? said->name : rest;
    if (k->number)
        k->standard = standard_number(k->number, said ? said->standard : NULL);
    return k->number ? DD_OK : dd_no_memory(err);
}

/* By its name; where that says nothing, by its number. */
static enum dd_rc ask_standard(struct facts_build *b, struct account_known *k, struct dd_error *err)
{
    struct account_says says = {.category = NULL};
    bool by_name = false;
    enum dd_rc rc = account_name_says(k->name, &by_name, &k->category, err);

    (void)account_says(k->standard, &says);
    k->class = says.class;
    k->production = says.production;
    if (!by_name)
        k->category = says.category;
    if (rc == DD_OK && k->category)
        rc = account_name_more(k->name, k->category, k->more, &k->nmore, err);
    k->what = k->standard == k->number ? k->number
                                       : arena_printf(b->a, "%s (%s)", k->number, k->standard);
    k->why = *k->name && strcmp(k->name, k->number) != 0 ? "facts.why.account_named"
                                                         : "facts.why.account";
    k->source = arena_printf(b->a, "account:%s", k->number);
    return rc == DD_OK && (!k->source || !k->what) ? dd_no_memory(err) : rc;
}

/* The company's own line, if it has one, goes before both. */
static enum dd_rc look_up(struct facts_build *b, struct account_known *k, struct dd_error *err)
{
    const struct account_line *line = NULL;
    enum dd_rc rc = name_account(b, k, err);

    if (rc == DD_OK)
        rc = ask_standard(b, k, err);
    if (rc == DD_OK)
        rc = account_line_of(b->lines, b->nlines, k->number, k->name, &line, err);
    if (rc != DD_OK || !line)
        return rc;
    k->category = line->category;
    k->nmore = 0;
    k->why = "facts.why.line";
    k->source = arena_printf(b->a, "line:AC-%lld", (long long)line->number);
    k->what = k->source ? strchr(k->source, ':') + 1 : NULL;
    return k->source ? DD_OK : dd_no_memory(err);
}

enum dd_rc facts_account(struct facts_build *b, const char *account,
                         const struct account_known **out, struct dd_error *err)
{
    struct account_known *at;
    enum dd_rc rc = DD_OK;

    if (b->nknown * 2 >= b->places && (rc = grow(b, err)) != DD_OK)
        return rc;
    at = place_of(b->known, b->places, account);
    *out = at;
    if (at->account)
        return DD_OK;
    if (!(at->account = arena_strdup(b->a, account)))
        return dd_no_memory(err);
    b->nknown++;
    return look_up(b, at, err);
}
