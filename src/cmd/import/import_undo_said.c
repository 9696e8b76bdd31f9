/* What became of suppliers when their import was undone. */
#include "cmd/supplier/cmd_supplier.h"
#include "import_said.h"

enum { SHOWN = 20 };

static bool stays(const struct undone_fact *f)
{
    return strcmp(f->before ? f->before : "", f->after ? f->after : "") == 0;
}

int64_t undone_facts(const struct suppliers_undone *s, bool left)
{
    int64_t n = 0;

    for (size_t i = 0; i < s->nfacts; i++)
        n += stays(&s->facts[i]) == left;
    return n;
}

static void json_kept(struct cli *c, struct json *j, const struct suppliers_undone *s)
{
    json_array(j, "kept");
    for (size_t i = 0, same; i < s->nleans; i += same) {
        same = leans_of_one(&s->leans[i], s->nleans - i);
        json_object(j, NULL);
        json_text(j, "id", public_id(c, s->leans[i].supplier));
        json_object(j, "leans");
        for (size_t k = i; k < i + same; k++)
            json_int(j, s->leans[k].table, s->leans[k].n);
        json_end_object(j);
        json_end_object(j);
    }
    json_end_array(j);
}

void undone_json(struct cli *c, struct json *j, const struct suppliers_undone *s)
{
    json_object(j, "suppliers");
    json_int(j, "withdrawn", s->withdrawn);
    json_kept(c, j, s);
    json_end_object(j);
    json_array(j, "facts");
    for (size_t i = 0; i < s->nfacts; i++) {
        json_object(j, NULL);
        json_text(j, "supplier", public_id(c, s->facts[i].supplier));
        json_text(j, "field", supplier_fields[s->facts[i].field].name);
        json_text(j, "before", s->facts[i].before);
        json_text(j, "after", s->facts[i].after);
        json_bool(j, "set_since", stays(&s->facts[i]));
        json_end_object(j);
    }
    json_end_array(j);
}

static void say_kept(struct cli *c, const struct suppliers_undone *s)
{
    struct dd_error ignored;
    int64_t n = 0;

    if (s->kept > 0)
        cli_say(c, cli_plural(c, "imported.undone_kept", s->kept),
                MSG_ARGS({"n", cli_count(c, s->kept)}));
    for (size_t i = 0, same; i < s->nleans && n < SHOWN; i += same, n++) {
        same = leans_of_one(&s->leans[i], s->nleans - i);
        cli_say_in(c, 2, "imported.undone_one",
                   MSG_ARGS({"supplier", leans_sentence(c, &s->leans[i], same, &ignored)}));
    }
    if (s->kept > SHOWN)
        cli_say_in(c, 2, "imported.bare_more", MSG_ARGS({"n", cli_count(c, s->kept - SHOWN)}));
}

/* A value as people read it. */
static const char *word_of(struct cli *c, const struct undone_fact *f, const char *value)
{
    if (!value)
        return dd_msg(c->lang, "imported.undone_nothing");
    return strcmp(supplier_fields[f->field].name, "class") == 0 ? class_word(c, value) : value;
}

static void say_fact(struct cli *c, const struct undone_fact *f)
{
    const char *id = stays(f)    ? "imported.undone_since"
                     : f->number ? "imported.undone_number"
                                 : "imported.undone_fact";

    cli_say_in(c, 2, id,
               MSG_ARGS({"id", public_id(c, f->supplier)}, {"name", f->name ? f->name : ""},
                        {"field", dd_msg(c->lang, supplier_fields[f->field].title)},
                        {"before", word_of(c, f, f->before)}, {"after", word_of(c, f, f->after)}));
}

void undone_say(struct cli *c, const struct suppliers_undone *s)
{
    say_kept(c, s);
    if (s->nfacts > 0)
        cli_say(c, "imported.undone_facts", NULL, 0);
    for (size_t i = 0; i < s->nfacts && i < SHOWN; i++)
        say_fact(c, &s->facts[i]);
    if (s->nfacts > SHOWN)
        cli_say_in(c, 2, "imported.bare_more",
                   MSG_ARGS({"n", cli_count(c, (int64_t)s->nfacts - SHOWN)}));
}
