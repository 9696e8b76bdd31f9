#include "ddreg/scenarios.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "bar_words.h"
#include "gen/scenarios_areas.h"
#include "gen/scenarios_links.h"
#include "gen/scenarios_measures.h"
#include "gen/scenarios_points.h"
#include "gen/scenarios_scenarios.h"
#include "gen/scenarios_sources.h"
#include "gen/scenarios_stages.h"
#include "gen/scenarios_vulnerabilities.h"
#include "gen/scenarios_weaknesses.h"

#define COUNT(rows) (sizeof(rows) / sizeof((rows)[0]))

static struct scenario_words words(const char *nb, const char *en)
{
    return (struct scenario_words){{[DD_NB] = nb, [DD_EN] = en}};
}

static const char *or_null(const char *text)
{
    return *text ? text : NULL;
}

struct scenario_words scenario_source(void)
{
    return words(scenarios_sources_rows[0][SCENARIOS_SOURCES_NAME_NB],
                 scenarios_sources_rows[0][SCENARIOS_SOURCES_NAME_EN]);
}

bool scenario_stage_at(size_t i, struct scenario_stage *out)
{
    const char *const *r;

    if (i >= COUNT(scenarios_stages_rows))
        return false;
    r = scenarios_stages_rows[i];
    *out =
        (struct scenario_stage){r[SCENARIOS_STAGES_ID], r[SCENARIOS_STAGES_PART],
                                words(r[SCENARIOS_STAGES_NAME_NB], r[SCENARIOS_STAGES_NAME_EN]),
                                words(r[SCENARIOS_STAGES_HOLDS_NB], r[SCENARIOS_STAGES_HOLDS_EN])};
    return true;
}

const char *scenario_stage_words(void)
{
    static char words[8 * COUNT(scenarios_stages_rows)];

    if (*words)
        return words;
    for (size_t i = 0; i < COUNT(scenarios_stages_rows); i++)
        bar_words_add(words, sizeof(words), scenarios_stages_rows[i][SCENARIOS_STAGES_ID]);
    return words;
}

bool scenario_vulnerability_at(size_t i, struct scenario_heading *out)
{
    const char *const *r;

    if (i >= COUNT(scenarios_vulnerabilities_rows))
        return false;
    r = scenarios_vulnerabilities_rows[i];
    *out = (struct scenario_heading){
        r[SCENARIOS_VULNERABILITIES_ID],
        words(r[SCENARIOS_VULNERABILITIES_NAME_NB], r[SCENARIOS_VULNERABILITIES_NAME_EN]),
        r[SCENARIOS_VULNERABILITIES_ALIASES]};
    return true;
}

bool scenario_weakness_at(size_t i, struct scenario_heading *out)
{
    const char *const *r;

    if (i >= COUNT(scenarios_weaknesses_rows))
        return false;
    r = scenarios_weaknesses_rows[i];
    *out = (struct scenario_heading){
        r[SCENARIOS_WEAKNESSES_ID],
        words(r[SCENARIOS_WEAKNESSES_NAME_NB], r[SCENARIOS_WEAKNESSES_NAME_EN]),
        r[SCENARIOS_WEAKNESSES_ALIASES]};
    return true;
}

bool scenario_heading_named(const char *id, struct scenario_heading *out)
{
    for (size_t i = 0; scenario_vulnerability_at(i, out); i++)
        if (strcasecmp(out->id, id) == 0)
            return true;
    for (size_t i = 0; scenario_weakness_at(i, out); i++)
        if (strcasecmp(out->id, id) == 0)
            return true;
    return false;
}

bool scenario_point_at(const char *heading, size_t i, const char **id, struct scenario_words *text)
{
    for (size_t at = 0; at < COUNT(scenarios_points_rows); at++) {
        const char *const *r = scenarios_points_rows[at];
        if (strcmp(r[SCENARIOS_POINTS_OF], heading) != 0 || i-- > 0)
            continue;
        *id = r[SCENARIOS_POINTS_ID];
        *text = words(r[SCENARIOS_POINTS_TEXT_NB], r[SCENARIOS_POINTS_TEXT_EN]);
        return true;
    }
    return false;
}

static struct scenario_number number(const char *value, const char *basis)
{
    if (*value == '\0')
        return (struct scenario_number){SCENARIO_NONE, 0};
    return (struct scenario_number){strcmp(basis, "source") == 0 ? SCENARIO_SOURCED
                                                                 : SCENARIO_ASSUMED,
                                    (int)strtol(value, NULL, 10)};
}

bool scenario_at(size_t i, struct scenario *out)
{
    const char *const *r;

    if (i >= COUNT(scenarios_scenarios_rows))
        return false;
    r = scenarios_scenarios_rows[i];
    *out = (struct scenario){
        .id = r[SCENARIOS_SCENARIOS_ID],
        .part = r[SCENARIOS_SCENARIOS_PART],
        .stage = or_null(r[SCENARIOS_SCENARIOS_STAGE]),
        .name = words(r[SCENARIOS_SCENARIOS_NAME_NB], r[SCENARIOS_SCENARIOS_NAME_EN]),
        .detail = words(r[SCENARIOS_SCENARIOS_DETAIL_NB], r[SCENARIOS_SCENARIOS_DETAIL_EN]),
        .target = r[SCENARIOS_SCENARIOS_TARGET],
        .lost = number(r[SCENARIOS_SCENARIOS_LOST_PERCENT], r[SCENARIOS_SCENARIOS_LOST_BASIS]),
        .days = number(r[SCENARIOS_SCENARIOS_DAYS], r[SCENARIOS_SCENARIOS_DAYS_BASIS]),
        .demand =
            number(r[SCENARIOS_SCENARIOS_DEMAND_PERCENT], r[SCENARIOS_SCENARIOS_DEMAND_BASIS])};
    return true;
}

bool scenario_named(const char *id, struct scenario *out)
{
    for (size_t i = 0; scenario_at(i, out); i++)
        if (strcasecmp(out->id, id) == 0)
            return true;
    return false;
}

bool scenario_link_at(const char *scenario, enum scenario_link_kind kind, size_t i,
                      struct scenario_link *out)
{
    static const char *const kinds[SCENARIO_LINK_KINDS] = {
        [SCENARIO_VULNERABILITY] = "vulnerability",
        [SCENARIO_WEAKNESS] = "weakness",
        [SCENARIO_CONSEQUENCE] = "consequence",
        [SCENARIO_ADDITION] = "addition",
    };

    for (size_t at = 0; at < COUNT(scenarios_links_rows); at++) {
        const char *const *r = scenarios_links_rows[at];
        if (strcmp(r[SCENARIOS_LINKS_SCENARIO], scenario) != 0 ||
            strcmp(r[SCENARIOS_LINKS_KIND], kinds[kind]) != 0 || i-- > 0)
            continue;
        *out = (struct scenario_link){
            r[SCENARIOS_LINKS_OF], words(r[SCENARIOS_LINKS_TEXT_NB], r[SCENARIOS_LINKS_TEXT_EN])};
        return true;
    }
    return false;
}

/* Is the id one of those with blanks between them? */
static bool among(const char *ids, const char *id)
{
    const size_t n = strlen(id);

    for (const char *w = ids; *w; w += strcspn(w, " "), w += strspn(w, " "))
        if (strcspn(w, " ") == n && memcmp(w, id, n) == 0)
            return true;
    return false;
}

bool scenario_hits(const char *scenario, const char *heading)
{
    for (size_t at = 0; at < COUNT(scenarios_links_rows); at++)
        if (strcmp(scenarios_links_rows[at][SCENARIOS_LINKS_SCENARIO], scenario) == 0 &&
            among(scenarios_links_rows[at][SCENARIOS_LINKS_OF], heading))
            return true;
    return false;
}

bool scenario_measure_at(const char *scenario, size_t i, struct scenario_measure *out)
{
    for (size_t at = 0; at < COUNT(scenarios_measures_rows); at++) {
        const char *const *r = scenarios_measures_rows[at];
        if ((scenario && strcmp(r[SCENARIOS_MEASURES_SCENARIO], scenario) != 0) || i-- > 0)
            continue;
        *out = (struct scenario_measure){
            .id = r[SCENARIOS_MEASURES_ID],
            .numbered = *r[SCENARIOS_MEASURES_NUMBERED] == '1',
            .level = or_null(r[SCENARIOS_MEASURES_LEVEL]),
            .kind = r[SCENARIOS_MEASURES_KIND],
            .area = r[SCENARIOS_MEASURES_AREA],
            .ours = strcmp(r[SCENARIOS_MEASURES_WHOSE], "ours") == 0,
            .effect = r[SCENARIOS_MEASURES_EFFECT],
            .text = words(r[SCENARIOS_MEASURES_TEXT_NB], r[SCENARIOS_MEASURES_TEXT_EN])};
        return true;
    }
    return false;
}

bool scenario_area_at(size_t i, const char **id, struct scenario_words *name)
{
    if (i >= COUNT(scenarios_areas_rows))
        return false;
    *id = scenarios_areas_rows[i][SCENARIOS_AREAS_ID];
    *name = words(scenarios_areas_rows[i][SCENARIOS_AREAS_NAME_NB],
                  scenarios_areas_rows[i][SCENARIOS_AREAS_NAME_EN]);
    return true;
}
