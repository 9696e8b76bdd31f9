/* The rows that could not be taken, as a file of their own: ready to be put right and imported. */
#ifndef DDREG_IMPORT_PROBLEMS_H
#define DDREG_IMPORT_PROBLEMS_H

#include "ddreg/msg.h"
#include "table/sheet.h"

/* A file with more bad rows is the wrong file; past it memory would not be bounded. */
enum { PROBLEMS_MAX = 500000 };

struct kept_problem {
    int64_t line;
    int field; /* enum field, or -1 */
    const char *id;
    const char *value;
};

struct problem_list {
    const char *path; /* NULL: no file is written, and nothing kept */
    enum dd_lang lang;
    struct arena a; /* the values */
    struct kept_problem *of;
    size_t n, room;
    bool written;
};

/* DD_REFUSED import.problems.exists when something has the path. problems_end() also then. */
enum dd_rc problems_begin(struct problem_list *l, const char *path, enum dd_lang lang,
                          struct dd_error *err) DD_MUST_CHECK;
enum dd_rc problems_keep(struct problem_list *l, int64_t line, int field, const char *id,
                         const char *value, struct dd_error *err) DD_MUST_CHECK;
/* Reads the file once more and writes its bad rows; no file when there are none. The file takes its
 * name when it is whole. */
enum dd_rc problems_write(struct problem_list *l, struct sheet *s,
                          struct dd_error *err) DD_MUST_CHECK;
/* With `keep` false a file that was written is removed: what it describes did not happen. */
void problems_end(struct problem_list *l, bool keep);

#endif
