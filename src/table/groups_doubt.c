#include "groups_doubt.h"

#include "int_text.h"

enum { GROUP = 3 };

static void keep(struct groups_doubt *g, const struct sheet_row *row, char sign, const char *cell)
{
    enum money_style style = sign == ',' ? MONEY_COMMA : MONEY_POINT;

    if (g->three[style]++ > 0)
        return;
    g->line[style] = row->line;
    (void)snprintf(g->value[style], sizeof(g->value[style]), "%s", cell);
}

static void look_at(struct groups_doubt *g, const struct sheet_row *row, const char *cell)
{
    const char *s;
    size_t whole, places;

    if (g->decided || !cell)
        return;
    s = cell + strcspn(cell, "0123456789");
    whole = strspn(s, "0123456789");
    if (whole == 0)
        return;
    if (whole > GROUP || (s[whole] == ' ' && s[whole + 1] >= '0' && s[whole + 1] <= '9')) {
        g->decided = true; /* 1250,00 and 1 250,00: that is how thousands are written here */
        return;
    }
    if (s[whole] != ',' && s[whole] != '.')
        return;
    places = strspn(s + whole + 1, "0123456789");
    if (strpbrk(s + whole + 1, ",.") || places > GROUP || (places == GROUP && *s == '0'))
        g->decided = true; /* 1.234,50 and 0,125 */
    else if (places == GROUP)
        keep(g, row, s[whole], cell);
}

void groups_doubt_look(struct groups_doubt *g, const struct sheet_row *row)
{
    static const enum field sums[] = {FIELD_AMOUNT, FIELD_ORE, FIELD_DEBIT, FIELD_CREDIT};

    for (size_t i = 0; !g->decided && i < sizeof(sums) / sizeof(sums[0]); i++)
        look_at(g, row, row->cell[sums[i]]);
}

enum dd_rc groups_doubt_check(const struct groups_doubt *g, const struct sheet *s,
                              enum money_style style, struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    if (g->decided || g->three[style] == 0 || s->map.decimal_said)
        return DD_OK;
    return dd_fail(err, DD_INPUT, "import.amount.three", "file", s->src.path, "line",
                   int_text(line, g->line[style]), "value", g->value[style], "decimal",
                   style == MONEY_COMMA ? "comma" : "point", NULL);
}
