#include "ddreg/kind_value.h"

#include "ddreg/money.h"
#include "ddreg/person.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"

static enum dd_rc wrong(const struct kind *kind, const struct kind_field *f, const char *text,
                        struct dd_error *err)
{
    const struct kind_row none = {.kind = kind};
    char option[KIND_KEY_SIZE];
    enum dd_rc rc = kind_fail(DD_INPUT, "kind.value", &none, kind_option(f, option), err);

    dd_error_add(err, "value", text);
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

/* Is there a record with that number that was not entered by mistake? */
static enum dd_rc check_record(struct reg *reg, const struct kind *of, int64_t number,
                               const char *text, struct dd_error *err)
{
    const struct kind_filter filter = {.number = number};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, of, &filter, &rows, &n, err);

    return rc == DD_OK && n == 0 ? kind_unknown(of, text, err) : rc;
}

static enum dd_rc read_link(struct reg *reg, const struct kind *kind, const struct kind_field *f,
                            const char *text, struct db_value *out, struct dd_error *err)
{
    const struct kind *of = kind_named(f->type == KIND_FILE ? "file" : f->arg);
    int64_t number;

    if (!of || !public_id_read_bare(&number, of->letters, text))
        return wrong(kind, f, text, err);
    *out = DB_I(number);
    return check_record(reg, of, number, text, err);
}

/* "F-1,F-3" or with blanks: kept with blanks, each in its one form. */
static enum dd_rc read_links(struct reg *reg, struct arena *a, const struct kind *kind,
                             const struct kind_field *f, const char *text, struct db_value *out,
                             struct dd_error *err)
{
    char *words = arena_strdup(a, text), *save = NULL;
    const char *all = "", *one;
    enum dd_rc rc = words ? DD_OK : dd_no_memory(err);

    for (char *word = rc == DD_OK ? strtok_r(words, ", ", &save) : NULL; rc == DD_OK && word;
         word = strtok_r(NULL, ", ", &save)) {
        int64_t number;
        const struct kind *of = kind_of_id(word, &number);
        if (!of || (f->arg && !kind_word_in(f->arg, of->name)))
            return wrong(kind, f, word, err);
        rc = check_record(reg, of, number, word, err);
        one = public_id_text(a, of->letters, number);
        all = one ? arena_printf(a, "%s%s%s", all, *all ? " " : "", one) : NULL;
        if (!all)
            return dd_no_memory(err);
    }
    *out = DB_T(all);
    return rc;
}

enum dd_rc kind_value_read(struct reg *reg, struct arena *a, const struct kind *kind,
                           const struct kind_field *f, const char *text, struct db_value *out,
                           const char **made, struct dd_error *err)
{
    int64_t id = 0;
    enum dd_rc rc;

    *out = DB_NONE;
    if (text_blank(text))
        return DD_OK;
    switch (f->type) {
    case KIND_TEXT:
    case KIND_DAY:
    case KIND_WORD:
        *out = DB_T(text);
        return DD_OK;
    case KIND_COUNT:
        return read_count(kind, f, text, out, err);
    case KIND_MONEY:
        out->kind = DB_INT;
        return money_parse(text, MONEY_COMMA, 2, &out->i) == MONEY_OK ? DD_OK
                                                                      : wrong(kind, f, text, err);
    case KIND_FLAG:
        *out = DB_I(strcmp(text, "no") != 0);
        return DD_OK;
    case KIND_SUPPLIER:
        rc = supplier_find_whole(reg, text, reg->by.day, &id, err);
        *out = DB_I(id);
        return rc;
    case KIND_PERSON:
        return read_person(reg, text, out, made, err);
    case KIND_LINK:
    case KIND_FILE:
        return read_link(reg, kind, f, text, out, err);
    case KIND_LINKS:
        return read_links(reg, a, kind, f, text, out, err);
    }
    return wrong(kind, f, text, err);
}
