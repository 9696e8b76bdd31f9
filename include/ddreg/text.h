/* Text: always valid UTF-8 inside the program. The one room that knows libutf8proc. */
#ifndef DDREG_TEXT_H
#define DDREG_TEXT_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/error.h"

bool text_valid_utf8(const char *s, size_t n);
/* Bytes of the character at s (NUL-terminated, not empty); 0 when it is not UTF-8. */
size_t text_char(const char *s);

/* Appends s with each byte that is not UTF-8 as U+FFFD. For what comes from the system: a file's
 * name is bytes. */
void text_add_utf8(struct buf *out, const char *s);

/* The most characters that are taken of a name, an address, a title or the like, and of a text.
 * Longer ones that an older register has are kept. */
enum { TEXT_NAME_MAX = 500, TEXT_LONG_MAX = 1024 * 1024 };
bool text_is_longer(const char *s, size_t max);
/* DD_INPUT "text.long_name" or "text.long", with `what` (the option, the column), how long the text
 * is and how long it may be. */
enum dd_rc text_check_length(const char *s, size_t max, const char *what,
                             struct dd_error *err) DD_MUST_CHECK;

/* White space (also no-break spaces) removed at both ends, in place; returns s. */
char *text_trim(char *s);
bool text_blank(const char *s); /* NULL, empty or only white space */
/* Is the character at s (not empty) a letter of any script? */
bool text_is_letter(const char *s);
/* Has it a letter of any script? A reason without one ("-", "1") says nothing. False for NULL. */
bool text_has_letters(const char *s);
/* The text as one line: no white space at its ends, line ends and tabs as a space, other control
 * characters as text_add_plain() has them. `s` itself where it is so already; NULL without memory.
 */
const char *text_line(struct arena *a, const char *s);

/* The form in which names are compared: NFKC, case folded, every run of white space one space,
 * none at the ends. "ÅS  Bygg " and "ås bygg" are equal. NULL when memory is short or s is not
 * UTF-8. */
char *text_fold(struct arena *a, const char *s);

/* text_fold() of the first n bytes of s, into `out` of that size. False when it does not fit, is
 * empty or not UTF-8: then it is no word that such a buffer was made for. */
bool text_fold_word(char *out, size_t size, const char *s, size_t n);

/* The same with å as a, æ as ae, ø as o and no accents: what is typed on a keyboard that lacks
 * them.
 */
char *text_fold_ascii(struct arena *a, const char *s);

/* Is the name in the text, with no letter beside it but the "s" of a genitive ("Kari Prøves")? Both
 * as text_fold_ascii() gives them. An empty name is in none. */
bool text_has_name(const char *text, const char *name);

/* A name as a key for finding the same firm again: text_fold() without punctuation. */
char *text_name_key(struct arena *a, const char *s);

/* A name in plain letters, for comparing two names: text_name_key() with å as aa,
 * æ and ä as ae, ø and ö as oe, accents and apostrophes gone, "&" a word of its own. Never empty
 * for a name that is not. NULL when memory is short or s is not UTF-8. */
char *text_letters(struct arena *a, const char *s);

/* A key whose byte order is the Norwegian alphabet's: æ ø å last, aa with å, ü with y, accents
 * after case last. For sorting only. */
char *text_sort_key(struct arena *a, const char *s);

/* Appends s without control characters (C0, DEL, C1, bidirectional overrides): each becomes one
 * U+FFFD; tab and newline become a space. What may go to a terminal or a log line. */
void text_add_plain(struct buf *out, const char *s);
/* The same, but the ends of lines stay: for a text of several. */
void text_add_lines(struct buf *out, const char *s);

/* Appends a JSON document with the same characters (but newline) as escapes, \u009b: it says the
 * same to a program and nothing to a terminal. Only its strings can hold one. */
void text_add_escaped(struct buf *out, const char *s);

/* Number of edits (insert, delete, replace, swap of neighbours) from a to b, ASCII case ignored;
 * at most 64 bytes of each are looked at. For "did you mean". */
size_t text_distance(const char *a, const char *b);

/* Appends "libutf8proc 2.8.0", as the library says itself. */
void text_library(struct buf *out);

#endif
