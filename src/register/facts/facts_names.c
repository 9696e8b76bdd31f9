/* What a supplier's name says, where its trade or what is bought of it is not registered. */
#include "ddreg/firm_words.h"
#include "facts_of.h"

enum dd_rc facts_add_names(struct facts_build *b, const struct facts_of *s, struct dd_error *err)
{
    struct fact_value v = {.rank = FACT_PROPOSED, .why = "facts.why.word"};
    struct firm_word word;
    bool known = s->registered[FACT_CATEGORY].value && !b->idle_category;
    enum dd_rc rc;

    if (known && s->registered[FACT_SECTOR].value)
        return DD_OK;
    rc = firm_word_find(s->out.name, &word, err);
    if (rc != DD_OK || !word.word)
        return rc;
    v.source = arena_printf(b->a, "word:%s", word.word);
    v.what = word.word;
    if (!v.source)
        return dd_no_memory(err);
    if (word.category) {
        v.value = word.category->code;
        facts_add(b, FACT_CATEGORY, &v);
    }
    if (word.sector) {
        v.value = word.sector;
        facts_add(b, FACT_SECTOR, &v);
    }
    return DD_OK;
}
