#include "unit_shown.h"

#include "ddreg/countries.h"
#include "ddreg/sector_code.h"

const char *unit_state_word(struct cli *c, const char *state)
{
    const char *id = arena_printf(&c->arena, "unit.state.%s", state);

    return id ? dd_msg(c->lang, id) : state;
}

static struct out_cell sector(struct cli *c, const char *code)
{
    const char *title = code ? sector_code_title(code, c->lang) : NULL;

    return out_word(code, title ? arena_printf(&c->arena, "%s %s", code, title) : NULL);
}

/* That nothing is amiss need not be said to people. */
static struct out_cell state(struct cli *c, const char *key)
{
    struct out_cell cell = out_word(key, key ? unit_state_word(c, key) : NULL);

    if (!key || (c->format == FORMAT_TABLE && strcmp(key, unit_state_key(UNIT_ACTIVE)) == 0))
        return out_text(NULL);
    cell.mark = strcmp(key, unit_state_key(UNIT_ACTIVE)) == 0 ? MARK_NONE : MARK_BAD;
    return cell;
}

static bool is_news(const struct cli *c, const char *known, const char *said)
{
    return said && (c->format != FORMAT_TABLE || !known || strcmp(known, said) != 0);
}

void unit_fields(struct cli *c, const struct supplier_unit *u, const struct supplier *s,
                 struct out_field out[UNIT_SHOWN])
{
    static const struct supplier_unit none = {.employees = -1};

    u = u ? u : &none;
    const struct out_field all[UNIT_SHOWN] = {
        {"unit_state", "col.unit_state", state(c, u->state)},
        {"unit_state_day", "col.unit_state_day", out_text(u->state_day)},
        {"unit_form", "col.unit_form", out_text(u->form)},
        {"unit_country", "col.unit_country",
         is_news(c, s->country, u->country)
             ? out_word(u->country, country_name(u->country, c->lang))
             : out_text(NULL)},
        {"unit_municipality", "col.unit_municipality", out_text(u->municipality)},
        {"unit_sector", "col.unit_sector",
         is_news(c, s->sector, u->sector) ? sector(c, u->sector) : out_text(NULL)},
        {"unit_sector_2", "col.unit_sector_2", sector(c, u->sector_2)},
        {"unit_sector_3", "col.unit_sector_3", sector(c, u->sector_3)},
        {"unit_employees", "col.unit_employees",
         u->employees < 0 ? out_text(NULL) : out_int(u->employees)},
        {"unit_day", "col.unit_day", out_text(u->day)},
    };
    memcpy(out, all, sizeof(all));
}
