#include <errno.h>
#include <fcntl.h>
#include <sys/stat.h>

#include "commands.h"
#include "ddreg/statement.h"

static const struct cmd_option render_options[] = {
    {"year", 0, "Y", "opt.year", true},
    {"as-of", 0, "DATE", "opt.as_of", false},
    {"format", 'f', "html|md", "opt.render_format", true},
    {"output", 'o', "FILE", "opt.output", true},
    {NULL, 0, NULL, NULL, false},
};

static enum dd_rc write_all(int fd, const char *p, size_t n)
{
    while (n > 0) {
        ssize_t done = write(fd, p, n);
        if (done < 0 && errno != EINTR)
            return DD_INPUT; /* the place is at fault: a full disk, say */
        if (done > 0) {
            p += done;
            n -= (size_t)done;
        }
    }
    return DD_OK;
}

/* A statement is made to be shown: its mode is that of any new file. */
static mode_t file_mask(void)
{
    mode_t mask = umask(0);

    (void)umask(mask);
    return mask;
}

/* Writes beside the place and renames, so that a reader never meets half a statement. */
static enum dd_rc write_file(const char *path, const struct buf *bytes, struct dd_error *err)
{
    struct buf temporary = BUF_INIT;
    enum dd_rc rc;
    int fd, why;

    buf_printf(&temporary, "%s.XXXXXX", path);
    rc = buf_ok(&temporary, err);
    if (rc != DD_OK)
        return rc;
    fd = mkstemp(temporary.data);
    if (fd < 0)
        rc = DD_INPUT;
    if (rc == DD_OK)
        rc = fchmod(fd, 0666 & ~file_mask()) == 0 ? DD_OK : DD_INPUT;
    if (rc == DD_OK)
        rc = write_all(fd, buf_str(bytes), bytes->len);
    if (fd >= 0 && rc == DD_OK && fsync(fd) != 0)
        rc = DD_INPUT;
    why = errno;
    if (fd >= 0 && close(fd) != 0 && rc == DD_OK) {
        why = errno;
        rc = DD_INPUT;
    }
    if (rc == DD_OK && rename(buf_str(&temporary), path) != 0) {
        why = errno;
        rc = DD_INPUT;
    }
    if (rc != DD_OK) {
        (void)dd_fail(err, rc, "report.file", "file", path, "why", dd_errno_why(why), NULL);
        if (fd >= 0)
            (void)unlink(buf_str(&temporary));
    }
    buf_release(&temporary);
    return rc;
}

static bool same_file(const struct stat *place, const char *path)
{
    struct stat other;

    return stat(path, &other) == 0 && other.st_dev == place->st_dev &&
           other.st_ino == place->st_ino;
}

/* The register in use, by whatever name or link, or one of the two files that lie beside it. */
static bool is_register_in_use(const struct cli *c, const struct stat *place)
{
    static const char *const suffixes[] = {"", "-wal", "-shm", "-journal"};
    struct buf beside = BUF_INIT;
    bool same = false;

    for (size_t i = 0; !same && i < sizeof(suffixes) / sizeof(suffixes[0]); i++) {
        buf_reset(&beside);
        buf_printf(&beside, "%s%s", c->register_path, suffixes[i]);
        same = beside.failed || same_file(place, buf_str(&beside));
    }
    buf_release(&beside);
    return same;
}

/* Any register, also one that is not in use: none has another copy of what a person decided. */
static bool is_database(const char *path)
{
    static const char magic[] = "SQLite format 3";
    char head[sizeof(magic)];
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    ssize_t n = fd >= 0 ? read(fd, head, sizeof(head)) : 0;

    if (fd >= 0)
        (void)close(fd);
    return n == (ssize_t)sizeof(head) && memcmp(head, magic, sizeof(magic)) == 0;
}

/* A statement may replace an older one, but never a register, a folder or a device. */
static enum dd_rc check_place(const struct cli *c, const char *path, struct dd_error *err)
{
    struct stat place;

    if (stat(path, &place) != 0)
        return DD_OK; /* nothing is there; whether it can be made, write_file() finds out */
    if (is_register_in_use(c, &place) || (S_ISREG(place.st_mode) && is_database(path)))
        return dd_fail(err, DD_REFUSED, "report.is_register", "file", path, NULL);
    if (S_ISDIR(place.st_mode))
        return dd_fail(err, DD_INPUT, "report.is_folder", "file", path, NULL);
    if (!S_ISREG(place.st_mode))
        return dd_fail(err, DD_INPUT, "report.is_no_file", "file", path, NULL);
    return DD_OK;
}

static enum dd_rc build(struct cli *c, struct doc *d, struct dd_error *err)
{
    const char *as_of = cli_option(c, "as-of");

    doc_init(d, &c->arena, msg_lang_code(c->lang));
    return statement_build(c->reg, cli_year(c), as_of ? as_of : c->today, c->lang, d, err);
}

static enum dd_rc run_render(struct cli *c, struct dd_error *err)
{
    const char *format = cli_option(c, "format"), *path = cli_option(c, "output");
    struct buf bytes = BUF_INIT;
    struct doc d;
    bool html = strcmp(format, "html") == 0;
    enum dd_rc rc = check_place(c, path, err);

    if (rc == DD_OK)
        rc = build(c, &d, err);
    if (rc == DD_OK)
        rc = html ? doc_write_html(&d, &bytes, err) : doc_write_markdown(&d, &bytes, err);
    if (rc == DD_OK)
        rc = write_file(path, &bytes, err);
    buf_release(&bytes);
    if (rc == DD_OK)
        cli_say(c, d.draft ? "report.draft" : "report.done",
                MSG_ARGS({"file", path}, {"draft", d.draft ? d.draft : ""}));
    return rc;
}

const struct dd_cmd cmd_report_render = {
    "report render",
    "rapport skriv",
    "--year Y --format html|md -o FILE",
    0,
    0,
    "cmd.report.render",
    "ddreg report render --year 2023 --format html -o redegjorelse-2023.html",
    CMD_READS,
    render_options,
    run_render,
};
