#include "ddreg/import_batch.h"
#include "ddreg/import_lines.h"
#include "ddreg/json_read.h"
#include "import_result.h"
#include "import_said.h"
#include "cli/out.h"

struct picture {
    struct import_batch b;
    struct import_extent *extent; /* one, or none */
    size_t nextents;
    struct import_sum *sums;
    size_t nsums;
};

static enum dd_rc look(struct cli *c, struct picture *p, struct dd_error *err)
{
    int64_t id = 0;
    enum dd_rc rc;

    if (!public_id_read(&id, IMPORT_ID, c->args[0]))
        return dd_fail(err, DD_USAGE, "cli.import_id", "value", c->args[0], NULL);
    rc = import_batch_get(c->reg, &c->arena, id, &p->b, err);
    if (rc == DD_OK)
        rc = import_extents(c->reg, &c->arena, id, &p->extent, &p->nextents, err);
    return rc == DD_OK ? import_sums(c->reg, &c->arena, id, &p->sums, &p->nsums, err) : rc;
}

static struct out_cell word_cell(struct cli *c, const char *prefix, const char *word,
                                 const char *by)
{
    struct buf text = BUF_INIT;
    struct out_cell cell;
    char id[64];

    (void)snprintf(id, sizeof(id), "%s%s", prefix, word);
    msg_add(&text, c->lang, id, MSG_ARGS({"by", by ? by : ""}));
    cell = out_word(word, arena_strdup(&c->arena, buf_str(&text)));
    buf_release(&text);
    return cell;
}

enum { FIELDS_SHOWN = 27 };

static size_t show_fields(struct cli *c, const struct picture *p, struct out_field *f)
{
    const struct import_batch *b = &p->b;
    const struct import_extent *e = p->nextents > 0 ? p->extent : NULL;
    bool purchases = strcmp(b->kind, "purchases") == 0;
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, IMPORT_ID, b->id);
    const struct out_field all[FIELDS_SHOWN] = {
        {"id", "col.id", out_text(arena_strdup(&c->arena, id))},
        {"kind", "col.kind", word_cell(c, "imported.kind.", b->kind, NULL)},
        {"state", "col.counts",
         word_cell(c, "imported.state.", import_batch_state(b), b->replaced_by)},
        {"replaced_by", NULL, out_text(b->replaced_by)},
        {"reason", "col.reason", out_text(b->withdrawn ? b->reason : NULL)},
        {"file", "col.file", out_text(b->file_name)},
        {"size", "col.size", out_int(b->file_size)},
        {"source", "col.source_file",
         out_text(b->file ? public_id_text(&c->arena, "FI", b->file) : NULL)},
        {"digest", "col.digest", out_text(b->file_digest)},
        {"day", "col.day", out_text(b->day)},
        {"recorded_at", "col.recorded_at", out_text(b->recorded_at)},
        {"actor", "col.actor", out_text(b->actor)},
        {"encoding", "col.encoding", out_text(b->encoding)},
        {"delimiter", "col.delimiter", out_text(*b->delimiter ? b->delimiter : NULL)},
        {"columns", NULL, out_text(b->column_map)},
        {"options", NULL, out_text(b->options)},
        {"vat", "col.vat",
         purchases ? word_cell(c, "imported.vat.", b->vat, NULL) : out_text(NULL)},
        {"rows", "col.rows", out_int(b->rows)},
        {"created", "col.created", out_int(b->created)},
        {"updated", "col.updated", out_int(b->updated)},
        {"unchanged", "col.unchanged", out_int(b->unchanged)},
        {"refused", "col.refused", out_int(b->refused)},
        {"suppliers_created", "col.suppliers_created", out_int(b->suppliers_created)},
        {"buyers", "col.buyers", b->buyers < 0 ? out_text(NULL) : out_int(b->buyers)},
        {"approvers", "col.approvers", b->approvers < 0 ? out_text(NULL) : out_int(b->approvers)},
        {"from", "col.from", out_text(e ? e->from : NULL)},
        {"to", "col.to", out_text(e ? e->to : NULL)},
    };
    memcpy(f, all, sizeof(all));
    return FIELDS_SHOWN;
}

static void show_json(struct cli *c, const struct picture *p, const struct out_field *fields,
                      size_t n)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    out_json_fields(&j, fields, n);
    json_array(&j, "sums");
    for (size_t i = 0; i < p->nsums; i++) {
        json_object(&j, NULL);
        json_int(&j, "year", date_year(p->sums[i].year));
        json_text(&j, "currency", p->sums[i].currency);
        json_int(&j, "lines", p->sums[i].lines);
        json_int(&j, "amount", p->sums[i].amount);
        json_int(&j, "ore", p->sums[i].ore);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

/* How the file was read, as the register keeps it: a list of "field = column", or of options. */
static enum dd_rc say_pairs(struct cli *c, const char *heading, const char *kept,
                            const char *(*name)(const struct cli *, const char *),
                            const char *(*value)(struct cli *, const char *, const char *),
                            struct dd_error *err)
{
    struct json_reader r;
    struct json_at pairs = json_read(&r, &c->arena, kept);
    const char *key, *text;
    enum dd_rc rc;

    for (bool first = true; json_next_pair(&pairs, &key, &text); first = false) {
        if (first)
            cli_say(c, heading, NULL, 0);
        cli_say_in(c, 2, "imported.pair",
                   MSG_ARGS({"name", name(c, key)}, {"value", value(c, key, text)}));
    }
    rc = json_read_end(&r, DD_DAMAGED, "register.damaged", err);
    if (rc != DD_DAMAGED)
        return rc;
    /* Written by another hand than ours, or by a later version: shown as it is. */
    cli_say_in(c, 2, "imported.pairs_broken", MSG_ARGS({"text", kept}));
    return DD_OK;
}

static const char *column_value(struct cli *c, const char *field, const char *header)
{
    (void)c;
    (void)field;
    return header;
}

/* The word for an option that was kept; its name where there is none. */
static const char *option_name(const struct cli *c, const char *option)
{
    static const char *const known[] = {"year",         "currency", "rate",    "rates",
                                        "rates_digest", "skip_bad", "decimal", "sign",
                                        "last",         "date",     "from",    "to",
                                        "format",       "version",  "sectors", "accept_difference",
                                        "sheet"};
    char id[64];

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++)
        if (strcmp(known[i], option) == 0) {
            (void)snprintf(id, sizeof(id), "imported.option.%s", option);
            return dd_msg(c->lang, id);
        }
    return option;
}

static const char *option_value(struct cli *c, const char *option, const char *value)
{
    static const struct {
        const char *option, *value, *word;
    } words[] = {{"skip_bad", "true", "imported.option.left_out"},
                 {"decimal", "comma", "imported.option.comma"},
                 {"decimal", "point", "imported.option.point"},
                 {"sign", "minus", "imported.option.minus"},
                 {"sign", "out", "imported.option.out"},
                 {"last", "total", "imported.option.total"},
                 {"last", "row", "imported.option.row"},
                 {"date", "dmy", "imported.option.dmy"},
                 {"date", "mdy", "imported.option.mdy"},
                 {"date", "ymd", "imported.option.ymd"}};

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(words[i].option, option) == 0 && strcmp(words[i].value, value) == 0)
            return dd_msg(c->lang, words[i].word);
    return value;
}

static void say_sum(struct cli *c, const struct import_sum *s)
{
    cli_say_in(c, 2, strcmp(s->currency, "NOK") == 0 ? "imported.sum" : "imported.sum_foreign",
               MSG_ARGS({"year", s->year}, {"lines", import_lines_text(c, s->lines)},
                        {"currency", s->currency},
                        {"amount", cli_amount(c, s->amount, s->currency)},
                        {"ore", cli_kroner(c, s->ore)}));
}

static enum dd_rc run_show(struct cli *c, struct dd_error *err)
{
    struct out_field fields[FIELDS_SHOWN];
    struct picture p = {0};
    size_t n;
    enum dd_rc rc = look(c, &p, err);

    if (rc != DD_OK)
        return rc;
    n = show_fields(c, &p, fields);
    if (c->format == FORMAT_JSON) {
        show_json(c, &p, fields, n);
        return DD_OK;
    }
    rc = out_record(c, fields, n, err);
    if (rc != DD_OK || c->format == FORMAT_CSV)
        return rc;
    rc = say_pairs(c, "imported.columns", p.b.column_map, import_field_word, column_value, err);
    if (rc == DD_OK)
        rc = say_pairs(c, "imported.options", p.b.options, option_name, option_value, err);
    if (rc != DD_OK)
        return rc;
    if (p.nsums > 0)
        cli_say(c, "imported.sums", NULL, 0);
    for (size_t i = 0; i < p.nsums; i++)
        say_sum(c, &p.sums[i]);
    return DD_OK;
}

const struct dd_cmd cmd_import_show = {
    .name = "import show",
    .alias = "importer vis",
    .args = "IMPORT",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.import.show",
    .example = "ddreg import show I-3",
    .reg = CMD_READS,
    .run = run_show,
};
