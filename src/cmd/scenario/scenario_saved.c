#include "scenario_saved.h"

#include "ddreg/file_bytes.h"
#include "ddreg/json_read.h"

static const struct kind *stresstest(void)
{
    return kind_named("stresstest");
}

static enum dd_rc read_items(struct cli *c, const char *json, struct saved_test *out,
                             struct dd_error *err)
{
    struct json_reader r;
    struct json_at top = json_read(&r, &c->arena, json), items;

    out->items = json_get_array(&top, "items", sizeof(*out->items), &items, &out->n);
    for (size_t i = 0; i < out->n; i++) {
        struct json_at item = json_next_item(&items);
        out->items[i].id = json_get_text(&item, "id");
        out->items[i].name = json_get_text(&item, "name");
        out->items[i].state = json_get_text(&item, "state");
        out->items[i].empty = json_find_text(&item, "days_until_empty");
        out->items[i].gap = json_find_text(&item, "gap_days");
    }
    return json_read_end(&r, DD_INPUT, "stresstest.broken", err);
}

static enum dd_rc read_row(struct cli *c, struct saved_test *out, struct dd_error *err)
{
    const int64_t number = kind_int(&out->row, "file");
    struct buf bytes = BUF_INIT;
    struct kind_row file;
    enum dd_rc rc;

    out->id = public_id_text(&c->arena, stresstest()->letters, kind_number(&out->row));
    if (number == 0 || out->row.lost)
        return kind_fail(DD_REFUSED, "stresstest.no_result", &out->row, "", err);
    rc = kind_find(c->reg, &c->arena, kind_named("file"),
                   public_id_text(&c->arena, kind_named("file")->letters, number), &file, err);
    if (rc == DD_OK)
        rc = file_bytes_read(c->reg, kind_text(&file, "sha256"), &bytes, err);
    if (rc == DD_OK)
        rc = read_items(c, buf_str(&bytes), out, err);
    if (rc != DD_OK)
        dd_error_add(err, "id", out->id ? out->id : "");
    buf_release(&bytes);
    return rc;
}

enum dd_rc scenario_saved(struct cli *c, const char *word, struct saved_test *out,
                          struct dd_error *err)
{
    enum dd_rc rc = kind_find(c->reg, &c->arena, stresstest(), word, &out->row, err);

    return rc == DD_OK ? read_row(c, out, err) : rc;
}

static bool same(const char *a, const char *b)
{
    return a && b ? strcmp(a, b) == 0 : a == b;
}

/* Is it of the same scenario, with a result, and earlier than `of`? What is typed is the same by
 * its words. */
static bool is_before(const struct kind_row *row, const struct kind_row *of)
{
    const char *scenario = kind_text(of, "scenario");
    const int by = strcmp(kind_text(row, "tested"), kind_text(of, "tested"));

    return kind_int(row, "file") != 0 && !row->lost &&
           (by < 0 || (by == 0 && kind_number(row) < kind_number(of))) &&
           same(kind_text(row, "scenario"), scenario) &&
           (scenario || same(kind_text(row, "text"), kind_text(of, "text")));
}

enum dd_rc scenario_saved_before(struct cli *c, const struct saved_test *of, bool *found,
                                 struct saved_test *out, struct dd_error *err)
{
    const struct kind_filter filter = {.company = kind_int(&of->row, "company_id")};
    const struct kind_row *latest = NULL;
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(c->reg, &c->arena, stresstest(), &filter, &rows, &n, err);

    *found = false;
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (is_before(&rows[i], &of->row) &&
            (!latest || strcmp(kind_text(&rows[i], "tested"), kind_text(latest, "tested")) >= 0))
            latest = &rows[i];
    if (rc != DD_OK || !latest)
        return rc;
    *found = true;
    out->row = *latest;
    return read_row(c, out, err);
}
