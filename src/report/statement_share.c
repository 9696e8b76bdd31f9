/* A share is never written without its base. */
#include "ddreg/money.h"
#include "ddreg/statement.h"

static void add_share(struct buf *out, enum dd_lang lang, const char *id, const char *part,
                      const char *base, int64_t tenths, bool any)
{
    struct buf share = BUF_INIT;

    if (any)
        share_format(&share, lang, tenths);
    else
        buf_add(&share, dd_msg(lang, "statement.share.none"));
    if (share.failed)
        out->failed = true;
    msg_add(out, lang, id, MSG_ARGS({"part", part}, {"base", base}, {"share", buf_str(&share)}));
    buf_release(&share);
}

typedef void format_fn(struct buf *, enum dd_lang, int64_t);

static void add_of_base(struct buf *out, enum dd_lang lang, const char *id, format_fn *format,
                        int64_t part, int64_t base)
{
    struct buf part_text = BUF_INIT, base_text = BUF_INIT;
    int64_t tenths = 0;
    bool any = share_tenths(part, base, &tenths);

    format(&part_text, lang, part);
    format(&base_text, lang, base);
    if (part_text.failed || base_text.failed)
        out->failed = true;
    add_share(out, lang, id, buf_str(&part_text), buf_str(&base_text), tenths, any);
    buf_release(&part_text);
    buf_release(&base_text);
}

void statement_add_count_share(struct buf *out, enum dd_lang lang, int64_t part, int64_t base)
{
    add_of_base(out, lang, base == 1 ? "statement.share.supplier" : "statement.share.suppliers",
                number_format, part, base);
}

void statement_add_ore_share(struct buf *out, enum dd_lang lang, int64_t part, int64_t base)
{
    add_of_base(out, lang, "statement.share.purchases", money_format_millions, part, base);
}
