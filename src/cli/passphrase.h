/* The passphrase of a key file: typed on the terminal, or in the file that
 * $DDREG_PASSPHRASE_FILE names. Never an option, which others would see. Private to src/cli and
 * src/cmd. */
#ifndef DDREG_PASSPHRASE_H
#define DDREG_PASSPHRASE_H

#include "cli.h"

/* Asks for it; `file` is the key file that it is for. `fresh`: of a new one, asked for twice. Valid
 * until passphrase_forget(). From here on no core of the process is written. DD_USAGE
 * "key.no_terminal", DD_INPUT "key.passphrase_file", "key.passphrases" when the two differ. */
enum dd_rc passphrase_ask(struct cli *c, const char *file, bool fresh, const char **out,
                          struct dd_error *err) DD_MUST_CHECK;
/* What is secret in memory is in no file that a crash leaves, and for no other process to see: what
 * passphrase_ask() begins with, and whoever takes a text that is to be sealed. */
void passphrase_close_memory(void);
/* Overwrites it. */
void passphrase_forget(void);

#endif
