/* What is written beside the amounts: whether value added tax is in them, why they are not shown
 * where they are unlike, and how they compare with the accounts. */
#include "ddreg/import_batch.h"
#include "say.h"

bool say_withheld(const struct say *s)
{
    return s->in->figures.vat.basis == BASIS_MIXED;
}

const char *say_unless_withheld(const struct say *s, const char *shown, const char *withheld)
{
    return say_withheld(s) ? withheld : shown;
}

enum { SHOWN_IMPORTS = 6 };

/* "I-3 (jan.csv: net)" of the imports that matter: all of them, or those that nothing is known of.
 */
static const char *list_imports(struct say *s, bool only_unknown, const char **first)
{
    const struct figures_vat *v = &s->in->figures.vat;
    struct buf b = BUF_INIT;
    char id[PUBLIC_ID_SIZE], word[32];
    size_t n = 0;

    *first = "";
    for (size_t i = 0; i < v->nimports; i++) {
        const struct figures_import *m = &v->imports[i];
        if (only_unknown && strcmp(m->vat, "unknown") != 0)
            continue;
        if (n++ == SHOWN_IMPORTS) {
            buf_add(&b, ", ...");
            break;
        }
        public_id_write(id, IMPORT_ID, m->id);
        if (n == 1)
            *first = arena_strdup(s->doc->arena, id);
        (void)snprintf(word, sizeof(word), "statement.vat.word.%s", m->vat);
        buf_printf(&b, "%s%s (%s: %s)", n > 1 ? ", " : "", id, m->file_name, dd_msg(s->lang, word));
    }
    s->doc->failed = s->doc->failed || !*first;
    return say_keep(s, &b);
}

static void say_open_vat(struct say *s, const char *what, bool only_unknown)
{
    const char *first, *imports = list_imports(s, only_unknown, &first);

    say_gap(s, what, MSG_ARGS({"imports", imports}, {"first", first ? first : ""}));
}

void say_vat(struct say *s)
{
    const struct figures_vat *v = &s->in->figures.vat;
    char id[64];

    (void)snprintf(id, sizeof(id), "statement.vat.%s", figures_basis_key(v->basis));
    switch (v->basis) {
    case BASIS_NONE:
        break;
    case BASIS_NET:
    case BASIS_GROSS:
    case BASIS_UNKNOWN:
        say_paragraph(s, id, SAY_NOTHING);
        break;
    case BASIS_NET_UNKNOWN:
    case BASIS_GROSS_UNKNOWN:
        say_paragraph(s, id, MSG_ARGS({"ore", say_ore(s, v->unknown_ore)}));
        say_open_vat(s, "vat_part", true);
        break;
    case BASIS_MIXED:
        say_open_vat(s, "vat_mixed", false);
        break;
    }
}

void say_accounts(struct say *s)
{
    const struct reconciliation *r = &s->in->accounts;

    if (!r->known || r->basis == BASIS_MIXED)
        return;
    say_paragraph(s, "statement.accounts",
                  MSG_ARGS({"difference", say_ore(s, r->unexplained)},
                           {"base", say_ore(s, r->ledger.ore)},
                           {"share", say_share(s, r->unexplained, r->ledger.ore)}));
    if (!r->within)
        say_gap(s, "accounts", SAY_NOTHING);
}
