#include "ddreg/account_line.h"

#include <strings.h>

#include "ddreg/goods.h"
#include "ddreg/kind.h"
#include "ddreg/text.h"

bool account_line_is_none(const char *category)
{
    return strcasecmp(category, "none") == 0 || strcasecmp(category, "ingen") == 0;
}

/* The digits at the front; false where there are none, or too many. */
static bool take_digits(const char **at, char out[ACCOUNT_SIZE])
{
    size_t n = strspn(*at, "0123456789");

    if (n == 0 || n >= ACCOUNT_SIZE)
        return false;
    memcpy(out, *at, n);
    out[n] = '\0';
    *at += n;
    return true;
}

bool account_line_read(const char *text, struct account_line *out)
{
    const char *at = text;

    *out = (struct account_line){.word = NULL};
    if (!take_digits(&at, out->first)) {
        out->word = text;
        return text_has_letters(text);
    }
    memcpy(out->last, out->first, sizeof(out->last));
    at += strspn(at, " ");
    if (strncmp(at, "\xE2\x80\x93", 3) == 0) /* an en dash */
        at += 3;
    else if (*at == '-')
        at++;
    else
        return *at == '\0';
    at += strspn(at, " ");
    return take_digits(&at, out->last) && *at == '\0' && strlen(out->first) == strlen(out->last) &&
           strcmp(out->first, out->last) <= 0;
}

enum dd_rc account_lines_read(struct reg *reg, struct arena *a, const char *day,
                              struct account_line **out, size_t *n, struct dd_error *err)
{
    const struct kind_filter filter = {.as_of = day, .company = COMPANY_FIRST};
    struct kind_row *rows;
    size_t used = 0;
    enum dd_rc rc = kind_read(reg, a, kind_named("account"), &filter, &rows, n, err);

    if (rc == DD_OK && !(*out = arena_alloc(a, (*n + 1) * sizeof(**out))))
        rc = dd_no_memory(err);
    for (size_t i = 0; rc == DD_OK && i < *n; i++) {
        struct account_line *line = &(*out)[used];
        const char *account = kind_text(&rows[i], "account");
        if (!kind_in_force(&rows[i], day) || !account || !account_line_read(account, line))
            continue; /* also one that was erased */
        line->number = kind_number(&rows[i]);
        rc = goods_find(kind_text(&rows[i], "category"), &line->category, err);
        used++;
    }
    *n = rc == DD_OK ? used : 0;
    return rc;
}

/* Is the number the line's, or under it? */
static bool has_number(const struct account_line *line, const char *number)
{
    size_t n = strlen(line->first);

    return n > 0 && strlen(number) >= n && strncmp(number, line->first, n) >= 0 &&
           strncmp(number, line->last, n) <= 0;
}

/* Does it go before the other? Longer numbers are narrower than shorter ones. */
static bool is_narrower(const struct account_line *line, const struct account_line *than)
{
    size_t n = strlen(line->first), m = strlen(than->first);
    int from, to;

    if (n != m)
        return n > m;
    from = strcmp(line->first, than->first);
    to = strcmp(line->last, than->last);
    return from >= 0 && to <= 0;
}

enum dd_rc account_line_of(const struct account_line *lines, size_t n, const char *number,
                           const char *name, const struct account_line **out, struct dd_error *err)
{
    bool is, failed = false;

    *out = NULL;
    for (size_t i = 0; i < n; i++)
        if (has_number(&lines[i], number) && (!*out || is_narrower(&lines[i], *out)))
            *out = &lines[i];
    for (size_t i = 0; !*out && i < n && *name; i++) {
        is = lines[n - 1 - i].word && account_name_has(name, lines[n - 1 - i].word, &failed);
        if (is)
            *out = &lines[n - 1 - i];
        if (failed)
            return dd_no_memory(err);
    }
    return DD_OK;
}
