/* The terminal: how wide it is, and texts broken between words to fit it. */
#include "terminal.h"

#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

#include "out.h"

/* Cells of the character at s, of *len bytes; what is no character takes one. */
static size_t char_cells(const char *s, size_t n, size_t *len)
{
    mbstate_t state = {0};
    wchar_t wide;
    size_t got;
    int width;

    *len = 1;
    if ((unsigned char)*s < 0x80)
        return 1;
    got = mbrtowc(&wide, s, n, &state); /* NOLINT(concurrency-mt-unsafe): the state is our own */
    if (got == 0 || got > n)
        return 1;
    *len = got;
    width = wcwidth(wide);
    return width >= 0 ? (size_t)width : 1;
}

size_t terminal_cells(const char *s, size_t n)
{
    size_t count = 0, len;

    for (size_t at = 0; at < n; at += len)
        count += char_cells(s + at, n - at, &len);
    return count;
}

size_t terminal_bytes(const char *s, size_t n, size_t most)
{
    size_t at = 0, len;

    for (size_t left = most; at < n; at += len) {
        const size_t width = char_cells(s + at, n - at, &len);
        if (width > left)
            break;
        left -= width;
    }
    return at;
}

size_t terminal_width(int fd)
{
    struct winsize size;

    if (!isatty(fd) || ioctl(fd, TIOCGWINSZ, &size) != 0)
        return 0;
    return size.ws_col;
}

/* A line without its newline, from the column `at` on. */
static void wrap_words(struct buf *out, const char *line, size_t n, size_t at, size_t indent,
                       size_t width)
{
    for (size_t i = 0; i < n;) {
        size_t space = i, end;
        while (space < n && line[space] == ' ')
            space++;
        end = space;
        while (end < n && line[end] != ' ')
            end++;
        /* What no line has room for, the terminal breaks where it must: it can be copied whole. */
        if (at > indent && at + terminal_cells(line + i, end - i) > width &&
            terminal_cells(line + space, end - space) <= width - indent) {
            buf_printf(out, "\n%*s", (int)indent, "");
            at = indent;
            i = space;
        }
        buf_add_mem(out, line + i, end - i);
        at = (at + terminal_cells(line + i, end - i) - 1) % width + 1;
        i = end;
    }
}

/* A line without its newline; the rest is indented to its first word, not under a dash. */
static void wrap_line(struct buf *out, const char *line, size_t n, size_t width)
{
    size_t indent = 0;

    while (indent < n && line[indent] == ' ')
        indent++;
    if (indent + 1 < n && line[indent] == '-' && line[indent + 1] == ' ')
        indent += 2;
    buf_add_mem(out, line, indent);
    wrap_words(out, line + indent, n - indent, indent, indent, width);
}

void terminal_wrap_cell(struct buf *out, const char *text, size_t width)
{
    for (;;) {
        size_t n = strcspn(text, "\n");
        wrap_words(out, text, n, 0, 0, width);
        if (text[n] == '\0')
            return;
        buf_add_char(out, '\n');
        text += n + 1;
    }
}

bool terminal_colours(void)
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
    const char *no_color = getenv("NO_COLOR");

    return isatty(STDOUT_FILENO) && (!no_color || *no_color == '\0');
}

bool terminal_is_narrow(void)
{
    enum { ROOMY = 100 };
    size_t width = terminal_width(STDOUT_FILENO);

    return width > 0 && width < ROOMY;
}

void terminal_wrap_page(struct buf *out, const char *text, size_t at, size_t indent)
{
    enum { PAGE = 80, LEAST = 40 };
    size_t width = terminal_width(STDOUT_FILENO);

    wrap_words(out, text, strlen(text), at, indent, width >= LEAST && width < PAGE ? width : PAGE);
}

void terminal_wrap(struct buf *out, int fd, const char *text)
{
    size_t width = terminal_width(fd);

    for (;;) {
        size_t n = strcspn(text, "\n");
        if (width > 20)
            wrap_line(out, text, n, width);
        else
            buf_add_mem(out, text, n);
        if (text[n] == '\0')
            return;
        buf_add_char(out, '\n');
        text += n + 1;
    }
}
