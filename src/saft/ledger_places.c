#include "ledger_places.h"

#include <stddef.h>
#include <string.h>

struct element {
    const char *name;
    enum ledger_place place;
    enum ledger_field field;
};

#define WITHIN(...)                                                                                \
    ((const struct element[]){__VA_ARGS__, {NULL, PLACE_UNKNOWN, FIELD_LEDGER_NONE}})
#define PLACE(name, place)                                                                         \
    {                                                                                              \
        name, place, FIELD_LEDGER_NONE                                                             \
    }
#define TEXT(name, field)                                                                          \
    {                                                                                              \
        name, PLACE_UNKNOWN, field                                                                 \
    }

/* By the schemas 1.10 to 1.30 (Skatteetaten, Norwegian SAF-T Financial). */
static const struct element *const elements[] = {
    [PLACE_FILE] = WITHIN(PLACE("Header", PLACE_HEADER), PLACE("MasterFiles", PLACE_MASTER),
                          PLACE("GeneralLedgerEntries", PLACE_ENTRIES),
                          PLACE("SourceDocuments", PLACE_DOCUMENTS)),
    [PLACE_HEADER] =
        WITHIN(TEXT("AuditFileVersion", FIELD_LEDGER_VERSION),
               TEXT("AuditFileCountry", FIELD_LEDGER_FILE_COUNTRY), PLACE("Company", PLACE_COMPANY),
               PLACE("SelectionCriteria", PLACE_SELECTION)),
    [PLACE_COMPANY] = WITHIN(TEXT("RegistrationNumber", FIELD_LEDGER_COMPANY)),
    [PLACE_SELECTION] = WITHIN(
        TEXT("SelectionStartDate", FIELD_LEDGER_FROM), TEXT("SelectionEndDate", FIELD_LEDGER_TO),
        TEXT("PeriodStart", FIELD_LEDGER_FIRST_PERIOD),
        TEXT("PeriodStartYear", FIELD_LEDGER_FIRST_YEAR),
        TEXT("PeriodEnd", FIELD_LEDGER_LAST_PERIOD), TEXT("PeriodEndYear", FIELD_LEDGER_LAST_YEAR)),
    [PLACE_MASTER] =
        WITHIN(PLACE("GeneralLedgerAccounts", PLACE_ACCOUNTS), PLACE("Suppliers", PLACE_SUPPLIERS)),
    [PLACE_ACCOUNTS] = WITHIN(PLACE("Account", PLACE_ACCOUNT)),
    [PLACE_ACCOUNT] = WITHIN(TEXT("AccountID", FIELD_LEDGER_ACCOUNT),
                             TEXT("AccountDescription", FIELD_LEDGER_NAME),
                             TEXT("StandardAccountID", FIELD_LEDGER_STANDARD),
                             TEXT("GroupingCategory", FIELD_LEDGER_CATEGORY),
                             TEXT("GroupingCode", FIELD_LEDGER_STANDARD),
                             TEXT("OpeningDebitBalance", FIELD_LEDGER_OPENING_DEBIT),
                             TEXT("OpeningCreditBalance", FIELD_LEDGER_OPENING_CREDIT),
                             TEXT("ClosingDebitBalance", FIELD_LEDGER_CLOSING_DEBIT),
                             TEXT("ClosingCreditBalance", FIELD_LEDGER_CLOSING_CREDIT)),
    [PLACE_SUPPLIERS] = WITHIN(PLACE("Supplier", PLACE_SUPPLIER)),
    [PLACE_SUPPLIER] = WITHIN(
        TEXT("SupplierID", FIELD_LEDGER_SUPPLIER), TEXT("Name", FIELD_LEDGER_NAME),
        TEXT("RegistrationNumber", FIELD_LEDGER_ORGNR), TEXT("AccountID", FIELD_LEDGER_ACCOUNT),
        TEXT("OpeningDebitBalance", FIELD_LEDGER_OPENING_DEBIT),
        TEXT("OpeningCreditBalance", FIELD_LEDGER_OPENING_CREDIT),
        TEXT("ClosingDebitBalance", FIELD_LEDGER_CLOSING_DEBIT),
        TEXT("ClosingCreditBalance", FIELD_LEDGER_CLOSING_CREDIT), PLACE("Address", PLACE_ADDRESS),
        PLACE("TaxRegistration", PLACE_TAX), PLACE("BalanceAccount", PLACE_BALANCE),
        PLACE("PartyInfo", PLACE_PARTY)),
    [PLACE_ADDRESS] = WITHIN(TEXT("Country", FIELD_LEDGER_COUNTRY)),
    [PLACE_TAX] = WITHIN(TEXT("TaxRegistrationNumber", FIELD_LEDGER_TAX_NUMBER)),
    [PLACE_BALANCE] = WITHIN(TEXT("AccountID", FIELD_LEDGER_ACCOUNT),
                             TEXT("OpeningDebitBalance", FIELD_LEDGER_OPENING_DEBIT),
                             TEXT("OpeningCreditBalance", FIELD_LEDGER_OPENING_CREDIT),
                             TEXT("ClosingDebitBalance", FIELD_LEDGER_CLOSING_DEBIT),
                             TEXT("ClosingCreditBalance", FIELD_LEDGER_CLOSING_CREDIT)),
    [PLACE_PARTY] = WITHIN(TEXT("NaceCode", FIELD_LEDGER_TRADE)),
    [PLACE_ENTRIES] =
        WITHIN(TEXT("NumberOfEntries", FIELD_LEDGER_SAID_ENTRIES),
               TEXT("TotalDebit", FIELD_LEDGER_SAID_DEBIT),
               TEXT("TotalCredit", FIELD_LEDGER_SAID_CREDIT), PLACE("Journal", PLACE_JOURNAL)),
    [PLACE_JOURNAL] = WITHIN(
        PLACE("Transaction", PLACE_VOUCHER), TEXT("JournalID", FIELD_LEDGER_JOURNAL),
        TEXT("Type", FIELD_LEDGER_JOURNAL_TYPE), TEXT("Description", FIELD_LEDGER_JOURNAL_NAME)),
    [PLACE_VOUCHER] = WITHIN(
        PLACE("Line", PLACE_LINE), TEXT("TransactionID", FIELD_LEDGER_VOUCHER),
        TEXT("PeriodYear", FIELD_LEDGER_YEAR), TEXT("TransactionDate", FIELD_LEDGER_DAY),
        TEXT("TransactionType", FIELD_LEDGER_TYPE), TEXT("SupplierID", FIELD_LEDGER_SUPPLIER)),
    [PLACE_LINE] = WITHIN(TEXT("AccountID", FIELD_LEDGER_LINE_ACCOUNT),
                          TEXT("SupplierID", FIELD_LEDGER_LINE_SUPPLIER),
                          PLACE("DebitAmount", PLACE_DEBIT), PLACE("CreditAmount", PLACE_CREDIT)),
    [PLACE_DEBIT] = WITHIN(TEXT("Amount", FIELD_LEDGER_DEBIT)),
    [PLACE_CREDIT] = WITHIN(TEXT("Amount", FIELD_LEDGER_CREDIT)),
    [PLACE_DOCUMENTS] = WITHIN(PLACE("PurchaseInvoices", PLACE_INVOICES)),
    [PLACE_INVOICES] = WITHIN(PLACE("Invoice", PLACE_INVOICE)),
    [PLACE_INVOICE] =
        WITHIN(TEXT("TransactionID", FIELD_LEDGER_VOUCHER), PLACE("SupplierInfo", PLACE_SELLER)),
    [PLACE_SELLER] =
        WITHIN(TEXT("SupplierID", FIELD_LEDGER_SUPPLIER), TEXT("Name", FIELD_LEDGER_NAME),
               PLACE("BillingAddress", PLACE_ADDRESS)),
};

struct ledger_element ledger_element_in(enum ledger_place outer, const char *name)
{
    const struct element *e = outer == PLACE_UNKNOWN ? NULL : elements[outer];

    while (e && e->name && (*e->name != *name || strcmp(e->name, name) != 0))
        e++;
    return e && e->name ? (struct ledger_element){e->place, e->field}
                        : (struct ledger_element){PLACE_UNKNOWN, FIELD_LEDGER_NONE};
}
