/* E04: § 5 a, four things that are described. */
#include "rules.h"
#include "says.h"

void rule_described(struct lint_doc *d)
{
    static const char *const parts[] = {"E04.organisation", "E04.operations", "E04.guidelines",
                                        "E04.routines"};

    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++)
        if (!first_saying(d, parts[i], false))
            find(d, LINT_ERROR, parts[i], NULL, NULL, NULL);
}
