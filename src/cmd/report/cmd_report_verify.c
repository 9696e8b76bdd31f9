/* Is a file in hand the sealed statement? */
#include "cli/out.h"
#include "cmd/confine.h"
#include "ddreg/companies.h"
#include "ddreg/file_bytes.h"
#include "seal_files.h"
#include "table/source.h"

enum { VERIFY_BYTES = 256 * 1024 * 1024, PERCENT = 100, LEAST_ALIKE = 10 };

static const struct cmd_option options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.year", .required = true},
    {.name = NULL},
};

/* What the file is, or is nearest to. */
struct found {
    const struct seal *seal; /* NULL: nothing */
    struct seal_file file;   /* of it */
    const char *signers;     /* of the signed document that it is; NULL: it is none */
    bool same;
    size_t alike;  /* per cent of the longer one that agree at its beginning and end */
    size_t before; /* bytes that agree at the beginning */
};

struct verifying {
    struct cli *c;
    struct buf bytes;
    char sha256[HASH_HEX];
    struct seal *seals;
    size_t n;
    struct found found;
};

/* --- Comparing -------------------------------------------------------------------------------- */

static void compare(struct verifying *v, const struct seal *seal, const struct seal_file *file,
                    const struct buf *sealed)
{
    const size_t shorter = v->bytes.len < sealed->len ? v->bytes.len : sealed->len;
    const size_t longer = v->bytes.len < sealed->len ? sealed->len : v->bytes.len;
    size_t before = 0, after = 0, alike;

    while (before < shorter && v->bytes.data[before] == sealed->data[before])
        before++;
    while (after < shorter - before &&
           v->bytes.data[v->bytes.len - 1 - after] == sealed->data[sealed->len - 1 - after])
        after++;
    alike = longer == 0 ? 0 : (before + after) * PERCENT / longer;
    if (!v->found.seal || alike > v->found.alike)
        v->found = (struct found){seal, *file, NULL, false, alike, before};
}

/* The newest first, so that of files that are equally near the latest one is said. */
static enum dd_rc look_at_seal(struct verifying *v, const struct seal *seal, bool near,
                               struct dd_error *err)
{
    struct seal_file *files;
    size_t n;
    enum dd_rc rc = seal_files_read(v->c, seal, &files, &n, err);

    for (size_t i = 0; rc == DD_OK && !v->found.same && i < n; i++) {
        struct buf sealed = BUF_INIT;
        if (!near && strcmp(files[i].sha256, v->sha256) == 0)
            v->found = (struct found){seal, files[i], NULL, true, PERCENT, v->bytes.len};
        if (!near)
            continue;
        rc = file_bytes_read(v->c->reg, files[i].sha256, &sealed, err);
        if (rc == DD_OK)
            compare(v, seal, &files[i], &sealed);
        else if (rc == DD_INPUT) /* erased */
            rc = DD_OK;
        buf_release(&sealed);
    }
    return rc;
}

/* Is it the document that has signatures of a seal? */
static enum dd_rc look_at_signed(struct verifying *v, const struct seal *seal, struct dd_error *err)
{
    const struct kind_filter filter = {.is = {{"seal", DB_I(seal->number)}}};
    struct cli *c = v->c;
    struct buf ids = BUF_INIT;
    struct kind_row *rows;
    int64_t holder = 0;
    size_t n;
    enum dd_rc rc = kind_read(c->reg, &c->arena, seal_signature_kind(), &filter, &rows, &n, err);

    if (rc == DD_OK)
        rc = file_bytes_holder(c->reg, v->sha256, 0, &holder, err);
    for (size_t i = 0; rc == DD_OK && holder > 0 && i < n; i++)
        if (kind_int(&rows[i], "document") == holder)
            buf_printf(&ids, "%s%s-%lld", ids.len > 0 ? " " : "", rows[i].kind->letters,
                       (long long)kind_number(&rows[i]));
    if (ids.len > 0)
        v->found = (struct found){.seal = seal,
                                  .file = {.form = "signed", .file = holder},
                                  .signers = cli_keep(c, &ids),
                                  .same = true};
    buf_release(&ids);
    return rc;
}

static enum dd_rc look(struct verifying *v, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    for (size_t i = v->n; rc == DD_OK && !v->found.same && i > 0; i--)
        rc = look_at_seal(v, &v->seals[i - 1], false, err);
    for (size_t i = v->n; rc == DD_OK && !v->found.same && i > 0; i--)
        rc = look_at_signed(v, &v->seals[i - 1], err);
    for (size_t i = v->n; rc == DD_OK && !v->found.same && i > 0; i--)
        rc = look_at_seal(v, &v->seals[i - 1], true, err);
    if (rc == DD_OK && !v->found.same && v->found.alike < LEAST_ALIKE)
        v->found.seal = NULL;
    return rc;
}

/* --- Showing ---------------------------------------------------------------------------------- */

/* What comes after the beginning that agrees was added, as an e-signature is. */
static bool has_more(const struct found *f, const struct verifying *v)
{
    return !f->same && f->seal && (int64_t)f->before == f->file.size &&
           (int64_t)v->bytes.len > f->file.size;
}

static const char *what_of(const struct verifying *v)
{
    const struct found *f = &v->found;

    if (f->same)
        return f->signers ? "signed" : "sealed";
    if (!f->seal)
        return "other";
    return has_more(f, v) ? "longer" : "changed";
}

/* Where it begins to differ: the line, counted from 1. */
static int64_t line_of(const struct verifying *v)
{
    int64_t line = 1;

    for (size_t i = 0; i < v->found.before && i < v->bytes.len; i++)
        line += v->bytes.data[i] == '\n';
    return line;
}

static enum dd_rc show_record(const struct verifying *v, struct dd_error *err)
{
    struct cli *c = v->c;
    const struct found *f = &v->found;
    const char *id =
        f->seal ? public_id_text(&c->arena, seal_kind()->letters, f->seal->number) : NULL;
    const char *state = !f->seal ? NULL : f->seal->in_force ? "in_force" : f->seal->state;
    const bool differs = f->seal && !f->same;
    const struct out_field fields[] = {
        {"file", NULL, out_text(c->args[0])},
        {"sha256", NULL, out_text(v->sha256)},
        {"what", NULL, out_text(what_of(v))},
        {"seal", NULL, out_text(id)},
        {"version", NULL, f->seal ? out_int(f->seal->version) : out_text(NULL)},
        {"state", NULL, out_text(state)},
        {"language", NULL, out_text(f->seal ? f->file.language : NULL)},
        {"form", NULL, out_text(f->seal ? f->file.form : NULL)},
        {"signatures", NULL, out_ids(f->signers, NULL)},
        {"line", NULL, differs ? out_int(line_of(v)) : out_text(NULL)},
        {"byte", NULL, differs ? out_int((int64_t)f->before + 1) : out_text(NULL)},
    };

    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

/* "HTML" and its like have no words of their own. */
static const char *form_of(struct cli *c, const struct found *f)
{
    static const char *const names[][2] = {
        {"html", "HTML"}, {"pdf", "PDF"}, {"md", "Markdown"}, {"json", "JSON"}};

    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++)
        if (strcmp(f->file.form, names[i][0]) == 0)
            return names[i][1];
    return out_key(c, f->file.form).shown;
}

static void show_text(const struct verifying *v)
{
    struct cli *c = v->c;
    const struct found *f = &v->found;
    const struct seal *now = NULL;
    const char *id = arena_printf(&c->arena, "verify.file.%s", what_of(v));

    for (size_t i = 0; i < v->n; i++)
        now = v->seals[i].in_force ? &v->seals[i] : now;
    cli_say(
        c, id ? id : "",
        MSG_ARGS(
            {"file", c->args[0]}, {"year", cli_option(c, "year")},
            {"id", f->seal ? public_id_text(&c->arena, seal_kind()->letters, f->seal->number) : ""},
            {"version", f->seal ? cli_digits(c, f->seal->version) : ""},
            {"form", f->seal ? form_of(c, f) : ""},
            {"lang", f->seal && f->file.language ? out_key(c, f->file.language).shown : "–"},
            {"signatures", f->signers ? f->signers : ""}, {"line", cli_count(c, line_of(v))}));
    if (f->seal && f->same && !f->seal->in_force)
        cli_say(c, now ? "verify.file.replaced" : "verify.file.lifted",
                MSG_ARGS({"version", now ? cli_digits(c, now->version) : ""},
                         {"year", cli_option(c, "year")}));
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct verifying v = {.c = c, .bytes = BUF_INIT};
    enum dd_rc rc = seals_read(c->reg, &c->arena, COMPANY_FIRST, cli_year(c), &v.seals, &v.n, err);

    if (rc == DD_OK && v.n == 0)
        rc = dd_fail(err, DD_REFUSED, "seal.none", "year", cli_option(c, "year"), NULL);
    if (rc == DD_OK)
        rc = cmd_confine(c, err);
    if (rc == DD_OK)
        rc = source_bytes(c->args[0], VERIFY_BYTES, &v.bytes, err);
    if (rc == DD_OK) {
        hash_sha256(v.sha256, v.bytes.data, v.bytes.len);
        rc = look(&v, err);
    }
    if (rc == DD_OK && c->format != FORMAT_TABLE)
        rc = show_record(&v, err);
    else if (rc == DD_OK)
        show_text(&v);
    buf_release(&v.bytes);
    return rc == DD_OK && !v.found.same ? DD_CHECK : rc;
}

const struct dd_cmd cmd_report_verify = {
    .name = "report verify",
    .alias = "rapport etterprøv",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.report.verify",
    .example = "ddreg report verify redegjorelse.html --year 2023",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = options,
    .run = run,
};
