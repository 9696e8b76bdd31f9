#include "workbook.h"

#include <string.h>

static const char usual[] = "xl/workbook.xml", binary[] = "xl/workbook.bin";

bool workbook_is(const struct archive *zip)
{
    for (int64_t at = 0; at < archive_count(zip); at++)
        if (strncmp(archive_name(zip, at), "xl/", 3) == 0)
            return true;
    /* Parts may have other names; those of the other programs' documents are known. */
    return archive_find(zip, "[Content_Types].xml", NULL) >= 0 &&
           archive_find(zip, "_rels/.rels", NULL) >= 0 &&
           archive_find(zip, "word/document.xml", NULL) < 0 &&
           archive_find(zip, "ppt/presentation.xml", NULL) < 0;
}

/* --- Relations: what a part calls another by ---------------------------------------------------
 */

struct relations {
    struct workbook *w;
    const char *folder; /* that targets are seen from, with "/" at its end, or "" */
    bool sheets;        /* of the workbook; else of the package, which name the workbook */
};

static bool ends_in(const char *s, const char *with)
{
    size_t n = strlen(s), m = strlen(with);

    return n >= m && strcmp(s + n - m, with) == 0;
}

/* The name of the part in the zip: "/xl/a.xml", "a.xml" and "../xl/a.xml" seen from "xl/". */
static const char *part_of(const struct relations *r, const char *target)
{
    size_t n = strlen(r->folder);

    if (*target == '/')
        return arena_strdup(&r->w->a, target + 1);
    for (;; target += 3) {
        if (strncmp(target, "./", 2) == 0)
            target += 2;
        if (strncmp(target, "../", 3) != 0)
            break;
        for (n -= n > 0; n > 0 && r->folder[n - 1] != '/';)
            n--;
    }
    return arena_printf(&r->w->a, "%.*s%s", (int)n, r->folder, target);
}

static void give_sheet(struct workbook *w, const char *relation, const char *part)
{
    for (size_t i = 0; i < w->nsheets; i++)
        if (w->sheet[i].relation && strcmp(w->sheet[i].relation, relation) == 0)
            w->sheet[i].part = part;
}

static enum dd_rc on_relation(void *data, const char *name, const char *const *attributes,
                              struct dd_error *err)
{
    struct relations *r = data;
    const char *type = xml_attribute(attributes, "Type"),
               *target = xml_attribute(attributes, "Target"), *id = xml_attribute(attributes, "Id"),
               *part, *mode = xml_attribute(attributes, "TargetMode");

    if (strcmp(name, "Relationship") != 0 || !type || !target || !id ||
        (mode && strcmp(mode, "External") == 0))
        return DD_OK;
    if (!(part = part_of(r, target)))
        return dd_no_memory(err);
    if (!r->sheets && ends_in(type, "/officeDocument"))
        r->w->part = part;
    else if (r->sheets && ends_in(type, "/worksheet"))
        give_sheet(r->w, id, part);
    else if (r->sheets && ends_in(type, "/sharedStrings"))
        r->w->texts_part = part;
    else if (r->sheets && ends_in(type, "/styles"))
        r->w->styles_part = part;
    return DD_OK;
}

static enum dd_rc nothing(void *data, const char *name, const char *text, struct dd_error *err)
{
    (void)data;
    (void)name;
    (void)text;
    (void)err;
    return DD_OK;
}

/* --- The list of sheets ------------------------------------------------------------------------
 */

static bool is_true(const char *s)
{
    return s && (strcmp(s, "1") == 0 || strcmp(s, "true") == 0);
}

static enum dd_rc on_sheet(void *data, const char *name, const char *const *attributes,
                           struct dd_error *err)
{
    struct workbook *w = data;
    struct workbook_sheet *s = &w->sheet[w->nsheets];
    const char *title = xml_attribute(attributes, "name"), *id = NULL,
               *state = xml_attribute(attributes, "state");

    if (strcmp(name, "workbookPr") == 0)
        w->from_1904 = is_true(xml_attribute(attributes, "date1904"));
    if (strcmp(name, "sheet") != 0 || !title || w->nsheets == WORKBOOK_SHEETS)
        return DD_OK;
    id = xml_attribute(attributes, "id");
    *s = (struct workbook_sheet){.name = arena_strdup(&w->a, title),
                                 .relation = id ? arena_strdup(&w->a, id) : NULL,
                                 .hidden = state && strcmp(state, "visible") != 0};
    if (!s->name || (id && !s->relation))
        return dd_no_memory(err);
    w->nsheets++;
    return DD_OK;
}

/* "xl/_rels/workbook.xml.rels" of "xl/workbook.xml". */
static const char *relations_of(struct workbook *w, const char *folder)
{
    return arena_printf(&w->a, "%s_rels/%s.rels", folder, w->part + strlen(folder));
}

static enum dd_rc read_relations(struct workbook *w, const char *part, const char *folder,
                                 bool sheets, struct dd_error *err)
{
    struct relations r = {w, folder, sheets};

    if (!part || !folder)
        return dd_no_memory(err);
    if (!part_there(&w->book, part))
        return DD_OK;
    return part_read(&w->book, part, &(struct xml_events){on_relation, nothing, &r, false}, err);
}

static const char *folder_of(struct workbook *w, const char *part)
{
    const char *slash = strrchr(part, '/');

    return arena_strndup(&w->a, part, slash ? (size_t)(slash - part) + 1 : 0);
}

/* Without relations the parts have their usual names. */
static void guess_parts(struct workbook *w)
{
    bool any = false;

    for (size_t i = 0; i < w->nsheets; i++)
        any = any || w->sheet[i].part;
    for (size_t i = 0; !any && i < w->nsheets; i++)
        w->sheet[i].part = arena_printf(&w->a, "xl/worksheets/sheet%zu.xml", i + 1);
    if (!w->texts_part && part_there(&w->book, "xl/sharedStrings.xml"))
        w->texts_part = "xl/sharedStrings.xml";
    if (!w->styles_part && part_there(&w->book, "xl/styles.xml"))
        w->styles_part = "xl/styles.xml";
}

enum dd_rc workbook_open(struct workbook *w, const struct archive *zip, const char *path,
                         struct dd_error *err)
{
    const char *folder;
    enum dd_rc rc;

    w->book = (struct book){zip, path};
    w->nsheets = 0;
    w->from_1904 = false;
    w->styles = (struct styles)STYLES_INIT;
    w->texts = (struct texts)TEXTS_INIT;
    w->part = w->texts_part = w->styles_part = NULL;
    arena_init(&w->a, (size_t)4 * 1024 * 1024);
    rc = read_relations(w, "_rels/.rels", "", false, err);
    if (rc == DD_OK && (!w->part || !part_there(&w->book, w->part)))
        w->part = part_there(&w->book, binary) ? binary : usual;
    if (rc == DD_OK && ends_in(w->part, ".bin"))
        rc = dd_fail(err, DD_INPUT, "xlsx.binary", "file", path, NULL);
    if (rc == DD_OK)
        rc = part_read(&w->book, w->part, &(struct xml_events){on_sheet, nothing, w, false}, err);
    if (rc != DD_OK)
        return rc;
    folder = folder_of(w, w->part);
    if (!folder)
        return dd_no_memory(err);
    rc = read_relations(w, relations_of(w, folder), folder, true, err);
    if (rc == DD_OK)
        guess_parts(w);
    return rc;
}

void workbook_close(struct workbook *w)
{
    styles_free(&w->styles);
    texts_free(&w->texts);
    arena_release(&w->a);
}
