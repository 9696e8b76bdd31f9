#include "pdf_made.h"

#include <unistd.h>

#include "ddreg/temp_file.h"
#include "pdf_program.h"

enum { PDF_MOST = 256 * 1024 * 1024, SILENT_SECONDS = 600 };

static enum dd_rc run(int in, struct buf *out, struct dd_error *err)
{
    struct pdf_call call = {.in = in, .most = PDF_MOST, .seconds = SILENT_SECONDS};
    enum dd_rc rc = pdf_program(&call, out, err);

    return rc != DD_OK || (call.whole && call.code == 0)
               ? rc
               : dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
}

enum dd_rc pdf_made(const struct doc *d, struct buf *out, struct dd_error *err)
{
    struct buf json = BUF_INIT;
    int in = -1;
    enum dd_rc rc = doc_write_json(d, &json, err);

    if (rc == DD_OK)
        rc = temp_file_open(&in, err);
    if (rc == DD_OK)
        rc = temp_file_add(in, json.data, json.len, err);
    if (rc == DD_OK && lseek(in, 0, SEEK_SET) != 0)
        rc = dd_fail(err, DD_INTERNAL, "pdf.failed", NULL);
    if (rc == DD_OK)
        rc = run(in, out, err);
    if (in >= 0)
        (void)close(in);
    buf_release(&json);
    return rc;
}
