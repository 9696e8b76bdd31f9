/* E13: an annual report says where the statement is. */
#include "rules.h"
#include "says.h"

void rule_annual(struct lint_doc *d)
{
    for (size_t i = 0; i < d->blocks.n; i++) {
        const struct block *b = block_at(d, i);
        if (block_says(d, b, "E13.statement") && block_says(d, b, "E13.where"))
            return;
    }
    find(d, LINT_ERROR, "E13.where", NULL, NULL, NULL);
}
