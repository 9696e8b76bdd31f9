/* Figures by their names, for the company's own words: what may be published of docs/figures.md. */
#include "published.h"
#include "words_said.h"

/* A figure and how it is shown. */
struct figure {
    int64_t part, base;
    bool ore, whole, shown; /* whole: the base itself; shown: it may be published */
};

static const struct {
    const char *name;
    bool in[REGIONS];
} regions[] = {
    {"norway", {[REGION_NORWAY] = true}},
    {"eu", {[REGION_EU] = true}},
    {"eea_efta", {[REGION_EEA_EFTA] = true}},
    {"europe_other", {[REGION_EUROPE] = true}},
    {"outside_europe", {[REGION_OUTSIDE] = true}},
    {"unknown", {[REGION_UNKNOWN] = true}},
    {"foreign",
     {[REGION_EU] = true,
      [REGION_EEA_EFTA] = true,
      [REGION_EUROPE] = true,
      [REGION_OUTSIDE] = true}},
    {"outside_eu", {[REGION_EEA_EFTA] = true, [REGION_EUROPE] = true, [REGION_OUTSIDE] = true}},
};

static bool find_region(const struct say *s, const char *name, struct figure *out)
{
    const struct figures *f = &s->in->figures;
    size_t parts[REGIONS];
    int64_t suppliers = 0;

    published_parts(f->suppliers.region, REGIONS, parts);
    for (size_t i = 0; i < sizeof(regions) / sizeof(regions[0]); i++) {
        if (strcmp(regions[i].name, name) != 0)
            continue;
        for (size_t r = 0; r < REGIONS; r++) {
            suppliers += regions[i].in[r] ? f->suppliers.region[r] : 0;
            out->part +=
                regions[i].in[r] ? (out->ore ? f->purchases.region[r] : f->suppliers.region[r]) : 0;
        }
        out->shown = !published_few(suppliers) && published_whole(parts, regions[i].in, REGIONS);
        return true;
    }
    return false;
}

static bool find_class(const struct say *s, const char *name, struct figure *out)
{
    static const char *const names[] = {"supply_chain", "business_partner", "unclassified"};
    const struct figures *f = &s->in->figures;
    const int64_t counts[] = {f->supply_chain, f->business_partner, f->unclassified};
    size_t parts[3];

    published_parts(counts, 3, parts);
    for (size_t i = 0; i < 3; i++) {
        bool chosen[3] = {false};
        if (strcmp(names[i], name) != 0)
            continue;
        chosen[i] = true;
        out->part = counts[i];
        out->shown = !published_few(counts[i]) && published_whole(parts, chosen, 3);
        return true;
    }
    return false;
}

static bool find_other(const struct say *s, const char *name, struct figure *out)
{
    const struct figures *f = &s->in->figures;

    out->shown = true;
    out->whole = strcmp(name, "total") == 0;
    if (out->whole) {
        out->part = out->base;
    } else if (out->ore && strcmp(name, "production") == 0) {
        out->part = f->production_ore;
    } else if (!out->ore && strcmp(name, "production_country_unknown") == 0) {
        out->part = f->production_country_unknown;
        out->shown = !published_few(out->part);
    } else {
        return false;
    }
    return true;
}

static bool find_assessed(const struct say *s, const char *name, struct figure *out)
{
    const struct figures *f = &s->in->figures;

    out->shown = published_shows_decided(s->in);
    out->part = strcmp(name, "decided") == 0 ? f->decided : f->proposed;
    return strcmp(name, "decided") == 0 || strcmp(name, "proposed") == 0;
}

static bool find(const struct say *s, const char *group, const char *name, struct figure *out)
{
    const struct figures *f = &s->in->figures;

    *out = (struct figure){.base = f->suppliers.total};
    if (strcmp(group, "assessments") == 0)
        return find_assessed(s, name, out);
    if (strcmp(group, "purchases") == 0) {
        out->ore = true;
        out->base = f->purchases.total;
    } else if (strcmp(group, "suppliers") != 0) {
        return false;
    }
    return find_region(s, name, out) || (!out->ore && find_class(s, name, out)) ||
           find_other(s, name, out);
}

static const char *share_text(struct say *s, const struct figure *f)
{
    return say_text(s,
                    f->ore ? "statement.figure.purchase_share" : "statement.figure.supplier_share",
                    MSG_ARGS({"share", say_share(s, f->part, f->base)},
                             {"part", f->ore ? say_ore(s, f->part) : say_count(s, f->part)},
                             {"base", f->ore ? say_ore(s, f->base) : say_count(s, f->base)}));
}

static const char *whole_text(struct say *s, const struct figure *f)
{
    return f->ore ? say_ore(s, f->part)
                  : say_text(s, "statement.figure.suppliers",
                             MSG_ARGS({"count", say_count(s, f->part)}));
}

static const char *request_figure(struct say *s, const char *name)
{
    if (strcmp(name, "received") == 0)
        return say_count(s, s->in->requests.received);
    return strcmp(name, "answered") == 0 ? say_count(s, s->in->requests.answered) : NULL;
}

const char *say_figure(struct say *s, const char *name)
{
    char copy[64], *dot, *end;
    struct figure f;

    (void)snprintf(copy, sizeof(copy), "%s", name);
    if (!(dot = strchr(copy, '.')))
        return NULL;
    *dot++ = '\0';
    if ((end = strchr(dot, '.')))
        *end++ = '\0';
    if (strcmp(copy, "requests") == 0)
        return request_figure(s, dot);
    if (!find(s, copy, dot, &f) || !f.shown || (f.ore && say_withheld(s)))
        return NULL;
    if (end)
        return share_text(s, &f);
    if (f.whole)
        return whole_text(s, &f);
    return f.ore ? say_purchase_share(s, f.part) : say_supplier_share(s, f.part);
}
