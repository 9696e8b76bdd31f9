/* What the value of an option must be follows from its placeholder; so does its one form. */
#include "choices.h"
#include "cli.h"
#include "ddreg/countries.h"
#include "ddreg/import_batch.h"
#include "ddreg/text.h"

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

/* A whole number from 1 on, of no more digits than anything is counted to. */
static bool is_count(const char *v)
{
    enum { MAX_DIGITS = 9 };
    size_t n = strspn(v, "0123456789");

    return n > 0 && n <= MAX_DIGITS && v[n] == '\0' && *v != '0';
}

/* A number from 1 to 5, or its lack where that can be said: "none", "ingen". */
static bool read_score(struct cli *c, bool or_none, const char **value)
{
    const char *v = *value;

    return (v[0] >= '1' && v[0] <= '5' && v[1] == '\0') ||
           (or_none && choice_find(c, CHOICE_NONE, value));
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

    if (!is_choice(arg, key) && !(choice_find(c, CHOICE_ANY, &key) && is_choice(arg, key)))
        return false;
    *value = key;
    return true;
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
    if (strcmp(arg, "[IMPORT]") == 0 && *v && !public_id_read(&id, IMPORT_ID, v))
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
    if (strcmp(arg, "LEVEL") == 0 && !choice_find(c, CHOICE_LEVEL, value))
        return dd_fail(err, DD_USAGE, "supplier.level", "value", v, NULL);
    /* An empty class or country takes away what was known. */
    if (strcmp(arg, "CLASS") == 0 && *v && !choice_find(c, CHOICE_CLASS, value))
        return dd_fail(err, DD_USAGE, "supplier.class_filter", "value", v, NULL);
    if (strcmp(arg, "COLUMN") == 0)
        return cli_column_value(c, value, err);
    if (strcmp(arg, "COLUMNS") == 0)
        return cli_columns_value(c, value, err);
    if (strcmp(arg, "WORD") == 0 && !text_valid_utf8(v, strlen(v)))
        return dd_fail(err, DD_USAGE, "supplier.utf8", "field", "--match", NULL);
    if (strcmp(arg, "COUNT") == 0 && !is_count(v))
        return dd_fail(err, DD_USAGE, "cli.count", "option", o->name, "value", v, NULL);
    if (strcmp(arg, "CC") == 0 && *v)
        return country_value(value, err);
    return DD_OK;
}
