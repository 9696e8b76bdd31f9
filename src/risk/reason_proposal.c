/* What a rating leans on that nobody registered, in words. */
#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "model.h"

void risk_add_proposal_source(struct buf *out, enum dd_lang lang, const char *source)
{
    const char *what = strchr(source, ':');
    char kind[32], id[64];

    (void)snprintf(kind, sizeof(kind), "%s", source);
    kind[strcspn(kind, ":")] = '\0';
    (void)snprintf(id, sizeof(id), "facts.why.%s", kind);
    msg_add(out, lang, id, MSG_ARGS({"what", what ? what + 1 : ""}));
}

/* The value as a reader knows it. */
static const char *name_of(enum dd_lang lang, const char *fact, const char *value)
{
    const struct trade *row = NULL;

    if (strcmp(fact, risk_fact_key(RISK_FACT_CATEGORY)) == 0)
        row = goods_by_id(value);
    else if (strcmp(fact, risk_fact_key(RISK_FACT_SECTOR)) != 0)
        return country_name(value, lang);
    return row ? row->name[lang] : value;
}

void proposal_add_reason(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    const char *fact = strchr(f->id, '.') + 1;
    struct buf source = BUF_INIT;
    char id[64];

    if (f->id[0] == 'd')
        (void)snprintf(id, sizeof(id), "risk.derived.%s", fact);
    else
        (void)snprintf(id, sizeof(id), "risk.proposed.%s", fact);
    risk_add_proposal_source(&source, lang, f->detail);
    msg_add(out, lang, id,
            MSG_ARGS({"value", name_of(lang, fact, f->subject)}, {"source", buf_str(&source)}));
    buf_release(&source);
}
