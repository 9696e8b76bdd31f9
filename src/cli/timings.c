/* --timings: where the time of a command went. */
#include "cli.h"

static int64_t now(void)
{
    struct timespec t;

    return clock_gettime(CLOCK_MONOTONIC, &t) == 0 ? (int64_t)t.tv_sec * 1000000000 + t.tv_nsec : 0;
}

void cli_times_start(struct cli_times *t)
{
    t->n = 0;
    t->last = now();
}

void cli_times_note(struct cli_times *t, const char *phase)
{
    int64_t at = now();

    if (t->n < CLI_MAX_PHASES) {
        t->of[t->n].phase = phase;
        t->of[t->n++].spent = at - t->last;
    } else {
        t->of[CLI_MAX_PHASES - 1].spent += at - t->last;
    }
    t->last = at;
}

static void print_line(const char *phase, int64_t spent)
{
    long long us = (long long)(spent / 1000);

    (void)fprintf(stderr, "%-8s %7lld.%03lld ms\n", phase, us / 1000, us % 1000);
}

void cli_times_print(const struct cli_times *t)
{
    int64_t total = 0;

    for (size_t i = 0; i < t->n; i++) {
        total += t->of[i].spent;
        print_line(t->of[i].phase, t->of[i].spent);
    }
    print_line("total", total);
}
