/* What a shell's question is about. Private to complete*.c. */
#ifndef DDREG_COMPLETE_H
#define DDREG_COMPLETE_H

#include "cli.h"
#include "shell_line.h"

enum { COMPLETE_MAX_GIVEN = 64, COMPLETE_MAX_SUPPLIERS = 1000 };

/* The words before the one being typed, as far as they are understood. */
struct completion {
    struct cli *c; /* language, register, arena */
    const struct dd_cmd *cmd;
    bool alias;                     /* by its name in bokmål */
    char *words[CLI_COMMAND_WORDS]; /* of the command; then of what follows it */
    int nwords;
    char *begun[CLI_COMMAND_WORDS]; /* words of the command: others may begin with them ... */
    int nbegun;                     /* ... unless it is 0 */
    int npositional;
    const struct cmd_option *pending; /* lacks its value */
    const struct cmd_option *given[COMPLETE_MAX_GIVEN];
    size_t ngiven;
    bool ended; /* "--" was there: no more options */
    bool lost;  /* no such command */

    const char *word;   /* what is typed of the value */
    const char *of;     /* the kinds of record that it may be an id of; NULL: the noun */
    const char *prefix; /* what comes before it in its word: "--format=" */
    bool bash;          /* quoted, and without descriptions */
    struct shell_word raw;
    struct buf out;
};

/* complete_add.c: a candidate with its description (NULL: none). One that has control characters is
 * none: what would be printed instead is not its name. */
void complete_add(struct completion *k, const char *candidate, const char *description);

/* complete_words.c: reads the words before the one being typed. */
void complete_read(struct completion *k, char *const *words, size_t n);
/* The option of a command that a name means, also shortened; NULL when none or several. */
const struct cmd_option *complete_option(const struct completion *k, const char *name, size_t n);

/* complete_values.c: candidates for what an option or argument takes; complete_commands.c: for the
 * words of commands. */
void complete_value(struct completion *k, const char *arg);
void complete_command(struct completion *k);

#endif
