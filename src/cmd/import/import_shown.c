/* The result of an import in the format that was asked for. */
#include "import_result.h"

static void print_csv(struct cli *c, const struct import_result *r)
{
    buf_add(&c->out, "rows;created;updated;unchanged;refused;suppliers_created\r\n");
    buf_printf(&c->out, "%lld;%lld;%lld;%lld;%lld;%lld\r\n", (long long)(r->rows - r->wrong_totals),
               (long long)r->created, (long long)r->updated, (long long)r->unchanged,
               (long long)(r->refused - r->wrong_totals), (long long)r->suppliers_created);
}

enum dd_rc import_show_result(struct cli *c, const struct import_options *o,
                              const struct import_result *r, enum dd_rc rc, struct dd_error *err)
{
    struct warnings warnings = {.c = c};
    struct dd_error show = {.id = NULL};

    if (import_warn(&warnings, o, r, &show) != DD_OK)
        return *err = show, show.rc;
    switch (c->format) {
    case FORMAT_JSON:
        import_print_json(c, o, r, &warnings);
        break;
    case FORMAT_CSV:
        print_csv(c, r);
        break;
    case FORMAT_TABLE:
        if (import_print_text(c, o, r, &show) != DD_OK)
            return *err = show, show.rc;
        break;
    }
    return rc == DD_OK && r->refused > 0 ? DD_CHECK : rc;
}
