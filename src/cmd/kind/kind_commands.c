/* The commands of every kind: its own noun with the verbs that all have, and its moves. */
#include "kind_cmd.h"

#include <stdarg.h>

/* The verbs that every kind has. */
struct use {
    const char *verb, *nb;
    enum cmd_register reg;
    enum dd_rc (*run)(struct cli *c, struct dd_error *err);
};

static const struct use uses[KIND_USES] = {
    [KIND_ADD] = {"add", "ny", CMD_WRITES, kind_run_add},
    [KIND_SET] = {"set", "sett", CMD_WRITES, kind_run_set},
    [KIND_LIST] = {"list", "liste", CMD_READS, kind_run_list},
    [KIND_SHOW] = {"show", "vis", CMD_READS, kind_run_show},
    [KIND_HISTORY] = {"history", "historikk", CMD_READS, kind_run_history},
    [KIND_WITHDRAW] = {"withdraw", "trekk", CMD_WRITES, kind_run_withdraw},
    [KIND_RESTORE] = {"restore", "gjenopprett", CMD_WRITES, kind_run_restore},
};

enum { KEEP_MAX = 1024 };

/* Lives as long as the program. */
static struct arena memory;

const char *kind_keep(const char *format, ...)
{
    char text[KEEP_MAX];
    va_list args;
    int n;

    va_start(args, format);
    n = vsnprintf(text, sizeof(text), format, args);
    va_end(args);
    if (n < 0 || n >= (int)sizeof(text))
        abort(); /* a word of a descriptor that is longer than any can be */
    return arena_strdup(&memory, text);
}

static const char *join(const char *noun, const char *verb)
{
    size_t n = strlen(noun), m = strlen(verb);
    char *both = arena_alloc(&memory, n + m + 2);

    if (both) {
        /* NOLINTNEXTLINE(bugprone-not-null-terminated-result): more text follows */
        memcpy(both, noun, n);
        both[n] = ' ';
        memcpy(both + n + 1, verb, m + 1);
    }
    return both;
}

/* The words that add takes: those of the fields that are arguments. */
static void add_arguments(struct kind_cmd *k)
{
    const char *args = "";

    for (size_t i = 0; args && i < k->kind->table.ncolumns; i++) {
        const struct kind_field *f = &k->kind->fields[i];
        bool needed = (f->how & KIND_REQUIRED) != 0;
        if (!(f->how & KIND_ARGUMENT))
            continue;
        args = kind_keep(needed ? "%s%s%s" : "%s%s[%s]", args, *args ? " " : "",
                         kind_placeholder(f, KIND_ADD));
        k->cmd.min_args += needed;
        k->cmd.max_args++;
        if (f->type == KIND_LINK || f->type == KIND_LINKS)
            k->cmd.of = f->arg;
    }
    k->cmd.args = args ? args : "";
}

/* A list can be narrowed to one supplier, or to the record that the listed ones are parts of. */
static void add_list_argument(struct kind_cmd *k)
{
    size_t parent = kind_parent(k->kind);

    if (parent != KIND_MAX_FIELDS) {
        k->cmd.args = "[ID]";
        k->cmd.of = k->kind->fields[parent].arg;
    } else {
        k->cmd.args = kind_has_supplier(k->kind) ? "[SUPPLIER]" : "";
    }
    k->cmd.max_args = *k->cmd.args != '\0';
}

/* Its place in help holds an example of each verb; add has one of its own. */
static const char *example_of(const struct kind_cmd *k, enum kind_use use)
{
    const char *name = k->cmd.name, *letters = k->kind->letters;
    const bool reason = use == KIND_WITHDRAW || (k->verb && (k->verb->how & KIND_REASON));

    if (use == KIND_ADD)
        return k->kind->example;
    if (use == KIND_LIST)
        return kind_keep("ddreg %s", name);
    if (k->verb && k->verb->example)
        return kind_keep("ddreg %s %s-1 %s", name, letters, k->verb->example);
    return kind_keep("ddreg %s %s-1%s", name, letters,
                     reason            ? " --reason \"What happened\""
                     : use == KIND_SET ? " --correct"
                                       : "");
}

static void describe(struct kind_cmd *k)
{
    enum kind_use use = k->use;

    if (use == KIND_ADD) {
        add_arguments(k);
    } else if (use == KIND_LIST) {
        add_list_argument(k);
    } else {
        k->cmd.args = "ID";
        k->cmd.min_args = k->cmd.max_args = 1;
    }
    k->cmd.example = example_of(k, use);
    k->cmd.options = k->options;
}

/* What lists print, for completion and for the options that name a column. */
static void describe_columns(struct kind_cmd *k, enum kind_use use)
{
    struct kind_view *view = use == KIND_LIST ? arena_alloc(&memory, sizeof(*view)) : NULL;

    if (use == KIND_HISTORY) {
        k->cmd.columns = kind_history_columns;
        k->cmd.ncolumns = kind_history_ncolumns;
    }
    if (view) {
        kind_view_columns(view, k->kind, true);
        k->cmd.columns = view->columns;
        k->cmd.names = view->names;
        k->cmd.ncolumns = view->n;
    }
}

/* Has the kind the verb? What a command of its own makes is not added or set; what is added by
 * "set" is not changed by it, since the next one takes its place. */
static bool has_use(const struct kind *kind, int use)
{
    const bool by_set = kind->add && strcmp(kind->add, uses[KIND_SET].verb) == 0;

    return !(kind->by_hand && kind_word_in(kind->by_hand, uses[use].verb)) &&
           !(kind->made && (use == KIND_ADD || use == KIND_SET)) && !(by_set && use == KIND_SET);
}

/* All but the names, when the command is the one that is asked for. */
static void make_ready(const struct dd_cmd *cmd)
{
    struct kind_cmd *k = (void *)(uintptr_t)cmd;

    if (k->made)
        return;
    k->made = true;
    k->options = arena_alloc(&memory, CLI_MAX_OPTIONS * sizeof(*k->options));
    if (!k->options)
        return; /* then it takes none */
    describe(k);
    describe_columns(k, k->use);
    if (!kind_make_options(k, k->use))
        abort(); /* too many, or a word that is taken: a mistake in the descriptor */
}

/* A new record that is no part of another is of the company that is chosen. */
static enum cmd_company company_of(const struct kind *kind, enum kind_use use)
{
    if (kind->shared)
        return CMD_OF_GROUP;
    return use == KIND_ADD && kind_parent(kind) == KIND_MAX_FIELDS ? CMD_OF_COMPANY
                                                                   : CMD_OF_COMPANIES;
}

static bool is_by_hand(const struct kind *kind, const char *verb)
{
    return kind->by_hand && kind_word_in(kind->by_hand, verb);
}

static struct kind_cmd *make(const struct kind *kind, enum kind_use use,
                             const struct kind_verb *verb)
{
    struct kind_cmd *k = arena_alloc(&memory, sizeof(*k));
    const char *name = verb ? verb->name : uses[use].verb, *nb = verb ? verb->nb : uses[use].nb;

    if (!k)
        return NULL;
    k->kind = kind;
    k->verb = verb;
    k->use = use;
    k->cmd.reg = verb ? CMD_WRITES : uses[use].reg;
    k->cmd.company = company_of(kind, use);
    k->cmd.before = k->cmd.reg == CMD_WRITES ? kind_read_typed : NULL;
    k->cmd.run = verb ? kind_run_move : uses[use].run;
    k->cmd.make = make_ready;
    k->cmd.name = join(kind->name, use == KIND_ADD && kind->add ? kind->add : name);
    k->cmd.alias = join(kind->nb, use == KIND_ADD && kind->add_nb ? kind->add_nb : nb);
    if (use == KIND_ADD && kind->added_by) {
        k->cmd.name = kind->added_by;
        k->cmd.alias = kind->added_by_nb;
    }
    return k;
}

static size_t count_commands(void)
{
    size_t n = 0;

    for (size_t i = 0; kinds[i]; i++) {
        n += KIND_USES;
        for (const struct kind_verb *v = kinds[i]->verbs; v && v->name; v++)
            n++;
    }
    return n;
}

const struct dd_cmd *const *kind_commands(void)
{
    enum { ROOM = 16 * 1024 * 1024 };
    const struct dd_cmd **all;
    struct kind_cmd *k;
    size_t n = 0;

    arena_init(&memory, ROOM);
    all = arena_alloc(&memory, (count_commands() + 1) * sizeof(const struct dd_cmd *));
    for (size_t i = 0; all && kinds[i]; i++) {
        for (int use = 0; use < KIND_WITHDRAW; use++)
            if (has_use(kinds[i], use) && (k = make(kinds[i], (enum kind_use)use, NULL)))
                all[n++] = &k->cmd;
        for (const struct kind_verb *v = kinds[i]->verbs; v && v->name; v++)
            if (strcmp(v->name, KIND_WITHDRAW_VERB) != 0 && !is_by_hand(kinds[i], v->name) &&
                (k = make(kinds[i], KIND_MOVE, v)))
                all[n++] = &k->cmd;
        for (int use = KIND_WITHDRAW; use < KIND_USES; use++)
            if ((k = make(kinds[i], (enum kind_use)use, NULL)))
                all[n++] = &k->cmd;
    }
    return memory.failed ? NULL : all;
}
