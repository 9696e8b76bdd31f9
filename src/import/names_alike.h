/* May two names in a file, or in a file and the register, be one firm's? */
#ifndef DDREG_IMPORT_NAMES_ALIKE_H
#define DDREG_IMPORT_NAMES_ALIKE_H

#include "ddreg/arena.h"
#include "ddreg/error.h"

/* Another legal form, a mistyped letter or two, or words after the name make no other firm:
 * "Fjord" may be "Fjord avd Bergen". With more words and another legal form it is one: "Fjord AS"
 * is not "Fjord Eiendom DA". */
enum dd_rc names_alike(struct arena *a, const char *one, const char *other, bool *alike,
                       struct dd_error *err) DD_MUST_CHECK;

/* The same, but the legal form says nothing: for names that one organisation number brings
 * together. */
enum dd_rc names_alike_but_form(struct arena *a, const char *one, const char *other, bool *alike,
                                struct dd_error *err) DD_MUST_CHECK;

#endif
