/* E10: signed by the board and whoever leads the company, at the end of the text. */
#include "rules.h"
#include "says.h"

enum { NAMES_WORDS = 60, LAST_PART = 3 };

/* That the statement itself is: contracts and codes are signed, too. */
static bool says_signed(const struct lint_doc *d, const struct sentence *s)
{
    return says(d, s, "E10.signed") && !says(d, s, "E10.other");
}

static const struct sentence *first_signed(const struct lint_doc *d)
{
    for (size_t i = 0; i < d->sentences.n; i++)
        if (sentence_is_prose(d, sentence_at(d, i)) && says_signed(d, sentence_at(d, i)))
            return sentence_at(d, i);
    return NULL;
}

static bool block_signed(const struct lint_doc *d, const struct block *b)
{
    for (size_t i = 0; i < b->sentences; i++)
        if (says_signed(d, sentence_at(d, b->sentence + i)))
            return true;
    return false;
}

/* Is the block names and roles rather than prose: at the end of the text, or under a heading that
 * is about signatures? Lines that nobody wrote on are none. */
static bool is_signature(const struct lint_doc *d, size_t block)
{
    const struct block *b = block_at(d, block);
    const bool last = block + d->blocks.n / LAST_PART >= d->blocks.n;
    size_t words = 0;

    if (block_says(d, b, "E10.blank"))
        return false;
    if (block_signed(d, b))
        return true;
    for (size_t i = 0; i < b->sentences; i++)
        words += sentence_at(d, b->sentence + i)->words;
    return (last || (b->heading > 0 && block_signed(d, block_at(d, b->heading - 1)))) &&
           words <= NAMES_WORDS && !block_says(d, b, "E10.prose");
}

void rule_signed(struct lint_doc *d)
{
    bool board = false, leader = false;
    const struct sentence *word = first_signed(d);

    for (size_t i = 0; i < d->blocks.n; i++) {
        if (!is_signature(d, i))
            continue;
        board = board || block_says(d, block_at(d, i), "E10.board");
        leader = leader || block_says(d, block_at(d, i), "E10.leader");
    }
    if (board && leader)
        return;
    if (!board && !leader && word)
        find_in(d, LINT_WARNING, "E10.unnamed", word);
    else
        find(d, LINT_ERROR,
             board    ? "E10.leader"
             : leader ? "E10.board"
                      : "E10.nobody",
             NULL, NULL, NULL);
}
