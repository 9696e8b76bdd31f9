#include "progress.h"

#include "ddreg/money.h"

static const int64_t second = 1000000000, shortest = 100000000; /* between two drawings */

enum { BAR = 20, WHOLE = 100000 };

static int64_t now(void)
{
    struct timespec t;

    return clock_gettime(CLOCK_MONOTONIC, &t) == 0 ? (int64_t)t.tv_sec * second + t.tv_nsec : 0;
}

void progress_start(struct progress *p, const struct cli *c)
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
    const char *terminal = getenv("TERM");

    *p = (struct progress){.lang = c->lang};
    p->on = isatty(STDERR_FILENO) && c->format != FORMAT_JSON && terminal &&
            strcmp(terminal, "dumb") != 0;
    p->start = p->on ? now() : 0;
}

static void add_time(struct buf *out, int64_t seconds)
{
    if (seconds >= 60)
        buf_printf(out, "%lld min ", (long long)(seconds / 60));
    buf_printf(out, "%lld s", (long long)(seconds % 60));
}

/* Rows a second are those of the file that are done with, in however many readings; so the same
 * speed gives the time that is left. */
void progress_line(struct buf *out, enum dd_lang lang, int64_t done, int64_t total, int64_t rows,
                   int64_t elapsed)
{
    int64_t share = total <= 0 ? 0 : done >= total ? WHOLE : done * 1000 / total * (WHOLE / 1000);
    int64_t ms = elapsed / (second / 1000);
    struct buf bar = BUF_INIT, rate = BUF_INIT, left = BUF_INIT, percent = BUF_INIT;

    for (int i = 0; i < BAR; i++)
        buf_add_char(&bar, i < share * BAR / WHOLE ? '#' : '.');
    buf_add_int(&percent, share / (WHOLE / 100));
    number_format(&rate, lang, ms > 0 ? rows * share / (WHOLE / 1000) / ms : 0);
    add_time(&left, share > 0 ? (ms * (WHOLE - share) / share + 999) / 1000 : 0);
    msg_add(out, lang, "progress.line",
            MSG_ARGS({"bar", buf_str(&bar)}, {"percent", buf_str(&percent)},
                     {"rate", buf_str(&rate)}, {"left", buf_str(&left)}));
    buf_release(&bar);
    buf_release(&rate);
    buf_release(&left);
    buf_release(&percent);
}

static void draw(struct progress *p, const char *line)
{
    (void)fprintf(stderr, "\r%s\033[K", line);
    (void)fflush(stderr);
    p->shown = true;
}

void progress_show(struct progress *p, int64_t done, int64_t total, int64_t rows)
{
    struct buf line = BUF_INIT;
    int64_t at;

    if (!p->on)
        return;
    at = now();
    if (at - p->start < second || at - p->last < shortest)
        return;
    p->last = at;
    progress_line(&line, p->lang, done, total, rows, at - p->start);
    draw(p, buf_str(&line));
    buf_release(&line);
}

void progress_writing(struct progress *p)
{
    if (p->on && now() - p->start >= second)
        draw(p, dd_msg(p->lang, "progress.writing"));
}

void progress_end(struct progress *p)
{
    if (p->shown)
        (void)fprintf(stderr, "\r\033[K");
    p->on = p->shown = false;
}
