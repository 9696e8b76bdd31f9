/* Where each figure is kept, and how it is added up. */
#include "ddreg/figure_rows.h"

#include "ddreg/money.h"

#define FIELD(id, member) [FIGURE_##id] = offsetof(struct figures, member)

/* 0, where the year is: it is kept nowhere, but follows from others. */
static const size_t fields[FIGURES] = {
    FIELD(SUPPLIERS_TOTAL, suppliers.total),
    FIELD(SUPPLIERS_NORWAY, suppliers.region[REGION_NORWAY]),
    FIELD(SUPPLIERS_EU, suppliers.region[REGION_EU]),
    FIELD(SUPPLIERS_EEA_EFTA, suppliers.region[REGION_EEA_EFTA]),
    FIELD(SUPPLIERS_EUROPE_OTHER, suppliers.region[REGION_EUROPE]),
    FIELD(SUPPLIERS_OUTSIDE_EUROPE, suppliers.region[REGION_OUTSIDE]),
    FIELD(SUPPLIERS_UNKNOWN, suppliers.region[REGION_UNKNOWN]),
    FIELD(SUPPLIERS_SUPPLY_CHAIN, supply_chain),
    FIELD(SUPPLIERS_BUSINESS_PARTNER, business_partner),
    FIELD(SUPPLIERS_UNCLASSIFIED, unclassified),
    FIELD(SUPPLIERS_NET_NOT_POSITIVE, net_not_positive),
    FIELD(SUPPLIERS_PRODUCTION_COUNTRY_UNKNOWN, production_country_unknown),
    FIELD(SUPPLIERS_COUNTRY_FOLLOWS, country_follows),
    FIELD(PURCHASES_TOTAL, purchases.total),
    FIELD(PURCHASES_NORWAY, purchases.region[REGION_NORWAY]),
    FIELD(PURCHASES_EU, purchases.region[REGION_EU]),
    FIELD(PURCHASES_EEA_EFTA, purchases.region[REGION_EEA_EFTA]),
    FIELD(PURCHASES_EUROPE_OTHER, purchases.region[REGION_EUROPE]),
    FIELD(PURCHASES_OUTSIDE_EUROPE, purchases.region[REGION_OUTSIDE]),
    FIELD(PURCHASES_UNKNOWN, purchases.region[REGION_UNKNOWN]),
    FIELD(PURCHASES_PRODUCTION, production_ore),
    FIELD(PURCHASES_PRODUCTION_UNKNOWN, production_unknown_ore),
    FIELD(PURCHASES_PRODUCTION_COUNTRY_UNKNOWN, production_country_unknown_ore),
    FIELD(PURCHASES_COUNTRY_FOLLOWS, country_follows_ore),
    FIELD(ASSESSMENTS_PROPOSED, proposed),
    FIELD(ASSESSMENTS_DECIDED, decided),
    FIELD(ASSESSMENTS_UNKNOWN, unknown),
    FIELD(ASSESSMENTS_NONE, none),
    FIELD(ASSESSMENTS_DECIDED_ON_UNKNOWN, decided_on_unknown),
    FIELD(ASSESSMENTS_PRELIMINARY, preliminary),
    FIELD(ASSESSMENTS_LOW, level[RISK_LOW]),
    FIELD(ASSESSMENTS_MEDIUM, level[RISK_MEDIUM]),
    FIELD(ASSESSMENTS_HIGH, level[RISK_HIGH]),
    FIELD(ASSESSMENTS_VERY_HIGH, level[RISK_VERY_HIGH]),
    FIELD(ASSESSMENTS_BELOW_CONFIRMED, below_confirmed),
    FIELD(ASSESSMENTS_BELOW_ATTESTED, below_attested),
    FIELD(ASSESSMENTS_BELOW_ALONE, below_alone),
    FIELD(ASSESSMENTS_BELOW_WAITING, below_waiting),
    FIELD(NOT_SUPPLIERS_COUNT, not_suppliers),
    FIELD(NOT_SUPPLIERS_ORE, not_suppliers_ore),
    FIELD(VAT_NET, vat.net_ore),
    FIELD(VAT_GROSS, vat.gross_ore),
    FIELD(VAT_UNKNOWN, vat.unknown_ore),
    FIELD(PRIORITIES_CHOSEN, chosen),
    FIELD(PRIORITIES_DEFERRED, deferred),
    FIELD(REQUESTS_RECEIVED, requests_received),
    FIELD(REQUESTS_ANSWERED, requests_answered),
    FIELD(REQUESTS_REFUSED, requests_refused),
    FIELD(REQUESTS_LATE, requests_late),
    FIELD(REQUESTS_DUE, requests_due),
    FIELD(REQUESTS_BREACHED, requests_breached),
    FIELD(LOOKED_FALLS_UNSEEN, falls.unseen),
    FIELD(LOOKED_FALLS_ATTESTED, falls.attested),
    FIELD(LOOKED_FALLS_ALONE, falls.alone),
    FIELD(LOOKED_FINDINGS_WAITING, findings_waiting),
    FIELD(LOOKED_FINDINGS_ATTESTED, findings_attested),
    FIELD(LOOKED_FINDINGS_ALONE, findings_alone),
    FIELD(ACCOUNTS_LEDGER, ledger_ore),
    FIELD(ACCOUNTS_UNEXPLAINED, unexplained_ore),
};

static int64_t *field_of(struct figures *f, enum figure_id id)
{
    return fields[id] ? (int64_t *)(void *)((char *)f + fields[id]) : NULL;
}

static bool takes(const struct figure *figure, enum figure_of of, uint64_t traits)
{
    return figure->of == of && (figure->any & traits) != 0;
}

bool figures_add(struct figures *f, const struct figures_member *m)
{
    bool fits = true;

    for (int id = 0; id < FIGURES; id++) {
        const struct figure *figure = figure_at((enum figure_id)id);
        int64_t *field = field_of(f, (enum figure_id)id);
        if (field && takes(figure, FIGURE_OF_PAYEES, m->traits))
            fits = money_add(field, figure_of_member(m, figure->measure)) && fits;
    }
    return fits;
}

void figures_count(struct figures *f, enum figure_of of, uint64_t traits)
{
    for (int id = 0; id < FIGURES; id++) {
        int64_t *field = field_of(f, (enum figure_id)id);
        if (field && takes(figure_at((enum figure_id)id), of, traits))
            ++*field;
    }
}

static int64_t sum_of_parts(const struct figures *f, const struct figure *figure)
{
    enum figure_id parts[FIGURE_PARTS];
    bool minus[FIGURE_PARTS];
    const size_t n = figure_parts(figure, parts, minus);
    int64_t sum = 0;

    for (size_t i = 0; i < n; i++) {
        const int64_t part =
            fields[parts[i]] ? *(const int64_t *)(const void *)((const char *)f + fields[parts[i]])
                             : sum_of_parts(f, figure_at(parts[i]));
        sum += minus[i] ? -part : part;
    }
    return sum;
}

static int64_t own_value(const struct figures_own *own, enum figure_measure measure)
{
    return measure == FIGURE_LEVEL      ? (int64_t)own->level
           : measure == FIGURE_SEVERITY ? own->severity
                                        : own->likelihood;
}

bool figure_value(const struct figures *f, enum figure_id id, int64_t *out)
{
    const struct figure *figure = figure_at(id);

    *out = 0;
    if (figure->of == FIGURE_OF_OWN) {
        *out = own_value(&f->own, figure->measure);
        return f->own.rated && (figure->measure == FIGURE_LEVEL || *out > 0);
    }
    if (figure_is_money(figure) && figure->of != FIGURE_OF_IMPORTS &&
        id != FIGURE_ACCOUNTS_LEDGER && f->vat.basis == BASIS_MIXED)
        return false;
    if (figure->of == FIGURE_OF_ACCOUNTS && !f->ledger_known)
        return false;
    *out = fields[id] ? *(const int64_t *)(const void *)((const char *)f + fields[id])
                      : sum_of_parts(f, figure);
    return true;
}
