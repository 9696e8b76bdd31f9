/* Importing Enhetsregisteret's file: read before the register's lock is taken, then one entry. */
#include "brreg_day.h"
#include "brreg_write.h"
#include "ddreg/fall.h"
#include "ddreg/import_batch.h"
#include "ddreg/json.h"
#include "ddreg/kind_file.h"
#include "ddreg/text.h"

static void passed(const struct brreg_options *o, const char *phase)
{
    if (o->passed)
        o->passed(o->data, phase);
}

static enum dd_rc find_standard(struct brreg_file *f, struct dd_error *err)
{
    const char *ask = trade_codes_settle(&f->codes, f->o->sectors, &f->out->sectors);
    char line[24];

    if (!ask)
        return DD_OK;
    (void)snprintf(line, sizeof(line), "%lld", (long long)f->codes.line);
    return dd_fail(err, DD_INPUT, "brreg.sectors", "file", f->o->path, "line", line, "value",
                   f->codes.value, NULL);
}

/* What decides how the file is taken. */
static void write_options(struct buf *to, const struct brreg_file *f)
{
    struct json j;

    json_init(&j, to);
    json_object(&j, NULL);
    json_text(&j, "format", f->out->format);
    json_text(&j, "day", f->out->day);
    json_text(&j, "sectors", sector_standard_name(f->out->sectors));
    if (f->o->whole)
        json_bool(&j, "whole", true);
    json_end_object(&j);
}

struct batch_texts {
    struct buf name, options;
};

static struct import_batch describe(const struct brreg_file *f, struct batch_texts *t)
{
    const struct brreg_result *r = f->out;
    const char *slash = strrchr(f->o->path, '/');

    text_add_utf8(&t->name, slash ? slash + 1 : f->o->path);
    write_options(&t->options, f);
    return (struct import_batch){.kind = "brreg",
                                 .file_name = buf_str(&t->name),
                                 .file_digest = f->src.digest,
                                 .file_size = f->src.given,
                                 .encoding = source_encoding_name(f->src.encoding),
                                 .delimiter = "",
                                 .column_map = "{}",
                                 .options = buf_str(&t->options),
                                 .vat = "unknown",
                                 .rows = r->units + r->refused,
                                 .updated = r->updated,
                                 .unchanged = r->unchanged,
                                 .refused = r->refused,
                                 .buyers = -1,
                                 .approvers = -1};
}

/* These bytes were imported before, and taken alike. Only where they say nothing new: there may be
 * other suppliers now. */
static enum dd_rc look_for_same(struct reg *reg, const struct import_batch *b,
                                struct brreg_result *out, struct dd_error *err)
{
    int64_t id = 0;
    bool alike = false;
    enum dd_rc rc = import_batch_same(reg, b, &id, &alike, err);

    out->same_as = rc == DD_OK && alike ? id : 0;
    return rc;
}

/* In the open entry. */
static enum dd_rc write_entry(struct brreg_file *f, struct reg *reg, struct dd_error *err)
{
    struct batch_texts t = {BUF_INIT, BUF_INIT};
    struct import_batch b = describe(f, &t);
    enum dd_rc rc = buf_ok(&t.name, err);

    if (rc == DD_OK)
        rc = buf_ok(&t.options, err);
    if (rc == DD_OK)
        rc = kind_file_keeps_sources(reg, &f->out->not_kept, err);
    if (rc == DD_OK)
        rc = brreg_write(f, reg, err);
    if (rc == DD_OK && f->out->updated + f->out->gone == 0)
        rc = look_for_same(reg, &b, f->out, err);
    b.updated = f->out->updated + f->out->gone;
    b.unchanged = f->out->unchanged;
    if (rc == DD_OK && f->out->same_as == 0)
        rc = import_batch_add(reg, &b, &f->out->batch, err);
    if (rc == DD_OK && f->o->dry_run)
        rc = falls_find(reg, err);
    buf_release(&t.name);
    buf_release(&t.options);
    return rc;
}

static enum dd_rc write_all(struct brreg_file *f, struct reg *reg, const struct entry_by *by,
                            struct dd_error *err)
{
    char head[HASH_HEX];
    enum dd_rc rc = reg_begin(reg, by, err);

    if (rc != DD_OK)
        return rc;
    rc = write_entry(f, reg, err);
    passed(f->o, "merge");
    if (rc == DD_OK && !f->o->dry_run && f->out->same_as == 0)
        rc = reg_commit(reg, head, err);
    passed(f->o, "commit");
    reg_rollback(reg);
    if (rc != DD_OK || f->o->dry_run || f->out->same_as != 0)
        f->out->batch = 0;
    return rc;
}

static enum dd_rc read_file(struct brreg_file *f, struct reg *reg, const char *today,
                            struct dd_error *err)
{
    struct unit_number *wanted = NULL;
    enum dd_rc rc = unit_numbers(reg, f->a, today, &wanted, &f->nwanted, &f->out->without, err);

    f->wanted = wanted;
    if (rc == DD_OK)
        rc = brreg_file_read(f, err);
    passed(f->o, "read");
    if (rc == DD_OK)
        rc = find_standard(f, err);
    return rc == DD_OK ? brreg_find_day(f, today, err) : rc;
}

enum dd_rc import_brreg(struct reg *reg, struct arena *a, const struct entry_by *by,
                        const struct brreg_options *o, struct brreg_result *out,
                        struct dd_error *err)
{
    struct brreg_file f = {.o = o, .a = a, .src = {.fd = -1}, .out = out};
    enum dd_rc rc;

    *out = (struct brreg_result){.format = ""};
    rc = read_file(&f, reg, by->day, err);
    if (rc == DD_OK)
        rc = write_all(&f, reg, by, err);
    brreg_file_release(&f);
    return rc;
}
