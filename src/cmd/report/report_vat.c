#include "report_vat.h"

#include "ddreg/import_batch.h"
#include "ddreg/money.h"
#include "cmd/import/import_said.h"

void figures_json_vat(struct json *j, const struct figures_vat *v)
{
    char id[PUBLIC_ID_SIZE];

    json_text(j, "basis", figures_basis_key(v->basis));
    json_array(j, "imports");
    for (size_t i = 0; i < v->nimports; i++) {
        public_id_write(id, IMPORT_ID, v->imports[i].id);
        json_object(j, NULL);
        json_text(j, "id", id);
        json_text(j, "file", v->imports[i].file_name);
        json_text(j, "vat", v->imports[i].vat);
        json_int(j, "lines", v->imports[i].lines);
        json_int(j, "ore", v->imports[i].ore);
        json_end_object(j);
    }
    json_end_array(j);
}

/* The imports that a person must look at: where amounts are unlike all of them, else those that
 * nothing is known of. */
static void say_imports(struct cli *c, const struct figures_vat *v, int64_t *first)
{
    char id[PUBLIC_ID_SIZE], word[32];

    *first = 0;
    for (size_t i = 0; i < v->nimports; i++) {
        const struct figures_import *m = &v->imports[i];
        if (v->basis != BASIS_MIXED && strcmp(m->vat, "unknown") != 0)
            continue;
        if (*first == 0)
            *first = m->id;
        public_id_write(id, IMPORT_ID, m->id);
        (void)snprintf(word, sizeof(word), "imported.vat.%s", m->vat);
        cli_say_in(c, 2, "fig.vat.import",
                   MSG_ARGS({"id", id}, {"file", m->file_name}, {"vat", dd_msg(c->lang, word)},
                            {"ore", cli_kroner(c, m->ore)}));
    }
}

void figures_say_vat(struct cli *c, const struct figures_vat *v)
{
    char id[64], first_id[PUBLIC_ID_SIZE];
    int64_t first;

    if (v->basis == BASIS_NONE)
        return;
    (void)snprintf(id, sizeof(id), "fig.basis.%s", figures_basis_key(v->basis));
    cli_say(c, id, MSG_ARGS({"unknown", cli_kroner(c, v->unknown_ore)}));
    if (v->basis == BASIS_NET || v->basis == BASIS_GROSS)
        return;
    say_imports(c, v, &first);
    public_id_write(first_id, IMPORT_ID, first);
    cli_say(c, v->basis == BASIS_MIXED ? "fig.vat.settle" : "fig.vat.ask",
            MSG_ARGS({"id", first_id}));
}

void figures_json_accounts(struct json *j, const struct reconciliation *r)
{
    if (!r->known || r->basis == BASIS_MIXED) {
        json_null(j, "accounts");
        return;
    }
    json_object(j, "accounts");
    json_int(j, "ledger", r->ledger.ore);
    json_text(j, "day", r->ledger.day);
    json_int(j, "unexplained", r->unexplained);
    json_bool(j, "within", r->within);
    json_end_object(j);
}

void figures_say_accounts(struct cli *c, const struct reconciliation *r)
{
    if (r->known && r->basis != BASIS_MIXED)
        cli_say(c, r->within ? "fig.accounts.within" : "fig.accounts.beyond",
                MSG_ARGS({"ore", cli_kroner(c, r->unexplained)},
                         {"base", cli_kroner(c, r->ledger.ore)}, {"year", cli_option(c, "year")}));
}
