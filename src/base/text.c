#include "ddreg/text.h"

#include <stdint.h>
#include <utf8proc.h>

/* How many bytes from here are ASCII, counted eight at a time: most of a ledger is. */
static size_t ascii_run(const utf8proc_uint8_t *p, size_t n)
{
    size_t run = 0;
    uint64_t word;

    for (; n - run >= sizeof(word); run += sizeof(word)) {
        memcpy(&word, p + run, sizeof(word));
        if (word & UINT64_C(0x8080808080808080))
            break;
    }
    return run;
}

bool text_valid_utf8(const char *s, size_t n)
{
    const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)s;
    utf8proc_int32_t cp;

    while (n > 0) {
        size_t run = ascii_run(p, n);
        utf8proc_ssize_t used =
            run > 0 ? (utf8proc_ssize_t)run : utf8proc_iterate(p, (utf8proc_ssize_t)n, &cp);
        if (used <= 0)
            return false;
        p += used;
        n -= (size_t)used;
    }
    return true;
}

size_t text_char(const char *s)
{
    utf8proc_int32_t cp;
    utf8proc_ssize_t used = utf8proc_iterate((const utf8proc_uint8_t *)s, -1, &cp);

    return used > 0 ? (size_t)used : 0;
}

void text_add_utf8(struct buf *out, const char *s)
{
    while (*s) {
        size_t n = text_char(s);
        if (n > 0)
            buf_add_mem(out, s, n);
        else
            buf_add(out, "\xEF\xBF\xBD");
        s += n > 0 ? n : 1;
    }
}

static bool is_ascii(char c)
{
    return (unsigned char)c < 0x80;
}

/* The code point at s (NUL-terminated) and its length; an invalid byte reads as U+FFFD. */
static utf8proc_int32_t next_char(const char *s, size_t *len)
{
    utf8proc_int32_t cp;
    utf8proc_ssize_t used;

    *len = 1;
    if (is_ascii(*s)) /* most of a ledger: no need to ask the library */
        return *s;
    used = utf8proc_iterate((const utf8proc_uint8_t *)s, -1, &cp);
    *len = used > 0 ? (size_t)used : 1;
    return used > 0 ? cp : 0xFFFD;
}

static bool is_space(utf8proc_int32_t cp)
{
    if (cp < 0x80)
        return cp == ' ' || (cp >= '\t' && cp <= '\r');
    return utf8proc_category(cp) == UTF8PROC_CATEGORY_ZS;
}

/* Is this a byte that can surely end a trimmed text? */
static bool solid(char c)
{
    return is_ascii(c) && !is_space(c);
}

char *text_trim(char *s)
{
    size_t start = 0, end = strlen(s), len;

    if (end == 0 || (solid(s[0]) && solid(s[end - 1])))
        return s;
    end = 0;

    for (size_t i = 0; s[i] != '\0'; i += len) {
        bool space = is_space(next_char(s + i, &len));
        if (space && end == 0)
            start = i + len;
        else if (!space)
            end = i + len;
    }
    if (end == 0)
        end = start;
    memmove(s, s + start, end - start);
    s[end - start] = '\0';
    return s;
}

bool text_blank(const char *s)
{
    size_t len;

    for (; s && *s; s += len)
        if (!is_space(next_char(s, &len)))
            return false;
    return true;
}

bool text_has_letters(const char *s)
{
    for (; s && *s; s++)
        if ((unsigned char)*s >= 0x80 || (*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z'))
            return true;
    return false;
}

bool text_is_letter(const char *s)
{
    size_t len;

    switch (utf8proc_category(next_char(s, &len))) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LM:
    case UTF8PROC_CATEGORY_LO:
        return true;
    default:
        return false;
    }
}

/* NFKC and case folded; malloc'd by the library, hence freed by its own rule. */
static char *fold_raw(const char *s)
{
    utf8proc_uint8_t *out = NULL;
    utf8proc_option_t how = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_COMPOSE |
                            UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;

    if (utf8proc_map((const utf8proc_uint8_t *)s, 0, &out, how) < 0)
        return NULL;
    return (char *)out;
}

static bool is_word(utf8proc_int32_t cp)
{
    utf8proc_category_t c;

    if (cp < 0x80)
        return (cp >= 'a' && cp <= 'z') || (cp >= 'A' && cp <= 'Z') || (cp >= '0' && cp <= '9') ||
               cp == '&' || cp == '+';
    c = utf8proc_category(cp);
    return c >= UTF8PROC_CATEGORY_LU && c <= UTF8PROC_CATEGORY_NO;
}

static bool all_ascii(const char *s)
{
    while (*s && is_ascii(*s))
        s++;
    return *s == '\0';
}

/* Of ASCII folding changes capital letters only: the library is not asked. */
static char *fold_words(struct arena *a, const char *s, bool words_only)
{
    bool ascii = all_ascii(s);
    char *raw = ascii ? NULL : fold_raw(s), *out = NULL;
    const char *from = ascii ? s : raw;
    struct buf b = BUF_INIT;
    bool gap = false;
    size_t len;

    for (const char *p = from; p && *p; p += len) {
        utf8proc_int32_t cp = next_char(p, &len);
        if (is_space(cp) || (words_only && !is_word(cp))) {
            gap = true;
            continue;
        }
        if (gap && b.len > 0)
            buf_add_char(&b, ' ');
        gap = false;
        if (ascii && cp >= 'A' && cp <= 'Z')
            buf_add_char(&b, (char)(cp + 'a' - 'A'));
        else
            buf_add_mem(&b, p, len);
    }
    if (from && !b.failed)
        out = arena_strdup(a, buf_str(&b));
    buf_release(&b);
    free(raw);
    return out;
}

char *text_fold(struct arena *a, const char *s)
{
    return fold_words(a, s, false);
}

/* NFKC and case folded, at most `size` bytes with the NUL; 0 when it is more, or not UTF-8. */
static size_t fold_short(char *out, size_t size, const char *s, size_t n)
{
    enum { MOST = 256 }; /* of code points, decomposed */
    utf8proc_int32_t cps[MOST + 1];
    utf8proc_option_t how =
        UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE;
    utf8proc_ssize_t len =
        utf8proc_decompose((const utf8proc_uint8_t *)s, (utf8proc_ssize_t)n, cps, MOST, how);

    len = len > 0 && len <= MOST ? utf8proc_reencode(cps, len, how) : 0;
    if (len <= 0 || (size_t)len >= size)
        return 0;
    memcpy(out, cps, (size_t)len);
    return (size_t)len;
}

bool text_fold_word(char *out, size_t size, const char *s, size_t n)
{
    size_t used = 0, len = 0;
    bool ascii = true;

    for (; used < n && used < size; used++) {
        ascii = ascii && is_ascii(s[used]);
        out[used] = (char)(s[used] >= 'A' && s[used] <= 'Z' ? s[used] | 0x20 : s[used]);
    }
    if (used < n || used == size)
        return false;
    if (!ascii && (used = fold_short(out, size, s, n)) == 0)
        return false;
    out[used] = '\0';
    for (size_t i = 0, step; i < used; i += step) { /* white space as one space, none at the ends */
        bool space = is_space(next_char(out + i, &step));
        if (!space || (len > 0 && out[len - 1] != ' ')) {
            memmove(out + len, space ? " " : out + i, space ? 1 : step);
            len += space ? 1 : step;
        }
    }
    len -= len > 0 && out[len - 1] == ' ';
    out[len] = '\0';
    return len > 0;
}

char *text_name_key(struct arena *a, const char *s)
{
    char *key = fold_words(a, s, true);

    /* A name of punctuation only must not become the same firm as every other such name. */
    return key && *key == '\0' ? fold_words(a, s, false) : key;
}

/* What a letter of the Nordic languages (and some others) is written as where there is only a to z.
 */
static const char *ascii_letters(utf8proc_int32_t cp)
{
    switch (cp) {
    case 0xE5: /* å */
        return "aa";
    case 0xE6: /* æ */
    case 0xE4: /* ä */
        return "ae";
    case 0xF8: /* ø */
    case 0xF6: /* ö */
        return "oe";
    case 0xF0:  /* ð */
    case 0x111: /* đ */
        return "d";
    case 0xFE: /* þ */
        return "th";
    case 0x142: /* ł */
        return "l";
    case 0x153: /* œ */
        return "oe";
    case '&':
        return " & ";
    }
    return NULL;
}

static bool is_apostrophe(utf8proc_int32_t cp)
{
    return cp == '\'' || cp == '`' || cp == 0xB4 || cp == 0x2018 || cp == 0x2019 || cp == 0x2BC;
}

/* The sorting weight of a folded letter: æ, ø, å after z in that order. */
static const char *letter_weight(utf8proc_int32_t cp)
{
    switch (cp) {
    case 0xE6: /* æ */
    case 0xE4: /* ä */
        return "{a";
    case 0xF8: /* ø */
    case 0xF6: /* ö */
        return "{b";
    case 0xE5: /* å */
        return "{c";
    case 0xFC: /* ü */
        return "y";
    }
    return NULL;
}

/* A letter without its accents ("é" as "e"), and with `ascii` in a to z where it has them. */
static void add_bare(struct buf *out, utf8proc_int32_t cp, bool ascii)
{
    utf8proc_int32_t parts[8];
    utf8proc_uint8_t bytes[4];
    utf8proc_ssize_t n =
        utf8proc_decompose_char(cp, parts, 8, UTF8PROC_DECOMPOSE | UTF8PROC_STABLE, NULL);

    for (utf8proc_ssize_t i = 0; i < n && i < 8; i++)
        if (ascii && ascii_letters(parts[i]))
            buf_add(out, ascii_letters(parts[i]));
        else if (utf8proc_category(parts[i]) != UTF8PROC_CATEGORY_MN)
            buf_add_mem(out, bytes, (size_t)utf8proc_encode_char(parts[i], bytes));
}

char *text_fold_ascii(struct arena *a, const char *s)
{
    char *folded = text_fold(a, s), *out = NULL;
    struct buf b = BUF_INIT;
    size_t len;

    if (!folded || all_ascii(folded))
        return folded;
    for (const char *p = folded; *p; p += len) {
        utf8proc_int32_t cp = next_char(p, &len);
        if (cp == 0xE6) /* æ */
            buf_add(&b, "ae");
        else if (cp == 0xF8) /* ø */
            buf_add_char(&b, 'o');
        else
            add_bare(&b, cp, false);
    }
    if (!b.failed)
        out = arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return out;
}

char *text_letters(struct arena *a, const char *s)
{
    char *folded = text_fold(a, s), *out = NULL;
    struct buf b = BUF_INIT;
    size_t len;

    for (const char *p = folded; p && *p; p += len) {
        utf8proc_int32_t cp = next_char(p, &len);
        const char *letters = ascii_letters(cp);
        if (letters)
            buf_add(&b, letters);
        else if (cp < 0x80 && is_word(cp))
            buf_add_char(&b, (char)cp);
        else if (is_word(cp))
            add_bare(&b, cp, true);
        else if (!is_apostrophe(cp))
            buf_add_char(&b, ' ');
    }
    if (folded && !b.failed)
        out = fold_words(a, buf_str(&b), true);
    buf_release(&b);
    return out && *out == '\0' ? folded : out;
}

char *text_sort_key(struct arena *a, const char *s)
{
    char *folded = text_fold(a, s), *out;
    struct buf b = BUF_INIT;
    size_t len;

    if (!folded)
        return NULL;
    for (const char *p = folded; *p; p += len) {
        utf8proc_int32_t cp = next_char(p, &len);
        const char *weight = letter_weight(cp);
        if (weight) {
            buf_add(&b, weight);
        } else if (p[0] == 'a' && p[1] == 'a') {
            buf_add(&b, "{c");
            len = 2;
        } else {
            add_bare(&b, cp, false); /* accents count only where all else is equal */
        }
    }
    buf_add_char(&b, '\x01');
    buf_add(&b, s);
    out = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return out;
}

static bool is_hostile(utf8proc_int32_t cp)
{
    return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || cp == 0x061C || cp == 0x200E || cp == 0x200F ||
           (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) || cp == 0x2028 ||
           cp == 0x2029 || cp == 0xFFFD;
}

/* How many bytes of s, from its beginning, are printable ASCII. */
static size_t plain_ascii(const char *s)
{
    size_t n = 0;

    while (s[n] >= ' ' && s[n] < 0x7F)
        n++;
    return n;
}

/* As text_add_plain(); a line ends with `newline`. */
static void add_shown(struct buf *out, const char *s, char newline)
{
    size_t len;

    for (; s && *s; s += len) {
        const size_t plain = plain_ascii(s);
        utf8proc_int32_t cp = next_char(s, &len);
        if (plain > 0)
            buf_add_mem(out, s, len = plain);
        else if (cp == '\n')
            buf_add_char(out, newline);
        else if (cp == '\r' && s[1] == '\n' && newline == '\n')
            continue; /* with the newline it is one line end */
        else if (cp == '\t' || cp == '\r')
            buf_add_char(out, ' ');
        else if (is_hostile(cp))
            buf_add(out, "\xEF\xBF\xBD");
        else
            buf_add_mem(out, s, len);
    }
}

void text_add_plain(struct buf *out, const char *s)
{
    add_shown(out, s, ' ');
}

void text_add_lines(struct buf *out, const char *s)
{
    add_shown(out, s, '\n');
}

/* Only plain ASCII, and no blank at either end: most texts. */
static bool is_line(const char *s)
{
    const size_t n = plain_ascii(s);

    return s[n] == '\0' && *s != ' ' && (n == 0 || s[n - 1] != ' ');
}

const char *text_line(struct arena *a, const char *s)
{
    struct buf whole = BUF_INIT, plain = BUF_INIT;
    char *copy = NULL;

    if (is_line(s))
        return s;
    for (const char *p = s; *p; p++)
        if (*p != '\r' || p[1] != '\n') /* a CRLF is one line end */
            buf_add_char(&whole, *p);
    text_add_plain(&plain, buf_str(&whole));
    if (!whole.failed && !plain.failed)
        copy = arena_strdup(a, buf_str(&plain));
    buf_release(&whole);
    buf_release(&plain);
    if (!copy)
        return NULL;
    (void)text_trim(copy);
    return strcmp(copy, s) == 0 ? s : copy;
}

void text_add_escaped(struct buf *out, const char *s)
{
    const char *from = s; /* what is not copied yet */
    size_t len;

    for (; *s; s += len) {
        utf8proc_int32_t cp = next_char(s, &len);
        if (cp == '\n' || cp == 0xFFFD || !is_hostile(cp))
            continue;
        buf_add_mem(out, from, (size_t)(s - from));
        buf_printf(out, "\\u%04x", (unsigned)cp);
        from = s + len;
    }
    buf_add(out, from);
}

void text_library(struct buf *out)
{
    buf_printf(out, "libutf8proc %s", utf8proc_version());
}
