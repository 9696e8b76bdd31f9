/* The words that people may say for a choice. */
#include "choices.h"

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

static const struct word none[] = {{"none", "none"}, {"ingen", "none"}, {NULL, NULL}};

/* Choices in bokmål beside the keys; the first of a key is the one that help shows. */
static const struct word any[] = {
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

bool choice_find(struct cli *c, enum choice_set set, const char **value)
{
    static const struct word *const sets[] = {
        [CHOICE_LEVEL] = levels,
        [CHOICE_CLASS] = classes,
        [CHOICE_NONE] = none,
        [CHOICE_ANY] = any,
    };
    const char *folded = text_fold(&c->arena, *value);

    for (const struct word *w = sets[set]; folded && w->typed; w++)
        if (strcmp(w->typed, folded) == 0) {
            *value = w->key;
            return true;
        }
    return false;
}

const char *choice_word(const struct cli *c, const char *key, size_t n)
{
    for (const struct word *w = any; c->lang == DD_NB && w->typed; w++)
        if (strlen(w->key) == n && strncmp(w->key, key, n) == 0)
            return w->typed;
    return NULL;
}
