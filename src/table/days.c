#include "days.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"

enum { MONTH_WORD = 32 };

const char *day_order_name(enum day_order order)
{
    static const char *const names[] = {
        [ORDER_DMY] = "dmy", [ORDER_MDY] = "mdy", [ORDER_YMD] = "ymd"};

    return names[order];
}

/* A date taken apart: up to three parts, numbers or a month's name, and the signs between them. */
struct parts {
    int n;
    int value[3];
    int digits[3]; /* how many; 0 for a month by name */
    char sign;     /* between the parts: '.', '/', '-' or ' ' */
};

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80); /* "März" */
}

/* The month whose name three letters or more are, or begin; 0 when they are none, or begin the
 * names of several ("jui", "marr"). */
static int month_by_name(const char *s, size_t n)
{
    char word[MONTH_WORD];
    struct import_word w;
    long month = 0;
    size_t at = 0;

    if (n < 3 || !text_fold_word(word, sizeof(word), s, n))
        return 0;
    n = strlen(word);
    if (import_word_find(&w, &at, WORD_MONTH, word, n))
        return (int)strtol(w.meaning, NULL, 10);
    for (at = 0; import_word_begun(&w, &at, WORD_MONTH, word, n);) {
        if (month > 0 && month != strtol(w.meaning, NULL, 10))
            return 0;
        month = strtol(w.meaning, NULL, 10);
    }
    return (int)month;
}

static size_t letters_of(const char *s)
{
    size_t n = 0;

    while (is_letter(s[n]))
        n++;
    return n;
}

/* "Sat 31 Dec 2022", "lørdag 31.12.2022" */
static const char *after_weekday(const char *s)
{
    size_t n = letters_of(s);
    char word[MONTH_WORD];
    struct import_word w;
    size_t at = 0;

    if (n < 2 || !text_fold_word(word, sizeof(word), s, n) ||
        !import_word_find(&w, &at, WORD_WEEKDAY, word, strlen(word)))
        return s;
    return s + n + strspn(s + n, "., ");
}

/* "31st", "1º" */
static const char *after_ordinal(const char *s)
{
    static const char *const ends[] = {"st", "nd", "rd", "th", "\xC2\xBA"};

    for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++)
        if (strncmp(s, ends[i], 2) == 0 && !is_letter(s[2]))
            return s + 2;
    return s;
}

static const char *read_part(struct parts *p, const char *s)
{
    const char *end = s;
    int v = 0;

    if (is_letter(*s)) {
        while (is_letter(*end))
            end++;
        p->value[p->n] = month_by_name(s, (size_t)(end - s));
        p->digits[p->n++] = 0;
        return p->value[p->n - 1] > 0 ? end : NULL;
    }
    for (; is_digit(*end); end++) {
        if (end - s == 8)
            return NULL;
        v = v * 10 + (*end - '0');
    }
    p->value[p->n] = v;
    p->digits[p->n++] = (int)(end - s);
    return end > s ? after_ordinal(end) : NULL;
}

/* What separates two parts: one sign, with spaces around it, or spaces alone. */
static const char *read_sign(char *sign, const char *s)
{
    *sign = ' ';
    for (; *s == ' ' || *s == '.' || *s == '/' || *s == '-' || *s == ','; s++)
        if (*s != ' ') {
            if (*sign != ' ' && *sign != *s)
                return NULL; /* the same sign twice ("08//01/2019") can be read in one way only */
            *sign = *s;
        }
    if (*sign == ' ' && (strncmp(s, "de ", 3) == 0 || strncmp(s, "of ", 3) == 0))
        s += 3; /* "31 de diciembre de 2022" */
    return s;
}

/* Is this the time of day behind a date ("T10:00", " 00:00:00")? */
static bool is_time(const char *s)
{
    if (*s != ' ' && *s != 'T')
        return false;
    while (*s == ' ' || *s == 'T')
        s++;
    return is_digit(s[0]) && (s[1] == ':' || (is_digit(s[1]) && s[2] == ':'));
}

static bool take_apart(struct parts *p, const char *s)
{
    const char *next;
    char sign;

    *p = (struct parts){0};
    s += *s == '\''; /* a spreadsheet's sign that it is a text */
    s = after_weekday(s);
    for (;;) {
        if (!(s = read_part(p, s)))
            return false;
        if (*s == '\0' || is_time(s))
            return true;
        if (p->n == 3 || !(next = read_sign(&sign, s)) || next == s || *next == '\0')
            return false;
        if (p->n == 1)
            p->sign = sign;
        else if (p->digits[0] > 0 && p->digits[1] > 0 && sign != p->sign)
            return false; /* "1.2/2024" is a typo, "3. mai 2024" is not */
        s = next;
    }
}

static bool whole_year(int y)
{
    return y >= 1900 && y < 2200;
}

static bool finish(char out[DATE_SIZE], int y, int y_digits, int m, int d)
{
    if (y_digits == 2)
        y += y < 70 ? 2000 : 1900;
    else if (y_digits != 4)
        return false;
    if (!whole_year(y) || m < 1 || m > 12 || d < 1 || d > 31)
        return false;
    date_format(out, y, m, d);
    return date_valid(out);
}

/* 2024, 20240515 or 15052024: no number is a day both with its year before and behind */
static bool one_part(char out[DATE_SIZE], const struct parts *p, enum day_order order)
{
    int v = p->value[0], first = v / 1000000, second = v / 10000 % 100;
    bool month_first = order == ORDER_MDY;

    if (p->digits[0] == 8)
        return finish(out, v / 10000, 4, v / 100 % 100, v % 100) ||
               finish(out, v % 10000, 4, month_first ? first : second,
                      month_first ? second : first);
    if (p->digits[0] != 4 || !whole_year(v))
        return false;
    (void)snprintf(out, DATE_SIZE, "%04d", v);
    return true;
}

static bool finish_month(char out[DATE_SIZE], int y, int y_digits, int m)
{
    if (!finish(out, y, y_digits, m, 1))
        return false;
    out[7] = '\0';
    return true;
}

/* 2024-05, 2024/5, 05.2024; jan-24, Januar 2024 */
static bool two_parts(char out[DATE_SIZE], const struct parts *p)
{
    const int *v = p->value, *n = p->digits;

    if (n[0] == 0)
        return (n[1] == 2 || n[1] == 4) && finish_month(out, v[1], n[1], v[0]);
    if (n[1] == 0)
        return n[0] == 4 && finish_month(out, v[0], n[0], v[1]);
    if (p->sign == ' ' || p->sign == ',')
        return false;
    if (n[0] == 4 && n[1] == 2)
        return finish_month(out, v[0], n[0], v[1]);
    return n[0] <= 2 && n[1] == 4 && finish_month(out, v[1], n[1], v[0]);
}

static bool short_part(const struct parts *p, int i)
{
    return p->digits[i] == 1 || p->digits[i] == 2;
}

static bool three_parts(char out[DATE_SIZE], const struct parts *p, enum day_order order)
{
    const int *v = p->value, *n = p->digits;

    if (n[1] == 0) /* 20-Jun-13 */
        return short_part(p, 0) && finish(out, v[2], n[2], v[1], v[0]);
    if (n[0] == 0) /* June 20, 2013 */
        return short_part(p, 1) && finish(out, v[2], n[2], v[0], v[1]);
    if (n[0] == 4)
        return short_part(p, 1) && short_part(p, 2) && finish(out, v[0], 4, v[1], v[2]);
    if (!short_part(p, 0) || !short_part(p, 1) || p->sign == ',' ||
        (p->sign == ' ' && (n[0] != 2 || n[1] != 2 || n[2] != 4)))
        return false;
    if (order == ORDER_YMD && n[2] == 2)
        return finish(out, v[0], n[0], v[1], v[2]);
    if (order == ORDER_MDY && p->sign != '.')
        return finish(out, v[2], n[2], v[0], v[1]);
    return finish(out, v[2], n[2], v[1], v[0]);
}

/* "2023-Q1", "Q1 2023": the year is what is known of each day. */
static bool read_quarter(char out[DATE_SIZE], const char *s)
{
    bool before = (*s | 0x20) == 'q';
    const char *year = before ? s + 2 : s, *quarter = before ? s : s + 4;
    int y;

    if (strlen(s) < 6 || strlen(s) > 7)
        return false;
    year += before && !is_digit(*year);
    quarter += !before && (*quarter | 0x20) != 'q';
    y = strspn(year, "0123456789") == 4 ? (int)strtol(year, NULL, 10) : 0;
    if ((*quarter | 0x20) != 'q' || quarter[1] < '1' || quarter[1] > '4' ||
        (before ? year[4] != '\0' : quarter[2] != '\0') || !whole_year(y))
        return false;
    (void)snprintf(out, DATE_SIZE, "%04d", y);
    return true;
}

bool day_read(char out[DATE_SIZE], const char *s, enum day_order order)
{
    struct parts p;

    if (!take_apart(&p, s))
        return read_quarter(out, s);
    if (p.n == 1)
        return one_part(out, &p, order);
    return p.n == 2 ? two_parts(out, &p) : three_parts(out, &p, order);
}
