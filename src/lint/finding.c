#include <string.h>

#include "rules.h"

void find(struct lint_doc *d, enum lint_severity severity, const char *id, const struct sentence *s,
          const char *quote, const char *computed)
{
    struct lint_finding *f = vec_add(&d->findings);

    if (f)
        *f = (struct lint_finding){id, severity, s ? block_of(d, s)->place : 0, quote, computed};
    d->failed = d->failed || !f;
}

void find_in(struct lint_doc *d, enum lint_severity severity, const char *id,
             const struct sentence *s)
{
    find(d, severity, id, s, sentence_text(d, s), NULL);
}

const char *find_text(struct lint_doc *d, struct buf *b)
{
    const char *copy = b->failed ? NULL : arena_strdup(d->a, buf_str(b));

    d->failed = d->failed || !copy;
    buf_release(b);
    return copy ? copy : "";
}
