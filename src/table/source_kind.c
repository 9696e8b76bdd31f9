#include "source_kind.h"

#include <stdbool.h>
#include <string.h>
#include <strings.h>

enum {
    FORMAT_AT = 7, /* of a database of the engine's: what it is called is before it */
    TAR_AT = 257
};

struct text {
    const char *at;
    size_t n;
};

static bool begins(struct text t, const char *with)
{
    size_t n = strlen(with);

    return t.n >= n && strncasecmp(t.at, with, n) == 0;
}

static struct text without_blanks(struct text t)
{
    if (begins(t, "\xEF\xBB\xBF"))
        t = (struct text){t.at + 3, t.n - 3};
    while (t.n > 0 && strchr(" \t\r\n", *t.at) && *t.at)
        t = (struct text){t.at + 1, t.n - 1};
    return t;
}

/* Texts with marks: "<html>", "<?xml ...", "[{", "{\"". */
static const char *kind_of_text(struct text t)
{
    static const char *const pages[] = {"<html", "<!doctype html", "<table", "<head", "<style"};

    t = without_blanks(t);
    for (size_t i = 0; i < sizeof(pages) / sizeof(pages[0]); i++)
        if (begins(t, pages[i]))
            return "import.file.html";
    if (begins(t, "<?xml") || begins(t, "<AuditFile"))
        return "import.file.xml";
    if (t.n > 1 && (*t.at == '{' || *t.at == '[')) {
        struct text next = without_blanks((struct text){t.at + 1, t.n - 1});
        if (begins(next, "\"") || (*t.at == '[' && begins(next, "{")))
            return *t.at == '{' || begins(next, "{") ? "import.file.json" : NULL;
    }
    return NULL;
}

/* In UTF-16: without its zero bytes and its mark. */
static const char *kind_of_wide(const unsigned char *head, size_t n)
{
    char narrow[SOURCE_KIND_BYTES];
    size_t got = 0;

    for (size_t i = 0; i < n && got < sizeof(narrow); i++)
        if (head[i] != 0 && (i > 1 || head[i] < 0xFE))
            narrow[got++] = (char)head[i];
    return kind_of_text((struct text){narrow, got});
}

const char *source_kind(const unsigned char *head, size_t n)
{
    static const struct {
        const char *with, *id;
    } kinds[] = {{"\xD0\xCF\x11\xE0", "import.file.xls"}, {"%PDF-", "import.file.pdf"},
                 {"{\\rtf", "import.file.rtf"},           {"\x89PNG", "import.file.image"},
                 {"\xFF\xD8\xFF", "import.file.image"},   {"GIF8", "import.file.image"}};
    struct text t = {(const char *)head, n};

    for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++)
        if (begins(t, kinds[i].with))
            return kinds[i].id;
    if (t.n > TAR_AT && begins((struct text){t.at + TAR_AT, t.n - TAR_AT}, "ustar"))
        return "import.file.tar";
    if (begins(t, "SQL") && t.n > FORMAT_AT &&
        begins((struct text){t.at + FORMAT_AT, t.n - FORMAT_AT}, "format 3"))
        return "import.file.database";
    return n > 3 && (memchr(head, 0, 4) != NULL) ? kind_of_wide(head, n) : kind_of_text(t);
}
