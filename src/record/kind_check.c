/* The checks of every row of a record: whoever writes it, from whatever the values came. */
#include "ddreg/countries.h"
#include "ddreg/date.h"
#include "ddreg/email.h"
#include "ddreg/span.h"
#include "ddreg/text.h"
#include "kind_rows.h"

/* "1-5": from 1 to 5. */
static bool read_range(const char *range, long long *low, long long *high)
{
    /* NOLINTNEXTLINE(cert-err34-c): the range is a literal of the program */
    return range && sscanf(range, "%lld-%lld", low, high) == 2;
}

static bool is_within(const char *range, int64_t n)
{
    long long low, high;

    return n >= 0 && (!read_range(range, &low, &high) || (n >= low && n <= high));
}

static bool is_state(const struct kind *kind, const char *word)
{
    const char *state = NULL;

    for (size_t i = 0; kind_state_at(kind, i, &state); i++)
        if (strcmp(state, word) == 0)
            return true;
    return strcmp(word, KIND_WITHDRAWN) == 0;
}

static bool is_word(const struct kind *kind, const struct kind_field *f, const char *word)
{
    const char *words = kind_words(f);

    return words ? kind_word_in(words, word) : is_state(kind, word);
}

/* Public ids in their one form with single blanks between, each once, of the kinds of the field. */
static bool are_links(const struct kind_field *f, const char *text)
{
    char word[PUBLIC_ID_SIZE], one[PUBLIC_ID_SIZE];

    for (const char *p = text, *end; *p; p = end) {
        const struct kind *of;
        int64_t number;
        p += p > text && *p == ' ';
        end = p + strcspn(p, " ");
        if ((size_t)(end - p) >= sizeof(word))
            return false;
        (void)snprintf(word, sizeof(word), "%.*s", (int)(end - p), p);
        of = kind_of_id(word, &number);
        if (!of || (f->arg && !kind_word_in(f->arg, of->name)))
            return false;
        public_id_write(one, of->letters, number);
        if (strcmp(one, word) != 0 || kind_has_link(end, of, number))
            return false;
    }
    return true;
}

static bool is_of_type(const struct kind *kind, const struct kind_field *f, struct db_value v)
{
    struct span span;

    switch (f->type) {
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
        return v.kind == DB_TEXT;
    case KIND_SPAN:
        return v.kind == DB_TEXT && span_parse(v.t, 1, &span);
    case KIND_COUNTRY:
        return v.kind == DB_TEXT && country_known(v.t);
    case KIND_SEALED:
        return v.kind == DB_TEXT;
    case KIND_LINKS:
        return v.kind == DB_TEXT && are_links(f, v.t);
    case KIND_DAY:
        return v.kind == DB_TEXT && date_is_day(v.t);
    case KIND_WORD:
        return v.kind == DB_TEXT && is_word(kind, f, v.t);
    case KIND_COUNT:
        return v.kind == DB_INT && is_within(f->arg, v.i);
    case KIND_FLAG:
        return v.kind == DB_INT && (v.i == 0 || v.i == 1);
    case KIND_MONEY:
        return v.kind == DB_INT && v.i >= 0;
    case KIND_SUPPLIER:
    case KIND_PERSON:
    case KIND_LINK:
    case KIND_FILE:
        return v.kind == DB_INT && v.i > 0;
    }
    return false;
}

/* Letters of the ids that a field may have: "OB-", "F-, ME-". */
static void add_letters(struct buf *out, const struct kind_field *f)
{
    const char *named = f->type == KIND_FILE ? "file" : f->arg ? f->arg : "";
    char name[KIND_KEY_SIZE];

    for (const char *p = named; *p; p += strspn(p, "|")) {
        const size_t n = strcspn(p, "|");
        const struct kind *of;
        (void)snprintf(name, sizeof(name), "%.*s", (int)n, p);
        of = kind_named(name);
        if (of)
            buf_printf(out, "%s%s-\xE2\x80\xA6", out->len > 0 ? ", " : "", of->letters);
        p += n;
    }
}

enum dd_rc kind_fail_value(const struct kind_row *row, const struct kind_field *f,
                           const char *value, struct dd_error *err)
{
    const bool link = f->type == KIND_LINK || f->type == KIND_LINKS || f->type == KIND_FILE;
    long long low, high;
    const bool range = f->type == KIND_COUNT && read_range(f->arg, &low, &high);
    struct buf may = BUF_INIT;
    char option[KIND_KEY_SIZE];
    enum dd_rc rc;

    if (link)
        add_letters(&may, f);
    if (range)
        buf_printf(&may, "%lld\xE2\x80\x93%lld", low, high);
    rc = kind_fail(DD_INPUT,
                   may.failed || may.len == 0 ? "kind.value"
                   : link                     ? "kind.value_id"
                                              : "kind.value_range",
                   row, kind_option(f, option), err);
    dd_error_add(err, "value", value);
    dd_error_add(err, "may", buf_str(&may));
    buf_release(&may);
    return rc;
}

static enum dd_rc fail_value(const struct kind_row *row, const struct kind_field *f,
                             struct db_value v, struct dd_error *err)
{
    char number[24];

    (void)snprintf(number, sizeof(number), "%lld", (long long)v.i);
    return kind_fail_value(row, f, v.kind == DB_TEXT ? v.t : v.kind == DB_INT ? number : "", err);
}

/* What a text of its type may be: asked of what is new only, since older registers hold others. */
static enum dd_rc check_text(const struct kind_row *before, const struct kind_row *row, size_t i,
                             struct dd_error *err)
{
    const struct kind_field *f = &row->kind->fields[i];
    const struct db_value v = row->values[i];
    char key[KIND_KEY_SIZE], what[KIND_KEY_SIZE + 2];

    if (!kind_is_text(f->type) || v.kind != DB_TEXT ||
        (before && kind_same_value(before->values[i], v)))
        return DD_OK;
    if (f->type == KIND_EMAIL && !text_blank(v.t) && !email_is_address(v.t))
        return dd_fail(err, DD_INPUT, "email.wrong", "value", v.t, NULL);
    (void)snprintf(what, sizeof(what), "--%s", kind_option(f, key));
    return text_check_length(v.t, f->type == KIND_TEXT ? TEXT_LONG_MAX : TEXT_NAME_MAX, what, err);
}

/* What is missing already has been erased. */
enum dd_rc kind_check_value(const struct kind_row *before, const struct kind_row *row, size_t i,
                            struct dd_error *err)
{
    const struct kind_field *f = &row->kind->fields[i];
    struct db_value v = row->values[i];
    char key[KIND_KEY_SIZE];
    bool missing = v.kind == DB_NULL || (v.kind == DB_TEXT && text_blank(v.t));

    if ((f->how & KIND_REQUIRED) && missing && !(before && before->values[i].kind == DB_NULL))
        return kind_fail(DD_INPUT, "kind.required", row, kind_option(f, key), err);
    if (v.kind == DB_TEXT && !text_valid_utf8(v.t, (size_t)v.i))
        return kind_fail(DD_INPUT, "kind.utf8", row, kind_option(f, key), err);
    return v.kind == DB_NULL || is_of_type(row->kind, f, v) ? check_text(before, row, i, err)
                                                            : fail_value(row, f, v, err);
}

/* May the field differ from what it was? */
static enum dd_rc check_change(const struct kind_row *before, const struct kind_row *after,
                               size_t i, struct dd_error *err)
{
    const struct kind_field *f = &after->kind->fields[i];
    bool settled = (f->how & KIND_SETTLED) && !kind_in_state(before, after->kind->first);
    bool moved = (f->how & KIND_MOVED) && before->values[i].kind == DB_NULL &&
                 kind_verb(after->kind, kind_text(after, "move")) != NULL;
    char key[KIND_KEY_SIZE];

    if (kind_same_value(before->values[i], after->values[i]) || (f->how & KIND_INTERNAL))
        return DD_OK;
    if ((f->how & KIND_FIXED) && !moved)
        return kind_fail(DD_REFUSED, "kind.fixed", after, kind_option(f, key), err);
    if (settled)
        return kind_fail(DD_REFUSED, "kind.settled", after, kind_option(f, key), err);
    return DD_OK;
}

static enum dd_rc check_day(const struct reg *reg, const struct kind_row *before,
                            const struct kind_row *after, struct dd_error *err)
{
    const char *day = kind_text(after, "day");
    enum dd_rc rc = DD_OK;

    if (before && strcmp(day, kind_text(before, "day")) < 0)
        rc = kind_fail(DD_INPUT, "kind.order", after, kind_text(before, "day"), err);
    else if (!after->kind->future && strcmp(day, reg->by.day) > 0)
        rc = kind_fail(DD_INPUT, "kind.future", after, "day", err);
    if (rc != DD_OK)
        dd_error_add(err, "day", day);
    return rc;
}

/* What was so already is not asked again: a record that it names may have been withdrawn since. */
static enum dd_rc check_target(struct reg *reg, const struct kind_row *was,
                               const struct kind_row *row, size_t i, struct dd_error *err)
{
    if ((row->kind->fields[i].how & KIND_INTERNAL) || row->values[i].kind == DB_NULL ||
        (was && kind_same_value(was->values[i], row->values[i])))
        return DD_OK;
    return kind_check_target(reg, row, i, err);
}

enum dd_rc kind_check_row(struct reg *reg, const struct kind_row *before,
                          const struct kind_row *wrong, const struct kind_row *row,
                          struct dd_error *err)
{
    const struct kind *kind = row->kind;
    const struct kind_row *was = wrong ? wrong : before;
    enum dd_rc rc = DD_OK;

    for (size_t i = 0; rc == DD_OK && i < kind->table.ncolumns; i++) {
        rc = kind_check_value(was, row, i, err);
        if (rc == DD_OK && before && !wrong)
            rc = check_change(before, row, i, err);
        if (rc == DD_OK)
            rc = check_target(reg, was, row, i, err);
    }
    if (rc == DD_OK)
        rc = check_day(reg, before, row, err);
    if (rc == DD_OK && was && kind->guard)
        rc = kind->guard(was, row, err);
    return rc == DD_OK && kind->check ? kind->check(reg, before, row, err) : rc;
}

/* The columns of KIND_HEAD and KIND_TAIL, which the mechanism alone writes. */
static bool is_frame(const struct kind *kind, size_t i)
{
    static const struct kind_field head[] = {KIND_HEAD}, tail[] = {KIND_TAIL};
    enum { HEAD = sizeof(head) / sizeof(head[0]), TAIL = sizeof(tail) / sizeof(tail[0]) };

    return i < HEAD || i + TAIL >= kind->table.ncolumns;
}

enum dd_rc kind_check_given(const struct kind_row *row, const struct kind_change *change,
                            const struct kind_verb *verb, struct dd_error *err)
{
    bool is_new = kind_number(row) == 0;
    char option[KIND_KEY_SIZE];

    for (size_t i = 0; i < row->kind->table.ncolumns; i++) {
        const struct kind_field *f = &row->kind->fields[i];
        bool said = !is_frame(row->kind, i) && (is_new || (f->how & KIND_SAID));
        bool internal = (f->how & KIND_INTERNAL) && !said;
        bool later = is_new && (f->how & KIND_MOVED);
        if (change->given[i] && (internal || later || (verb && !kind_verb_takes(verb, f, option))))
            return kind_fail(DD_REFUSED, "kind.not_given", row, kind_option(f, option), err);
    }
    return DD_OK;
}

enum dd_rc kind_check_needs(const struct kind_verb *verb, const struct kind_row *before,
                            const struct kind_change *change, struct dd_error *err)
{
    const struct kind *kind = before->kind;
    char key[KIND_KEY_SIZE];

    for (size_t i = 0; verb->needs && i < kind->table.ncolumns; i++)
        if (kind_word_in(verb->needs, kind_key(&kind->fields[i], key)) &&
            (!change->given[i] || change->values[i].kind == DB_NULL)) {
            (void)kind_verb_takes(verb, &kind->fields[i], key);
            return kind_fail(DD_INPUT, "kind.required", before, key, err);
        }
    return DD_OK;
}
