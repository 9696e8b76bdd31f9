/* The hints of a supplier that cannot be rated yet, in words, each with its points. */
#include "cmd_risk.h"
#include "prioritise.h"

static void add(struct cli *c, struct buf *b, const char *message, int points, const char *what)
{
    if (points == 0)
        return;
    buf_add(b, b->len > 0 ? "; " : "");
    msg_add(b, c->lang, message, MSG_ARGS({"n", cli_count(c, points)}, {"what", what}));
}

const char *find_out_why(struct cli *c, const struct find_out *of, int64_t ore)
{
    struct buf b = BUF_INIT;
    const char *hints;

    if (of) {
        add(c, &b, of->country_known ? "find_out.country" : "find_out.no_country", of->country - 1,
            "");
        add(c, &b, "find_out.listed", of->listed, "");
        add(c, &b, "find_out.account", of->account != NULL, of->account ? of->account : "");
        add(c, &b, "find_out.trades", of->trades, "");
        add(c, &b, "find_out.word", of->word != NULL, of->word ? of->word : "");
        add(c, &b, "find_out.finding", of->finding ? FIND_OUT_FINDING : 0, "");
    }
    add(c, &b, "find_out.bought", find_out_size(ore), "");
    hints = cli_keep(c, &b);
    return hints && *hints ? cli_text(c, "risk.prio.unknown.hints", MSG_ARGS({"hints", hints}))
                           : dd_msg(c->lang, "risk.prio.unknown");
}
