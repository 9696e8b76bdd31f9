/* The figures of a year: the one place that defines them. docs/figures.md says each in words. */
#ifndef DDREG_FIGURES_H
#define DDREG_FIGURES_H

#include "ddreg/contract.h"
#include "ddreg/countries.h"
#include "ddreg/fall.h"
#include "ddreg/figure_list.h"
#include "ddreg/form_figures.h"
#include "ddreg/reg.h"
#include "ddreg/risk.h"

/* One measure (a count of suppliers, or øre) broken down by the seller's country. */
struct figures_breakdown {
    int64_t total;
    int64_t region[REGIONS]; /* by enum region */
};
int64_t figures_foreign(const struct figures_breakdown *b);    /* all but Norway and unknown */
int64_t figures_outside_eu(const struct figures_breakdown *b); /* foreign - EU */

/* A supplier that counts for the year: one row behind the figures. */
struct figures_member {
    int64_t id;
    const char *name;
    const char *country, *production_country, *sector; /* on 31 December; NULL: unknown */
    const char *class;                                 /* of the year's last day; NULL: none */
    bool country_follows;               /* nobody registered it: from a number or a legal form */
    int64_t ore;                        /* net of the year */
    int64_t production_ore, unsaid_ore; /* of it: goes into production; does not say */
    uint64_t traits;                    /* what figures take it by: bits FIGURE_TRAIT() */
    bool rated, decided;                /* the rating in force on the cut-off day */
    bool on_unknown;                    /* decided while neither trade nor goods was known */
    bool preliminary;                   /* proposed, and leaning on facts that are only proposed */
    enum risk_level level;
    int severity, likelihood; /* 0 where the level is unknown */
};

/* An import in force with a line in the year. */
struct figures_import {
    int64_t id;
    const char *file_name;
    const char *vat; /* "unknown", "net" or "gross" */
    int64_t lines, ore;
};

/* Is value added tax in the year's amounts? Sums of unlike amounts would be wrong: a year that
 * mixes net and gross shows no amount but the ones by kind (docs/figures.md). */
enum figures_basis {
    BASIS_NONE, /* no purchases */
    BASIS_NET,
    BASIS_GROSS,
    BASIS_UNKNOWN,
    BASIS_NET_UNKNOWN, /* net as far as is known: for a part it is not */
    BASIS_GROSS_UNKNOWN,
    BASIS_MIXED
};
const char *figures_basis_key(enum figures_basis basis); /* "none", "net" ... */

/* All lines of the year by what is known of VAT, also those of payees that are no suppliers. */
struct figures_vat {
    enum figures_basis basis;
    int64_t net_ore, gross_ore, unknown_ore;
    struct figures_import *imports; /* by id */
    size_t nimports;
};

/* The rating of the company's own operations in force on the cut-off day. */
struct figures_own {
    bool rated; /* what follows holds only then */
    bool decided, on_unknown;
    enum risk_level level, floor;
    int severity, likelihood; /* 0 where the level is unknown */
    const char *day;
};

struct figures {
    int year;
    const char *as_of;                                    /* cut-off day for ratings */
    struct figures_breakdown suppliers;                   /* counts */
    struct figures_breakdown purchases;                   /* øre */
    int64_t supply_chain, business_partner, unclassified; /* suppliers by class */
    int64_t production_ore;                       /* lines marked as going into production */
    int64_t production_unknown_ore;               /* lines that do not say */
    int64_t country_follows, country_follows_ore; /* suppliers whose country nobody registered */
    int64_t production_country_unknown;           /* suppliers */
    int64_t production_country_unknown_ore;
    /* The rating in force of the year's suppliers: their sum is the total. `unknown` cannot be
     * rated yet and is in neither of the others; `none` has no rating at all. */
    int64_t proposed, decided, unknown, none;
    int64_t decided_on_unknown; /* of those decided: neither trade nor goods was known */
    int64_t preliminary;        /* of those proposed: leaning on facts that are only proposed */
    int64_t level[RISK_LEVELS]; /* of those decided and proposed */
    /* Of the register as a whole on the cut-off day: whether one person does what needs two, and
     * why (NULL: erased, or never said), and levels that fell. */
    bool one_person;
    const char *one_person_reason;
    /* Duties towards those who asked for information whose deadline is in the year and was met, or
     * has passed without, until the cut-off day; and those of them not met in time. */
    int64_t requests_due, requests_breached;
    /* Requests received in the year; of these, answered at least in part by the cut-off day, and
     * refused; not answered in time, or not yet and too late. */
    int64_t requests_received, requests_answered, requests_refused, requests_late;
    int64_t chosen, deferred; /* suppliers of the year with a record of that on the cut-off day */
    /* Of the first company. */
    struct contract_figures contracts;
    struct form_figures forms;
    struct falls_looks falls;
    /* Findings that were closed or made milder: by how who looked is marked; and those whose change
     * waits for a second person. */
    int64_t findings_attested, findings_alone, findings_waiting;
    /* Of the decided: below the proposal, confirmed by a second person, or attested from the same
     * account, or made alone where the company has one person. Of all: a decision below waits. */
    int64_t below_confirmed, below_attested, below_alone, below_waiting;
    struct figures_own own; /* in no count */
    int64_t not_suppliers, not_suppliers_ore;
    int64_t net_not_positive;       /* suppliers whose net is zero or less */
    struct figures_member *members; /* suppliers.total of them, by id */
    struct figures_member *others;  /* not_suppliers of them, by id */
    /* Of figures_read_accounts() (ddreg/figure_rows.h): the accounts' total, and what of it neither
     * purchases nor payments to others explain. */
    bool ledger_known;
    int64_t ledger_ore, unexplained_ore;
    struct figures_vat vat; /* BASIS_MIXED: no amount above may be shown */
};

/* The imports in force with a line in the year (0: in any), and what they make of the sums. */
enum dd_rc figures_read_year_vat(struct reg *reg, struct arena *a, int year,
                                 struct figures_vat *out, struct dd_error *err) DD_MUST_CHECK;

/* Is its basis BASIS_MIXED? Quick where no import in force has VAT and no other lacks it: then no
 * purchases are read. */
enum dd_rc figures_year_is_mixed(struct reg *reg, struct arena *a, int year, bool *mixed,
                                 struct dd_error *err) DD_MUST_CHECK;

/* Reads one snapshot. DD_INPUT "db.overflow" when a sum leaves int64. */
enum dd_rc figures_read(struct reg *reg, struct arena *a, int year, const char *as_of,
                        struct figures *out, struct dd_error *err) DD_MUST_CHECK;

#endif
