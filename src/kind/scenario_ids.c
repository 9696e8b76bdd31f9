#include "scenario_ids.h"

#include "ddreg/scenarios.h"
#include "kinds.h"

enum { WORD_SIZE = 64 };
#define ID_ENDS " ,"

static enum dd_rc own_is_there(struct reg *reg, int64_t number, bool *there, struct dd_error *err)
{
    const struct kind_filter filter = {.number = number};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, &reg->records, &kind_scenario, &filter, &rows, &n, err);

    *there = rc == DD_OK && n == 1;
    return rc;
}

static enum dd_rc is_one(struct reg *reg, const char *word, unsigned sorts, bool *is,
                         struct dd_error *err)
{
    struct scenario s;
    struct scenario_heading h;
    int64_t number = 0;

    *is = (sorts & SCENARIO_IDS_MODEL && scenario_named(word, &s) && strcmp(s.id, word) == 0) ||
          (sorts & SCENARIO_IDS_HEADINGS && scenario_heading_named(word, &h) &&
           strcmp(h.id, word) == 0);
    return !*is && sorts & SCENARIO_IDS_OWN && public_id_read(&number, kind_scenario.letters, word)
               ? own_is_there(reg, number, is, err)
               : DD_OK;
}

enum dd_rc scenario_ids_check(struct reg *reg, const struct kind_row *row, const char *column,
                              unsigned sorts, struct dd_error *err)
{
    const char *ids = kind_text(row, column);
    char word[WORD_SIZE];

    for (const char *p = ids ? ids : ""; *p; p += strspn(p, ID_ENDS)) {
        const size_t n = strcspn(p, ID_ENDS);
        bool is = false;
        enum dd_rc rc;
        (void)snprintf(word, sizeof(word), "%.*s", (int)n, p);
        rc = n < sizeof(word) ? is_one(reg, word, sorts, &is, err) : DD_OK;
        if (rc != DD_OK)
            return rc;
        if (!is) {
            rc = kind_fail(DD_INPUT, "scenario.id", row, column, err);
            dd_error_add(err, "value", word);
            return rc;
        }
        p += n;
    }
    return DD_OK;
}

bool scenario_ids_have(const char *ids, const char *id)
{
    const size_t length = strlen(id);

    for (const char *p = ids ? ids : ""; *p; p += strspn(p, ID_ENDS)) {
        const size_t n = strcspn(p, ID_ENDS);
        if (n == length && memcmp(p, id, n) == 0)
            return true;
        p += n;
    }
    return false;
}

enum dd_rc scenario_ids_unused(struct reg *reg, const struct kind_row *scenario,
                               struct dd_error *err)
{
    const struct kind *const naming[] = {&kind_measure, &kind_exercise, &kind_stresstest};
    static const char *const columns[] = {"scenarios", "scenarios", "scenario"};
    const struct kind_filter all = {.number = 0};
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, kind_scenario.letters, kind_number(scenario));
    for (size_t k = 0; k < sizeof(naming) / sizeof(naming[0]); k++) {
        struct kind_row *rows;
        size_t n;
        enum dd_rc rc = kind_read(reg, &reg->records, naming[k], &all, &rows, &n, err);
        for (size_t i = 0; rc == DD_OK && i < n; i++) {
            char by[PUBLIC_ID_SIZE];
            if (!scenario_ids_have(kind_text(&rows[i], columns[k]), id))
                continue;
            public_id_write(by, naming[k]->letters, kind_number(&rows[i]));
            rc = kind_fail(DD_REFUSED, "scenario.named", scenario, "", err);
            dd_error_add(err, "by", by);
        }
        if (rc != DD_OK)
            return rc;
    }
    return DD_OK;
}
