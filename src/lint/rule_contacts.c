/* W05, W06, W10: whom one can write to, where one can complain, and the company's own people. */
#include <string.h>

#include "rules.h"
#include "says.h"

/* Has the block an address, or a form, of any sort? */
static bool has_address(const struct lint_doc *d, const struct block *b)
{
    return strchr(b->text, '@') || block_says(d, b, "W05.address");
}

/* In the block of the words, in one beside it, or anywhere in its section. */
static bool can_ask(const struct lint_doc *d)
{
    for (size_t i = 0; i < d->blocks.n; i++) {
        if (!block_says(d, block_at(d, i), "W05.ask"))
            continue;
        for (size_t k = i; k < d->blocks.n && k < i + 4; k++)
            if (has_address(d, block_at(d, k)))
                return true;
        if (i > 0 && has_address(d, block_at(d, i - 1)))
            return true;
    }
    return false;
}

void rule_contacts(struct lint_doc *d)
{
    if (!can_ask(d))
        find(d, LINT_WARNING, "W05.address", NULL, NULL, NULL);
    if (!first_saying(d, "W06.channel", false))
        find(d, LINT_WARNING, "W06.channel", NULL, NULL, NULL);
    if (!first_saying(d, "W10.own", false))
        find(d, LINT_WARNING, "W10.own", NULL, NULL, NULL);
}
