#include "choices.h"

#include "ddreg/text.h"

/* The words for a key of n bytes with bars between them; NULL: it has none. */
static const char *words_for(struct cli *c, enum dd_lang lang, const char *key, size_t n)
{
    const char *copy = arena_strndup(&c->arena, key, n);
    const char *id = copy ? arena_printf(&c->arena, "word.%s", copy) : NULL;

    return id && msg_has(id) ? dd_msg(lang, id) : NULL;
}

static bool has_word(struct cli *c, const char *words, const char *folded)
{
    for (const char *p = words; p && *p; p += *p == '|') {
        size_t n = strcspn(p, "|");
        const char *word = arena_strndup(&c->arena, p, n);
        const char *known = word ? text_fold_ascii(&c->arena, word) : NULL;
        if (known && strcmp(known, folded) == 0)
            return true;
        p += n;
    }
    return false;
}

bool choice_means(struct cli *c, const char *typed, const char *key, size_t n)
{
    const char *folded = text_fold_ascii(&c->arena, typed);

    return folded && *folded &&
           ((strlen(folded) == n && strncmp(folded, key, n) == 0) ||
            has_word(c, words_for(c, DD_NB, key, n), folded) ||
            has_word(c, words_for(c, DD_EN, key, n), folded));
}

bool choice_read(struct cli *c, const char *keys, const char **value)
{
    for (const char *p = keys; *p; p += *p == '|') {
        size_t n = strcspn(p, "|");
        const char *key = arena_strndup(&c->arena, p, n);
        if (key && choice_means(c, *value, p, n)) {
            *value = key;
            return true;
        }
        p += n;
    }
    return false;
}

const char *choice_word(struct cli *c, const char *key, size_t n)
{
    for (const char *p = words_for(c, c->lang, key, n); p && *p; p += *p == '|') {
        size_t length = strcspn(p, "|");
        if (memchr(p, ' ', length) == NULL)
            return arena_strndup(&c->arena, p, length);
        p += length;
    }
    return NULL;
}
