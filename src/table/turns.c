#include "turns.h"

#include "int_text.h"

void signs_add(struct signs *s, const char *cell, bool turned)
{
    int64_t v[2] = {0, 0};
    bool comma = cell && money_parse(cell, MONEY_COMMA, 3, &v[MONEY_COMMA]) == MONEY_OK;
    bool point = cell && money_parse(cell, MONEY_POINT, 3, &v[MONEY_POINT]) == MONEY_OK;
    int64_t either = comma ? v[MONEY_COMMA] : v[MONEY_POINT];

    if (!comma && !point)
        return;
    s->negative += turned ? either > 0 : either < 0;
    s->positive += turned ? either < 0 : either > 0;
    for (int i = 0; i < 2; i++)
        if (!money_add(&s->size[i], v[i] < 0 ? -v[i] : v[i]))
            s->size[i] = INT64_MAX;
}

/* A pair has its sides already: what is credited counts against what is debited. */
static void add_row(struct signs *to, const struct sheet_row *row, bool turned)
{
    const char *cell = row->cell[FIELD_AMOUNT] ? row->cell[FIELD_AMOUNT] : row->cell[FIELD_ORE];

    signs_add(to, cell, turned);
    signs_add(to, row->cell[FIELD_DEBIT], false);
    signs_add(to, row->cell[FIELD_CREDIT], true);
}

void turns_look(struct turns *t, const struct sheet *s, const struct sheet_row *row)
{
    bool credit = row->side == SIDE_CREDIT;

    if (row->side == SIDE_NONE && row->kind == VOUCHER_OTHER)
        return;
    if (row->side != SIDE_NONE && !sheet_has(s, FIELD_DEBIT))
        add_row(credit ? &t->credit : &t->debit, row, false);
    t->credits += credit;
    for (int turned = 0; turned < 2; turned++) {
        if (row->kind == VOUCHER_INVOICE)
            add_row(&t->invoice[turned], row, turned && credit);
        if (row->kind == VOUCHER_PAYMENT)
            add_row(&t->paid[turned], row, turned && credit);
    }
    if (row->kind == VOUCHER_PAYMENT && t->payments++ == 0)
        t->payment_line = row->line;
}

enum turn turns_credit(const struct turns *t)
{
    const struct signs *d = &t->debit, *c = &t->credit;

    if (c->negative + c->positive == 0)
        return TURN_NO;
    if (c->positive == 0) /* all have a minus: their own, unless debit has it, too */
        return d->positive == 0 && d->negative > 0 ? TURN_YES : TURN_NO;
    if (c->negative > 0)
        return TURN_ASK;
    if (d->negative == 0)
        return TURN_YES;
    return d->positive == 0 ? TURN_NO : TURN_ASK;
}

enum turn turns_payments(const struct turns *t, bool turned)
{
    const struct signs *invoice = &t->invoice[turned], *paid = &t->paid[turned];
    bool bought = invoice->positive >= invoice->negative;
    int64_t against = bought ? paid->negative : paid->positive;
    int64_t along = bought ? paid->positive : paid->negative;

    if (invoice->positive + invoice->negative == 0 || against + along == 0)
        return TURN_NO;
    return against > 0 && along * 3 <= against ? TURN_YES : TURN_ASK; /* some are taken back */
}

enum dd_rc turns_check(const struct turns *t, const struct sheet *s, bool turned,
                       struct dd_error *err)
{
    enum field f = sheet_has(s, FIELD_SIDE) ? FIELD_SIDE : FIELD_KIND;
    char line[INT_TEXT_SIZE];

    if (turns_credit(t) == TURN_ASK)
        return dd_fail(err, DD_INPUT, "import.side.mixed", "file", s->src.path, "field",
                       sheet_header(s, f), "name", field_name(f), NULL);
    if (turns_payments(t, turned) == TURN_ASK)
        return dd_fail(err, DD_INPUT, "import.kind.payments", "file", s->src.path, "line",
                       int_text(line, t->payment_line), "field", sheet_header(s, FIELD_KIND), NULL);
    return DD_OK;
}
