/* The files of a sealed statement, and the manifest that lists them. Private to src/cmd/report. */
#ifndef DDREG_CMD_SEAL_FILES_H
#define DDREG_CMD_SEAL_FILES_H

#include "cli/cli.h"
#include "ddreg/seal.h"
#include "ddreg/statement.h"

enum { SEAL_FORM_SIZE = 8 };

/* The forms that are sealed of each language; ended by NULL. */
extern const char *const seal_forms[];

/* One of them as the manifest has it. */
struct seal_file {
    const char *language; /* "nb"; NULL: of no language, the figures */
    const char *form;     /* "html" ...; of the figures "figures" */
    const char *name, *sha256;
    int64_t size, file; /* file: its number */
};

/* What is sealed. */
struct seal_content {
    const char *languages; /* blanks between */
    const char *cut_off, *head, *reason;
    int version;
};

/* Composes, renders and keeps all files and the manifest, and adds the seal. */
enum dd_rc seal_make(struct cli *c, const struct seal_content *content, int64_t *number,
                     struct dd_error *err) DD_MUST_CHECK;

/* The files that a seal's manifest lists, in the command's arena. DD_INPUT "file.erased" where the
 * manifest was erased. */
enum dd_rc seal_files_read(struct cli *c, const struct seal *seal, struct seal_file **out,
                           size_t *n, struct dd_error *err) DD_MUST_CHECK;

/* seal_rows.c: the figures of the statement with the keys of the rows behind them, as JSON. */
enum dd_rc seal_rows_write(struct cli *c, const struct statement_input *in, struct buf *out,
                           struct dd_error *err) DD_MUST_CHECK;

#endif
