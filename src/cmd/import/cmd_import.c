#include "cli/cli.h"
#include "ddreg/import.h"
#include "ddreg/import_batch.h"
#include "ddreg/saved_map.h"
#include "cmd/confine.h"
#include "import_result.h"
#include "import_said.h"
#include "import_warnings.h"
#include "import_watch.h"
#include "table/own_words.h"

/* clang-format off */
#define COMMON_OPTIONS                                                                             \
    {.name = "problems", .arg = "FILE", .file = CMD_FILE_WRITE, .help = "opt.problems"},           \
    {.name = "map", .arg = "MAP", .file = CMD_FILE_READ, .help = "opt.map"},                       \
    {.name = "no-map", .help = "opt.no_map"},                                                      \
    {.name = "sheet", .arg = "NAME", .help = "opt.sheet"},                                         \
    {.name = "encoding", .arg = "ENCODING", .help = "opt.encoding"},                               \
    {.name = "delimiter", .arg = "SIGN", .help = "opt.delimiter"},                                 \
    {.name = "quotes", .arg = "doubled|backslash|none", .help = "opt.quotes"},                     \
    {.name = "decimal", .arg = "comma|point", .help = "opt.decimal"},                              \
    {.name = "dates", .arg = "dmy|mdy|ymd", .help = "opt.dates"},                                  \
    {.name = "header", .arg = "LINE", .help = "opt.header"},                                       \
    {.name = "dry-run", .help = "opt.dry_run"},                                                    \
    {.name = "skip-bad", .help = "opt.skip_bad"}
/* clang-format on */

static const struct cmd_option supplier_options[] = {
    {.name = "sectors", .arg = "sn2007|sn2025", .help = "opt.sectors"},
    COMMON_OPTIONS,
    CLI_FALL_REASON,
    {.name = NULL},
};
static const struct cmd_option purchase_options[] = {
    CLI_FOR_FIRST,
    {.name = "year", .nb = "år", .arg = "Y", .help = "opt.import_year"},
    {.name = "currency", .arg = "CUR", .help = "opt.currency"},
    {.name = "rate", .arg = "R", .help = "opt.rate"},
    {.name = "rates", .arg = "FILE", .file = CMD_FILE_READ, .help = "opt.rates"},
    {.name = "vat", .arg = "net|gross", .help = "opt.vat"},
    {.name = "replace", .arg = "[IMPORT]", .help = "opt.replace"},
    {.name = "sign", .arg = "plus|minus|out", .help = "opt.sign"},
    {.name = "last", .arg = "total|row", .help = "opt.last"},
    {.name = "allow-repeated", .help = "opt.allow_repeated"},
    COMMON_OPTIONS,
    CLI_FALL_REASON,
    {.name = NULL},
};

/* A word that looks like a file's name, or is one, is a file; else a saved map is meant. */
static enum dd_rc read_map(struct cli *c, struct import_options *o, struct dd_error *err)
{
    const char *map = cli_option(c, "map");
    struct saved_map saved;
    enum dd_rc rc;

    if (map && o->no_map)
        return dd_fail(err, DD_USAGE, "import.map.both", NULL);
    if (!map || strpbrk(map, "/.") || access(map, F_OK) == 0) {
        o->read.map_path = map;
        return DD_OK;
    }
    if ((rc = saved_map_find(c->reg, &c->arena, map, &saved, err)) != DD_OK)
        return rc;
    o->read.map_name = saved.name;
    o->read.map_text = saved.text;
    return DD_OK;
}

static enum dd_rc read_options(struct cli *c, struct import_watch *w, struct import_options *o,
                               struct dd_error *err)
{
    static char currency[CURRENCY_SIZE], rate[RATE_SIZE];
    const char *cur = cli_option(c, "currency"), *r = cli_option(c, "rate");

    *o = (struct import_options){
        .read = {.path = c->args[0],
                 .lang = c->lang,
                 .sheet = cli_option(c, "sheet"),
                 .encoding = cli_option(c, "encoding"),
                 .delimiter = cli_option(c, "delimiter"),
                 .quotes = cli_option(c, "quotes"),
                 .decimal = cli_option(c, "decimal"),
                 .dates = cli_option(c, "dates"),
                 .header = cli_option(c, "header"),
                 .sectors = cli_option(c, "sectors"),
                 .sign = cli_option(c, "sign"),
                 .last = cli_option(c, "last")},
        .no_map = cli_option(c, "no-map") != NULL,
        .problems_path = cli_option(c, "problems"),
        .dry_run = cli_option(c, "dry-run") != NULL,
        .allow_repeated = cli_option(c, "allow-repeated") != NULL,
        .skip_bad = cli_option(c, "skip-bad") != NULL,
        .rates_path = cli_option(c, "rates"),
        .vat = import_said_vat(c),
        .replace = cli_option(c, "replace") != NULL,
    };
    import_watch(c, w, o);
    if (cur && !currency_read(currency, cur))
        return dd_fail(err, DD_USAGE, "cli.currency", "value", cur, NULL);
    if (r && !rate_read(rate, r))
        return dd_fail(err, DD_USAGE, "cli.rate", "value", r, NULL);
    if (o->replace && *cli_option(c, "replace"))
        (void)public_id_read(&o->replaced, IMPORT_ID,
                             cli_option(c, "replace")); /* checked before */
    if (r && !cur)
        return dd_fail(err, DD_USAGE, "cli.rate_alone", NULL);
    if (cur && strcmp(currency, "NOK") != 0 && !r && !o->rates_path)
        return dd_fail(err, DD_USAGE, "cli.currency_alone", "value", currency, NULL);
    o->currency = cur ? currency : NULL;
    o->rate = r ? rate : NULL;
    o->year = cli_year(c);
    return read_map(c, o, err);
}

/* The company's own words count beside the program's. */
static enum dd_rc use_words(struct cli *c, struct dd_error *err)
{
    const char *text;
    enum dd_rc rc = saved_words_read(c->reg, &c->arena, &text, NULL, err);

    return rc == DD_OK && text ? own_words_use(&c->arena, text, err) : rc;
}

typedef enum dd_rc import_function(struct reg *, struct arena *, const struct entry_by *,
                                   const struct import_options *, struct import_result *,
                                   struct dd_error *);

static enum dd_rc run_import(struct cli *c, import_function *import, struct dd_error *err)
{
    struct import_watch w;
    struct import_options o;
    struct import_result *r = arena_alloc(&c->arena, sizeof(*r));
    enum dd_rc rc = r ? read_options(c, &w, &o, err) : dd_no_memory(err);

    if (rc == DD_OK)
        rc = use_words(c, err);
    if (rc == DD_OK)
        rc = cmd_confine(c, err);
    if (rc != DD_OK)
        return rc;
    progress_start(&w.progress, c);
    rc = import(c->reg, &c->arena, &c->by, &o, r, err);
    progress_end(&w.progress);
    if (rc != DD_OK && !import_is_refused(err))
        return rc;
    return import_show_result(c, &o, r, rc, err);
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
    .name = "import suppliers",
    .alias = "importer leverandører",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.suppliers",
    .example = "ddreg import suppliers leverandorer.csv --dry-run",
    .reg = CMD_WRITES_ITSELF,
    .options = supplier_options,
    .run = run_suppliers,
};

const struct dd_cmd cmd_import_purchases = {
    .name = "import purchases",
    .alias = "importer innkjøp",
    .args = "FILE",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.purchases",
    .example = "ddreg import purchases innkjop-2023.csv",
    .reg = CMD_WRITES_ITSELF,
    .company = CMD_OF_FIRST,
    .options = purchase_options,
    .run = run_purchases,
};
