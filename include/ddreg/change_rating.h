/* Decisions on the ratings of suppliers as records of a change set (change_set.h). */
#ifndef DDREG_CHANGE_RATING_H
#define DDREG_CHANGE_RATING_H

#include "ddreg/change_set.h"

/* By supplier: its name and what the model proposes (only shown: level, severity, likelihood), and
 * a decision: "accept" ("yes"), or severity and likelihood, with a reason. Severity and likelihood
 * are those of the decision that counts or waits, if there is one; the reason goes out empty.
 * Decided is as by assessment_decide(): one below the proposal waits for a second person.
 * DD_REFUSED "rating.sheet.open": of a supplier with an open finding none is taken;
 * "rating.sheet.none": it was not rated. DD_INPUT "rating.sheet.both", "rating.sheet.numbers". */
void change_sort_ratings(struct change_sort *out);

#endif
