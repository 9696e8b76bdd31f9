/* A form to one supplier: which questions of a set it is asked, and the page and letter that it
 * gets. */
#ifndef DDREG_QUESTION_FORM_H
#define DDREG_QUESTION_FORM_H

#include "ddreg/mail.h"
#include "ddreg/question_set.h"
#include "ddreg/reg.h"

/* Days that a supplier has to answer where nothing else is said: four weeks, as is usual. */
enum { QUESTION_FORM_DAYS = 28 };

/* Who is asked what. */
struct question_pick {
    bool asked[QUESTION_SET_QUESTIONS]; /* by the set's questions */
    bool open[QUESTION_SET_QUESTIONS];  /* by its branches */
    size_t n;                           /* questions asked */
    const char *left_out; /* ids of branches that are for the supplier, but for which there was no
                           * room any more (`at_most`), blanks between; "": none */
};

/* The questions to a supplier on a day: those to everybody, and those of the branches that its
 * goods, trade and countries open, in the set's order, each whole or not at all. */
enum dd_rc question_pick(struct reg *reg, struct arena *a, const struct question_set *set,
                         int64_t supplier, const char *day, struct question_pick *out,
                         struct dd_error *err) DD_MUST_CHECK;

struct question_form {
    const struct question_set *set;
    const bool *asked;
    enum dd_lang lang;
    const char *id;          /* "Q-1" */
    const char *supplier_id; /* "S-12" */
    const char *supplier, *company;
    const char *contact; /* where the answer goes */
    const char *due;     /* a day */
    const char *token;
};

/* One self-contained file (HTML5, UTF-8): nothing is loaded, and its own style and script are
 * allowed by their digests alone. Without scripts it prints, and can be filled in by hand. */
enum dd_rc question_page_write(struct buf *out, struct arena *a, const struct question_form *form,
                               struct dd_error *err) DD_MUST_CHECK;

/* The letter that the form comes with: `day` is the letter's. DD_REFUSED "letter.missing" where the
 * company's name or contact is not known, with the command that gives it. */
enum dd_rc question_letter(struct arena *a, const struct question_form *form, const char *day,
                           struct mail *out, struct dd_error *err) DD_MUST_CHECK;

#endif
