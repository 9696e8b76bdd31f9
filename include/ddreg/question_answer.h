/* Answer files: what the page of a form saves, and what a supplier sends back. Such a file may hold
 * anything: it is checked against the questions that were asked, and its texts are only ever data.
 */
#ifndef DDREG_QUESTION_ANSWER_H
#define DDREG_QUESTION_ANSWER_H

#include "ddreg/question_set.h"

enum { QUESTION_ANSWER_BYTES = 1024 * 1024 }; /* that an answer file may have */

/* One that was read: whose it says that it is, and its answers as they are in it. */
struct question_answer {
    const char *questionnaire; /* "Q-1" */
    const char *set, *supplier, *token;
    int64_t version;
    bool complete; /* else a draft */
    size_t n;
    const char *ids[QUESTION_SET_QUESTIONS], *values[QUESTION_SET_QUESTIONS];
};

/* Reads the file into `a`. DD_INPUT "answer.form" where it is none. */
enum dd_rc question_answer_read(struct arena *a, const char *json, struct question_answer *out,
                                struct dd_error *err) DD_MUST_CHECK;

/* Holds it against the questions that were asked. DD_INPUT "answer.draft"; "answer.other_set" for
 * another set or version; "answer.unknown" for a question that was not asked; "answer.value" for a
 * value that its question does not take; "answer.missing" for one that lacks its answer. */
enum dd_rc question_answer_check(const struct question_answer *answer,
                                 const struct question_set *asked,
                                 struct dd_error *err) DD_MUST_CHECK;

/* The answer to the question; NULL: none. */
const char *question_answer_to(const struct question_answer *answer, const char *id);
/* Is it one of the question's striking answers, on the day? */
bool question_is_striking(const struct question *q, const char *value, const char *day);
/* Can the value be an answer to the question? */
bool question_takes(const struct question *q, const char *value);

#endif
