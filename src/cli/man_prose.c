/* The part of a manual page that is written by hand. */
#include <errno.h>

#include "man.h"

enum { PROSE_MAX = 256 * 1024 /* bytes a file */ };

const char *man_page_name(struct arena *a, const struct dd_cmd *cmd)
{
    char *name = cmd ? arena_printf(a, "ddreg-%s", cmd->name) : arena_strdup(a, "ddreg");

    for (char *p = name; p && *p; p++)
        if (*p == ' ')
            *p = '-';
    return name ? name : "";
}

/* A file's text; NULL when there is none. */
static enum dd_rc read_file(char **text, struct arena *a, const char *path, struct dd_error *err)
{
    FILE *f = fopen(path, "re");
    size_t n;
    bool failed;

    *text = NULL;
    if (!f)
        return errno == ENOENT ? DD_OK
                               : dd_fail(err, DD_INTERNAL, "man.unread", "file", path, NULL);
    *text = arena_alloc(a, PROSE_MAX);
    n = *text ? fread(*text, 1, PROSE_MAX, f) : 0;
    failed = ferror(f) != 0;
    (void)fclose(f);
    if (!*text)
        return dd_no_memory(err);
    if (failed || n == PROSE_MAX)
        return dd_fail(err, DD_INTERNAL, "man.unread", "file", path, NULL);
    (*text)[n] = '\0';
    return DD_OK;
}

/* Cuts the text into lines and appends them to the list that ends at *last. */
static enum dd_rc split(struct man_line ***last, struct arena *a, char *text, bool own,
                        struct dd_error *err)
{
    const char *heading = "", *entry = NULL;

    for (char *line = text, *next; line && *line; line = next) {
        struct man_line *l;
        next = strchr(line, '\n');
        if (next)
            *next++ = '\0';
        if (strncmp(line, "# ", 2) == 0) {
            heading = line + 2;
            entry = NULL;
            continue;
        }
        if (*line != '\t')
            entry = next && *next == '\t' ? line : NULL;
        l = arena_alloc(a, sizeof(*l));
        if (!l)
            return dd_no_memory(err);
        *l = (struct man_line){heading, entry, line, own, NULL};
        **last = l;
        *last = &l->next;
    }
    return DD_OK;
}

enum dd_rc man_prose_read(struct man_line **first, struct arena *a, const char *folder,
                          const struct dd_cmd *cmd, struct dd_error *err)
{
    size_t noun = cmd ? cli_noun_length(cmd->name) : 0;
    const char *paths[] = {
        arena_printf(a, "%s/%s.scd", folder, man_page_name(a, cmd)),
        arena_printf(a, "%s/ddreg-%.*s.scd", folder, (int)noun, cmd ? cmd->name : ""),
    };
    struct man_line **last = first;
    enum dd_rc rc = paths[0] && paths[1] ? DD_OK : dd_no_memory(err);

    *first = NULL;
    for (size_t i = 0; rc == DD_OK && i < sizeof(paths) / sizeof(paths[0]); i++) {
        char *text;
        if (i > 0 && strcmp(paths[i], paths[0]) == 0)
            break; /* the command is the noun alone */
        rc = read_file(&text, a, paths[i], err);
        if (rc == DD_OK && text)
            rc = split(&last, a, text, i == 0, err);
    }
    return rc;
}

bool man_prose_has_entries(const struct man_line *first, const char *heading)
{
    for (const struct man_line *l = first; l; l = l->next)
        if (l->own && l->entry && strcmp(l->heading, heading) == 0)
            return true;
    return false;
}

void man_prose_add(struct buf *out, const struct man_line *first, const char *heading, bool entries)
{
    const struct man_line *before = NULL;
    bool blank = false; /* is there a blank line before the next one? */

    for (const struct man_line *l = first; l; l = l->next) {
        if (strcmp(l->heading, heading) != 0 || (l->entry && !entries))
            continue;
        blank = blank || !*l->text || (before && before->own != l->own);
        before = l;
        if (!*l->text)
            continue;
        buf_printf(out, "%s%s\n", blank ? "\n" : "", l->text);
        blank = false;
    }
}

bool man_prose_add_entry(struct buf *out, const struct man_line *first, const char *heading,
                         const char *entry)
{
    bool found = false;

    for (const struct man_line *l = first; l; l = l->next)
        if (l->entry && *l->text == '\t' && strcmp(l->entry, entry) == 0 &&
            strcmp(l->heading, heading) == 0) {
            buf_printf(out, " %s", l->text + 1);
            found = true;
        }
    return found;
}
