#include "quotes.h"

enum { LOOK_AT = 1024 * 1024 };

void unescape_init(struct unescape *u, char delimiter)
{
    *u = (struct unescape){.delimiter = delimiter, .before = '\n'};
}

/* A quote opens a cell only at its start. */
static bool opens(const struct unescape *u, char c)
{
    return c == '"' && (u->before == u->delimiter || u->before == '\n' || u->before == '\r');
}

size_t unescape_block(struct unescape *u, char *to, const char *from, size_t n)
{
    size_t used = 0;

    for (size_t i = 0; i < n; i++) {
        char c = from[i];

        if (u->pending) {
            u->pending = false;
            if (c == '"')
                to[used++] = '"';
            else if (c != '\\')
                to[used++] = '\\';
            to[used++] = c;
        } else if (u->quoted && c == '\\') {
            u->pending = true;
        } else {
            u->quoted = u->quoted ? c != '"' : opens(u, c) || (c == '"' && u->before == '"');
            to[used++] = c;
        }
        u->before = c;
    }
    return used;
}

/* Looks for the sign of it in one block; `u` as for rewriting, but by the plain rules. */
static bool shows(struct unescape *u, const char *p, size_t n, char delimiter, int *slash_quote)
{
    for (size_t i = 0; i < n; i++) {
        if (*slash_quote == 2) {
            if (!strchr("\r\n\"", p[i]) && p[i] != delimiter)
                return true;
            *slash_quote = 0;
        }
        if (u->quoted && p[i] == '\\')
            *slash_quote = 1;
        else
            *slash_quote = *slash_quote == 1 && p[i] == '"' ? 2 : 0;
        u->quoted = u->quoted ? p[i] != '"' : opens(u, p[i]);
        u->before = p[i];
    }
    return false;
}

enum dd_rc quotes_are_escaped(bool *out, const struct source *src, char delimiter,
                              struct dd_error *err)
{
    struct decoder *d = NULL;
    struct unescape u;
    const char *block;
    int slash_quote = 0;
    size_t n = 1, seen = 0;
    enum dd_rc rc = decoder_open(&d, src, err);

    *out = false;
    unescape_init(&u, delimiter);
    while (rc == DD_OK && !*out && n > 0 && seen < LOOK_AT) {
        rc = decoder_read(d, &block, &n, err);
        if (rc == DD_INPUT) { /* the full reading will report it */
            rc = DD_OK;
            break;
        }
        if (rc == DD_OK)
            *out = shows(&u, block, n, delimiter, &slash_quote);
        seen += n;
    }
    decoder_free(d);
    return rc;
}

/* --- Quotes that are signs -------------------------------------------------------------------- */

enum cell_state { AT_START, PLAIN, QUOTED, AFTER_QUOTE };

struct sign_scan {
    enum cell_state state;
    size_t signs;
    bool closed; /* a quoted cell ended with its quote */
};

static void look_for_signs(struct sign_scan *s, const char *p, size_t n, char delimiter)
{
    for (size_t i = 0; i < n && !s->closed; i++) {
        bool end = p[i] == delimiter || p[i] == '\n' || p[i] == '\r';
        switch (s->state) {
        case AT_START:
            s->state = end ? AT_START : p[i] == '"' ? QUOTED : PLAIN;
            break;
        case PLAIN:
            s->state = end ? AT_START : PLAIN;
            break;
        case QUOTED:
            s->state = p[i] == '"' ? AFTER_QUOTE : QUOTED;
            break;
        case AFTER_QUOTE:
            s->closed = end;
            s->signs += !end && p[i] != '"';
            s->state = p[i] == '"' ? QUOTED : PLAIN;
            break;
        }
    }
}

enum dd_rc quotes_are_signs(bool *out, const struct source *src, char delimiter,
                            struct dd_error *err)
{
    struct decoder *d = NULL;
    struct sign_scan scan = {AT_START, 0, false};
    const char *block;
    size_t n = 1, seen = 0;
    enum dd_rc rc = decoder_open(&d, src, err);

    *out = false;
    while (rc == DD_OK && n > 0 && !scan.closed && (seen < LOOK_AT || scan.signs > 0)) {
        if ((rc = decoder_read(d, &block, &n, err)) == DD_OK)
            look_for_signs(&scan, block, n, delimiter);
        seen += n;
    }
    decoder_free(d);
    if (rc == DD_INPUT) /* the full reading will report it */
        return DD_OK;
    *out = rc == DD_OK && scan.signs > 0 && !scan.closed &&
           (scan.state == AT_START || scan.state == PLAIN);
    return rc;
}

/* --- Rows in a cell --------------------------------------------------------------------------- */

static size_t count_in(const char *s, size_t n, char c, bool *tight)
{
    size_t found = 0;

    for (size_t i = 0; i < n; i++) {
        if (s[i] != c)
            continue;
        found++;
        *tight |= s[i + 1] != ' ';
    }
    return found;
}

bool quotes_hold_rows(const char *cell, char delimiter, size_t column, size_t width)
{
    bool tight = false; /* texts have a space behind a comma */
    size_t n;

    for (bool first = true;; first = false) {
        n = strcspn(cell, "\r\n");
        bool last = cell[n] == '\0';
        size_t want = first ? width - 1 - column : last ? column : width - 1;
        if (column >= width || count_in(cell, n, delimiter, &tight) != want)
            return false;
        if (last)
            return tight && !first;
        cell += n;
        cell += strspn(cell, "\r\n");
    }
}
