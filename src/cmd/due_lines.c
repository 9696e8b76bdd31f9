#include "due_lines.h"

#include <unistd.h>

#include "cli/out.h"
#include "cli/terminal.h"
#include "ddreg/assessment.h"
#include "ddreg/text.h"
#include "ddreg/watchlists.h"

enum { PIPE_WIDTH = 80, WIDEST = 120, DAYS_WIDTH = 5, LEAST_TEXT = 12 };

const char *due_word(struct cli *c, const char *what)
{
    const char *id = arena_printf(&c->arena, "due.%s", what);

    return id ? dd_msg(c->lang, id) : what;
}

const char *due_about(struct cli *c, const struct due_item *item)
{
    const struct watchlist *list;
    struct out_cell cell;

    if (item->supplier == ASSESSMENT_OWN)
        return dd_msg(c->lang, "due.own");
    if (item->supplier < 0 && (list = watchlist_find(item->name)))
        return list->title[c->lang];
    if (item->supplier != DUE_OF_KIND)
        return *item->name ? item->name : item->id;
    cell = out_key(c, item->name);
    return cell.shown ? cell.shown : item->name;
}

static size_t cells(const char *text)
{
    return terminal_cells(text, strlen(text));
}

struct due_line *due_lines(struct cli *c, const struct due_item *items, size_t n,
                           const struct due_whose *whose, bool sorted)
{
    const size_t width = terminal_width(STDOUT_FILENO);
    struct due_line *out = arena_alloc(&c->arena, (n + 1) * sizeof(*out));
    struct due_lines *lines = arena_alloc(&c->arena, sizeof(*lines));

    if (!out || !lines)
        return NULL;
    *lines = (struct due_lines){.whose = whose,
                                .width = width > WIDEST ? WIDEST
                                         : width > 0    ? width
                                                        : PIPE_WIDTH,
                                .headed = !sorted};
    for (size_t i = 0; i < n; i++)
        out[i] = (struct due_line){.item = &items[i], .lines = lines};
    return out;
}

/* A part of a line's text, as one line of it; without control characters. */
static const char *part(struct cli *c, struct buf *b)
{
    const char *text = text_line(&c->arena, cli_keep(c, b));

    c->out.failed = c->out.failed || !text;
    return text ? text : "";
}

/* What is to be done, of how many or of which company. */
static const char *task(struct cli *c, const struct due_line *line)
{
    const struct due_item *item = line->item;
    const struct due_whose *whose = line->lines->whose;
    const struct company *company =
        whose->n > 1 ? company_with(whose->rows, whose->n, item->company) : NULL;
    struct buf b = BUF_INIT;

    if (item->supplier == DUE_OF_MANY)
        buf_printf(&b, "%s ", item->name);
    buf_add(&b, due_word(c, item->what));
    if (company)
        buf_printf(&b, " (%s)", company_text(company));
    return part(c, &b);
}

/* Who sees to it, and what it is about: each behind the task, where there is any. */
static const char *person(struct cli *c, const struct due_item *item)
{
    struct buf b = BUF_INIT;

    if (*item->who)
        buf_printf(&b, ", %s", item->who);
    return part(c, &b);
}

static const char *subject(struct cli *c, const struct due_item *item)
{
    struct buf b = BUF_INIT;

    if (item->supplier != DUE_OF_MANY && *due_about(c, item))
        buf_printf(&b, ": %s", due_about(c, item));
    return part(c, &b);
}

/* The text in so many cells, cut with a sign that says so; returns how many it takes. Of what has
 * room for less than a few letters nothing is shown. */
static size_t add_cut(struct buf *out, const char *text, size_t room)
{
    enum { FEW = 6 };
    const size_t n = strlen(text), width = terminal_cells(text, n);
    size_t kept;

    if (width <= room) {
        buf_add(out, text);
        return width;
    }
    if (room < FEW)
        return 0;
    kept = terminal_bytes(text, n, room - 1);
    buf_add_mem(out, text, kept);
    buf_add(out, "\xE2\x80\xA6");
    return terminal_cells(text, kept) + 1;
}

static void say_head(struct cli *c, const struct due_line *line)
{
    const char *head = due_is_overdue(line->item) ? "due.head.late" : "due.head.ahead";

    if (!line->lines->headed || line->lines->head == head)
        return;
    line->lines->head = head;
    cli_say(c, head, NULL, 0);
}

/* The texts of a line in so much room; returns what they take. Of who and what it is about each has
 * half of what the task leaves, and what the other does not need. */
static size_t add_texts(struct cli *c, const struct due_line *line, size_t room)
{
    const char *who = person(c, line->item), *about = subject(c, line->item);
    size_t at = add_cut(&c->out, task(c, line), room);
    const size_t rest = room - at, need = cells(about), half = rest / 2;

    at += add_cut(&c->out, who, need < half ? rest - need : half);
    return at + add_cut(&c->out, about, room - at);
}

/* The command ends at the right edge. */
void due_say_line(struct cli *c, const void *of)
{
    const struct due_line *line = of;
    const char *command = cli_placeholders(c, line->item->command);
    const char *days = cli_count(c, line->item->days_left);
    const size_t taken = DATE_SIZE + DAYS_WIDTH + 1 + cells(command) + 1;
    const size_t width = line->lines->width;
    const size_t room = width > taken + LEAST_TEXT ? width - taken : LEAST_TEXT;
    const int spare = (int)DAYS_WIDTH - (int)cells(days);
    size_t at;

    say_head(c, line);
    buf_printf(&c->out, "%s %*s%s ", line->item->due, spare > 0 ? spare : 0, "", days);
    at = add_texts(c, line, room);
    buf_printf(&c->out, "%*s%s\n", (int)(room - at) + 1, "", command);
}
