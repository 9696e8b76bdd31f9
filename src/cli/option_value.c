/* What the value of an option must be follows from its placeholder; so does its one form. */
#include "choices.h"
#include "ddreg/countries.h"
#include "ddreg/import_batch.h"
#include "ddreg/kind.h"
#include "ddreg/clauses.h"
#include "ddreg/roles.h"
#include "ddreg/supplier.h"
#include "ddreg/scenarios.h"
#include "ddreg/span.h"
#include "ddreg/statement_text.h"
#include "ddreg/text.h"
#include "placeholders.h"

/* 31.12.2023 as 2023-12-31; other texts stay. */
static const char *iso_day(struct cli *c, const char *value)
{
    unsigned day, month, year;
    int end = 0;
    char iso[DATE_SIZE];

    if (strlen(value) >= DATE_SIZE || strspn(value, "0123456789.") != strlen(value) ||
        /* NOLINTNEXTLINE(cert-err34-c): no number of four digits is too large */
        sscanf(value, "%2u.%2u.%4u%n", &day, &month, &year, &end) != 3 || value[end] != '\0' ||
        year < 1000)
        return value;
    date_format(iso, (int)year, (int)month, (int)day);
    return arena_strdup(&c->arena, iso);
}

enum dd_rc read_day(struct cli *c, const struct cmd_option *o, const char **value,
                    struct dd_error *err)
{
    const char *day = iso_day(c, *value);

    if (!day)
        return dd_no_memory(err);
    if (!date_is_day(day))
        return dd_fail(err, DD_USAGE, "cli.day", "option", cli_option_name(c, o), "value", *value,
                       NULL);
    *value = day;
    return DD_OK;
}

enum dd_rc read_year(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err)
{
    (void)c;
    (void)o;
    if (strlen(*value) != 4 || !date_valid(*value) || strcmp(*value, "1900") < 0)
        return dd_fail(err, DD_USAGE, "cli.year", "value", *value, NULL);
    return DD_OK;
}

/* A whole number from 1 on, of no more digits than anything is counted to. */
enum dd_rc read_count(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err)
{
    enum { MAX_DIGITS = 9 };
    size_t n = strspn(*value, "0123456789");

    if (n == 0 || n > MAX_DIGITS || (*value)[n] != '\0' || **value == '0')
        return dd_fail(err, DD_USAGE, "cli.count", "option", cli_option_name(c, o), "value", *value,
                       NULL);
    return DD_OK;
}

enum dd_rc read_span(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err)
{
    struct span span;

    if (**value && !span_parse(*value, 1, &span))
        return dd_fail(err, DD_USAGE, "cli.span", "option", cli_option_name(c, o), "value", *value,
                       NULL);
    return DD_OK;
}

enum dd_rc read_word(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err)
{
    if (!text_valid_utf8(*value, strlen(*value)))
        return dd_fail(err, DD_USAGE, "cli.utf8", "option", cli_option_name(c, o), NULL);
    return DD_OK;
}

/* Several ids: commas between them are as good as blanks. */
enum dd_rc read_ids(struct cli *c, const struct cmd_option *o, const char **value,
                    struct dd_error *err)
{
    char *ids = arena_strdup(&c->arena, *value);
    enum dd_rc rc = read_word(c, o, value, err);

    if (rc != DD_OK)
        return rc;
    if (!ids)
        return dd_no_memory(err);
    for (char *p = ids; *p; p++)
        if (*p == ',')
            *p = ' ';
    *value = ids + strspn(ids, " ");
    return DD_OK;
}

/* Only an option that may lack its value has an empty one. */
enum dd_rc read_import(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err)
{
    int64_t id;

    (void)c;
    (void)o;
    if (**value && !public_id_read(&id, IMPORT_ID, *value))
        return dd_fail(err, DD_USAGE, "cli.import_id", "value", *value, NULL);
    return DD_OK;
}

enum dd_rc read_role(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err)
{
    return choice_read(c, role_words(), value)
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value",
                         *value, "choices", cli_placeholders(c, role_words()), NULL);
}

enum dd_rc read_clause(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err)
{
    return choice_read(c, clause_words(), value)
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value",
                         *value, "choices", cli_placeholders(c, clause_words()), NULL);
}

enum dd_rc read_section(struct cli *c, const struct cmd_option *o, const char **value,
                        struct dd_error *err)
{
    return choice_read(c, STATEMENT_SECTIONS, value)
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value",
                         *value, "choices", cli_placeholders(c, STATEMENT_SECTIONS), NULL);
}

enum dd_rc read_stage(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err)
{
    struct scenario_stage s;

    for (size_t i = 0; scenario_stage_at(i, &s); i++)
        if (strcasecmp(s.id, *value) == 0) {
            *value = s.id;
            return DD_OK;
        }
    return dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value", *value,
                   "choices", scenario_stage_words(), NULL);
}

/* A kind of record that asks for something, or what "due.WORD" is a message of: "measure.do". */
enum dd_rc read_due(struct cli *c, const struct cmd_option *o, const char **value,
                    struct dd_error *err)
{
    const char *id = arena_printf(&c->arena, "due.%s", *value);

    for (size_t i = 0; kinds[i]; i++)
        if ((kinds[i]->due || kinds[i]->missing) &&
            (cli_is_noun(*value, kinds[i]->name) || cli_is_noun(*value, kinds[i]->nb))) {
            *value = kinds[i]->name;
            return DD_OK;
        }
    if (choice_read(c, DUE_OF_NO_KIND, value) || (strchr(*value, '.') && id && msg_has(id)))
        return DD_OK;
    return dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value", *value,
                   "choices", cli_set_words(c, c->cmd, "DUE"), NULL);
}

enum dd_rc read_sheet(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err)
{
    for (size_t i = 0; kinds[i]; i++)
        if (!kinds[i]->made &&
            (cli_is_noun(*value, kinds[i]->name) || cli_is_noun(*value, kinds[i]->nb))) {
            *value = kinds[i]->name;
            return DD_OK;
        }
    return choice_read(c, "facts|suppliers|ratings", value)
               ? DD_OK
               : dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value",
                         *value, "choices", cli_set_words(c, c->cmd, "SHEET"), NULL);
}

static bool is_score(const char *value)
{
    return value[0] >= '1' && value[0] <= '5' && value[1] == '\0';
}

enum dd_rc read_score(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err)
{
    if (!is_score(*value))
        return dd_fail(err, DD_USAGE, "assess.score", "option", cli_option_name(c, o), "value",
                       *value, NULL);
    return DD_OK;
}

enum dd_rc read_score_or_none(struct cli *c, const struct cmd_option *o, const char **value,
                              struct dd_error *err)
{
    if (!is_score(*value) && !choice_read(c, "none", value))
        return dd_fail(err, DD_USAGE, "assess.side_score", "option", cli_option_name(c, o), "value",
                       *value, NULL);
    return DD_OK;
}

enum dd_rc read_level(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err)
{
    (void)o;
    if (!choice_read(c, "low|medium|high|very_high|unknown|none", value))
        return dd_fail(err, DD_USAGE, "supplier.level", "value", *value, NULL);
    return DD_OK;
}

/* An empty class or country takes away what was known. */
enum dd_rc read_class(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err)
{
    static const char classes[] =
        SUPPLIER_CHAIN "|" SUPPLIER_PARTNER "|" SUPPLIER_NOT "|unclassified";

    (void)o;
    if (**value && !choice_read(c, classes, value))
        return dd_fail(err, DD_USAGE, "supplier.class_filter", "value", *value, NULL);
    return DD_OK;
}

enum dd_rc read_country(struct cli *c, const struct cmd_option *o, const char **value,
                        struct dd_error *err)
{
    const char *code;
    enum dd_rc rc;

    (void)c;
    (void)o;
    if (!**value)
        return DD_OK;
    rc = country_find(*value, &code, err);
    if (rc == DD_OK && !code)
        return dd_fail(err, DD_USAGE, "supplier.country", "value", *value, NULL);
    if (rc == DD_OK)
        *value = code;
    return rc;
}

/* May it be taken away, and how? *done: it is to be, the value is "none". */
static enum dd_rc take_away(struct cli *c, const struct cmd_option *o, bool none,
                            const char **value, bool *done, struct dd_error *err)
{
    const bool blank = text_blank(*value);

    *done = false;
    if (o->kept && (blank || choice_means(c, *value, "none", strlen("none"))))
        return dd_fail(err, DD_USAGE, "cli.kept", "option", cli_option_name(c, o), NULL);
    if (!none)
        return DD_OK;
    if (blank)
        return dd_fail(err, DD_USAGE, "cli.empty", "option", cli_option_name(c, o), "none",
                       cli_placeholders(c, "|none") + 1, NULL);
    *done = choice_read(c, "none", value);
    return DD_OK;
}

enum dd_rc cli_option_value(struct cli *c, const struct cmd_option *o, const char **value,
                            struct dd_error *err)
{
    const char *arg = o->arg ? o->arg : "";
    bool none, done;
    const struct placeholder *p = placeholder_of(arg, &none);
    enum dd_rc rc = take_away(c, o, none, value, &done, err);

    if (rc != DD_OK || done)
        return rc;
    if (p)
        return p->read ? p->read(c, o, value, err) : DD_OK;
    if (o->clears && **value == '\0')
        return DD_OK;
    if (strchr(arg, '|') && !choice_read(c, arg, value))
        return dd_fail(err, DD_USAGE, "cli.choice", "option", cli_option_name(c, o), "value",
                       *value, "choices", cli_placeholders(c, arg), NULL);
    return DD_OK;
}
