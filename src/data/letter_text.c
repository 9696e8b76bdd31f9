#include "ddreg/letter_text.h"

#include "gen/letters.h"

bool letter_paragraph(const char *letter, size_t i, enum dd_lang lang, struct letter_paragraph *out)
{
    for (size_t row = 0; row < sizeof(letters_rows) / sizeof(letters_rows[0]); row++) {
        if (strcmp(letters_rows[row][LETTERS_LETTER], letter) != 0 || i-- > 0)
            continue;
        *out = (struct letter_paragraph){
            .when = letters_rows[row][LETTERS_WHEN],
            .text = letters_rows[row][lang == DD_NB ? LETTERS_NB : LETTERS_EN]};
        return true;
    }
    return false;
}

const char *letter_text(const char *letter, const char *when, enum dd_lang lang)
{
    struct letter_paragraph p;

    for (size_t i = 0; letter_paragraph(letter, i, lang, &p); i++)
        if (strcmp(p.when, when) == 0)
            return p.text;
    return NULL;
}
