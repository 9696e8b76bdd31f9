/* Whatever the text, as plain text, Markdown or a web page: it is looked through, and what is found
 * has a sentence and quotes the text. A first byte says in which form. */
#include "ddreg/lint.h"
#include "fuzz.h"

static void check(const struct lint_finding *f)
{
    char id[64];

    (void)snprintf(id, sizeof(id), "lint.%s", f->id);
    FUZZ_MUST(strcmp(dd_msg(DD_NB, id), id) != 0 && strcmp(dd_msg(DD_EN, id), id) != 0);
    FUZZ_MUST(f->place >= 0 && (!f->quote || *f->quote));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static const enum lint_form forms[] = {LINT_PLAIN, LINT_MARKDOWN, LINT_HTML};
    char *s = fuzz_text(data, size);
    const struct lint_finding *found = NULL;
    struct dd_error err = {.id = NULL};
    struct lint_doc *d;
    struct arena a;
    size_t n = 0;

    arena_init(&a, 64 * 1024 * 1024);
    if (*s && text_valid_utf8(s, strlen(s))) {
        FUZZ_MUST((d = lint_new(&a, LINT_LINE)) != NULL);
        FUZZ_MUST(lint_take(d, forms[(unsigned char)*s % 3], s + 1, &err) == DD_OK);
        FUZZ_MUST(lint_run(d, &found, &n, &err) == DD_OK);
        for (size_t i = 0; i < n; i++)
            check(&found[i]);
    }
    arena_release(&a);
    free(s);
    return 0;
}
