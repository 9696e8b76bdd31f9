#include "trade_codes.h"

#include "ddreg/sectors.h"
#include "int_text.h"

static void note(struct trade_codes *t, int64_t line, const char *code)
{
    if (t->line != 0)
        return;
    t->line = line;
    (void)snprintf(t->value, sizeof(t->value), "%s", code);
}

void trade_codes_look(struct trade_codes *t, const struct sheet_row *row)
{
    trade_codes_look_at(t, row->line, row->cell[FIELD_SECTOR]);
}

void trade_codes_look_at(struct trade_codes *t, int64_t line, const char *cell)
{
    char older[SECTOR_CODE_SIZE], newer[SECTOR_CODE_SIZE];
    bool is_old, is_new;

    if (!cell || *cell < '0' || *cell > '9')
        return; /* none, or it says itself which standard it is from */
    is_old = sector_code_read(older, cell, SN2007);
    is_new = sector_code_read(newer, cell, SN2025);
    t->only_old += is_old && !is_new;
    t->only_new += is_new && !is_old;
    if (is_old && is_new && sector_code_differs(older) &&
        sector_find(older) != sector_find(newer)) {
        t->doubtful++;
        note(t, line, cell);
    } else if (is_new && !is_old) {
        note(t, line, cell);
    }
}

static enum sector_standard by_heading(const struct sheet *s)
{
    const char *header = sheet_has(s, FIELD_SECTOR) ? sheet_header(s, FIELD_SECTOR) : "";

    if (strstr(header, "2025") || strstr(header, "2.1"))
        return SN2025;
    return strstr(header, "2007") ? SN2007 : SECTOR_STANDARD_UNSAID;
}

static enum dd_rc ask(const struct trade_codes *t, const struct sheet *s, const char *id,
                      struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", s->src.path, "line", int_text(line, t->line), "field",
                   sheet_header(s, FIELD_SECTOR), "value", t->value, NULL);
}

const char *trade_codes_settle(const struct trade_codes *t, enum sector_standard said,
                               enum sector_standard *out)
{
    *out = said ? said : t->only_new > 0 ? SN2025 : SN2007;
    if (said)
        return NULL;
    if (t->only_old > 0 && t->only_new > 0)
        return "import.sector.mixed";
    return t->doubtful > 0 && t->only_old + t->only_new == 0 ? "import.sector.ambiguous" : NULL;
}

enum dd_rc trade_codes_decide(const struct trade_codes *t, const struct sheet *s,
                              enum sector_standard *out, struct dd_error *err)
{
    const char *id = trade_codes_settle(t, s->map.sectors ? s->map.sectors : by_heading(s), out);

    return id ? ask(t, s, id, err) : DD_OK;
}
