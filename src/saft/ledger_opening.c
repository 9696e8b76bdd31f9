#include "ledger_opening.h"

#include <string.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"

bool ledger_says_opening(struct arena *scratch, const char *words, bool *failed)
{
    const char *folded;
    size_t n;

    if (!words || *words == '\0')
        return false;
    if (!(folded = text_fold(scratch, words))) {
        *failed = true;
        return false;
    }
    n = strlen(folded);
    while (n > 0 && strchr(" .-/:0123456789", folded[n - 1])) /* a year, a period */
        n--;
    return n > 0 && import_word_means(WORD_JOURNAL, folded, n, "opening");
}
