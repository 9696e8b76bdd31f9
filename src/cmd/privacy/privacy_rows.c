#include "privacy_rows.h"

const struct out_column privacy_columns[PRIVACY_COLUMNS] = {
    {"id", "col.id", FIT_WHOLE},
    {"group", "col.privacy.group", FIT_CUT},
    {"field", "col.privacy.field", FIT_CUT},
    {"text", "col.privacy.text", FIT_CUT},
    {"written", "col.privacy.written", FIT_SPARE},
    {"until", "col.privacy.until", FIT_WHOLE},
    {"whole", NULL, FIT_WHOLE},
    {"purpose", NULL, FIT_CUT},
};

const char *privacy_field(struct cli *c, const struct personal *p)
{
    const struct kind_field *field = p->kind ? &p->kind->fields[p->column] : NULL;
    char key[KIND_KEY_SIZE];

    if (!field)
        return p->field;
    return c->lang == DD_NB && field->nb ? field->nb
                                         : arena_strdup(&c->arena, kind_option(field, key));
}

const char *privacy_label(struct cli *c, const struct personal *p)
{
    const char *id = p->kind ? NULL : arena_printf(&c->arena, "col.%s", p->field);

    return id && msg_has(id) ? dd_msg(c->lang, id) : privacy_field(c, p);
}

enum dd_rc privacy_list(struct cli *c, const struct personal *rows, size_t n, struct dd_error *err)
{
    struct out_list list;
    enum dd_rc rc = out_begin(&list, c, "kept", privacy_columns, PRIVACY_COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const struct personal *p = &rows[i];
        const struct out_cell cells[PRIVACY_COLUMNS] = {
            out_text(p->id),
            out_word(p->why.id, p->why.name[c->lang]),
            out_word(p->field, privacy_label(c, p)),
            out_text(p->value),
            out_text(p->day),
            out_text(p->until),
            out_flag(p->whole),
            out_word(p->why.purpose[DD_EN], p->why.purpose[c->lang]),
        };
        out_row(&list, cells);
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}
