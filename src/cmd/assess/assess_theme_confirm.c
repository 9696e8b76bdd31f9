/* `assess --theme --confirm`: a second person confirms the decisions of a theme that wait. */
#include "assess.h"

/* Why one is not confirmed with the others: it is one's own, or no longer what was decided on. */
struct unconfirmed {
    const struct work_item *of;
    const char *why; /* "own", "moved", "finding" */
};

struct confirming {
    int64_t confirmed, attested;
    struct unconfirmed *left;
    size_t nleft;
};

static const char *why_of(const struct dd_error *err)
{
    if (strcmp(err->id, "assess.confirm_other") == 0)
        return "own";
    if (strcmp(err->id, "assess.confirm_moved") == 0)
        return "moved";
    return strcmp(err->id, "assess.finding") == 0 ? "finding" : NULL;
}

static enum dd_rc confirm_one(struct cli *c, struct confirming *all, const struct work_item *item,
                              struct dd_error *err)
{
    const int64_t supplier = item->of.supplier.id;
    struct assessment waiting = {.id = 0};
    bool attested = false;
    const char *why;
    enum dd_rc rc = assessment_waiting(c->reg, &c->arena, supplier, c->today, &waiting, err);

    if (rc != DD_OK || waiting.id == 0)
        return rc;
    rc = assessment_confirm(c->reg, supplier, &attested, err);
    why = rc == DD_REFUSED ? why_of(err) : NULL;
    if (why) {
        all->left[all->nleft++] = (struct unconfirmed){item, why};
        return DD_OK;
    }
    all->confirmed += rc == DD_OK;
    all->attested += rc == DD_OK && attested;
    return rc;
}

static const char *name_of(const struct work_item *item)
{
    return item->of.supplier.name ? item->of.supplier.name : "";
}

static void say(struct cli *c, const struct confirming *all)
{
    cli_say(c, cli_plural(c, "assess.theme.confirmed", all->confirmed),
            MSG_ARGS({"n", cli_count(c, all->confirmed)}));
    if (all->attested > 0)
        cli_warn(c, "assess.attested", NULL, 0);
    for (size_t i = 0; i < all->nleft; i++) {
        const char *why = all->left[i].why;
        cli_say_in(c, 2,
                   strcmp(why, "own") == 0     ? "assess.theme.unconfirmed.own"
                   : strcmp(why, "moved") == 0 ? "assess.theme.unconfirmed.moved"
                                               : "assess.theme.unconfirmed.finding",
                   MSG_ARGS({"id", assess_id(c, all->left[i].of->of.supplier.id)},
                            {"name", name_of(all->left[i].of)}));
    }
}

static void json(struct cli *c, const struct confirming *all)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_int(&j, "confirmed", all->confirmed);
    json_int(&j, "attested", all->attested);
    json_array(&j, "left_out");
    for (size_t i = 0; i < all->nleft; i++) {
        json_object(&j, NULL);
        json_text(&j, "id", assess_id(c, all->left[i].of->of.supplier.id));
        json_text(&j, "name", all->left[i].of->of.supplier.name);
        json_text(&j, "why", all->left[i].why);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static enum dd_rc csv(struct cli *c, const struct confirming *all, struct dd_error *err)
{
    const struct out_field fields[] = {{"confirmed", NULL, out_int(all->confirmed)},
                                       {"attested", NULL, out_int(all->attested)},
                                       {"left_out", NULL, out_int((int64_t)all->nleft)}};

    return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
}

enum dd_rc assess_theme_confirm(struct cli *c, const struct work_item *items, size_t n,
                                struct dd_error *err)
{
    struct confirming all = {.left = arena_alloc(&c->arena, (n + 1) * sizeof(*all.left))};
    enum dd_rc rc = all.left ? DD_OK : dd_no_memory(err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        rc = confirm_one(c, &all, &items[i], err);
    if (rc == DD_OK && all.confirmed == 0)
        return dd_fail(err, DD_REFUSED,
                       all.nleft > 0 ? "assess.theme.none_confirmed" : "assess.none_waits", NULL);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_TABLE) {
        say(c, &all);
        return DD_OK;
    }
    if (c->format == FORMAT_JSON) {
        json(c, &all);
        return DD_OK;
    }
    return csv(c, &all, err);
}
