#include "ddreg/money.h"

#include <inttypes.h>

typedef __int128 wide; /* products of two int64 fit */

bool currency_read(char out[CURRENCY_SIZE], const char *s)
{
    if (strlen(s) != 3)
        return false;
    for (int i = 0; i < 3; i++) {
        out[i] = s[i];
        if (s[i] >= 'a' && s[i] <= 'z')
            out[i] = (char)(s[i] - 'a' + 'A');
        if (out[i] < 'A' || out[i] > 'Z')
            return false;
    }
    out[3] = '\0';
    return true;
}

int currency_exponent(const char *currency)
{
    /* ISO 4217: the currencies in use that do not have two decimals. */
    static const char none[] =
        "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";
    static const char three[] = "BHD IQD JOD KWD LYD OMR TND";

    if (strcmp(currency, "NOK") == 0) /* most of all */
        return 2;
    if (strstr(none, currency))
        return 0;
    return strstr(three, currency) ? 3 : 2;
}

enum { AMOUNT_SIZE = 64, PLAIN_DIGITS = 12 };

/* A byte with which one of to_ascii()'s signs may begin. */
static bool is_odd(char c)
{
    return c < ' ' || c > '~';
}

/* Writes an amount in ASCII: ' for an apostrophe, - for a minus, $ for a currency sign, one space
 * for a run of spaces of any kind. False when it holds something else, or too much. */
static bool to_ascii(const char *s, char out[AMOUNT_SIZE])
{
    static const struct {
        const char *text;
        char plain;
    } signs[] = {{"\t", ' '},           {"\xC2\xA0", ' '},     {"\xE2\x80\xAF", ' '},
                 {"\xE2\x80\x89", ' '}, {"\xE2\x80\x87", ' '}, {"\xE2\x80\x99", '\''},
                 {"\xE2\x88\x92", '-'}, {"\xE2\x80\x93", '-'}, {"\xE2\x80\x91", '-'},
                 {"\xEF\xBC\x8D", '-'}, {"\xC2\xA3", '$'},     {"\xE2\x82\xAC", '$'}};
    size_t n = 0;

    while (*s) {
        char c = *s;
        size_t len = 1;

        for (size_t i = 0; is_odd(c) && i < sizeof(signs) / sizeof(signs[0]); i++) {
            if (strncmp(s, signs[i].text, strlen(signs[i].text)) == 0) {
                c = signs[i].plain;
                len = strlen(signs[i].text);
            }
        }
        s += len;
        if (c == ' ' && (n == 0 || out[n - 1] == ' '))
            continue;
        if (c < ' ' || c > '~' || n + 1 == AMOUNT_SIZE)
            return false;
        out[n++] = c;
    }
    out[n] = '\0';
    return true;
}

/* What is around the digits of an amount. */
struct around {
    int minus, plus, opened, closed;
};

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Only these words: "CR" after an amount may turn its sign, which is for others to decide. */
static bool is_code(const char *s, size_t n)
{
    return n == 3 || (n == 2 && (s[0] == 'k' || s[0] == 'K') && (s[1] == 'r' || s[1] == 'R'));
}

/* Past what may come before the digits; NULL when a word there is no currency. */
static char *peel_front(char *s, struct around *a)
{
    for (;; s++) {
        size_t word = 0;
        while (is_letter(s[word]))
            word++;
        if (word > 0 && !is_code(s, word))
            return NULL;
        if (word > 0)
            s += word - (word != 2 || s[word] != '.'); /* "kr." */
        else if (*s == '-')
            a->minus++;
        else if (*s == '+')
            a->plus++;
        else if (*s == '(')
            a->opened++;
        else if (*s != ' ' && *s != '$')
            return s;
    }
}

/* Cuts off what may come after the digits; false when a word there is no currency. */
static bool peel_back(char *s, char decimal, struct around *a)
{
    size_t n = strlen(s);

    for (; n > 0; n--) {
        size_t word = 0;
        while (word < n && is_letter(s[n - 1 - word]))
            word++;
        if (word > 0 && !is_code(s + n - word, word))
            return false;
        if (word > 0)
            n -= word - 1;
        else if (s[n - 1] == '.' && n > 2 && is_letter(s[n - 2]))
            continue; /* "kr." */
        else if (s[n - 1] == '-' && n > 1 && s[n - 2] == decimal)
            n--; /* "1 234,-" is how kroner without øre are written */
        else if (s[n - 1] == '-')
            a->minus++;
        else if (s[n - 1] == ')')
            a->closed++;
        else if (s[n - 1] != ' ' && s[n - 1] != '$')
            break;
    }
    s[n] = '\0';
    return true;
}

static bool digits_only(const char *s, size_t n)
{
    return strspn(s, "0123456789") >= n;
}

/* Copies the whole part without its thousands signs, all of one kind: a space, an apostrophe or
 * `other`. False when a group is not three digits. */
static bool whole_digits(const char *s, size_t n, char other, char *out)
{
    size_t used = 0, group = 0;
    char sign = '\0';

    for (size_t i = 0; i < n; i++) {
        if (digits_only(s + i, 1)) {
            out[used++] = s[i];
            group++;
            continue;
        }
        if ((s[i] != ' ' && s[i] != '\'' && s[i] != other) ||
            (sign && (s[i] != sign || group != 3)) || (!sign && (group == 0 || group > 3)))
            return false;
        sign = s[i];
        group = 0;
    }
    out[used] = '\0';
    return !sign || group == 3;
}

/* digits × 10^exponent with the fraction, rounded; false on overflow. */
static bool to_minor(const char *whole, const char *fraction, int exponent, int64_t *out)
{
    wide v = 0;
    int taken = 0;

    for (; *whole; whole++)
        if ((v = v * 10 + (*whole - '0')) > INT64_MAX)
            return false;
    for (; taken < exponent; taken++)
        if ((v = v * 10 + (*fraction ? *fraction++ - '0' : 0)) > INT64_MAX)
            return false;
    if (*fraction >= '5')
        v++;
    if (v > INT64_MAX)
        return false;
    *out = (int64_t)v;
    return true;
}

/* What most cells hold, by the shortest way: digits, perhaps a minus before them and a decimal part
 * behind. False when there is anything else, which says nothing yet. */
static bool parse_plain(const char *s, char decimal, int exponent, int64_t *out)
{
    bool minus = *s == '-';
    int64_t v = 0;
    int digits = 0, places = 0;

    for (s += minus; *s >= '0' && *s <= '9'; s++, digits++)
        v = digits < PLAIN_DIGITS ? v * 10 + (*s - '0') : 0;
    if (digits == 0 || digits > PLAIN_DIGITS || (*s && *s != decimal))
        return false;
    if (*s && s[1] == '\0')
        return false;
    for (s += *s != '\0'; *s >= '0' && *s <= '9' && places < exponent; s++, places++)
        v = v * 10 + (*s - '0');
    if (*s != '\0')
        return false;
    for (; places < exponent; places++)
        v *= 10;
    *out = minus ? -v : v;
    return true;
}

enum money_read money_parse(const char *s, enum money_style style, int exponent, int64_t *out)
{
    char text[AMOUNT_SIZE] = "", whole[AMOUNT_SIZE] = "";
    char decimal = style == MONEY_COMMA ? ',' : '.', thousand = style == MONEY_COMMA ? '.' : ',';
    struct around around = {0, 0, 0, 0};
    const char *number, *mark, *fraction;
    char *start;

    if (parse_plain(s, decimal, exponent, out))
        return MONEY_OK;
    if (!to_ascii(s, text) || !(start = peel_front(text + (text[0] == '\''), &around)) ||
        !peel_back(start, decimal, &around) || around.opened != around.closed ||
        around.minus + around.plus + around.opened > 1)
        return MONEY_UNREADABLE;
    number = start;
    mark = strchr(number, decimal);
    if (!mark)
        mark = number + strlen(number);
    fraction = *mark ? mark + 1 : mark;
    if (!whole_digits(number, (size_t)(mark - number), thousand, whole) ||
        !digits_only(fraction, strlen(fraction)) || (*mark && *fraction == '\0') ||
        (whole[0] == '\0' && *fraction == '\0'))
        return MONEY_UNREADABLE;
    if (!to_minor(whole, fraction, exponent, out))
        return MONEY_TOO_LARGE;
    if (around.minus + around.opened > 0)
        *out = -*out;
    return MONEY_OK;
}

bool rate_read(char out[RATE_SIZE], const char *s)
{
    size_t n = 0, whole, places = 0;

    whole = strspn(s, "0123456789");
    if (whole == 0 || whole > 9)
        return false;
    memcpy(out, s, whole);
    n = whole;
    s += whole;
    if (*s == ',' || *s == '.') {
        places = strspn(++s, "0123456789");
        if (places == 0 || places > 9)
            return false;
        out[n++] = '.';
        memcpy(out + n, s, places);
        n += places;
        s += places;
        while (out[n - 1] == '0')
            n--;
        if (out[n - 1] == '.')
            n--;
    }
    out[n] = '\0';
    return *s == '\0' && strspn(out, "0.") < n;
}

static wide power10(int n)
{
    wide v = 1;

    while (n-- > 0)
        v *= 10;
    return v;
}

bool money_to_nok(int64_t amount, int exponent, const char *rate, int64_t *ore)
{
    wide r = 0, v, unit;
    int scale = 0;
    bool after = false;

    for (; *rate; rate++) {
        if (*rate == '.') {
            after = true;
            continue;
        }
        r = r * 10 + (*rate - '0');
        scale += after;
    }
    if (__builtin_mul_overflow((wide)amount * 100, r, &v))
        return false;
    unit = power10(scale + exponent);
    v = v >= 0 ? (v + unit / 2) / unit : -((-v + unit / 2) / unit);
    if (v > INT64_MAX || v < INT64_MIN)
        return false;
    *ore = (int64_t)v;
    return true;
}

bool money_add(int64_t *sum, int64_t amount)
{
    int64_t v;

    if (__builtin_add_overflow(*sum, amount, &v))
        return false;
    *sum = v;
    return true;
}

enum dd_rc ore_add(int64_t *sum, int64_t ore, struct dd_error *err)
{
    return money_add(sum, ore) ? DD_OK : dd_fail(err, DD_INPUT, "db.overflow", NULL);
}

/* Digits in groups of three. */
static void add_grouped(struct buf *out, enum dd_lang lang, uint64_t v)
{
    char digits[24];
    int n = snprintf(digits, sizeof(digits), "%" PRIu64, v);

    for (int i = 0; i < n; i++) {
        if (i > 0 && (n - i) % 3 == 0)
            buf_add(out, lang == DD_EN ? "," : "\xC2\xA0");
        buf_add_char(out, digits[i]);
    }
}

static uint64_t magnitude(int64_t v)
{
    return v < 0 ? (uint64_t)0 - (uint64_t)v : (uint64_t)v;
}

static void add_sign(struct buf *out, enum dd_lang lang, int64_t v)
{
    if (v < 0)
        buf_add(out, lang == DD_EN ? "-" : "\xE2\x88\x92");
}

int64_t ore_whole(int64_t ore)
{
    enum { KRONE = 100, HALF = KRONE / 2 };
    const int64_t rest = ore % KRONE;

    return ore / KRONE + (rest >= HALF) - (rest <= -HALF);
}

void money_format(struct buf *out, enum dd_lang lang, int64_t amount, int exponent)
{
    uint64_t unit = (uint64_t)power10(exponent), v = magnitude(amount);

    add_sign(out, lang, amount);
    add_grouped(out, lang, v / unit);
    if (exponent > 0)
        buf_printf(out, "%c%0*" PRIu64, lang == DD_EN ? '.' : ',', exponent, v % unit);
}

void money_format_millions(struct buf *out, enum dd_lang lang, int64_t ore)
{
    /* hundredths of a million kroner = 10 000 kroner = 1 000 000 øre */
    uint64_t hundredths = (magnitude(ore) + 500000) / 1000000;

    if (lang == DD_EN)
        buf_add(out, "NOK ");
    if (hundredths > 0)
        add_sign(out, lang, ore);
    add_grouped(out, lang, hundredths / 100);
    buf_printf(out, "%c%02" PRIu64, lang == DD_EN ? '.' : ',', hundredths % 100);
    buf_add(out, lang == DD_EN ? " million" : "\xC2\xA0mill.\xC2\xA0kr");
}

void number_format(struct buf *out, enum dd_lang lang, int64_t n)
{
    add_sign(out, lang, n);
    add_grouped(out, lang, magnitude(n));
}

bool share_tenths(int64_t part, int64_t base, int64_t *tenths)
{
    wide p = part, v;

    if (base <= 0)
        return false;
    v = (p < 0 ? -p : p) * 2000 / base; /* twice the tenths, cut */
    v = (v + 1) / 2;
    if (v > INT64_MAX)
        return false;
    *tenths = (int64_t)(part < 0 ? -v : v);
    return true;
}

void share_format(struct buf *out, enum dd_lang lang, int64_t tenths)
{
    uint64_t v = magnitude(tenths);

    add_sign(out, lang, tenths);
    add_grouped(out, lang, v / 10);
    buf_printf(out, "%c%" PRIu64, lang == DD_EN ? '.' : ',', v % 10);
    buf_add(out, lang == DD_EN ? "%" : "\xC2\xA0%");
}

void share_add(struct buf *out, enum dd_lang lang, int64_t part, int64_t base)
{
    int64_t tenths;

    if (!share_tenths(part, base, &tenths)) {
        buf_add(out, dd_msg(lang, "statement.share.none"));
        return;
    }
    if (tenths == 0 && part != 0) {
        buf_add(out, "<\xC2\xA0");
        tenths = 1;
    } else if (tenths == 1000 && part != base) {
        buf_add(out, ">\xC2\xA0");
        tenths = part < base ? 999 : 1000;
    }
    share_format(out, lang, tenths);
}

enum dd_rc money_typed(const char *value, const char *option, int64_t *ore, struct dd_error *err)
{
    int64_t comma, point;
    bool by_comma = money_parse(value, MONEY_COMMA, 2, &comma) == MONEY_OK;
    bool by_point = money_parse(value, MONEY_POINT, 2, &point) == MONEY_OK;

    if (!by_comma && !by_point)
        return dd_fail(err, DD_USAGE, "cli.amount", "option", option, "value", value, NULL);
    if (by_comma && by_point && comma != point)
        return dd_fail(err, DD_USAGE, "cli.amount_two", "option", option, "value", value, NULL);
    *ore = by_comma ? comma : point;
    return DD_OK;
}
