/* The company's own lines of accounts: which of them is for what. They go before what the names and
 * the numbers of accounts say. */
#include <stdlib.h>

#include "ddreg/account_line.h"
#include "ddreg/goods.h"
#include "kinds.h"

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"account", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .nb = "konto"},
    {.column = {"category", RECORD_PERSONAL, 2},
     .type = KIND_NAME,
     .how = KIND_REQUIRED | KIND_LISTED,
     .nb = "kategori"},
    KIND_TAIL,
};

/* An account, a range or a word; and a category that the model knows, or none. */
static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *account = kind_text(after, "account"), *category = kind_text(after, "category");
    const struct trade *known = NULL;
    struct account_line line;
    enum dd_rc rc = goods_find(category, &known, err);

    (void)reg;
    (void)before;
    if (rc != DD_OK)
        return rc;
    if (account && !account_line_read(account, &line))
        return kind_fail(DD_INPUT, "account.unreadable", after, "account", err);
    if (category && !known && !account_line_is_none(category))
        return kind_fail(DD_INPUT, "account.category", after, "category", err);
    return DD_OK;
}

static const struct kind_verb verbs[] = {
    {.name = "repeal", .nb = "opphev", .from = "in_force", .to = "repealed", .how = KIND_REASON},
    {.name = NULL},
};

const struct kind kind_account = {
    .name = "account",
    .nb = "konto",
    .plural = "accounts",
    .letters = "AC",
    KIND_TABLE("account_line", fields),
    .first = "in_force",
    .ended = "repealed",
    .verbs = verbs,
    .example = "ddreg account add 6790 --category \"Innleie\"",
    .check = check,
};
