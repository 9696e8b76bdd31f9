/* The import's own record: which file, how it was read, what came of it. */
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

static void write_options(struct buf *out, const struct import_run *run)
{
    static const char *const orders[] = {
        [ORDER_DMY] = "dmy", [ORDER_MDY] = "mdy", [ORDER_YMD] = "ymd"};
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    if (run->o->year)
        json_int(&j, "year", run->o->year);
    if (run->currency[0])
        json_text(&j, "currency", run->currency);
    if (run->rate[0])
        json_text(&j, "rate", run->rate);
    if (run->o->skip_bad)
        json_bool(&j, "skip_bad", true);
    if (*run->out->decimal)
        json_text(&j, "decimal", run->out->decimal);
    if (sheet_has(&run->sheet, FIELD_DAY))
        json_text(&j, "date", orders[run->profile.order]);
    json_end_object(&j);
}

static const char *file_name(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

enum dd_rc run_add_batch(struct import_run *run, struct dd_error *err)
{
    const struct import_result *r = run->out;
    struct buf name = BUF_INIT, columns = BUF_INIT, options = BUF_INIT;
    struct import_batch b = {.kind = import_kind_name(run->sheet.kind),
                             .file_digest = run->sheet.src.digest,
                             .file_size = run->sheet.src.size,
                             .encoding = r->encoding,
                             .delimiter = r->delimiter,
                             .rows = r->rows,
                             .created = r->created,
                             .updated = r->updated,
                             .unchanged = r->unchanged,
                             .refused = r->refused,
                             .suppliers_created = r->suppliers_created};
    enum dd_rc rc;

    text_add_utf8(&name, file_name(run->o->path));
    write_columns(&columns, r);
    write_options(&options, run);
    b.file_name = buf_str(&name);
    b.column_map = buf_str(&columns);
    b.options = buf_str(&options);
    if ((rc = buf_ok(&name, err)) == DD_OK && (rc = buf_ok(&columns, err)) == DD_OK &&
        (rc = buf_ok(&options, err)) == DD_OK)
        rc = import_batch_add(run->reg, &b, &run->out->batch, err);
    buf_release(&name);
    buf_release(&columns);
    buf_release(&options);
    return rc;
}
