#include "run.h"

#include "int_text.h"
#include "plain.h"

enum { VALUE_BYTES = 80 };

static enum dd_rc check_options(struct import_run *run, struct dd_error *err)
{
    const struct import_options *o = run->o;

    if (o->currency && !currency_read(run->currency, o->currency))
        return dd_fail(err, DD_USAGE, "import.option.currency", "value", o->currency, NULL);
    if (o->rate && !rate_read(run->rate, o->rate))
        return dd_fail(err, DD_USAGE, "import.option.rate", "value", o->rate, NULL);
    if (o->rate && !o->currency)
        return dd_fail(err, DD_USAGE, "import.option.rate_alone", "value", o->rate, NULL);
    return DD_OK;
}

void run_describe(struct import_run *run)
{
    struct import_result *out = run->out;
    const struct sheet *s = &run->sheet;

    out->encoding = source_encoding_name(s->src.encoding);
    out->delimiter = delimiter_name(s->layout.delimiter);
    out->decimal = !run->profile.decimal_matters         ? ""
                   : run->profile.decimal == MONEY_COMMA ? "comma"
                                                         : "point";
    out->header_line = s->layout.header_line;
    out->rows = run->profile.rows;
    out->ncolumns = 0;
    for (int f = 0; f < FIELDS; f++)
        if (sheet_has(s, (enum field)f)) {
            struct import_column *c = &out->columns[out->ncolumns++];
            c->field = field_name((enum field)f);
            c->header = sheet_header(s, (enum field)f);
            for (int i = 0; i < PROFILE_SAMPLES; i++)
                c->sample[i] = run->profile.sample[f][i];
        }
}

_Static_assert((int)FIELDS <= (int)IMPORT_MAX_COLUMNS, "every field has its place in a result");

static enum dd_rc some_rows(const struct import_run *run, struct dd_error *err)
{
    return run->profile.rows > 0
               ? DD_OK
               : dd_fail(err, DD_INPUT, "import.rows.none", "file", run->o->path, NULL);
}

enum dd_rc run_start(struct import_run *run, enum import_kind kind, struct dd_error *err)
{
    enum dd_rc rc;

    *run->out = (struct import_result){0};
    run->sheet.src.fd = -1;
    if ((rc = check_options(run, err)) != DD_OK)
        return rc;
    if ((rc = sheet_open(&run->sheet, run->a, run->o->path, run->o->map_path, kind, err)) != DD_OK)
        return rc;
    if ((rc = profile_guess(&run->profile, &run->sheet, run->a, err)) != DD_OK)
        return rc;
    run_passed(run, "read");
    return some_rows(run, err);
}

enum dd_rc run_profile(struct import_run *run, struct dd_error *err)
{
    enum dd_rc rc = profile_read(&run->profile, &run->sheet, run->a, err);

    if (rc == DD_OK)
        run_describe(run);
    return rc;
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

void run_close(struct import_run *run)
{
    sheet_close(&run->sheet);
}

bool row_bad(struct row_problem *p, int field, const char *id, const char *value)
{
    *p = (struct row_problem){field, id, value};
    return false;
}

enum dd_rc run_refuse_row(struct import_run *run, int64_t line, const struct row_problem *p,
                          struct dd_error *err)
{
    struct import_result *out = run->out;
    struct import_problem *kept;

    if (strcmp(p->id, "memory") == 0) /* not the row's fault */
        return dd_no_memory(err);
    out->refused++;
    if (out->nproblems == IMPORT_MAX_PROBLEMS)
        return DD_OK;
    kept = &out->problems[out->nproblems++];
    kept->line = line;
    kept->field = p->field >= 0 ? field_name((enum field)p->field) : "";
    kept->id = arena_strdup(run->a, p->id);
    kept->value = plain_cut(run->a, p->value, VALUE_BYTES);
    return kept->id && kept->value ? DD_OK : dd_no_memory(err);
}

/* The column as the file calls it: that is what the user will look for. */
static const char *column_of(const struct import_run *run, const char *field)
{
    enum field f;

    return field_find(&f, field) ? sheet_header(&run->sheet, f) : "–";
}

enum dd_rc run_verdict(struct import_run *run, struct dd_error *err)
{
    struct import_result *out = run->out;
    char line[INT_TEXT_SIZE], n[INT_TEXT_SIZE];

    if (out->refused == 0 || (run->o->skip_bad && out->refused < out->rows))
        return DD_OK;
    out->created = out->updated = out->unchanged = out->suppliers_created = 0;
    out->ntotals = 0;
    return dd_fail(err, DD_INPUT, "import.refused", "file", run->o->path, "line",
                   int_text(line, out->problems[0].line), "field",
                   column_of(run, out->problems[0].field), "n", int_text(n, out->refused), NULL);
}
