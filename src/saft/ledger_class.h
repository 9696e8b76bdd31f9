/* What an account of a Norwegian ledger is for, by its number (NS 4102) or the standard code that
 * the file has for it. The method: docs/saft.md, "Classes of accounts". */
#ifndef DDREG_SAFT_LEDGER_CLASS_H
#define DDREG_SAFT_LEDGER_CLASS_H

#include <stdbool.h>

enum ledger_class {
    LEDGER_BOUGHT,     /* costs, fixed assets, inventory, prepaid: what is bought */
    LEDGER_PAYABLE,    /* owed to suppliers */
    LEDGER_VAT,        /* value-added tax */
    LEDGER_MONEY,      /* bank, cash, overdraft */
    LEDGER_PAYROLL,    /* wages, taxes on them, owed to those employed */
    LEDGER_MEMO,       /* figures that are kept beside the accounts and add up to nothing */
    LEDGER_NOT_BOUGHT, /* depreciation, allowances, losses, change of stock */
    LEDGER_FINANCE,    /* interest, loans, shares, dividend, tax on the profit */
    LEDGER_SALES,      /* sales and receivables */
    LEDGER_EQUITY
};

/* The number of an account without what a composite one has after ":" ("2400:20001" -> "2400").
 * Fills `out`, cut where it is longer. */
enum { LEDGER_NUMBER_SIZE = 72 };
void ledger_number(char out[LEDGER_NUMBER_SIZE], const char *account);

/* `account` may be composite; `standard` is StandardAccountID or GroupingCode, NULL or "" where the
 * file has none. The account's own first four digits decide, unless the standard code begins with
 * two other digits, or the account is no number of four digits or more: then the code does. An
 * account of which neither is a number is of LEDGER_BOUGHT, so that nothing is left out in
 * silence. */
enum ledger_class ledger_class_of(const char *account, const char *standard);

/* Is the account one of operating costs, 4000-7999 by the same rule? The identity is of those. */
bool ledger_is_cost(const char *account, const char *standard);

#endif
