#include "columns.h"

#include <string.h>
#include <strings.h>

#include "content.h"
#include "ddreg/text.h"
#include "header_names.h"

static const char *const names[FIELDS] = {
    [FIELD_LEDGER] = "ledger",
    [FIELD_NAME] = "name",
    [FIELD_ORGNR] = "orgnr",
    [FIELD_COUNTRY] = "country",
    [FIELD_PRODUCTION_COUNTRY] = "production_country",
    [FIELD_SECTOR] = "sector",
    [FIELD_CATEGORY] = "category",
    [FIELD_CLASS] = "class",
    [FIELD_CLASS_REASON] = "class_reason",
    [FIELD_OWNER] = "owner",
    [FIELD_EMAIL] = "email",
    [FIELD_DAY] = "day",
    [FIELD_AMOUNT] = "amount",
    [FIELD_ORE] = "ore",
    [FIELD_CURRENCY] = "currency",
    [FIELD_RATE] = "rate",
    [FIELD_PRODUCTION] = "production",
    [FIELD_ACCOUNT] = "account",
    [FIELD_REFERENCE] = "reference",
    [FIELD_DEBIT] = "debit",
    [FIELD_CREDIT] = "credit",
    [FIELD_SIDE] = "side",
    [FIELD_KIND] = "kind",
};

const char *field_name(enum field f)
{
    return names[f];
}

bool field_find(enum field *out, const char *name)
{
    for (int f = 0; f < FIELDS; f++)
        if (strcmp(names[f], name) == 0) {
            *out = (enum field)f;
            return true;
        }
    return false;
}

bool field_belongs(enum field f, enum import_kind kind)
{
    if (f <= FIELD_COUNTRY)
        return true;
    return (f <= FIELD_EMAIL) == (kind == IMPORT_SUPPLIERS);
}

const char *import_kind_name(enum import_kind kind)
{
    return kind == IMPORT_SUPPLIERS ? "suppliers" : "purchases";
}

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

    return split ? text_name_key(a, split) : NULL;
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

bool problems_column(const char *header)
{
    static const char ours[] = "ddreg-";

    return strncasecmp(header, ours, sizeof(ours) - 1) == 0;
}

/* Is `word` one of the words between spaces in `list`? */
static bool listed(const char *list, const char *word)
{
    size_t n = strlen(word);

    for (const char *p = list; n > 0 && (p = strstr(p, word)); p++)
        if ((p == list || p[-1] == ' ') && (p[n] == ' ' || p[n] == '\0'))
            return true;
    return false;
}

/* What a header says, of its words; they are joined on the way. */
static bool meaning_of(char *words, enum import_kind kind, struct meaning *out)
{
    if (*words == '\0')
        return false;
    if (kind == IMPORT_PURCHASES && amount_meaning(words, out))
        return true;
    drop_spaces(words);
    for (size_t i = 0; i < sizeof(header_names) / sizeof(header_names[0]); i++)
        if (field_belongs(header_names[i].field, kind) && listed(header_names[i].names, words)) {
            *out = (struct meaning){header_names[i].field, header_names[i].rank};
            return true;
        }
    return false;
}

void columns_none(struct columns *c)
{
    for (int f = 0; f < FIELDS; f++) {
        c->at[f] = c->rival[f] = -1;
        c->rank[f] = 0;
    }
}

static void take(struct columns *c, const struct meaning *m, int column)
{
    int f = (int)m->field;

    if (c->at[f] >= 0 && m->rank > c->rank[f])
        return;
    if (c->at[f] >= 0 && m->rank == c->rank[f]) {
        c->rival[f] = c->rival[f] < 0 ? column : c->rival[f];
        return;
    }
    c->at[f] = column;
    c->rank[f] = m->rank;
    c->rival[f] = -1;
}

/* What the cells say to the header's meaning; false when it is none after all. */
static bool weigh(struct meaning *m, const struct content *c)
{
    enum { RANK_NUMBERED = 15, RANK_VAGUE = 20, RANK_PERIOD = 40, RANK_CONTRADICTED = 100 };
    bool fits = true;

    if (m->field == FIELD_SIDE)
        return c->filled > 0 && c->side == c->filled;
    if (m->field == FIELD_KIND)
        return c->kinds > 0 || m->rank < RANK_VAGUE;
    if (c->filled == 0)
        return true;
    switch (m->field) {
    case FIELD_NAME:
        if (c->digits == c->filled)
            *m = (struct meaning){FIELD_LEDGER, RANK_NUMBERED};
        return true;
    case FIELD_AMOUNT:
    case FIELD_ORE:
    case FIELD_DEBIT:
    case FIELD_CREDIT:
        fits = c->money > 0;
        break;
    case FIELD_DAY:
        fits = c->day > 0 || c->serial > 0;
        if (!fits && m->rank == RANK_PERIOD) /* "06" or "2023-Q2" */
            return false;
        break;
    case FIELD_COUNTRY:
    case FIELD_PRODUCTION_COUNTRY:
        fits = c->country > 0;
        break;
    case FIELD_CURRENCY:
        fits = c->currency > 0;
        break;
    default:
        break;
    }
    m->rank += fits ? 0 : RANK_CONTRADICTED;
    return true;
}

/* What no figure comes from is not worth a question: the first of two columns is taken. */
static void settle_rivals(struct columns *c)
{
    static const enum field light[] = {FIELD_ACCOUNT, FIELD_REFERENCE, FIELD_CATEGORY, FIELD_OWNER,
                                       FIELD_EMAIL};

    for (size_t i = 0; i < sizeof(light) / sizeof(light[0]); i++)
        c->rival[light[i]] = -1;
}

enum dd_rc columns_recognise(struct columns *c, size_t *known, struct arena *scratch,
                             char *const *headers, size_t n, const struct content *content,
                             enum import_kind kind, struct dd_error *err)
{
    struct meaning m;

    columns_none(c);
    for (size_t i = 0; i < n; i++) {
        bool sign = strcmp(headers[i], "+/-") == 0;
        char *words = header_words(scratch, sign ? "sign" : headers[i]);
        if (!words)
            return dd_no_memory(err);
        if (meaning_of(words, kind, &m)) {
            if (!content || i >= CONTENT_COLUMNS || weigh(&m, &content[i]))
                take(c, &m, (int)i);
        }
        arena_reset(scratch);
    }
    settle_rivals(c);
    *known = 0;
    for (int f = 0; f < FIELDS; f++)
        *known += c->at[f] >= 0;
    return DD_OK;
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
            if (listed(other_words, word) || amount_word(word))
                return true;
        }
        p += n + (p[n] == ' ');
    }
    return false;
}

bool header_is_known(struct arena *scratch, const char *header)
{
    struct meaning m;
    char *a = header_words(scratch, header), *b = a ? arena_strdup(scratch, a) : NULL;

    return b && (says_other(b) || meaning_of(a, IMPORT_PURCHASES, &m) ||
                 meaning_of(b, IMPORT_SUPPLIERS, &m));
}

void columns_settle_pair(struct columns *c)
{
    bool sum = c->at[FIELD_AMOUNT] >= 0 || c->at[FIELD_ORE] >= 0;

    if (!sum && c->at[FIELD_DEBIT] >= 0 && c->at[FIELD_CREDIT] >= 0)
        return;
    c->at[FIELD_DEBIT] = c->rival[FIELD_DEBIT] = -1;
    c->at[FIELD_CREDIT] = c->rival[FIELD_CREDIT] = -1;
}

bool columns_enough(const struct columns *c, enum import_kind kind)
{
    bool who = c->at[FIELD_NAME] >= 0 || c->at[FIELD_LEDGER] >= 0 || c->at[FIELD_ORGNR] >= 0;
    bool sum = c->at[FIELD_AMOUNT] >= 0 || c->at[FIELD_ORE] >= 0 ||
               (c->at[FIELD_DEBIT] >= 0 && c->at[FIELD_CREDIT] >= 0);

    return kind == IMPORT_SUPPLIERS ? c->at[FIELD_NAME] >= 0 : who && sum;
}
