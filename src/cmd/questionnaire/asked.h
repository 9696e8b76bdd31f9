/* What the commands that read answers share. Private to src/cmd/questionnaire. */
#ifndef DDREG_CMD_ASKED_H
#define DDREG_CMD_ASKED_H

#include "cli/out.h"
#include "ddreg/kind.h"
#include "ddreg/question_answer.h"

/* The text of a file that the register keeps, in the command's arena. */
enum dd_rc asked_file(struct cli *c, const char *id, const char **text,
                      struct dd_error *err) DD_MUST_CHECK;
/* The questions that were asked, as they were sent. DD_REFUSED "questionnaire.no_form" where they
 * are not kept. */
enum dd_rc asked_questions(struct cli *c, const struct kind_row *row, struct question_set *out,
                           struct dd_error *err) DD_MUST_CHECK;
/* An answer in words: names of choices, "yes" in the user's language. */
const char *asked_words(struct cli *c, const struct question *q, const char *value);

#endif
