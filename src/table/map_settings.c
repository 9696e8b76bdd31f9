/* How a file is written, as a map or an option says it. */
#include <stdlib.h>
#include <strings.h>

#include "ddreg/text.h"
#include "map.h"

const char *const map_settings[] = {"encoding",   "delimiter",   "quotes",      "decimal",
                                    "date",       "sign",        "last",        "sectors",
                                    "header",     "invoice",     "credit_note", "payment",
                                    "side_debit", "side_credit", NULL};

struct word {
    const char *word;
    int value;
};

static bool find(int *out, const struct word *words, size_t n, const char *value)
{
    for (size_t i = 0; i < n; i++)
        if (strcasecmp(value, words[i].word) == 0) {
            *out = words[i].value;
            return true;
        }
    return false;
}

#define FIND(out, words, value) find(out, words, sizeof(words) / sizeof((words)[0]), value)

static bool set_encoding(struct column_map *map, const char *value)
{
    static const struct word words[] = {
        {"utf-8", ENC_UTF8},          {"utf8", ENC_UTF8},           {"utf-16le", ENC_UTF16LE},
        {"utf16le", ENC_UTF16LE},     {"utf-16be", ENC_UTF16BE},    {"utf16be", ENC_UTF16BE},
        {"windows-1252", ENC_CP1252}, {"cp1252", ENC_CP1252},       {"iso-8859-1", ENC_LATIN1},
        {"latin1", ENC_LATIN1},       {"iso-8859-15", ENC_LATIN9},  {"latin9", ENC_LATIN9},
        {"ibm850", ENC_DOS},          {"cp850", ENC_DOS},           {"macintosh", ENC_MAC},
        {"macroman", ENC_MAC},        {"windows-1250", ENC_CP1250}, {"cp1250", ENC_CP1250},
        {"iso-8859-2", ENC_LATIN2},   {"latin2", ENC_LATIN2},       {"windows-1251", ENC_CP1251},
        {"cp1251", ENC_CP1251},       {"koi8-r", ENC_KOI8R},        {"koi8r", ENC_KOI8R},
        {"ibm437", ENC_DOS437},       {"cp437", ENC_DOS437},        {"ibm865", ENC_DOS865},
        {"windows-1253", ENC_CP1253}, {"cp1253", ENC_CP1253},       {"windows-1254", ENC_CP1254},
        {"cp1254", ENC_CP1254},       {"windows-1257", ENC_CP1257}, {"cp1257", ENC_CP1257},
        {"iso-8859-5", ENC_ISO5},     {"ibm852", ENC_DOS852},       {"cp852", ENC_DOS852},
        {"cp865", ENC_DOS865},        {"ibm866", ENC_DOS866},       {"cp866", ENC_DOS866},
    };
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->encoding = (enum text_encoding)v;
    map->encoding_said = true;
    return true;
}

/* A word, or any sign that is no letter, digit, quote or space. */
static bool set_delimiter(struct column_map *map, const char *value)
{
    static const struct word words[] = {{"semicolon", ';'}, {"comma", ','}, {"tab", '\t'},
                                        {"\\t", '\t'},      {"\t", '\t'},   {"pipe", '|'},
                                        {"bar", '|'}};
    int v;

    if (FIND(&v, words, value))
        map->delimiter = (char)v;
    else if (strlen(value) == 1 && strchr(";,|:^~!#%&*+/<=>?@_$", *value))
        map->delimiter = *value;
    else
        return false;
    return true;
}

static bool set_quotes(struct column_map *map, const char *value)
{
    static const struct word words[] = {
        {"doubled", QUOTES_DOUBLED}, {"backslash", QUOTES_BACKSLASH}, {"none", QUOTES_NONE}};
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->quotes = (enum quotes)v;
    map->quotes_said = true;
    return true;
}

static bool set_decimal(struct column_map *map, const char *value)
{
    static const struct word words[] = {{"comma", MONEY_COMMA}, {"point", MONEY_POINT}};
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->decimal = (enum money_style)v;
    map->decimal_said = true;
    return true;
}

static bool set_order(struct column_map *map, const char *value)
{
    static const struct word words[] = {{"dmy", ORDER_DMY}, {"mdy", ORDER_MDY}, {"ymd", ORDER_YMD}};
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->order = (enum day_order)v;
    map->order_said = true;
    return true;
}

static bool set_sign(struct column_map *map, const char *value)
{
    enum { PLUS, MINUS, OUT };
    static const struct word words[] = {{"plus", PLUS}, {"minus", MINUS}, {"out", OUT}};
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->minus = v != PLUS;
    map->out = v == OUT;
    map->sign_said = true;
    return true;
}

static bool set_last(struct column_map *map, const char *value)
{
    static const struct word words[] = {{"row", false}, {"total", true}};
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->last_total = v;
    map->last_said = true;
    return true;
}

static bool set_sectors(struct column_map *map, const char *value)
{
    static const struct word words[] = {{"sn2007", SN2007}, {"sn2025", SN2025}};
    int v;

    if (!FIND(&v, words, value))
        return false;
    map->sectors = (enum sector_standard)v;
    return true;
}

static bool set_header(struct column_map *map, const char *value)
{
    char *end;
    long line = strtol(value, &end, 10);

    map->no_header = strcasecmp(value, "none") == 0;
    map->header_line = !map->no_header && *end == '\0' && line > 0 && line <= 1000 ? line : 0;
    return map->no_header || map->header_line > 0;
}

static bool set_words(struct column_map *map, enum map_meaning meaning, const char *value)
{
    int n = snprintf(map->words[meaning], MAP_WORDS, "%s", value);

    return n > 0 && n < MAP_WORDS;
}

static bool set_invoice(struct column_map *map, const char *value)
{
    return set_words(map, MAP_INVOICE, value);
}

static bool set_credit_note(struct column_map *map, const char *value)
{
    return set_words(map, MAP_CREDIT_NOTE, value);
}

static bool set_payment(struct column_map *map, const char *value)
{
    return set_words(map, MAP_PAYMENT, value);
}

static bool set_side_debit(struct column_map *map, const char *value)
{
    return set_words(map, MAP_SIDE_DEBIT, value);
}

static bool set_side_credit(struct column_map *map, const char *value)
{
    return set_words(map, MAP_SIDE_CREDIT, value);
}

bool map_has_word(const struct column_map *map, enum map_meaning meaning, const char *cell)
{
    char want[MAP_WORDS], word[MAP_WORDS];
    size_t len = cell && *map->words[meaning] ? strnlen(cell, MAP_WORDS) : 0;

    if (len == 0 || !text_fold_word(want, sizeof(want), cell, len))
        return false;
    for (const char *p = map->words[meaning]; *p;) {
        size_t n = strcspn(p, ",");
        if (text_fold_word(word, sizeof(word), p, n) && strcmp(word, want) == 0)
            return true;
        p += n + (p[n] == ',');
    }
    return false;
}

static const struct setting {
    const char *name;
    bool (*set)(struct column_map *, const char *);
    const char *choices;
} settings[] = {
    {"encoding", set_encoding,
     "utf-8, utf-16le, utf-16be, windows-1252, iso-8859-1, iso-8859-15, windows-1250, iso-8859-2, "
     "windows-1251, windows-1253, windows-1254, windows-1257, iso-8859-5, koi8-r, ibm437, ibm850, "
     "ibm852, ibm865, ibm866, macintosh"},
    {"delimiter", set_delimiter, "semicolon, comma, tab, pipe"},
    {"quotes", set_quotes, "doubled, backslash, none"},
    {"decimal", set_decimal, "comma, point"},
    {"date", set_order, "dmy, mdy, ymd"},
    {"sign", set_sign, "plus, minus, out"},
    {"last", set_last, "total, row"},
    {"sectors", set_sectors, "sn2007, sn2025"},
    {"header", set_header, "3, none"},
    {"invoice", set_invoice, "Bill, Lasku"},
    {"credit_note", set_credit_note, "Avoir, Retur"},
    {"payment", set_payment, "Pago"},
    {"side_debit", set_side_debit, "Af"},
    {"side_credit", set_side_credit, "Bij"},
};

static const struct setting *find_setting(const char *name)
{
    for (size_t i = 0; i < sizeof(settings) / sizeof(settings[0]); i++)
        if (strcmp(name, settings[i].name) == 0)
            return &settings[i];
    return NULL;
}

const char *map_setting_choices(const char *name)
{
    const struct setting *s = find_setting(name);

    return s ? s->choices : NULL;
}

bool map_setting(struct column_map *map, const char *name, const char *value, const char **choices)
{
    const struct setting *s = find_setting(name);

    *choices = s ? s->choices : NULL;
    return s && s->set(map, value);
}

enum dd_rc map_add_options(struct column_map *map, const struct table_options *o,
                           struct dd_error *err)
{
    const struct {
        const char *setting, *option, *value;
    } said[] = {{"encoding", "--encoding", o->encoding},
                {"delimiter", "--delimiter", o->delimiter},
                {"quotes", "--quotes", o->quotes},
                {"decimal", "--decimal", o->decimal},
                {"date", "--dates", o->dates},
                {"sign", "--sign", o->sign},
                {"last", "--last", o->last},
                {"sectors", "--sectors", o->sectors},
                {"header", "--header", o->header}};
    const char *choices;

    for (size_t i = 0; i < sizeof(said) / sizeof(said[0]); i++)
        if (said[i].value && !map_setting(map, said[i].setting, said[i].value, &choices))
            return dd_fail(err, DD_USAGE, "import.option.value", "option", said[i].option, "value",
                           said[i].value, "nearest", choices, NULL);
    return DD_OK;
}
