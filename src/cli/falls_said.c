/* The levels that a command lowers are said: before they are written, when it is refused for want
 * of a reason, and when it was done. */
#include "cli.h"
#include "ddreg/fall.h"
#include "ddreg/goods.h"
#include "ddreg/json_read.h"
#include "ddreg/public_id.h"

enum { SHOWN = 20 };

const char *cli_fall_word(const struct cli *c, const char *level)
{
    char id[48];

    (void)snprintf(id, sizeof(id), "fall.to.%s", level);
    return dd_msg(c->lang, id);
}

/* A category is proposed by its id, and called by its name. */
static const char *proposed(const struct cli *c, const char *value)
{
    const struct trade *goods = value ? goods_by_id(value) : NULL;

    return goods ? goods->name[c->lang] : value;
}

/* "sector 13.10 → 70.22" */
static void add_cause(struct cli *c, struct buf *out, struct json_at *o)
{
    const char *what = json_get_text(o, "what");
    const char *before = json_get_text_or_null(o, "before");
    const char *after = json_get_text_or_null(o, "after");
    const char *none = dd_msg(c->lang, "fall.none");
    char id[48];

    (void)json_get_text_or_null(o, "as");
    json_no_more(o);
    if (strcmp(what, "proposals") == 0)
        before = proposed(c, before), after = proposed(c, after);
    (void)snprintf(id, sizeof(id), "fall.cause.%s", what);
    buf_add(out, out->len > 0 ? "; " : "");
    msg_add(out, c->lang, id,
            MSG_ARGS({"before", before ? before : none}, {"after", after ? after : none},
                     {"id", before  ? before
                            : after ? after
                                    : ""}));
}

const char *cli_fall_cause(struct cli *c, const char *cause)
{
    struct buf out = BUF_INIT;
    struct json_reader reader;
    struct json_at all = json_read(&reader, &c->arena, cause), list, one;
    struct dd_error err;
    size_t n = 0;

    (void)json_get_array(&all, "causes", 1, &list, &n);
    for (size_t i = 0; i < n; i++) {
        one = json_next_item(&list);
        add_cause(c, &out, &one);
    }
    if (json_read_end(&reader, DD_DAMAGED, "register.damaged", &err) != DD_OK)
        buf_reset(&out);
    return cli_keep(c, &out);
}

static void say_one(struct cli *c, const struct fall *f)
{
    const char *cause = cli_fall_cause(c, f->cause);
    const char *who = dd_msg(c->lang, "due.own");
    char id[PUBLIC_ID_SIZE];

    public_id_write(id, SUPPLIER_ID, f->supplier);
    if (f->supplier)
        who = *f->name ? arena_printf(&c->arena, "%s %s", id, f->name) : id;
    cli_warn(c, *cause ? "fall.one.cause" : "fall.one",
             MSG_ARGS({"who", who}, {"from", cli_fall_word(c, f->from)},
                      {"to", cli_fall_word(c, f->to)}, {"cause", cause}));
}

void cli_say_falls(struct cli *c)
{
    const size_t n = c->reg ? c->reg->nfalls : 0;

    for (size_t i = 0; i < n && i < SHOWN; i++)
        say_one(c, &c->reg->falls[i]);
    if (n > SHOWN)
        cli_warn(c, "fall.more", MSG_ARGS({"n", cli_count(c, (int64_t)(n - SHOWN))}));
}

void cli_json_falls(struct cli *c, struct json *j)
{
    char id[PUBLIC_ID_SIZE];

    if (!c->reg || c->reg->nfalls == 0)
        return;
    json_array(j, "falls");
    for (size_t i = 0; i < c->reg->nfalls; i++) {
        const struct fall *f = &c->reg->falls[i];
        public_id_write(id, SUPPLIER_ID, f->supplier);
        json_object(j, NULL);
        json_text(j, "id", f->supplier ? id : "own");
        json_text(j, "name", f->name);
        json_text(j, "from", f->from);
        json_text(j, "to", f->to);
        json_text(j, "cause", cli_fall_cause(c, f->cause));
        json_end_object(j);
    }
    json_end_array(j);
}
