/* Suppliers that are one firm, and those that are not. */
#include "cmd/risk/cmd_risk.h"
#include "cmd_supplier.h"
#include "cli/cli.h"
#include "ddreg/assessment.h"
#include "ddreg/bought.h"
#include "ddreg/money.h"

static const struct cmd_option reason_options[] = {
    {.name = "reason", .arg = "TEXT", .help = "opt.alias_reason"},
    {.name = NULL},
};

/* What a merge is about. */
struct merge {
    int64_t id, root;
    struct supplier merged, kept;
    struct assessment merged_rating, kept_rating; /* in force, each its own */
    struct bought_year *years;
    size_t nyears;
};

static enum dd_rc look(struct cli *c, struct merge *m, struct dd_error *err)
{
    enum dd_rc rc = supplier_get(c->reg, &c->arena, m->root, c->today, &m->kept, err);

    if (rc == DD_OK)
        rc = supplier_get(c->reg, &c->arena, m->id, c->today, &m->merged, err);
    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, m->root, c->today, NULL, NULL, &m->kept_rating, err);
    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, m->id, c->today, NULL, NULL, &m->merged_rating, err);
    return rc;
}

/* The facts that count from now on as the kept one has them. Names and numbers stay with theirs. */
static bool is_news(const struct merge *m, size_t i)
{
    const char *theirs = supplier_field(&m->merged, i), *ours = supplier_field(&m->kept, i);
    enum supplier_kept kept = supplier_fields[i].kept;

    return (kept == KEPT_FACT || kept == KEPT_CONTACT) && theirs &&
           strcmp(ours ? ours : "", theirs) != 0;
}

/* A rating that counts no longer, graver than the one that does. */
static bool loses_rating(const struct merge *m)
{
    return m->merged_rating.id != 0 &&
           (m->kept_rating.id == 0 ||
            risk_level_below(m->kept_rating.level, m->kept_rating.floor, m->merged_rating.level,
                             m->merged_rating.floor));
}

static const char *level_key(const struct assessment *a)
{
    return a->id != 0 ? risk_level_key(a->level) : NULL;
}

static void merge_json(struct cli *c, const struct merge *m)
{
    struct json j;

    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_text(&j, "id", public_id(c, m->root));
    json_text(&j, "merged", public_id(c, m->id));
    json_array(&j, "bought");
    for (size_t i = 0; i < m->nyears; i++) {
        json_object(&j, NULL);
        json_int(&j, "year", date_year(m->years[i].year));
        json_bought(&j, &m->years[i]);
        json_end_object(&j);
    }
    json_end_array(&j);
    json_array(&j, "facts");
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        if (!is_news(m, i))
            continue;
        json_object(&j, NULL);
        json_text(&j, "field", supplier_fields[i].name);
        json_text(&j, "kept", supplier_field(&m->kept, i));
        json_text(&j, "merged", supplier_field(&m->merged, i));
        json_end_object(&j);
    }
    json_end_array(&j);
    json_text(&j, "level_kept", level_key(&m->kept_rating));
    json_text(&j, "level_merged", level_key(&m->merged_rating));
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
}

static void say_years(struct cli *c, const struct merge *m)
{
    for (size_t i = 0; i < m->nyears; i++)
        cli_say_in(c, 2, "alias.bought",
                   MSG_ARGS({"year", m->years[i].year}, {"sum", cli_kroner(c, m->years[i].ore)}));
}

/* The field as people read it. */
static const char *word_of(struct cli *c, const struct supplier *s, size_t i)
{
    const char *value = supplier_field(s, i);

    return value && strcmp(supplier_fields[i].name, "class") == 0 ? class_word(c, value) : value;
}

/* What only the merged one knew, or knew otherwise: a person takes it over, or leaves it. */
static void say_facts(struct cli *c, const struct merge *m)
{
    for (size_t i = 0; i < SUPPLIER_FIELDS; i++) {
        const char *kept = word_of(c, &m->kept, i);
        if (!is_news(m, i))
            continue;
        cli_say_in(c, 2, kept ? "alias.fact_differs" : "alias.fact_missing",
                   MSG_ARGS({"field", dd_msg(c->lang, supplier_fields[i].title)},
                            {"into", public_id(c, m->root)}, {"id", public_id(c, m->id)},
                            {"kept", kept ? kept : ""}, {"value", word_of(c, &m->merged, i)}));
    }
}

/* Where they differ in what the rating model goes by, it goes by both. */
static void say_risk(struct cli *c, const struct merge *m)
{
    static const char *const rated[] = {"country", "production_country", "sector", "category",
                                        "subsuppliers"};
    bool differs = false;

    for (size_t i = 0; i < SUPPLIER_FIELDS; i++)
        for (size_t k = 0; k < sizeof(rated) / sizeof(rated[0]); k++)
            differs = differs || (strcmp(supplier_fields[i].name, rated[k]) == 0 && is_news(m, i));
    if (differs)
        cli_say_in(c, 2, "alias.risk", MSG_ARGS({"into", public_id(c, m->root)}));
}

/* The one level that is in force now; a graver one that counts no longer is named. */
static void say_rating(struct cli *c, const struct merge *m)
{
    const bool lost = loses_rating(m);

    if (m->kept_rating.id != 0)
        cli_say_in(c, 2, lost ? "alias.rating_lost" : "alias.rating",
                   MSG_ARGS({"into", public_id(c, m->root)}, {"id", public_id(c, m->id)},
                            {"level", lost ? risk_level_word(c, level_key(&m->merged_rating)) : ""},
                            {"kept", risk_level_word(c, level_key(&m->kept_rating))}));
}

/* What the two come to together is proposed at once where it is graver than what was in force, so
 * that there is one level, whoever asks. */
static enum dd_rc rate_together(struct cli *c, const struct merge *m, struct dd_error *err)
{
    const struct assessment_whom whom = {&m->root, 1, NULL, NULL};
    struct assessment kept, merged;
    struct assessment_view *view;
    int64_t written;
    size_t n = 0;
    enum dd_rc rc = assessment_get(c->reg, &c->arena, m->root, c->today, NULL, NULL, &kept, err);

    if (rc == DD_OK)
        rc = assessment_get(c->reg, &c->arena, m->id, c->today, NULL, NULL, &merged, err);
    if (rc != DD_OK || (kept.id == 0 && merged.id == 0))
        return rc;
    rc = assessment_look(c->reg, &c->arena, c->today, &whom, &view, &n, err);
    if (rc == DD_OK && n == 1 &&
        (kept.id == 0 || risk_level_below(kept.level, kept.floor, view->level, view->floor)))
        rc = assessment_write(c->reg, view, n, &written, err);
    return rc;
}

static enum dd_rc run_merge(struct cli *c, struct dd_error *err)
{
    struct merge m = {0};
    int64_t into = 0;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], c->today, &into, err);

    if (rc == DD_OK)
        rc = supplier_find(c->reg, c->args[1], c->today, &m.id, err);
    if (rc == DD_OK)
        rc = bought_by_year(c->reg, &c->arena, m.id, &m.years, &m.nyears, err);
    if (rc == DD_OK)
        rc = alias_merge(c->reg, into, m.id, cli_option(c, "reason"), &m.root, err);
    if (rc == DD_OK)
        rc = rate_together(c, &m, err);
    if (rc == DD_OK)
        rc = look(c, &m, err);
    if (rc != DD_OK)
        return rc;
    if (c->format == FORMAT_JSON) {
        merge_json(c, &m);
        return DD_OK;
    }
    if (c->format == FORMAT_CSV) {
        const struct out_field fields[] = {{"id", NULL, out_text(public_id(c, m.root))},
                                           {"merged", NULL, out_text(public_id(c, m.id))}};
        return out_record(c, fields, sizeof(fields) / sizeof(fields[0]), err);
    }
    cli_say(c, "alias.done",
            MSG_ARGS({"id", public_id(c, m.id)}, {"name", m.merged.name ? m.merged.name : ""},
                     {"into", public_id(c, m.root)}, {"kept", m.kept.name ? m.kept.name : ""}));
    say_years(c, &m);
    say_facts(c, &m);
    say_risk(c, &m);
    say_rating(c, &m);
    cli_say(c, "alias.undo", MSG_ARGS({"id", public_id(c, m.id)}));
    return DD_OK;
}

const struct dd_cmd cmd_supplier_merge = {
    .name = "supplier merge",
    .alias = "leverandør flett",
    .args = "SUPPLIER SUPPLIER",
    .min_args = 2,
    .max_args = 2,
    .summary = "cmd.supplier.merge",
    .example = "ddreg supplier merge S-12 S-40",
    .reg = CMD_WRITES,
    .options = reason_options,
    .run = run_merge,
};

/* Two ids and a sentence about them. */
static enum dd_rc say_two(struct cli *c, const char *message, const char *key, int64_t id,
                          int64_t other, struct dd_error *err)
{
    const struct out_field fields[] = {
        {"id", "col.id", public_id_cell(c, id)},
        {key, "col.id", public_id_cell(c, other)},
    };

    if (c->format != FORMAT_TABLE)
        return out_record(c, fields, 2, err);
    cli_say(c, message, MSG_ARGS({"id", public_id(c, id)}, {"other", public_id(c, other)}));
    return DD_OK;
}

static enum dd_rc run_unmerge(struct cli *c, struct dd_error *err)
{
    int64_t id = 0, into = 0;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], c->today, &id, err);

    if (rc == DD_OK)
        rc = alias_unmerge(c->reg, id, cli_option(c, "reason"), &into, err);
    return rc == DD_OK ? say_two(c, "alias.undone", "was", id, into, err) : rc;
}

const struct dd_cmd cmd_supplier_unmerge = {
    .name = "supplier unmerge",
    .alias = "leverandør skill",
    .args = "MERGED",
    .min_args = 1,
    .max_args = 1,
    .summary = "cmd.supplier.unmerge",
    .example = "ddreg supplier unmerge S-40",
    .reg = CMD_WRITES,
    .options = reason_options,
    .run = run_unmerge,
};

static enum dd_rc run_distinct(struct cli *c, struct dd_error *err)
{
    int64_t one = 0, other = 0;
    enum dd_rc rc = supplier_find(c->reg, c->args[0], c->today, &one, err);

    if (rc == DD_OK)
        rc = supplier_find(c->reg, c->args[1], c->today, &other, err);
    if (rc == DD_OK)
        rc = alias_distinct(c->reg, one, other, cli_option(c, "reason"), err);
    return rc == DD_OK ? say_two(c, "alias.distinct", "other", one, other, err) : rc;
}

const struct dd_cmd cmd_supplier_distinct = {
    .name = "supplier distinct",
    .alias = "leverandør ulike",
    .args = "SUPPLIER SUPPLIER",
    .min_args = 2,
    .max_args = 2,
    .summary = "cmd.supplier.distinct",
    .example = "ddreg supplier distinct S-12 S-40 --reason \"To butikker, hver sin eier\"",
    .reg = CMD_WRITES,
    .options = reason_options,
    .run = run_distinct,
};
