#include "ddreg/figure_list.h"

#include <stdio.h>
#include <string.h>

#define T(trait) FIGURE_TRAIT(TRAIT_##trait)
/* Id, name, label, what its rows are, the traits, what is added, may it be published, base, parts.
 */
#define F(id, name, label, of, any, measure, published, base, parts)                               \
    [FIGURE_##                                                                                     \
        id] = {name,          label, FIGURE_OF_##of, any, FIGURE_##measure, FIGURE_##published,    \
               FIGURE_##base, parts}

static const struct figure list[FIGURES] = {
    F(SUPPLIERS_TOTAL, "suppliers.total", "fig.total", PAYEES, T(SUPPLIER), COUNTS, ALWAYS,
      SUPPLIERS_TOTAL, "norway foreign unknown"),
    F(SUPPLIERS_NORWAY, "suppliers.norway", "fig.norway", PAYEES, T(NORWAY), COUNTS, BY_REGION,
      SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_FOREIGN, "suppliers.foreign", "fig.foreign", PAYEES,
      T(EU) | T(EEA_EFTA) | T(EUROPE) | T(OUTSIDE), COUNTS, BY_REGION, SUPPLIERS_TOTAL,
      "eu eea_efta europe_other outside_europe"),
    F(SUPPLIERS_EU, "suppliers.eu", "fig.eu", PAYEES, T(EU), COUNTS, BY_REGION, SUPPLIERS_TOTAL,
      NULL),
    F(SUPPLIERS_EEA_EFTA, "suppliers.eea_efta", "fig.eea_efta", PAYEES, T(EEA_EFTA), COUNTS,
      BY_REGION, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_EUROPE_OTHER, "suppliers.europe_other", "fig.europe_other", PAYEES, T(EUROPE),
      COUNTS, BY_REGION, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_OUTSIDE_EUROPE, "suppliers.outside_europe", "fig.outside_europe", PAYEES,
      T(OUTSIDE), COUNTS, BY_REGION, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_OUTSIDE_EU, "suppliers.outside_eu", "fig.outside_eu", PAYEES,
      T(EEA_EFTA) | T(EUROPE) | T(OUTSIDE), COUNTS, BY_REGION, SUPPLIERS_TOTAL, "foreign -eu"),
    F(SUPPLIERS_UNKNOWN, "suppliers.unknown", "fig.unknown", PAYEES, T(UNKNOWN_COUNTRY), COUNTS,
      BY_REGION, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_SUPPLY_CHAIN, "suppliers.supply_chain", "fig.supply_chain", PAYEES, T(CHAIN),
      COUNTS, BY_CLASS, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_BUSINESS_PARTNER, "suppliers.business_partner", "fig.business_partner", PAYEES,
      T(PARTNER), COUNTS, BY_CLASS, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_UNCLASSIFIED, "suppliers.unclassified", "fig.unclassified", PAYEES, T(UNCLASSIFIED),
      COUNTS, BY_CLASS, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_NET_NOT_POSITIVE, "suppliers.net_not_positive", "fig.net_not_positive", PAYEES,
      T(NET_NOT_POSITIVE), COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_PRODUCTION_COUNTRY_UNKNOWN, "suppliers.production_country_unknown",
      "fig.production_country_unknown", PAYEES, T(PRODUCTION_COUNTRY_UNKNOWN), COUNTS, IF_NOT_FEW,
      SUPPLIERS_TOTAL, NULL),
    F(SUPPLIERS_COUNTRY_FOLLOWS, "suppliers.country_follows", "fig.country_follows", PAYEES,
      T(COUNTRY_FOLLOWS), COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(PURCHASES_TOTAL, "purchases.total", "fig.total", PAYEES, T(SUPPLIER), ORE, ALWAYS,
      PURCHASES_TOTAL, "norway foreign unknown"),
    F(PURCHASES_NORWAY, "purchases.norway", "fig.norway", PAYEES, T(NORWAY), ORE, BY_REGION,
      PURCHASES_TOTAL, NULL),
    F(PURCHASES_FOREIGN, "purchases.foreign", "fig.foreign", PAYEES,
      T(EU) | T(EEA_EFTA) | T(EUROPE) | T(OUTSIDE), ORE, BY_REGION, PURCHASES_TOTAL,
      "eu eea_efta europe_other outside_europe"),
    F(PURCHASES_EU, "purchases.eu", "fig.eu", PAYEES, T(EU), ORE, BY_REGION, PURCHASES_TOTAL, NULL),
    F(PURCHASES_EEA_EFTA, "purchases.eea_efta", "fig.eea_efta", PAYEES, T(EEA_EFTA), ORE, BY_REGION,
      PURCHASES_TOTAL, NULL),
    F(PURCHASES_EUROPE_OTHER, "purchases.europe_other", "fig.europe_other", PAYEES, T(EUROPE), ORE,
      BY_REGION, PURCHASES_TOTAL, NULL),
    F(PURCHASES_OUTSIDE_EUROPE, "purchases.outside_europe", "fig.outside_europe", PAYEES,
      T(OUTSIDE), ORE, BY_REGION, PURCHASES_TOTAL, NULL),
    F(PURCHASES_OUTSIDE_EU, "purchases.outside_eu", "fig.outside_eu", PAYEES,
      T(EEA_EFTA) | T(EUROPE) | T(OUTSIDE), ORE, BY_REGION, PURCHASES_TOTAL, "foreign -eu"),
    F(PURCHASES_UNKNOWN, "purchases.unknown", "fig.unknown", PAYEES, T(UNKNOWN_COUNTRY), ORE,
      BY_REGION, PURCHASES_TOTAL, NULL),
    F(PURCHASES_PRODUCTION, "purchases.production", "fig.production", PAYEES, T(SUPPLIER),
      PRODUCTION_ORE, ALWAYS, PURCHASES_TOTAL, NULL),
    F(PURCHASES_PRODUCTION_UNKNOWN, "purchases.production_unknown", "fig.production_unknown",
      PAYEES, T(SUPPLIER), UNSAID_ORE, NEVER, PURCHASES_TOTAL, NULL),
    F(PURCHASES_PRODUCTION_COUNTRY_UNKNOWN, "purchases.production_country_unknown",
      "fig.production_country_unknown", PAYEES, T(PRODUCTION_COUNTRY_UNKNOWN), ORE, NEVER,
      PURCHASES_TOTAL, NULL),
    F(PURCHASES_COUNTRY_FOLLOWS, "purchases.country_follows", "fig.country_follows", PAYEES,
      T(COUNTRY_FOLLOWS), ORE, NEVER, PURCHASES_TOTAL, NULL),
    F(ASSESSMENTS_PROPOSED, "assessments.proposed", "fig.proposed", PAYEES, T(PROPOSED), COUNTS,
      BY_WHO, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_DECIDED, "assessments.decided", "fig.decided", PAYEES, T(DECIDED), COUNTS, BY_WHO,
      SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_UNKNOWN, "assessments.unknown", "fig.level.unknown", PAYEES, T(UNKNOWN_LEVEL),
      COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_NONE, "assessments.none", "fig.none", PAYEES, T(NO_RATING), COUNTS, NEVER,
      SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_DECIDED_ON_UNKNOWN, "assessments.decided_on_unknown", "fig.decided_on_unknown",
      PAYEES, T(ON_UNKNOWN), COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_PRELIMINARY, "assessments.preliminary", "fig.preliminary", PAYEES, T(PRELIMINARY),
      COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_LOW, "assessments.low", "fig.low", PAYEES, T(LOW), COUNTS, NEVER, SUPPLIERS_TOTAL,
      NULL),
    F(ASSESSMENTS_MEDIUM, "assessments.medium", "fig.medium", PAYEES, T(MEDIUM), COUNTS, NEVER,
      SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_HIGH, "assessments.high", "fig.high", PAYEES, T(HIGH), COUNTS, NEVER,
      SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_VERY_HIGH, "assessments.very_high", "fig.very_high", PAYEES, T(VERY_HIGH), COUNTS,
      NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_BELOW_CONFIRMED, "assessments.below_confirmed", "fig.below_confirmed", PAYEES,
      T(BELOW_CONFIRMED), COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_BELOW_ATTESTED, "assessments.below_attested", "fig.below_attested", PAYEES,
      T(BELOW_ATTESTED), COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_BELOW_ALONE, "assessments.below_alone", "fig.below_alone", PAYEES, T(BELOW_ALONE),
      COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(ASSESSMENTS_BELOW_WAITING, "assessments.below_waiting", "fig.below_waiting", PAYEES,
      T(BELOW_WAITING), COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(NOT_SUPPLIERS_COUNT, "not_suppliers.count", "fig.not_suppliers_count", PAYEES,
      T(NOT_SUPPLIER), COUNTS, NEVER, NOT_SUPPLIERS_COUNT, NULL),
    F(NOT_SUPPLIERS_ORE, "not_suppliers.ore", "fig.not_suppliers_ore", PAYEES, T(NOT_SUPPLIER), ORE,
      NEVER, NOT_SUPPLIERS_ORE, NULL),
    F(VAT_NET, "vat.net", "fig.vat.net", IMPORTS, T(NET), ORE, NEVER, VAT_NET, NULL),
    F(VAT_GROSS, "vat.gross", "fig.vat.gross", IMPORTS, T(GROSS), ORE, NEVER, VAT_GROSS, NULL),
    F(VAT_UNKNOWN, "vat.unknown", "fig.vat.unknown", IMPORTS, T(VAT_UNKNOWN), ORE, NEVER,
      VAT_UNKNOWN, NULL),
    F(ASSESSMENTS_HIGH_OR_VERY_HIGH, "assessments.high_or_very_high", "fig.high_or_very_high",
      PAYEES, T(HIGH) | T(VERY_HIGH), COUNTS, NEVER, SUPPLIERS_TOTAL, "high very_high"),
    F(PRIORITIES_CHOSEN, "priorities.chosen", "fig.priorities.chosen", PAYEES, T(CHOSEN), COUNTS,
      NEVER, SUPPLIERS_TOTAL, NULL),
    F(PRIORITIES_DEFERRED, "priorities.deferred", "fig.priorities.deferred", PAYEES, T(DEFERRED),
      COUNTS, NEVER, SUPPLIERS_TOTAL, NULL),
    F(REQUESTS_RECEIVED, "requests.received", "fig.requests.received", REQUESTS, T(RECEIVED),
      COUNTS, ALWAYS, REQUESTS_RECEIVED, NULL),
    F(REQUESTS_ANSWERED, "requests.answered", "fig.requests.answered", REQUESTS, T(ANSWERED),
      COUNTS, ALWAYS, REQUESTS_RECEIVED, NULL),
    F(REQUESTS_REFUSED, "requests.refused", "fig.requests.refused", REQUESTS, T(REFUSED), COUNTS,
      NEVER, REQUESTS_RECEIVED, NULL),
    F(REQUESTS_LATE, "requests.late", "fig.requests.late", REQUESTS, T(LATE), COUNTS, NEVER,
      REQUESTS_RECEIVED, NULL),
    F(REQUESTS_DUE, "requests.due", "fig.requests.due", DEADLINES, T(DUE), COUNTS, NEVER,
      REQUESTS_DUE, NULL),
    F(REQUESTS_BREACHED, "requests.breached", "fig.requests.breached", DEADLINES, T(BREACHED),
      COUNTS, NEVER, REQUESTS_DUE, NULL),
    F(LOOKED_FALLS_UNSEEN, "looked.falls_unseen", "fig.looked.falls_unseen", FALLS, T(UNSEEN),
      COUNTS, NEVER, LOOKED_FALLS_UNSEEN, NULL),
    F(LOOKED_FALLS_ATTESTED, "looked.falls_attested", "fig.looked.falls_attested", LOOKS,
      T(ATTESTED), COUNTS, NEVER, LOOKED_FALLS_ATTESTED, NULL),
    F(LOOKED_FALLS_ALONE, "looked.falls_alone", "fig.looked.falls_alone", LOOKS, T(ALONE), COUNTS,
      NEVER, LOOKED_FALLS_ALONE, NULL),
    F(LOOKED_FINDINGS_WAITING, "looked.findings_waiting", "fig.looked.findings_waiting", FINDINGS,
      T(WAITING), COUNTS, NEVER, LOOKED_FINDINGS_WAITING, NULL),
    F(LOOKED_FINDINGS_ATTESTED, "looked.findings_attested", "fig.looked.findings_attested",
      FINDINGS, T(ATTESTED), COUNTS, NEVER, LOOKED_FINDINGS_ATTESTED, NULL),
    F(LOOKED_FINDINGS_ALONE, "looked.findings_alone", "fig.looked.findings_alone", FINDINGS,
      T(ALONE), COUNTS, NEVER, LOOKED_FINDINGS_ALONE, NULL),
    F(OWN_LEVEL, "own.level", "fig.own.level.label", OWN, T(RATED), LEVEL, NEVER, OWN_LEVEL, NULL),
    F(OWN_SEVERITY, "own.severity", "fig.own.severity.label", OWN, T(RATED), SEVERITY, NEVER,
      OWN_SEVERITY, NULL),
    F(OWN_LIKELIHOOD, "own.likelihood", "fig.own.likelihood.label", OWN, T(RATED), LIKELIHOOD,
      NEVER, OWN_LIKELIHOOD, NULL),
    F(ACCOUNTS_LEDGER, "accounts.ledger", "fig.accounts.ledger", ACCOUNTS, 0, ORE, NEVER,
      ACCOUNTS_LEDGER, NULL),
    F(ACCOUNTS_UNEXPLAINED, "accounts.unexplained", "fig.accounts.unexplained", ACCOUNTS, 0, ORE,
      NEVER, ACCOUNTS_LEDGER, NULL),
};

const struct figure *figure_at(enum figure_id id)
{
    return &list[id];
}

bool figure_is_money(const struct figure *f)
{
    return f->measure == FIGURE_ORE || f->measure == FIGURE_PRODUCTION_ORE ||
           f->measure == FIGURE_UNSAID_ORE;
}

bool figure_has_base(const struct figure *f)
{
    return f != &list[f->base];
}

int figure_named(const char *name, bool *share)
{
    const size_t n = strlen(name), end = strlen(".share");

    *share = n > end && strcmp(name + n - end, ".share") == 0;
    for (int i = 0; i < FIGURES; i++) {
        const size_t own = strlen(list[i].name);
        if (strncmp(list[i].name, name, own) == 0 &&
            (n == own || (*share && n == own + end && figure_has_base(&list[i]))))
            return i;
    }
    return FIGURE_NONE;
}

/* The figure with the key in the same group. */
static int in_group(const struct figure *f, const char *key, size_t n)
{
    char name[FIGURE_NAME_SIZE];
    const size_t group = strcspn(f->name, ".");
    bool share;

    (void)snprintf(name, sizeof(name), "%.*s.%.*s", (int)group, f->name, (int)n, key);
    return figure_named(name, &share);
}

size_t figure_parts(const struct figure *f, enum figure_id out[FIGURE_PARTS],
                    bool minus[FIGURE_PARTS])
{
    size_t count = 0, n;

    for (const char *p = f->parts ? f->parts : ""; *p && count < FIGURE_PARTS;
         p += n, p += strspn(p, " ")) {
        minus[count] = *p == '-';
        p += minus[count];
        n = strcspn(p, " ");
        out[count++] = (enum figure_id)in_group(f, p, n);
    }
    return count;
}
