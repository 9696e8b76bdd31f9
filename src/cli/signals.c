/* The signals that ask a program to stop are noted, so that a command ends as after an error:
 * rolled back, its temporary files gone. The second time they have their usual effect, at once. */
#include <signal.h>

#include "cli.h"
#include "ddreg/stop.h"

void cli_note_signals(void)
{
    static const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction before, ours;

    memset(&ours, 0, sizeof(ours));
    ours.sa_handler = stop_ask;
    ours.sa_flags = (int)SA_RESETHAND;
    (void)sigemptyset(&ours.sa_mask);
    for (size_t i = 0; i < sizeof(numbers) / sizeof(numbers[0]); i++)
        if (sigaction(numbers[i], NULL, &before) == 0 && before.sa_handler != SIG_IGN)
            (void)sigaction(numbers[i], &ours, NULL); /* nohup's choice is kept */
}
