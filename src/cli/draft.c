/* What somebody writes in an editor is not lost when the command then fails. */
#include "draft.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "typed_text.h"

static enum dd_rc write_all(int fd, const char *bytes, size_t left, const char *path,
                            struct dd_error *err)
{
    while (left > 0) {
        ssize_t n = write(fd, bytes, left);
        if (n < 0 && errno != EINTR)
            return dd_fail_file(err, "report.file", path, errno);
        bytes += n > 0 ? n : 0;
        left -= n > 0 ? (size_t)n : 0;
    }
    return DD_OK;
}

/* The file in its folder, with what there is to begin with. */
static enum dd_rc make_file(struct cli *c, const char *option, const char *text,
                            struct dd_error *err)
{
    struct cli_draft *d = &c->draft;
    enum dd_rc rc;
    int fd;

    d->option = option;
    d->file = arena_printf(&c->arena, "%s/text.txt", d->folder);
    if (!d->file)
        return dd_no_memory(err);
    fd = open(d->file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (fd < 0)
        return dd_fail_file(err, "report.file", d->file, errno);
    rc = write_all(fd, text, strlen(text), d->file, err);
    if (rc == DD_OK && *text)
        rc = write_all(fd, "\n", 1, d->file, err);
    return close(fd) == 0 || rc != DD_OK ? rc : dd_fail_file(err, "report.file", d->file, errno);
}

enum dd_rc draft_begin(struct cli *c, const char *option, const char *text, struct dd_error *err)
{
    char *folder = arena_printf(&c->arena, "%s/ddreg-XXXXXX", cli_temporary_folder());

    if (!folder)
        return dd_no_memory(err);
    if (!mkdtemp(folder))
        return dd_fail_file(err, "report.file", folder, errno);
    c->draft.folder = folder;
    return make_file(c, option, text, err);
}

static bool is_in_memory(const char *folder)
{
    struct statfs fs;

    return statfs(folder, &fs) == 0 && (fs.f_type == TMPFS_MAGIC || fs.f_type == RAMFS_MAGIC);
}

enum dd_rc draft_begin_unseen(struct cli *c, const char *option, struct dd_error *err)
{
    const char *in;

    for (int i = 0; (in = cli_memory_folder(i)); i++)
        if (is_in_memory(in) && scratch_begin(&c->scratch, in) == 0) {
            c->draft.folder = c->scratch.folder;
            c->draft.unseen = true;
            return make_file(c, option, "", err);
        }
    return dd_fail(err, DD_REFUSED, "cli.no_memory_folder", NULL);
}

enum dd_rc draft_read(struct cli *c, struct buf *out, struct dd_error *err)
{
    const struct cli_draft *d = &c->draft;
    int fd = open(d->file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    enum dd_rc rc;

    if (fd < 0)
        return dd_fail(err, DD_INPUT, "cli.text_unreadable", "option", d->option, NULL);
    rc = typed_text_read(fd, d->option, out, err);
    (void)close(fd);
    return rc;
}

void draft_remove(struct cli *c)
{
    const char *folder = c->draft.folder;
    DIR *all = folder ? opendir(folder) : NULL;

    /* NOLINTNEXTLINE(concurrency-mt-unsafe): only this function has the folder open */
    for (struct dirent *e = all ? readdir(all) : NULL; e; e = readdir(all))
        (void)unlinkat(dirfd(all), e->d_name, 0); /* "." and ".." are refused */
    if (all)
        (void)closedir(all);
    if (folder)
        (void)rmdir(folder);
    c->draft.folder = NULL;
}

static bool copy_all(int from, int to, const char *path)
{
    char block[16 * 1024];
    struct dd_error ignored;
    ssize_t n;

    while ((n = read(from, block, sizeof(block))) != 0)
        if (n < 0 ? errno != EINTR : write_all(to, block, (size_t)n, path, &ignored) != DD_OK)
            return false;
    return fsync(to) == 0;
}

/* Its copy beside the register, which lasts longer than temporary files; NULL: none can be made. */
static const char *copy_beside(struct cli *c)
{
    char *path = arena_printf(&c->arena, "%s.text-XXXXXX", c->register_path);
    int from = open(c->draft.file, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    int to = path && from >= 0 ? mkstemp(path) : -1;
    bool copied = to >= 0 && copy_all(from, to, path);

    copied = (to < 0 || close(to) == 0) && copied;
    if (from >= 0)
        (void)close(from);
    if (to >= 0 && !copied)
        (void)unlink(path);
    return copied ? path : NULL;
}

/* As a shell must have it. */
static void add_word(struct buf *out, const char *word)
{
    static const char plain[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./,+%:@";
    bool is_plain = *word && strspn(word, plain) == strlen(word);

    buf_add(out, is_plain ? " " : " '");
    for (const char *p = word; *p; p++) {
        buf_add(out, *p == '\'' ? "'\\'" : "");
        buf_add_char(out, *p);
    }
    buf_add(out, is_plain ? "" : "'");
}

/* The command as it was given, but that the text comes from the file. */
static const char *command_with(struct cli *c, const char *file)
{
    struct buf b = BUF_INIT;

    buf_add(&b, "ddreg");
    if (strcmp(c->register_path, cli_usual_register()) != 0) {
        buf_add(&b, " --register");
        add_word(&b, c->register_path);
    }
    buf_printf(&b, " %s", c->cmd->name);
    for (int i = 0; i < c->nargs; i++)
        add_word(&b, c->args[i]);
    for (const struct cmd_option *o = c->cmd->options; o->name; o++) {
        const char *value = cli_option(c, o->name);
        if (!value || strcmp(o->name, "edit") == 0 || strcmp(o->name, c->draft.option) == 0)
            continue;
        buf_printf(&b, " --%s", o->name);
        if (o->arg)
            add_word(&b, value);
    }
    if (!c->draft.unseen)
        buf_printf(&b, " --%s -", c->draft.option);
    buf_add(&b, " <");
    add_word(&b, file);
    return cli_keep(c, &b);
}

/* What may be on no disk stays in memory, under a name that no later command removes. */
static const char *keep_in_memory(struct cli *c)
{
    const char *folder = c->scratch.folder, *slash = strrchr(folder, '/');
    const char *kept = slash ? arena_printf(&c->arena, "%.*s/ddreg-own-%s", (int)(slash - folder),
                                            folder, slash + strlen("/ddreg-tmp-"))
                             : NULL;

    if (!kept)
        return NULL;
    return rename(c->scratch.folder, kept) == 0 ? arena_printf(&c->arena, "%s/text.txt", kept)
                                                : NULL;
}

void draft_end(struct cli *c, enum dd_rc rc, struct dd_error *err)
{
    const char *file;

    if (!c->draft.folder)
        return;
    if (rc == DD_OK) {
        draft_remove(c);
        return;
    }
    file = c->draft.unseen ? keep_in_memory(c) : copy_beside(c);
    if (!file)
        file = c->draft.file;
    else if (!c->draft.unseen)
        draft_remove(c);
    cli_warn(c, c->draft.unseen ? "cli.text_in_memory" : "cli.text_kept",
             MSG_ARGS({"file", file}, {"command", command_with(c, file)}));
    dd_error_add(err, "kept", file);
}
