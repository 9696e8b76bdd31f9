#include "sheet_fields.h"

#include "cli/choices.h"
#include "ddreg/cell.h"
#include "ddreg/change_kind.h"
#include "ddreg/change_rating.h"
#include "ddreg/change_supplier.h"
#include "ddreg/countries.h"
#include "ddreg/supplier.h"
#include "ddreg/text.h"
#include "cmd/supplier/sector_note.h"

bool sheet_is_of(const char *word)
{
    const struct kind *kind = kind_named(word);

    if (kind)
        return !kind->made;
    return strcmp(word, "facts") == 0 || strcmp(word, "suppliers") == 0 ||
           strcmp(word, "ratings") == 0;
}

#define HELP(member, kept, needed, option, arg, help, title) help,

static void describe_supplier(struct sheet_fields *s)
{
    static const char *const help[SUPPLIER_FIELDS] = {SUPPLIER_FIELD_LIST(HELP)};

    change_sort_suppliers(&s->sort, s->facts);
    for (size_t i = 0; i < s->sort.nfields; i++) {
        const struct supplier_field *f = &supplier_fields[s->sort.at[i]];
        s->title[i] = f->title;
        s->arg[i] = f->arg;
        s->help[i] = help[s->sort.at[i]];
    }
}

/* By field of change_sort_ratings(): title, what is typed, what it means. */
static void describe_ratings(struct sheet_fields *s)
{
    static const char *const of[][3] = {
        {"col.name", "NAME", NULL},
        {"col.proposed_level", "low|medium|high|very_high|unknown", NULL},
        {"col.proposed_severity", "1-5", NULL},
        {"col.proposed_likelihood", "1-5", NULL},
        {"col.accept", "yes|no", "opt.rating_sheet.accept"},
        {"col.severity", "1-5", "opt.rating_sheet.severity"},
        {"col.likelihood", "1-5", "opt.rating_sheet.severity"},
        {"col.rating_reason", "TEXT", "opt.rating_sheet.reason"},
    };

    change_sort_ratings(&s->sort);
    for (size_t i = 0; i < s->sort.nfields; i++) {
        s->title[i] = of[i][0];
        s->arg[i] = of[i][1];
        s->help[i] = of[i][2];
    }
}

/* As `add` and `set` say it; what all kinds share is said once. */
static const char *help_of_kind(const struct sheet_fields *s, const struct kind_field *f)
{
    struct arena *a = &s->c->arena;
    char word[KIND_KEY_SIZE];
    const char *option = kind_option(f, word);
    const char *own = arena_printf(a, "opt.%s.%s", s->kind->name, option);
    const char *all = arena_printf(a, "opt.kind.%s", option);

    return own && msg_has(own) ? own : all && msg_has(all) ? all : NULL;
}

static enum dd_rc describe_kind(struct sheet_fields *s, struct dd_error *err)
{
    char key[KIND_KEY_SIZE];

    change_sort_kind(&s->sort, s->kind);
    for (size_t i = 0; i < s->sort.nfields; i++) {
        const struct kind_field *f = &s->kind->fields[s->sort.at[i]];
        s->title[i] = kind_label(s->kind, kind_key(f, key));
        s->arg[i] = kind_placeholder(f, KIND_SET);
        s->help[i] = help_of_kind(s, f);
    }
    return kind_view_begin(&s->view, s->c, s->kind, false, err);
}

/* What is not for everyone who may read the register goes into no file that is handed round. */
static enum dd_rc check_confidential(const struct kind *kind, struct dd_error *err)
{
    if (!kind_may_go_round(kind))
        return dd_fail(err, DD_REFUSED, "sheet.confidential", "noun", kind->name, "nb", kind->nb,
                       NULL);
    return DD_OK;
}

enum dd_rc sheet_fields_of(struct sheet_fields *out, struct cli *c, const char *word,
                           struct dd_error *err)
{
    enum dd_rc rc;

    *out = (struct sheet_fields){.c = c, .of = word};
    out->facts = strcmp(word, "facts") == 0;
    out->ratings = strcmp(word, "ratings") == 0;
    out->kind = kind_named(word);
    if (!out->kind) {
        (out->ratings ? describe_ratings : describe_supplier)(out);
        return DD_OK;
    }
    rc = check_confidential(out->kind, err);
    return rc == DD_OK ? describe_kind(out, err) : rc;
}

/* --- Shown ------------------------------------------------------------------------------------ */

static const char *shown_sector(const struct sheet_fields *s, const char *code)
{
    const char *title = sector_code_title(code, s->c->lang);

    return title ? arena_printf(&s->c->arena, "%s %s", code, title) : code;
}

static const char *shown_of_supplier(const struct sheet_fields *s, size_t i, const char *value)
{
    const char *arg = s->arg[i];

    if (strcmp(arg, "CC") == 0)
        return country_name(value, s->c->lang);
    if (strcmp(arg, "CODE") == 0)
        return shown_sector(s, value);
    if (strcmp(arg, "CLASS") == 0 || strchr(arg, '|'))
        return out_key(s->c, value).shown;
    return value;
}

static const char *shown_of_kind(const struct sheet_fields *s, size_t i, const char *value)
{
    const struct kind_field *f = &s->kind->fields[s->sort.at[i]];
    int64_t number;

    switch (f->type) {
    case KIND_WORD:
        return kind_view_text(&s->view, f, DB_T(value));
    case KIND_FLAG:
        return kind_view_text(&s->view, f, DB_I(strcmp(value, "yes") == 0));
    case KIND_PERSON:
        return public_id_read(&number, PERSON_ID, value) ? kind_view_text(&s->view, f, DB_I(number))
                                                         : value;
    case KIND_TEXT:
    case KIND_NAME:
    case KIND_EMAIL:
    case KIND_SPAN:
    case KIND_COUNTRY:
    case KIND_DAY:
    case KIND_COUNT:
    case KIND_MONEY:
    case KIND_SUPPLIER:
    case KIND_LINK:
    case KIND_LINKS:
    case KIND_FILE:
    case KIND_SEALED:
        return value;
    }
    return value;
}

const char *sheet_shown(struct sheet_fields *s, size_t i, const char *value)
{
    const char *shown = NULL;

    if (*value)
        shown = s->kind ? shown_of_kind(s, i, value) : shown_of_supplier(s, i, value);
    return shown ? shown : value;
}

const char *sheet_words(struct cli *c, const char *arg)
{
    const char *words = cli_set_words(c, NULL, arg);
    struct buf out = BUF_INIT;

    if (words || !strchr(arg, '|') || (*arg >= 'A' && *arg <= 'Z'))
        return words;
    for (const char *p = cli_placeholders(c, arg); *p; p++)
        if (*p == '|')
            buf_add(&out, ", ");
        else
            buf_add_char(&out, *p);
    return cli_keep(c, &out);
}

/* --- Read ------------------------------------------------------------------------------------- */

static bool is_digits(const char *text)
{
    return *text && text[strspn(text, "0123456789")] == '\0';
}

/* The same but for what a spreadsheet does to it: line ends, spaces at the ends, zeros in front of
 * a number. */
static bool is_same(struct arena *a, const char *cell, const char *known)
{
    const char *x = text_line(a, cell), *y = text_line(a, known);

    if (x && y && is_digits(x) && is_digits(y) && *x != '0')
        y += strspn(y, "0");
    return x && y && strcmp(x, y) == 0;
}

/* "1,2E+11", "#NAVN?", "13.okt" where a code was. */
static bool is_mangled(const char *arg, const char *cell)
{
    const size_t n = strlen(cell), digits = strspn(cell, "0123456789.,");
    const char *rest = cell + digits;

    if (*cell == '#' && n > 1 && (cell[n - 1] == '?' || cell[n - 1] == '!' || cell[1] == '#'))
        return true;
    if (digits > 0 && (strncmp(rest, "E+", 2) == 0 || strncmp(rest, "e+", 2) == 0) &&
        is_digits(rest + 2))
        return true;
    if (strcmp(arg, "CODE") != 0 || digits == 0)
        return false;
    return *rest == '-' || (*rest && *rest != ' ' && cell[digits - 1] == '.') ||
           (*rest == '\0' && strchr(cell, '.') != strrchr(cell, '.'));
}

/* Does the cell say that nothing is known any longer? In a text, "none" is a word like others. */
static bool takes_away(struct sheet_fields *s, size_t i, const char *cell)
{
    const struct kind_field *f = s->kind ? &s->kind->fields[s->sort.at[i]] : NULL;

    if (strcmp(cell, "-") == 0 || strcmp(cell, "\xE2\x80\x93") == 0)
        return true;
    if (strcmp(s->arg[i], "TEXT") == 0 || strcmp(s->arg[i], "NAME") == 0 ||
        (f && f->type == KIND_WORD && kind_word_in(kind_words(f), "none")))
        return false;
    return choice_means(s->c, cell, "none", strlen("none"));
}

static enum dd_rc country_error(const char *cell, struct dd_error *err)
{
    const char *near = country_nearest(cell);

    return near ? dd_fail(err, DD_INPUT, "sheet.country_near", "value", cell, "near",
                          country_name(near, DD_EN), "near_nb", country_name(near, DD_NB), NULL)
                : dd_fail(err, DD_INPUT, "supplier.country", "value", cell, NULL);
}

/* What is said of an option is said of a cell, whose column the line names. */
static enum dd_rc cell_error(const struct sheet_fields *s, size_t i, const char *cell,
                             struct dd_error *err)
{
    if (strcmp(s->arg[i], "CC") == 0)
        return country_error(cell, err);
    if (err->id && strcmp(err->id, "cli.day") == 0)
        return dd_fail(err, DD_INPUT, "sheet.day", "value", cell, NULL);
    if (err->id && strcmp(err->id, "cli.choice") == 0)
        return dd_fail(err, DD_INPUT, "sheet.choice", "value", cell, "choices",
                       cli_placeholders(s->c, s->arg[i]), NULL);
    return DD_USAGE;
}

/* As the value of an option: its placeholder says what it may be. */
static enum dd_rc read_typed(struct sheet_fields *s, size_t i, const char *cell, const char **after,
                             struct dd_error *err)
{
    struct cli *c = s->c;
    const char *title = dd_msg(c->lang, s->title[i]), *value = cell;
    const struct cmd_option like = {.name = title, .nb = title, .arg = s->arg[i]};
    enum dd_rc rc = cli_option_value(c, &like, &value, err);

    if (rc == DD_USAGE)
        return cell_error(s, i, cell, err);
    if (rc == DD_OK)
        rc = s->sort.form(&s->sort, c->reg, &c->arena, i, value, after, err);
    return rc;
}

/* Is the cell what was written out? */
static bool is_known(struct sheet_fields *s, size_t i, const char *cell, const char *before)
{
    struct arena *a = &s->c->arena;

    return is_same(a, cell, sheet_shown(s, i, before)) || is_same(a, cell, before);
}

enum dd_rc sheet_read_cell(struct sheet_fields *s, size_t i, const char *cell, const char *before,
                           const char **after, struct dd_error *err)
{
    enum dd_rc rc;

    *after = NULL;
    if (text_blank(cell))
        return DD_OK;
    if (*before && (is_known(s, i, cell_restore(cell), before) ||
                    (s->literal && is_known(s, i, cell, before)))) {
        *after = before;
        return DD_OK;
    }
    if (!s->literal)
        cell = cell_restore(cell);
    if (takes_away(s, i, cell)) {
        *after = "";
        return DD_OK;
    }
    if (is_mangled(s->arg[i], cell))
        return dd_fail(err, DD_INPUT, "sheet.mangled", "value", cell, NULL);
    rc = read_typed(s, i, cell, after, err);
    if (rc == DD_OK && strcmp(s->arg[i], "CODE") == 0 && strcmp(*after, before) != 0)
        sector_note(s->c, *after);
    return rc;
}

/* --- Columns ---------------------------------------------------------------------------------- */

/* Is it the title, alone or with what may be typed in brackets behind? */
bool sheet_is_title(struct arena *a, const char *header, const char *title)
{
    const char *x = text_fold_ascii(a, header), *y = text_fold_ascii(a, title);
    size_t n = y ? strlen(y) : 0;

    return x && y && strncmp(x, y, n) == 0 && (x[n] == '\0' || strncmp(x + n, " (", 2) == 0);
}

size_t sheet_field_named(const struct sheet_fields *s, const char *header)
{
    struct arena *a = &s->c->arena;

    for (size_t i = 0; i < s->sort.nfields; i++)
        if (sheet_is_title(a, header, dd_msg(DD_NB, s->title[i])) ||
            sheet_is_title(a, header, dd_msg(DD_EN, s->title[i])) ||
            strcmp(header, s->sort.key[i]) == 0)
            return i;
    return CHANGE_NO_FIELD;
}
