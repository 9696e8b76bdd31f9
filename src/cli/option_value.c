/* What the value of an option must be follows from its placeholder; so does its one form. */
#include "cli.h"
#include "ddreg/countries.h"
#include "ddreg/import_batch.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"

struct word {
    const char *typed; /* folded */
    const char *key;
};

/* The words that the program itself shows, in both languages, beside the keys. */
static const struct word levels[] = {
    {"low", "low"},
    {"lav", "low"},
    {"medium", "medium"},
    {"middels", "medium"},
    {"high", "high"},
    {"h\xC3\xB8"
     "y",
     "high"},
    {"hoy", "high"},
    {"very_high", "very_high"},
    {"very high", "very_high"},
    {"sv\xC3\xA6"
     "rt h\xC3\xB8"
     "y",
     "very_high"},
    {"svaert hoy", "very_high"},
    {"none", "none"},
    {"ingen", "none"},
    {NULL, NULL},
};

static const struct word classes[] = {
    {"supply_chain", SUPPLIER_CHAIN},
    {"supply chain", SUPPLIER_CHAIN},
    {"leverand\xC3\xB8"
     "rkjede",
     SUPPLIER_CHAIN},
    {"leverandorkjede", SUPPLIER_CHAIN},
    {"\xC2\xA7"
     " 3 d",
     SUPPLIER_CHAIN},
    {"business_partner", SUPPLIER_PARTNER},
    {"business partner", SUPPLIER_PARTNER},
    {"forretningspartner", SUPPLIER_PARTNER},
    {"\xC2\xA7"
     " 3 e",
     SUPPLIER_PARTNER},
    {"not_supplier", SUPPLIER_NOT},
    {"not a supplier", SUPPLIER_NOT},
    {"ikke leverand\xC3\xB8"
     "r",
     SUPPLIER_NOT},
    {"ikke leverandor", SUPPLIER_NOT},
    {"unclassified", "unclassified"},
    {"uten klasse", "unclassified"},
    {NULL, NULL},
};

static bool find_word(struct cli *c, const struct word *words, const char **value)
{
    const char *folded = text_fold(&c->arena, *value);

    for (; folded && words->typed; words++)
        if (strcmp(words->typed, folded) == 0) {
            *value = words->key;
            return true;
        }
    return false;
}

static const struct word none[] = {{"none", "none"}, {"ingen", "none"}, {NULL, NULL}};

/* Choices in bokmål beside the keys; the first of a key is the one that help shows. */
static const struct word choice_words[] = {
    {"ingen", "none"},
    {"sertifikat", "certificate"},
    {"revisjon", "audit"},
    {"tilsyn", "audit"},
    {"sp\xC3\xB8"
     "rreskjema",
     "questionnaire"},
    {"sporreskjema", "questionnaire"},
    {"skjema", "questionnaire"},
    {"avtalevilk\xC3\xA5"
     "r",
     "clause"},
    {"avtalevilkar", "clause"},
    {"vilk\xC3\xA5"
     "r",
     "clause"},
    {"klausul", "clause"},
    {"for\xC3\xA5"
     "rsaket",
     "caused"},
    {"forarsaket", "caused"},
    {"bidratt", "contributed"},
    {"knyttet", "linked"},
    {"direkte knyttet", "linked"},
    {"direkte knyttet til", "linked"},
    {"kjent", "known"},
    {"ukjent", "unknown"},
    {"ikke kjent", "unknown"},
    {"alvorlighet", "severity"},
    {"kj\xC3\xB8"
     "pt",
     "spend"},
    {NULL, NULL},
};

/* 31.12.2023 as 2023-12-31; other texts stay. */
static bool read_day(struct cli *c, const char **value)
{
    unsigned day, month, year;
    int end = 0;
    char iso[DATE_SIZE];

    if (strlen(*value) < DATE_SIZE && strspn(*value, "0123456789.") == strlen(*value) &&
        sscanf(*value, "%2u.%2u.%4u%n", &day, &month, &year, &end) == 3 && (*value)[end] == '\0' &&
        year >= 1000) {
        date_format(iso, (int)year, (int)month, (int)day);
        *value = arena_strdup(&c->arena, iso);
    }
    return *value && date_is_day(*value);
}

/* A number from 1 to 5, or its lack where that can be said: "none", "ingen". */
static bool read_score(struct cli *c, bool or_none, const char **value)
{
    const char *v = *value;

    return (v[0] >= '1' && v[0] <= '5' && v[1] == '\0') || (or_none && find_word(c, none, value));
}

static bool is_choice(const char *choices, const char *value)
{
    size_t n = strlen(value);

    for (const char *p = choices; p; p = strchr(p, '|')) {
        p += *p == '|';
        if (n > 0 && strncmp(p, value, n) == 0 && (p[n] == '|' || p[n] == '\0'))
            return true;
    }
    return false;
}

/* One of the choices, or a word for it. */
static bool read_choice(struct cli *c, const char *arg, const char **value)
{
    const char *key = *value;

    if (!is_choice(arg, key) && !(find_word(c, choice_words, &key) && is_choice(arg, key)))
        return false;
    *value = key;
    return true;
}

const char *cli_choice_word(const struct cli *c, const char *key, size_t n)
{
    for (const struct word *w = choice_words; c->lang == DD_NB && w->typed; w++)
        if (strlen(w->key) == n && strncmp(w->key, key, n) == 0)
            return w->typed;
    return NULL;
}

static enum dd_rc country_value(const char **value, struct dd_error *err)
{
    const char *code;
    enum dd_rc rc = country_find(*value, &code, err);

    if (rc != DD_OK)
        return rc;
    if (!code)
        return dd_fail(err, DD_USAGE, "supplier.country", "value", *value, NULL);
    *value = code;
    return DD_OK;
}

enum dd_rc cli_option_value(struct cli *c, const struct cmd_option *o, const char **value,
                            struct dd_error *err)
{
    const char *arg = o->arg ? o->arg : "", *v = *value;
    int64_t id;

    if (strcmp(arg, "Y") == 0 && (strlen(v) != 4 || !date_valid(v) || strcmp(v, "1900") < 0))
        return dd_fail(err, DD_USAGE, "cli.year", "value", v, NULL);
    if (strcmp(arg, "DATE") == 0 && !read_day(c, value))
        return dd_fail(err, DD_USAGE, "cli.day", "option", o->name, "value", v, NULL);
    if (strcmp(arg, "[IMPORT]") == 0 && *v && !import_batch_read_id(&id, v))
        return dd_fail(err, DD_USAGE, "cli.import_id", "value", v, NULL);
    if (strcmp(arg, "1-5") == 0 && !read_score(c, false, value))
        return dd_fail(err, DD_USAGE, "assess.score", "option", o->name, "value", v, NULL);
    if (strcmp(arg, "1-5|none") == 0)
        return read_score(c, true, value) ? DD_OK
                                          : dd_fail(err, DD_USAGE, "assess.side_score", "option",
                                                    o->name, "value", v, NULL);
    if (strchr(arg, '|') && !read_choice(c, arg, value))
        return dd_fail(err, DD_USAGE, "cli.choice", "option", o->name, "value", v, "choices",
                       cli_placeholders(c, arg), NULL);
    if (strcmp(arg, "LEVEL") == 0 && !find_word(c, levels, value))
        return dd_fail(err, DD_USAGE, "supplier.level", "value", v, NULL);
    /* An empty class or country takes away what was known. */
    if (strcmp(arg, "CLASS") == 0 && *v && !find_word(c, classes, value))
        return dd_fail(err, DD_USAGE, "supplier.class_filter", "value", v, NULL);
    if (strcmp(arg, "CC") == 0 && *v)
        return country_value(value, err);
    return DD_OK;
}
