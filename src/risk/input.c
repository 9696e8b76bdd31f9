/* The inputs as JSON, and back. The reader wants every member that the writer writes, and no other,
 * but for those that came with a later version of the model. */
#include "ddreg/json.h"
#include "ddreg/json_read.h"
#include "ddreg/risk.h"

static const char *const side_keys[SEVERITY_SIDES] = {
    [SEVERITY_SCALE] = "scale",
    [SEVERITY_SCOPE] = "scope",
    [SEVERITY_IRREMEDIABLE] = "irremediable",
};

/* --- Writing ---------------------------------------------------------------------------------- */

static void add_evidence(struct json *j, const struct risk_evidence *e)
{
    json_object(j, NULL);
    json_text(j, "kind", risk_evidence_key(e->kind));
    json_text(j, "ref", e->ref);
    json_text(j, "issuer", e->issuer);
    json_text(j, "issued", e->issued);
    json_text(j, "expires", e->expires);
    json_bool(j, "passed", e->passed);
    json_bool(j, "documented", e->documented);
    json_end_object(j);
}

static void add_finding(struct json *j, const struct risk_finding *f)
{
    json_object(j, NULL);
    json_text(j, "ref", f->ref);
    json_text(j, "opened", f->opened);
    json_text(j, "closed", f->closed);
    json_int(j, "severity", f->severity);
    json_end_object(j);
}

static void add_facts(struct json *j, const char *const *facts, const bool *withdrawn)
{
    for (int i = 0; i < RISK_FACTS; i++)
        json_text(j, risk_fact_key((enum risk_fact)i), facts[i]);
    json_object(j, "withdrawn");
    for (int i = 0; i < RISK_FACTS; i++)
        json_bool(j, risk_fact_key((enum risk_fact)i), withdrawn[i]);
    json_end_object(j);
}

static void add_given(struct json *j, const int *given)
{
    json_object(j, "given");
    for (int i = 0; i < SEVERITY_SIDES; i++)
        json_int(j, side_keys[i], given[i]);
    json_end_object(j);
}

/* Only where there are any, as proposals. */
static void add_listings(struct json *j, const struct risk_input *in)
{
    if (in->nlistings == 0)
        return;
    json_array(j, "listings");
    for (size_t i = 0; i < in->nlistings; i++) {
        json_object(j, NULL);
        json_text(j, "ref", in->listings[i].ref);
        json_text(j, "list", in->listings[i].list);
        json_bool(j, "absent", in->listings[i].absent);
        json_end_object(j);
    }
    json_end_array(j);
}

/* Only where there are any: what was rated before there were has none. */
static void add_proposals(struct json *j, const struct risk_proposal *list, size_t n)
{
    if (n == 0)
        return;
    json_array(j, "proposals");
    for (size_t i = 0; i < n; i++) {
        json_object(j, NULL);
        json_text(j, "fact", risk_fact_key(list[i].fact));
        json_text(j, "value", list[i].value);
        json_text(j, "rank", list[i].derived ? "derived" : "proposed");
        json_text(j, "source", list[i].source);
        json_end_object(j);
    }
    json_end_array(j);
}

static void add_merged(struct json *j, const struct risk_input *in)
{
    json_text(j, "ref", in->ref);
    json_array(j, "merged");
    for (size_t i = 0; i < in->nmerged; i++) {
        const struct risk_merged *p = &in->merged[i];
        json_object(j, NULL);
        json_text(j, "ref", p->ref);
        add_facts(j, p->facts, p->withdrawn);
        json_bool(j, "subsuppliers_known", p->subsuppliers_known);
        add_given(j, p->given);
        add_proposals(j, p->proposals, p->nproposals);
        json_end_object(j);
    }
    json_end_array(j);
    json_array(j, "apart");
    for (size_t i = 0; i < in->napart; i++) {
        json_object(j, NULL);
        json_text(j, "evidence", in->apart[i].evidence);
        json_text(j, "of", in->apart[i].of);
        json_text(j, "other", in->apart[i].other);
        json_end_object(j);
    }
    json_end_array(j);
}

void risk_add_input_json(struct buf *out, const struct risk_input *in)
{
    struct json j;

    json_init(&j, out);
    json_object(&j, NULL);
    json_bool(&j, "own", in->own);
    add_facts(&j, in->facts, in->withdrawn);
    json_bool(&j, "subsuppliers_known", in->subsuppliers_known);
    json_bool(&j, "no_answer", in->no_answer);
    add_given(&j, in->given);
    add_proposals(&j, in->proposals, in->nproposals);
    json_text(&j, "connection", risk_connection_key(in->connection));
    json_array(&j, "evidence");
    for (size_t i = 0; i < in->nevidence; i++)
        add_evidence(&j, &in->evidence[i]);
    json_end_array(&j);
    json_array(&j, "findings");
    for (size_t i = 0; i < in->nfindings; i++)
        add_finding(&j, &in->findings[i]);
    json_end_array(&j);
    add_listings(&j, in);
    if (in->nmerged > 0)
        add_merged(&j, in);
    json_end_object(&j);
}

/* --- Reading ---------------------------------------------------------------------------------- */

static void read_evidence(struct json_at *o, struct risk_evidence *e)
{
    if (!risk_evidence_kind_read(&e->kind, json_get_text(o, "kind")))
        json_break(o->reader);
    e->ref = json_get_text_or_null(o, "ref");
    e->issuer = json_get_text_or_null(o, "issuer");
    e->issued = json_get_text_or_null(o, "issued");
    e->expires = json_get_text_or_null(o, "expires");
    e->passed = json_get_bool(o, "passed");
    /* What was rated before the model asked for a document has no such member. */
    e->documented = json_has(o, "documented") && json_get_bool(o, "documented");
    json_no_more(o);
}

static void read_finding(struct json_at *o, struct risk_finding *f)
{
    f->ref = json_get_text_or_null(o, "ref");
    f->opened = json_get_text_or_null(o, "opened");
    f->closed = json_get_text_or_null(o, "closed");
    f->severity = (int)json_get_int(o, "severity", 0, 5);
    json_no_more(o);
}

static void read_facts(struct json_at *o, const char **facts, bool *withdrawn)
{
    struct json_at w = json_get_object(o, "withdrawn");

    for (int i = 0; i < RISK_FACTS; i++) {
        facts[i] = json_get_text_or_null(o, risk_fact_key((enum risk_fact)i));
        withdrawn[i] = json_get_bool(&w, risk_fact_key((enum risk_fact)i));
    }
    json_no_more(&w);
}

static void read_given(struct json_at *o, int *given)
{
    struct json_at g = json_get_object(o, "given");

    for (int i = 0; i < SEVERITY_SIDES; i++)
        given[i] = (int)json_get_int(&g, side_keys[i], 0, 5);
    json_no_more(&g);
}

static void read_proposal(struct json_at *o, struct risk_proposal *p)
{
    const char *fact = json_get_text(o, "fact"), *rank = json_get_text(o, "rank");
    int f = 0;

    while (f < RISK_FACTS && strcmp(risk_fact_key((enum risk_fact)f), fact) != 0)
        f++;
    p->derived = strcmp(rank, "derived") == 0;
    if (f == RISK_FACTS || (!p->derived && strcmp(rank, "proposed") != 0))
        json_break(o->reader);
    else
        p->fact = (enum risk_fact)f;
    p->value = json_get_text(o, "value");
    p->source = json_get_text(o, "source");
    json_no_more(o);
}

static const struct risk_proposal *read_proposals(struct json_at *o, size_t *n)
{
    struct json_at array, item;
    struct risk_proposal *list;

    *n = 0;
    if (!json_has(o, "proposals"))
        return NULL;
    list = json_get_array(o, "proposals", sizeof(*list), &array, n);
    for (size_t i = 0; i < *n; i++) {
        item = json_next_item(&array);
        read_proposal(&item, &list[i]);
    }
    return list;
}

static void read_merged(struct json_at *o, struct risk_merged *m)
{
    m->ref = json_get_text_or_null(o, "ref");
    read_facts(o, m->facts, m->withdrawn);
    m->subsuppliers_known = json_get_bool(o, "subsuppliers_known");
    read_given(o, m->given);
    m->proposals = read_proposals(o, &m->nproposals);
    json_no_more(o);
}

static void read_apart(struct json_at *o, struct risk_apart *one)
{
    one->evidence = json_get_text_or_null(o, "evidence");
    one->of = json_get_text_or_null(o, "of");
    one->other = json_get_text_or_null(o, "other");
    json_no_more(o);
}

static void read_evidence_and_findings(struct json_at *o, struct risk_input *out)
{
    struct json_at array, item;
    struct risk_evidence *e = json_get_array(o, "evidence", sizeof(*e), &array, &out->nevidence);
    struct risk_finding *f;

    for (size_t i = 0; i < out->nevidence; i++) {
        item = json_next_item(&array);
        read_evidence(&item, &e[i]);
    }
    f = json_get_array(o, "findings", sizeof(*f), &array, &out->nfindings);
    for (size_t i = 0; i < out->nfindings; i++) {
        item = json_next_item(&array);
        read_finding(&item, &f[i]);
    }
    out->evidence = e;
    out->findings = f;
}

static void read_listings(struct json_at *o, struct risk_input *out)
{
    struct json_at array, item;
    struct risk_listing *l;

    if (!json_has(o, "listings"))
        return;
    l = json_get_array(o, "listings", sizeof(*l), &array, &out->nlistings);
    for (size_t i = 0; i < out->nlistings; i++) {
        item = json_next_item(&array);
        l[i].ref = json_get_text(&item, "ref");
        l[i].list = json_get_text(&item, "list");
        l[i].absent = json_get_bool(&item, "absent");
        json_no_more(&item);
    }
    out->listings = l;
}

static void read_all_merged(struct json_at *o, struct risk_input *out)
{
    struct json_at array, item;
    struct risk_merged *m = json_get_array(o, "merged", sizeof(*m), &array, &out->nmerged);
    struct risk_apart *apart;

    for (size_t i = 0; i < out->nmerged; i++) {
        item = json_next_item(&array);
        read_merged(&item, &m[i]);
    }
    apart = json_get_array(o, "apart", sizeof(*apart), &array, &out->napart);
    for (size_t i = 0; i < out->napart; i++) {
        item = json_next_item(&array);
        read_apart(&item, &apart[i]);
    }
    out->ref = json_get_text_or_null(o, "ref");
    out->merged = m;
    out->apart = apart;
}

/* The writer ends with the brace; JSON lets white space follow. */
static bool ends_in_brace(const char *json)
{
    size_t n = strlen(json);

    return n > 0 && json[n - 1] == '}';
}

enum dd_rc risk_read_input_json(struct arena *a, const char *json, struct risk_input *out,
                                struct dd_error *err)
{
    struct json_reader r;
    struct json_at o = json_read(&r, a, json);

    memset(out, 0, sizeof(*out));
    out->own = json_get_bool(&o, "own");
    read_facts(&o, out->facts, out->withdrawn);
    out->subsuppliers_known = json_get_bool(&o, "subsuppliers_known");
    out->no_answer = json_get_bool(&o, "no_answer");
    read_given(&o, out->given);
    out->proposals = read_proposals(&o, &out->nproposals);
    read_evidence_and_findings(&o, out);
    read_listings(&o, out);
    if (json_has(&o, "merged"))
        read_all_merged(&o, out);
    if (!risk_connection_read(&out->connection, json_get_text(&o, "connection")) ||
        !ends_in_brace(json))
        json_break(&r);
    json_no_more(&o);
    return json_read_end(&r, DD_DAMAGED, "register.damaged", err);
}
