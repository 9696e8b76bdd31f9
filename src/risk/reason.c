/* A factor in words. */
#include "ddreg/countries.h"
#include "ddreg/risk.h"
#include "ddreg/sectors.h"

static bool is_id(const struct risk_factor *f, const char *id)
{
    return strcmp(f->id, id) == 0;
}

static bool about_sector(const struct risk_factor *f)
{
    return is_id(f, "severity.sector") || is_id(f, "likelihood.sector");
}

/* The factor's subject is the code of a row of the table. */
static const struct sector *subject_sector(const struct risk_factor *f)
{
    return sector_find(strcmp(f->subject, "unknown") == 0 ? NULL : f->subject);
}

static void add_sector(struct buf *out, enum dd_lang lang, const struct sector *s)
{
    if (strcmp(s->code, "unknown") == 0)
        buf_add(out, s->reason[lang]);
    else
        msg_add(out, lang, "risk.factor.sector",
                MSG_ARGS({"name", s->name[lang]}, {"code", s->code}, {"reason", s->reason[lang]}));
}

enum { NUMBER_SIZE = 16 };

/* Hundredths as "+1,71". */
static const char *hundredths(char out[NUMBER_SIZE], enum dd_lang lang, int v)
{
    unsigned size = (unsigned)(v < 0 ? -v : v);

    (void)snprintf(out, NUMBER_SIZE, "%s%u%c%02u", v < 0 ? "\xE2\x88\x92" : "+", size / 100 % 100,
                   lang == DD_EN ? '.' : ',', size % 100);
    return out;
}

static void add_country(struct buf *out, enum dd_lang lang, const char *code)
{
    struct country_figures f;
    char va[NUMBER_SIZE], rl[NUMBER_SIZE], cc[NUMBER_SIZE], year[NUMBER_SIZE];
    const char *id = "risk.factor.country";

    if (!country_figures(code, &f)) {
        buf_add(out, dd_msg(lang, "risk.factor.country.unknown"));
        return;
    }
    if (f.judged)
        id = "risk.factor.country.judged";
    else if (*f.proxy)
        id = "risk.factor.country.proxy";
    (void)snprintf(year, sizeof(year), "%d", f.year);
    msg_add(out, lang, id,
            MSG_ARGS({"name", country_name(code, lang)}, {"proxy", country_name(f.proxy, lang)},
                     {"year", year}, {"va", hundredths(va, lang, f.va)},
                     {"rl", hundredths(rl, lang, f.rl)}, {"cc", hundredths(cc, lang, f.cc)},
                     {"note", f.note[lang]}));
}

void risk_add_reason(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    if (about_sector(f))
        add_sector(out, lang, subject_sector(f));
    else if (is_id(f, "likelihood.production_unknown"))
        buf_add(out, dd_msg(lang, "risk.factor.production_unknown"));
    else
        add_country(out, lang, f->subject);
}

void risk_add_source(struct buf *out, enum dd_lang lang, const struct risk_factor *f)
{
    struct country_figures c;

    if (about_sector(f))
        buf_add(out, subject_sector(f)->source[lang]);
    else if (*f->subject && country_figures(f->subject, &c))
        buf_add(out, c.source);
    else
        msg_add(out, lang, "risk.source.model", MSG_ARGS({"version", risk_model_version()}));
}
