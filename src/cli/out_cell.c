/* The cells of lists and records. */
#include "ddreg/doc.h"
#include "ddreg/money.h"
#include "ddreg/public_id.h"
#include "ddreg/text.h"
#include "out.h"

struct out_cell out_text(const char *text)
{
    return (struct out_cell){text ? OUT_TEXT : OUT_NONE, text, NULL, 0, MARK_NONE};
}

struct out_cell out_word(const char *text, const char *shown)
{
    return (struct out_cell){text ? OUT_TEXT : OUT_NONE, text, shown, 0, MARK_NONE};
}

struct out_cell out_ids(const char *ids, const char *shown)
{
    return (struct out_cell){OUT_IDS, ids ? ids : "", shown, 0, MARK_NONE};
}

struct out_cell out_key(struct cli *c, const char *key)
{
    const char *id = key ? arena_printf(&c->arena, "word.%s", key) : NULL;
    const char *text = id && msg_has(id) ? dd_msg(c->lang, id) : NULL;

    /* After a bar come other words that may be typed for it. */
    return out_word(key, text ? arena_strndup(&c->arena, text, strcspn(text, "|")) : NULL);
}

struct out_cell out_int(int64_t n)
{
    return (struct out_cell){OUT_INT, NULL, NULL, n, MARK_NONE};
}

struct out_cell out_ore(int64_t ore)
{
    return (struct out_cell){OUT_ORE, NULL, NULL, ore, MARK_NONE};
}

struct out_cell out_flag(bool flag)
{
    return (struct out_cell){OUT_FLAG, NULL, NULL, flag, MARK_NONE};
}

struct out_cell out_level(const struct cli *c, const char *level)
{
    static const struct {
        const char *level, *id;
        enum out_mark mark;
    } known[] = {{"low", "risk.level.low", MARK_GOOD},
                 {"medium", "risk.level.medium", MARK_NONE},
                 {"high", "risk.level.high", MARK_WARN},
                 {"very_high", "risk.level.very_high", MARK_BAD},
                 {"unknown", "risk.level.unknown", MARK_NONE}};

    for (size_t i = 0; level && i < sizeof(known) / sizeof(known[0]); i++)
        if (strcmp(known[i].level, level) == 0) {
            struct out_cell cell = out_word(level, dd_msg(c->lang, known[i].id));
            cell.number = (int64_t)i + 1;
            cell.mark = known[i].mark;
            return cell;
        }
    return out_text(NULL);
}

struct out_cell out_rating(struct cli *c, const char *level, const char *floor)
{
    struct out_cell cell = out_level(c, level), least = out_level(c, floor);
    struct buf b = BUF_INIT;

    /* That it is at least the lowest says nothing. */
    if (!level || strcmp(level, "unknown") != 0 || !floor || strcmp(floor, "low") == 0)
        return cell;
    msg_add(&b, c->lang, "risk.level.at_least", MSG_ARGS({"level", least.shown}));
    cell.shown = arena_strdup(&c->arena, buf_str(&b));
    cell.number += least.number;
    buf_release(&b);
    return cell;
}

struct out_cell out_floor(const char *level, const char *floor)
{
    return out_text(level && strcmp(level, "unknown") == 0 ? floor : NULL);
}

struct out_cell out_score(int score)
{
    return score ? out_int(score) : out_text(NULL);
}

static void ids_json(struct json *j, const char *key, const char *ids)
{
    char id[PUBLIC_ID_SIZE];

    json_array(j, key);
    for (const char *p = ids; *p; p += strspn(p, " ")) {
        size_t n = strcspn(p, " ");
        (void)snprintf(id, sizeof(id), "%.*s", (int)n, p);
        json_text(j, NULL, id);
        p += n;
    }
    json_end_array(j);
}

void out_cell_json(struct json *j, const char *key, const struct out_cell *cell)
{
    switch (cell->kind) {
    case OUT_TEXT:
        json_text(j, key, cell->text);
        break;
    case OUT_INT:
    case OUT_ORE:
        json_int(j, key, cell->number);
        break;
    case OUT_FLAG:
        json_bool(j, key, cell->number != 0);
        break;
    case OUT_IDS:
        ids_json(j, key, cell->text);
        break;
    case OUT_NONE:
        json_null(j, key);
        break;
    }
}

void out_cell_csv(struct buf *out, const struct out_cell *cell)
{
    switch (cell->kind) {
    case OUT_TEXT:
    case OUT_IDS:
        escape_csv(out, cell->text);
        break;
    case OUT_INT:
    case OUT_ORE:
    case OUT_FLAG:
        buf_add_int(out, cell->number);
        break;
    case OUT_NONE:
        break;
    }
}

const char *out_cell_shown(struct arena *a, enum dd_lang lang, const struct out_cell *cell,
                           bool lines, struct dd_error *err)
{
    struct buf b = BUF_INIT;
    const char *copy;

    switch (cell->kind) {
    case OUT_TEXT:
    case OUT_IDS:
        (lines ? text_add_lines : text_add_plain)(&b, cell->shown ? cell->shown : cell->text);
        break;
    case OUT_INT:
        if (cell->shown)
            text_add_plain(&b, cell->shown);
        else
            number_format(&b, lang, cell->number);
        break;
    case OUT_ORE:
        money_format(&b, lang, cell->number, 2);
        break;
    case OUT_FLAG:
        buf_add(&b, dd_msg(lang, cell->number ? "out.yes" : "out.no"));
        break;
    case OUT_NONE:
        break;
    }
    copy = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    if (!copy)
        (void)dd_no_memory(err);
    return copy;
}
