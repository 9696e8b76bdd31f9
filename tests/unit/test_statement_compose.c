/* The statement of figures made up here: what it says, what it leaves out, what it admits to lack.
 */
#include "test.h"

#include "ddreg/statement.h"

static struct statement_group sectors[] = {{"14", 0, 5, 1, 5, 5, NULL},
                                           {"unknown", 4, 0, 0, 4, 4, NULL}};
static struct statement_group themes[] = {{"clothing", 1, 5, 1, 5, 5, NULL},
                                          {"unknown", 3, 0, 0, 4, 4, NULL}};
static struct statement_group countries[] = {{"CN", 1, 5, 1, 5, 5, NULL},
                                             {NULL, 3, 0, 0, 4, 4, NULL}};
static struct statement_group origins[] = {{NULL, 2, 4, 1, 5, 5, NULL},
                                           {"BD", 2, 1, 0, 5, 5, NULL}};

static struct governance_policy policies[] = {{.id = "PO-1", .text = "Vi følger reglene."},
                                              {"PO-2", "Etiske", "3", "Tekst 3"},
                                              {.id = "PO-4", .title = "Uten tekst"}};

/* The shape of the demo company. */
static struct statement_input demo(void)
{
    static struct figures_member members[] = {{.id = 150, .name = "HemmeligNavn AS"}};
    struct statement_input in = {
        .figures = {.year = 2023,
                    .as_of = "2024-05-05",
                    .suppliers = {214, {177, 27, 1, 3, 6, 0}},
                    .purchases = {7170000000,
                                  {6632000000, 368000000, 6000000, 99000000, 65000000, 0}},
                    .supply_chain = 97,
                    .business_partner = 112,
                    .unclassified = 5,
                    .production_ore = 730000000,
                    .production_unknown_ore = 100000000,
                    .production_country_unknown = 103,
                    .production_country_unknown_ore = 2451000000,
                    .proposed = 210,
                    .decided = 4,
                    .level = {100, 105, 4, 5},
                    .not_suppliers = 7,
                    .not_suppliers_ore = 2814000000,
                    .members = members,
                    .net_not_positive = 1},
        .model_version = "9.9.9",
        .themes = themes,
        .nthemes = 2,
        .sectors = sectors,
        .countries = countries,
        .origins = origins,
        .nsectors = 2,
        .ncountries = 2,
        .norigins = 2};

    in.company[STATEMENT_NAME] = "Prøve & <Sønn> AS";
    in.company[STATEMENT_ORGNR] = "905461761";
    return in;
}

/* The statement as Markdown; the caller releases it. */
static struct buf write_statement(const struct statement_input *in, enum dd_lang lang, bool *draft)
{
    struct arena a;
    struct doc d;
    struct buf b = BUF_INIT;
    struct dd_error err = {0};

    arena_init(&a, 1 << 24);
    doc_init(&d, &a, msg_lang_code(lang));
    assert_int_equal(statement_compose(in, lang, &d, &err), DD_OK);
    assert_int_equal(doc_write_markdown(&d, &b, &err), DD_OK);
    *draft = d.draft != NULL;
    arena_release(&a);
    return b;
}

static void assert_has(const struct buf *b, const char *part)
{
    if (!strstr(buf_str(b), part))
        fail_msg("not found: %s\nin: %s", part, buf_str(b));
}

static void assert_lacks(const struct buf *b, const char *part)
{
    if (strstr(buf_str(b), part))
        fail_msg("found: %s\nin: %s", part, buf_str(b));
}

static void test_title_and_figures(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b = write_statement(&in, DD_NB, &draft);

    (void)state;
    assert_has(&b,
               "# Redegjørelse for aktsomhetsvurderinger etter åpenhetsloven §" NBSP "5 – 2023\n");
    assert_has(&b, "Prøve &amp; &lt;Sønn&gt; AS, org.nr." NBSP "905" NBSP "461" NBSP "761.");
    assert_has(&b, "### Leverandører etter selgers land\n");
    assert_has(&b, "Utenlandske leverandører: 37 av 214 leverandører (17,3" NBSP "%)");
    assert_has(&b, "utenfor EU: 10 av 214 leverandører (4,7" NBSP "%)");
    assert_has(&b,
               "| Ukjent land | 0 | 0,0" NBSP "% | 0,00" NBSP "mill." NBSP "kr | 0,0" NBSP "% |");
    assert_has(&b, "| **Sum** | **214** | **100,0" NBSP "%**");
    assert_has(&b, "| Bare foreslått av modellen | 210 | 98,1" NBSP "% |");
    assert_has(&b, "per 5." NBSP "mai 2024");
    assert_has(&b, "(versjon 9.9.9)");
    assert_has(&b, "Ukjent næring");
    assert_has(&b, "| Ukjent produksjonsland | 6 | 5 | 5 |");
    assert_has(&b, "| Bangladesh | 3 | 5 | 5 |");
    assert_has(&b, "| EØS utenfor EU (Island, Liechtenstein) og Europa ellers | 4 | 1,9" NBSP
                   "% | 1,05" NBSP "mill." NBSP "kr |");
    assert_lacks(&b, "HemmeligNavn");
    assert_lacks(&b, "{");
    assert_lacks(&b, "statement.");
    assert_true(draft);
    buf_release(&b);
}

/* 45,3 + 52,3 + 2,3 = 99,9; the regions add up to 100,0 and get no note. */
static void test_rounding_note(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b = write_statement(&in, DD_NB, &draft);

    (void)state;
    assert_has(&b, "Andelene av leverandørene er avrundet hver for seg og blir til sammen 99,9" NBSP
                   "%, ikke 100,0" NBSP "%.");
    assert_lacks(&b, "Andelene av innkjøpene er avrundet");
    buf_release(&b);
}

/* A level that only the model proposed is no assessment, in either language. */
static void test_words(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf nb = write_statement(&in, DD_NB, &draft), en = write_statement(&in, DD_EN, &draft);

    (void)state;
    assert_lacks(&nb, "vurdert");
    assert_lacks(&en, "assessed");
    assert_lacks(&en, "statement.term");
    assert_lacks(&en, "statement.region");
    assert_has(&en, "37 of 214 suppliers (17.3%)");
    assert_has(&en, "NOK 0.65 million of NOK 71.70 million (0.9%)");
    assert_has(&en, "DRAFT – missing: ");
    buf_release(&nb);
    buf_release(&en);
}

static void test_gaps(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    in.company[STATEMENT_ACTIVITY] = "Vi lager *ting*.";
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "Vi lager \\*ting\\*.");
    assert_has(&b, "> **UTKAST – mangler: beskrivelse av organiseringen; ");
    assert_has(&b, "faktiske negative konsekvenser; ");
    assert_has(&b, "beslutning om noen av de høye og svært høye risikonivåene");
    assert_has(&b, "underskrifter fra styret og daglig leder.**\n");
    assert_has(&b, "hvem som er styreleder, styremedlemmer og daglig leder; ");
    assert_has(&b, "> Mangler: rutiner. Fyll inn med: `ddreg policy add routines");
    assert_has(&b, "> Mangler: tiltak og resultater. ");
    assert_lacks(&b, "company set activity");
    assert_lacks(&b, "company set address");
    buf_release(&b);
}

/* What is filled in is no longer missing; what the register has no room for still is. */
static void test_filled(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    for (int i = 0; i < STATEMENT_FACTS; i++)
        if (!in.company[i])
            in.company[i] = "1234567";
    in.guidelines = in.routines = (struct governance_policies){policies, 1};
    in.figures.own = (struct figures_own){.rated = true,
                                          .decided = true,
                                          .level = RISK_HIGH,
                                          .floor = RISK_HIGH,
                                          .severity = 4,
                                          .likelihood = 3,
                                          .day = "2024-01-02"};
    sectors[0].decided = 5;
    sectors[1].decided = 4;
    b = write_statement(&in, DD_NB, &draft);
    sectors[0].decided = 1;
    sectors[1].decided = 0;
    assert_has(&b, "> **UTKAST – mangler: faktiske negative konsekvenser; tiltak og resultater; "
                   "hvem som er styreleder, styremedlemmer og daglig leder; underskrifter fra "
                   "styret og daglig leder.**\n");
    assert_has(&b, "- **Salgsinntekt:** 1" NBSP "234" NBSP "567 kr\n");
    assert_lacks(&b, "company set");
    buf_release(&b);
}

/* All that are in force, each under its title; one that has no text is missing. */
static void test_policies(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    in.guidelines = (struct governance_policies){policies, 3};
    in.routines = (struct governance_policies){policies, 1};
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "### Retningslinjer\n\nVi følger reglene.\n\n#### Etiske (versjon 3)\n\n"
                   "Tekst 3\n\n#### Uten tekst\n\n> Mangler: teksten til PO-4 Uten tekst. ");
    assert_has(&b, "; teksten til PO-4 Uten tekst; ");
    assert_has(&b, "`ddreg policy set PO-4 --correct --text TEKST`");
    assert_lacks(&b, "ddreg policy add");
    buf_release(&b);
}

static void test_empty_year(void **state)
{
    struct statement_input in = {.figures = {.year = 2020, .as_of = "2024-05-15"},
                                 .model_version = "1"};
    bool draft;
    struct buf b = write_statement(&in, DD_NB, &draft);

    (void)state;
    assert_has(&b,
               "> **UTKAST – mangler: innkjøp fra leverandører i 2020 (registeret har ingen, så "
               "redegjørelsen er uten tall); ");
    assert_has(&b, "Det er ingen innkjøp fra leverandører i 2020 å vise.");
    assert_has(&b, "Mangler: innkjøp fra leverandører i 2020 (registeret har ingen, ");
    assert_lacks(&b, "(100,0" NBSP "%)");
    assert_lacks(&b, "| ");
    assert_true(draft);
    buf_release(&b);
}

/* More credit notes than invoices: figures, but no shares of purchases. */
static void test_negative_total(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    in.figures.purchases.total = -100000000;
    b = write_statement(&in, DD_EN, &draft);
    assert_has(&b, "| **Total** | **214** | **100.0%** | **NOK -1.00 million** | **–** |");
    buf_release(&b);
}

static void test_unended_year(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    in.figures.as_of = "2023-11-30";
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "Året var ikke omme da tallene ble hentet ut 30." NBSP "november 2023.");
    buf_release(&b);
}

/* A number from 0 to most; few ones more often than many. */
static int64_t drawn(uint32_t *seed, int64_t most)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 24) % 2 ? (*seed >> 8) % 4 % (most + 1) : (*seed >> 8) % (most + 1);
}

static struct statement_group group(const char *code, int64_t very_high, int64_t high,
                                    int64_t decided)
{
    return (struct statement_group){.code = code,
                                    .high = high,
                                    .very_high = very_high,
                                    .decided = decided,
                                    .severity = 5,
                                    .likelihood = 5};
}

/* Any company, of at least three suppliers: no figure of its suppliers but may be one or two. */
static struct statement_input any_company(uint32_t seed, struct statement_group g[3])
{
    struct statement_input in = demo();
    struct figures *f = &in.figures;
    int64_t rated = 0, total, left;

    for (int i = 0; i < RISK_LEVELS; i++)
        rated += f->level[i] = drawn(&seed, 9);
    f->decided = drawn(&seed, rated);
    f->proposed = rated - f->decided;
    f->preliminary = drawn(&seed, f->proposed);
    f->none = 3 + drawn(&seed, 9);
    total = left = f->suppliers.total = rated + f->none;
    for (int r = 0; r < REGIONS; r++)
        left -= f->suppliers.region[r] = r == REGIONS - 1 ? left : drawn(&seed, left);
    f->supply_chain = drawn(&seed, total);
    f->business_partner = drawn(&seed, total - f->supply_chain);
    f->unclassified = total - f->supply_chain - f->business_partner;
    f->production_country_unknown = drawn(&seed, total);
    f->not_suppliers = drawn(&seed, 9);
    f->net_not_positive = drawn(&seed, 9);
    in.figures.chosen = drawn(&seed, total);
    in.figures.deferred = drawn(&seed, total - in.figures.chosen);
    left = f->level[RISK_VERY_HIGH] + f->level[RISK_HIGH];
    g[0] = group("14", drawn(&seed, f->level[RISK_VERY_HIGH]), 0, 0);
    g[1] = group("26", f->level[RISK_VERY_HIGH] - g[0].very_high, 0, 0);
    g[2] = group("unknown", 0, f->level[RISK_HIGH], drawn(&seed, f->level[RISK_HIGH]));
    in.sectors = in.themes = in.countries = in.origins = g;
    in.nsectors = in.nthemes = in.ncountries = in.norigins = left > 0 ? 3 : 0;
    return in;
}

/* The second cell of a table's row, or the first number after what a sentence begins with. */
static void assert_no_few_row(const char *line, const char *all)
{
    const char *cell = strstr(line + 1, " | ");

    if (cell && (strncmp(cell, " | 1 |", 6) == 0 || strncmp(cell, " | 2 |", 6) == 0))
        fail_msg("few suppliers in: %.200s\nof: %s", line, all);
}

/* No "1 av 12 leverandører" and no "(gjenstår: 2)", in either language. */
static void assert_no_few_words(const char *line, const char *all)
{
    static const char *const before[] = {": ",         "først; ",    "first; ",
                                         "følge opp ", "follow up ", "- **"};
    static const char *const after[] = {" av ", " of ", ").", ". De ", ". They ", ")", "** "};

    for (size_t b = 0; b < sizeof(before) / sizeof(before[0]); b++)
        for (const char *p = line; (p = strstr(p, before[b])); p++) {
            const char *n = p + strlen(before[b]);
            for (size_t a = 0; a < sizeof(after) / sizeof(after[0]); a++)
                if ((*n == '1' || *n == '2') && strncmp(n + 1, after[a], strlen(after[a])) == 0)
                    fail_msg("few suppliers in: %.300s\nof: %s", n, all);
        }
}

static void assert_no_few(const struct buf *b)
{
    char *text = strdup(buf_str(b)), *rest = text;

    for (char *line; (line = strsep(&rest, "\n"));)
        if (*line == '|')
            assert_no_few_row(line, buf_str(b));
        else
            assert_no_few_words(line, buf_str(b));
    free(text);
}

/* The number in the second cell of a row with four; -1: it has another number of cells, or none. */
static int64_t second_of_four(const char *line)
{
    const char *cell = strstr(line + 1, " | ");
    int bars = 0;

    for (const char *p = line; *p; p++)
        bars += *p == '|';
    return bars == 5 && cell && cell[3] >= '0' && cell[3] <= '9' ? strtoll(cell + 3, NULL, 10) : -1;
}

/* What a breakdown of the high levels adds up to is not all that have a level but one or two: all
 * are known from other tables. */
static void assert_no_difference(const struct buf *b, const struct statement_input *in)
{
    const int64_t all = in->figures.decided + in->figures.proposed;
    char *text = strdup(buf_str(b)), *rest = text;
    int64_t sum = 0, rows = 0, numbers = 0;

    for (char *line; (line = strsep(&rest, "\n"));) {
        if (*line == '|' && strstr(line, "---") == NULL) {
            const int64_t n = second_of_four(line);
            rows++;
            numbers += n >= 0;
            sum += n >= 0 ? n : 0;
        } else if (*line != '|') {
            /* all but the heading are numbers */
            if (rows > 1 && numbers == rows - 1 && all - sum > 0 && all - sum < 3)
                fail_msg("%lld of %lld are high in: %s", (long long)sum, (long long)all,
                         buf_str(b));
            sum = rows = numbers = 0;
        }
    }
    free(text);
}

/* Whatever the figures: no count of one or two suppliers is printed. */
static void test_no_few(void **state)
{
    struct statement_group g[3];
    bool draft;

    (void)state;
    for (uint32_t seed = 1; seed <= 3000; seed++) {
        struct statement_input in = any_company(seed * 7919, g);
        struct buf b = write_statement(&in, seed % 2 ? DD_NB : DD_EN, &draft);
        assert_no_few(&b);
        assert_no_difference(&b, &in);
        buf_release(&b);
    }
}

/* One or two of a medium or low level, as many with a level: the text is the same. Likewise of
 * those of such a level that a person decided on. */
static void test_others_are_not_given_away(void **state)
{
    bool draft;

    (void)state;
    for (int decided = 0; decided <= 1; decided++) {
        struct buf text[2];
        for (int one = 0; one <= 1; one++) {
            struct statement_group g[2] = {group("14", 0, 12 - (decided ? 0 : one), 0),
                                           group("26", 0, 5, 0)};
            struct statement_input in = demo();
            struct figures *f = &in.figures;
            memset(f->level, 0, sizeof(f->level));
            f->level[RISK_HIGH] = g[0].high + g[1].high;
            f->level[RISK_LOW] = decided ? 9 : 1 + one;
            f->decided = decided ? 6 + one : 0;
            g[0].decided = decided ? 5 : 0;
            f->proposed = f->level[RISK_HIGH] + f->level[RISK_LOW] - f->decided;
            f->preliminary = 0;
            f->none = f->suppliers.total - f->decided - f->proposed;
            in.sectors = in.themes = in.countries = in.origins = g;
            in.nsectors = in.nthemes = in.ncountries = in.norigins = 2;
            text[one] = write_statement(&in, DD_NB, &draft);
        }
        assert_string_equal(buf_str(&text[0]), buf_str(&text[1]));
        if (!decided)
            assert_has(&text[0], "minst 3");
        buf_release(&text[0]);
        buf_release(&text[1]);
    }
}

/* One or two: the text is the same, so that nobody sees which. */
static void test_one_or_two_are_alike(void **state)
{
    bool draft;

    (void)state;
    for (int lang = DD_NB; lang <= DD_EN; lang++) {
        struct buf text[2];
        for (int one = 0; one <= 1; one++) {
            struct statement_input in = demo();
            in.figures.preliminary = 1 + one;
            in.figures.net_not_positive = in.figures.not_suppliers = 1 + one;
            in.figures.chosen = 1 + one;
            in.figures.deferred = 2 - one;
            sectors[0].decided = 4 + one;
            sectors[1].decided = 3;
            text[one] = write_statement(&in, (enum dd_lang)lang, &draft);
        }
        sectors[0].decided = 1;
        sectors[1].decided = 0;
        assert_string_equal(buf_str(&text[0]), buf_str(&text[1]));
        assert_has(&text[0], lang == DD_NB ? "færre enn tre av 214 leverandører"
                                           : "fewer than three of 214 suppliers");
        buf_release(&text[0]);
        buf_release(&text[1]);
    }
}

/* --- What was found and done ------------------------------------------------------------------ */

static struct statement_finding findings[] = {
    {.id = "F-1",
     .text = "Ulønnet overtid på et lager",
     .affected = "lagerarbeidere",
     .claim = "substantiated",
     .connection = "linked",
     .place = "direct",
     .theme = "clothing"},
    {.id = "F-2", .text = "Bare et rykte", .claim = "alleged", .theme = "clothing"},
    {.id = "F-3", .text = "En sak i egne rekker", .claim = "substantiated", .own = true},
    {.id = "F-4",
     .text = "Navngitt firma",
     .affected = "mange",
     .claim = "substantiated",
     .names = true},
};

static struct statement_measure measures[] = {
    {.id = "ME-1",
     .text = "Etterbetaling",
     .result = "Lønna er betalt",
     .state = "accepted",
     .due = "2024-02-01",
     .ended = "2024-01-15",
     .findings = "F-1"},
    {.id = "ME-2",
     .text = "Møte med leverandørene",
     .expected = "Avtalt plan",
     .state = "planned",
     .due = "2024-09-01",
     .themes = "clothing.south_asia"},
    {.id = "ME-3",
     .text = "Skjema",
     .expected = "Svar",
     .state = "started",
     .due = "2024-02-01",
     .themes = "food clothing"},
    {.id = "ME-4", .text = "Opplæring", .state = "done", .ended = "2024-03-01", .promised = 2022},
    {.id = "ME-5",
     .text = "Verneutstyr",
     .why = "Uaktuelt",
     .state = "dropped",
     .ended = "2024-03-02",
     .themes = "own"},
    {.id = "ME-6",
     .text = "Sier et navn",
     .expected = "x",
     .state = "planned",
     .due = "2024-09-01",
     .names = true},
};

static struct statement_input with_work(void)
{
    struct statement_input in = demo();

    in.findings = findings;
    in.nfindings = sizeof(findings) / sizeof(findings[0]);
    in.measures = measures;
    in.nmeasures = sizeof(measures) / sizeof(measures[0]);
    return in;
}

/* Only what is substantiated, of suppliers, and names nobody is given; the rest is never hidden by
 * saying that nothing is known. */
static void test_impacts(void **state)
{
    struct statement_input in = with_work();
    bool draft;
    struct buf b = write_statement(&in, DD_NB, &draft);

    (void)state;
    assert_has(&b,
               "\nUlønnet overtid på et lager\n\n- **Hvem det gikk ut over:** lagerarbeidere\n");
    assert_has(&b, "| Etterbetaling | Gjennomført 15." NBSP
                   "januar 2024, resultatet er kontrollert | Lønna er betalt |");
    assert_has(&b, "påstander som ikke er bekreftet");
    assert_has(&b, "- **2** faktiske negative konsekvenser er bekreftet");
    assert_has(&b, "teksten til funnet F-4");
    assert_lacks(&b, "Bare et rykte");
    assert_lacks(&b, "egne rekker");
    assert_lacks(&b, "Navngitt firma");
    buf_release(&b);
    in.findings = &findings[1];
    in.nfindings = 2;
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "kan ikke si at ingenting er kjent");
    assert_lacks(&b, "er bekreftet\n");
    buf_release(&b);
}

/* Each measure is beside what it is about, with its status and what came of it. */
static void test_measures(void **state)
{
    struct statement_input in = with_work();
    bool draft;
    struct buf b = write_statement(&in, DD_NB, &draft);

    (void)state;
    assert_has(&b, "### Klær, sko og tekstiler\n");
    assert_has(&b, "| Møte med leverandørene | Planlagt, frist 1." NBSP
                   "september 2024 | Forventet: Avtalt plan |");
    assert_has(&b, "| Skjema | Forsinket, fristen var 1." NBSP "februar 2024 |");
    assert_has(&b, "### Tiltakene som ble varslet sist\n\n**Varslet i en tidligere redegjørelse**");
    assert_has(&b, "| Opplæring | Gjennomført 1." NBSP "mars 2024 | – |\n\n> Mangler: resultat");
    assert_has(&b, "teksten til tiltaket ME-6");
    assert_lacks(&b, "Sier et navn");
    buf_release(&b);
}

/* Whoever is not rated has words and measures all the same; a dropped measure is none. */
static void test_measures_counted(void **state)
{
    struct statement_input in = with_work();
    bool draft;
    struct buf b;

    (void)state;
    in.words[DD_NB][SECTION_OWN] = (struct statement_words){"Vi går vernerunder.", true};
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "Vi går vernerunder.\n");
    assert_has(&b, "| Verneutstyr |");
    assert_has(&b, "- **5** tiltak er planlagt");
    buf_release(&b);
}

/* The statement for 2022 was the first: nothing was promised before it. */
static void test_first_statement(void **state)
{
    struct statement_input in = with_work();
    bool draft;
    struct buf b;

    (void)state;
    in.measures = &measures[1];
    in.nmeasures = 1;
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "hva som ble av tiltakene i redegjørelsen for 2022");
    buf_release(&b);
    in.figures.year = 2022;
    b = write_statement(&in, DD_NB, &draft);
    assert_lacks(&b, "hva som ble av tiltakene");
    assert_lacks(&b, "### Tiltakene som ble varslet sist");
    buf_release(&b);
}

/* What is not given is named only where there is something; what was refused was not answered. */
static void test_said_only_where_it_is(void **state)
{
    struct statement_input in = with_work();
    bool draft;
    struct buf b = write_statement(&in, DD_NB, &draft);

    (void)state;
    assert_has(&b, "Enkeltsaker i egen virksomhet");
    assert_lacks(&b, "Avslått");
    buf_release(&b);
    in.nfindings = 2;
    in.figures.requests_received = 3;
    in.figures.requests_answered = 1;
    in.figures.requests_refused = 2;
    b = write_statement(&in, DD_NB, &draft);
    assert_lacks(&b, "Enkeltsaker i egen virksomhet");
    assert_has(&b, "Besvart: 1.");
    assert_has(&b, "Avslått: 2.");
    buf_release(&b);
}

/* Suppliers of unknown country may be foreign; how many they are is not said where a row with few
 * is shown together with theirs. */
static void test_unknown_countries(void **state)
{
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "- **37** utenlandske leverandører");
    buf_release(&b);
    in.figures.suppliers = (struct figures_breakdown){214, {123, 27, 1, 3, 6, 54}};
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "- **minst 37** utenlandske leverandører");
    assert_has(&b, "; 54 ukjent land\n");
    buf_release(&b);
    in.figures.suppliers = (struct figures_breakdown){42, {3, 27, 0, 4, 6, 2}};
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "- **minst 37** utenlandske leverandører");
    assert_has(&b, "; noen har ukjent land\n");
    buf_release(&b);
}

/* However many things are missing, each is named. */
static void test_many_gaps(void **state)
{
    enum { MANY = 90 };
    static struct statement_finding many[MANY];
    static char ids[MANY][8];
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    for (int i = 0; i < MANY; i++) {
        (void)snprintf(ids[i], sizeof(ids[i]), "F-%d", i + 1);
        many[i] = (struct statement_finding){.id = ids[i], .claim = "substantiated", .names = true};
    }
    in.findings = many;
    in.nfindings = MANY;
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "teksten til funnet F-90,");
    assert_has(&b, "; underskrifter fra styret og daglig leder.**\n");
    buf_release(&b);
}

static void test_signers(void **state)
{
    static const char *const chair[] = {"Kari Nordmann"}, *const members[] = {"A B", "C D"};
    struct statement_input in = demo();
    bool draft;
    struct buf b;

    (void)state;
    in.chairs = (struct statement_holders){chair, 1};
    in.members = (struct statement_holders){members, 2};
    b = write_statement(&in, DD_NB, &draft);
    assert_has(&b, "Kari Nordmann, styreleder: sted og dato: ");
    assert_has(&b, "C D, styremedlem: sted og dato: ");
    assert_has(&b, "daglig leder: navn, sted og dato: ");
    buf_release(&b);
}

/* Whichever allocation fails: an error, never a statement with something left out. */
static void test_no_memory(void **state)
{
    struct statement_input in = with_work();
    uint64_t before, all = 1;
    enum dd_rc rc;

    (void)state;
    for (uint64_t nth = 0; nth <= all; nth++) {
        struct arena a;
        struct doc d;
        struct buf b = BUF_INIT;
        struct dd_error err = {0};

        arena_init(&a, 1 << 24);
        doc_init(&d, &a, "nb");
        before = mem_count();
        mem_fail_at(nth);
        rc = statement_compose(&in, DD_NB, &d, &err);
        if (rc == DD_OK)
            rc = doc_write_html(&d, &b, &err);
        mem_fail_at(0);
        if (nth == 0)
            all = mem_count() - before;
        assert_int_equal(rc, nth == 0 ? DD_OK : DD_INTERNAL);
        buf_release(&b);
        arena_release(&a);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_title_and_figures),
        cmocka_unit_test(test_rounding_note),
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_gaps),
        cmocka_unit_test(test_filled),
        cmocka_unit_test(test_policies),
        cmocka_unit_test(test_empty_year),
        cmocka_unit_test(test_negative_total),
        cmocka_unit_test(test_unended_year),
        cmocka_unit_test(test_no_few),
        cmocka_unit_test(test_others_are_not_given_away),
        cmocka_unit_test(test_one_or_two_are_alike),
        cmocka_unit_test(test_impacts),
        cmocka_unit_test(test_measures),
        cmocka_unit_test(test_measures_counted),
        cmocka_unit_test(test_first_statement),
        cmocka_unit_test(test_said_only_where_it_is),
        cmocka_unit_test(test_unknown_countries),
        cmocka_unit_test(test_many_gaps),
        cmocka_unit_test(test_signers),
        cmocka_unit_test(test_no_memory),
    };

    return cmocka_run_group_tests_name("statement", tests, NULL, NULL);
}
