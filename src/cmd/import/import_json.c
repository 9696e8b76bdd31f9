#include "cmd/facts/category.h"
#include "ddreg/text.h"
#include "ddreg/supplier.h"
#include "import_result.h"
#include "import_said.h"

const char *import_batch_name(struct cli *c, int64_t id)
{
    return id ? public_id_text(&c->arena, IMPORT_ID, id) : NULL;
}

const char *import_field_word(const struct cli *c, const char *field)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "import.field.%s", field);
    return *field ? dd_msg(c->lang, id) : "";
}

const char *import_problem_text(struct cli *c, const struct import_problem *p)
{
    struct buf b = BUF_INIT;

    msg_add(&b, c->lang, p->id,
            MSG_ARGS({"value", p->value ? p->value : ""}, {"field", import_field_word(c, p->field)},
                     {"limit", cli_digits(c, TEXT_NAME_MAX)}));
    return cli_keep(c, &b);
}

static void add_problems(struct cli *c, struct json *j, const struct import_result *r)
{
    json_array(j, "problems");
    for (size_t i = 0; i < r->nproblems; i++) {
        json_object(j, NULL);
        json_int(j, "line", r->problems[i].line);
        json_text(j, "cell", *r->problems[i].cell ? r->problems[i].cell : NULL);
        json_text(j, "field", r->problems[i].field);
        json_text(j, "id", r->problems[i].id);
        json_text(j, "value", r->problems[i].value);
        json_text(j, "message", import_problem_text(c, &r->problems[i]));
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_columns(struct json *j, const struct import_result *r)
{
    json_array(j, "columns");
    for (size_t i = 0; i < r->ncolumns; i++) {
        json_object(j, NULL);
        json_text(j, "field", r->columns[i].field);
        json_text(j, "header", r->columns[i].header);
        json_array(j, "samples");
        for (int s = 0; s < 3 && r->columns[i].sample[s]; s++)
            json_text(j, NULL, r->columns[i].sample[s]);
        json_end_array(j);
        json_end_object(j);
    }
    json_end_array(j);
    json_array(j, "unused");
    for (size_t i = 0; i < r->nunused && i < IMPORT_MAX_COLUMNS; i++)
        json_text(j, NULL, r->unused[i]);
    json_end_array(j);
}

static void add_totals(struct json *j, const struct import_result *r)
{
    json_object(j, "totals");
    for (size_t i = 0; i < r->ntotals; i++)
        json_int(j, r->totals[i].currency, r->totals[i].amount);
    json_end_object(j);
    json_object(j, "totals_ore");
    for (size_t i = 0; i < r->ntotals; i++)
        json_int(j, r->totals[i].currency, r->totals[i].ore);
    json_end_object(j);
    json_array(j, "years");
    for (size_t i = 0; i < r->nyears; i++) {
        json_object(j, NULL);
        json_text(j, "year", r->years[i].year);
        json_text(j, "currency", r->years[i].currency);
        json_int(j, "rows", r->years[i].rows);
        json_int(j, "amount", r->years[i].amount);
        json_end_object(j);
    }
    json_end_array(j);
}

/* Suppliers of which a row says something else than is known. */
static void add_changes(struct json *j, const char *name, const struct import_change *changes,
                        size_t n)
{
    char id[PUBLIC_ID_SIZE];

    json_array(j, name);
    for (size_t i = 0; i < n; i++) {
        const struct import_change *c = &changes[i];
        public_id_write(id, SUPPLIER_ID, c->supplier);
        json_object(j, NULL);
        json_int(j, "line", c->line);
        json_text(j, "supplier", id);
        json_text(j, "name", c->name);
        json_array(j, "fields");
        for (size_t f = 0; f < c->nfields; f++) {
            json_object(j, NULL);
            json_text(j, "field", c->fields[f].field);
            json_text(j, "before", c->fields[f].before);
            json_text(j, "after", c->fields[f].after);
            json_end_object(j);
        }
        json_end_array(j);
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_suppliers(struct json *j, const struct import_result *r)
{
    json_array(j, "new_suppliers");
    for (size_t i = 0; i < r->nnew; i++)
        json_text(j, NULL, r->new_suppliers[i]);
    json_end_array(j);
    add_changes(j, "changes", r->changes, r->nchanges);
    json_object(j, "left_alone");
    json_int(j, "rows", r->left_alone);
    add_changes(j, "first", r->left, r->nleft);
    json_end_object(j);
}

static void add_categories(struct cli *c, struct json *j, const struct import_result *r)
{
    json_object(j, "categories_unknown");
    json_int(j, "count", r->categories_unknown);
    json_int(j, "rows", r->categories_rows);
    json_array(j, "first");
    for (size_t i = 0; i < r->ncategories; i++) {
        json_object(j, NULL);
        json_text(j, "category", r->categories[i].name);
        json_int(j, "rows", r->categories[i].rows);
        json_text(j, "near", category_near(c, r->categories[i].name));
        json_end_object(j);
    }
    json_end_array(j);
    json_end_object(j);
}

void import_print_json(struct cli *c, const struct import_options *o, const struct import_result *r,
                       const struct warnings *w)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "import", import_batch_name(c, r->batch));
    json_text(&j, "file", o->read.path);
    json_bool(&j, "dry_run", o->dry_run);
    json_bool(&j, "same_file", r->same_as != 0);
    json_text(&j, "same_as", import_batch_name(c, r->same_as));
    json_text(&j, "problems_file", r->problems_written ? o->problems_path : NULL);
    json_int(&j, "rows", r->rows - r->wrong_totals);
    json_int(&j, "created", r->created);
    json_int(&j, "updated", r->updated);
    json_int(&j, "unchanged", r->unchanged);
    json_int(&j, "refused", r->refused - r->wrong_totals);
    json_int(&j, "wrong_totals", r->wrong_totals);
    json_int(&j, "suppliers_created", r->suppliers_created);
    json_int(&j, "flagged", r->flagged);
    add_totals(&j, r);
    add_suppliers(&j, r);
    add_categories(c, &j, r);
    json_text(&j, "map", r->map);
    json_text(&j, "inside", r->inside);
    json_int(&j, "hidden_rows", r->hidden_rows);
    json_int(&j, "formulas", r->formulas);
    json_text(&j, "encoding", r->encoding);
    json_text(&j, "delimiter", r->delimiter);
    json_text(&j, "quotes", r->quotes);
    json_text(&j, "decimal", r->decimal);
    json_text(&j, "dates", r->dates);
    json_text(&j, "sectors", r->sectors);
    json_text(&j, "vat", import_vat_name(r->vat));
    json_int(&j, "header_line", r->header_line);
    json_object(&j, "left_out");
    json_int(&j, "totals", r->left_out.totals);
    json_int(&j, "totals_sum", r->left_out.totals_sum);
    json_int(&j, "headers", r->left_out.headers);
    json_int(&j, "notes", r->left_out.notes);
    json_int(&j, "received", r->left_out.received);
    json_int(&j, "payments", r->left_out.payments);
    json_end_object(&j);
    json_int(&j, "turned", r->turned);
    add_columns(&j, r);
    import_json_replaced(&j, &r->replaced);
    import_json_ledger(&j, r->ledger);
    add_problems(c, &j, r);
    warnings_json(&j, w);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}
