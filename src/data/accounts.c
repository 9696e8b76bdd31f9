#include "ddreg/accounts.h"

#include <stdlib.h>
#include <string.h>

#include "ddreg/goods.h"
#include "gen/accounts.h"

enum { RANGES = sizeof(accounts_rows) / sizeof(accounts_rows[0]) };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool account_split(const char *account, char number[ACCOUNT_SIZE], const char **name)
{
    size_t n = strspn(account, "0123456789");

    *name = account;
    if (n == 0 || n >= ACCOUNT_SIZE)
        return false;
    memcpy(number, account, n);
    number[n] = '\0';
    account += n;
    if (*account && !strchr(" \t-–:;.,/_", *account) && (unsigned char)*account < 0x80)
        return false; /* "4G", "360grader" */
    *name = account + strspn(account, " \t-:;.,/_");
    if (is_digit(**name)) /* a part of the number: "6360-100 Renhold" */
        *name += strspn(*name, "0123456789");
    *name += strspn(*name, " \t-:;.,/_");
    return true;
}

bool account_says(const char *number, struct account_says *out)
{
    char four[ACCOUNT_DIGITS + 1];
    size_t n = strspn(number, "0123456789");

    *out = (struct account_says){NULL, NULL};
    if (n < ACCOUNT_DIGITS)
        return false;
    memcpy(four, number, ACCOUNT_DIGITS);
    four[ACCOUNT_DIGITS] = '\0';
    for (size_t i = 0; i < RANGES; i++) {
        const char *const *r = accounts_rows[i];
        if (strcmp(four, r[ACCOUNTS_FIRST]) < 0 || strcmp(four, r[ACCOUNTS_LAST]) > 0)
            continue;
        out->category = goods_by_id(r[ACCOUNTS_GOODS]);
        out->class = r[ACCOUNTS_CLASS];
        return true;
    }
    return false;
}
