#include "content.h"

#include <stdlib.h>

#include "days.h"
#include "ddreg/countries.h"
#include "ddreg/import_words.h"
#include "ddreg/money.h"
#include "ddreg/orgnr.h"
#include "ddreg/text.h"
#include "cell_words.h"
#include "voucher.h"

enum { MIN_ROWS = 3 };

static bool has_letter(const char *s)
{
    for (; *s; s++)
        if ((*s >= 'A' && *s <= 'Z') || (*s >= 'a' && *s <= 'z') || (*s & 0x80))
            return true;
    return false;
}

/* Words that end the names of firms, in lower case between spaces. */
static bool is_firm_word(const char *word, size_t n)
{
    static const char words[] =
        " as asa ans da sa ba ab oyj oy a/s aps gmbh ag kg bv b.v. nv sa s.a. srl spa s.p.a. sas"
        " sarl ltd limited plc llp llc inc inc. corp corporation co co. company ltd. kommune"
        " fylkeskommune enk nuf hf ehf sp.z.o.o. zrt kft pty bhd pte council university trust ";
    char key[24];

    if (n == 0 || n + 2 >= sizeof(key))
        return false;
    key[0] = key[n + 1] = ' ';
    key[n + 2] = '\0';
    for (size_t i = 0; i < n; i++)
        key[i + 1] = (char)(word[i] >= 'A' && word[i] <= 'Z' ? word[i] + 0x20 : word[i]);
    return strstr(words, key) != NULL;
}

bool names_a_firm(const char *s)
{
    for (s += strcspn(s, " "); *s;) { /* not the first word: "AS" alone is no firm */
        size_t n;
        s += strspn(s, " ,");
        n = strcspn(s, " ,()");
        if (is_firm_word(s, n))
            return true;
        s += n + (s[n] != '\0');
    }
    return false;
}

static bool reads_as_money(const char *s)
{
    int64_t ignored;

    return money_parse(s, MONEY_COMMA, 3, &ignored) == MONEY_OK ||
           money_parse(s, MONEY_POINT, 3, &ignored) == MONEY_OK;
}

static bool reads_as_day(const char *s)
{
    char day[DATE_SIZE];

    return strlen(s) > 4 && (day_read(day, s, ORDER_DMY) || day_read(day, s, ORDER_MDY));
}

/* Digits alone that are of our time: a year, a day as Excel counts, year and month. */
static bool counts_days(const char *digits)
{
    enum { YEAR = 4, EXCEL = 5, MONTH = 6 };
    size_t n = strlen(digits);
    long v = n <= MONTH ? strtol(digits, NULL, 10) : 0;

    return (n == YEAR && v >= 1990 && v <= 2099) || (n == EXCEL && v >= 32874 && v <= 54788) ||
           (n == MONTH && v >= 199001 && v <= 209999);
}

static void look_at_kind(struct content *c, enum voucher kind)
{
    c->kinds += kind != VOUCHER_OTHER;
    c->invoices += kind == VOUCHER_INVOICE;
    c->paid += kind == VOUCHER_PAYMENT;
}

static void look_at(struct content *c, struct voucher_memo *kinds, const char *s)
{
    char nr[ORGNR_SIZE], currency[CURRENCY_SIZE];
    const char *code = NULL;
    struct dd_error err = {0};
    bool digits = s[strspn(s, "0123456789")] == '\0', word, known, nine;
    int yes;

    c->filled++;
    c->digits += digits;
    known = reads_as_money(s);
    c->money += known;
    c->priced += known && strpbrk(s, ",.'$\xC2\xE2 ") != NULL;
    known |= reads_as_day(s);
    c->day += reads_as_day(s);
    c->serial += digits && counts_days(s);
    nine = orgnr_read(nr, s);
    c->nine += nine;
    c->orgnr += nine && orgnr_valid(nr);
    c->ours += nine && *nr >= '8';
    word = has_letter(s);
    if (word && country_find(s, &code, &err) == DD_OK && code)
        c->country++;
    if (word && currency_word_read(currency, s))
        c->currency++;
    c->text += word && !known && !code;
    c->firm += word && names_a_firm(s);
    c->side += side_read(s) != SIDE_NONE;
    c->credited += side_read(s) == SIDE_CREDIT;
    c->signs += side_is_plain(s);
    look_at_kind(c, voucher_recall(kinds, s));
    c->yes_no += yes_no_read(&yes, s);
}

static bool is_again(const struct sample *s, size_t header, size_t r)
{
    size_t n = s->row[r].n, same = 0;

    if (n != s->row[header].n)
        return false;
    while (same < n && strcmp(s->row[r].cell[same], s->row[header].cell[same]) == 0)
        same++;
    return same == n && n > 1;
}

/* The words of a column that has two; n goes on to three where there are more. */
struct pairs {
    const char *word[2];
    int n;
};

static void look_for_pair(struct pairs *p, const char *cell)
{
    for (int i = 0; i < p->n && i < 2; i++)
        if (strcmp(p->word[i], cell) == 0)
            return;
    if (p->n < 2)
        p->word[p->n] = cell;
    p->n += p->n < 3;
}

void content_of(struct content out[CONTENT_COLUMNS], const struct sample *s, size_t first)
{
    const char *earlier[CONTENT_COLUMNS] = {0};
    struct pairs pairs[CONTENT_COLUMNS] = {0};
    struct voucher_memo kinds = {0};

    memset(out, 0, CONTENT_COLUMNS * sizeof(*out));
    for (size_t r = first; r < s->n; r++)
        for (size_t i = 0; i < s->row[r].n && i < CONTENT_COLUMNS; i++) {
            if (i == 0 && first > 0 && is_again(s, first - 1, r))
                break;
            const char *cell = s->row[r].cell[i];
            if (*cell == '\0')
                continue;
            look_at(&out[i], &kinds, cell);
            look_for_pair(&pairs[i], cell);
            if (!earlier[i])
                out[i].length = strlen(cell);
            out[i].varies |= earlier[i] && strcmp(earlier[i], cell) != 0;
            out[i].uneven |= strlen(cell) != out[i].length;
            earlier[i] = cell;
        }
    for (size_t i = 0; i < CONTENT_COLUMNS; i++) {
        out[i].pair = pairs[i].n == 2;
        out[i].codes = out[i].pair && voucher_codes(pairs[i].word[0], pairs[i].word[1]);
    }
}

/* Nine in ten, of enough rows. */
static bool most(size_t part, const struct content *c, size_t rows)
{
    return c->filled > 0 && c->filled * 2 >= rows && part * 10 >= c->filled * 9;
}

struct candidates {
    int best, second; /* columns, -1 when there is none */
    size_t score[2];
};

static void consider(struct candidates *k, int column, size_t score)
{
    if (score == 0)
        return;
    if (k->best < 0 || score > k->score[0]) {
        k->second = k->best;
        k->score[1] = k->score[0];
        k->best = column;
        k->score[0] = score;
    } else if (k->second < 0 || score > k->score[1]) {
        k->second = column;
        k->score[1] = score;
    }
}

/* How well a column would do as this field; 0: not at all. */
static size_t fitness(enum field f, const struct content *c, size_t rows)
{
    switch (f) {
    case FIELD_AMOUNT:
        return most(c->money, c, rows) && c->orgnr < c->filled && c->day < c->filled &&
                       (c->priced > 0 || c->uneven)
                   ? 1
                   : 0;
    case FIELD_DAY:
        return most(c->day, c, rows) ? 1 : 0;
    case FIELD_ORGNR:
        return rows >= MIN_ROWS && c->varies && most(c->orgnr, c, rows) ? 1 : 0;
    case FIELD_COUNTRY:
        return most(c->country, c, rows) ? 1 : 0;
    case FIELD_SIDE:
        return c->varies && c->signs == c->filled && c->filled * 2 >= rows ? 1 : 0;
    case FIELD_NAME: /* one in five: "AS" and the like are often left out */
        return most(c->text, c, rows) && c->varies && c->firm * 5 >= c->filled ? c->firm : 0;
    default:
        return 0;
    }
}

/* A second column that fits as well leaves the question open; among names of firms, one that is
 * three times as rich in them wins. */
static bool is_clear(const struct candidates *k, enum field f)
{
    if (k->best < 0)
        return false;
    return k->second < 0 || (f == FIELD_NAME && k->score[0] >= 3 * k->score[1]);
}

static void fill(struct columns *c, enum field f, const struct content *content, const bool *free,
                 size_t n, size_t rows)
{
    struct candidates k = {-1, -1, {0, 0}};

    for (size_t i = 0; i < n; i++)
        if (free[i] && !columns_has(c, i))
            consider(&k, (int)i, fitness(f, &content[i], rows));
    if (!is_clear(&k, f))
        return;
    if (f == FIELD_AMOUNT && content[k.best].priced * 2 < content[k.best].filled)
        return; /* mostly bare whole numbers: they may count or measure anything */
    c->at[f] = k.best;
}

void content_fill(struct columns *c, const struct content *content, char *const *headers, size_t n,
                  bool bare, enum import_kind kind, struct arena *scratch)
{
    bool free[CONTENT_COLUMNS], who, sum, called = false;
    size_t rows = 0;

    n = n > CONTENT_COLUMNS ? CONTENT_COLUMNS : n;
    for (size_t i = 0; i < n; i++) {
        free[i] = !problems_column(headers[i]) && (bare || !header_is_known(scratch, headers[i]));
        called |= !bare && header_says_amount(scratch, headers[i]); /* in words not understood */
        arena_reset(scratch);
        rows = content[i].filled > rows ? content[i].filled : rows;
    }
    if (bare && c->at[FIELD_ORGNR] < 0)
        fill(c, FIELD_ORGNR, content, free, n, rows);
    if (bare && c->at[FIELD_COUNTRY] < 0)
        fill(c, FIELD_COUNTRY, content, free, n, rows);
    if (kind == IMPORT_PURCHASES && c->at[FIELD_DAY] < 0)
        fill(c, FIELD_DAY, content, free, n, rows);
    sum = c->at[FIELD_AMOUNT] >= 0 || c->at[FIELD_ORE] >= 0 || c->at[FIELD_DEBIT] >= 0;
    if (kind == IMPORT_PURCHASES && !sum && !called)
        fill(c, FIELD_AMOUNT, content, free, n, rows);
    if (kind == IMPORT_PURCHASES && c->at[FIELD_SIDE] < 0)
        fill(c, FIELD_SIDE, content, free, n, rows);
    who = c->at[FIELD_NAME] >= 0 ||
          (kind == IMPORT_PURCHASES && (c->at[FIELD_LEDGER] >= 0 || c->at[FIELD_ORGNR] >= 0));
    if (!who || (bare && c->at[FIELD_NAME] < 0))
        fill(c, FIELD_NAME, content, free, n, rows);
}

bool content_is_cut(size_t *column, const struct columns *c, const struct content *content,
                    char *const *headers, size_t n, bool wider, struct arena *scratch)
{
    int amount = c->at[FIELD_AMOUNT] >= 0 ? c->at[FIELD_AMOUNT] : c->at[FIELD_ORE];
    const struct content *whole, *rest;
    const char *key;
    bool unnamed;

    *column = (size_t)amount + 1;
    if (amount < 0 || *column >= n || *column >= CONTENT_COLUMNS || columns_has(c, *column))
        return false;
    whole = &content[amount];
    rest = &content[*column];
    if (rest->filled < 2 || rest->filled != whole->filled || rest->digits != rest->filled ||
        rest->length != 2 || rest->uneven || whole->priced > 0)
        return false;
    unnamed = headers[*column][0] == '\0' || headers[*column][0] == '#';
    key = unnamed ? NULL : header_key(scratch, headers[*column]);
    return unnamed || wider ||
           (key && import_word_means(WORD_HEADING_TEXT, key, strlen(key), "text"));
}
