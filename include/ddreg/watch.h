/* What public lists (ddreg/watchlists.h) say of suppliers, from files that were imported: each time
 * that a list is imported it is looked through for all suppliers, and what it says of them is kept
 * as hits; of the rest of its rows nothing is. A hit is a question until a person has confirmed it,
 * which rates the supplier no milder than the list's row says, or dismissed it. */
#ifndef DDREG_WATCH_H
#define DDREG_WATCH_H

#include "ddreg/public_id.h"
#include "ddreg/reg.h"
#include "ddreg/watchlists.h"

enum watch_found { WATCH_BY_NUMBER, WATCH_BY_NAME, WATCH_BY_TRADE };
/* "number", "name", "trade" */
const char *watch_found_key(enum watch_found by);

enum watch_state {
    WATCH_FINE, /* nothing to ask: found by its number, and lawful */
    WATCH_OPEN,
    WATCH_CONFIRMED,
    WATCH_DISMISSED
};
/* "fine", "open", "confirmed", "dismissed" */
const char *watch_state_key(enum watch_state state);

struct watch_hit {
    int64_t id, supplier;
    int64_t root; /* the supplier that it counts as */
    const char *supplier_name;
    const struct watchlist *list;
    enum watch_means means;
    enum watch_found by;
    const char *number, *name, *status, *words; /* NULL: nothing */
    /* Filled when read back: */
    const char *day;    /* of the file */
    const char *source; /* the import's public id */
    enum watch_state state;
    const char *answered, *actor, *reason; /* of the answer in force; NULL: none */
};

/* A list as it was imported last. */
struct watch_edition {
    int64_t id, entry;
    const struct watchlist *list;
    int64_t rows, suppliers;
    const char *day;    /* of the file */
    const char *source; /* the import's public id */
    int64_t later;      /* suppliers that count and came, or got a name or number, afterwards, or
                         * of which it became known since that they must be in it */
};

/* Those in force on a day, by list. */
enum dd_rc watch_editions(struct reg *reg, struct arena *a, const char *day,
                          struct watch_edition **out, size_t *n,
                          struct dd_error *err) DD_MUST_CHECK;
/* What they say of a supplier and those that count as it, or, with `supplier` < 0, of all that
 * count: by supplier, then list. */
enum dd_rc watch_hits(struct reg *reg, struct arena *a, int64_t supplier, const char *day,
                      struct watch_hit **out, size_t *n, struct dd_error *err) DD_MUST_CHECK;
/* One of those; DD_INPUT "watch.hit.unknown" with {id} where there is none such in force. */
enum dd_rc watch_hit_get(struct reg *reg, struct arena *a, int64_t id, const char *day,
                         struct watch_hit *out, struct dd_error *err) DD_MUST_CHECK;
/* Does it raise the rating? When it is confirmed, and not that the firm is approved. */
bool watch_hit_raises(const struct watch_hit *h);

/* Into the open entry. An edition: list, rows, suppliers, day and source; *id is its own. */
enum dd_rc watch_edition_add(struct reg *reg, const struct watch_edition *e, int64_t *id,
                             struct dd_error *err) DD_MUST_CHECK;
enum dd_rc watch_hit_add(struct reg *reg, int64_t edition, const struct watch_hit *h, int64_t *id,
                         struct dd_error *err) DD_MUST_CHECK;
enum dd_rc watch_answer_add(struct reg *reg, const struct watch_hit *h, bool confirmed,
                            const char *reason, struct dd_error *err) DD_MUST_CHECK;

/* The names in force on a day of suppliers that count, by supplier; NULL: it has none. */
struct watch_name {
    int64_t supplier;
    const char *name;
};
enum dd_rc watch_names(struct reg *reg, struct arena *a, const char *day, struct watch_name **out,
                       size_t *n, struct dd_error *err) DD_MUST_CHECK;

#endif
