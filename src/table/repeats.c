#include "repeats.h"

#include "int_text.h"

/* What identifies a line, the amount last: whose voucher, of which day, since its number alone may
 * be another's. False when something is missing, or too long to be kept. */
static bool line_of(const char *out[REPEAT_CELLS], const struct sheet_row *row)
{
    const char *day = row->cell[FIELD_DAY];

    out[0] = row->cell[FIELD_REFERENCE];
    out[1] = row->cell[FIELD_DDREG_ID] ? row->cell[FIELD_DDREG_ID]
             : row->cell[FIELD_LEDGER] ? row->cell[FIELD_LEDGER]
                                       : row->cell[FIELD_NAME];
    out[2] = day ? day : "";
    out[3] = row->cell[FIELD_AMOUNT] ? row->cell[FIELD_AMOUNT] : row->cell[FIELD_ORE];
    for (int i = 0; i < REPEAT_CELLS; i++)
        if (!out[i] || strlen(out[i]) >= REPEAT_SIZE)
            return false;
    return true;
}

void repeats_look(struct repeats *r, const struct sheet_row *row)
{
    const char *line[REPEAT_CELLS];
    int same = 0;

    if (r->differ || row->fault)
        return;
    if (!line_of(line, row)) {
        r->before[0][0] = '\0';
        return;
    }
    r->rows++;
    while (same < REPEAT_CELLS && strcmp(line[same], r->before[same]) == 0)
        same++;
    if (same == REPEAT_CELLS) {
        r->line = r->line > 0 ? r->line : row->line;
        r->repeated++;
        r->vouchers += !r->again;
        r->again = true;
        return;
    }
    r->differ = same == REPEAT_CELLS - 1;
    r->again = false;
    for (int i = same; i < REPEAT_CELLS; i++)
        memcpy(r->before[i], line[i], strlen(line[i]) + 1);
}

enum dd_rc repeats_check(const struct repeats *r, const struct sheet *s, struct dd_error *err)
{
    enum { SEVERAL = 5 };
    enum field f = sheet_has(s, FIELD_AMOUNT) ? FIELD_AMOUNT : FIELD_ORE;
    char line[INT_TEXT_SIZE];

    if (r->differ || r->vouchers < SEVERAL || r->repeated < r->rows / 3)
        return DD_OK;
    return dd_fail(err, DD_INPUT, "import.amount.repeated", "file", s->src.path, "line",
                   int_text(line, r->line), "field", sheet_header(s, f), "second",
                   sheet_header(s, FIELD_REFERENCE), NULL);
}
