/* The bytes of a source as blocks of UTF-8. A block may end inside a character: whoever needs whole
 * ones joins them (the CSV reader works on bytes). */
#ifndef DDREG_TABLE_DECODE_H
#define DDREG_TABLE_DECODE_H

#include "source.h"

struct decoder;

/* Loads what the C library reads from files when an encoding is first used, and keeps it: for who
 * will open no such file any more. */
void decoder_load(void);

/* Starts at the beginning of the file. `src` is borrowed; several decoders may read one source. */
enum dd_rc decoder_open(struct decoder **out, const struct source *src,
                        struct dd_error *err) DD_MUST_CHECK;
/* How many bytes have been read. */
int64_t decoder_offset(const struct decoder *d);
void decoder_free(struct decoder *d); /* NULL is fine */

/* The next block, valid until the next call; *n = 0 at the end, where the file is also compared
 * with what it was when opened (DD_INPUT import.file.changed). A byte that means nothing is
 * DD_INPUT import.encoding.broken with {line} and {column}: never replaced in silence. */
enum dd_rc decoder_read(struct decoder *d, const char **text, size_t *n,
                        struct dd_error *err) DD_MUST_CHECK;

/* What a text of at most DECODE_AGAIN bytes, which was read as one character set, would be in
 * another. False where it would be nothing, or is too long. */
enum { DECODE_AGAIN = 512 };
bool decode_again(char *out, size_t size, const char *text, enum text_encoding as,
                  enum text_encoding other);

#endif
