/* The key of --key, opened before the register is: for commands that read or hand on sealed texts.
 * Private to src/cmd/cases. */
#ifndef DDREG_KEY_GIVEN_H
#define DDREG_KEY_GIVEN_H

#include "cli/cli.h"
#include "ddreg/crypto.h"

#define KEY_OPTION                                                                                 \
    {                                                                                              \
        .name = "key", .nb = "nøkkel", .arg = "FILE", .file = CMD_FILE_READ,                       \
        .help = "opt.key.key", .required = true                                                    \
    }

/* For `before`: reads the file, asks for the passphrase, opens the key. Errors of key_file.h and of
 * passphrase.h; DD_INPUT "key.unreadable". */
enum dd_rc key_given_open(struct cli *c, struct dd_error *err) DD_MUST_CHECK;
const struct seal_key *key_given(void);
/* Overwrites it. */
void key_given_forget(void);

#endif
