/* Is who vouches for an audit the supplier itself, under any of its names, or its group? */
#include "ddreg/evidence_read.h"
#include "ddreg/firm.h"
#include "ddreg/kind.h"
#include "ddreg/risk.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"

enum {
    ENOUGH = 6,
    LONG = 8
}; /* letters of a name that only one firm has, or that may be misspelt */

/* What groups of firms and their parts have in their names besides. */
static bool says_group(const char *word, size_t n)
{
    static const char *const words[] = {
        "group",         "gruppe",        "gruppen",  "konsern", "konsernet", "holding",
        "international", "internasjonal", "global",   "norge",   "norway",    "nordic",
        "norden",        "scandinavia",   "avdeling", "avd",     "kvalitet",  "internrevisjon",
        "leverandor",    "leverandoren",  "supplier",
    };

    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strlen(words[i]) == n && strncmp(words[i], word, n) == 0)
            return true;
    return false;
}

/* The name without its legal form and such words; all of it where nothing else is left. */
static const char *bare(struct arena *a, const char *name)
{
    struct firm firm;
    const char *word, *out = "";

    if (!firm_read(a, name, &firm))
        return NULL;
    for (word = firm.base; out && *word; word += strspn(word, " ")) {
        size_t n = strcspn(word, " ");
        if (!says_group(word, n))
            out = arena_printf(a, "%s%s%.*s", out, *out ? " " : "", (int)n, word);
        word += n;
    }
    return out && *out == '\0' ? firm.base : out;
}

/* Are these the first words of the other name? */
static bool begins(const char *name, const char *words)
{
    const size_t n = strlen(words);

    return n >= ENOUGH && strncmp(name, words, n) == 0 && name[n] == ' ';
}

/* The same name: as it is, with a letter or a space more, less or swapped; or one of the two has
 * more words after it. */
static bool is_name_of(const char *issuer, const char *supplier)
{
    if (strcmp(issuer, supplier) == 0 || begins(issuer, supplier) || begins(supplier, issuer))
        return true;
    return strlen(supplier) >= LONG && text_distance(issuer, supplier) <= 1;
}

enum dd_rc evidence_is_suppliers(struct reg *reg, struct arena *a, int64_t supplier,
                                 const char *issuer, bool *is, struct dd_error *err)
{
    const char **names = NULL, *vouches = issuer ? bare(a, issuer) : "";
    size_t n = 0;
    enum dd_rc rc = DD_OK;

    *is = false;
    if (!vouches)
        return dd_no_memory(err);
    if (*vouches && supplier > 0)
        rc = supplier_names(reg, a, supplier, &names, &n, err);
    for (size_t i = 0; rc == DD_OK && i < n && !*is; i++) {
        const char *name = bare(a, names[i]);
        if (!name)
            return dd_no_memory(err);
        *is = *name && is_name_of(vouches, name);
    }
    return rc;
}

bool evidence_needs_other(const struct kind_row *row)
{
    enum risk_evidence_kind kind;

    return risk_evidence_kind_read(&kind, kind_text(row, "kind")) &&
           (kind == RISK_AUDIT || kind == RISK_CERTIFICATE);
}
