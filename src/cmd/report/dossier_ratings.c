/* The suppliers' levels of risk in a dossier. */
#include "dossier.h"

#include "ddreg/assessment.h"
#include "ddreg/public_id.h"
#include "ddreg/risk_list.h"

enum { COLUMNS = 5 };

/* A level that a person decided on, or that asks for one. */
static bool is_listed(const struct risk_listed *r)
{
    return r->rated && (r->decided || r->level == RISK_HIGH || r->level == RISK_VERY_HIGH);
}

static const char *level_of(struct cli *c, const struct risk_listed *r)
{
    return out_rating(c, risk_level_key(r->level), risk_level_key(r->floor)).shown;
}

static enum dd_rc add_row(struct dossier *d, const struct risk_listed *r, const char **cells,
                          int64_t *left_out, struct dd_error *err)
{
    struct cli *c = d->c;
    struct assessment proposal, decision, in_force;
    const char *id = public_id_text(&c->arena, SUPPLIER_ID, r->id);
    enum dd_rc rc =
        assessment_get(c->reg, &c->arena, r->id, d->day, &proposal, &decision, &in_force, err);

    if (rc != DD_OK)
        return rc;
    cells[0] = arena_printf(&c->arena, "%s %s", id, r->name ? r->name : "");
    cells[1] = level_of(c, r);
    cells[2] = dd_msg(c->lang, r->decided ? "dossier.decided" : "dossier.proposed");
    cells[3] = r->day;
    cells[4] = r->decided && decision.reason ? decision.reason : "";
    if (!d->with_names && dossier_names_somebody(d, cells[4])) {
        cells[4] = dd_msg(c->lang, "dossier.left_out");
        ++*left_out;
    }
    return DD_OK;
}

enum dd_rc dossier_ratings(struct dossier *d, struct dd_error *err)
{
    struct cli *c = d->c;
    const char *header[COLUMNS] = {dd_msg(c->lang, "col.supplier"), dd_msg(c->lang, "col.level"),
                                   dd_msg(c->lang, "dossier.how"), dd_msg(c->lang, "col.day"),
                                   dd_msg(c->lang, "col.reason")};
    struct doc_table table = {.ncolumns = COLUMNS, .header = header};
    struct dossier_section *s;
    struct risk_listed *rows;
    const char **cells;
    size_t n, others = 0;
    int64_t left_out = 0;
    enum dd_rc rc = risk_list_read(c->reg, &c->arena, 0, d->day, RISK_BY_SEVERITY, &rows, &n, err);

    if (rc != DD_OK || n == 0)
        return rc;
    cells = arena_alloc(&c->arena, n * COLUMNS * sizeof(*cells));
    if (!cells)
        return dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (is_listed(&rows[i]))
            rc = add_row(d, &rows[i], cells + COLUMNS * table.nrows++, &left_out, err);
        else
            others++;
    }
    if (rc != DD_OK)
        return rc;
    table.cells = cells;
    table.caption = dd_msg(c->lang, "dossier.ratings.caption");
    s = dossier_begin(d, "ratings", dd_msg(c->lang, "dossier.ratings"));
    if (!s)
        return DD_OK;
    s->records = (int64_t)table.nrows;
    s->left_out = left_out;
    if (table.nrows > 0)
        doc_table(&d->doc, &table);
    doc_paragraph(&d->doc, cli_text(c, "dossier.ratings.others",
                                    MSG_ARGS({"n", cli_count(c, (int64_t)others)},
                                             {"of", cli_count(c, (int64_t)n)})));
    doc_paragraph(&d->doc, cli_text(c, "dossier.ratings.now", MSG_ARGS({"day", d->day})));
    return DD_OK;
}
