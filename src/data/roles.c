#include "ddreg/roles.h"

#include "bar_words.h"
#include "gen/roles.h"

bool role_at(size_t i, struct role_def *out)
{
    if (i >= sizeof(roles_rows) / sizeof(roles_rows[0]))
        return false;
    *out = (struct role_def){
        .key = roles_rows[i][ROLES_KEY],
        .name = {[DD_NB] = roles_rows[i][ROLES_NB], [DD_EN] = roles_rows[i][ROLES_EN]},
        .needed = *roles_rows[i][ROLES_NEEDED] == '1',
        .single = *roles_rows[i][ROLES_SINGLE] == '1'};
    return true;
}

bool role_named(const char *key, struct role_def *out)
{
    for (size_t i = 0; role_at(i, out); i++)
        if (strcmp(out->key, key) == 0)
            return true;
    return false;
}

const char *role_words(void)
{
    static char words[512];
    struct role_def r;

    if (*words)
        return words;
    for (size_t i = 0; role_at(i, &r); i++)
        bar_words_add(words, sizeof(words), r.key);
    return words;
}
