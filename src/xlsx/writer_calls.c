#include "writer_calls.h"

#include "ddreg/late.h"
#include "made.h"

/* Of the version whose header this was compiled with: its structures are of that one. */
#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION

static struct writer_calls calls;

#define FUNCTION(name) {#name, (void *)&calls.name},
static const struct late_function functions[] = {WRITER_CALLS(FUNCTION)};
static struct late library = LATE(LIBRARY, functions);

enum dd_rc writer_calls(const struct writer_calls **out, struct dd_error *err)
{
    *out = &calls;
    return late_load(&library, err);
}

void made_library(struct buf *out)
{
    const struct writer_calls *call;
    struct dd_error err;

    buf_printf(out, "libxlsxwriter %s",
               writer_calls(&call, &err) == DD_OK ? call->lxw_version() : "missing");
}
