/* The sets that the program brings: data/questionnaires/. */
#include <string.h>

#include "ddreg/question_set.h"
#include "gen/questionnaire_decent_work.h"
#include "gen/questionnaire_gmp_supplier.h"

static const struct {
    const char *name;
    const unsigned char *json;
} sets[] = {
    {"decent-work", questionnaire_decent_work},
    {"gmp-supplier", questionnaire_gmp_supplier},
};

const char *question_set_name_at(size_t i)
{
    return i < sizeof(sets) / sizeof(sets[0]) ? sets[i].name : NULL;
}

enum dd_rc question_set_named(struct arena *a, const char *name, struct question_set *out,
                              struct dd_error *err)
{
    for (size_t i = 0; question_set_name_at(i); i++)
        if (strcmp(sets[i].name, name) == 0)
            return question_set_read(a, (const char *)sets[i].json, out, err);
    return dd_fail(err, DD_USAGE, "questionnaire.set.unknown", "name", name, NULL);
}
