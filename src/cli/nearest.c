#include "cli.h"
#include "ddreg/text.h"

const char *cli_nearest(const char *word, const char *const *words, size_t n)
{
    size_t best = strlen(word) / 3 + 1; /* a third of the letters may be wrong, and one more */
    const char *nearest = NULL;

    for (size_t i = 0; i < n; i++) {
        size_t d = text_distance(word, words[i]);
        if (d <= best && (!nearest || d < best)) {
            best = d;
            nearest = words[i];
        }
    }
    return nearest;
}
