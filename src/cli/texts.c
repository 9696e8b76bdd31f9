/* Counts, amounts and sentences as texts in the command's arena. */
#include "cli.h"
#include "ddreg/money.h"

const char *cli_keep(struct cli *c, struct buf *b)
{
    const char *copy = b->failed ? NULL : arena_strdup(&c->arena, buf_str(b));

    c->out.failed = c->out.failed || !copy;
    buf_release(b);
    return copy ? copy : "";
}

const char *cli_text(struct cli *c, const char *id, const struct msg_arg *args, size_t nargs)
{
    struct buf b = BUF_INIT;

    msg_add(&b, c->lang, id, args, nargs);
    return cli_keep(c, &b);
}

const char *cli_count(struct cli *c, int64_t n)
{
    struct buf b = BUF_INIT;

    number_format(&b, c->lang, n);
    return cli_keep(c, &b);
}

const char *cli_digits(struct cli *c, int64_t n)
{
    struct buf b = BUF_INIT;

    buf_add_int(&b, n);
    return cli_keep(c, &b);
}

const char *cli_amount(struct cli *c, int64_t amount, const char *currency)
{
    struct buf b = BUF_INIT;

    money_format(&b, c->lang, amount, currency_exponent(currency));
    return cli_keep(c, &b);
}

const char *cli_kroner(struct cli *c, int64_t ore)
{
    return cli_amount(c, ore, "NOK");
}
