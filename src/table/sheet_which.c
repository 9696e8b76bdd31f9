#include "sheet_which.h"

#include "ddreg/text.h"
#include "workbook_text.h"

struct choice {
    const char *only;  /* the sheet that can be the table */
    const char *first; /* the first with anything in it */
    size_t n;          /* how many can be */
    struct buf names;
};

static bool begins(const char *s, const char *with)
{
    return strncmp(s, with, strlen(with)) == 0;
}

/* Whatever else is wrong with a sheet, it is the table where it has its columns. */
static enum dd_rc try_sheet(struct choice *c, const struct table_options *o, const char *name,
                            enum import_kind kind, struct dd_error *err)
{
    struct table_options with = *o;
    struct dd_error why = {.rc = DD_OK};
    struct arena a;
    struct sheet s;
    enum dd_rc rc;

    with.sheet = name;
    arena_init(&a, (size_t)64 * 1024 * 1024);
    rc = sheet_open(&s, &a, &with, kind, &why);
    sheet_close(&s);
    arena_release(&a);
    if (rc != DD_OK && rc != DD_INPUT) {
        *err = why;
        return rc;
    }
    if (rc == DD_INPUT && strcmp(why.id, "import.file.empty") == 0)
        return DD_OK;
    c->first = c->first ? c->first : name;
    if (rc == DD_INPUT && (begins(why.id, "import.header.") || begins(why.id, "import.map.")))
        return DD_OK;
    c->only = c->only ? c->only : name;
    buf_add(&c->names, c->n++ > 0 ? ", " : "");
    text_add_plain(&c->names, name);
    return DD_OK;
}

enum dd_rc sheet_which(struct arena *a, struct table_options *o, enum import_kind kind,
                       struct dd_error *err)
{
    struct choice c = {.names = BUF_INIT};
    const char **names = NULL;
    size_t n = 0;
    enum dd_rc rc = o->sheet ? DD_OK : workbook_names(a, o->path, &names, &n, err);

    for (size_t i = 0; rc == DD_OK && n > 1 && i < n; i++)
        rc = try_sheet(&c, o, names[i], kind, err);
    if (rc == DD_OK && c.n > 1)
        rc =
            dd_fail(err, DD_INPUT, "xlsx.which", "file", o->path, "names", buf_str(&c.names), NULL);
    else if (rc == DD_OK && n > 1)
        o->sheet = c.only ? c.only : c.first ? c.first : names[0];
    buf_release(&c.names);
    return rc;
}
