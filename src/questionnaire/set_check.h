/* Does a set that was read make sense? Private to src/questionnaire. */
#ifndef DDREG_SET_CHECK_H
#define DDREG_SET_CHECK_H

#include "ddreg/question_set.h"

enum { QUESTION_NUMBER_MAX = 1000000000 };

/* DD_INPUT "questionnaire.set.wrong" with the {id} and {key} of the first thing that is wrong. */
enum dd_rc set_check(const struct question_set *set, struct dd_error *err) DD_MUST_CHECK;

#endif
