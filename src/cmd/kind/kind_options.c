/* The options of a kind's commands follow from its fields. */
#include "kind_cmd.h"

static bool add(struct kind_cmd *k, struct cmd_option o)
{
    size_t n = 0;

    for (const struct cmd_option *g = cli_global_options; g->name; g++)
        if (strcmp(g->name, o.name) == 0)
            return false; /* the word means something else everywhere */
    while (k->options[n].name)
        if (strcmp(k->options[n++].name, o.name) == 0)
            return true; /* a field has the word already */
    if (n + 1 == CLI_MAX_OPTIONS)
        return false;
    k->options[n] = o;
    return true;
}

const char *kind_placeholder(const struct kind_field *f, enum kind_use use)
{
    switch (f->type) {
    case KIND_TEXT:
    case KIND_NAME:
        return f->arg ? f->arg : "TEXT";
    case KIND_EMAIL:
        return "ADDRESS";
    case KIND_SPAN:
        return f->arg ? f->arg : "SPAN";
    case KIND_COUNTRY:
        return "CC";
    case KIND_DAY:
        return "DATE";
    case KIND_WORD:
        return f->arg ? f->arg : kind_words(f);
    case KIND_COUNT:
        return f->arg ? f->arg : "N";
    case KIND_MONEY:
        return "AMOUNT";
    case KIND_FLAG:
        return use == KIND_SET ? "yes|no" : NULL;
    case KIND_SUPPLIER:
        return "SUPPLIER";
    case KIND_PERSON:
        return "PERSON";
    case KIND_LINK:
        return "ID";
    case KIND_LINKS:
        return "IDS";
    case KIND_FILE:
        return "FILE";
    case KIND_SEALED:
        break; /* no option */
    }
    return "TEXT";
}

/* Must the command be given the field? */
static bool is_needed(const struct kind_cmd *k, const struct kind_field *f, enum kind_use use)
{
    char key[KIND_KEY_SIZE];

    if (use == KIND_MOVE)
        return k->verb->needs && kind_word_in(k->verb->needs, kind_key(f, key));
    return use == KIND_ADD && (f->how & KIND_REQUIRED) && !(f->how & KIND_TODAY);
}

/* Are there other ways than "none" to take the value away? An empty text; a flag has "no". */
static bool has_none(const struct kind_field *f)
{
    return kind_is_text(f->type) || f->type == KIND_FLAG ||
           (f->type == KIND_WORD && kind_word_in(kind_words(f), "none"));
}

/* The field's word in bokmål: where a move calls it otherwise, as the field of that name. */
static const char *nb_of(const struct kind *kind, const struct kind_field *f, const char *option)
{
    char own[KIND_KEY_SIZE];

    for (size_t i = 0; i < kind->table.ncolumns; i++)
        if (strcmp(kind_option(&kind->fields[i], own), option) == 0)
            return kind->fields[i].nb;
    return f->nb;
}

/* What help says of it: of this command, where that has words of its own. */
static const char *help_of(const struct kind_cmd *k, const char *option)
{
    const char *own =
        k->verb ? kind_keep("opt.%s.%s.%s", k->kind->name, k->verb->name, option) : NULL;

    return own && msg_has(own) ? own : kind_keep("opt.%s.%s", k->kind->name, option);
}

/* A field's words, kept as long as the program runs. */
static bool add_field(struct kind_cmd *k, const struct kind_field *f, enum kind_use use,
                      const char *name)
{
    const bool needed = is_needed(k, f, use), kept = needed || (f->how & KIND_REQUIRED);
    const bool changes = use == KIND_SET || use == KIND_MOVE;
    const bool is_link = f->type == KIND_LINK || f->type == KIND_LINKS;
    const char *arg = kind_placeholder(f, use), *option;

    if (changes && !kept && !has_none(f))
        arg = kind_keep("%s|none", arg);
    option = kind_keep("%s", name);
    return option && add(k, (struct cmd_option){
                                .name = option,
                                .arg = arg,
                                .help = help_of(k, option),
                                .required = needed,
                                .nb = nb_of(k->kind, f, option),
                                .of = is_link ? f->arg : NULL,
                                .kept = changes && kept && !has_none(f),
                                .file = f->type == KIND_FILE ? CMD_FILE_READ : CMD_FILE_NONE,
                            });
}

bool kind_takes(const struct kind_cmd *k, const struct kind_field *f, char option[KIND_KEY_SIZE])
{
    const enum kind_use use = k->use;

    (void)kind_option(f, option);
    if (f->how & KIND_INTERNAL)
        return false;
    if (use == KIND_MOVE)
        return kind_verb_takes(k->verb, f, option);
    if (use == KIND_LIST)
        return f->type == KIND_WORD || f->type == KIND_PERSON ||
               (f->type == KIND_SUPPLIER && kind_parent(k->kind) != KIND_MAX_FIELDS);
    return use == KIND_SET || (use == KIND_ADD && !(f->how & (KIND_ARGUMENT | KIND_MOVED)));
}

/* Options that are no field's, and who has them. */
enum { FOR_OWN = 1 << 8, FOR_START = 1 << 9, FOR_PARTS = 1 << 10, FOR_COMPANY = 1 << 11 };
#define FOR(use) (1U << (use))

static const struct {
    unsigned uses;
    struct cmd_option option;
} common[] = {
    {FOR(KIND_SET), {.name = "correct", .help = "opt.kind.correct", .nb = "rett"}},
    {FOR(KIND_SET), {.name = "from", .arg = "DATE", .help = "opt.kind.from", .nb = "fra"}},
    {FOR_START, {.name = "date", .arg = "DATE", .help = "opt.kind.date", .nb = "dato"}},
    {FOR(KIND_ADD) | FOR(KIND_SET) | FOR(KIND_MOVE) | FOR(KIND_WITHDRAW) | FOR(KIND_RESTORE),
     {.name = "reason", .arg = "TEXT", .help = "opt.kind.reason", .nb = "begrunnelse"}},
    {FOR_PARTS, {.name = "with-parts", .help = "opt.kind.with_parts", .nb = "med-deler"}},
    {FOR_COMPANY, CLI_FOR},
    {FOR_OWN, {.name = "own", .help = "opt.kind.own", .nb = "egen"}},
    {FOR(KIND_LIST), {.name = "after", .arg = "DATE", .help = "opt.kind.after", .nb = "etter"}},
    {FOR(KIND_LIST), {.name = "before", .arg = "DATE", .help = "opt.kind.before", .nb = "før"}},
    {FOR(KIND_LIST) | FOR(KIND_SHOW),
     {.name = "as-of", .arg = "DATE", .help = "opt.kind.as_of", .nb = "per"}},
    {FOR(KIND_LIST) | FOR(KIND_SHOW),
     {.name = "known", .arg = "DATE", .help = "opt.kind.known", .nb = "kjent"}},
};

static const struct cmd_option listing[] = {CLI_LIST_OPTIONS};

/* Of a list that can be a page, too. */
static const struct cmd_option paging[] = {
    {.name = "output",
     .letter = 'o',
     .arg = "FILE",
     .file = CMD_FILE_WRITE,
     .help = "opt.kind.output"},
    {.name = "overwrite", .help = "opt.overwrite"},
};

enum {
    PAGING = sizeof(paging) / sizeof(paging[0]),
    COMMON = sizeof(common) / sizeof(common[0]),
    LISTING = sizeof(listing) / sizeof(listing[0])
};

/* The command's use, and what its kind adds to it. */
static unsigned uses_of(const struct kind_cmd *k, enum kind_use use)
{
    size_t supplier = kind_has_field(k->kind, "supplier_id");
    unsigned how = supplier != KIND_MAX_FIELDS ? k->kind->fields[supplier].how : KIND_REQUIRED;
    unsigned uses = FOR(use);

    if (!k->kind->shared)
        uses |= FOR_COMPANY;
    if (k->verb ? !k->verb->day : use == KIND_ADD && !k->kind->starts)
        uses |= FOR_START;
    if (!(how & KIND_REQUIRED) && (use == KIND_LIST || (use == KIND_ADD && (how & KIND_ARGUMENT))))
        uses |= FOR_OWN;
    if (use == KIND_WITHDRAW && kind_part(k->kind, 0))
        uses |= FOR_PARTS;
    return uses;
}

static bool add_common(struct kind_cmd *k, enum kind_use use)
{
    const bool needs = use == KIND_WITHDRAW || (k->verb && (k->verb->how & KIND_REASON));
    const unsigned uses = uses_of(k, use);
    bool fits = true;

    for (size_t i = 0; fits && i < COMMON; i++) {
        struct cmd_option o = common[i].option;
        o.required = needs && strcmp(o.name, "reason") == 0;
        if (strcmp(o.name, "after") == 0 || strcmp(o.name, "before") == 0)
            o.column = kind_label(k->kind, k->kind->starts ? k->kind->starts : "day");
        fits = !(common[i].uses & uses) || add(k, o);
    }
    for (size_t i = 0; fits && use == KIND_LIST && k->kind->page && i < PAGING; i++)
        fits = add(k, paging[i]);
    for (size_t i = 0; fits && (use == KIND_LIST || use == KIND_HISTORY) && i < LISTING; i++)
        fits = add(k, listing[i]);
    return fits;
}

/* The option that --edit is for may be missing then. */
static bool add_edit(struct kind_cmd *k)
{
    char room[KIND_KEY_SIZE];
    const char *edited = kind_edited(k, room);

    for (struct cmd_option *o = k->options; edited && o->name; o++)
        if (strcmp(o->name, edited) == 0)
            o->instead = "edit";
    return !edited ||
           add(k, (struct cmd_option){.name = "edit", .help = "opt.kind.edit", .nb = "rediger"});
}

/* The states that a record can have, with bars between them. */
static const char *states_of(const struct kind *kind)
{
    const char *all = "", *state;

    for (size_t i = 0; all && kind_state_at(kind, i, &state); i++)
        all = kind_keep("%s%s%s", all, i > 0 ? "|" : "", state);
    return all;
}

/* The states that a move is given one of; each once, as `states_of`. */
static const char *states_to(const struct kind_verb *verb)
{
    const char *all = "";

    for (const struct kind_step *s = verb->steps; all && s->from; s++)
        if (!kind_word_in(all, s->to))
            all = kind_keep("%s%s%s", all, *all ? "|" : "", s->to);
    return all;
}

static bool add_state(struct kind_cmd *k, enum kind_use use)
{
    struct cmd_option o = {.name = "state", .nb = "tilstand"};

    if (use == KIND_LIST) {
        o.arg = states_of(k->kind);
        o.help = "opt.kind.state";
    } else {
        o.arg = states_to(k->verb);
        o.help = "opt.kind.to_state";
        o.required = true;
    }
    return add(k, o);
}

bool kind_make_options(struct kind_cmd *k, enum kind_use use)
{
    char option[KIND_KEY_SIZE];
    bool fits = true;

    for (size_t i = 0; fits && i < k->kind->table.ncolumns; i++)
        if (kind_takes(k, &k->kind->fields[i], option))
            fits = add_field(k, &k->kind->fields[i], use, option);
    if (fits && (use == KIND_LIST || (k->verb && k->verb->steps)))
        fits = add_state(k, use);
    return fits && add_common(k, use) && add_edit(k);
}
