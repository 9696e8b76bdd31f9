/* `assess --changed` and `--dry-run`: what would move, from what to what and why. */
#include "assess.h"
#include "ddreg/supplier_named.h"

const struct out_column assess_columns[ASSESS_COLUMNS] = {
    {"id", "col.id", FIT_WHOLE},
    {"name", "col.name", FIT_CUT},
    {"before", "col.rating.before", FIT_WHOLE},
    {"severity_before", NULL, FIT_WHOLE},
    {"likelihood_before", NULL, FIT_WHOLE},
    {"now", "col.rating.now", FIT_WHOLE},
    {"severity", NULL, FIT_WHOLE},
    {"likelihood", NULL, FIT_WHOLE},
    {"floor", NULL, FIT_WHOLE},
    {"why", "col.why", FIT_WRAP},
};

/* "high 4×3" */
static struct out_cell rating_cell(struct cli *c, bool there, enum risk_level level,
                                   enum risk_level floor, int severity, int likelihood)
{
    struct out_cell cell =
        there ? out_rating(c, risk_level_key(level), risk_level_key(floor)) : out_text(NULL);

    if (there && level != RISK_UNKNOWN)
        cell.shown = arena_printf(&c->arena, "%s %d\xC3\x97%d", cell.shown, severity, likelihood);
    return cell;
}

/* "Country: 2 -> 5". What is only worth knowing is left out. */
static void add_factor(struct cli *c, struct buf *out, const struct moved_factor *f)
{
    if (f->before == 0 && f->now == 0)
        return;
    buf_printf(out, "%s%s", out->len ? "; " : "", assess_factor_label(c, f->id));
    if (f->had && f->has && f->before != f->now)
        buf_printf(out, ": %d \xE2\x86\x92 %d", f->before, f->now);
    else if (f->had && !f->has)
        buf_printf(out, ": %s", dd_msg(c->lang, "assess.moved.gone"));
    else if (!f->had)
        buf_printf(out, ": %s", dd_msg(c->lang, "assess.moved.new"));
}

static enum dd_rc add_why(struct cli *c, struct buf *out, const struct assessment_view *v,
                          struct dd_error *err)
{
    struct moved why;
    enum dd_rc rc = moved_why(&c->arena, v, c->today, &why, err);

    if (rc != DD_OK)
        return rc;
    if (v->latest.id == 0)
        buf_add(out, dd_msg(c->lang, "assess.moved.first"));
    if (why.model)
        msg_add(out, c->lang, "assess.moved.model",
                MSG_ARGS({"before", v->latest.model_version}, {"now", risk_model_version()}));
    for (size_t i = 0; i < why.n; i++)
        add_factor(c, out, &why.factor[i]);
    if (out->len == 0)
        buf_add(out,
                dd_msg(c->lang, strcmp(v->latest.inputs, v->inputs) != 0 ||
                                        strcmp(v->latest.model_version, risk_model_version()) != 0
                                    ? "assess.moved.nothing"
                                    : "assess.moved.old"));
    return DD_OK;
}

static enum dd_rc add_row(struct cli *c, struct out_list *list, const struct assessment_view *v,
                          const char *name, struct dd_error *err)
{
    const struct assessment *was = &v->latest;
    struct buf why = BUF_INIT;
    enum dd_rc rc = add_why(c, &why, v, err);
    const char *text = arena_strdup(&c->arena, buf_str(&why));
    const struct out_cell cells[ASSESS_COLUMNS] = {
        out_text(assess_id(c, v->supplier)),
        out_text(name),
        rating_cell(c, was->id != 0, was->level, was->floor, was->severity, was->likelihood),
        out_score(was->severity),
        out_score(was->likelihood),
        rating_cell(c, true, v->level, v->floor, v->severity, v->likelihood),
        out_score(v->severity),
        out_score(v->likelihood),
        out_floor(risk_level_key(v->level), risk_level_key(v->floor)),
        out_text(text),
    };

    if (rc == DD_OK && (why.failed || !text))
        rc = dd_no_memory(err);
    buf_release(&why);
    if (rc == DD_OK)
        out_row(list, cells);
    return rc;
}

static int by_id(const void *a, const void *b)
{
    const struct named *x = a, *y = b;

    return (x->id > y->id) - (x->id < y->id);
}

/* The names, by id: all of them in one read. */
struct names {
    struct named *rows;
    size_t n;
};

static const char *name_of(const struct names *names, int64_t id)
{
    const struct named key = {.id = id}, *found;

    found = names->n ? bsearch(&key, names->rows, names->n, sizeof(key), by_id) : NULL;
    return found ? found->name : NULL;
}

enum dd_rc assess_list(struct cli *c, const struct assessment_view *views, size_t n, bool moved,
                       struct dd_error *err)
{
    struct names names = {NULL, 0};
    struct out_list list;
    enum dd_rc rc = names_all(c->reg, &c->arena, c->today, &names.rows, &names.n, err);

    if (rc == DD_OK)
        rc = out_begin(&list, c, "ratings", assess_columns, ASSESS_COLUMNS, err);
    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (moved ? views[i].moved : views[i].news)
            rc = add_row(c, &list, &views[i], name_of(&names, views[i].supplier), err);
    if (rc == DD_OK && list.nrows == 0 && c->format == FORMAT_TABLE) {
        cli_say(c, n ? cli_plural(c, "assess.list.same", (int64_t)n) : "assess.none_chosen",
                MSG_ARGS({"rated", cli_count(c, (int64_t)n)}));
        return DD_OK;
    }
    return rc == DD_OK ? out_end(&list, err) : rc;
}
