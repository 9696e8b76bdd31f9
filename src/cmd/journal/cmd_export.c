/* The register as files: suppliers and purchases as its own import reads them. */
#include "cmd/supplier/cmd_supplier.h"
#include "cli/out.h"
#include "ddreg/doc.h"
#include "ddreg/figures.h"
#include "ddreg/money.h"
#include "ddreg/purchase_list.h"
#include "ddreg/supplier_id.h"
#include "export.h"

static const struct cmd_option supplier_options[] = {
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.export_output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

static const struct cmd_option purchase_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.export_year"},
    {.name = "vat", .arg = "net|gross|unknown", .help = "opt.export_vat"},
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.export_output",
     .required = true},
    {.name = "overwrite", .help = "opt.overwrite"},
    {.name = NULL},
};

/* A file that is being made. */
struct export
{
    struct cli *c;
    struct buf csv;
    int64_t rows;
    char identity[IDENTITY_SIZE];
    const struct supplier **by_id; /* NULL where there is none */
    int64_t highest;
};

static void begin(struct export *x, const char *header)
{
    buf_add(&x->csv, EXPORT_MARK);
    buf_add(&x->csv, header);
    buf_add(&x->csv, "\r\n");
}

/* Cells are texts or NULL; the row's end comes after the last. */
static void add_row(struct export *x, const char *const *cells, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        buf_add(&x->csv, i > 0 ? ";" : "");
        if (cells[i])
            escape_csv(&x->csv, cells[i]);
    }
    buf_add(&x->csv, "\r\n");
    x->rows++;
}

enum dd_rc export_finish(struct cli *c, const char *what, struct buf *csv, int64_t rows,
                         struct dd_error *err)
{
    const char *path = cli_option(c, "output");
    enum dd_rc rc = buf_ok(csv, err);

    if (rc == DD_OK)
        rc = cli_give_out(c, path, what, csv, err);
    if (rc != DD_OK)
        return rc;
    if (c->format != FORMAT_TABLE) {
        const struct out_field fields[] = {{"file", NULL, out_text(path)},
                                           {"rows", NULL, out_int(rows)}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c, cli_plural(c, "export.done", rows),
            MSG_ARGS({"n", cli_count(c, rows)}, {"file", path}));
    return DD_OK;
}

static const char *class_of(const struct supplier *s)
{
    static const char *const words[][2] = {{SUPPLIER_CHAIN, "Leverandørkjede"},
                                           {SUPPLIER_PARTNER, "Forretningspartner"},
                                           {SUPPLIER_NOT, "Ikke leverandør"}};

    for (size_t i = 0; s->class && i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(words[i][0], s->class) == 0)
            return words[i][1];
    return NULL;
}

static enum dd_rc read_suppliers(struct export *x, struct supplier_row **rows, size_t *n,
                                 struct dd_error *err)
{
    const struct supplier_filter all = {0};
    enum dd_rc rc = cli_check_place(x->c, cli_option(x->c, "output"), err);

    if (rc == DD_OK)
        rc = register_identity(x->c->reg, x->identity, err);
    return rc == DD_OK ? supplier_list(x->c->reg, &x->c->arena, &all, x->c->today, rows, n, err)
                       : rc;
}

static enum dd_rc add_supplier(struct export *x, int64_t id, struct dd_error *err)
{
    struct supplier s;
    char own[SUPPLIER_ID_SIZE];
    enum dd_rc rc = supplier_get(x->c->reg, &x->c->arena, id, x->c->today, &s, err);
    const char *const cells[] = {own,          s.ledger,
                                 s.name,       s.orgnr,
                                 s.country,    s.production_country,
                                 s.sector,     s.category,
                                 class_of(&s), s.class ? s.class_reason : NULL,
                                 s.owner,      s.email};

    supplier_id_write(own, id, x->identity);
    if (rc == DD_OK && s.name) /* one with a number alone is in the purchases */
        add_row(x, cells, sizeof(cells) / sizeof(cells[0]));
    return rc;
}

static enum dd_rc run_suppliers(struct cli *c, struct dd_error *err)
{
    struct export x = {.c = c, .csv = BUF_INIT};
    struct supplier_row *rows = NULL;
    size_t n = 0;
    enum dd_rc rc = read_suppliers(&x, &rows, &n, err);

    begin(&x,
          "ddreg-id;Leverandørnr;Leverandørnavn;Org.nr;Land;Produksjonsland;NACE;Kategori;Klasse;"
          "Klassebegrunnelse;Ansvarlig;E-post");
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = add_supplier(&x, rows[i].supplier.id, err);
    if (rc == DD_OK)
        rc = export_finish(c, "", &x.csv, x.rows, err);
    buf_release(&x.csv);
    return rc;
}

const struct dd_cmd cmd_export_suppliers = {
    .name = "export suppliers",
    .alias = "eksporter leverandører",
    .args = "-o FILE",
    .summary = "cmd.export.suppliers",
    .example = "ddreg export suppliers -o leverandorer.csv",
    .reg = CMD_READS,
    .options = supplier_options,
    .run = run_suppliers,
};

enum { AMOUNT_TEXT = 32 };

/* A decimal comma and no grouping, with as many decimals as the currency has. */
static const char *amount_text(char out[AMOUNT_TEXT], int64_t amount, const char *currency)
{
    uint64_t unit = 1, n = amount < 0 ? 0 - (uint64_t)amount : (uint64_t)amount;
    int decimals = currency_exponent(currency);
    const char *sign = amount < 0 ? "-" : "";

    for (int i = 0; i < decimals; i++)
        unit *= 10;
    if (decimals == 0)
        (void)snprintf(out, AMOUNT_TEXT, "%s%llu", sign, (unsigned long long)n);
    else
        (void)snprintf(out, AMOUNT_TEXT, "%s%llu,%0*llu", sign, (unsigned long long)(n / unit),
                       decimals, (unsigned long long)(n % unit));
    return out;
}

static const char *yes_no(int production)
{
    if (production < 0)
        return NULL;
    return production ? "Ja" : "Nei";
}

static enum dd_rc add_line(void *data, const struct purchase *p, const struct purchase_names *names,
                           int64_t supplier, struct dd_error *err)
{
    struct export *x = data;
    const struct supplier *s = supplier <= x->highest ? x->by_id[supplier] : NULL;
    char amount[AMOUNT_TEXT], ore[AMOUNT_TEXT], id[SUPPLIER_ID_SIZE];

    if (!s)
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    supplier_id_write(id, s->id, x->identity);
    const char *const cells[] = {
        id,
        s->ledger,
        s->name,
        s->orgnr,
        s->country,
        p->day,
        amount_text(amount, p->amount, p->currency),
        p->currency,
        amount_text(ore, p->ore, "NOK"),
        yes_no(p->production),
        p->account,
        p->reference,
        names->buyer,
        names->approver,
    };
    add_row(x, cells, sizeof(cells) / sizeof(cells[0]));
    return buf_ok(&x->csv, err);
}

static enum dd_rc index_suppliers(struct export *x, const struct supplier_row *rows, size_t n,
                                  struct dd_error *err)
{
    for (size_t i = 0; i < n; i++)
        if (rows[i].supplier.id > x->highest)
            x->highest = rows[i].supplier.id;
    x->by_id = arena_alloc(&x->c->arena, (size_t)(x->highest + 1) * sizeof(*x->by_id));
    if (!x->by_id)
        return dd_no_memory(err);
    for (size_t i = 0; i < n; i++)
        x->by_id[rows[i].supplier.id] = &rows[i].supplier;
    return DD_OK;
}

/* What the file's lines have in common. One file can say only one thing of VAT, so a period that
 * mixes net and gross is not written as one. */
static enum dd_rc find_basis(struct cli *c, enum figures_basis *out, struct dd_error *err)
{
    const char *vat = cli_option(c, "vat");
    struct figures_vat of_year;
    enum dd_rc rc;

    if (vat) {
        *out = strcmp(vat, "net") == 0     ? BASIS_NET
               : strcmp(vat, "gross") == 0 ? BASIS_GROSS
                                           : BASIS_UNKNOWN;
        return DD_OK;
    }
    rc = figures_read_year_vat(c->reg, &c->arena, cli_year(c), &of_year, err);
    *out = of_year.basis;
    if (rc == DD_OK && *out == BASIS_MIXED)
        rc = dd_fail(err, DD_REFUSED, "export.vat_mixed", NULL);
    return rc;
}

/* The name of the column of kroner says whether VAT is in, where all lines agree. */
static const char *purchase_header(enum figures_basis basis)
{
#define HEADER(kroner)                                                                             \
    "ddreg-id;Leverandørnr;Leverandørnavn;Org.nr;Land;Dato;Beløp;Valuta;" kroner                   \
    ";Inngår i produksjon;Konto;Bilagsnr;Bestiller;Attestant"
    if (basis == BASIS_NET)
        return HEADER("Beløp NOK eks. mva");
    return basis == BASIS_GROSS ? HEADER("Beløp NOK inkl. mva") : HEADER("Beløp NOK");
#undef HEADER
}

static enum dd_rc run_purchases(struct cli *c, struct dd_error *err)
{
    struct export x = {.c = c, .csv = BUF_INIT};
    struct supplier_row *rows = NULL;
    enum figures_basis basis = BASIS_NONE;
    size_t n = 0;
    enum dd_rc rc = read_suppliers(&x, &rows, &n, err);

    if (rc == DD_OK)
        rc = index_suppliers(&x, rows, n, err);
    if (rc == DD_OK)
        rc = find_basis(c, &basis, err);
    if (rc == DD_OK)
        begin(&x, purchase_header(basis));
    if (rc == DD_OK)
        rc = purchase_list(c->reg, cli_year(c), cli_option(c, "vat"), add_line, &x, err);
    if (rc == DD_OK)
        rc = export_finish(c, cli_option(c, "year") ? cli_option(c, "year") : "", &x.csv, x.rows,
                           err);
    buf_release(&x.csv);
    return rc;
}

const struct dd_cmd cmd_export_purchases = {
    .name = "export purchases",
    .alias = "eksporter innkjøp",
    .args = "-o FILE",
    .summary = "cmd.export.purchases",
    .example = "ddreg export purchases --year 2023 -o innkjop-2023.csv",
    .reg = CMD_READS,
    .company = CMD_OF_FIRST,
    .options = purchase_options,
    .run = run_purchases,
};
