/* What public lists say of suppliers and nobody has answered yet, and lists that are to be imported
 * again: they are old, or suppliers came after them. */
#include "ddreg/date.h"
#include "ddreg/hash.h"
#include "ddreg/watch.h"
#include "due_parts.h"

static const char *what_of(enum watch_means means)
{
    static const char *const all[WATCH_MEANS] = {
        [WATCH_APPROVED] = "watch.named",  [WATCH_PENDING] = "watch.named",
        [WATCH_REFUSED] = "watch.refused", [WATCH_UNCLEAR] = "watch.unclear",
        [WATCH_LISTED] = "watch.listed",   [WATCH_ABSENT] = "watch.absent",
    };

    return all[means];
}

/* By which hits of one supplier differ, the same in later files of the list; no name is in it. */
static const char *key_of(struct due_work *w, const struct watch_hit *h)
{
    enum { ENOUGH = 16 };
    char hex[HASH_HEX];

    hash_salted(hex, h->list->id, h->number ? h->number : h->name ? h->name : "");
    return arena_strndup(w->a, hex, ENOUGH);
}

static enum dd_rc add_hit(struct due_work *w, const struct watch_hit *h, const char *who,
                          struct dd_error *err)
{
    struct due_item *item = due_add(w);

    if (!item)
        return dd_no_memory(err);
    *item = (struct due_item){.supplier = h->supplier,
                              .what = what_of(h->means),
                              .id = public_id_text(w->a, SUPPLIER_ID, h->supplier),
                              .name = h->supplier_name,
                              .key = key_of(w, h),
                              .due = h->day,
                              .days_left = date_days_between(w->today, h->day),
                              .who = who,
                              .command = "ddreg watchlist hits"};
    return item->id && item->key ? DD_OK : dd_no_memory(err);
}

static enum dd_rc add_list(struct due_work *w, const struct watch_edition *e, struct dd_error *err)
{
    char next[DATE_SIZE];
    bool old;
    struct due_item *item;

    date_add_months(next, e->day, e->list->months);
    old = strcmp(next, w->today) <= 0;
    if (!old && e->later == 0)
        return DD_OK;
    if (!(item = due_add(w)))
        return dd_no_memory(err);
    *item = (struct due_item){.supplier = -1,
                              .what = old ? "watch.old" : "watch.later",
                              .id = e->list->id,
                              .name = e->list->id,
                              .due = old ? arena_strdup(w->a, next) : w->today,
                              .who = "",
                              .command = "ddreg watchlist show"};
    if (!item->due)
        return dd_no_memory(err);
    item->days_left = date_days_between(w->today, item->due);
    return DD_OK;
}

enum dd_rc due_add_watch(struct due_work *w, struct dd_error *err)
{
    struct watch_edition *editions = NULL;
    struct watch_hit *hits = NULL;
    struct due_owners owners = {.n = 0};
    size_t n = 0, nhits = 0;
    enum dd_rc rc = watch_editions(w->reg, w->a, w->today, &editions, &n, err);

    if (rc == DD_OK && n > 0)
        rc = watch_hits(w->reg, w->a, -1, w->today, &hits, &nhits, err);
    if (rc == DD_OK && nhits > 0)
        rc = due_owners(w, &owners, err);
    for (size_t i = 0; rc == DD_OK && i < nhits; i++)
        if (hits[i].state == WATCH_OPEN)
            rc = add_hit(w, &hits[i], due_owner_among(&owners, hits[i].supplier), err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add_list(w, &editions[i], err);
    return rc;
}
