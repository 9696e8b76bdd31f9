#include "docx_made.h"

#include "packed/archive.h"

enum { MOST_PARTS = 16 };

enum dd_rc docx_made(const struct doc *d, struct buf *out, struct dd_error *err)
{
    struct archive_part parts[MOST_PARTS];
    size_t n = 0;
    enum dd_rc rc = d->failed ? dd_no_memory(err) : DD_OK;

    for (; n < MOST_PARTS; n++) {
        parts[n] = (struct archive_part){.bytes = BUF_INIT};
        if (!doc_docx_part(d, n, &parts[n].name, &parts[n].bytes))
            break;
    }
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = buf_ok(&parts[i].bytes, err);
    if (rc == DD_OK)
        rc = archive_make(out, parts, n, err);
    for (size_t i = 0; i < n; i++)
        buf_release(&parts[i].bytes);
    return rc;
}
