#include "words_said.h"

#include "ddreg/statement_text.h"
#include "ddreg/text.h"

/* --- Figures filled in ------------------------------------------------------------------------ */

/* The text with its figures; names in `missing` the first that may not be published. */
static const char *fill(struct say *s, const char *text, const char **missing)
{
    struct buf b = BUF_INIT;
    char name[FIGURE_NAME_SIZE];
    const char *p = text, *open;

    *missing = NULL;
    while ((open = strstr(p, "{{"))) {
        const char *close = strstr(open, "}}"), *figure;
        if (!close)
            break;
        buf_add_mem(&b, p, (size_t)(open - p));
        (void)snprintf(name, sizeof(name), "%.*s", (int)(close - open) - 2, open + 2);
        figure = say_figure(s, name);
        if (!figure && !*missing)
            *missing = arena_strdup(s->doc->arena, name);
        buf_add(&b, figure ? figure : dd_msg(s->lang, "statement.share.none"));
        p = close + 2;
    }
    buf_add(&b, p);
    return say_keep(s, &b);
}

/* --- Markdown --------------------------------------------------------------------------------- */

/* What has been read of a block: a paragraph's lines, or the items of a list. */
struct block {
    struct buf paragraph;
    const char **items;
    size_t n;
};

static void end_block(struct say *s, struct block *b)
{
    if (b->n > 0)
        doc_list(s->doc, b->items, b->n);
    b->n = 0;
    if (b->paragraph.len > 0)
        doc_paragraph(s->doc, say_keep(s, &b->paragraph));
    buf_release(&b->paragraph);
    buf_init(&b->paragraph);
}

/* Headings of a text are below that of its section. */
static void add_line(struct say *s, struct block *b, const char *line)
{
    const size_t hashes = strspn(line, "#");

    if (text_blank(line)) {
        end_block(s, b);
    } else if (hashes > 0 && line[hashes] == ' ') {
        end_block(s, b);
        doc_heading(s->doc, hashes <= 2 ? 3 : 4, line + hashes + 1);
    } else if (strncmp(line, "- ", 2) == 0 || strncmp(line, "* ", 2) == 0) {
        if (b->paragraph.len > 0)
            end_block(s, b);
        b->items[b->n++] = line + 2;
    } else {
        if (b->n > 0)
            end_block(s, b);
        buf_printf(&b->paragraph, "%s%s", b->paragraph.len > 0 ? " " : "", line);
    }
}

static void add_markdown(struct say *s, const char *text)
{
    struct block b = {.paragraph = BUF_INIT};
    size_t lines = 1;

    for (const char *p = text; *p; p++)
        lines += *p == '\n';
    b.items = arena_alloc(s->doc->arena, lines * sizeof(*b.items));
    s->doc->failed = s->doc->failed || !b.items;
    for (const char *p = text; b.items && *p;) {
        const size_t n = strcspn(p, "\n");
        const char *line = arena_strndup(s->doc->arena, p, n);
        if (!line) {
            s->doc->failed = true;
            break;
        }
        add_line(s, &b, line);
        p += n + (p[n] == '\n');
    }
    end_block(s, &b);
}

/* --- A section -------------------------------------------------------------------------------- */

static const char *other_language(const struct say *s)
{
    return s->lang == DD_EN ? "nb" : "en";
}

bool say_own_words(struct say *s, enum statement_section section)
{
    const struct statement_words *w = &s->in->words[s->lang][section];
    const struct statement_words *other = &s->in->words[s->lang == DD_EN ? DD_NB : DD_EN][section];
    const char *key = statement_section_key(section), *missing = NULL, *text;
    char word[64];

    (void)snprintf(word, sizeof(word), "statement.section.%s", key);
    if (w->confirmed && w->text) {
        text = fill(s, w->text, &missing);
        add_markdown(s, text);
        if (missing)
            say_gap(s, "figure", MSG_ARGS({"name", missing}, {"section", key}));
        return true;
    }
    if (w->text)
        say_gap(s, "text_draft",
                MSG_ARGS({"section", key}, {"name", dd_msg(s->lang, word)},
                         {"lang", msg_lang_code(s->lang)}));
    else if (other->confirmed)
        say_gap(s, "text_language",
                MSG_ARGS({"section", key}, {"name", dd_msg(s->lang, word)},
                         {"lang", msg_lang_code(s->lang)}, {"other", other_language(s)}));
    return false;
}
