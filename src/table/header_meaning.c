/* What a header means, by its words: as a whole, in parts ("Vendor Name / Nom du fournisseur"), or
 * put together from whose it is and what ("Org.nr. leverandør"). */
#include <string.h>
#include <strings.h>

#include "columns.h"
#include "ddreg/import_words.h"
#include "ddreg/text.h"

/* "DatePaid" -> "Date Paid", so that folding keeps the words apart. */
static char *split_humps(struct arena *a, const char *s)
{
    char *out = arena_alloc(a, 2 * strlen(s) + 1), *to = out;

    if (!out)
        return NULL;
    for (; *s; s++) {
        *to++ = *s;
        if (s[0] >= 'a' && s[0] <= 'z' && s[1] >= 'A' && s[1] <= 'Z')
            *to++ = ' ';
    }
    return out;
}

char *header_words(struct arena *a, const char *header)
{
    char *split = split_humps(a, header);
    char *words = split ? text_name_key(a, split) : NULL;

    a->failed |= !words;
    return words;
}

static void drop_spaces(char *s)
{
    char *to = s;

    for (; *s; s++)
        if (*s != ' ')
            *to++ = *s;
    *to = '\0';
}

char *header_key(struct arena *a, const char *header)
{
    char *words = header_words(a, header);

    if (words)
        drop_spaces(words);
    return words;
}

enum flag header_flag(struct arena *scratch, const char *header)
{
    const char *key = header_key(scratch, header);
    struct import_word w;
    size_t at = 0;

    if (!key || !import_word_find(&w, &at, WORD_FLAG, key, strlen(key)))
        return FLAG_NONE;
    return strcmp(w.meaning, "credit") == 0     ? FLAG_CREDIT
           : strcmp(w.meaning, "left-out") == 0 ? FLAG_LEFT_OUT
                                                : FLAG_COUNTS;
}

bool problems_column(const char *header)
{
    static const char ours[] = "ddreg-";

    return strncasecmp(header, ours, sizeof(ours) - 1) == 0 && strcasecmp(header, "ddreg-id") != 0;
}

static bool in_table(const char *key, enum import_kind kind, struct meaning *out)
{
    struct import_word w;
    enum field f;

    if (import_word_own(&w, WORD_HEADING, key, strlen(key)) && field_find(&f, w.meaning) &&
        field_belongs(f, kind)) {
        *out = (struct meaning){f, w.rank, false};
        return true;
    }
    for (size_t at = 0; import_word_find(&w, &at, WORD_HEADING, key, strlen(key));)
        if (field_find(&f, w.meaning) && field_belongs(f, kind)) {
            *out = (struct meaning){f, w.rank, false};
            return true;
        }
    return false;
}

static bool supplier_word(const char *word, const char *meaning)
{
    return import_word_means(WORD_SUPPLIER, word, strlen(word), meaning);
}

/* What the rest of a header that names the supplier means: "nr", "org nr", "land". */
static bool of_supplier(const char *key, enum import_kind kind, struct meaning *out)
{
    static const enum field own[] = {FIELD_ORGNR,    FIELD_COUNTRY, FIELD_PRODUCTION_COUNTRY,
                                     FIELD_CATEGORY, FIELD_SECTOR,  FIELD_EMAIL,
                                     FIELD_IBAN,     FIELD_CURRENCY};

    bool number = supplier_word(key, "number");

    *out = (struct meaning){number ? FIELD_LEDGER : FIELD_NAME, 10, false};
    if (number || supplier_word(key, "name"))
        return true;
    if (!in_table(key, kind, out))
        return false;
    for (size_t i = 0; i < sizeof(own) / sizeof(own[0]); i++)
        if (out->field == own[i])
            return true;
    return false;
}

/* `words` without its first or last word, when that is a word for the supplier; joined. */
static char *without_supplier(struct arena *a, const char *words)
{
    char *first = arena_strdup(a, words), *last = first ? strrchr(first, ' ') : NULL, *rest;

    if (!last)
        return NULL;
    rest = strchr(first, ' ');
    *last = '\0';
    if (supplier_word(last + 1, "supplier")) {
        drop_spaces(first);
        return first;
    }
    *last = ' ';
    *rest = '\0';
    drop_spaces(rest + 1);
    return supplier_word(first, "supplier") ? rest + 1 : NULL;
}

static bool meaning_of(struct arena *a, const char *words, enum import_kind kind,
                       struct meaning *out)
{
    char *key = arena_strdup(a, words);
    struct import_word own;
    const char *rest;

    if (!key || *key == '\0')
        return false;
    drop_spaces(key);
    if (in_table(key, kind, out) && (out->field == FIELD_DAY || /* "Value date" is no value */
                                     import_word_own(&own, WORD_HEADING, key, strlen(key))))
        return true;
    if (kind == IMPORT_PURCHASES && amount_meaning(words, out))
        return true;
    if (in_table(key, kind, out))
        return true;
    rest = without_supplier(a, words);
    return rest && of_supplier(rest, kind, out);
}

static bool is_sum(enum field f)
{
    return f == FIELD_AMOUNT || f == FIELD_ORE || f == FIELD_DEBIT || f == FIELD_CREDIT;
}

/* Is one of the header's words among those that name no field of ours, or a word for an amount?
 * (One whose words all fit was recognised before; "Amount of staff" is something else.) */
static bool says_other(const char *words)
{
    char word[32];

    for (const char *p = words; *p;) {
        size_t n = strcspn(p, " ");
        if (n < sizeof(word)) {
            memcpy(word, p, n);
            word[n] = '\0';
            if (import_word_means(WORD_HEADING_OTHER, word, n, "other") || amount_word(word))
                return true;
        }
        p += n + (p[n] == ' ');
    }
    return false;
}

enum { RANK_IN_PART = 5 };

/* One language or wording of several: the first that is known. An amount must not be of something
 * else by the others. */
static bool in_parts(struct arena *a, const char *header, enum import_kind kind,
                     struct meaning *out)
{
    char *part = arena_strdup(a, header);
    bool found = false, other = false;
    struct meaning m;

    while (part && *part) {
        size_t n = strcspn(part, "/|");
        bool last = part[n] == '\0';
        const char *words;
        part[n] = '\0';
        words = header_words(a, part);
        if (words && !found && meaning_of(a, words, kind, &m)) {
            *out = m;
            found = true;
        } else if (words) {
            other |= says_other(words);
        }
        part += n + !last;
    }
    if (found)
        out->rank += RANK_IN_PART;
    return found && !(other && is_sum(out->field));
}

/* "Invoice/Bill date" is an invoice date. */
static bool with_last_word(struct arena *a, const char *header, enum import_kind kind,
                           struct meaning *out)
{
    size_t n = strcspn(header, "/");
    const char *last = strrchr(header, ' '), *words;
    char *whole;

    if (n == 0 || header[n] != '/' || !last || last < header + n || header[n - 1] == ' ' ||
        header[n + 1] == ' ')
        return false;
    whole = arena_printf(a, "%.*s%s", (int)n, header, last);
    words = whole ? header_words(a, whole) : NULL;
    if (!words || !meaning_of(a, words, kind, out) || is_sum(out->field))
        return false;
    out->rank += RANK_IN_PART;
    return true;
}

/* "Posting date (dd.mm.yyyy)". Of an amount the brackets may say that it is another. */
static bool before_brackets(struct arena *a, const char *header, enum import_kind kind,
                            struct meaning *out)
{
    size_t n = strcspn(header, "([");
    const char *words = header[n] && n > 0 ? header_words(a, arena_strndup(a, header, n)) : NULL;

    if (!words || !meaning_of(a, words, kind, out) || is_sum(out->field))
        return false;
    out->rank += RANK_IN_PART;
    return true;
}

/* "MCH.Merchant Name": a system's name for the part of it that the column is from. */
static const char *without_prefix(const char *header)
{
    size_t n = strspn(header, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

    return n >= 2 && n <= 4 && header[n] == '.' && header[n + 1] > ' ' ? header + n + 1 : NULL;
}

bool header_meaning(struct meaning *out, struct arena *scratch, const char *header,
                    enum import_kind kind)
{
    const char *words = header_words(scratch, strcmp(header, "+/-") == 0 ? "sign" : header);
    const char *bare = without_prefix(header);

    if (words && meaning_of(scratch, words, kind, out))
        return true;
    words = bare ? header_words(scratch, bare) : NULL;
    if (words && meaning_of(scratch, words, kind, out))
        return true;
    if (with_last_word(scratch, header, kind, out))
        return true;
    if (strpbrk(header, "/|") && in_parts(scratch, header, kind, out))
        return true;
    return strpbrk(header, "([") && before_brackets(scratch, header, kind, out);
}

bool header_is_known(struct arena *scratch, const char *header)
{
    struct meaning m;
    const char *words = header_words(scratch, header);

    return words && (says_other(words) || header_meaning(&m, scratch, header, IMPORT_PURCHASES) ||
                     header_meaning(&m, scratch, header, IMPORT_SUPPLIERS));
}
