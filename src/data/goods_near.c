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

enum dd_rc goods_near(const char *text, const struct trade **out, struct dd_error *err)
{
    struct arena a;
    const char *folded;

    *out = NULL;
    if (text_blank(text) || !text_valid_utf8(text, strlen(text)) || strlen(text) > LONGEST)
        return DD_OK;
    arena_init(&a, FOLD_MEMORY);
    folded = text_fold(&a, text);
    if (folded && !(*out = by_edits(folded)))
        *out = by_part(folded);
    arena_release(&a);
    return folded ? DD_OK : dd_no_memory(err);
}
