/* One command: parse, open, run, commit, print. */
#include "ddreg/cli.h"

#include "cli.h"
#include "ddreg/fall.h"
#include "ddreg/stop.h"
#include "ddreg/text.h"
#include "draft.h"
#include "out.h"

const struct dd_cmd *const *cli_commands;

enum { RESULT_MAX = 1024 * 1024 * 1024 };

static void print_notes(struct cli *c)
{
    (void)fputs(c->notes.failed ? "" : buf_str(&c->notes), stderr);
    buf_reset(&c->notes);
}

/* What was stopped by a signal ends as shells expect it. */
static int exit_code(const struct dd_error *err)
{
    return err->what == DD_STOPPED ? 128 + stop_asked() : (int)err->rc;
}

/* Whatever error it was that the signal led to; but not one that describes a state. */
static enum dd_rc was_stopped(enum dd_rc rc, struct dd_error *err)
{
    if (rc == DD_OK || !err->id || !stop_asked() || err->what == DD_UNSURE)
        return rc;
    return stop_check(err);
}

/* The error as one JSON document, for a script that reads standard output. */
static void print_json_error(struct cli *c, const struct dd_error *err, const char *message)
{
    struct json j;

    buf_reset(&c->out);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_object(&j, "error");
    json_text(&j, "id", err->id);
    json_int(&j, "exit", exit_code(err));
    json_text(&j, "message", message);
    for (size_t i = 0; i < err->nargs; i++)
        json_text(&j, err->args[i].name, err->args[i].value);
    cli_json_falls(c, &j);
    json_end_object(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static void print_wrapped(const char *line)
{
    struct buf b = BUF_INIT;

    terminal_wrap(&b, STDERR_FILENO, line);
    (void)fprintf(stderr, "%s\n", b.failed ? line : buf_str(&b));
    buf_release(&b);
}

static void print_error(struct cli *c, const struct dd_error *err)
{
    struct buf raw = BUF_INIT, line = BUF_INIT, shown = BUF_INIT;

    msg_add_error(&raw, c->lang, err);
    text_add_plain(&line, buf_str(&raw));
    buf_add(&shown, "ddreg: ");
    buf_add(&shown, buf_str(&line));
    print_notes(c);
    /* Without memory to say more, that is what there is to say. */
    if (raw.failed || line.failed || shown.failed)
        (void)fprintf(stderr, "ddreg: %s\n", dd_msg(c->lang, "memory"));
    else
        print_wrapped(buf_str(&shown));
    if (c->format == FORMAT_JSON && c->out.len == 0 && !c->printed)
        print_json_error(c, err, buf_str(&line));
    buf_release(&raw);
    buf_release(&line);
    buf_release(&shown);
}

/* The first command that writes brings an older register up to date. It says so on standard error:
 * standard output belongs to the command. */
static enum dd_rc bring_up_to_date(struct cli *c, struct dd_error *err)
{
    struct buf backup = BUF_INIT;
    enum dd_rc rc = reg_upgrade(c->register_path, &c->by, &backup, err);

    if (rc == DD_OK && backup.len > 0)
        cli_warn(c, "register.upgraded",
                 MSG_ARGS({"register", c->register_path}, {"file", buf_str(&backup)}));
    buf_release(&backup);
    return rc;
}

/* What the command does with the register, by the options that were given. */
static enum cmd_register use_of(const struct cli *c)
{
    static const char *const writing[] = {"accept", "choose",  "defer", "edit",
                                          "file",   "confirm", "save"};

    if (c->cmd->reg == CMD_READS_IF_THERE)
        return access(c->register_path, F_OK) == 0 ? CMD_READS : CMD_NO_REGISTER;
    if (c->cmd->reg != CMD_DECIDES)
        return c->cmd->reg;
    for (size_t i = 0; i < sizeof(writing) / sizeof(writing[0]); i++)
        if (cli_option(c, writing[i]))
            return CMD_WRITES;
    return CMD_READS;
}

static enum dd_rc open_register(struct cli *c, struct dd_error *err)
{
    static const enum db_mode modes[] = {
        [CMD_READS] = DB_READ,
        [CMD_READS_OLDER] = DB_OLDER,
        [CMD_WRITES] = DB_WRITE,
        [CMD_WRITES_ITSELF] = DB_WRITE,
    };
    enum cmd_register use = use_of(c);
    bool reads = use == CMD_READS || use == CMD_READS_OLDER;
    enum dd_rc rc = reg_open(&c->reg, c->register_path, modes[use], err);

    if (rc != DD_OK && !reads && err->what == DD_OLDER) {
        rc = bring_up_to_date(c, err);
        if (rc == DD_OK)
            rc = reg_open(&c->reg, c->register_path, DB_WRITE, err);
    }
    if (rc == DD_OK && db_on_full_disk(c->reg->db))
        cli_warn(c, "disk.full_read", MSG_ARGS({"register", c->register_path}));
    if (rc == DD_OK && reads)
        rc = db_begin(c->reg->db, DB_READ, err);
    if (rc == DD_OK && use_of(c) == CMD_WRITES)
        rc = reg_begin(c->reg, &c->by, err);
    return rc == DD_OK ? cli_choose_company(c, err) : rc;
}

enum dd_rc cli_rehearse(struct cli *c, struct dd_error *err)
{
    enum dd_rc rc = open_register(c, err);
    struct buf out = c->out, notes = c->notes;

    c->out = (struct buf)BUF_INIT;
    c->notes = (struct buf)BUF_INIT;
    c->rehearsing = true;
    if (rc == DD_OK)
        rc = c->cmd->run(c, err);
    c->rehearsing = false;
    if (c->reg)
        reg_rollback(c->reg);
    reg_free(c->reg);
    c->reg = NULL;
    buf_release(&c->out);
    buf_release(&c->notes);
    c->out = out;
    c->notes = notes;
    return rc;
}

/* What was written is kept: also where a part of it was left out. With --dry-run it is not. */
static enum dd_rc keep_written(struct cli *c, enum dd_rc rc, struct dd_error *err)
{
    char head[HASH_HEX];
    enum dd_rc kept;

    if ((rc != DD_OK && rc != DD_CHECK) || use_of(c) != CMD_WRITES)
        return rc;
    if (cli_option(c, "dry-run"))
        return (kept = falls_find(c->reg, err)) != DD_OK ? kept : rc;
    kept = reg_commit(c->reg, head, err);
    if (kept != DD_OK)
        buf_reset(&c->out);
    return kept != DD_OK ? kept : rc;
}

/* What was written is dated by a clock that is behind, or others by one that was ahead. */
static void say_clock(struct cli *c)
{
    if (*c->reg->day_was && !c->day_chosen)
        cli_warn(c, "clock.day", MSG_ARGS({"was", c->reg->day_was}, {"today", c->today}));
    else if (*c->reg->clock_was)
        cli_warn(c, "clock.back", MSG_ARGS({"was", c->reg->clock_was}, {"now", c->by.recorded_at}));
}

static enum dd_rc run_command(struct cli *c, struct dd_error *err)
{
    enum dd_rc rc = DD_OK;

    c->by.command = c->cmd->name;
    if (c->cmd->before)
        rc = c->cmd->before(c, err);
    c->by.reason = cli_option(c, "reason");
    if (rc == DD_OK && use_of(c) != CMD_NO_REGISTER)
        rc = open_register(c, err);
    cli_times_note(&c->times, "open");
    c->prints_on = use_of(c) == CMD_READS;
    if (rc == DD_OK)
        rc = c->cmd->run(c, err);
    if (rc == DD_OK)
        rc = buf_ok(&c->out, err); /* before the commit: what cannot be printed is not done */
    cli_times_note(&c->times, "run");
    rc = keep_written(c, rc, err);
    cli_say_falls(c);
    cli_times_note(&c->times, "commit");
    if (rc == DD_OK && c->reg)
        say_clock(c);
    if (rc == DD_OK && (use_of(c) == CMD_WRITES || use_of(c) == CMD_WRITES_ITSELF))
        cli_warn_readers(c);
    if (rc == DD_OK && c->reg)
        rc = db_unchanged(c->reg->db, err);
    if (c->reg)
        reg_rollback(c->reg);
    if (rc != DD_OK && err->id)
        dd_error_add(err, "register", c->register_path);
    draft_end(c, rc, err);
    scratch_end(&c->scratch);
    return rc;
}

static enum dd_rc dispatch(struct cli *c, int argc, char **argv, struct dd_error *err)
{
    enum dd_rc rc;

    if (argc > 1 && strcmp(argv[1], CLI_MAN) == 0)
        return cli_man(c, argc - 2, argv + 2, err);
    rc = cli_parse(c, argc, argv, err);
    cli_times_note(&c->times, "parse");
    if (rc != DD_OK)
        return rc;
    if (cli_option(c, "version")) {
        cli_about(c);
        return DD_OK;
    }
    if (cli_option(c, "help"))
        return c->cmd ? cli_help(c, &c->cmd, 1, err) : cli_help_on(c, c->nargs, c->args, err);
    rc = cli_who_and_when(c, err); /* now that it is known how to say what is wrong with them */
    if (rc != DD_OK)
        return rc;
    return c->cmd ? run_command(c, err) : cli_next(c, err);
}

/* The emitter keeps every character of a text as it is, since the journal is built on that; what
 * is shown may be shown on a terminal. */
static void escape_json(struct cli *c)
{
    struct buf safe = BUF_INIT;

    text_add_escaped(&safe, buf_str(&c->out));
    safe.failed = safe.failed || c->out.failed;
    buf_release(&c->out);
    c->out = safe;
}

/* What was printed must have arrived: a full disk behind a redirection is an error too. */
static enum dd_rc print_result(struct cli *c, struct dd_error *err)
{
    if (c->format == FORMAT_JSON)
        escape_json(c);
    if (c->out.failed)
        return dd_no_memory(err);
    if (fwrite(buf_str(&c->out), 1, c->out.len, stdout) == c->out.len && fflush(stdout) == 0)
        return DD_OK;
    return dd_fail(err, DD_INTERNAL, "cli.stdout", NULL);
}

enum dd_rc cli_print_on(struct cli *c, struct dd_error *err)
{
    enum { ENOUGH = 256 * 1024 };
    enum dd_rc rc = DD_OK;

    if (!c->prints_on || c->out.len < ENOUGH || !c->reg)
        return DD_OK;
    if (!c->printed)
        rc = db_unchanged(c->reg->db, err);
    if (rc == DD_OK)
        rc = print_result(c, err);
    c->printed = rc == DD_OK || c->printed;
    buf_reset(&c->out);
    return rc;
}

int cli_main(int argc, char **argv, const char *commit)
{
    struct cli c = {.commit = commit,
                    .lang = DD_NB,
                    .out = BUF_INIT,
                    .notes = BUF_INIT,
                    .scratch = SCRATCH_INIT};
    struct dd_error err = {.id = NULL}, failed;
    bool printed;
    enum dd_rc rc;

    cli_commands = commands_all();
    if (argc > 1 && strncmp(argv[1], CLI_COMPLETE, strlen(CLI_COMPLETE)) == 0)
        return cli_complete(argc - 1, argv + 1);
    cli_times_start(&c.times);
    arena_init(&c.arena, RESULT_MAX);
    cli_environment(&c);
    cli_note_signals();
    rc = *cli_commands ? was_stopped(dispatch(&c, argc, argv, &err), &err) : dd_no_memory(&err);
    if (rc == DD_INTERNAL)
        buf_reset(&c.out);                /* what there is may be half of it */
    printed = c.printed || c.out.len > 0; /* then the error comes after what it is about */
    if (rc != DD_OK && err.id && !printed)
        print_error(&c, &err);
    failed = err;
    if (print_result(&c, &err) != DD_OK && rc != DD_INTERNAL) {
        print_error(&c, &err);
        rc = err.rc;
    }
    print_notes(&c);
    if (rc != DD_OK && failed.id && printed)
        print_error(&c, &failed);
    cli_times_note(&c.times, "print");
    reg_free(c.reg);
    cli_times_note(&c.times, "close");
    if (cli_option(&c, "timings"))
        cli_times_print(&c.times);
    buf_release(&c.out);
    buf_release(&c.notes);
    arena_release(&c.arena);
    return err.id && rc == err.rc ? exit_code(&err) : (int)rc;
}
