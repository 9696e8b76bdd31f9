#include "watch_said.h"

#include "cmd/supplier/cmd_supplier.h"
#include "ddreg/goods.h"
#include "ddreg/sector_code.h"

const char *watch_id(struct cli *c, const struct watch_hit *h)
{
    return public_id_text(&c->arena, WATCH_HIT_ID, h->id);
}

static const char *or_nothing(const char *text)
{
    return text ? text : "";
}

/* The trade, or what is bought, that makes an approval a duty. */
static const char *trade_word(struct cli *c, const char *what)
{
    const struct trade *goods = what ? goods_by_id(what) : NULL;
    const char *title = what && !goods ? sector_code_title(what, c->lang) : NULL;

    return goods   ? goods->name[c->lang]
           : title ? arena_printf(&c->arena, "%s %s", what, title)
                   : or_nothing(what);
}

const char *watch_what(struct cli *c, const struct watch_hit *h)
{
    const char *id = h->means == WATCH_ABSENT   ? "watch.what.absent"
                     : h->by == WATCH_BY_NUMBER ? "watch.what.number"
                     : h->status && *h->status  ? "watch.what.name_status"
                                                : "watch.what.name";

    if (h->by == WATCH_BY_NUMBER && !h->status)
        id = "watch.what.listed";
    return cli_text(c, id,
                    MSG_ARGS({"status", or_nothing(h->status)}, {"name", or_nothing(h->name)},
                             {"words", or_nothing(h->words)}, {"trade", trade_word(c, h->words)}));
}

const char *watch_state_word(struct cli *c, enum watch_state state)
{
    const char *key = watch_state_key(state);
    const char *id = arena_printf(&c->arena, "watch.state.%s", key);

    return id ? dd_msg(c->lang, id) : key;
}

void watch_say(struct cli *c, const struct watch_hit *h)
{
    cli_say_in(c, 2, "watch.one",
               MSG_ARGS({"hit", watch_id(c, h)}, {"id", public_id(c, h->supplier)},
                        {"name", or_nothing(h->supplier_name)}, {"what", watch_what(c, h)}));
}

void watch_json(struct cli *c, struct json *j, const struct watch_hit *h)
{
    json_object(j, NULL);
    json_text(j, "id", watch_id(c, h));
    json_text(j, "supplier", public_id(c, h->supplier));
    json_text(j, "name", h->supplier_name);
    json_text(j, "means", watch_means_key(h->means));
    json_text(j, "found_by", watch_found_key(h->by));
    json_text(j, "listed_name", h->name);
    json_text(j, "number", h->number);
    json_text(j, "status", h->status);
    json_text(j, "words", h->words);
    json_text(j, "state", watch_state_key(h->state));
    json_end_object(j);
}
