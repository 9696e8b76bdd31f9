#include "foot_sums.h"

#include "ddreg/text.h"
#include "foot_words.h"
#include "plain.h"

enum { VALUE_BYTES = 80 };

const enum field foot_sum_field[SUMS] = {FIELD_AMOUNT, FIELD_ORE, FIELD_DEBIT, FIELD_CREDIT};

static bool value_of(const struct sheet_row *row, enum field f, const struct foot_rule *rule,
                     int64_t *out)
{
    return row->cell[f] && money_parse(row->cell[f], rule->style, 3, out) == MONEY_OK;
}

static int64_t counted(const struct sheet_row *row, const struct foot_rule *rule, int64_t v)
{
    if (rule->payments_out && row->kind == VOUCHER_PAYMENT)
        return 0;
    return rule->turned && row->side == SIDE_CREDIT ? -v : v;
}

static bool add(struct foot_sums *s, int way, int i, int64_t v)
{
    return money_add(&s->all[way][i], v) && money_add(&s->since[way][i], v);
}

void foot_add_row(struct foot_sums *s, const struct sheet_row *row, const struct foot_rule *rule)
{
    int64_t v;

    for (int i = 0; i < SUMS; i++)
        if (value_of(row, foot_sum_field[i], rule, &v))
            s->lost |= !add(s, AS_WRITTEN, i, v) || !add(s, AS_COUNTED, i, counted(row, rule, v));
}

static bool adds_up(const int64_t sums[SUMS], const struct sheet_row *row,
                    const struct foot_rule *rule, bool as_counted)
{
    bool any = false;
    int64_t v;

    for (int i = 0; i < SUMS; i++) {
        if (!row->cell[foot_sum_field[i]])
            continue;
        if (!value_of(row, foot_sum_field[i], rule, &v) ||
            (as_counted ? counted(row, rule, v) : v) != sums[i])
            return false;
        any = true;
    }
    return any;
}

bool foot_adds_up(const struct foot_sums *s, const struct sheet_row *row,
                  const struct foot_rule *rule)
{
    for (int way = 0; !s->lost && way < FOOT_WAYS; way++)
        if (adds_up(s->all[way], row, rule, way == AS_COUNTED) ||
            adds_up(s->since[way], row, rule, way == AS_COUNTED))
            return true;
    return false;
}

bool foot_adds_up_to(const struct foot_sums *s, const struct sheet_row *row,
                     const struct foot_rule *rule)
{
    for (int way = 0; !s->lost && way < FOOT_WAYS; way++) {
        bool any = false;
        for (int i = 0; i < SUMS; i++)
            any |= s->all[way][i] != 0;
        if (any && adds_up(s->all[way], row, rule, way == AS_COUNTED))
            return true;
    }
    return false;
}

static void add_money(struct buf *out, enum dd_lang lang, int64_t thousandths)
{
    bool fine = thousandths % 10 != 0;

    money_format(out, lang, fine ? thousandths : thousandths / 10, fine ? 3 : 2);
}

const char *foot_describe(struct arena *a, enum dd_lang lang, const struct foot_sums *s,
                          const struct sheet_row *row, const struct foot_rule *rule)
{
    struct buf text = BUF_INIT;
    const char *said = "";
    int64_t v;

    for (int i = 0; i < SUMS; i++) {
        const char *cell = row->cell[foot_sum_field[i]];
        if (!cell)
            continue;
        if (value_of(row, foot_sum_field[i], rule, &v))
            add_money(&text, lang, v);
        else
            buf_add(&text, cell);
        buf_add(&text, " ≠ ");
        add_money(&text, lang, s->all[AS_COUNTED][i]);
        said = text.failed ? NULL : plain_cut(a, buf_str(&text), VALUE_BYTES);
        break;
    }
    buf_release(&text);
    return said;
}

/* --- Subtotals -------------------------------------------------------------------------------- */

/* Folded; "" when there is none, or one that is too long to be followed. */
static void keep_name(char out[GROUP_NAME], const char *name)
{
    size_t n = name ? strnlen(name, GROUP_NAME) : 0;

    if (n == GROUP_NAME || !text_fold_word(out, GROUP_NAME, name, n))
        out[0] = '\0';
}

static bool same_name(const char *kept, const char *cell)
{
    char name[GROUP_NAME];

    keep_name(name, cell);
    return strcmp(kept, name) == 0 && (*name || !cell);
}

void group_add(struct foot_group *g, const struct sheet_row *row, const struct foot_rule *rule)
{
    const char *name = row->cell[FIELD_NAME], *ledger = row->cell[FIELD_LEDGER];

    if (!same_name(g->name, name) || !same_name(g->ledger, ledger)) {
        keep_name(g->name, name);
        keep_name(g->ledger, ledger);
        g->sums = (struct foot_sums){.lost = false};
    }
    foot_add_row(&g->sums, row, rule);
}

/* The name without its word for a total: "Sum Fjord AS" has it before, "Fjord AS Total" behind.
 * With `want`, which is folded, it must be that name. */
static bool names_sum_of(const char *cell, const char *want)
{
    char text[2 * GROUP_NAME], before[GROUP_NAME];

    if (!foot_may_say_total(cell) ||
        !text_fold_word(text, sizeof(text), cell, strnlen(cell, sizeof(text))))
        return false;
    for (size_t i = 1; text[i] && text[i + 1] && i < sizeof(before); i++) {
        const char *rest = text + i + strspn(text + i, " :");
        if (text[i] != ' ' && text[i] != ':')
            continue;
        memcpy(before, text, i);
        before[i] = '\0';
        if (strncmp(rest, "for ", 4) == 0 && foot_total_word(before))
            rest += 4;
        if (*rest && foot_total_word(before) && (!want || strcmp(rest, want) == 0))
            return true;
        if (foot_total_word(rest) && (!want || strcmp(before, want) == 0))
            return true;
    }
    return false;
}

bool group_may_end(const struct sheet_row *row)
{
    return names_sum_of(row->cell[FIELD_NAME], NULL) || names_sum_of(row->cell[FIELD_LEDGER], NULL);
}

static bool is_sum_of(const char *cell, const struct foot_group *g)
{
    return (g->name[0] && names_sum_of(cell, g->name)) ||
           (g->ledger[0] && names_sum_of(cell, g->ledger));
}

bool group_ends(const struct foot_group *g, const struct sheet_row *row)
{
    return is_sum_of(row->cell[FIELD_NAME], g) || is_sum_of(row->cell[FIELD_LEDGER], g);
}
