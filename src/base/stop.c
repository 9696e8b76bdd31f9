#include "ddreg/stop.h"

#include <signal.h>

static volatile sig_atomic_t asked;

void stop_ask(int number)
{
    asked = number;
}

int stop_asked(void)
{
    return asked;
}

enum dd_rc stop_check(struct dd_error *err)
{
    return asked ? dd_fail(err, DD_INTERNAL, "stopped", NULL) : DD_OK;
}
