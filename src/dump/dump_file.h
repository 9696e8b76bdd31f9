/* A file of a dump: being written, or held against what would be written. Private to src/dump. */
#ifndef DDREG_DUMP_FILE_H
#define DDREG_DUMP_FILE_H

#include "ddreg/hash_long.h"
#include "ddreg/place.h"

struct dump_file {
    struct place made;  /* its `fd` is open, its name is the file's */
    struct buf path;    /* the same as the user knows it */
    bool compare;       /* what is added is what must be there */
    struct buf waiting; /* not written yet, or read and not compared yet ... */
    size_t at;          /* ... from here */
    int64_t line;       /* of the next byte */
    int64_t size;       /* bytes so far */
    struct hash_long hash;
};

/* "FOLDER/NAME", to be freed with the buffer. */
enum dd_rc dump_path(struct buf *out, const char *folder, const char *name,
                     struct dd_error *err) DD_MUST_CHECK;

/* Makes the file in the folder `real`, which the user knows as `folder`. End it with
 * dump_file_release(), also after an error. */
enum dd_rc dump_file_make(struct dump_file *f, const char *real, const char *folder,
                          const char *name, struct dd_error *err) DD_MUST_CHECK;
/* Opens what is there. */
enum dd_rc dump_file_compare(struct dump_file *f, const char *folder, const char *name,
                             struct dd_error *err) DD_MUST_CHECK;

/* DD_INPUT "dump.differs" (DD_DIFFERS) with {file} and {line} where something else is there. */
enum dd_rc dump_file_add(struct dump_file *f, const void *bytes, size_t n,
                         struct dd_error *err) DD_MUST_CHECK;
/* All of it is on the disk; or nothing more is there: else DD_INPUT "dump.longer". */
enum dd_rc dump_file_end(struct dump_file *f, struct dd_error *err) DD_MUST_CHECK;
void dump_file_release(struct dump_file *f);

#endif
