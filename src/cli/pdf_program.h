/* ddreg-pdf, the program beside this one that makes PDF and reads what of others is PDF: started
 * here only. */
#ifndef DDREG_PDF_PROGRAM_H
#define DDREG_PDF_PROGRAM_H

#include <stdbool.h>

#include "ddreg/buf.h"
#include "ddreg/error.h"

/* How it is called, and how it ends. */
struct pdf_call {
    char *argument; /* NULL: it makes a PDF of the document that it reads */
    int in;         /* what it reads; stays the caller's */
    bool quiet;     /* what it complains of is not shown */
    size_t most;    /* bytes that it may write */
    int seconds;    /* that it may be silent */
    bool whole;     /* set: it ended, and within these */
    int code;       /* set: its exit status, -1 where it has none */
};

/* Appends to `out` what it writes. DD_INTERNAL "pdf.missing" where there is no such program,
 * "stopped" where somebody asked for that; how it ended is in the call. */
enum dd_rc pdf_program(struct pdf_call *call, struct buf *out, struct dd_error *err) DD_MUST_CHECK;

#endif
