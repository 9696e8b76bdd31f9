/* `ddreg search`: anything by its name or by what is written of it. */
#include "ddreg/search.h"

#include "cli/out.h"
#include "ddreg/text.h"

static const struct cmd_option options[] = {
    CLI_FOR,
    CLI_LIST_OPTIONS,
    {.name = NULL},
};

static const struct out_column columns[] = {
    {"sort", "col.search.sort", FIT_WHOLE}, {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},          {"field", NULL, FIT_CUT},
    {"text", "col.search.text", FIT_CUT},   {"command", "col.command", FIT_SPARE},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* The words as one, with blanks between. */
static const char *typed(struct cli *c)
{
    struct buf b = BUF_INIT;

    for (int i = 0; i < c->nargs; i++)
        buf_printf(&b, "%s%s", i > 0 ? " " : "", c->args[i]);
    return cli_keep(c, &b);
}

static struct out_cell sort_cell(struct cli *c, const struct search_hit *hit)
{
    if (hit->kind)
        return out_word(hit->sort, c->lang == DD_NB ? hit->kind->nb : hit->kind->name);
    return out_word(hit->sort, strcmp(hit->sort, "import") == 0
                                   ? dd_msg(c->lang, "search.import")
                                   : dd_msg(c->lang, "search.supplier"));
}

/* What is found in the name itself is not said twice. */
static const char *found(const struct search_hit *hit)
{
    return strcmp(hit->text, hit->name) == 0 ? NULL : hit->text;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    const char *words = typed(c);
    struct search_hit *hits;
    struct out_list list;
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    if (!text_valid_utf8(words, strlen(words)) || text_blank(words))
        rc = dd_fail(err, DD_USAGE, "search.word", NULL);
    if (rc == DD_OK)
        rc = search_all(c->reg, &c->arena, words, c->today, &hits, &n, err);
    cli_times_note(&c->times, "find");
    if (rc == DD_OK)
        rc = out_begin(&list, c, "found", columns, COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct out_cell cells[COLUMNS] = {
            sort_cell(c, &hits[i]),  out_text(hits[i].id),      out_key(c, hits[i].name),
            out_text(hits[i].field), out_text(found(&hits[i])), out_text(hits[i].command),
        };
        out_row(&list, cells);
    }
    if (rc == DD_OK && n == 0 && c->format == FORMAT_TABLE) {
        cli_say(c, "search.none", MSG_ARGS({"word", words}));
        return DD_OK;
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}

const struct dd_cmd cmd_search = {
    .name = "search",
    .alias = "søk",
    .args = "WORD...",
    .min_args = 1,
    .max_args = -1,
    .summary = "cmd.search",
    .example = "ddreg search Firma",
    .reg = CMD_READS,
    .company = CMD_OF_COMPANIES,
    .options = options,
    .columns = columns,
    .ncolumns = COLUMNS,
    .run = run,
};
