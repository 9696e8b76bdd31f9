#include "erase_evidence.h"

#include "cli/out.h"
#include "ddreg/evidence_read.h"
#include "ddreg/supplier.h"
#include "ddreg/kind.h"

static bool counts_on(const struct evidence *e, const char *day)
{
    char until[32];
    const struct risk_evidence as_rated = {.kind = e->kind,
                                           .ref = e->ref ? e->ref : "",
                                           .issuer = e->issuer,
                                           .issued = e->issued,
                                           .expires = e->expires,
                                           .passed = e->passed,
                                           .documented = e->documented};

    return risk_evidence_on(&as_rated, day, until) == RISK_EVIDENCE_COUNTS;
}

enum dd_rc erase_evidence_read(struct cli *c, struct erase_evidence *out, struct dd_error *err)
{
    struct evidence *all;
    size_t n;
    enum dd_rc rc = evidence_read(c->reg, &c->arena, -1, c->today, &all, &n, err);

    *out = (struct erase_evidence){.n = 0};
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (counts_on(&all[i], c->today))
            all[out->n++] = all[i];
    out->rows = rc == DD_OK ? all : NULL;
    return rc;
}

enum dd_rc erase_evidence_say(struct cli *c, const struct erase_evidence *before,
                              struct dd_error *err)
{
    struct erase_evidence now;
    size_t at = 0;
    enum dd_rc rc = before->n > 0 ? erase_evidence_read(c, &now, err) : DD_OK;

    for (size_t i = 0; rc == DD_OK && i < before->n; i++) {
        const struct evidence *e = &before->rows[i];
        if (at < now.n && now.rows[at].number == e->number)
            at++;
        else
            cli_warn(c, "erase.evidence",
                     MSG_ARGS({"id", public_id_text(&c->arena, EVIDENCE_ID, e->number)},
                              {"supplier", public_id_text(&c->arena, SUPPLIER_ID, e->root)}));
    }
    return rc;
}
