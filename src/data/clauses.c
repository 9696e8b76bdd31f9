#include "ddreg/clauses.h"

#include "bar_words.h"
#include "gen/clauses.h"

#include <string.h>

enum { ROWS = sizeof(clauses_rows) / sizeof(clauses_rows[0]) };

bool clause_paragraph(const char *version, size_t i, const char *text[2])
{
    for (size_t row = 0; row < ROWS; row++)
        if (strcmp(clauses_rows[row][CLAUSES_VERSION], version) == 0 && i-- == 0) {
            text[DD_NB] = clauses_rows[row][CLAUSES_NB];
            text[DD_EN] = clauses_rows[row][CLAUSES_EN];
            return true;
        }
    return false;
}

/* Rows of a version follow each other. */
const char *clause_version_at(size_t i)
{
    const char *last = "";

    for (size_t row = 0; row < ROWS; row++) {
        const char *version = clauses_rows[row][CLAUSES_VERSION];
        if (strcmp(version, last) == 0)
            continue;
        if (i-- == 0)
            return version;
        last = version;
    }
    return NULL;
}

const char *clause_words(void)
{
    static char words[128];

    if (*words)
        return words;
    for (size_t i = 0; clause_version_at(i); i++)
        bar_words_add(words, sizeof(words), clause_version_at(i));
    bar_words_add(words, sizeof(words), CLAUSE_OTHER);
    return words;
}
