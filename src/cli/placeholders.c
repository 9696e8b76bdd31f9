/* The table of placeholders, and what help shows for them. */
#include "placeholders.h"

#include "choices.h"
#include "ddreg/kind.h"
#include "ddreg/people.h"

static const struct placeholder placeholders[] = {
    {.name = "ADDRESS", .label = "arg.address"},
    {.name = "AMOUNT", .label = "arg.amount"},
    {.name = "CATEGORY", .label = "arg.category", .complete = complete_category},
    {.name = "CC", .label = "arg.country", .read = read_country, .complete = complete_country},
    {.name = "CLASS", .label = "arg.class", .read = read_class, .values = values_of_class},
    {.name = "CLAUSE", .label = "arg.clause", .read = read_clause, .values = values_of_clause},
    {.name = "CODE", .label = "arg.code", .complete = complete_sector},
    {.name = "COLUMN",
     .label = "arg.column",
     .read = read_column,
     .values = values_of_column,
     .complete = complete_column},
    {.name = "COLUMNS",
     .label = "arg.columns",
     .read = read_columns,
     .values = values_of_column,
     .complete = complete_columns},
    {.name = "COMMAND", .label = "arg.command", .complete = complete_command},
    {.name = "COMPANY", .label = "arg.company", .complete = complete_company},
    {.name = "COUNT", .label = "arg.count", .read = read_count},
    {.name = "CUR", .label = "arg.currency", .complete = complete_currency},
    {.name = "DATE", .label = "arg.date", .read = read_day},
    {.name = "DIR", .label = "arg.folder", .complete = complete_file},
    {.name = "DUE", .label = "arg.due", .read = read_due, .values = values_of_due},
    {.name = "ENCODING", .label = "arg.encoding"},
    {.name = "FIELD", .label = "arg.field"},
    {.name = "FIGURE", .label = "arg.figure", .complete = complete_figure},
    {.name = "FILE", .label = "arg.file", .complete = complete_file},
    {.name = "GROUPS",
     .label = "arg.groups",
     .read = read_ids,
     .values = values_of_group,
     .named = affected_named},
    {.name = "HASH", .label = "arg.hash"},
    {.name = "HEADING", .label = "arg.heading", .values = values_of_heading},
    {.name = "HIT", .label = "arg.hit", .complete = complete_hit},
    {.name = "ID", .complete = complete_record},
    {.name = "IDS", .label = "arg.ids", .complete = complete_records},
    {.name = "IMPORT", .label = "arg.import", .read = read_import, .complete = complete_import},
    {.name = "KEY", .label = "arg.key", .complete = complete_company_key},
    {.name = "KIND", .label = "arg.kind", .values = values_of_kind},
    {.name = "LEVEL", .label = "arg.level", .read = read_level, .values = values_of_level},
    {.name = "LINE", .label = "arg.line"},
    {.name = "LIST", .label = "arg.list", .values = values_of_watchlist},
    {.name = "MAP", .label = "arg.map", .complete = complete_map},
    {.name = "MEASURE", .label = "arg.measure"},
    {.name = "MODEL", .label = "arg.scenario", .values = values_of_model},
    {.name = "MERGED", .label = "arg.supplier", .complete = complete_merged},
    {.name = "N", .label = "arg.number"},
    {.name = "NAME", .label = "arg.name"},
    {.name = "PERSON", .label = "arg.name", .complete = complete_person},
    {.name = "PERCENT", .label = "arg.percent"},
    {.name = "R", .label = "arg.rate"},
    {.name = "REGION", .label = "arg.region"},
    {.name = "RIGHTS",
     .label = "arg.rights",
     .read = read_ids,
     .values = values_of_right,
     .named = right_named},
    {.name = "ROLE", .label = "arg.role", .read = read_role, .values = values_of_role},
    {.name = "SCENARIO", .label = "arg.scenario", .values = values_of_scenario},
    {.name = "SECTION", .label = "arg.section", .read = read_section, .values = values_of_section},
    {.name = "SEQ", .label = "arg.number"},
    {.name = "SET", .label = "arg.question_set"},
    {.name = "SHARE", .label = "arg.percent", .read = read_span},
    {.name = "SHEET", .label = "arg.sheet", .read = read_sheet, .values = values_of_sheet},
    {.name = "SIGN", .label = "arg.sign"},
    {.name = "SPAN", .label = "arg.span", .read = read_span},
    {.name = "STAGE", .label = "arg.stage", .read = read_stage, .values = values_of_stage},
    {.name = "SUBJECT", .label = "arg.subject"},
    {.name = "SUPPLIER", .label = "arg.supplier", .complete = complete_supplier},
    {.name = "TEXT", .label = "arg.text"},
    {.name = "THEME", .label = "arg.theme", .complete = complete_theme},
    {.name = "VALUE", .label = "arg.value"},
    {.name = "WITHDRAWN", .label = "arg.supplier", .complete = complete_withdrawn},
    {.name = "WORD", .label = "arg.word", .read = read_word},
    {.name = "Y", .label = "arg.year", .read = read_year, .complete = complete_year},
    {.name = "1-5", .read = read_score, .values = values_of_score},
    {.name = "1-5|none", .read = read_score_or_none},
};

const struct placeholder *placeholder_find(const char *name, size_t n)
{
    for (size_t i = 0; i < sizeof(placeholders) / sizeof(placeholders[0]); i++)
        if (strncmp(placeholders[i].name, name, n) == 0 && placeholders[i].name[n] == '\0')
            return &placeholders[i];
    return NULL;
}

const struct placeholder *placeholder_of(const char *arg, bool *none)
{
    const bool bracket = *arg == '[';
    const size_t n = strlen(arg), end = strlen("|none");
    const struct placeholder *p = placeholder_find(arg + bracket, n - (bracket ? strlen("[]") : 0));

    *none = !p && n > end && strcmp(arg + n - end, "|none") == 0;
    return *none ? placeholder_find(arg, n - end) : p;
}

/* What is shown for the beginning of `args`, and how long that is. */
static const char *shown(struct cli *c, const char *args, bool several, size_t *n)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    size_t capitals = strspn(args, letters), other = several ? 1 : strcspn(args, letters);
    size_t small = several ? strspn(args, "abcdefghijklmnopqrstuvwxyz_") : 0;
    const struct placeholder *p = capitals > 0 ? placeholder_find(args, capitals) : NULL;
    const char *word = small > 0 ? choice_word(c, args, small) : NULL;

    *n = capitals > 0 ? capitals : small > 0 ? small : other;
    if (p && p->label)
        return dd_msg(c->lang, p->label);
    return word ? word : arena_strndup(&c->arena, args, *n);
}

const char *cli_placeholders(struct cli *c, const char *args)
{
    const bool several = strchr(args, '|') != NULL;
    struct buf out = BUF_INIT;
    const char *copy;
    size_t n;

    for (; *args; args += n) {
        const char *part = shown(c, args, several, &n);
        buf_add(&out, part ? part : "");
    }
    copy = out.failed ? NULL : arena_strdup(&c->arena, buf_str(&out));
    buf_release(&out);
    return copy ? copy : "";
}

/* A word of a set in the user's language. */
static const char *own_word(struct cli *c, const char *key)
{
    const struct kind *kind = kind_named(key);
    const char *word =
        kind ? (c->lang == DD_NB ? kind->nb : kind->name) : choice_word(c, key, strlen(key));

    return word ? word : key;
}

const char *cli_set_words(struct cli *c, const struct dd_cmd *cmd, const char *arg)
{
    struct buf all = BUF_INIT;
    struct cli_values v;
    bool none;
    const struct placeholder *p = placeholder_of(arg, &none);

    if (!p || !p->values || p->complete || !p->label)
        return NULL;
    cli_values(&c->arena, cmd, p->name, &v);
    for (size_t i = 0; i < v.n; i++) {
        const char *sep = i > 0 ? ", " : "";
        if (p->named)
            buf_printf(&all, "%s%s (%s)", sep, v.word[i], p->named(v.word[i], c->lang));
        else
            buf_printf(&all, "%s%s", sep, own_word(c, v.word[i]));
    }
    return cli_keep(c, &all);
}
