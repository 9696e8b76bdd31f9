#include "measure.h"

#include "ddreg/stop.h"

/* Ledgers are a tenth to a fiftieth of themselves when packed, and a thousandth is the most that
 * there can be. */
enum { RATIO = 250, LARGE = 64 * 1024 * 1024 };
#define LARGEST ((int64_t)16 * 1024 * 1024 * 1024)

enum dd_rc measure_take(struct measure *m, const void *bytes, size_t n, struct dd_error *err)
{
    enum dd_rc rc = stop_check(err);

    if (rc != DD_OK)
        return rc;
    m->unpacked += (int64_t)n;
    if (m->unpacked > LARGEST || (m->unpacked > LARGE && m->unpacked / RATIO > m->packed))
        return dd_fail(err, DD_INPUT, "packed.large", "file", m->path, NULL);
    return m->to->take(m->to->data, bytes, n, err);
}
