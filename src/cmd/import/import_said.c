#include "import_said.h"

#include "ddreg/date.h"
#include "ddreg/import_batch.h"
#include "ddreg/supplier.h"

enum import_vat import_said_vat(const struct cli *c)
{
    const char *said = cli_option(c, "vat");

    if (!said)
        return IMPORT_VAT_UNKNOWN;
    return strcmp(said, "net") == 0 ? IMPORT_VAT_NET : IMPORT_VAT_GROSS;
}

const char *import_lines_text(struct cli *c, int64_t n)
{
    return cli_text(c, cli_plural(c, "imported.lines", n), MSG_ARGS({"n", cli_count(c, n)}));
}

const char *import_rows_text(struct cli *c, int64_t n)
{
    return cli_text(c, cli_plural(c, "imported.rows", n), MSG_ARGS({"n", cli_count(c, n)}));
}

/* --- Suppliers without purchases ------------------------------------------------------------- */

static size_t listed(int64_t n)
{
    return n < IMPORT_MAX_BARE ? (size_t)n : IMPORT_MAX_BARE;
}

void import_json_bare(struct json *j, const struct bare_supplier *s, int64_t n)
{
    char id[PUBLIC_ID_SIZE];

    json_object(j, "without_purchases");
    json_int(j, "count", n);
    json_array(j, "first");
    for (size_t i = 0; i < listed(n); i++) {
        public_id_write(id, SUPPLIER_ID, s[i].id);
        json_object(j, NULL);
        json_text(j, "id", id);
        json_text(j, "name", s[i].name);
        json_end_object(j);
    }
    json_end_array(j);
    json_end_object(j);
}

void import_say_bare(struct cli *c, const struct bare_supplier *s, int64_t n, bool dry_run)
{
    char id[PUBLIC_ID_SIZE];

    if (n == 0)
        return;
    cli_say(c, cli_plural(c, dry_run ? "imported.bare_yet" : "imported.bare", n),
            MSG_ARGS({"n", cli_count(c, n)}));
    for (size_t i = 0; i < listed(n); i++) {
        public_id_write(id, SUPPLIER_ID, s[i].id);
        cli_say_in(c, 2, "imported.bare_one",
                   MSG_ARGS({"id", id}, {"name", s[i].name ? s[i].name : ""}));
    }
    if (n > IMPORT_MAX_BARE)
        cli_say_in(c, 2, "imported.bare_more", MSG_ARGS({"n", cli_count(c, n - IMPORT_MAX_BARE)}));
}

/* --- A file that replaces another ------------------------------------------------------------ */

/* Ids of imports as an array. */
void import_json_ids(struct json *j, const char *name, const int64_t *ids, size_t n)
{
    char id[PUBLIC_ID_SIZE];

    json_array(j, name);
    for (size_t i = 0; i < n; i++) {
        public_id_write(id, IMPORT_ID, ids[i]);
        json_text(j, NULL, id);
    }
    json_end_array(j);
}

/* "I-1, I-2" */
const char *import_ids_text(struct cli *c, int64_t first, const int64_t *others, size_t n)
{
    char id[PUBLIC_ID_SIZE];
    const char *out;

    public_id_write(id, IMPORT_ID, first);
    out = arena_strdup(&c->arena, id);
    for (size_t i = 0; out && i < n; i++) {
        public_id_write(id, IMPORT_ID, others[i]);
        out = arena_printf(&c->arena, "%s, %s", out, id);
    }
    return out ? out : "";
}

void import_json_replaced(struct json *j, const struct import_replaced *p)
{
    char id[PUBLIC_ID_SIZE];

    if (p->batch == 0) {
        json_null(j, "replaced");
        return;
    }
    public_id_write(id, IMPORT_ID, p->batch);
    json_object(j, "replaced");
    json_text(j, "import", id);
    import_json_ids(j, "also", p->also, p->nalso);
    json_array(j, "years");
    for (size_t i = 0; i < p->nyears; i++) {
        const struct replaced_year *y = &p->years[i];
        json_object(j, NULL);
        json_int(j, "year", date_year(y->year));
        json_int(j, "lines_before", y->lines_before);
        json_int(j, "ore_before", y->ore_before);
        json_int(j, "lines_after", y->lines_after);
        json_int(j, "ore_after", y->ore_after);
        json_end_object(j);
    }
    json_end_array(j);
    import_json_bare(j, p->bare, p->nbare);
    json_end_object(j);
}

void import_say_replaced(struct cli *c, const struct import_replaced *p, bool dry_run)
{
    if (p->batch == 0)
        return;
    cli_say(c,
            dry_run         ? "imported.would_replace"
            : p->nalso == 0 ? "imported.replaced"
                            : "imported.replaced_several",
            MSG_ARGS({"id", import_ids_text(c, p->batch, p->also, p->nalso)}));
    for (size_t i = 0; i < p->nyears; i++) {
        const struct replaced_year *y = &p->years[i];
        cli_say_in(c, 2, "imported.replaced_year",
                   MSG_ARGS({"year", y->year}, {"lines", import_lines_text(c, y->lines_before)},
                            {"ore", cli_kroner(c, y->ore_before)},
                            {"lines_after", import_lines_text(c, y->lines_after)},
                            {"ore_after", cli_kroner(c, y->ore_after)}));
    }
    import_say_bare(c, p->bare, p->nbare, dry_run);
}
