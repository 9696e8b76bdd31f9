#include "ddreg/law.h"

#include "gen/law.h"

const char *law_value(const char *key, const char *day)
{
    const char *value = NULL, *since = "";

    for (size_t i = 0; i < sizeof(law_rows) / sizeof(law_rows[0]); i++) {
        const char *from = law_rows[i][LAW_FROM];
        if (strcmp(law_rows[i][LAW_KEY], key) == 0 && strcmp(from, day) <= 0 &&
            strcmp(since, from) <= 0) {
            value = law_rows[i][LAW_VALUE];
            since = from;
        }
    }
    return value;
}
