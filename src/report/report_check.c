#include "ddreg/report_check.h"

#include "ddreg/due.h"
#include "ddreg/fall.h"
#include "ddreg/publication.h"
#include "ddreg/roles.h"
#include "ddreg/seal.h"
#include "ddreg/vec.h"

/* Which rule asks for what a statement lacks; the rest is asked for by E04. */
static const struct {
    const char *what, *rule;
} asked[] = {
    {"name", "E02"},
    {"orgnr", "E02"},
    {"impacts", "E05"},
    {"findings", "E05"},
    {"finding_words", "E05"},
    {"affected", "E05"},
    {"unknown", "E06"},
    {"unrated", "E06"},
    {"undecided", "E06"},
    {"undecided_few", "E06"},
    {"measures", "E07"},
    {"theme_measure", "E07"},
    {"finding_measure", "E07"},
    {"measure_words", "E08"},
    {"measure_result", "E08"},
    {"promised", "E09"},
    {"signers", "E10"},
    {"purchases", "E12"},
    {"accounts", "E12"},
    {"vat_mixed", "E12"},
    {"vat_part", "E12"},
    {"contact", "W05"},
    {"grievance", "W06"},
    {"own", "W10"},
    {"own_unknown", "W10"},
    {"own_undecided", "W10"},
};

static const struct {
    const char *rule, *paragraph;
} paragraphs[] = {
    {"E04", "5 a"}, {"E05", "5 b"}, {"E06", "5 b"}, {"E07", "5 c"}, {"E08", "5 c"},
    {"E09", "5 c"}, {"E14", "4"},   {"W05", "6"},   {"W06", "4"},   {"W10", "4"},
};

static const char *rule_of(const char *what)
{
    for (size_t i = 0; i < sizeof(asked) / sizeof(asked[0]); i++)
        if (strcmp(asked[i].what, what) == 0)
            return asked[i].rule;
    return "E04";
}

static const char *paragraph_of(const char *rule)
{
    for (size_t i = 0; i < sizeof(paragraphs) / sizeof(paragraphs[0]); i++)
        if (strcmp(paragraphs[i].rule, rule) == 0)
            return paragraphs[i].paragraph;
    return "5";
}

static void add(struct vec *lacks, const char *rule, enum report_severity severity, const char *id,
                const struct report_lack *more)
{
    struct report_lack *l = vec_add(lacks);

    if (!l)
        return;
    *l = *more;
    l->rule = rule;
    l->paragraph = paragraph_of(rule);
    l->severity = severity;
    l->id = id;
}

/* What makes the statement a draft is an error, whatever rule asks for it. */
static void add_gaps(struct vec *lacks, const struct statement_gap *gaps, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcmp(gaps[i].what, "signatures") != 0) /* see add_signatures() */
            add(lacks, rule_of(gaps[i].what), REPORT_ERROR, "missing",
                &(struct report_lack){.what = gaps[i].words, .fill = gaps[i].fill});
}

/* Who must still sign: "Kari Nordmann (chair), ...". */
static const char *missing_names(struct arena *a, const struct seal_signatures *s,
                                 enum dd_lang lang)
{
    struct buf b = BUF_INIT;
    struct role_def role;
    const char *text;

    for (size_t i = 0; i < s->nmissing; i++)
        if (role_named(s->missing[i].role, &role))
            buf_printf(&b, "%s%s (%s)", i > 0 ? ", " : "", s->missing[i].name, role.name[lang]);
    text = b.failed ? NULL : arena_strdup(a, buf_str(&b));
    buf_release(&b);
    return text;
}

/* E10: sealed, and signed by all as it is now. Signatures of an earlier version count no longer. */
static enum dd_rc add_signatures(struct reg *reg, struct arena *a, int year, const char *today,
                                 enum dd_lang lang, struct vec *lacks, struct dd_error *err)
{
    struct report_lack more = {.day = NULL};
    struct seal_signatures s;
    struct seal *seals, *last = NULL;
    size_t n;
    enum dd_rc rc = seals_read(reg, a, COMPANY_FIRST, year, &seals, &n, err);

    if (rc != DD_OK)
        return rc;
    for (size_t i = 0; i < n; i++)
        last = seals[i].in_force ? &seals[i] : last;
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        if (&seals[i] == last)
            continue;
        rc = seal_signatures_read(reg, a, &seals[i], COMPANY_FIRST, today, &s, err);
        more.count += rc == DD_OK ? (int64_t)s.signed_by : 0;
    }
    if (rc == DD_OK && more.count > 0)
        add(lacks, "E10", REPORT_NOTE, "stale", &more);
    if (rc != DD_OK || !last) {
        if (rc == DD_OK)
            add(lacks, "E10", REPORT_ERROR, "unsealed", &more);
        return rc;
    }
    rc = seal_signatures_read(reg, a, last, COMPANY_FIRST, today, &s, err);
    if (rc == DD_OK && !s.complete) {
        more.what = missing_names(a, &s, lang);
        more.day = last->day;
        if (!more.what)
            return dd_no_memory(err);
        add(lacks, "E10", REPORT_ERROR, s.nmissing > 0 ? "unsigned_by" : "no_signers", &more);
    }
    return rc;
}

/* E11: published in time, at an address. Before the deadline it is only said when that is. */
static enum dd_rc add_publication(struct reg *reg, struct arena *a, int year, const char *today,
                                  struct vec *lacks, struct dd_error *err)
{
    struct publication p;
    char deadline[11];
    struct report_lack more = {.day = NULL};
    enum dd_rc rc = publication_first(reg, a, COMPANY_FIRST, year, today, &p, err);

    publication_deadline(deadline, year);
    if (rc != DD_OK || deadline[0] == '\0')
        return rc;
    more.day = arena_strdup(a, p.number > 0 ? p.day : deadline);
    if (!more.day)
        return dd_no_memory(err);
    if (p.number == 0)
        add(lacks, "E11", strcmp(today, deadline) > 0 ? REPORT_ERROR : REPORT_NOTE,
            strcmp(today, deadline) > 0 ? "overdue" : "unpublished", &more);
    else if (p.late)
        add(lacks, "E11", REPORT_ERROR, "late", &more);
    if (p.number > 0 && !p.is_signed)
        add(lacks, "E10", REPORT_ERROR, "unsigned", &more);
    return DD_OK;
}

/* E14: what one person did counts when another has looked. Each kind of what waits is one error. */
static enum dd_rc add_waiting(struct reg *reg, struct arena *a, const char *today,
                              struct vec *lacks, struct dd_error *err)
{
    static const char *const what[] = {"rating.confirm",  "rating.alone",    "rating.own_eyes",
                                       "person.own_eyes", "finding.confirm", "finding.alone",
                                       "measure.accept"};
    struct report_lack more = {.day = NULL};
    struct fall_row *falls = NULL;
    struct due_item *items = NULL;
    size_t n = 0, nfalls = 0;
    enum dd_rc rc = falls_read(reg, a, today, false, &falls, &nfalls, err);

    if (rc == DD_OK)
        rc = due_list(reg, a, today, &items, &n, err);
    more.count = (int64_t)nfalls;
    if (rc == DD_OK && nfalls > 0)
        add(lacks, "E14", REPORT_ERROR, "rating.fell", &more);
    for (size_t k = 0; rc == DD_OK && k < sizeof(what) / sizeof(what[0]); k++) {
        more.count = 0;
        for (size_t i = 0; i < n; i++)
            more.count += strcmp(items[i].what, what[k]) == 0;
        if (more.count > 0)
            add(lacks, "E14", REPORT_ERROR, what[k], &more);
    }
    return rc;
}

/* Of E10 only that nobody is known who must sign. */
bool report_lack_of_content(const struct report_lack *l)
{
    return l->severity == REPORT_ERROR && strcmp(l->rule, "E11") != 0 &&
           (strcmp(l->rule, "E10") != 0 || strcmp(l->id, "missing") == 0);
}

/* By rule; what a rule asks for stays in the order of the statement. */
static void sort(struct report_lack *all, size_t n)
{
    for (size_t i = 1; i < n; i++) {
        struct report_lack one = all[i];
        size_t at = i;
        for (; at > 0 && strcmp(all[at - 1].rule, one.rule) > 0; at--)
            all[at] = all[at - 1];
        all[at] = one;
    }
}

enum dd_rc report_check(struct reg *reg, int year, const char *as_of, const char *today,
                        enum dd_lang lang, enum dd_lang reader, struct doc *d,
                        struct statement_input *in, const struct report_lack **out, size_t *n,
                        struct dd_error *err)
{
    struct vec lacks = VEC_OF(struct report_lack);
    const struct statement_gap *gaps = NULL;
    struct report_lack *all = NULL;
    size_t ngaps = 0;
    enum dd_rc rc = statement_read(reg, d->arena, year, as_of, in, err);

    if (rc == DD_OK)
        rc = statement_gaps(in, lang, reader, d, &gaps, &ngaps, err);
    add_gaps(&lacks, gaps, ngaps);
    if (rc == DD_OK && !in->accounts.known && in->figures.suppliers.total > 0)
        add(&lacks, "E12", REPORT_ERROR, "accounts", &(struct report_lack){.day = NULL});
    if (rc == DD_OK)
        rc = add_signatures(reg, d->arena, year, today, reader, &lacks, err);
    if (rc == DD_OK)
        rc = add_publication(reg, d->arena, year, today, &lacks, err);
    if (rc == DD_OK)
        rc = add_waiting(reg, d->arena, today, &lacks, err);
    if (rc != DD_OK) {
        vec_release(&lacks);
        return rc;
    }
    rc = vec_keep(&lacks, d->arena, &all, n, err);
    if (rc == DD_OK)
        sort(all, *n);
    *out = all;
    return rc;
}
