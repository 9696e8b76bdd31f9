/* What an escape wrote has no meaning to the format that it is in. */
#include "ddreg/doc.h"
#include "fuzz.h"

static void check_entities(const char *s, const char *raw)
{
    static const char *const entities[] = {"&amp;", "&lt;", "&gt;", "&quot;", "&#39;"};

    FUZZ_MUST(fuzz_is_plain(s, "") && !strpbrk(s, raw));
    for (const char *p = s; (p = strchr(p, '&')) != NULL; p++) {
        bool known = false;
        for (size_t i = 0; i < sizeof(entities) / sizeof(entities[0]); i++)
            known = known || strncmp(p, entities[i], strlen(entities[i])) == 0;
        FUZZ_MUST(known);
    }
}

/* A sign that Markdown would read comes after an odd number of backslashes. */
static void check_markdown(const char *s)
{
    size_t slashes = 0;

    check_entities(s, "<>");
    FUZZ_MUST(*s == '\0' || !strchr("+-=# ", *s));
    for (; *s; s++) {
        if (strchr("`*_[]|~$", *s))
            FUZZ_MUST(slashes % 2 == 1);
        if (strncmp(s, "://", 3) == 0)
            FUZZ_MUST(slashes % 2 == 1);
        slashes = *s == '\\' ? slashes + 1 : 0;
    }
    FUZZ_MUST(slashes % 2 == 0);
}

/* Between the fences no run of the sign is as long as they are. */
static void check_code(const char *s)
{
    size_t fence = strspn(s, "`"), n = strlen(s);

    FUZZ_MUST(fuzz_is_plain(s, ""));
    if (n == 0)
        return;
    FUZZ_MUST(fence > 0 && n > 2 * fence);
    for (size_t i = fence, run; i < n - fence; i += run + 1) {
        run = strspn(s + i, "`");
        FUZZ_MUST(run < fence && i + run <= n - fence);
    }
    FUZZ_MUST(s[n - fence - 1] != '`' && strspn(s + n - fence, "`") == fence);
}

static void check_csv(const char *s)
{
    size_t quotes = 0;
    bool quoted = *s == '"';

    FUZZ_MUST(fuzz_is_plain(s, "\n"));
    for (const char *p = s; *p; p++) {
        quotes += *p == '"';
        FUZZ_MUST(quoted || !strchr(";,\"\n", *p));
    }
    FUZZ_MUST(quotes % 2 == 0 && (!quoted || s[strlen(s) - 1] == '"'));
    s += quoted;
    FUZZ_MUST(*s == '\0' || !strchr("=@", *s));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    char *s = fuzz_text(data, size);
    struct buf b = BUF_INIT;

    escape_html(&b, s);
    check_entities(buf_str(&b), "<>\"'");
    buf_reset(&b);
    escape_markdown(&b, s);
    check_markdown(buf_str(&b));
    buf_reset(&b);
    escape_markdown_code(&b, s);
    check_code(buf_str(&b));
    buf_reset(&b);
    escape_csv(&b, s);
    check_csv(buf_str(&b));
    buf_release(&b);
    free(s);
    return 0;
}
