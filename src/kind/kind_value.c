#include "ddreg/kind_value.h"

#include "ddreg/countries.h"
#include "ddreg/money.h"
#include "ddreg/person.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"

static enum dd_rc wrong(const struct kind *kind, const struct kind_field *f, const char *text,
                        struct dd_error *err)
{
    const struct kind_row none = {.kind = kind};

    return kind_fail_value(&none, f, text, err);
}

static enum dd_rc read_country(const char *text, struct db_value *out, struct dd_error *err)
{
    const char *code;
    enum dd_rc rc = country_find(text, &code, err);

    if (rc == DD_OK && !code)
        rc = dd_fail(err, DD_INPUT, "supplier.country", "value", text, NULL);
    if (rc == DD_OK)
        *out = DB_T(code);
    return rc;
}

static enum dd_rc read_count(const struct kind *kind, const struct kind_field *f, const char *text,
                             struct db_value *out, struct dd_error *err)
{
    size_t n = strspn(text, "0123456789");

    if (n == 0 || n > 18 || text[n] != '\0')
        return wrong(kind, f, text, err);
    *out = DB_I(strtoll(text, NULL, 10));
    return DD_OK;
}

static enum dd_rc read_person(struct reg *reg, const char *text, struct db_value *out,
                              const char **made, struct dd_error *err)
{
    int64_t number = 0;
    bool is_new;
    enum dd_rc rc = person_find_or_add(reg, text, &number, &is_new, err);

    *out = DB_I(number);
    if (rc == DD_OK && is_new && made)
        *made = text;
    return rc;
}

static enum dd_rc read_link(const struct kind *kind, const struct kind_field *f, const char *text,
                            struct db_value *out, struct dd_error *err)
{
    const struct kind *of = kind_named(f->type == KIND_FILE ? "file" : f->arg);
    int64_t number;

    if (!of || !public_id_read_bare(&number, of->letters, text))
        return wrong(kind, f, text, err);
    *out = DB_I(number);
    return DD_OK;
}

/* "F-1,F-3" or with blanks: kept with blanks, each in its one form and once. */
static enum dd_rc read_links(struct arena *a, const struct kind *kind, const struct kind_field *f,
                             const char *text, struct db_value *out, struct dd_error *err)
{
    char *words = arena_strdup(a, text), *save = NULL;
    const char *all = "", *one;
    int64_t number;

    for (char *word = words ? strtok_r(words, ", ", &save) : NULL; word;
         word = strtok_r(NULL, ", ", &save)) {
        const struct kind *of = kind_of_id(word, &number);
        if (!of)
            return wrong(kind, f, word, err);
        if (kind_has_link(all, of, number))
            continue;
        one = public_id_text(a, of->letters, number);
        all = one ? arena_printf(a, "%s%s%s", all, *all ? " " : "", one) : NULL;
        if (!all)
            return dd_no_memory(err);
    }
    *out = *all ? DB_T(all) : DB_NONE;
    return words ? DD_OK : dd_no_memory(err);
}

static enum dd_rc read_flag(const struct kind *kind, const struct kind_field *f, const char *text,
                            struct db_value *out, struct dd_error *err)
{
    bool yes = strcmp(text, "yes") == 0;

    *out = DB_I(yes);
    return yes || strcmp(text, "no") == 0 ? DD_OK : wrong(kind, f, text, err);
}

enum dd_rc kind_value_read(struct reg *reg, struct arena *a, const struct kind *kind,
                           const struct kind_field *f, const char *text, struct db_value *out,
                           const char **made, struct dd_error *err)
{
    char option[KIND_KEY_SIZE];
    int64_t id = 0;
    enum dd_rc rc;

    *out = DB_NONE;
    if (text_blank(text))
        return DD_OK;
    switch (f->type) {
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
    case KIND_SPAN:
    case KIND_DAY:
    case KIND_WORD:
    case KIND_SEALED:
        *out = DB_T(text);
        return DD_OK;
    case KIND_COUNTRY:
        return read_country(text, out, err);
    case KIND_COUNT:
        return read_count(kind, f, text, out, err);
    case KIND_MONEY:
        out->kind = DB_INT;
        return money_typed(text, kind_option(f, option), &out->i, err);
    case KIND_FLAG:
        return read_flag(kind, f, text, out, err);
    case KIND_SUPPLIER:
        rc = supplier_find_whole(reg, text, reg->by.day, &id, err);
        *out = DB_I(id);
        return rc;
    case KIND_PERSON:
        return read_person(reg, text, out, made, err);
    case KIND_LINK:
    case KIND_FILE:
        return read_link(kind, f, text, out, err);
    case KIND_LINKS:
        return read_links(a, kind, f, text, out, err);
    }
    return wrong(kind, f, text, err);
}

const char *kind_value_text(struct arena *a, const struct kind_field *f, struct db_value v)
{
    if (v.kind == DB_NULL)
        return "";
    switch (f->type) {
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
    case KIND_SPAN:
    case KIND_COUNTRY:
    case KIND_DAY:
    case KIND_WORD:
    case KIND_LINKS:
    case KIND_SEALED:
        return v.kind == DB_TEXT ? v.t : "";
    case KIND_COUNT:
        return arena_printf(a, "%lld", (long long)v.i);
    case KIND_MONEY:
        return arena_printf(a, "%lld,%02lld", (long long)(v.i / 100), (long long)(v.i % 100));
    case KIND_FLAG:
        return v.i ? "yes" : "no";
    case KIND_SUPPLIER:
        return public_id_text(a, SUPPLIER_ID, v.i);
    case KIND_PERSON:
        return public_id_text(a, PERSON_ID, v.i);
    case KIND_LINK:
        return public_id_text(a, kind_named(f->arg)->letters, v.i);
    case KIND_FILE:
        return public_id_text(a, kind_named("file")->letters, v.i);
    }
    return "";
}
