#include "commands.h"
#include "ddreg/import.h"
#include "ddreg/import_batch.h"
#include "ddreg/text.h"
#include "out.h"

/* clang-format off */
#define COMMON_OPTIONS                                                                             \
    {"map", 0, "MAP", "opt.map", false},                                                           \
    {"encoding", 0, "ENCODING", "opt.encoding", false},                                            \
    {"delimiter", 0, "SIGN", "opt.delimiter", false},                                              \
    {"quotes", 0, "doubled|backslash|none", "opt.quotes", false},                                  \
    {"decimal", 0, "comma|point", "opt.decimal", false},                                           \
    {"dates", 0, "dmy|mdy|ymd", "opt.dates", false},                                               \
    {"header", 0, "LINE", "opt.header", false},                                                    \
    {"dry-run", 0, NULL, "opt.dry_run", false},                                                    \
    {"skip-bad", 0, NULL, "opt.skip_bad", false}
/* clang-format on */

static const struct cmd_option supplier_options[] = {COMMON_OPTIONS, {NULL, 0, NULL, NULL, false}};
static const struct cmd_option purchase_options[] = {
    {"year", 0, "Y", "opt.import_year", false},
    {"currency", 0, "CUR", "opt.currency", false},
    {"rate", 0, "R", "opt.rate", false},
    {"sign", 0, "plus|minus", "opt.sign", false},
    {"allow-repeated", 0, NULL, "opt.allow_repeated", false},
    COMMON_OPTIONS,
    {NULL, 0, NULL, NULL, false},
};

static void note_phase(void *times, const char *phase)
{
    cli_times_note(times, phase);
}

static enum dd_rc read_options(struct cli *c, struct import_options *o, struct dd_error *err)
{
    static char currency[CURRENCY_SIZE], rate[RATE_SIZE];
    const char *cur = cli_option(c, "currency"), *r = cli_option(c, "rate");

    *o = (struct import_options){
        .path = c->args[0],
        .map_path = cli_option(c, "map"),
        .encoding = cli_option(c, "encoding"),
        .delimiter = cli_option(c, "delimiter"),
        .quotes = cli_option(c, "quotes"),
        .decimal = cli_option(c, "decimal"),
        .dates = cli_option(c, "dates"),
        .header = cli_option(c, "header"),
        .sign = cli_option(c, "sign"),
        .dry_run = cli_option(c, "dry-run") != NULL,
        .allow_repeated = cli_option(c, "allow-repeated") != NULL,
        .skip_bad = cli_option(c, "skip-bad") != NULL,
        .passed = note_phase,
        .data = &c->times,
    };
    if (cur && !currency_read(currency, cur))
        return dd_fail(err, DD_USAGE, "cli.currency", "value", cur, NULL);
    if (r && !rate_read(rate, r))
        return dd_fail(err, DD_USAGE, "cli.rate", "value", r, NULL);
    if (r && !cur)
        return dd_fail(err, DD_USAGE, "cli.rate_alone", NULL);
    if (cur && strcmp(currency, "NOK") != 0 && !r)
        return dd_fail(err, DD_USAGE, "cli.currency_alone", "value", currency, NULL);
    o->currency = cur ? currency : NULL;
    o->rate = r ? rate : NULL;
    o->year = cli_year(c);
    return DD_OK;
}

/* --- What came of it -------------------------------------------------------------------------- */

static char *batch_id(struct cli *c, int64_t id)
{
    return id ? arena_printf(&c->arena, "I-%lld", (long long)id) : NULL;
}

static const char *problem_text(struct cli *c, const struct import_problem *p)
{
    struct buf b = BUF_INIT;
    char field_id[64], *copy;

    (void)snprintf(field_id, sizeof(field_id), "import.field.%s", p->field);
    msg_add(&b, c->lang, p->id,
            MSG_ARGS({"value", p->value ? p->value : ""},
                     {"field", *p->field ? dd_msg(c->lang, field_id) : ""}));
    copy = arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return copy ? copy : "";
}

static void json_problems(struct cli *c, struct json *j, const struct import_result *r)
{
    json_array(j, "problems");
    for (size_t i = 0; i < r->nproblems; i++) {
        json_object(j, NULL);
        json_int(j, "line", r->problems[i].line);
        json_text(j, "field", r->problems[i].field);
        json_text(j, "id", r->problems[i].id);
        json_text(j, "value", r->problems[i].value);
        json_text(j, "message", problem_text(c, &r->problems[i]));
        json_end_object(j);
    }
    json_end_array(j);
}

static void json_columns(struct json *j, const struct import_result *r)
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
}

static void json_reading(struct json *j, const struct import_result *r)
{
    static const char *const vat[] = {
        [IMPORT_VAT_UNKNOWN] = "unknown", [IMPORT_VAT_NET] = "net", [IMPORT_VAT_GROSS] = "gross"};

    json_text(j, "encoding", r->encoding);
    json_text(j, "delimiter", r->delimiter);
    json_text(j, "quotes", r->quotes);
    json_text(j, "decimal", r->decimal);
    json_text(j, "dates", r->dates);
    json_text(j, "vat", vat[r->vat]);
    json_int(j, "header_line", r->header_line);
    json_object(j, "left_out");
    json_int(j, "totals", r->left_out.totals);
    json_int(j, "headers", r->left_out.headers);
    json_int(j, "notes", r->left_out.notes);
    json_int(j, "received", r->left_out.received);
    json_end_object(j);
    json_columns(j, r);
    json_array(j, "unused");
    for (size_t i = 0; i < r->nunused && i < IMPORT_MAX_COLUMNS; i++)
        json_text(j, NULL, r->unused[i]);
    json_end_array(j);
}

static void print_json(struct cli *c, const struct import_options *o, const struct import_result *r)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "import", batch_id(c, r->batch));
    json_text(&j, "file", o->path);
    json_bool(&j, "dry_run", o->dry_run);
    json_bool(&j, "same_file", r->same_file);
    json_int(&j, "rows", r->rows);
    json_int(&j, "created", r->created);
    json_int(&j, "updated", r->updated);
    json_int(&j, "unchanged", r->unchanged);
    json_int(&j, "refused", r->refused);
    json_int(&j, "suppliers_created", r->suppliers_created);
    json_int(&j, "flagged", r->flagged);
    json_object(&j, "totals");
    for (size_t i = 0; i < r->ntotals; i++)
        json_int(&j, r->totals[i].currency, r->totals[i].amount);
    json_end_object(&j);
    json_reading(&j, r);
    json_problems(c, &j, r);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static const char *number(struct cli *c, int64_t n)
{
    struct buf b = BUF_INIT;
    char *copy;

    number_format(&b, c->lang, n);
    copy = arena_strdup(&c->arena, buf_str(&b));
    buf_release(&b);
    return copy ? copy : "";
}

static void print_totals(struct cli *c, const struct import_result *r)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < r->ntotals; i++) {
        buf_reset(&b);
        money_format(&b, c->lang, r->totals[i].amount, currency_exponent(r->totals[i].currency));
        cli_say(c, "imported.total",
                MSG_ARGS({"currency", r->totals[i].currency}, {"amount", buf_str(&b)}));
    }
    buf_release(&b);
}

static void print_reading(struct cli *c, const struct import_result *r)
{
    char line[24];

    (void)snprintf(line, sizeof(line), "%lld", (long long)r->header_line);
    cli_say(c, r->header_line ? "imported.reading" : "imported.reading_bare",
            MSG_ARGS({"encoding", r->encoding ? r->encoding : "?"},
                     {"delimiter", r->delimiter ? r->delimiter : "?"}, {"line", line}));
    for (size_t i = 0; i < r->ncolumns; i++) {
        const struct import_column *col = &r->columns[i];
        char field_id[64];
        (void)snprintf(field_id, sizeof(field_id), "import.field.%s", col->field);
        cli_say_in(c, 2, "imported.column",
                   MSG_ARGS({"header", col->header}, {"field", dd_msg(c->lang, field_id)},
                            {"a", col->sample[0] ? col->sample[0] : ""},
                            {"b", col->sample[1] ? col->sample[1] : ""},
                            {"c", col->sample[2] ? col->sample[2] : ""}));
    }
}

static void print_unused(struct cli *c, const struct import_result *r)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < r->nunused && i < IMPORT_MAX_COLUMNS; i++) {
        buf_add(&b, i > 0 ? ", " : "");
        text_add_plain(&b, r->unused[i]);
    }
    if (r->nunused > IMPORT_MAX_COLUMNS)
        buf_add(&b, " ...");
    if (r->nunused > 0)
        cli_say(c, "imported.unused", MSG_ARGS({"columns", buf_str(&b)}));
    buf_release(&b);
}

static void print_left_out(struct cli *c, const struct import_result *r)
{
    const struct import_left_out *l = &r->left_out;

    if (l->totals + l->headers + l->notes + l->received > 0)
        cli_say(c, "imported.left_out",
                MSG_ARGS({"totals", number(c, l->totals)}, {"headers", number(c, l->headers)},
                         {"notes", number(c, l->notes)}, {"received", number(c, l->received)}));
}

static bool has_column(const struct import_result *r, const char *field)
{
    for (size_t i = 0; i < r->ncolumns; i++)
        if (strcmp(r->columns[i].field, field) == 0)
            return true;
    return false;
}

/* Amounts in foreign currency read as kroner would make every figure wrong: say it was assumed. */
static void print_currency(struct cli *c, const struct import_options *o,
                           const struct import_result *r)
{
    if (has_column(r, "amount") && !has_column(r, "currency") && !o->currency && r->ntotals == 1 &&
        strcmp(r->totals[0].currency, "NOK") == 0)
        cli_say(c, "imported.assumed_nok", NULL, 0);
}

static void print_problems(struct cli *c, const struct import_result *r)
{
    char line[24];

    for (size_t i = 0; i < r->nproblems; i++) {
        (void)snprintf(line, sizeof(line), "%lld", (long long)r->problems[i].line);
        cli_say(c, "imported.problem",
                MSG_ARGS({"line", line}, {"what", problem_text(c, &r->problems[i])}));
    }
    if (r->refused > (int64_t)r->nproblems)
        cli_say(c, cli_plural(c, "imported.more_problems", r->refused - (int64_t)r->nproblems),
                MSG_ARGS({"n", number(c, r->refused - (int64_t)r->nproblems)}));
}

static void print_text(struct cli *c, const struct import_options *o, const struct import_result *r)
{
    if (r->same_file) {
        cli_say(c, "imported.same_file", MSG_ARGS({"file", o->path}));
        return;
    }
    if (o->dry_run) {
        print_reading(c, r);
        print_unused(c, r);
        print_currency(c, o, r);
    }
    print_left_out(c, r);
    print_problems(c, r);
    if (r->refused > 0 && !o->skip_bad && !o->dry_run)
        return; /* the error that follows says that nothing was written */
    cli_say(c, cli_plural(c, o->dry_run ? "imported.would" : "imported.done", r->rows),
            MSG_ARGS({"id", r->batch ? batch_id(c, r->batch) : ""}, {"rows", number(c, r->rows)},
                     {"created", number(c, r->created)}, {"updated", number(c, r->updated)},
                     {"unchanged", number(c, r->unchanged)}, {"refused", number(c, r->refused)}));
    if (r->suppliers_created > 0)
        cli_say(c, "imported.new_suppliers", MSG_ARGS({"n", number(c, r->suppliers_created)}));
    if (r->flagged > 0)
        cli_say(c, "imported.flagged", MSG_ARGS({"n", number(c, r->flagged)}));
    print_totals(c, r);
}

static void print_csv(struct cli *c, const struct import_result *r)
{
    buf_add(&c->out, "rows;created;updated;unchanged;refused;suppliers_created\r\n");
    buf_printf(&c->out, "%lld;%lld;%lld;%lld;%lld;%lld\r\n", (long long)r->rows,
               (long long)r->created, (long long)r->updated, (long long)r->unchanged,
               (long long)r->refused, (long long)r->suppliers_created);
}

typedef enum dd_rc import_function(struct reg *, struct arena *, const struct entry_by *,
                                   const struct import_options *, struct import_result *,
                                   struct dd_error *);

static enum dd_rc run_import(struct cli *c, import_function *import, struct dd_error *err)
{
    struct import_options o;
    struct import_result *r = arena_alloc(&c->arena, sizeof(*r));
    enum dd_rc rc = r ? read_options(c, &o, err) : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    rc = import(c->reg, &c->arena, &c->by, &o, r, err);
    if (rc != DD_OK && strcmp(err->id, "import.refused") != 0)
        return rc;
    switch (c->format) {
    case FORMAT_JSON:
        print_json(c, &o, r);
        break;
    case FORMAT_CSV:
        print_csv(c, r);
        break;
    case FORMAT_TABLE:
        print_text(c, &o, r);
        break;
    }
    return rc == DD_OK && r->refused > 0 ? DD_CHECK : rc;
}

static enum dd_rc run_suppliers(struct cli *c, struct dd_error *err)
{
    return run_import(c, import_suppliers, err);
}

static enum dd_rc run_purchases(struct cli *c, struct dd_error *err)
{
    return run_import(c, import_purchases, err);
}

const struct dd_cmd cmd_import_suppliers = {
    "import suppliers",
    "importer leverandører",
    "FILE",
    1,
    1,
    "cmd.import.suppliers",
    "ddreg import suppliers leverandorer.csv --dry-run",
    CMD_WRITES_ITSELF,
    supplier_options,
    run_suppliers,
};

const struct dd_cmd cmd_import_purchases = {
    "import purchases",
    "importer innkjøp",
    "FILE",
    1,
    1,
    "cmd.import.purchases",
    "ddreg import purchases innkjop-2023.csv",
    CMD_WRITES_ITSELF,
    purchase_options,
    run_purchases,
};

/* --- import list ----------------------------------------------------------------------------- */

static const struct out_column columns[] = {
    {"id", "col.id", FIT_WHOLE},
    {"day", "col.day", FIT_WHOLE},
    {"kind", "col.kind", FIT_WHOLE},
    {"file", "col.file", FIT_CUT},
    {"rows", "col.rows", FIT_WHOLE},
    {"created", "col.created", FIT_WHOLE},
    {"updated", "col.updated", FIT_WHOLE},
    {"unchanged", "col.unchanged", FIT_WHOLE},
    {"refused", "col.refused", FIT_WHOLE},
    {"suppliers_created", "col.suppliers_created", FIT_WHOLE},
    {"encoding", NULL, FIT_WHOLE},
    {"digest", NULL, FIT_WHOLE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc run_list(struct cli *c, struct dd_error *err)
{
    struct import_batch *b;
    struct out_list list;
    size_t n;
    enum dd_rc rc = import_batch_list(c->reg, &c->arena, &b, &n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "imports", columns, COLUMNS, n, err);
    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++) {
        bool suppliers = strcmp(b[i].kind, "suppliers") == 0;
        const struct out_cell cells[COLUMNS] = {
            out_text(batch_id(c, b[i].id)),
            out_text(b[i].day),
            out_word(b[i].kind, dd_msg(c->lang, suppliers ? "imported.kind.suppliers"
                                                          : "imported.kind.purchases")),
            out_text(b[i].file_name),
            out_int(b[i].rows),
            out_int(b[i].created),
            out_int(b[i].updated),
            out_int(b[i].unchanged),
            out_int(b[i].refused),
            out_int(b[i].suppliers_created),
            out_text(b[i].encoding),
            out_text(b[i].file_digest),
        };
        out_row(&list, cells);
    }
    return out_end(&list, err);
}

const struct dd_cmd cmd_import_list = {
    "import list",     "importer liste",    "",        0,    0,
    "cmd.import.list", "ddreg import list", CMD_READS, NULL, run_list,
};
