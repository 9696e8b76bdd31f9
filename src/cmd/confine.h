/* Commands that read what others wrote do it with less. Private to src/cmd. */
#ifndef DDREG_CONFINE_H
#define DDREG_CONFINE_H

#include "cli/cli.h"

/* From here on the command can open no more than the register's folder, the files that its
 * arguments and options name, the folder of what it writes, and a private one for the engine; no
 * connection, no other program (ddreg/sandbox.h). After the register is open, before such a file
 * is. Again, it does nothing; nothing either while a command is rehearsed, since its editor comes
 * after that. DD_REFUSED, DD_INTERNAL "temp.unusable"; DD_INTERNAL "sandbox.failed". */
enum dd_rc cmd_confine(struct cli *c, struct dd_error *err) DD_MUST_CHECK;
/* The same for a register that is made from a file that may be anybody's: the engine also works in
 * that file's folder. */
enum dd_rc cmd_confine_restore(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

/* The same for one that is made of the files in a folder. */
enum dd_rc cmd_confine_dump(struct cli *c, struct dd_error *err) DD_MUST_CHECK;

#endif
