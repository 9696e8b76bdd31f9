/* Which suppliers a name in a list may be: an index of the words of all suppliers' names. */
#ifndef DDREG_IMPORT_WATCH_MATCH_H
#define DDREG_IMPORT_WATCH_MATCH_H

#include "ddreg/arena.h"
#include "ddreg/error.h"
#include "ddreg/watch.h"

enum { MATCH_WORDS = 16 }; /* of a name; the rest is not looked at */

struct match_name {
    int64_t supplier;
    const char *name; /* NULL: none */
    bool numbered;    /* it has an organisation number: for whoever looks by that alone */
    const char *word[MATCH_WORDS]; /* without its legal form, each once, in order */
    size_t n;
    size_t last; /* for whoever looks: what was noted of it last; 0: nothing */
};

struct match_index {
    struct arena *a;
    struct match_name *names; /* by supplier */
    size_t n;
    struct match_word {
        const char *word;
        size_t name;
    } * words; /* by word, then name */
    size_t nwords;
};

/* The only error of these is DD_INTERNAL "memory". */
enum dd_rc match_index_make(struct match_index *x, struct arena *a, const struct watch_name *names,
                            size_t n, struct dd_error *err) DD_MUST_CHECK;

/* That of a supplier, by its id; NULL: it does not count. */
struct match_name *match_name_of(const struct match_index *x, int64_t supplier);

/* Called for each supplier that the name may be; `words` are those that both names have. */
typedef enum dd_rc match_found(void *data, const struct match_name *name, const char *words,
                               struct dd_error *err);

/* A name may be a supplier's where both are the same words in whatever order, the legal form apart,
 * and one of them at least is no word that many firms have (firm_word_is_common()); or where all
 * words of the one are in the other, and two of them at least are no such words. Nothing is guessed
 * of letters that differ. */
enum dd_rc match_find(const struct match_index *x, struct arena *scratch, const char *name,
                      match_found *found, void *data, struct dd_error *err) DD_MUST_CHECK;

#endif
