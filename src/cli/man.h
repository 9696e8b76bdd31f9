/* The manual pages, as the build asks for them, and what is written by hand for them. */
#ifndef DDREG_MAN_H
#define DDREG_MAN_H

#include "cli.h"

/* A line of the files FOLDER/PAGE.scd, for one page, and FOLDER/ddreg-NOUN.scd, for every page of a
 * noun. Either may be missing. What is before the first heading is the description. An entry is a
 * line with the lines below it that begin with a tab. */
struct man_line {
    const char *heading; /* "": the description */
    const char *entry;   /* NULL: of none */
    const char *text;    /* the line, with its tab */
    bool own;            /* of PAGE.scd */
    struct man_line *next;
};

/* *first is NULL without files. cmd NULL: the page of ddreg itself. DD_INTERNAL when a file that is
 * there cannot be read. */
enum dd_rc man_prose_read(struct man_line **first, struct arena *a, const char *folder,
                          const struct dd_cmd *cmd, struct dd_error *err) DD_MUST_CHECK;
/* Does the page's own file have entries under the heading? */
bool man_prose_has_entries(const struct man_line *first, const char *heading);
/* Appends all that is under the heading, or all but its entries. */
void man_prose_add(struct buf *out, const struct man_line *first, const char *heading,
                   bool entries);
/* Appends the text of an entry, a space before each of its lines; false: there is none. */
bool man_prose_add_entry(struct buf *out, const struct man_line *first, const char *heading,
                         const char *entry);

/* "ddreg-supplier-list", in the arena; cmd NULL: "ddreg". */
const char *man_page_name(struct arena *a, const struct dd_cmd *cmd);

/* A page that is being written, in scdoc's form. */
struct man {
    struct cli *c;
    const struct dd_cmd *cmd; /* NULL: the page of ddreg itself */
    struct man_line *prose;
    struct buf *out;
};

/* man_text.c: a message; a text without the marks of scdoc in it; n bytes of text between marks
 * ('*': bold, '_': underlined); a sentence, with its capital and full stop; a heading. */
const char *man_text(const struct man *m, const char *id);
void man_plain(struct buf *out, const char *s);
void man_marked(struct buf *out, char mark, const char *s, size_t n);
void man_sentence(struct buf *out, const char *s);
void man_heading(const struct man *m, const char *id);

/* Sections: man_options.c, man_exits.c. */
void man_keys(const struct man *m);
void man_options(const struct man *m);
/* What the arguments may be that are words of a set. */
void man_argument_words(const struct man *m);
void man_exits(const struct man *m);

#endif
