/* What suppliers are asked for, in the statement's routines. Private to src/report. */
#ifndef DDREG_REPORT_ASKED_SAID_H
#define DDREG_REPORT_ASKED_SAID_H

#include "say.h"

/* The clause in contracts and forms, with their bases; nothing where there are none. */
void say_asked(struct say *s);

#endif
