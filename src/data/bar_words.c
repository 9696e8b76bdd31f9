#include "bar_words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void bar_words_add(char *words, size_t size, const char *word)
{
    const size_t used = strlen(words);
    int n = snprintf(words + used, size - used, "%s%s", used > 0 ? "|" : "", word);

    if (n < 0 || (size_t)n >= size - used)
        abort();
}
