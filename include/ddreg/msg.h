/* The message catalogues: every sentence a user reads, by id and language. Their sources are
 * data/messages/LANG.po (msgid = the id), compiled into the program. */
#ifndef DDREG_MSG_H
#define DDREG_MSG_H

#include <stdbool.h>
#include <stddef.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

enum dd_lang { DD_NB, DD_EN };

/* "nb", "no", "nb_NO.UTF-8", "en" ...; false for others. */
bool msg_lang_read(enum dd_lang *out, const char *s);
const char *msg_lang_code(enum dd_lang lang);

/* The text of an id; the id itself when the catalogue lacks it (a test shows that none is). */
const char *dd_msg(enum dd_lang lang, const char *id);

/* Is there such a message? For ids that are made of parts. */
bool msg_has(const char *id);

/* A named value for a placeholder such as {file}. */
struct msg_arg {
    const char *name;
    const char *value;
};

/* Appends the text of `id` with its placeholders filled. A placeholder without a value stays as
 * written; values are copied as they are, never read as templates. */
void msg_add(struct buf *out, enum dd_lang lang, const char *id, const struct msg_arg *args,
             size_t nargs);
/* The same for a part of a text: the first n bytes of `text`, taken from the catalogue. */
void msg_fill(struct buf *out, const char *text, size_t n, const struct msg_arg *args,
              size_t nargs);
/* msg_add(&b, lang, "id", MSG_ARGS({"name", value}, {"n", count})) */
#define MSG_ARGS(...)                                                                              \
    (const struct msg_arg[]){__VA_ARGS__},                                                         \
        sizeof((const struct msg_arg[]){__VA_ARGS__}) / sizeof(struct msg_arg)

/* The sentence of an error, without "ddreg: ". Where it has a count {n} that is 1, the sentence is
 * that of the id with ".one" behind it, if there is one. */
void msg_add_error(struct buf *out, enum dd_lang lang, const struct dd_error *err);

#endif
