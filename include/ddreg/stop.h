/* That somebody asked the program to stop (Ctrl-C, a closed terminal, a shutdown). A signal handler
 * notes it; what takes long looks, gives up by stop_check(), and its callers clean up as after any
 * error. What has been made durable stays so. */
#ifndef DDREG_STOP_H
#define DDREG_STOP_H

#include "ddreg/error.h"

/* Notes the signal's number. May be called in a signal handler. */
void stop_ask(int number);
/* The number of the signal that was noted; 0 for none. */
int stop_asked(void);
/* DD_INTERNAL "stopped" when one was, else DD_OK. */
enum dd_rc stop_check(struct dd_error *err) DD_MUST_CHECK;

#endif
