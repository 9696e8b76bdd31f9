/* Which category a text may mean that is no name of one. */
#include "ddreg/goods.h"
#include "ddreg/text.h"

enum { FOLD_MEMORY = 64 * 1024, LONGEST = 200, LEAST_WORD = 4, LEAST_PART = 5 };

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80);
}

/* How well the text holds the name: best as words of their own, then as the end of a word, which in
 * our languages says what it is ("kontorstoler" are chairs), then as its beginning; 0 when not. */
static size_t held(const char *text, const char *name)
{
    size_t n = strlen(name), best = 0;

    for (const char *at = text; n >= LEAST_WORD && (at = strstr(at, name)) != NULL; at++) {
        bool begins = at == text || !is_letter(at[-1]), ends = !is_letter(at[n]);
        size_t part = n < LEAST_PART ? 0 : ends ? 3 * n : begins ? 2 * n : 0;
        size_t worth = begins && ends ? 4 * n : part;
        best = worth > best ? worth : best;
    }
    return best;
}

static const struct trade *by_part(const char *folded)
{
    const struct trade *of, *best = NULL;
    const char *name;
    size_t most = 0, worth;

    for (size_t i = 0; (name = goods_alias_at(i, &of)) != NULL; i++)
        if ((worth = held(folded, name)) > most) {
            most = worth;
            best = of;
        }
    return best;
}

/* One wrong letter in five. */
static const struct trade *by_edits(const char *folded)
{
    const struct trade *of, *best = NULL;
    const char *name;
    size_t least = strlen(folded) / 5 + 1, d;

    for (size_t i = 0; (name = goods_alias_at(i, &of)) != NULL; i++)
        if ((d = text_distance(folded, name)) < least) {
            least = d;
            best = of;
        }
    return best;
}

/* A word of the name of a listed good, of the shortest such name: "palmeolje" of "rå palmeolje". */
static enum dd_rc by_listed(struct arena *a, const char *folded, enum dd_lang lang,
                            const struct trade **out, struct dd_error *err)
{
    const size_t n = strlen(folded);
    const struct trade *of;
    const char *name;
    size_t least = SIZE_MAX;

    for (size_t i = 0; (name = goods_listed_name_at(i, lang, &of)) != NULL; i++) {
        if (strlen(name) > least)
            continue;
        if (!(name = text_fold(a, name)))
            return dd_no_memory(err);
        if (held(name, folded) < 4 * n && held(folded, name) == 0)
            continue;
        *out = of;
        least = strlen(name);
    }
    return DD_OK;
}

enum dd_rc goods_near(const char *text, const struct trade **out, struct dd_error *err)
{
    struct arena a;
    const char *folded;
    enum dd_rc rc = DD_OK;

    *out = NULL;
    if (text_blank(text) || !text_valid_utf8(text, strlen(text)) || strlen(text) > LONGEST)
        return DD_OK;
    arena_init(&a, FOLD_MEMORY);
    folded = text_fold(&a, text);
    if (folded && !(*out = by_edits(folded)))
        *out = by_part(folded);
    for (int lang = DD_NB; folded && rc == DD_OK && !*out && lang <= DD_EN; lang++)
        if (strlen(folded) >= LEAST_WORD)
            rc = by_listed(&a, folded, (enum dd_lang)lang, out, err);
    arena_release(&a);
    return folded ? rc : dd_no_memory(err);
}
