#include "confine.h"

#include <limits.h>

#include "ddreg/sandbox.h"
#include "packed/packed.h"
#include "table/decode.h"

enum { RULES_MAX = CLI_MAX_OPTIONS + 16 + 64 };

struct rules {
    struct cli *c;
    struct sandbox_rule all[RULES_MAX];
    size_t n;
};

static void allow(struct rules *r, enum sandbox_right right, const char *path)
{
    if (path && r->n < RULES_MAX)
        r->all[r->n++] = (struct sandbox_rule){right, path};
}

/* The folder that a path is in. */
static void allow_folder(struct rules *r, enum sandbox_right right, const char *path)
{
    const char *slash = path ? strrchr(path, '/') : NULL;

    if (!path)
        return;
    allow(r, right,
          !slash          ? "."
          : slash == path ? "/"
                          : arena_strndup(&r->c->arena, path, (size_t)(slash - path)));
}

static void allow_options(struct rules *r)
{
    for (const struct cmd_option *o = r->c->cmd->options; o && o->name; o++) {
        const char *value = cli_option(r->c, o->name);
        if (o->file == CMD_FILE_WRITE)
            allow_folder(r, SANDBOX_WORK, value);
        else if (o->file == CMD_FILE_READ)
            allow(r, SANDBOX_READ, value);
    }
}

/* The arguments that are files. */
static void allow_arguments(struct rules *r)
{
    static const char file[] = "FILE";
    const char *word = r->c->cmd->args;

    for (int i = 0; i < r->c->nargs && *word; i++) {
        size_t n = strcspn(word, " .");
        if (n == sizeof(file) - 1 && strncmp(word, file, n) == 0)
            allow(r, SANDBOX_READ, r->c->args[i]);
        if (word[n] == '.')
            continue; /* "FILE...": the rest are files, too */
        word += n;
        word += strspn(word, " ");
    }
}

/* An empty private folder for the engine: the one place where it may make temporary files. Where
 * the first that was meant cannot be used, another is, and who meant it hears of it. */
static enum dd_rc find_scratch(struct rules *r, struct dd_error *err)
{
    const char *first = cli_scratch_folder(0), *folder = first;
    int number = scratch_begin(&r->c->scratch, first), why = number;

    for (int i = 1; number != 0 && (folder = cli_scratch_folder(i)) != NULL; i++)
        number = scratch_begin(&r->c->scratch, folder);
    if (number != 0)
        return dd_fail(err, dd_errno_rc(why), "temp.unusable", "folder", first, "why",
                       dd_errno_why(why), NULL);
    if (folder != first)
        cli_warn(r->c, "temp.elsewhere",
                 MSG_ARGS({"folder", first}, {"why", dd_msg(r->c->lang, dd_errno_why(why))},
                          {"other", folder}));
    allow(r, SANDBOX_WORK, r->c->scratch.folder);
    allow(r, SANDBOX_TIDY, folder);
    return DD_OK;
}

/* What was written in an editor lies in a folder that goes when the command ends. */
static void allow_draft(struct rules *r)
{
    allow(r, SANDBOX_WORK, r->c->draft.folder);
    allow_folder(r, SANDBOX_TIDY, r->c->draft.folder);
}

static enum dd_rc enter(struct rules *r, struct dd_error *err)
{
    enum dd_rc rc = find_scratch(r, err);

    return rc == DD_OK ? sandbox_enter(r->all, r->n, err) : rc;
}

enum dd_rc cmd_confine(struct cli *c, struct dd_error *err)
{
    struct rules r = {.c = c};

    if (c->rehearsing || *c->scratch.folder)
        return DD_OK;
    decoder_load();
    packed_load();
    if (c->reg)
        allow_folder(&r, SANDBOX_WORK, db_file(c->reg->db));
    allow_options(&r);
    allow_arguments(&r);
    allow_draft(&r);
    return enter(&r, err);
}

enum dd_rc cmd_confine_restore(struct cli *c, struct dd_error *err)
{
    struct rules r = {.c = c};
    char full[PATH_MAX];

    allow_folder(&r, SANDBOX_WORK, c->register_path);
    /* The engine's own files lie beside the file, whatever link leads there. */
    allow_folder(&r, SANDBOX_WORK, realpath(c->args[0], full) ? full : c->args[0]);
    allow(&r, SANDBOX_READ, "/proc/self/mountinfo"); /* for place_local() */
    return enter(&r, err);
}

enum dd_rc cmd_confine_dump(struct cli *c, struct dd_error *err)
{
    struct rules r = {.c = c};

    decoder_load();
    allow_folder(&r, SANDBOX_WORK, c->register_path);
    allow(&r, SANDBOX_WORK, c->args[0]);
    allow(&r, SANDBOX_READ, "/proc/self/mountinfo"); /* for place_local() */
    return enter(&r, err);
}
