#include "categories_shown.h"

#include "cli/cli.h"
#include "ddreg/goods.h"
#include "ddreg/money.h"
#include "ddreg/public_id.h"

enum { HUNDREDTHS = 10000, WHOLE = 100 };

/* Of less than a tenth of a percent the hundredths, which share_add() leaves out. */
static const char *share_of(struct cli *c, int64_t part, int64_t base)
{
    struct buf b = BUF_INIT;
    const int64_t hundredths = base > HUNDREDTHS ? part / (base / HUNDREDTHS) : 0;

    if (hundredths > 0 && hundredths < HUNDREDTHS / WHOLE / 10)
        buf_printf(&b, c->lang == DD_EN ? "0.%02lld%%" : "0,%02lld\xC2\xA0%%",
                   (long long)hundredths);
    else
        share_add(&b, c->lang, part, base);
    return cli_keep(c, &b);
}

static const char *level_word(struct cli *c, const struct category_share *one)
{
    return one->rated ? out_level(c, risk_level_key(one->level)).shown
                      : dd_msg(c->lang, "level.none");
}

/* "Arbeidstøy 0,02 %, 2 707 kr (svært høy)" */
static const char *one_text(struct cli *c, const struct category_shares *s,
                            const struct category_share *one)
{
    return cli_text(
        c, one->ore > 0 ? "bought.share" : "bought.no_share",
        MSG_ARGS({"name", one->trade->name[c->lang]}, {"share", share_of(c, one->ore, s->ore)},
                 {"sum", cli_count(c, ore_whole(one->ore))}, {"level", level_word(c, one)}));
}

void categories_say(struct cli *c, int64_t supplier, const struct category_shares *s)
{
    const char *id = public_id_text(&c->arena, SUPPLIER_ID, supplier), *list = NULL;

    if (!category_shares_matter(s))
        return;
    for (size_t i = 0; i < s->n; i++)
        if (s->all[i].counts)
            list = arena_printf(&c->arena, "%s%s%s", list ? list : "", list ? "; " : "",
                                one_text(c, s, &s->all[i]));
    if (list)
        cli_say_in(c, 2, "bought.list", MSG_ARGS({"list", list}));
    for (size_t i = 0; i < s->n; i++)
        if (!s->all[i].counts)
            cli_say_in(c, 2, "bought.asked",
                       MSG_ARGS({"text", one_text(c, s, &s->all[i])},
                                {"name", s->all[i].trade->name[c->lang]}, {"id", id}));
}

void categories_json(struct json *j, const struct category_shares *s)
{
    json_array(j, "categories");
    for (size_t i = 0; i < s->n; i++) {
        const struct category_share *one = &s->all[i];
        json_object(j, NULL);
        json_text(j, "category", one->trade->code);
        json_int(j, "ore", one->ore);
        json_bool(j, "counts", one->counts);
        json_text(j, "level", one->rated ? risk_level_key(one->level) : NULL);
        json_end_object(j);
    }
    json_end_array(j);
}
