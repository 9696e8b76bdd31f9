/* The forms that a text comes in. */
#ifndef DDREG_LINT_FORMS_H
#define DDREG_LINT_FORMS_H

#include "ddreg/buf.h"
#include "passage.h"

enum dd_rc plain_read(struct lint_doc *d, enum lint_form form, const char *text,
                      struct dd_error *err) DD_MUST_CHECK;
enum dd_rc html_read(struct lint_doc *d, const char *text, struct dd_error *err) DD_MUST_CHECK;

#endif
