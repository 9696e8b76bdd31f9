/* A file to be imported: opened, read through once as bytes, and known by its digest. */
#ifndef DDREG_TABLE_SOURCE_H
#define DDREG_TABLE_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"
#include "ddreg/hash_long.h"
#include "packed/packed.h"

enum text_encoding {
    ENC_UTF8,
    ENC_UTF16LE,
    ENC_UTF16BE,
    ENC_CP1252,
    ENC_LATIN1,
    ENC_LATIN9,
    ENC_DOS,
    ENC_MAC,
    ENC_CP1250,
    ENC_LATIN2,
    ENC_CP1251,
    ENC_KOI8R,
    ENC_DOS437,
    ENC_DOS865,
    ENC_DOS866,
    ENC_DOS852,
    ENC_CP1253,
    ENC_CP1254,
    ENC_CP1257,
    ENC_ISO5
};
enum { ENCODINGS = ENC_ISO5 + 1 };

enum { SOURCE_BLOCK = 32 * 1024 };

struct source {
    const char *path; /* borrowed */
    int fd;           /* -1 while closed; of a packed file a temporary one with what is in it */
    int64_t size;     /* of what is read */
    int64_t given;    /* of the file itself: the same, where it is not packed */
    int64_t modified; /* nanoseconds since 1970, to notice a change */
    enum text_encoding encoding;
    int bom;       /* bytes of it */
    bool broken;   /* said to be UTF-8 (by its BOM, by the user), and is not: the decoder will say
                      where */
    bool unpacked; /* the file was packed, or is a workbook ... */
    int64_t part;  /* of a zip with several files which of them was asked for, from 1; else 0 */
    int64_t parts; /* then: how many there are */
    char inside[PACKED_NAME]; /* ... what is in it is called that, where it has a name, else "" */
    bool breaks;              /* ... whose line ends within cells stay */
    bool table;               /* ... a sheet of a workbook: UTF-8, semicolons, a line a row */
    int64_t hidden_rows, formulas; /* of the sheet: rows that do not show, cells that compute */
    char digest[HASH_HEX];         /* of the file itself */
    uint64_t sum;                  /* hash_quick() of the bytes, for readings after the first */
    void (*on_read)(void *data, int64_t offset); /* rows_ahead reports how far it is; or NULL */
    void *data;                                  /* for on_read */
};

/* Opens a regular file and reads all of it: size, digest, encoding (BOM, UTF-16 by its zero bytes,
 * else valid UTF-8, else Windows-1252). One that is packed (gzip, or a zip with one file in it) is
 * unpacked first. DD_INPUT import.file.* when it is absent, a directory, empty, binary ...;
 * packed.* as packed_read(), "import.packed.nested" for something packed in it again. */
enum dd_rc source_open(struct source *s, const char *path, struct dd_error *err) DD_MUST_CHECK;
/* The same, but the encoding is what the user says (NULL: found out; a BOM is no text either way),
 * and of a workbook the sheet of that name is read (NULL: the only one). Errors of workbooks:
 * workbook_text(). */
enum dd_rc source_open_as(struct source *s, const char *path, const enum text_encoding *said,
                          const char *sheet, struct dd_error *err) DD_MUST_CHECK;
/* The same, and line ends within the cells of a workbook stay: for whoever reads records, not
 * lines.
 */
enum dd_rc source_open_sheet(struct source *s, const char *path, const char *sheet,
                             struct dd_error *err) DD_MUST_CHECK;
/* source_open(), where the file may be JSON, too. */
enum dd_rc source_open_json(struct source *s, const char *path, struct dd_error *err) DD_MUST_CHECK;
/* source_open(), where the file may be a web page, too. */
enum dd_rc source_open_page(struct source *s, const char *path, struct dd_error *err) DD_MUST_CHECK;
/* The same of an XML file, which says itself in which characters it is; of a zip with several files
 * file `part`, from 1. */
enum dd_rc source_open_xml(struct source *s, const char *path, int64_t part,
                           struct dd_error *err) DD_MUST_CHECK;
/* All bytes of a regular file of at most `limit`, whatever they are, appended to `out`. DD_INPUT
 * import.file.* as above, "file.too_large". */
enum dd_rc source_bytes(const char *path, int64_t limit, struct buf *out,
                        struct dd_error *err) DD_MUST_CHECK;
void source_close(struct source *s);

/* Notes size and time of what s->fd is open for. */
enum dd_rc source_look(struct source *s, struct dd_error *err) DD_MUST_CHECK;

/* `size` bytes from `offset`; *got is less at the end only. */
enum dd_rc source_read(const struct source *s, int64_t offset, void *to, size_t size, size_t *got,
                       struct dd_error *err) DD_MUST_CHECK;

/* Is it still the file that was opened? `size` and `sum` are what a later reading found, which was
 * in blocks of SOURCE_BLOCK. */
enum dd_rc source_unchanged(const struct source *s, int64_t size, uint64_t sum,
                            struct dd_error *err) DD_MUST_CHECK;

/* "UTF-8", "UTF-16LE", "Windows-1252", "ISO-8859-15", "IBM850", "macintosh" ... */
const char *source_encoding_name(enum text_encoding e);

#endif
