/* A share is never written without its base. */
#include "ddreg/money.h"
#include "ddreg/statement.h"

typedef void format_fn(struct buf *, enum dd_lang, int64_t);

static void add_of_base(struct buf *out, enum dd_lang lang, const char *id, format_fn *format,
                        int64_t part, int64_t base)
{
    struct buf part_text = BUF_INIT, base_text = BUF_INIT, share = BUF_INIT;

    format(&part_text, lang, part);
    format(&base_text, lang, base);
    share_add(&share, lang, part, base);
    if (part_text.failed || base_text.failed || share.failed)
        out->failed = true;
    msg_add(out, lang, id,
            MSG_ARGS({"part", buf_str(&part_text)}, {"base", buf_str(&base_text)},
                     {"share", buf_str(&share)}));
    buf_release(&part_text);
    buf_release(&base_text);
    buf_release(&share);
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
