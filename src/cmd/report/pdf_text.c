#include "pdf_text.h"

#include <fcntl.h>

#include "cli/pdf_program.h"
#include "ddreg/text.h"

enum { TEXT_MAX = 8 * 1024 * 1024, SILENT_SECONDS = 60, NOT_THERE = 127 };

static enum dd_rc judge(const char *path, const struct pdf_call *call, const struct buf *out,
                        struct dd_error *err)
{
    if (call->code == NOT_THERE)
        return dd_fail(err, DD_REFUSED, "lint.no_pdftotext", "file", path, NULL);
    if (!call->whole || call->code != 0 || !text_valid_utf8(buf_str(out), out->len))
        return dd_fail(err, DD_INPUT, "lint.pdf", "file", path, NULL);
    return text_has_letters(buf_str(out))
               ? DD_OK
               : dd_fail(err, DD_INPUT, "lint.pdf_empty", "file", path, NULL);
}

enum dd_rc pdf_text(const char *path, struct buf *out, struct dd_error *err)
{
    char argument[] = "--text";
    struct pdf_call call = {
        .argument = argument, .quiet = true, .most = TEXT_MAX, .seconds = SILENT_SECONDS};
    enum dd_rc rc;

    call.in = open(path, O_RDONLY | O_CLOEXEC);
    if (call.in < 0)
        return dd_fail(err, DD_INPUT, "lint.pdf", "file", path, NULL);
    rc = pdf_program(&call, out, err);
    (void)close(call.in);
    return rc == DD_OK ? judge(path, &call, out, err) : rc;
}
