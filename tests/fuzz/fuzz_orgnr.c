/* Organisation numbers, public ids apart. */
#include "ddreg/countries.h"
#include "ddreg/orgnr.h"
#include "ddreg/sectors.h"
#include "fuzz.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size), nr[ORGNR_SIZE], again[ORGNR_SIZE];
    const char *country = NULL, *found = NULL;
    struct dd_error err;

    if (orgnr_read(nr, s)) {
        FUZZ_MUST(strlen(nr) == ORGNR_SIZE - 1 && strspn(nr, "0123456789") == ORGNR_SIZE - 1);
        FUZZ_MUST(orgnr_read(again, nr) && strcmp(nr, again) == 0);
    }
    FUZZ_MUST(!orgnr_valid(s) || (orgnr_read(again, s) && strcmp(s, again) == 0));
    FUZZ_MUST(country_find(s, &country, &err) == DD_OK);
    FUZZ_MUST(!country || (strlen(country) == 2 && country_find(country, &found, &err) == DD_OK &&
                           found == country));
    (void)sector_find(s);
    free(s);
    return 0;
}
