/* What help shows for a value, in the user's language. */
#include "choices.h"
#include "cli.h"

const char *cli_placeholders(struct cli *c, const char *args)
{
    static const char *const words[][2] = {
        {"ADDRESS", "arg.address"}, {"AMOUNT", "arg.amount"},     {"IMPORT", "arg.import"},
        {"CC", "arg.country"},      {"CATEGORY", "arg.category"}, {"CLASS", "arg.class"},
        {"CODE", "arg.code"},       {"COMMAND", "arg.command"},   {"CUR", "arg.currency"},
        {"DATE", "arg.date"},       {"FILE", "arg.file"},         {"ENCODING", "arg.encoding"},
        {"SIGN", "arg.sign"},       {"LINE", "arg.line"},         {"HASH", "arg.hash"},
        {"KEY", "arg.key"},         {"LEVEL", "arg.level"},       {"MAP", "arg.map"},
        {"N", "arg.number"},        {"NAME", "arg.name"},         {"R", "arg.rate"},
        {"SEQ", "arg.number"},      {"SUPPLIER", "arg.supplier"}, {"MERGED", "arg.supplier"},
        {"COLUMN", "arg.column"},   {"COLUMNS", "arg.columns"},   {"COUNT", "arg.count"},
        {"WORD", "arg.word"},       {"TEXT", "arg.text"},         {"VALUE", "arg.value"},
        {"Y", "arg.year"},
    };
    const bool several = strchr(args, '|') != NULL;
    struct buf out = BUF_INIT;
    const char *copy;

    while (*args) {
        size_t n = strspn(args, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), i = 0;
        size_t lower = several ? strspn(args, "abcdefghijklmnopqrstuvwxyz_") : 0;
        if (lower > 0) {
            const char *word = choice_word(c, args, lower);
            buf_printf(&out, "%.*s", word ? (int)strlen(word) : (int)lower, word ? word : args);
            args += lower;
            continue;
        }
        while (n > 0 && i < sizeof(words) / sizeof(words[0]) &&
               (strlen(words[i][0]) != n || strncmp(words[i][0], args, n) != 0))
            i++;
        if (n > 0 && i < sizeof(words) / sizeof(words[0]))
            buf_add(&out, dd_msg(c->lang, words[i][1]));
        else
            buf_printf(&out, "%.*s", n > 0 ? (int)n : 1, args);
        args += n > 0 ? n : 1;
    }
    copy = out.failed ? NULL : arena_strdup(&c->arena, buf_str(&out));
    buf_release(&out);
    return copy ? copy : "";
}
