#include "ddreg/request_days.h"

#include "ddreg/law.h"

/* A length in force on a day; 0 before there was one. */
static int length(const char *key, const char *day)
{
    const char *value = law_value(key, day);

    return value ? (int)strtol(value, NULL, 10) : 0;
}

bool request_is_under_the_act(const char *received)
{
    return law_value("request.answer_days", received) != NULL;
}

void request_answer_due(char out[DATE_SIZE], const char *received)
{
    date_add_days(out, received, length("request.answer_days", received));
}

void request_longest(char out[DATE_SIZE], const char *received)
{
    date_add_months(out, received, length("request.extended_months", received));
}

void request_extended_due(char out[DATE_SIZE], const char *received, const char *expected)
{
    request_longest(out, received);
    if (strcmp(expected, out) < 0)
        (void)snprintf(out, DATE_SIZE, "%s", expected);
}

void request_more_until(char out[DATE_SIZE], const char *refusal_received)
{
    date_add_days(out, refusal_received, length("request.demand_days", refusal_received));
}

void request_more_due(char out[DATE_SIZE], const char *more_received)
{
    date_add_days(out, more_received, length("request.more_days", more_received));
}
