/* Texts of the yearly statement in the company's own words: one a year, section and language. Only
 * one that a person confirmed for the year counts; what came with the program is no text of the
 * company's. */
#include "ddreg/statement_text.h"
#include "ddreg/text.h"
#include "kinds.h"

static const char *sections(void)
{
    return STATEMENT_SECTIONS;
}

static const struct kind_field fields[] = {
    KIND_HEAD,
    {.column = {"section", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_ARGUMENT | KIND_LISTED,
     .arg = "SECTION",
     .words = sections,
     .nb = "avsnitt"},
    {.column = {"year", RECORD_PLAIN, 2},
     .type = KIND_COUNT,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .arg = "2022-9999",
     .nb = "år"},
    {.column = {"language", RECORD_PLAIN, 2},
     .type = KIND_WORD,
     .how = KIND_REQUIRED | KIND_FIXED | KIND_LISTED,
     .arg = "nb|en",
     .option = "in",
     .nb = "på"},
    {.column = {"text", RECORD_PERSONAL, 2},
     .type = KIND_TEXT,
     .how = KIND_REQUIRED | KIND_DECIDED,
     .nb = "tekst"},
    KIND_TAIL,
};

/* There is one for each year, section and language. */
static enum dd_rc check_alone(struct reg *reg, const struct kind_row *after, struct dd_error *err)
{
    struct kind_row other;
    enum dd_rc rc = statement_text_find(reg, &reg->records, kind_text(after, "section"),
                                        (int)kind_int(after, "year"), kind_text(after, "language"),
                                        NULL, &other, err);

    if (rc != DD_OK || !other.kind || kind_number(&other) == kind_number(after))
        return rc;
    return kind_fail(DD_REFUSED, "passage.taken", &other, "", err);
}

static enum dd_rc check_figures(const struct kind_row *after, struct dd_error *err)
{
    char name[FIGURE_NAME_SIZE];
    enum dd_rc rc;

    if (!statement_text_unknown(kind_text(after, "text"), name))
        return DD_OK;
    rc = kind_fail(DD_INPUT, "passage.figure", after, "", err);
    dd_error_add(err, "figure", name);
    return rc;
}

static enum dd_rc check(struct reg *reg, const struct kind_row *before,
                        const struct kind_row *after, struct dd_error *err)
{
    const char *move = kind_text(after, "move"), *prompt;
    enum dd_rc rc = before ? DD_OK : check_alone(reg, after, err);

    if (rc == DD_OK)
        rc = check_figures(after, err);
    if (rc != DD_OK || !move || strcmp(move, "confirm") != 0)
        return rc;
    prompt = statement_text_prompt(kind_text(after, "section"), kind_text(after, "text"));
    if (!prompt)
        return DD_OK;
    rc = kind_fail(DD_REFUSED, "passage.template", after, "", err);
    dd_error_add(err, "prompt", prompt);
    return rc;
}

enum dd_rc statement_text_find(struct reg *reg, struct arena *a, const char *section, int year,
                               const char *language, const char *day, struct kind_row *out,
                               struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = day,
        .company = reg->company,
        .is = {{"section", DB_T(section)}, {"year", DB_I(year)}, {"language", DB_T(language)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_passage, &filter, &rows, &n, err);

    memset(out, 0, sizeof(*out));
    if (rc == DD_OK && n > 0)
        *out = rows[n - 1];
    return rc;
}

const struct kind *statement_text_kind(void)
{
    return &kind_passage;
}

static const struct kind_verb verbs[] = {
    {.name = "confirm", .nb = "bekreft", .from = "draft", .to = "confirmed", .how = KIND_DECIDES},
    {.name = NULL},
};

const struct kind kind_passage = {
    .name = "passage",
    .nb = "avsnitt",
    .plural = "passages",
    .letters = "TX",
    KIND_TABLE("statement_text", fields),
    .first = "draft",
    .verbs = verbs,
    .example = "ddreg passage add plans --year 2023 --in en --text \"Next year we will visit\"",
    .check = check,
};
