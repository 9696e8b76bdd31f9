#include "ddreg/error.h"

#include <errno.h>
#include <stdarg.h>
#include <stdlib.h>

/* Copies at most size - 1 bytes and never ends inside a UTF-8 character. */
static void copy_cut(char *to, size_t size, const char *from)
{
    size_t n = strlen(from);

    if (n >= size) {
        n = size - 1;
        while (n > 0 && ((unsigned char)from[n] & 0xC0U) == 0x80U)
            n--;
    }
    memcpy(to, from, n);
    to[n] = '\0';
}

void dd_error_add(struct dd_error *err, const char *name, const char *value)
{
    if (dd_error_get(err, name))
        return;
    if (err->nargs == DD_ERROR_ARGS)
        abort(); /* more than any message can have: a mistake in the program */
    err->args[err->nargs].name = name;
    copy_cut(err->args[err->nargs].value, DD_ERROR_VALUE, value ? value : "");
    err->nargs++;
}

void dd_error_set(struct dd_error *err, const char *name, const char *value)
{
    for (size_t i = 0; i < err->nargs; i++)
        if (strcmp(err->args[i].name, name) == 0)
            copy_cut(err->args[i].value, DD_ERROR_VALUE, value);
    dd_error_add(err, name, value);
}

const char *dd_errno_why(int number)
{
    switch (number) {
    case ENOENT:
    case ENOTDIR:
        return "why.absent";
    case EACCES:
    case EPERM:
        return "why.access";
    case ENOSPC:
    case EDQUOT:
        return "why.full";
    case EROFS:
        return "why.readonly";
    case EISDIR:
        return "why.folder";
    case ENAMETOOLONG:
        return "why.long";
    case EMFILE:
    case ENFILE:
        return "why.files";
    }
    return strerror(number); /* NOLINT(concurrency-mt-unsafe): the C library has one a thread */
}

static enum dd_case case_of(const char *id)
{
#define CASE_ID(name, id) [name] = id,
    static const char *const ids[] = {[DD_ANY] = "", DD_CASES(CASE_ID)};

    for (size_t i = DD_ANY + 1; i < sizeof(ids) / sizeof(ids[0]); i++)
        if (strcmp(ids[i], id) == 0)
            return (enum dd_case)i;
    return DD_ANY;
}

enum dd_rc(dd_fail)(struct dd_error *err, enum dd_rc rc, const char *id, ...)
{
    va_list ap;
    const char *name;

    err->rc = rc;
    err->what = case_of(id);
    err->id = id;
    err->nargs = 0;
    va_start(ap, id);
    while ((name = va_arg(ap, const char *)) != NULL)
        dd_error_add(err, name, va_arg(ap, const char *));
    va_end(ap);
    return rc;
}

enum dd_rc dd_errno_rc(int number)
{
    switch (number) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
    case EIO:
    case ENOMEM:
    case EMFILE:
    case ENFILE:
        return DD_INTERNAL;
    }
    return DD_REFUSED;
}

enum dd_rc(dd_fail_file)(struct dd_error *err, const char *id, const char *path, int number)
{
    return dd_fail(err, dd_errno_rc(number), id, "register", path, "file", path, "why",
                   dd_errno_why(number), NULL);
}

const char *dd_error_get(const struct dd_error *err, const char *name)
{
    for (size_t i = 0; i < err->nargs; i++)
        if (strcmp(err->args[i].name, name) == 0)
            return err->args[i].value;
    return NULL;
}
