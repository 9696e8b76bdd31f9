/* What the commands share. Private to src/cli. */
#ifndef DDREG_CLI_PRIVATE_H
#define DDREG_CLI_PRIVATE_H

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/date.h"
#include "ddreg/json.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"

enum cli_format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON };

/* What the dispatcher does around a command. */
enum cmd_register {
    CMD_NO_REGISTER,
    CMD_READS,        /* opened, one snapshot */
    CMD_WRITES,       /* opened, an entry begun; committed when run returns DD_OK */
    CMD_WRITES_ITSELF /* opened for writing; the command has its own entries */
};

struct cmd_option {
    const char *name;
    char letter;      /* short form, or 0 */
    const char *arg;  /* what stands for the value in --help; NULL: a flag. Y is checked to be a
                       * year, DATE a day */
    const char *help; /* message id */
};

struct cli;

/* A command. One table of them (commands.c) feeds parsing, help and suggestions. */
struct dd_cmd {
    const char *name;       /* "supplier list" */
    const char *alias;      /* the same in bokmål, or NULL */
    const char *args;       /* what follows it, as shown in help */
    int min_args, max_args; /* max -1: any number */
    const char *summary;    /* message id */
    const char *example;    /* one real line */
    enum cmd_register reg;
    const struct cmd_option *options; /* ended by one without a name; or NULL */
    enum dd_rc (*run)(struct cli *c, struct dd_error *err);
};

enum { CLI_MAX_PHASES = 12 };

/* Where the time went, for --timings. */
struct cli_times {
    int64_t
        last; /* when the phase before this one ended: nanoseconds of a clock that never jumps */
    size_t n;
    struct {
        const char *phase;
        int64_t spent; /* nanoseconds */
    } of[CLI_MAX_PHASES];
};

enum { CLI_MAX_OPTIONS = 40 }; /* no command has more, and none is given twice */

struct cli {
    enum dd_lang lang;
    enum cli_format format;
    const char *register_path;
    char today[DATE_SIZE];
    char recorded_at[TIMESTAMP_SIZE];
    struct entry_by by;
    const struct dd_cmd *cmd;
    struct { /* the options given, in order */
        const char *name;
        const char *value;
    } options[CLI_MAX_OPTIONS];
    size_t noptions;
    char **args; /* what follows the command, options apart */
    int nargs;
    struct reg *reg;
    struct arena arena;
    struct buf out; /* printed when the command has succeeded */
    struct cli_times times;
};

extern const struct dd_cmd *const cli_commands[]; /* ended by NULL */
extern const struct cmd_option cli_global_options[];

/* options.c */
enum dd_rc cli_parse(struct cli *c, int argc, char **argv, struct dd_error *err) DD_MUST_CHECK;
/* The value of an option: NULL when it was not given, "" for a flag. */
const char *cli_option(const struct cli *c, const char *name);
/* The year of --year; 0 when it was not given. */
int cli_year(const struct cli *c);
/* DD_USAGE "cli.needs" when the option is missing. */
enum dd_rc cli_require(const struct cli *c, const char *name, struct dd_error *err) DD_MUST_CHECK;

/* commands.c: the nearest word to what was typed among those of `kind`, or NULL. */
const char *cli_nearest(const char *word, const char *const *words, size_t n);

/* environment.c: today, actor, account, language, register path. */
enum dd_rc cli_environment(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* timings.c: starts the clock; notes that the time since the phase before went to this one (a
 * literal; phases beyond the room are not kept apart); prints them to stderr. */
void cli_times_start(struct cli_times *t);
void cli_times_note(struct cli_times *t, const char *phase);
void cli_times_print(const struct cli_times *t);

/* help.c */
void cli_help(struct cli *c, const struct dd_cmd *cmd); /* NULL: the overview */

/* next.c: what to do next today, three lines at most. */
enum dd_rc cli_next(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* The text without control characters, in the command's arena. */
const char *cli_plain(struct cli *c, const char *text);

/* A line of output from the catalogue; its values lose their control characters:
 * cli_say(c, "id", MSG_ARGS(...)) or cli_say(c, "id", NULL, 0)
 */
void cli_say(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs);
/* The same, `indent` columns in. */
void cli_say_in(struct cli *c, int indent, const char *id, const struct msg_arg *args,
                size_t nargs);

#endif
