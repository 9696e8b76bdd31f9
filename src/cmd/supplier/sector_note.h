/* A typed code of a trade that means something else in the other standard. Private to src/cmd. */
#ifndef DDREG_CMD_SECTOR_NOTE_H
#define DDREG_CMD_SECTOR_NOTE_H

#include "cli/cli.h"

/* Notes how the word was read where that may not be what was meant (NULL and "": nothing). */
void sector_note(struct cli *c, const char *word);

#endif
