/* Texts that are not on the command line: from standard input, or (editor.c) from an editor.
 */
#include <errno.h>
#include <unistd.h>

#include "ddreg/crypto.h"
#include "ddreg/stop.h"
#include "ddreg/text.h"
#include "typed_text.h"

enum dd_rc typed_text_read(int fd, const char *option, struct buf *out, struct dd_error *err)
{
    enum { BLOCK = 16 * 1024 };
    char block[BLOCK];
    ssize_t n = 1;

    buf_reserve(out, TEXT_LONG_MAX + BLOCK);
    while (n > 0 && out->len <= TEXT_LONG_MAX) {
        n = read(fd, block, sizeof(block));
        if (n < 0 && errno == EINTR && !stop_asked())
            n = 1; /* nothing was read: once more */
        else if (n > 0)
            buf_add_mem(out, block, (size_t)n);
    }
    seal_forget(block, sizeof(block));
    if (stop_asked())
        return stop_check(err);
    if (n < 0)
        return dd_fail(err, DD_INPUT, "cli.text_unreadable", "option", option, NULL);
    if (out->len > TEXT_LONG_MAX)
        return dd_fail(err, DD_INPUT, "cli.text_large", "option", option, NULL);
    return buf_ok(out, err);
}

/* The newline that ends the last line is no part of the text. */
static size_t without_last_newline(const struct buf *b)
{
    size_t n = b->len;

    if (n > 0 && b->data[n - 1] == '\n')
        n--;
    if (n < b->len && n > 0 && b->data[n - 1] == '\r')
        n--;
    return n;
}

enum dd_rc typed_text_take(struct cli *c, const struct buf *bytes, const char *option,
                           const char **text, struct dd_error *err)
{
    size_t n = without_last_newline(bytes);

    if (memchr(buf_str(bytes), '\0', n) || !text_valid_utf8(buf_str(bytes), n))
        return dd_fail(err, DD_INPUT, "cli.utf8", "option", option, NULL);
    *text = arena_strndup(&c->arena, buf_str(bytes), n);
    if (!*text)
        return dd_no_memory(err);
    return text_blank(*text) ? dd_fail(err, DD_INPUT, "cli.text_empty", "option", option, NULL)
                             : DD_OK;
}

enum dd_rc cli_read_input(struct cli *c, const char *option, const char **text,
                          struct dd_error *err)
{
    struct buf bytes = BUF_INIT;
    enum dd_rc rc;

    if (isatty(STDIN_FILENO))
        return dd_fail(err, DD_USAGE, "cli.stdin_terminal", "option", option, NULL);
    rc = typed_text_read(STDIN_FILENO, option, &bytes, err);
    if (rc == DD_OK)
        rc = typed_text_take(c, &bytes, option, text, err);
    seal_forget_buf(&bytes);
    return rc;
}
