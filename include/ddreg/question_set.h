/* A set of questions to a supplier, as JSON: what the program brings (data/questionnaires/), what a
 * company makes of its own, and what was asked of one supplier all have the same form, which
 * docs/json/questionnaire-set-show.json describes. See docs/questionnaires.md. */
#ifndef DDREG_QUESTION_SET_H
#define DDREG_QUESTION_SET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/buf.h"
#include "ddreg/error.h"
#include "ddreg/msg.h"

/* How a question is answered. */
enum question_type {
    QUESTION_YES_NO,
    QUESTION_CHOICE,   /* one of its choices */
    QUESTION_CHOICES,  /* one or several: their ids, blanks between */
    QUESTION_NUMBER,   /* a whole number from `least` to `most` */
    QUESTION_DATE,     /* YYYY-MM-DD */
    QUESTION_TEXT,     /* of at most QUESTION_ANSWER_MAX characters */
    QUESTION_REFERENCE /* the same: where something is found, as an address and a year */
};
enum { QUESTION_TYPES = QUESTION_REFERENCE + 1, QUESTION_ANSWER_MAX = 4000 };
/* "yes_no", "choice" ... */
const char *question_type_key(enum question_type type);

/* The id of the question where a statement was published, of a set that has one. */
#define QUESTION_PUBLISHED "published"

/* What a set may have at most. */
enum {
    QUESTION_SET_BYTES = 512 * 1024,
    QUESTION_SET_QUESTIONS = 200,
    QUESTION_SET_TEXT = 1000, /* characters of a text */
    QUESTION_ID = 40          /* bytes of an id */
};

/* A text in both languages, by enum dd_lang. */
struct question_words {
    const char *in[2];
};

struct question_choice {
    const char *id;
    struct question_words name;
};

/* Texts that are not there are "". */
struct question {
    const char *id;
    const char *topic; /* id of what it is about */
    enum question_type type;
    int weight; /* 1–3: how much it matters when the answers are judged */
    /* The striking answers, bars between: "no"; ids of choices; of a number "<5" or ">60"; of
     * a date "past" (before the day) or "older 24" (months before the day). They are shown to
     * whoever judges: they decide nothing. */
    const char *striking;
    const char *source; /* the rule or guidance that it comes from */
    const char *branch; /* asked only of whom that branch is for */
    const char *shown;  /* asked only after these answers to an earlier one: "role=maker|repacker"
                         */
    bool general;       /* an answer to the question QUESTION_PUBLISHED answers it as well */
    bool optional;      /* may be left without an answer */
    int64_t least, most;
    struct question_words text, purpose; /* what is asked, and what the answer is for */
    const struct question_choice *choices;
    size_t nchoices;
};

/* Questions for suppliers of some risk. */
struct question_branch {
    const char *id;
    const char *themes;  /* ids of themes of risk (ddreg/themes.h), blanks between */
    const char *origins; /* where from, the same; "": from anywhere */
    struct question_words name;
};

struct question_set {
    const char *name; /* "decent-work" */
    int64_t version;
    struct question_words title, purpose;
    int64_t at_most;                      /* questions to one supplier */
    const struct question_choice *topics; /* in the order in which they are asked about */
    size_t ntopics;
    const struct question_branch *branches;
    size_t nbranches;
    const struct question *questions;
    size_t n;
};

/* Reads a set into `a`. DD_INPUT "questionnaire.set.form" where it is not JSON of that form,
 * "questionnaire.set.wrong" with the {id} of what is wrong and its {key} where it makes no sense:
 * an id twice or none, a topic, a branch or an earlier question that is not there, a choice without
 * choices, a striking answer that cannot be given, more questions to everybody than
 * `at_most`. */
enum dd_rc question_set_read(struct arena *a, const char *json, struct question_set *out,
                             struct dd_error *err) DD_MUST_CHECK;
/* Back again: what question_set_read() takes, with the questions of which `asked` is true (NULL:
 * all). */
void question_set_write(struct buf *out, const struct question_set *set, const bool *asked);

/* The sets that the program brings. Row i; *name gets NULL after the last. */
const char *question_set_name_at(size_t i);
/* By its name. DD_USAGE "questionnaire.set.unknown". */
enum dd_rc question_set_named(struct arena *a, const char *name, struct question_set *out,
                              struct dd_error *err) DD_MUST_CHECK;

/* The question with that id; NULL: none. */
const struct question *question_named(const struct question_set *set, const char *id);
/* The index of the branch with that id; nbranches for none. */
size_t question_branch_named(const struct question_set *set, const char *id);
/* The index of the topic with that id; ntopics for none. */
size_t question_topic_named(const struct question_set *set, const char *id);
/* Is `id` a choice of the question? Of QUESTION_YES_NO "yes" and "no" are. */
bool question_has_choice(const struct question *q, const char *id, size_t n);

#endif
