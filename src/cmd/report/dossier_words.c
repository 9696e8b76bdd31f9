/* What is written for programs, as words in a dossier. */
#include "dossier.h"

#include <ctype.h>

#include "cmd/kind/kind_cmd.h"
#include "ddreg/people.h"
#include "ddreg/themes.h"

const char *dossier_heading(struct cli *c, const char *title)
{
    char *out = arena_strdup(&c->arena, title);
    const size_t last = out && (unsigned char)out[0] == 0xC3 ? 1 : 0;

    if (!out)
        return title;
    if (last == 0)
        out[0] = (char)toupper((unsigned char)out[0]);
    else if ((unsigned char)out[1] >= 0xA0) /* "ø": a small letter of Latin-1 */
        out[1] = (char)((unsigned char)out[1] - 0x20);
    return out;
}

/* "clothing.south_asia", "own": the theme's name, with where from. */
static void add_theme(struct cli *c, struct buf *out, const char *word)
{
    const size_t n = strcspn(word, ".");
    const struct theme *theme = theme_by_id(arena_strndup(&c->arena, word, n));
    const size_t before = out->len;

    if (strcmp(word, "unknown") == 0)
        buf_add(out, dd_msg(c->lang, "theme.unknown"));
    else if (strcmp(word, "own") == 0)
        buf_add(out, dd_msg(c->lang, "due.own"));
    else if (theme && word[n])
        theme_add_name(out, c->lang, theme, word + n + 1);
    else if (theme)
        buf_add(out, theme->name[c->lang]);
    if (out->len == before)
        buf_add(out, word);
}

static void add_themes(struct cli *c, struct buf *out, const char *words)
{
    for (const char *p = words; *p; p += strspn(p, " ")) {
        const size_t n = strcspn(p, " ");
        const char *one = arena_strndup(&c->arena, p, n);
        if (p > words)
            buf_add(out, "; ");
        if (one)
            add_theme(c, out, one);
        p += n;
    }
}

/* A word that is typed without blanks is read with them. */
static const char *spaced(struct cli *c, const char *word)
{
    char *out = word ? arena_strdup(&c->arena, word) : NULL;

    for (char *p = out; p && *p; p++)
        if (*p == '_')
            *p = ' ';
    return out;
}

const char *dossier_value(struct cli *c, const struct kind_view *v, const struct kind_field *f,
                          struct db_value value)
{
    const char *of = f->arg ? f->arg : "";
    struct buf b = BUF_INIT;

    if (value.kind == DB_TEXT && f->type == KIND_WORD)
        return spaced(c, kind_view_text(v, f, value));
    if (value.kind == DB_TEXT && strcmp(of, "THEME") == 0)
        add_themes(c, &b, value.t);
    else if (value.kind == DB_TEXT && strcmp(of, "RIGHTS") == 0)
        rights_add(&b, c->lang, value.t);
    else if (value.kind == DB_TEXT && strcmp(of, "GROUPS") == 0)
        affected_add(&b, c->lang, value.t);
    else
        return kind_view_text(v, f, value);
    return cli_keep(c, &b);
}
