/* The parts of a form's page. Private to src/questionnaire. */
#ifndef DDREG_QUESTION_PAGE_H
#define DDREG_QUESTION_PAGE_H

#include "ddreg/doc.h"
#include "ddreg/question_form.h"

/* <open>text<close>, escaped between. */
void page_element(struct buf *out, const char *open, const char *text, const char *close);
/* ` name="value"` */
void page_attribute(struct buf *out, const char *name, const char *value);
/* A question with the place for its answer; `number` is what it is called on the page. */
void page_question(struct buf *out, const struct question_form *form, const struct question *q,
                   size_t number);

#endif
