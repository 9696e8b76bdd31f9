#include "ddreg/firm_words.h"

#include <string.h>

#include "ddreg/firm.h"
#include "ddreg/goods.h"
#include "gen/legal_forms.h"
#include "gen/name_hints.h"
#include "gen/name_words.h"
#include "gen/sector_goods.h"
#include "word_table.h"

enum {
    FORMS = sizeof(legal_forms_rows) / sizeof(legal_forms_rows[0]),
    PAIRS = sizeof(sector_goods_rows) / sizeof(sector_goods_rows[0]),
    FOLD_MEMORY = 16 * 1024 * 1024
};

static const struct word_table name_rules = WORD_TABLE(name_words_rows);
static const struct word_table hint_rules = WORD_TABLE(name_hints_rows);

enum dd_rc firm_word_find(const char *name, struct firm_word *out, struct dd_error *err)
{
    bool failed;
    const char *const *row = word_table_find(&name_rules, name, &failed);

    *out = (struct firm_word){NULL, NULL, NULL};
    if (failed)
        return dd_no_memory(err);
    if (row)
        *out = (struct firm_word){row[NAME_WORDS_WORDS], goods_by_id(row[NAME_WORDS_GOODS]),
                                  *row[NAME_WORDS_SECTOR] ? row[NAME_WORDS_SECTOR] : NULL};
    return DD_OK;
}

enum dd_rc firm_hint_find(const char *name, const char **word, struct dd_error *err)
{
    bool failed;
    const char *const *row = word_table_find(&hint_rules, name, &failed);

    *word = row ? row[NAME_HINTS_WORDS] : NULL;
    return failed ? dd_no_memory(err) : DD_OK;
}

/* --- Legal forms ------------------------------------------------------------------------------ */

static const char *countries_of(const char *form)
{
    for (size_t i = 0; i < FORMS; i++)
        if (strcmp(legal_forms_rows[i][LEGAL_FORMS_WRITTEN], form) == 0)
            return legal_forms_rows[i][LEGAL_FORMS_COUNTRY];
    for (size_t i = 0; i < FORMS; i++)
        if (strcmp(legal_forms_rows[i][LEGAL_FORMS_FORM], form) == 0)
            return legal_forms_rows[i][LEGAL_FORMS_COUNTRY];
    return "";
}

/* "AS" as it is written: three countries' forms fold to the same letters. */
static const char *countries_of_as(const char *name)
{
    size_t n = strlen(name);
    const char *end = name + (n > 5 ? n - 5 : 0);

    if (strstr(end, "/S") || strstr(end, "/s") || strncmp(name, "A/S ", 4) == 0)
        return "DK";
    if (strchr(end, '.') || strstr(end, "\xC5\x9E") || strstr(end, "\xC5\x9F"))
        return "CZ SK TR";
    return "NO";
}

enum dd_rc firm_form_countries(const char *name, const char **countries, const char **form,
                               bool *abroad, struct dd_error *err)
{
    struct arena a;
    struct firm f = {NULL, ""};
    bool read;

    arena_init(&a, FOLD_MEMORY);
    read = firm_read(&a, name, &f);
    *form = read ? f.form : "";
    *abroad = strcmp(*form, "nuf") == 0;
    *countries = strcmp(*form, "as") == 0 ? countries_of_as(name) : countries_of(*form);
    if (**countries == '\0')
        *countries = NULL;
    arena_release(&a);
    return read ? DD_OK : dd_no_memory(err);
}

/* --- Codes and categories --------------------------------------------------------------------- */

/* Is the word one of those between spaces? */
static bool is_among(const char *list, const char *word)
{
    size_t n = strlen(word);

    for (const char *at = list; (at = strstr(at, word)); at += n)
        if ((at == list || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
            return true;
    return false;
}

bool sector_may_sell(const char *sector, const char *category)
{
    size_t longest = 0;
    bool may = true;

    for (size_t i = 0; i < PAIRS; i++) {
        const char *code = sector_goods_rows[i][SECTOR_GOODS_SECTOR];
        size_t n = strlen(code);
        if (n <= longest || strncmp(sector, code, n) != 0)
            continue;
        longest = n;
        may = is_among(sector_goods_rows[i][SECTOR_GOODS_GOODS], category);
    }
    return may;
}
