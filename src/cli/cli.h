/* The frame that every command runs in: for src/cli and src/cmd. */
#ifndef DDREG_CLI_PRIVATE_H
#define DDREG_CLI_PRIVATE_H

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/date.h"
#include "ddreg/json.h"
#include "ddreg/msg.h"
#include "ddreg/reg.h"
#include "ddreg/scratch.h"

enum cli_format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON };

/* What the dispatcher does around a command. */
enum cmd_register {
    CMD_NO_REGISTER,
    CMD_READS_IF_THERE, /* as CMD_READS where there is a register, else without one: `reg` is NULL
                         */
    CMD_READS,          /* opened, one snapshot */
    CMD_READS_OLDER,    /* the same, also one that an older program wrote */
    CMD_WRITES,         /* opened, an entry begun; committed when run returns DD_OK */
    CMD_DECIDES, /* as CMD_WRITES with --accept, --choose, --defer, --edit, --file, --confirm or
                  * --save, else as CMD_READS */
    CMD_WRITES_ITSELF /* opened for writing; the command has its own entries */
};

/* Whose a command's records are, where the register has several companies (choose_company.c). All
 * but the first take --for (CLI_FOR, CLI_FOR_FIRST). */
enum cmd_company {
    CMD_OF_GROUP,     /* of no one company: suppliers, people, the journal */
    CMD_OF_COMPANIES, /* every company's; of the one that --for names */
    CMD_OF_COMPANY,   /* one company's: --for says whose */
    CMD_OF_FIRST, /* the same of what knows of no company yet: the first one's, others refused */
    CMD_RATES     /* as CMD_OF_FIRST, but need not be said: ratings are shared */
};

/* What the value of an option is to the machine: what may be opened hangs on it (confine.c). */
enum cmd_file {
    CMD_FILE_NONE,
    CMD_FILE_READ, /* may be the path of a file that is read */
    CMD_FILE_WRITE /* the path of a file that is made */
};

struct cmd_option {
    const char *name;
    char letter;      /* short form, or 0 */
    const char *arg;  /* what is shown for the value in --help; NULL: a flag. It also says what the
                       * value must be (option_value.c) and what completion offers (values.c) */
    const char *help; /* message id */
    bool required;    /* checked before the register is opened */
    const char *nb; /* the name in bokmål, or NULL: understood beside the other, also with "o" for
                     * "ø" */
    const char *of; /* the kinds of record that an ID may be of, "finding|policy"; NULL: the noun */
    bool clears;    /* an empty value takes away what was known */
    bool kept;      /* its value can be changed, not taken away: neither "none" nor an empty one */
    const char
        *column; /* message id: of the column that it is about, {column} in its help; or NULL */
    const char *instead; /* an option that may be given in place of a required one, or NULL */
    enum cmd_file file;
};

/* What a list can do (list_options.c); the command says `columns`. */
#define CLI_LIST_OPTIONS                                                                           \
    {.name = "match", .nb = "søk", .arg = "WORD", .help = "opt.list.match"},                       \
        {.name = "sort", .nb = "sorter", .arg = "COLUMN", .help = "opt.list.sort"},                \
        {.name = "limit", .nb = "antall", .arg = "COUNT", .help = "opt.list.limit"},               \
    {                                                                                              \
        .name = "columns", .nb = "kolonner", .arg = "COLUMNS", .help = "opt.list.columns"          \
    }

/* Why a level may fall by what the command writes, where it needs no reason otherwise. */
#define CLI_FALL_REASON                                                                            \
    {                                                                                              \
        .name = "reason", .nb = "begrunnelse", .arg = "TEXT", .help = "opt.fall_reason"            \
    }

/* Which company is meant. */
#define CLI_FOR                                                                                    \
    {                                                                                              \
        .name = "for", .arg = "COMPANY", .help = "opt.for"                                         \
    }
#define CLI_FOR_FIRST                                                                              \
    {                                                                                              \
        .name = "for", .arg = "COMPANY", .help = "opt.for_first"                                   \
    }

struct cli;
struct out_column;
struct out_names;

/* A command. One table of them feeds parsing, help and suggestions. */
struct dd_cmd {
    const char *name;  /* "supplier list" */
    const char *alias; /* the same in bokmål, or NULL */
    const char *args; /* what follows it, as shown in help; completion knows SUPPLIER, MERGED, FILE,
                       * KEY and COMMAND */
    const char *of;   /* the kind of record that an ID among them is of; NULL: the noun */
    int min_args, max_args; /* max -1: any number */
    const char *summary;    /* message id; NULL: "cmd.supplier.list" */
    const char *example;    /* one real line */
    enum cmd_register reg;
    enum cmd_company company;
    const struct cmd_option *options; /* ended by one without a name; or NULL */
    const struct out_column *columns; /* of what it lists, with CLI_LIST_OPTIONS */
    size_t ncolumns;
    const struct out_column *others; /* of another list that an option makes of it; or NULL */
    size_t nothers;
    const char *others_with;                                   /* the name of that option */
    const struct out_names *names;                             /* of each of `columns`; or NULL */
    enum dd_rc (*before)(struct cli *c, struct dd_error *err); /* the register is opened; or NULL */
    enum dd_rc (*run)(struct cli *c, struct dd_error *err);
    /* Of one that is made from data: fills in all but its names, once; see cli_ready(). */
    void (*make)(const struct dd_cmd *cmd);
};

/* The command with all that it has. Whoever asks for more than names calls this first. */
static inline const struct dd_cmd *cli_ready(const struct dd_cmd *cmd)
{
    if (cmd && cmd->make)
        cmd->make(cmd);
    return cmd;
}

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

/* The file in which a text is being written (draft.c). */
struct cli_draft {
    char *folder; /* NULL: none */
    char *file;
    const char *option; /* that the text is of */
    bool unseen;        /* in memory only */
};

enum { CLI_MAX_OPTIONS = 40 }; /* no command has more, and none is given twice */

struct cli {
    enum dd_lang lang;
    enum dd_lang published; /* of what is written to be published: bokmål, unless --lang is given */
    enum cli_format format;
    const char *register_path;
    const char *commit; /* of cli_main() */
    char today[DATE_SIZE];
    bool day_chosen; /* by DDREG_TODAY: the clock says nothing of today */
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
    struct buf out;   /* printed when the command has succeeded; of a long list in pieces before */
    bool prints_on;   /* such pieces may be printed: nothing is written but what is read */
    bool printed;     /* one was */
    struct buf notes; /* then printed to standard error: the last word is what is to be seen to */
    struct cli_times times;
    struct cli_draft draft;
    struct scratch scratch; /* of a command that reads what others wrote (src/cmd/confine.c) */
    bool rehearsing;        /* cli_rehearse() is at work: the editor comes after it */
};

/* What src/cmd brings to the frame (commands.c, next.c): the commands, ended by NULL; and what
 * `ddreg` alone does: says what to do next today. */
const struct dd_cmd *const *commands_all(void);
extern const struct dd_cmd *const *cli_commands; /* these, while the program runs */
enum { CLI_MAX_COMMANDS = 512 };                 /* held by whoever makes the table */
enum dd_rc cli_next(struct cli *c, struct dd_error *err) DD_MUST_CHECK;
/* The same of --version (about.c): what the program is made of. */
void cli_about(struct cli *c);

extern const struct cmd_option cli_global_options[];

/* Prints what there is once it is long, where the command only reads and no output is collected.
 * DD_INTERNAL "cli.stdout"; errors of db_unchanged(). */
enum dd_rc cli_print_on(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* choose_company.c: the company that --for names becomes the register's, as the command has it.
 * DD_USAGE "company.which" where one must be named, DD_REFUSED "company.not_yet" for another than
 * the first; errors as of company_named(). */
enum dd_rc cli_choose_company(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* options.c */
enum dd_rc cli_parse(struct cli *c, int argc, char **argv, struct dd_error *err) DD_MUST_CHECK;
/* The value of an option: NULL when it was not given, "" for a flag. */
const char *cli_option(const struct cli *c, const char *name);
/* Gives an option of the command another value, also one that was not given. `name` and `value`
 * must live as long as the command. */
void cli_set_option(struct cli *c, const char *name, const char *value);
/* The year of --year; 0 when it was not given. */
int cli_year(const struct cli *c);
/* Is its value in brackets ("[IMPORT]"), so that it may be left out? */
bool cli_may_lack_value(const struct cmd_option *o);

/* option_value.c: checks a value by its option's placeholder and gives it its one form: days as ISO
 * 8601, countries, levels and classes as the register knows them. */
enum dd_rc cli_option_value(struct cli *c, const struct cmd_option *o, const char **value,
                            struct dd_error *err) DD_MUST_CHECK;

/* nearest.c: the nearest of the words to what was typed, or NULL. */
const char *cli_nearest(const char *word, const char *const *words, size_t n);

/* words.c: the command that the first words name, in English or bokmål, and how many they are; NULL
 * when they name none. */
const struct dd_cmd *cli_match(int n, char *const *words, int *used);
/* DD_USAGE, with the nearest command or the verbs of a noun in the language that was written. */
enum dd_rc cli_wrong_command(const struct cli *c, int n, char *const *words,
                             struct dd_error *err) DD_MUST_CHECK;
/* Of "supplier list" the noun (by its length) and the verb ("" when there is none). */
size_t cli_noun_length(const char *name);
const char *cli_verb(const char *name);
/* Is the word the noun of that name (NULL: of none)? Of a command of two words, in either
 * language? */
bool cli_is_noun(const char *typed, const char *name);
bool cli_in_group(const char *typed, const struct dd_cmd *cmd);
/* Have two commands of two words the same noun? */
bool cli_in_group_of(const struct dd_cmd *one, const struct dd_cmd *other);
/* Word `at` of a name, from 0, and its length; NULL when it has fewer. */
const char *cli_word_at(const char *name, int at, size_t *n);
/* Are the words the first ones of the command's name? */
enum { CLI_COMMAND_WORDS = 3 };
bool cli_begins_command(int n, char *const *words, const struct dd_cmd *cmd);
/* A word as it is compared: "ø" as "o"; cut where it is longer than any. */
enum { CLI_WORD_SIZE = 64 };
void cli_fold_word(char out[CLI_WORD_SIZE], const char *word, size_t n);

/* values.c: the fixed set that a placeholder has with a command (NULL: ddreg itself); none
 * when it takes anything. */
struct cli_values {
    const char **word;
    size_t n;
};
void cli_values(struct arena *a, const struct dd_cmd *cmd, const char *arg, struct cli_values *out);

/* complete.c: `ddreg __complete WORDS...`, what a shell asks. Always returns 0. */
#define CLI_COMPLETE "__complete"
int cli_complete(int argc, char **argv);

/* man.c: `ddreg __man LANG FOLDER [PAGE]`, what the build makes the manual pages from; the words
 * after the first. */
#define CLI_MAN "__man"
enum dd_rc cli_man(struct cli *c, int argc, char **argv, struct dd_error *err) DD_MUST_CHECK;

/* write_file.c: what a command writes with -o. It may replace an older file with --overwrite, but
 * never a register, a folder or a device (DD_REFUSED): to be checked before the work, and again
 * when the file takes its name. Written beside the place and renamed, so that a reader never meets
 * half of it; errors as of dd_fail_file(). A folder for several files must be there: DD_REFUSED
 * "report.no_folder". */
enum dd_rc cli_check_folder(const char *folder, struct dd_error *err) DD_MUST_CHECK;
enum dd_rc cli_check_place(const struct cli *c, const char *path,
                           struct dd_error *err) DD_MUST_CHECK;
enum dd_rc cli_write_file(const struct cli *c, const char *path, const struct buf *bytes,
                          struct dd_error *err) DD_MUST_CHECK;

/* give_out.c: the same of what takes the register's content out of it, which the log of outputs
 * then has, with `what` it is (ddreg/output_log.h). Where the log cannot be written, a note says
 * so, and the file is written all the same. */
enum dd_rc cli_give_out(struct cli *c, const char *path, const char *what, const struct buf *bytes,
                        struct dd_error *err) DD_MUST_CHECK;

/* Only the line in the log, of what was written otherwise; `digest` is of it or its main part. */
void cli_note_output(struct cli *c, const char *path, const char *what, int64_t size,
                     const char *digest);

/* typed_text.c: the text of an option, read from standard input. It is UTF-8, not blank and of at
 * most 1 MB; its last newline is cut. DD_USAGE "cli.stdin_terminal" where that is a terminal. */
enum dd_rc cli_read_input(struct cli *c, const char *option, const char **text,
                          struct dd_error *err) DD_MUST_CHECK;
/* editor.c: the same, written in the user's editor; `before` is what there is to begin with, or
 * NULL. When the command fails afterwards, the text is kept in a file (draft.c). DD_USAGE
 * "cli.no_editor", DD_REFUSED "cli.editor_failed". */
enum dd_rc cli_edit(struct cli *c, const char *option, const char *before, const char **text,
                    struct dd_error *err) DD_MUST_CHECK;

/* The same of what may be in no file on a disk: it is written in a folder in memory, and stays
 * there when the command fails. The command takes it from standard input. DD_REFUSED
 * "cli.no_memory_folder" where there is none. */
enum dd_rc cli_edit_unseen(struct cli *c, const char *option, const char **text,
                           struct dd_error *err) DD_MUST_CHECK;

/* environment.c: language and register path, which the command line may set after; then today,
 * actor and account: DD_USAGE when one is no such thing. */
void cli_environment(struct cli *c);
enum dd_rc cli_who_and_when(struct cli *c, struct dd_error *err) DD_MUST_CHECK;
/* The editor, as for a shell; NULL: none is set. Where temporary files of this user are best put.
 */
const char *cli_editor(void);
const char *cli_temporary_folder(void);
/* The file that has a passphrase; NULL: it is typed. */
const char *cli_passphrase_file(void);
/* Folders that may be in memory, from 0; NULL: there are no more. */
const char *cli_memory_folder(int at);
/* Where large ones may be, the best first, from 0: what TMPDIR names, where it is set; NULL: there
 * are no more. */
const char *cli_scratch_folder(int at);

/* The register that is meant when none is given: $DDREG_REGISTER, else a name. */
const char *cli_usual_register(void);

/* cli.c: for a command's `before`: runs it and takes back all that it did, so that what is in
 * its way is reported before somebody writes at length. An older register is brought up to date. */
enum dd_rc cli_rehearse(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* signals.c: from here on Ctrl-C, SIGTERM and SIGHUP are noted, see ddreg/stop.h. */
void cli_note_signals(void);

/* timings.c: starts the clock; notes that the time since the phase before went to this one (a
 * literal; phases beyond the room are not kept apart); prints them to stderr. */
void cli_times_start(struct cli_times *t);
void cli_times_note(struct cli_times *t, const char *phase);
void cli_times_print(const struct cli_times *t);

/* help_text.c: what a command, an option is for, and the option's name, in the user's language. */
const char *cli_summary(struct cli *c, const struct dd_cmd *cmd);
const char *cli_option_help(struct cli *c, const struct cmd_option *o);
const char *cli_option_name(const struct cli *c, const struct cmd_option *o);

/* help.c, help_json.c: the commands' help, as text, CSV or JSON; with n = 0 the overview. */
enum dd_rc cli_help(struct cli *c, const struct dd_cmd *const *cmds, size_t n,
                    struct dd_error *err) DD_MUST_CHECK;
/* The help on what the words name: nothing, a command, or a group of them, which is listed;
 * DD_USAGE when they name none. */
enum dd_rc cli_help_on(struct cli *c, int n, char *const *words,
                       struct dd_error *err) DD_MUST_CHECK;
void cli_help_json(struct cli *c, const struct dd_cmd *const *cmds, size_t n);
/* placeholders.c: "SUPPLIER... | --all" with its placeholders in the user's language, in the
 * command's arena. */
const char *cli_placeholders(struct cli *c, const char *args);
/* The words that a placeholder takes, in the user's language with commas between them; NULL:
 * it takes anything, or shows them itself. */
const char *cli_set_words(struct cli *c, const struct dd_cmd *cmd, const char *arg);

/* texts.c: texts in the command's arena; without memory "", and the command fails. The text of `b`,
 * which is released; a message with its values; a number in the language's form, and as digits
 * only; an amount in the smallest unit of its currency (ISO 4217), and in øre. */
const char *cli_keep(struct cli *c, struct buf *b);
const char *cli_text(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs);
const char *cli_count(struct cli *c, int64_t n);
const char *cli_digits(struct cli *c, int64_t n);
const char *cli_amount(struct cli *c, int64_t amount, const char *currency);
const char *cli_kroner(struct cli *c, int64_t ore);

/* falls_said.c: the levels that the command lowers, or would, as notes. */
void cli_say_falls(struct cli *c);
/* The same as the member "falls" of an error's document, where there are any. */
void cli_json_falls(struct cli *c, struct json *j);
/* "sector 13.10 → 70.22; F-1 counts no longer", of the cause of a fall; "" where there is none. */
const char *cli_fall_cause(struct cli *c, const char *cause);
/* The word for a level, or for what one falls to. */
const char *cli_fall_word(const struct cli *c, const char *level);

/* sentence.c: the message id for a count: "ID.one" for one, else "ID". */
const char *cli_plural(struct cli *c, const char *id, int64_t n);

/* A line on standard error below a valid result: it says that it is a note, no error. */
void cli_warn(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs);

/* The same of what could not be done besides the result: {why} is the error's sentence. */
void cli_warn_of(struct cli *c, const char *id, struct dd_error *why);

/* The same of a sentence that is ready. */
void cli_note(struct cli *c, const char *sentence);

/* place_notes.c: may others read the register, or a file beside it, by their modes? */
enum cli_readers {
    READERS_NONE,
    READERS_SOME,
    READERS_EVER /* and chmod changes nothing, since the file system keeps no modes */
};
struct cli_readable {
    const char *file;   /* that they may read; these in the command's arena */
    const char *quoted; /* the same for a shell */
    const char *on;     /* the file system, for READERS_EVER */
};
enum cli_readers cli_readers(struct cli *c, struct cli_readable *r);
/* Says so in a note, where something can be done about it. */
void cli_warn_readers(struct cli *c);
/* Of a new register: the service (place_synced()) seems to synchronise its folder; NULL: none. */
void cli_warn_synced(struct cli *c, const char *service);

/* confined.c: the line of --version that says which of landlock and seccomp are in use. */
void cli_say_sandbox(struct cli *c);

/* A line of output from the catalogue; its values lose their control characters:
 * cli_say(c, "id", MSG_ARGS(...)) or cli_say(c, "id", NULL, 0)
 */
void cli_say(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs);
/* The same, `indent` columns in. */
void cli_say_in(struct cli *c, int indent, const char *id, const struct msg_arg *args,
                size_t nargs);

#endif
