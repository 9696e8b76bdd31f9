/* The figures of docs/figures.md by their names: the one list of them. Each is described as data:
 * what its rows are, which of them it takes, what it adds of each, and what it is a share of. The
 * figures are computed, printed, put into texts and explained by this list. */
#ifndef DDREG_FIGURE_LIST_H
#define DDREG_FIGURE_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* What the rows behind a figure are. */
enum figure_of {
    FIGURE_OF_PAYEES,    /* those with a line in the year */
    FIGURE_OF_IMPORTS,   /* in force, with a line in the year */
    FIGURE_OF_REQUESTS,  /* for information */
    FIGURE_OF_DEADLINES, /* of such requests */
    FIGURE_OF_FALLS,     /* of levels */
    FIGURE_OF_LOOKS,     /* at such falls */
    FIGURE_OF_FINDINGS,  /* adverse impacts */
    FIGURE_OF_OWN,       /* the rating of the company's own operations */
    FIGURE_OF_ACCOUNTS   /* none: it follows from other figures */
};

/* What a row is, as the number of a bit. A figure takes the rows that have any of its own. */
enum figure_trait {
    TRAIT_SUPPLIER, /* of the year: a payee that is not classed "not a supplier" */
    TRAIT_NOT_SUPPLIER,
    TRAIT_NORWAY, /* these six in the order of enum region */
    TRAIT_EU,
    TRAIT_EEA_EFTA,
    TRAIT_EUROPE,
    TRAIT_OUTSIDE,
    TRAIT_UNKNOWN_COUNTRY,
    TRAIT_CHAIN,
    TRAIT_PARTNER,
    TRAIT_UNCLASSIFIED,
    TRAIT_NET_NOT_POSITIVE,
    TRAIT_PRODUCTION_COUNTRY_UNKNOWN,
    TRAIT_COUNTRY_FOLLOWS,
    TRAIT_DECIDED,
    TRAIT_PROPOSED,
    TRAIT_UNKNOWN_LEVEL,
    TRAIT_NO_RATING,
    TRAIT_ON_UNKNOWN,
    TRAIT_PRELIMINARY,
    TRAIT_LOW, /* these four in the order of enum risk_level */
    TRAIT_MEDIUM,
    TRAIT_HIGH,
    TRAIT_VERY_HIGH,
    TRAIT_BELOW_CONFIRMED,
    TRAIT_BELOW_ATTESTED,
    TRAIT_BELOW_ALONE,
    TRAIT_BELOW_WAITING,
    TRAIT_CHOSEN,
    TRAIT_DEFERRED,
    TRAIT_NET, /* without value added tax */
    TRAIT_GROSS,
    TRAIT_VAT_UNKNOWN,
    TRAIT_RECEIVED,
    TRAIT_ANSWERED,
    TRAIT_REFUSED,
    TRAIT_LATE,
    TRAIT_DUE,
    TRAIT_BREACHED,
    TRAIT_UNSEEN,
    TRAIT_ATTESTED,
    TRAIT_ALONE,
    TRAIT_WAITING,
    TRAIT_RATED
};
enum { FIGURE_TRAITS = TRAIT_RATED + 1 };
#define FIGURE_TRAIT(trait) (UINT64_C(1) << (trait))

/* What a figure adds of each row. */
enum figure_measure {
    FIGURE_COUNTS,         /* 1 */
    FIGURE_ORE,            /* the net of its lines of the year */
    FIGURE_PRODUCTION_ORE, /* of these what goes into production */
    FIGURE_UNSAID_ORE,     /* of these what does not say whether it does */
    FIGURE_LEVEL,          /* of one row: its level, as an enum risk_level */
    FIGURE_SEVERITY,       /* and its scores, 1 to 5 */
    FIGURE_LIKELIHOOD
};

/* When it may be published (docs/figures.md, "Few suppliers"). */
enum figure_published {
    FIGURE_NEVER, /* for the company alone */
    FIGURE_ALWAYS,
    FIGURE_IF_NOT_FEW,
    FIGURE_BY_REGION, /* by what the tables of regions, of classes, of who set the level show */
    FIGURE_BY_CLASS,
    FIGURE_BY_WHO
};

enum figure_id {
    FIGURE_SUPPLIERS_TOTAL,
    FIGURE_SUPPLIERS_NORWAY,
    FIGURE_SUPPLIERS_FOREIGN,
    FIGURE_SUPPLIERS_EU,
    FIGURE_SUPPLIERS_EEA_EFTA,
    FIGURE_SUPPLIERS_EUROPE_OTHER,
    FIGURE_SUPPLIERS_OUTSIDE_EUROPE,
    FIGURE_SUPPLIERS_OUTSIDE_EU,
    FIGURE_SUPPLIERS_UNKNOWN,
    FIGURE_SUPPLIERS_SUPPLY_CHAIN,
    FIGURE_SUPPLIERS_BUSINESS_PARTNER,
    FIGURE_SUPPLIERS_UNCLASSIFIED,
    FIGURE_SUPPLIERS_NET_NOT_POSITIVE,
    FIGURE_SUPPLIERS_PRODUCTION_COUNTRY_UNKNOWN,
    FIGURE_SUPPLIERS_COUNTRY_FOLLOWS,
    FIGURE_PURCHASES_TOTAL,
    FIGURE_PURCHASES_NORWAY,
    FIGURE_PURCHASES_FOREIGN,
    FIGURE_PURCHASES_EU,
    FIGURE_PURCHASES_EEA_EFTA,
    FIGURE_PURCHASES_EUROPE_OTHER,
    FIGURE_PURCHASES_OUTSIDE_EUROPE,
    FIGURE_PURCHASES_OUTSIDE_EU,
    FIGURE_PURCHASES_UNKNOWN,
    FIGURE_PURCHASES_PRODUCTION,
    FIGURE_PURCHASES_PRODUCTION_UNKNOWN,
    FIGURE_PURCHASES_PRODUCTION_COUNTRY_UNKNOWN,
    FIGURE_PURCHASES_COUNTRY_FOLLOWS,
    FIGURE_ASSESSMENTS_PROPOSED,
    FIGURE_ASSESSMENTS_DECIDED,
    FIGURE_ASSESSMENTS_UNKNOWN,
    FIGURE_ASSESSMENTS_NONE,
    FIGURE_ASSESSMENTS_DECIDED_ON_UNKNOWN,
    FIGURE_ASSESSMENTS_PRELIMINARY,
    FIGURE_ASSESSMENTS_LOW,
    FIGURE_ASSESSMENTS_MEDIUM,
    FIGURE_ASSESSMENTS_HIGH,
    FIGURE_ASSESSMENTS_VERY_HIGH,
    FIGURE_ASSESSMENTS_BELOW_CONFIRMED,
    FIGURE_ASSESSMENTS_BELOW_ATTESTED,
    FIGURE_ASSESSMENTS_BELOW_ALONE,
    FIGURE_ASSESSMENTS_BELOW_WAITING,
    FIGURE_NOT_SUPPLIERS_COUNT,
    FIGURE_NOT_SUPPLIERS_ORE,
    FIGURE_VAT_NET,
    FIGURE_VAT_GROSS,
    FIGURE_VAT_UNKNOWN,
    /* Those above are the lines of `ddreg report figures`. */
    FIGURE_ASSESSMENTS_HIGH_OR_VERY_HIGH,
    FIGURE_PRIORITIES_CHOSEN,
    FIGURE_PRIORITIES_DEFERRED,
    FIGURE_REQUESTS_RECEIVED,
    FIGURE_REQUESTS_ANSWERED,
    FIGURE_REQUESTS_REFUSED,
    FIGURE_REQUESTS_LATE,
    FIGURE_REQUESTS_DUE,
    FIGURE_REQUESTS_BREACHED,
    FIGURE_LOOKED_FALLS_UNSEEN,
    FIGURE_LOOKED_FALLS_ATTESTED,
    FIGURE_LOOKED_FALLS_ALONE,
    FIGURE_LOOKED_FINDINGS_WAITING,
    FIGURE_LOOKED_FINDINGS_ATTESTED,
    FIGURE_LOOKED_FINDINGS_ALONE,
    FIGURE_OWN_LEVEL,
    FIGURE_OWN_SEVERITY,
    FIGURE_OWN_LIKELIHOOD,
    FIGURE_ACCOUNTS_LEDGER,
    FIGURE_ACCOUNTS_UNEXPLAINED
};
enum {
    FIGURES = FIGURE_ACCOUNTS_UNEXPLAINED + 1,
    FIGURES_LINES = FIGURE_ASSESSMENTS_HIGH_OR_VERY_HIGH,
    FIGURE_NAME_SIZE = 64,
    FIGURE_PARTS = 5, /* at most this many in `parts` */
    FIGURE_NONE = -1
};

struct figure {
    const char *name;  /* "suppliers.foreign": group and key of `report figures`; what it means is
                        * the  message "figure.NAME" */
    const char *label; /* message: in few words, under the heading of its group */
    enum figure_of of;
    uint64_t any;                /* the traits of which a row has one */
    enum figure_measure measure; /* what is added of it */
    enum figure_published published;
    enum figure_id base; /* what it is a share of; itself: of nothing */
    const char *parts;   /* the figures of its group that it is the sum of, with blanks between; one
                          * after "-" is taken away. NULL: it is no sum of others */
};

const struct figure *figure_at(enum figure_id id);
/* Is it an amount of money, in øre? */
bool figure_is_money(const struct figure *f);
/* Has it a base other than itself? */
bool figure_has_base(const struct figure *f);
/* The figure with the name, also of its share ("suppliers.foreign.share", for one with a base);
 * FIGURE_NONE. */
int figure_named(const char *name, bool *share);
/* The figures of `parts`, and whether each is taken away; gives how many. */
size_t figure_parts(const struct figure *f, enum figure_id out[FIGURE_PARTS],
                    bool minus[FIGURE_PARTS]);

#endif
