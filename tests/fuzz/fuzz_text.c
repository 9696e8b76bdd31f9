/* Folding, keys, trimming, plain text, distance. The first byte says where a second text begins. */
#include "ddreg/firm.h"
#include "ddreg/payee_kinds.h"
#include "fuzz.h"

static void check_fold(struct arena *a, const char *s)
{
    char *fold = text_fold(a, s), *key = text_name_key(a, s), *sort = text_sort_key(a, s), *again;

    FUZZ_MUST((fold != NULL) == fuzz_is_utf8(s));
    if (!fold)
        return;
    FUZZ_MUST(fuzz_is_utf8(fold) && fuzz_is_utf8(key) && fuzz_is_utf8(sort));
    FUZZ_MUST(fold[0] != ' ' && !strstr(fold, "  "));
    FUZZ_MUST(*fold == '\0' || fold[strlen(fold) - 1] != ' ');
    again = text_fold(a, fold);
    FUZZ_MUST(again && strcmp(again, fold) == 0);
    again = text_name_key(a, key);
    FUZZ_MUST(again && strcmp(again, key) == 0);
    again = text_name_key(a, fold);
    FUZZ_MUST(again && strcmp(again, key) == 0); /* equal folds are one firm */
}

/* A name in letters stays what it is, and no name is emptied. */
static void check_firm(struct arena *a, const char *s)
{
    const struct payee_kind *kind;
    char *letters = text_letters(a, s), *again;
    struct firm f;

    FUZZ_MUST((letters != NULL) == fuzz_is_utf8(s));
    if (!letters)
        return;
    FUZZ_MUST(fuzz_is_utf8(letters) && (*letters != '\0' || text_blank(text_fold(a, s))));
    again = text_letters(a, letters);
    FUZZ_MUST(again && strcmp(again, letters) == 0);
    FUZZ_MUST(firm_read(a, s, &f) && (*f.base != '\0' || *letters == '\0'));
    FUZZ_MUST(payee_kind_of(a, s, &kind));
}

static void check_trim(const char *s)
{
    char *copy = fuzz_text((const uint8_t *)s, strlen(s)), *again;
    bool blank = text_blank(s);

    FUZZ_MUST(text_trim(copy) == copy && blank == (*copy == '\0'));
    again = fuzz_text((const uint8_t *)copy, strlen(copy));
    FUZZ_MUST(strcmp(text_trim(again), copy) == 0);
    FUZZ_MUST(strlen(copy) <= strlen(s) && strstr(s, copy) != NULL);
    free(copy);
    free(again);
}

static void check_plain(const char *s)
{
    struct buf b = BUF_INIT;

    text_add_plain(&b, s);
    FUZZ_MUST(fuzz_is_utf8(buf_str(&b)) && fuzz_is_plain(buf_str(&b), ""));
    for (const unsigned char *p = (const unsigned char *)buf_str(&b); *p; p++)
        FUZZ_MUST(*p >= 0x20 && *p != 0x7F && !(p[0] == 0xC2 && p[1] >= 0x80 && p[1] < 0xA0));
    buf_release(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a;
    size_t cut = size > 0 ? data[0] % size : 0;
    char *s = fuzz_text(data, cut), *t = fuzz_text(data + cut, size - cut);

    arena_init(&a, 64 * 1024 * 1024);
    check_fold(&a, t);
    check_firm(&a, t);
    check_trim(t);
    check_plain(t);
    FUZZ_MUST(text_distance(s, t) == text_distance(t, s));
    FUZZ_MUST(text_distance(s, s) == 0);
    arena_release(&a);
    free(s);
    free(t);
    return 0;
}
