#include "ddreg/answer_pack.h"

#include "ddreg/company.h"
#include "ddreg/figures.h"
#include "ddreg/governance.h"
#include "ddreg/money.h"
#include "ddreg/publication.h"
#include "published.h"

enum { MOST_ROWS = 24, YEARS_BACK = 3 };

struct packing {
    struct reg *reg;
    struct arena *a;
    enum dd_lang lang;
    const char *day;
    struct answer_pack *out;
};

static const char *keep(struct packing *p, struct buf *b)
{
    const char *text = b->failed ? NULL : arena_strdup(p->a, buf_str(b));

    buf_release(b);
    return text;
}

static void add(struct packing *p, const char *key, const char *value)
{
    const char *id = arena_printf(p->a, "answer.row.%s", key);
    struct answer_pack *out = p->out;

    if (out->n < MOST_ROWS)
        out->rows[out->n++] = (struct answer_row){
            key, id ? dd_msg(p->lang, id) : "", value && *value ? arena_strdup(p->a, value) : NULL};
}

static const char *say(struct packing *p, const char *id, const struct msg_arg *args, size_t n)
{
    struct buf b = BUF_INIT;

    msg_add(&b, p->lang, id, args, n);
    return keep(p, &b);
}

static enum dd_rc add_company(struct packing *p, struct dd_error *err)
{
    static const char *const keys[] = {"name",    "orgnr",   "address",   "sector",
                                       "website", "contact", "grievance", "whistleblowing"};
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < sizeof(keys) / sizeof(keys[0]); i++) {
        const char *value = NULL;
        rc = company_get(p->reg, p->a, COMPANY_FIRST, keys[i], p->day, &value, err);
        if (rc != DD_OK)
            return rc;
        if (i == 0)
            p->out->company = value ? value : "";
        add(p, keys[i], value);
    }
    return rc;
}

/* The latest statement that was published. */
static enum dd_rc add_statement(struct packing *p, int year, struct dd_error *err)
{
    struct publication found = {.number = 0};
    char of[16] = "";
    enum dd_rc rc = DD_OK;

    for (int y = year; rc == DD_OK && found.number == 0 && y > year - YEARS_BACK; y--) {
        rc = publication_first(p->reg, p->a, COMPANY_FIRST, y, p->day, &found, err);
        (void)snprintf(of, sizeof(of), "%d", y);
    }
    if (rc != DD_OK)
        return rc;
    add(p, "statement_year", found.number != 0 ? of : NULL);
    add(p, "statement_address", found.number != 0 ? found.address : NULL);
    add(p, "statement_day", found.number != 0 ? found.day : NULL);
    return DD_OK;
}

/* Titles with their editions, semicolons between. */
static enum dd_rc add_policies(struct packing *p, const char *about, struct dd_error *err)
{
    struct governance_policies found;
    struct buf b = BUF_INIT;
    enum dd_rc rc = governance_policies(p->reg, p->a, about, p->day, &found, err);

    for (size_t i = 0; rc == DD_OK && i < found.n; i++) {
        const struct governance_policy *one = &found.rows[i];
        buf_add(&b, i > 0 ? "; " : "");
        buf_add(&b, one->title ? one->title : dd_msg(p->lang, "answer.adopted"));
        if (one->version)
            buf_printf(&b, " (%s)", one->version);
    }
    add(p, about, keep(p, &b));
    return rc;
}

static enum dd_rc add_people(struct packing *p, struct dd_error *err)
{
    const char *names = NULL;
    enum dd_rc rc = governance_holders(p->reg, p->a, "responsible", p->day, &names, err);

    add(p, "responsible", rc == DD_OK ? names : NULL);
    return rc;
}

static const char *part_of(struct packing *p, int64_t part, int64_t base)
{
    struct buf n = BUF_INIT, of = BUF_INIT, share = BUF_INIT;

    if (base == 0)
        return NULL;
    number_format(&n, p->lang, part);
    number_format(&of, p->lang, base);
    share_add(&share, p->lang, part, base);
    return say(p, "answer.part",
               MSG_ARGS({"part", keep(p, &n)}, {"base", keep(p, &of)}, {"share", keep(p, &share)}));
}

/* Of suppliers only what is about no few: neither those that are counted nor the rest. */
static enum dd_rc add_figures(struct packing *p, int year, struct dd_error *err)
{
    struct figures f;
    char of[16];
    int64_t rated;
    enum dd_rc rc = figures_read(p->reg, p->a, year, p->day, &f, err);
    bool few;

    if (rc != DD_OK)
        return rc;
    rated = f.decided + f.proposed;
    few = published_few(f.suppliers.total) || published_few(rated) ||
          published_few(f.suppliers.total - rated);
    (void)snprintf(of, sizeof(of), "%d", year);
    add(p, "figures_year", of);
    add(p, "suppliers_rated", few ? NULL : part_of(p, rated, f.suppliers.total));
    add(p, "contracts_with_clause",
        part_of(p, f.contracts.in_force_with + f.contracts.legacy_with,
                f.contracts.in_force + f.contracts.legacy));
    add(p, "forms_answered", part_of(p, f.forms.answered, f.forms.sent));
    return DD_OK;
}

enum dd_rc answer_pack(struct reg *reg, struct arena *a, enum dd_lang lang, int year,
                       const char *day, struct answer_pack *out, struct dd_error *err)
{
    static const char *const policies[] = {"guidelines", "routines", "supplier_code",
                                           "own_operations"};
    struct packing p = {reg, a, lang, day, out};
    enum dd_rc rc;

    *out = (struct answer_pack){.day = day, .rows = arena_alloc(a, MOST_ROWS * sizeof(*out->rows))};
    rc = out->rows ? add_company(&p, err) : dd_no_memory(err);
    if (rc == DD_OK)
        rc = add_people(&p, err);
    if (rc == DD_OK)
        rc = add_statement(&p, year, err);
    for (size_t i = 0; rc == DD_OK && i < sizeof(policies) / sizeof(policies[0]); i++)
        rc = add_policies(&p, policies[i], err);
    if (rc == DD_OK)
        rc = add_figures(&p, year, err);
    return rc == DD_OK && a->failed ? dd_no_memory(err) : rc;
}

void answer_pack_document(struct doc *d, struct arena *a, enum dd_lang lang,
                          const struct answer_pack *pack)
{
    const char **pairs = arena_alloc(a, (2 * pack->n + 1) * sizeof(*pairs));
    const char *unknown = dd_msg(lang, "answer.none");

    doc_init(d, a, msg_lang_code(lang));
    doc_set_title(d, dd_msg(lang, "answer.title"),
                  arena_printf(a, "%s, %s", pack->company, pack->day));
    doc_paragraph(d, dd_msg(lang, "answer.intro"));
    if (!pairs)
        return;
    for (size_t i = 0; i < pack->n; i++) {
        pairs[2 * i] = pack->rows[i].about;
        pairs[2 * i + 1] = pack->rows[i].value ? pack->rows[i].value : unknown;
    }
    doc_fields(d, pairs, pack->n);
    doc_note(d, dd_msg(lang, "answer.note"));
}

void answer_pack_csv(struct buf *out, const struct answer_pack *pack)
{
    buf_add(out, "key;question;answer\r\n");
    for (size_t i = 0; i < pack->n; i++) {
        escape_csv(out, pack->rows[i].key);
        buf_add_char(out, ';');
        escape_csv(out, pack->rows[i].about);
        buf_add_char(out, ';');
        escape_csv(out, pack->rows[i].value ? pack->rows[i].value : "");
        buf_add(out, "\r\n");
    }
}
