/* A statement's text, whoever wrote it, held against what åpenhetsloven § 5 asks for
 * (docs/report-check.md has the rules; data/statement-words.csv their words). Norwegian and
 * English. Nothing here knows the register. */
#ifndef DDREG_LINT_H
#define DDREG_LINT_H

#include <stdint.h>

#include "ddreg/arena.h"
#include "ddreg/error.h"

enum lint_form { LINT_PLAIN, LINT_MARKDOWN, LINT_HTML };

/* What `place` counts: lines of a file, pages of a PDF, paragraphs of a .docx. */
enum lint_unit { LINT_LINE, LINT_PAGE, LINT_PART };

enum lint_severity { LINT_NOTE, LINT_WARNING, LINT_ERROR };
const char *lint_severity_key(enum lint_severity s); /* "note", "warning", "error" */

/* Its sentence is the message "lint." and `id`, what to do about it that and ".fix"; the rule is
 * the first three letters of the id. Texts are in the arena. */
struct lint_finding {
    const char *id; /* "E05.silent" */
    enum lint_severity severity;
    int64_t place;        /* 0: of the text as a whole */
    const char *quote;    /* the text's own words as they are; NULL: none */
    const char *computed; /* what the text's numbers give, "10/214 = 4,7 %"; NULL: none */
};
enum { LINT_RULE = 3 };

struct lint_doc;

/* NULL: no memory. All of it is in the arena. */
struct lint_doc *lint_new(struct arena *a, enum lint_unit unit);
enum lint_unit lint_unit(const struct lint_doc *d);

/* The text, UTF-8, which must live as long as the document. Of LINT_PLAIN a form feed begins a
 * page. */
enum dd_rc lint_take(struct lint_doc *d, enum lint_form form, const char *text,
                     struct dd_error *err) DD_MUST_CHECK;
/* A .docx; errors as of packed_read(), DD_INPUT "lint.docx" where it is none. */
enum dd_rc lint_take_docx(struct lint_doc *d, const char *path, struct dd_error *err) DD_MUST_CHECK;

/* The findings, errors first, then in the order of the rules and of the text. */
enum dd_rc lint_run(struct lint_doc *d, const struct lint_finding **out, size_t *n,
                    struct dd_error *err) DD_MUST_CHECK;

/* The first sentence of the text that says that there are no actual adverse impacts at all; NULL:
 * none does. Instead of lint_run(). */
enum dd_rc lint_denial(struct lint_doc *d, const char **out, struct dd_error *err) DD_MUST_CHECK;

#endif
