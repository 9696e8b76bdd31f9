/* Files of exchange rates: what is read can be found again, and nothing else. */
#include "fuzz.h"
#include "table/rates.h"

static void check_one(const struct rates *r, const struct rate *one)
{
    const char *why, *got = rates_find(r, one->currency, one->period, &why);
    char again[RATE_SIZE];

    FUZZ_MUST(strlen(one->currency) == 3 && date_valid(one->period));
    FUZZ_MUST(rate_read(again, one->rate) && strcmp(again, one->rate) == 0);
    FUZZ_MUST(got && strcmp(got, one->rate) == 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct dd_error err = {.id = NULL};
    struct rates r;
    const char *why;
    enum dd_rc rc = rates_read(&r, fuzz_file(data, size), &err);

    if (rc != DD_OK)
        fuzz_check_error(&err, DD_INPUT);
    for (size_t i = 0; rc == DD_OK && i < r.n; i++) {
        check_one(&r, &r.of[i]);
        FUZZ_MUST(i == 0 || rates_order(&r.of[i - 1], &r.of[i]) < 0);
    }
    FUZZ_MUST(rc != DD_OK || r.n > 0);
    FUZZ_MUST(!rates_find(&r, "---", "2023-01-02", &why) && strncmp(why, "import.", 7) == 0);
    rates_free(&r);
    return 0;
}
