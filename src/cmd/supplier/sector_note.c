#include "sector_note.h"

#include "ddreg/sector_code.h"

void sector_note(struct cli *c, const char *word)
{
    char code[SECTOR_CODE_SIZE], newer[SECTOR_CODE_SIZE];
    const char *title, *other;

    if (!word || *word < '0' || *word > '9') /* none, or its standard was written */
        return;
    if (!sector_code_read(code, word, SN2007) || !sector_code_differs(code) ||
        !sector_code_read(newer, word, SN2025))
        return;
    if (!(title = sector_code_title(code, c->lang)) ||
        !(other = sector_code_title(newer, c->lang)) ||
        strcmp(title, other) == 0) /* it holds more there, and goes by the same name */
        return;
    cli_warn(c, "supplier.sector_differs",
             MSG_ARGS({"code", code}, {"name", title}, {"newer", newer}, {"other", other}));
}
