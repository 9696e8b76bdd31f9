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
    return end > s ? end : NULL;
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

/* 2024 or 20240515 */
static bool one_part(char out[DATE_SIZE], const struct parts *p)
{
    int v = p->value[0];

    if (p->digits[0] == 8)
        return finish(out, v / 10000, 4, v / 100 % 100, v % 100);
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
    if (!short_part(p, 0) || !short_part(p, 1) || p->sign == ' ' || p->sign == ',')
        return false;
    if (order == ORDER_YMD && n[2] == 2)
        return finish(out, v[0], n[0], v[1], v[2]);
    if (order == ORDER_MDY && p->sign != '.')
        return finish(out, v[2], n[2], v[0], v[1]);
    return finish(out, v[2], n[2], v[1], v[0]);
}

bool day_read(char out[DATE_SIZE], const char *s, enum day_order order)
{
    struct parts p;

    if (!take_apart(&p, s))
        return false;
    if (p.n == 1)
        return one_part(out, &p);
    return p.n == 2 ? two_parts(out, &p) : three_parts(out, &p, order);
}
