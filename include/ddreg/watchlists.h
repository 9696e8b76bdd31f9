/* Public lists that suppliers are looked up in: which there are, what their columns are called and
 * what a status in them means. Tables: data/watchlists.csv, watch-columns.csv,
 * watch-statuses.csv. docs/registers.md, "Lists". */
#ifndef DDREG_WATCHLISTS_H
#define DDREG_WATCHLISTS_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/arena.h"
#include "ddreg/msg.h"
#include "ddreg/sectors.h"

enum watch_kind {
    WATCH_APPROVAL, /* firms that may lawfully do a kind of work: who is not in it is a question */
    WATCH_SANCTION, /* names to be looked for: who is in it is a question */
    WATCH_KINDS
};

struct watchlist {
    const char *id; /* "renhold" */
    enum watch_kind kind;
    const char *title[2]; /* by enum dd_lang */
    const char *note[2];  /* what a listing means */
    int severity;      /* of a confirmed hit: the severity is at least so much; 0: as the trade's */
    int likelihood;    /* likewise; 1–5 */
    int months;        /* it is to be imported again after so many */
    const char *items; /* elements of its XML file that are a row each, with blanks between */
    const char *trades; /* ids of categories and codes of SN2007 in which an approval is a duty */
    const char *source; /* the address where it comes from */
};

/* Row i, by id; NULL after the last. Static. */
const struct watchlist *watchlist_at(size_t i);
/* NULL: there is none. */
const struct watchlist *watchlist_find(const char *id);

/* Is the approval that the list is about a duty of who does this: a trade (code as
 * ddreg/sector_code.h keeps it), or sells this category (id of goods.h)? */
bool watchlist_is_duty(const struct watchlist *l, const char *sector, const char *category);

/* What the file says of a firm. */
enum watch_field {
    WATCH_ORGNR,
    WATCH_NUMBER, /* the list's own */
    WATCH_NAME,
    WATCH_PART, /* of a name that is in several columns */
    WATCH_STATUS,
    WATCH_FIELDS
};
/* The field of a column or element of that name, however it is written; WATCH_FIELDS: none. */
enum watch_field watch_field_of(const char *column);

/* What is known by a listing. */
enum watch_means {
    WATCH_APPROVED,
    WATCH_PENDING, /* not approved yet, and lawful meanwhile */
    WATCH_REFUSED, /* listed, and not lawful */
    WATCH_UNCLEAR, /* listed with a status that the tables do not know */
    WATCH_LISTED,
    WATCH_ABSENT, /* not in the list although an approval is a duty */
    WATCH_ENDED,  /* listed once: no hit */
    WATCH_MEANS
};
/* "approved", "pending", "refused", "unclear", "listed", "absent", "ended" */
const char *watch_means_key(enum watch_means means);
bool watch_means_read(enum watch_means *out, const char *key);
/* What the status of a row means in the list. False when memory is short. */
bool watch_status_means(struct arena *a, const struct watchlist *l, const char *status,
                        enum watch_means *out);

/* A word that many firms' names have ("group", "norge"): two names that share only such words are
 * not alike. As text_letters() has it. */
bool firm_word_is_common(const char *word);

#endif
