#include "doc_words.h"

#include <string.h>

static const char *const words[] = {
    [DOC_HEADING] = "heading", [DOC_PARAGRAPH] = "paragraph", [DOC_NOTE] = "note",
    [DOC_GAP] = "gap",         [DOC_LIST] = "list",           [DOC_TABLE] = "table",
    [DOC_FIELDS] = "fields",   [DOC_KEYS] = "keys",           [DOC_SIGNATURES] = "signatures",
    [DOC_CHART] = "chart",
};

const char *doc_kind_word(enum doc_kind kind)
{
    return words[kind];
}

bool doc_kind_named(const char *word, enum doc_kind *out)
{
    for (size_t i = 0; i < sizeof(words) / sizeof(words[0]); i++)
        if (strcmp(word, words[i]) == 0) {
            *out = (enum doc_kind)i;
            return true;
        }
    return false;
}
