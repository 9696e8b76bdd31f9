#include "seal_files.h"

#include "cli/doc_file.h"
#include "ddreg/companies.h"
#include "ddreg/file_bytes.h"
#include "ddreg/json_read.h"
#include "ddreg/kind_file.h"

const char *const seal_forms[] = {"html", "pdf", "md", "json", NULL};

enum { MANIFEST_FORM = 1, MOST_FILES = 32 };

struct making {
    struct cli *c;
    const struct seal_content *content;
    struct statement_seal seal;
    struct seal_file files[MOST_FILES];
    size_t n;
};

/* Keeps the bytes of one file; ends the buffer. */
static enum dd_rc keep(struct making *m, const char *language, const char *form, struct buf *bytes,
                       struct dd_error *err)
{
    struct cli *c = m->c;
    const bool is_figures = strcmp(form, "figures") == 0;
    const char *name =
        arena_printf(&c->arena, "%s-%d-%d%s%s.%s", is_figures ? "tallgrunnlag" : "redegjorelse",
                     cli_year(c), m->content->version, language ? "-" : "",
                     language ? language : "", is_figures ? "json" : form);
    char sha256[HASH_HEX];
    int64_t number = 0;
    bool is_new;
    enum dd_rc rc = name && m->n < MOST_FILES ? buf_ok(bytes, err) : dd_no_memory(err);

    hash_sha256(sha256, bytes->data, bytes->len);
    if (rc == DD_OK)
        rc = kind_file_keep(c->reg, name, bytes, NULL, &number, &is_new, err);
    if (rc == DD_OK)
        m->files[m->n++] = (struct seal_file){
            language, form, name, arena_strdup(&c->arena, sha256), (int64_t)bytes->len, number};
    buf_release(bytes);
    return rc;
}

/* The document is what is kept; every other form is rendered from it as it was kept, so that it can
 * be rendered again. */
static enum dd_rc keep_document(struct making *m, const struct doc *d, struct dd_error *err)
{
    struct buf json = BUF_INIT;
    struct doc kept;
    enum dd_rc rc = doc_file_bytes(m->c, d, "json", &json, err);

    if (rc == DD_OK)
        rc = doc_read_json(&kept, &m->c->arena, buf_str(&json), err);
    for (size_t i = 0; rc == DD_OK && seal_forms[i]; i++) {
        struct buf bytes = BUF_INIT;
        rc = doc_file_bytes(m->c, &kept, seal_forms[i], &bytes, err);
        if (rc == DD_OK)
            rc = keep(m, d->lang, seal_forms[i], &bytes, err);
        else
            buf_release(&bytes);
    }
    buf_release(&json);
    return rc;
}

static enum dd_rc keep_language(struct making *m, struct statement_input *in, enum dd_lang lang,
                                struct dd_error *err)
{
    struct doc d;
    enum dd_rc rc;

    doc_init(&d, &m->c->arena, msg_lang_code(lang));
    in->seal = &m->seal;
    rc = statement_compose(in, lang, &d, err);
    if (rc == DD_OK && d.draft)
        rc = dd_fail(err, DD_REFUSED, "seal.draft", "draft", d.draft, NULL);
    return rc == DD_OK ? keep_document(m, &d, err) : rc;
}

static enum dd_rc keep_figures(struct making *m, const struct statement_input *in,
                               struct dd_error *err)
{
    struct buf rows = BUF_INIT;
    enum dd_rc rc = seal_rows_write(m->c, in, &rows, err);

    if (rc != DD_OK) {
        buf_release(&rows);
        return rc;
    }
    rc = keep(m, NULL, "figures", &rows, err);
    if (rc == DD_OK)
        m->seal.figures = m->files[m->n - 1].sha256;
    return rc;
}

static void write_file(struct json *j, const struct seal_file *f)
{
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, kind_named("file")->letters, f->file);
    json_object(j, NULL);
    json_text(j, "language", f->language);
    json_text(j, "form", f->form);
    json_text(j, "file", id);
    json_text(j, "name", f->name);
    json_int(j, "size", f->size);
    json_text(j, "sha256", f->sha256);
    json_end_object(j);
}

static void write_manifest(const struct making *m, const struct statement_input *in,
                           struct buf *out)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    json_int(&j, "ddreg_seal", MANIFEST_FORM);
    json_text(&j, "company", in->company[STATEMENT_NAME]);
    json_text(&j, "orgnr", in->company[STATEMENT_ORGNR]);
    json_int(&j, "year", in->figures.year);
    json_int(&j, "version", m->content->version);
    json_text(&j, "sealed", m->c->today);
    json_text(&j, "cut_off", m->content->cut_off);
    json_text(&j, "program", m->c->by.program);
    json_text(&j, "model", in->model_version);
    json_text(&j, "head", m->content->head);
    json_array(&j, "files");
    for (size_t i = 0; i < m->n; i++)
        write_file(&j, &m->files[i]);
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(out, '\n');
}

static const char *ids_of(struct making *m)
{
    struct buf b = BUF_INIT;

    for (size_t i = 0; i < m->n; i++)
        buf_printf(&b, "%s%s-%lld", i > 0 ? " " : "", kind_named("file")->letters,
                   (long long)m->files[i].file);
    return cli_keep(m->c, &b);
}

static enum dd_rc keep_manifest(struct making *m, const struct statement_input *in,
                                struct seal_made *made, char digest[HASH_HEX], struct dd_error *err)
{
    struct cli *c = m->c;
    const char *name = arena_printf(&c->arena, "segl-%d-%d.json", made->year, m->content->version);
    struct buf bytes = BUF_INIT;
    bool is_new;
    enum dd_rc rc;

    write_manifest(m, in, &bytes);
    rc = name ? buf_ok(&bytes, err) : dd_no_memory(err);
    hash_sha256(digest, bytes.data, bytes.len);
    if (rc == DD_OK)
        rc = kind_file_keep(c->reg, name, &bytes, NULL, &made->manifest, &is_new, err);
    buf_release(&bytes);
    return rc;
}

enum dd_rc seal_make(struct cli *c, const struct seal_content *content, int64_t *number,
                     struct dd_error *err)
{
    struct making *m = arena_alloc(&c->arena, sizeof(*m));
    struct seal_made made = {.year = cli_year(c),
                             .cut_off = content->cut_off,
                             .languages = content->languages,
                             .head = content->head,
                             .reason = content->reason};
    struct statement_input in;
    char digest[HASH_HEX];
    enum dd_rc rc = m ? DD_OK : dd_no_memory(err);

    if (rc != DD_OK)
        return rc;
    *m = (struct making){
        .c = c, .content = content, .seal = {content->version, c->today, NULL, content->head}};
    rc = statement_read(c->reg, &c->arena, made.year, content->cut_off, &in, err);
    if (rc == DD_OK)
        rc = keep_figures(m, &in, err);
    for (int lang = 0; rc == DD_OK && lang <= DD_EN; lang++)
        if (strstr(content->languages, msg_lang_code((enum dd_lang)lang)))
            rc = keep_language(m, &in, (enum dd_lang)lang, err);
    if (rc == DD_OK)
        rc = keep_manifest(m, &in, &made, digest, err);
    made.digest = digest;
    made.files = rc == DD_OK ? ids_of(m) : "";
    return rc == DD_OK ? seal_add(c->reg, &made, number, err) : rc;
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void read_file(struct json_at *at, struct seal_file *f)
{
    const char *id = json_get_text(at, "file");

    f->language = json_get_text_or_null(at, "language");
    f->form = json_get_text(at, "form");
    f->name = json_get_text(at, "name");
    f->sha256 = json_get_text(at, "sha256");
    f->size = json_get_int(at, "size", 0, INT64_MAX);
    if (id && !public_id_read(&f->file, kind_named("file")->letters, id))
        json_break(at->reader);
}

static enum dd_rc read_manifest(struct cli *c, const char *text, struct seal_file **out, size_t *n,
                                struct dd_error *err)
{
    struct json_reader reader;
    struct json_at root = json_read(&reader, &c->arena, text), files;

    (void)json_get_int(&root, "ddreg_seal", 1, MANIFEST_FORM);
    *out = json_get_array(&root, "files", sizeof(**out), &files, n);
    for (size_t i = 0; i < *n; i++) {
        struct json_at at = json_next_item(&files);
        read_file(&at, &(*out)[i]);
    }
    return json_read_end(&reader, DD_DAMAGED, "seal.manifest", err);
}

enum dd_rc seal_files_read(struct cli *c, const struct seal *seal, struct seal_file **out,
                           size_t *n, struct dd_error *err)
{
    struct buf text = BUF_INIT;
    enum dd_rc rc = file_bytes_read(c->reg, seal->digest, &text, err);

    *n = 0;
    if (rc == DD_INPUT)
        dd_error_add(err, "id",
                     public_id_text(&c->arena, kind_named("file")->letters, seal->manifest));
    if (rc == DD_OK)
        rc = read_manifest(c, buf_str(&text), out, n, err);
    buf_release(&text);
    return rc;
}
