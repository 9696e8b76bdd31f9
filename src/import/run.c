#include "run.h"

#include "table/int_text.h"
#include "table/plain.h"
#include "table/sheet_which.h"
#include "map_choose.h"

enum { VALUE_BYTES = 80 };

/* The caller has checked them; a currency or rate that is none counts as not given. */
static void keep_options(struct import_run *run)
{
    const struct import_options *o = run->o;

    if (!o->currency || !currency_read(run->currency, o->currency))
        run->currency[0] = '\0';
    if (!o->rate || !rate_read(run->rate, o->rate))
        run->rate[0] = '\0';
}

const char *import_vat_name(enum import_vat vat)
{
    static const char *const names[] = {
        [IMPORT_VAT_UNKNOWN] = "unknown", [IMPORT_VAT_NET] = "net", [IMPORT_VAT_GROSS] = "gross"};

    return names[vat];
}

/* The option wins over the column's name. */
static void settle_vat(struct import_run *run)
{
    enum import_vat said = run->o->vat, read = run->out->vat;

    run->out->vat_contradicts =
        said != IMPORT_VAT_UNKNOWN && read != IMPORT_VAT_UNKNOWN && said != read;
    if (said != IMPORT_VAT_UNKNOWN)
        run->out->vat = said;
}

static bool is_used(const struct columns *c, size_t column)
{
    for (int f = 0; f < FIELDS; f++)
        if (c->at[f] == (int)column)
            return true;
    return false;
}

static void describe_columns(struct import_run *run)
{
    struct import_result *out = run->out;
    const struct layout *l = &run->sheet.layout;

    out->ncolumns = out->nunused = 0;
    for (int f = 0; f < FIELDS; f++)
        if (sheet_has(&run->sheet, (enum field)f)) {
            struct import_column *c = &out->columns[out->ncolumns++];
            c->field = field_name((enum field)f);
            c->header = sheet_header(&run->sheet, (enum field)f);
            for (int i = 0; i < PROFILE_SAMPLES; i++)
                c->sample[i] = run->profile.sample[f][i];
        }
    for (size_t i = 0; i < l->width; i++)
        if (!is_used(&l->columns, i) && !problems_column(l->headers[i])) {
            if (out->nunused < IMPORT_MAX_COLUMNS)
                out->unused[out->nunused] = l->headers[i];
            out->nunused++;
        }
}

/* Net or gross, by the column that counts: kroner where the file has them. */
static enum dd_rc describe_vat(struct import_run *run, struct dd_error *err)
{
    const struct sheet *s = &run->sheet;
    enum field f = sheet_has(s, FIELD_ORE) ? FIELD_ORE : FIELD_AMOUNT;
    struct arena scratch;
    enum dd_rc rc;

    if (!sheet_has(s, f) || s->layout.header_line == 0)
        return DD_OK;
    arena_init(&scratch, (size_t)1024 * 1024);
    rc = header_vat(&run->out->vat, &scratch, sheet_header(s, f), err);
    arena_release(&scratch);
    return rc;
}

/* A column of the tax beside the amounts says that it matters, not which of the two they are. */
static void describe_tax(struct import_run *run)
{
    const struct layout *l = &run->sheet.layout;
    struct arena scratch;

    if (run->sheet.kind != IMPORT_PURCHASES || run->out->vat != IMPORT_VAT_UNKNOWN)
        return;
    arena_init(&scratch, (size_t)1024 * 1024);
    for (size_t i = 0; i < l->width && !run->out->vat_column; i++) {
        if (!is_used(&l->columns, i) && header_is_tax(&scratch, l->headers[i]))
            run->out->vat_column = l->headers[i];
        arena_reset(&scratch);
    }
    arena_release(&scratch);
}

enum dd_rc run_describe(struct import_run *run, struct dd_error *err)
{
    static const char *const quotes[] = {
        [QUOTES_DOUBLED] = "doubled", [QUOTES_BACKSLASH] = "backslash", [QUOTES_NONE] = "none"};
    struct import_result *out = run->out;
    const struct sheet *s = &run->sheet;
    const struct profile *p = &run->profile;

    out->encoding = source_encoding_name(s->src.encoding);
    out->workbook = s->src.table;
    out->hidden_rows = s->src.hidden_rows;
    out->formulas = s->src.formulas;
    if (*s->src.inside && !(out->inside = arena_strdup(run->a, s->src.inside)))
        return dd_no_memory(err);
    out->delimiter = delimiter_name(s->layout.dialect.delimiter);
    out->quotes = quotes[s->layout.dialect.quotes];
    out->decimal = !p->decimal_matters ? "" : p->decimal == MONEY_COMMA ? "comma" : "point";
    out->dates = p->order_matters ? day_order_name(p->order) : "";
    out->sectors = p->sectors == SN2025 && sheet_has(&run->sheet, FIELD_SECTOR)
                       ? sector_standard_name(p->sectors)
                       : "";
    out->header_line = s->layout.header_line;
    out->rows = p->rows;
    out->left_out = p->left_out;
    out->turned = p->credits;
    out->currency_named = s->layout.currency[0] != '\0';
    describe_columns(run);
    if (describe_vat(run, err) != DD_OK)
        return err->rc;
    settle_vat(run);
    describe_tax(run);
    return DD_OK;
}

_Static_assert((int)FIELDS <= (int)IMPORT_MAX_COLUMNS, "every field has its place in a result");

/* A file of suppliers is read twice, to be understood and to be taken; one of purchases once. */
static void on_read(void *data, int64_t offset)
{
    struct import_run *run = data;
    int64_t size = run->sheet.src.size, rows = run->profile.rows;
    int readings = run->sheet.kind == IMPORT_PURCHASES ? 1 : 2;

    if (run->readings == 0) /* what is to come is taken to be like what was */
        rows = rows * (size / SOURCE_BLOCK + 1) / (offset / SOURCE_BLOCK + 1);
    if (run->readings < readings)
        run->o->progress(run->o->data, run->readings * size + offset, readings * size, rows);
}

static enum dd_rc some_rows(const struct import_run *run, struct dd_error *err)
{
    return run->profile.rows > 0
               ? DD_OK
               : dd_fail(err, DD_INPUT, "import.rows.none", "file", run->o->read.path, NULL);
}

/* The year of the options is as near as a date must be. */
static enum dd_rc check_year(const struct import_run *run, struct dd_error *err)
{
    char year[INT_TEXT_SIZE];
    int said = run->o->year, last = date_year(run->last_day);

    if (said == 0 || (said >= RUN_FIRST_YEAR && said <= last))
        return DD_OK;
    return dd_fail(err, DD_USAGE, said > last ? "import.year.future" : "import.year.past", "value",
                   int_text(year, said), NULL);
}

/* Amounts in "Base amount" and the like are in the company's own currency: kroner, where nobody
 * says otherwise. */
static enum dd_rc settle_currency(struct import_run *run, struct dd_error *err)
{
    struct sheet *s = &run->sheet;
    struct columns *c = &s->layout.columns;
    struct arena scratch;
    bool says;

    if (s->kind != IMPORT_PURCHASES || !run->currency[0] || strcmp(run->currency, "NOK") == 0 ||
        sheet_has_amount(s) || !sheet_has(s, FIELD_ORE) || sheet_has(s, FIELD_CURRENCY))
        return DD_OK;
    arena_init(&scratch, (size_t)1024 * 1024);
    says = s->map.of[FIELD_ORE].way != MAP_UNSAID ||
           (s->layout.header_line > 0 && header_says_kroner(&scratch, sheet_header(s, FIELD_ORE)));
    arena_release(&scratch);
    if (says)
        return dd_fail(err, DD_INPUT, "import.currency.kroner", "file", s->src.path, "field",
                       sheet_header(s, FIELD_ORE), "currency", run->currency, NULL);
    c->at[FIELD_AMOUNT] = c->at[FIELD_ORE];
    c->rank[FIELD_AMOUNT] = c->rank[FIELD_ORE];
    c->rival[FIELD_AMOUNT] = c->rival[FIELD_ORE];
    c->at[FIELD_ORE] = c->rival[FIELD_ORE] = -1;
    return DD_OK;
}

enum dd_rc run_start(struct import_run *run, enum import_kind kind, struct dd_error *err)
{
    enum dd_rc rc;

    *run->out = (struct import_result){0};
    run->sheet.src.fd = -1;
    run->rates = (struct rates){0};
    keep_options(run);
    date_add_days(run->last_day, run->by->day, RUN_DAYS_AHEAD);
    if ((rc = check_year(run, err)) != DD_OK)
        return rc;
    if (run->o->rates_path && (rc = rates_read(&run->rates, run->o->rates_path, err)) != DD_OK)
        return rc;
    if ((rc = problems_begin(&run->problems, run->o->problems_path, run->o->read.lang, err)) !=
        DD_OK)
        return rc;
    run->chosen = *run->o;
    if ((rc = sheet_which(run->a, &run->chosen.read, kind, err)) != DD_OK)
        return rc;
    if ((rc = map_choose(run->reg, run->a, &run->chosen, kind, err)) != DD_OK)
        return rc;
    run->out->map =
        run->chosen.read.map_name ? run->chosen.read.map_name : run->chosen.read.map_path;
    if ((rc = sheet_open(&run->sheet, run->a, &run->chosen.read, kind, err)) != DD_OK)
        return rc;
    if ((rc = settle_currency(run, err)) != DD_OK)
        return rc;
    if (run->o->progress) {
        run->sheet.src.on_read = on_read;
        run->sheet.src.data = run;
    }
    if ((rc = profile_guess(&run->profile, &run->sheet, run->a, err)) != DD_OK)
        return rc;
    run_passed(run, "read");
    return some_rows(run, err);
}

enum dd_rc run_profile(struct import_run *run, struct dd_error *err)
{
    enum dd_rc rc = profile_read(&run->profile, &run->sheet, run->a, err);

    if (rc == DD_OK)
        rc = run_describe(run, err);
    run->readings++;
    return rc == DD_OK ? some_rows(run, err) : rc;
}

enum dd_rc run_open(struct import_run *run, enum import_kind kind, struct dd_error *err)
{
    enum dd_rc rc = run_start(run, kind, err);

    return rc == DD_OK ? run_profile(run, err) : rc;
}

void run_passed(const struct import_run *run, const char *phase)
{
    if (run->o->passed)
        run->o->passed(run->o->data, phase);
}

bool import_is_refused(const struct dd_error *err)
{
    return err->what == DD_ROWS_REFUSED || err->what == DD_ALL_REFUSED;
}

/* A file of bad rows belongs to an import that was made, or tried, or refused for them; not of one
 * that failed. When nobody knows whether it was kept, the file is. */
void run_close(struct import_run *run, enum dd_rc rc, const struct dd_error *err)
{
    problems_end(&run->problems, rc == DD_OK || import_is_refused(err) || err->what == DD_UNSURE);
    sheet_close(&run->sheet);
    rates_free(&run->rates);
}

bool row_bad(struct row_problem *p, int field, const char *id, const char *value)
{
    *p = (struct row_problem){field, id, value};
    return false;
}

/* Where the problem of that line is among the first; NULL when it is none of them. Rows are
 * not always refused in their order. */
static struct import_problem *place_of(struct import_result *out, int64_t line)
{
    size_t at = out->nproblems;

    while (at > 0 && out->problems[at - 1].line > line)
        at--;
    if (at == IMPORT_MAX_PROBLEMS)
        return NULL;
    out->nproblems += out->nproblems < IMPORT_MAX_PROBLEMS;
    memmove(&out->problems[at + 1], &out->problems[at],
            (out->nproblems - at - 1) * sizeof(out->problems[0]));
    return &out->problems[at];
}

enum dd_rc run_refuse_row(struct import_run *run, int64_t line, const struct row_problem *p,
                          struct dd_error *err)
{
    struct import_result *out = run->out;
    struct import_problem *kept;
    enum dd_rc rc;

    if (strcmp(p->id, "memory") == 0) /* not the row's fault */
        return dd_no_memory(err);
    out->refused++;
    if (strcmp(p->id, "import.total.differs") == 0) { /* no row to be put right and imported */
        out->wrong_totals++;
        rc = DD_OK;
    } else {
        rc = problems_keep(&run->problems, line, p->field, p->id, p->value, err);
    }
    if (rc != DD_OK) {
        dd_error_add(err, "file", run->o->read.path);
        return rc;
    }
    if (!(kept = place_of(out, line)))
        return DD_OK;
    kept->line = line;
    sheet_cell(kept->cell, &run->sheet, line, p->field);
    kept->field = p->field >= 0 ? field_name((enum field)p->field) : "";
    kept->id = p->id;
    kept->value = plain_cut(run->a, p->value, VALUE_BYTES);
    return kept->value ? DD_OK : dd_no_memory(err);
}

enum dd_rc run_write_problems(struct import_run *run, struct dd_error *err)
{
    enum dd_rc rc = problems_write(&run->problems, &run->sheet, err);

    run->out->problems_written = rc == DD_OK && run->problems.written;
    return rc;
}

/* The column as the file calls it: that is what the user will look for. */
static const char *column_of(const struct import_run *run, const char *field)
{
    char id[64];
    enum field f;

    if (!field_find(&f, field))
        return "–";
    if (sheet_has(&run->sheet, f))
        return sheet_header(&run->sheet, f);
    (void)snprintf(id, sizeof(id), "import.field.%s", field);
    return dd_msg(run->o->read.lang, id);
}

/* Several rows with a minus that take away a third of the others: payments among invoices do,
 * credit notes hardly. Where the file has the kind of voucher, it is known. */
static bool seems_paid(const struct import_run *run)
{
    enum { SEVERAL = 5 };

    return run->rows_given_back >= SEVERAL && run->rows_bought >= SEVERAL &&
           -run->given_back > run->bought / 3 && !run->profile.kinds;
}

/* What was bought adds up to more than nothing: else its sign is another than it seems. */
static enum dd_rc check_sign(const struct import_run *run, struct dd_error *err)
{
    const struct import_result *out = run->out;
    size_t negative = 0;

    for (size_t i = 0; i < out->ntotals; i++)
        negative += out->totals[i].amount < 0;
    if (run->sheet.map.sign_said)
        return DD_OK;
    if (negative > 0 && negative == out->ntotals)
        return dd_fail(err, DD_INPUT, "import.total.negative", "file", run->o->read.path, NULL);
    return seems_paid(run)
               ? dd_fail(err, DD_INPUT, "import.total.paid", "file", run->o->read.path, NULL)
               : DD_OK;
}

enum dd_rc run_verdict(struct import_run *run, struct dd_error *err)
{
    struct import_result *out = run->out;
    char line[INT_TEXT_SIZE], n[INT_TEXT_SIZE];

    if (out->refused == 0 || (run->o->skip_bad && out->refused < out->rows))
        return check_sign(run, err);
    if (!run->o->dry_run) {
        out->created = out->updated = out->unchanged = out->suppliers_created = 0;
        out->ntotals = out->nyears = 0;
        run_forget_notes(out);
    }
    return dd_fail(err, DD_INPUT,
                   out->refused < out->rows ? "import.refused" : "import.refused_all", "file",
                   run->o->read.path, "line", int_text(line, out->problems[0].line), "field",
                   column_of(run, out->problems[0].field), "n", int_text(n, out->refused), NULL);
}
