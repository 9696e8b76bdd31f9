/* The import's own record: which file, how it was read, what came of it. */
#include <inttypes.h>

#include "ddreg/import_batch.h"
#include "ddreg/json.h"
#include "ddreg/text.h"
#include "run.h"

static void write_columns(struct buf *out, const struct import_result *r)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    for (size_t i = 0; i < r->ncolumns; i++)
        json_text(&j, r->columns[i].field, r->columns[i].header);
    json_end_object(&j);
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void write_rates(struct json *j, const struct import_run *run)
{
    struct buf name = BUF_INIT;

    text_add_utf8(&name, file_name(run->o->rates_path));
    json_text(j, "rates", buf_str(&name));
    json_text(j, "rates_digest", run->rates.digest);
    j->out->failed = j->out->failed || name.failed;
    buf_release(&name);
}

/* "a_1_2.xml, a_2_2.xml" */
static void write_names(struct buf *out, const struct import_run *run)
{
    if (run->nsources == 0)
        text_add_utf8(out, file_name(run->o->read.path));
    for (size_t i = 0; i < run->nsources; i++) {
        buf_add(out, i > 0 ? ", " : "");
        text_add_utf8(out, file_name(run->sources[i].path));
    }
}

static void write_ledger(struct json *j, const struct import_ledger *l)
{
    json_text(j, "format", "SAF-T Financial");
    json_text(j, "version", l->version);
    json_text(j, "from", l->from);
    json_text(j, "to", l->to);
    if (l->accepted)
        json_text(j, "accept_difference", "true");
}

/* What decides how rows are read. The number of bad ones says whether any were left out. */
static void write_options(struct buf *out, const struct import_run *run)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    if (run->ledger)
        write_ledger(&j, run->ledger);
    if (run->sheet.src.table)
        json_text(&j, "sheet", run->sheet.src.inside);
    if (run->o->year)
        json_int(&j, "year", run->o->year);
    if (run->currency[0])
        json_text(&j, "currency", run->currency);
    if (run->rate[0])
        json_text(&j, "rate", run->rate);
    if (run->o->rates_path)
        write_rates(&j, run);
    if (*run->out->decimal)
        json_text(&j, "decimal", run->out->decimal);
    if (run->sheet.map.minus)
        json_text(&j, "sign", run->sheet.map.out ? "out" : "minus");
    if (run->sheet.map.last_said)
        json_text(&j, "last", run->sheet.map.last_total ? "total" : "row");
    if (*run->out->sectors)
        json_text(&j, "sectors", run->out->sectors);
    if (sheet_has(&run->sheet, FIELD_DAY))
        json_text(&j, "date", day_order_name(run->profile.order));
    json_end_object(&j);
}

/* The batch as it is known so far; its texts live in the buffers. */
static struct import_batch describe_batch(const struct import_run *run, struct buf *name,
                                          struct buf *columns, struct buf *options)
{
    const struct import_result *r = run->out;

    write_names(name, run);
    write_columns(columns, r);
    write_options(options, run);
    return (struct import_batch){.kind = import_kind_name(run->sheet.kind),
                                 .file_name = buf_str(name),
                                 .file_digest = run->sheet.src.digest,
                                 .file_size = run->sheet.src.given,
                                 .encoding = r->encoding,
                                 .delimiter = r->delimiter,
                                 .column_map = buf_str(columns),
                                 .options = buf_str(options),
                                 .vat = import_vat_name(r->vat),
                                 .rows = r->rows - r->wrong_totals,
                                 .created = r->created,
                                 .updated = r->updated,
                                 .unchanged = r->unchanged,
                                 .refused = r->refused - r->wrong_totals,
                                 .suppliers_created = r->suppliers_created,
                                 .buyers = sheet_has(&run->sheet, FIELD_BUYER) ? r->buyers : -1,
                                 .approvers =
                                     sheet_has(&run->sheet, FIELD_APPROVER) ? r->approvers : -1};
}

enum dd_rc run_add_batch(struct import_run *run, struct dd_error *err)
{
    struct buf name = BUF_INIT, columns = BUF_INIT, options = BUF_INIT;
    struct import_batch b = describe_batch(run, &name, &columns, &options);
    enum dd_rc rc = buf_ok(&name, err);

    if (rc == DD_OK)
        rc = buf_ok(&columns, err);

    if (rc == DD_OK)
        rc = buf_ok(&options, err);
    if (rc == DD_OK)
        rc = run_keep_sources(run, &b.file, err);
    if (rc == DD_OK)
        rc = import_batch_add(run->reg, &b, &run->out->batch, err);
    buf_release(&name);
    buf_release(&columns);
    buf_release(&options);
    return rc;
}

enum dd_rc run_carry_vat(struct import_run *run, struct dd_error *err)
{
    struct import_result *out = run->out;
    struct buf reason = BUF_INIT;
    char id[PUBLIC_ID_SIZE];
    const char *vat = NULL;
    enum dd_rc rc = DD_OK;

    if (out->replaced.batch == 0 || out->vat != IMPORT_VAT_UNKNOWN)
        return DD_OK;
    rc = import_batch_settled_vat(run->reg, out->replaced.batch, &vat, err);
    if (rc != DD_OK || !vat)
        return rc;
    public_id_write(id, IMPORT_ID, out->replaced.batch);
    msg_add(&reason, run->o->read.lang, "import.vat.carried", MSG_ARGS({"id", id}));
    rc = buf_ok(&reason, err);
    if (rc == DD_OK)
        rc = import_batch_set_new_vat(run->reg, out->batch, vat, buf_str(&reason), err);
    buf_release(&reason);
    out->vat_carried = rc == DD_OK;
    if (rc == DD_OK)
        out->vat = strcmp(vat, "net") == 0 ? IMPORT_VAT_NET : IMPORT_VAT_GROSS;
    return rc;
}

static enum dd_rc other_options(const struct import_run *run, int64_t batch, struct dd_error *err)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, batch);
    return dd_fail(err, DD_REFUSED, "import.same_other_options", "file", run->o->read.path, "batch",
                   id, NULL);
}

/* What the user says of VAT now, against what is known of the same file. */
static enum dd_rc check_vat(const struct import_run *run, int64_t batch, struct dd_error *err)
{
    const char *said = import_vat_name(run->o->vat);
    struct import_batch known = {0};
    char id[PUBLIC_ID_SIZE];
    enum dd_rc rc;

    if (run->o->vat == IMPORT_VAT_UNKNOWN)
        return DD_OK;
    rc = import_batch_get(run->reg, run->a, batch, &known, err);
    if (rc != DD_OK || strcmp(known.vat, said) == 0)
        return rc;
    public_id_write(id, IMPORT_ID, batch);
    return dd_fail(err, DD_REFUSED, "import.same_other_vat", "file", run->o->read.path, "batch", id,
                   "vat", said, NULL);
}

enum dd_rc run_file_known(struct import_run *run, bool *known, struct dd_error *err)
{
    const struct import_batch b = {.kind = import_kind_name(run->sheet.kind),
                                   .file_digest = run->sheet.src.digest,
                                   .column_map = "",
                                   .options = ""};
    bool ignored;
    int64_t id = 0;
    enum dd_rc rc = import_batch_same(run->reg, &b, &id, &ignored, err);

    *known = rc == DD_OK && id != 0;
    return rc;
}

enum dd_rc run_same_file(struct import_run *run, bool *same, struct dd_error *err)
{
    struct buf name = BUF_INIT, columns = BUF_INIT, options = BUF_INIT;
    const struct import_batch b = describe_batch(run, &name, &columns, &options);
    struct import_batch known = {0};
    bool alike = false;
    int64_t id = 0;
    enum dd_rc rc = buf_ok(&name, err);

    if (rc == DD_OK)
        rc = buf_ok(&columns, err);

    if (rc == DD_OK)
        rc = buf_ok(&options, err);
    if (rc == DD_OK)
        rc = import_batch_same(run->reg, &b, &id, &alike, err);
    if (rc == DD_OK && id != 0 && !alike && !run->o->replace)
        rc = other_options(run, id, err);
    if (rc == DD_OK && id != 0 && alike)
        rc = check_vat(run, id, err);
    if (rc == DD_OK && !alike)
        id = 0; /* read again, in its own place */
    if (rc == DD_OK && id != 0)
        rc = import_batch_get(run->reg, run->a, id, &known, err);
    *same = rc == DD_OK && id != 0;
    if (*same) {
        run->out->same_as = id;
        run->out->same_refused = known.refused;
        run->out->unchanged = run->out->rows;
        run->out->created = run->out->updated = run->out->suppliers_created = 0;
        run->out->ntotals = run->out->nyears = 0;
        run_forget_notes(run->out);
    }
    buf_release(&name);
    buf_release(&columns);
    buf_release(&options);
    return rc;
}
