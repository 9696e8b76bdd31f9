/* The inputs as JSON, and back. The reader takes what the writer writes, and nothing else. */
#include "ddreg/json.h"
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
    json_text(&j, "connection", risk_connection_key(in->connection));
    json_array(&j, "evidence");
    for (size_t i = 0; i < in->nevidence; i++)
        add_evidence(&j, &in->evidence[i]);
    json_end_array(&j);
    json_array(&j, "findings");
    for (size_t i = 0; i < in->nfindings; i++)
        add_finding(&j, &in->findings[i]);
    json_end_array(&j);
    if (in->nmerged > 0)
        add_merged(&j, in);
    json_end_object(&j);
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* `at` is NULL once anything did not fit; every step then does nothing. */
struct reader {
    const char *at;
    struct arena *arena;
    bool memory; /* that was the reason */
};

static bool take(struct reader *r, const char *what)
{
    size_t n = strlen(what);

    if (!r->at || strncmp(r->at, what, n) != 0)
        return false;
    r->at += n;
    return true;
}

static void expect(struct reader *r, const char *what)
{
    if (!take(r, what))
        r->at = NULL;
}

/* The comma before all but an object's first member, and the key. */
static void key(struct reader *r, const char *name)
{
    (void)take(r, ",");
    expect(r, "\"");
    expect(r, name);
    expect(r, "\":");
}

static int hex_digit(char c)
{
    static const char digits[] = "0123456789abcdef";
    const char *at = c ? strchr(digits, c) : NULL;

    return at ? (int)(at - digits) : -1;
}

/* Four hex digits: a control character below 0x80, or U+FFFD. */
static const char *unescape_unit(const char *s, struct buf *out)
{
    int unit = 0;

    for (int i = 0; i < 4; i++) {
        int digit = hex_digit(s[i]);
        if (digit < 0)
            return NULL;
        unit = unit * 16 + digit;
    }
    if (unit == 0xFFFD)
        buf_add(out, "\xEF\xBF\xBD");
    else if (unit > 0 && unit < 0x80)
        buf_add_char(out, (char)unit);
    else
        return NULL;
    return s + 4;
}

static const char *unescape(const char *s, struct buf *out)
{
    switch (*s) {
    case '"':
    case '\\':
        buf_add_char(out, *s);
        return s + 1;
    case 'n':
        buf_add_char(out, '\n');
        return s + 1;
    case 'u':
        return unescape_unit(s + 1, out);
    default:
        return NULL;
    }
}

static const char *string(struct reader *r)
{
    struct buf b = BUF_INIT;
    const char *s = r->at, *kept = NULL;

    while (s && *s && *s != '"') {
        if (*s == '\\')
            s = unescape(s + 1, &b);
        else
            buf_add_char(&b, *s++);
    }
    r->at = s && *s == '"' ? s + 1 : NULL;
    if (r->at) {
        kept = b.failed ? NULL : arena_strdup(r->arena, buf_str(&b));
        r->memory = r->memory || !kept;
    }
    buf_release(&b);
    return kept;
}

/* A text or null. */
static const char *text(struct reader *r, const char *name)
{
    key(r, name);
    if (take(r, "null"))
        return NULL;
    expect(r, "\"");
    return string(r);
}

static bool boolean(struct reader *r, const char *name)
{
    bool is;

    key(r, name);
    is = take(r, "true");
    if (!is)
        expect(r, "false");
    return is;
}

/* One digit: every number here is 0 to 5. */
static int digit(struct reader *r, const char *name)
{
    int n;

    key(r, name);
    if (!r->at || *r->at < '0' || *r->at > '5') {
        r->at = NULL;
        return 0;
    }
    n = *r->at++ - '0';
    return n;
}

/* How many members an array holds at most: its braces. */
static size_t count(const char *s)
{
    size_t n = 0;

    for (; s && *s; s++)
        n += *s == '{';
    return n;
}

static void read_evidence(struct reader *r, struct risk_evidence *e)
{
    expect(r, "{");
    if (!risk_evidence_kind_read(&e->kind, text(r, "kind")))
        r->at = NULL;
    e->ref = text(r, "ref");
    e->issuer = text(r, "issuer");
    e->issued = text(r, "issued");
    e->expires = text(r, "expires");
    e->passed = boolean(r, "passed");
    expect(r, "}");
}

static void read_finding(struct reader *r, struct risk_finding *f)
{
    expect(r, "{");
    f->ref = text(r, "ref");
    f->opened = text(r, "opened");
    f->closed = text(r, "closed");
    f->severity = digit(r, "severity");
    expect(r, "}");
}

static void read_facts(struct reader *r, const char **facts, bool *withdrawn)
{
    for (int i = 0; i < RISK_FACTS; i++)
        facts[i] = text(r, risk_fact_key((enum risk_fact)i));
    key(r, "withdrawn");
    expect(r, "{");
    for (int i = 0; i < RISK_FACTS; i++)
        withdrawn[i] = boolean(r, risk_fact_key((enum risk_fact)i));
    expect(r, "}");
}

static void read_given(struct reader *r, int *given)
{
    key(r, "given");
    expect(r, "{");
    for (int i = 0; i < SEVERITY_SIDES; i++)
        given[i] = digit(r, side_keys[i]);
    expect(r, "}");
}

static void read_merged(struct reader *r, struct risk_input *out)
{
    size_t most = count(r->at) + 1;
    struct risk_merged *merged = arena_alloc(r->arena, most * sizeof(*merged));
    struct risk_apart *apart = arena_alloc(r->arena, most * sizeof(*apart));

    if (!merged || !apart) {
        r->memory = true;
        return;
    }
    out->ref = text(r, "ref");
    out->merged = merged;
    out->apart = apart;
    key(r, "merged");
    expect(r, "[");
    while (r->at && !take(r, "]")) {
        struct risk_merged *m = &merged[out->nmerged++];
        (void)take(r, ",");
        expect(r, "{");
        m->ref = text(r, "ref");
        read_facts(r, m->facts, m->withdrawn);
        m->subsuppliers_known = boolean(r, "subsuppliers_known");
        read_given(r, m->given);
        expect(r, "}");
    }
    key(r, "apart");
    expect(r, "[");
    while (r->at && !take(r, "]")) {
        struct risk_apart *one = &apart[out->napart++];
        (void)take(r, ",");
        expect(r, "{");
        one->evidence = text(r, "evidence");
        one->of = text(r, "of");
        one->other = text(r, "other");
        expect(r, "}");
    }
}

static void read_arrays(struct reader *r, struct risk_input *out)
{
    size_t most = count(r->at) + 1;
    struct risk_evidence *e = arena_alloc(r->arena, most * sizeof(*e));
    struct risk_finding *f = arena_alloc(r->arena, most * sizeof(*f));

    if (!e || !f) {
        r->memory = true;
        return;
    }
    out->evidence = e;
    out->findings = f;
    key(r, "evidence");
    expect(r, "[");
    while (r->at && !take(r, "]")) {
        (void)take(r, ",");
        read_evidence(r, &e[out->nevidence++]);
    }
    key(r, "findings");
    expect(r, "[");
    while (r->at && !take(r, "]")) {
        (void)take(r, ",");
        read_finding(r, &f[out->nfindings++]);
    }
}

enum dd_rc risk_read_input_json(struct arena *a, const char *json, struct risk_input *out,
                                struct dd_error *err)
{
    struct reader r = {json, a, false};

    memset(out, 0, sizeof(*out));
    expect(&r, "{");
    out->own = boolean(&r, "own");
    read_facts(&r, out->facts, out->withdrawn);
    out->subsuppliers_known = boolean(&r, "subsuppliers_known");
    out->no_answer = boolean(&r, "no_answer");
    read_given(&r, out->given);
    if (!risk_connection_read(&out->connection, text(&r, "connection")))
        r.at = NULL;
    read_arrays(&r, out);
    if (r.at && *r.at == ',')
        read_merged(&r, out);
    expect(&r, "}");
    if (r.memory)
        return dd_no_memory(err);
    if (!r.at || *r.at)
        return dd_fail(err, DD_DAMAGED, "register.damaged", NULL);
    return DD_OK;
}
