#include "sniff.h"

#include "content.h"
#include "doubt.h"
#include "doubt_meaning.h"
#include "heading_lines.h"
#include "no_header.h"
#include "ddreg/text.h"
#include "quotes.h"

/* What the first rows look like when split at one delimiter. */
struct guess {
    struct csv_dialect dialect;
    struct sample *sample;
    bool named;     /* a header was found by its names */
    bool bare;      /* ... or there is none: the first row is data */
    bool enough;    /* names and content together say enough */
    size_t score;   /* columns recognised or mapped in the best header row */
    size_t header;  /* its row in the sample; without one, the first row that is like the others */
    size_t width;   /* its cells */
    size_t like_it; /* rows with as many cells */
    struct columns columns;
    struct content content[CONTENT_COLUMNS];
};

struct sniffer {
    const struct source *src;
    const struct column_map *map;
    enum import_kind kind;
    struct arena *samples; /* the rows */
    struct arena *scratch;
};

const char *delimiter_name(char delimiter)
{
    static const char *const names[128] = {[';'] = ";", [','] = ",", ['\t'] = "tab", ['|'] = "|",
                                           [':'] = ":", ['^'] = "^", ['~'] = "~"};

    return delimiter > 0 && names[(int)delimiter] ? names[(int)delimiter] : "";
}

static size_t filled(const struct sample_row *row)
{
    size_t n = 0;

    for (size_t i = 0; i < row->n; i++)
        n += *row->cell[i] != '\0';
    return n;
}

/* --- The header ------------------------------------------------------------------------------- */

/* Map columns count before enough is asked for: a map may name what recognition cannot. */
static enum dd_rc is_header(const struct sniffer *s, const struct sample_row *row, size_t *score,
                            bool *header, struct dd_error *err)
{
    struct columns c;
    size_t known, mapped;
    enum dd_rc rc =
        columns_recognise(&c, &known, s->scratch, row->cell, row->n, NULL, s->kind, err);

    if (rc == DD_OK)
        rc = map_matches(s->map, &mapped, s->scratch, row->cell, row->n, err);
    if (rc != DD_OK)
        return rc;
    for (int f = 0; f < FIELDS; f++)
        if (s->map->of[f].way == MAP_HEADER || s->map->of[f].way == MAP_NUMBER)
            c.at[f] = 0;
    *score = known + mapped;
    *header = *score > 0 && columns_enough(&c, s->kind);
    return DD_OK;
}

/* The first row with as many cells as most rows have, and more than one of them filled. */
static size_t first_like_others(const struct sample *s)
{
    size_t best = 0, cells = 0;

    for (size_t i = 0; i < s->n; i++) {
        size_t like = 0;
        for (size_t k = 0; k < s->n; k++)
            like += s->row[k].n == s->row[i].n;
        if (like > best) {
            best = like;
            cells = s->row[i].n;
        }
    }
    for (size_t i = 0; i < s->n; i++)
        if (s->row[i].n == cells && filled(&s->row[i]) > 1)
            return i;
    return 0;
}

static bool may_be_header(const struct sniffer *s, const struct guess *g, size_t row)
{
    int64_t said = s->map->header_line;

    return said ? g->sample->row[row].line == said : row < SNIFF_HEADER_ROWS;
}

/* The row that says enough; of several, the one that says most. */
static enum dd_rc find_header(const struct sniffer *s, struct guess *g, struct dd_error *err)
{
    g->header = first_like_others(g->sample);
    for (size_t i = 0; i < g->sample->n; i++) {
        size_t score;
        bool header;
        enum dd_rc rc;

        if (!may_be_header(s, g, i))
            continue;
        if ((rc = is_header(s, &g->sample->row[i], &score, &header, err)) != DD_OK)
            return rc;
        /* One word that happens to be known ("Total") makes no header. Of two lines of headings the
         * lower one is nearer to the rows. */
        if (s->map->header_line || (header && !g->named) ||
            (header && score == g->score && i == g->header + 1) ||
            (header == g->named && score > g->score && (header || score > 1))) {
            g->named = header;
            g->score = score;
            g->header = i;
        }
    }
    g->width = g->sample->n > 0 ? g->sample->row[g->header].n : 0;
    return DD_OK;
}

/* Headings over two lines become one in the lower line. */
static enum dd_rc join_lines(const struct sniffer *s, struct guess *g, size_t above, bool *done,
                             struct dd_error *err)
{
    struct sample_row joined;
    size_t score;
    bool header;
    enum dd_rc rc;

    *done = false;
    if (above + 1 >= g->sample->n)
        return DD_OK;
    rc = heading_lines_join(&joined, s->samples, s->scratch, &g->sample->row[above],
                            &g->sample->row[above + 1], s->kind, err);
    if (rc != DD_OK || !joined.cell)
        return rc;
    rc = is_header(s, &joined, &score, &header, err);
    if (rc != DD_OK || !header || score < g->score)
        return rc;
    g->sample->row[above + 1] = joined;
    g->named = *done = true;
    g->score = score;
    g->header = above + 1;
    return DD_OK;
}

/* The line that was found may be the upper or the lower one. Where the header's line is said, the
 * upper line is taken alone, and the lower one with what is above it. */
static enum dd_rc join_header(const struct sniffer *s, struct guess *g, struct dd_error *err)
{
    size_t found = g->header;
    bool done = false;
    enum dd_rc rc = DD_OK;

    if (s->map->no_header)
        return DD_OK;
    if (!s->map->header_line)
        rc = join_lines(s, g, found, &done, err);
    if (rc == DD_OK && !done && found > 0)
        rc = join_lines(s, g, found - 1, &done, err);
    return rc;
}

/* Does the row hold what its column holds below, where that is no plain text? Then it is a row like
 * those, not their heading. */
static bool is_data(const struct guess *g, const struct columns *c)
{
    static const enum field decisive[] = {FIELD_AMOUNT, FIELD_ORE,     FIELD_DAY,
                                          FIELD_ORGNR,  FIELD_COUNTRY, FIELD_DEBIT};
    struct content first[CONTENT_COLUMNS];
    struct sample *one = g->sample;
    size_t n = one->n;

    one->n = g->header + 1;
    content_of(first, one, g->header);
    one->n = n;
    for (size_t i = 0; i < sizeof(decisive) / sizeof(decisive[0]); i++) {
        int at = c->at[decisive[i]];
        const struct content *cell = at >= 0 && at < CONTENT_COLUMNS ? &first[at] : NULL;
        if (cell && (cell->money > 0 || cell->day > 0 || cell->country > 0))
            return true;
    }
    return false;
}

/* --- Columns ---------------------------------------------------------------------------------- */

static bool map_is_silent(const struct column_map *map)
{
    for (int f = 0; f < FIELDS; f++)
        if (map->of[f].way != MAP_UNSAID)
            return false;
    return true;
}

/* Without a known header: is the row that could be one a row already? A row above it with two
 * cells in use is then no title, and must not get lost. */
static void look_for_bare_rows(const struct sniffer *s, struct guess *g)
{
    const struct sample_row *row = &g->sample->row[g->header];
    struct columns c;

    columns_none(&c);
    content_of(g->content, g->sample, g->header);
    content_fill(&c, g->content, row->cell, row->n, true, s->kind, s->scratch);
    g->bare = s->map->no_header || is_data(g, &c);
    if (!g->bare)
        return;
    g->columns = c;
    for (size_t i = 0; i < g->header; i++)
        if (filled(&g->sample->row[i]) > 1)
            g->header = i;
}

static enum dd_rc choose_columns(const struct sniffer *s, struct guess *g, struct dd_error *err)
{
    const struct sample_row *row = &g->sample->row[g->header];
    bool silent = map_is_silent(s->map);
    size_t known;
    enum dd_rc rc;

    columns_none(&g->columns);
    if (g->sample->n == 0)
        return DD_OK;
    if (silent && !g->named && !s->map->header_line)
        look_for_bare_rows(s, g);
    if (!g->bare && !s->map->no_header) {
        content_of(g->content, g->sample, g->header + 1);
        rc = columns_recognise(&g->columns, &known, s->scratch, row->cell, row->n, g->content,
                               s->kind, err);
        if (rc != DD_OK)
            return rc;
        if (silent)
            content_fill(&g->columns, g->content, row->cell, row->n, false, s->kind, s->scratch);
    }
    g->enough = columns_enough(&g->columns, s->kind);
    return DD_OK;
}

/* --- The delimiter ---------------------------------------------------------------------------- */

static enum dd_rc try_dialect(const struct sniffer *s, struct guess *g, struct dd_error *err)
{
    enum dd_rc rc;

    g->sample = arena_alloc(s->samples, sizeof(*g->sample));
    if (!g->sample)
        return dd_no_memory(err);
    if ((rc = sample_read(g->sample, s->samples, s->src, &g->dialect, err)) != DD_OK)
        return rc;
    if ((rc = find_header(s, g, err)) != DD_OK || (rc = join_header(s, g, err)) != DD_OK ||
        (rc = choose_columns(s, g, err)) != DD_OK)
        return rc;
    for (size_t i = 0; i < g->sample->n; i++)
        g->like_it += g->sample->row[i].n == g->width && g->width > 1;
    return DD_OK;
}

static bool better(const struct guess *a, const struct guess *b)
{
    if (a->named != b->named)
        return a->named;
    if (a->enough != b->enough)
        return a->enough;
    if (a->score != b->score)
        return a->score > b->score;
    if (a->like_it != b->like_it)
        return a->like_it > b->like_it;
    return a->width > b->width;
}

/* "sep=;" on the first line is Excel's own way to say it. Not by half a character of a text. */
static char excel_delimiter(const struct guess *g)
{
    const struct sample_row *row = &g->sample->row[0];

    if (g->sample->n == 0 || row->line != 1 || row->n == 0 || strncmp(row->cell[0], "sep=", 4) != 0)
        return '\0';
    if (row->cell[0][4] && strchr(";,|\t:^~!#", row->cell[0][4]))
        return row->cell[0][4];
    if (row->cell[0][4] || row->n == 1)
        return '\0';
    return g->dialect.delimiter;
}

static enum dd_rc try_all(const struct sniffer *s, struct guess *best, struct dd_error *err)
{
    char said = (char)(s->src->table ? ';' : s->map->delimiter);
    bool any = false;

    for (size_t i = 0; i < DELIMITERS; i++) {
        struct guess g = {.dialect = {.delimiter = (char)(said ? said : sample_delimiters[i]),
                                      .quotes = s->src->table ? QUOTES_DOUBLED : s->map->quotes}};
        enum dd_rc rc = try_dialect(s, &g, err);

        if (rc != DD_OK)
            return rc;
        if (!any || better(&g, best))
            *best = g;
        any = true;
        if (said)
            return DD_OK;
        if ((said = excel_delimiter(&g)) != '\0') {
            any = false;
            i = 0;
        }
    }
    return DD_OK;
}

/* What quotes mean is looked for when the delimiter is known. */
static enum dd_rc try_quotes(const struct sniffer *s, struct guess *best, struct dd_error *err)
{
    struct guess g = {.dialect = best->dialect};
    bool escaped, signs = false;
    enum dd_rc rc;

    if (s->map->quotes_said || s->src->table)
        return DD_OK;
    rc = quotes_are_escaped(&escaped, s->src, best->dialect.delimiter, err);
    if (rc == DD_OK && !escaped)
        rc = quotes_are_signs(&signs, s->src, best->dialect.delimiter, err);
    if (rc != DD_OK || (!escaped && !signs))
        return rc;
    g.dialect.quotes = escaped ? QUOTES_BACKSLASH : QUOTES_NONE;
    if ((rc = try_dialect(s, &g, err)) == DD_OK)
        *best = g;
    return rc;
}

/* --- From the best guess to a layout ---------------------------------------------------------- */

/* Without a header the first row may be shorter than those that the columns were recognised by. */
static enum dd_rc keep_headers(struct layout *out, struct arena *a, const struct sample_row *row,
                               bool named, size_t width, struct dd_error *err)
{
    out->width = named || row->n > width ? row->n : width;
    out->headers = arena_alloc(a, (out->width + 1) * sizeof(*out->headers));
    for (size_t i = 0; out->headers && i < out->width; i++) {
        out->headers[i] =
            named && *row->cell[i] ? arena_strdup(a, row->cell[i]) : arena_printf(a, "#%zu", i + 1);
        if (!out->headers[i])
            return dd_no_memory(err);
    }
    return out->headers ? DD_OK : dd_no_memory(err);
}

/* Where a map goes by numbers and no header is known, the first row may be a header in words of its
 * own or a row already: an amount where the map says amounts are settles it, so that it is not
 * lost. */
static bool first_row_is_data(const struct sample_row *row, const struct column_map *map)
{
    static const enum field sums[] = {FIELD_AMOUNT, FIELD_ORE, FIELD_DEBIT, FIELD_CREDIT};
    int64_t ignored;

    for (size_t i = 0; i < sizeof(sums) / sizeof(sums[0]); i++) {
        int at = map->of[sums[i]].number - 1;
        if (at < 0 || (size_t)at >= row->n)
            continue;
        if (money_parse(row->cell[at], MONEY_COMMA, 2, &ignored) == MONEY_OK ||
            money_parse(row->cell[at], MONEY_POINT, 2, &ignored) == MONEY_OK)
            return true;
    }
    return false;
}

static void settle_flags(struct layout *l, struct arena *scratch)
{
    int kind = l->columns.at[FIELD_KIND], status = l->columns.at[FIELD_STATUS];

    l->kind_flag = kind >= 0 ? header_flag(scratch, l->headers[kind]) : FLAG_NONE;
    l->status_flag = status >= 0 ? header_flag(scratch, l->headers[status]) : FLAG_NONE;
    arena_reset(scratch);
}

static enum dd_rc settle(struct layout *out, struct arena *a, const struct sniffer *s,
                         struct guess *g, struct dd_error *err)
{
    const struct column_map *map = s->map;
    const struct sample_row *row;
    bool numbered = !g->named && map_by_number_only(map);
    bool headless = map->no_header || g->bare;
    enum dd_rc rc;

    out->dialect = g->dialect;
    columns_none(&out->columns);
    if (g->sample->n == 0) /* blank lines */
        return dd_fail(err, DD_INPUT, "import.file.empty", "file", s->src->path, NULL);
    if (!map->header_line && (numbered || (map->no_header && !g->bare)))
        g->header = 0;
    row = &g->sample->row[g->header];
    headless = headless || (numbered && !map->header_line && first_row_is_data(row, map));
    if ((rc = keep_headers(out, a, row, !headless, g->bare ? g->width : 0, err)) != DD_OK)
        return rc;
    out->header_line = headless ? 0 : row->line;
    out->first_line = headless && g->bare ? row->line : out->header_line + 1;
    if (g->bare || !headless)
        out->columns = g->columns;
    rc = map_apply(map, &out->columns, s->scratch, out->headers, out->width, err);
    if (rc != DD_OK)
        return rc;
    columns_settle_pair(&out->columns);
    settle_flags(out, s->scratch);
    if (!map->encoding_said &&
        (rc = doubt_check(out, g->sample, g->header, s->src, columns_enough(&out->columns, s->kind),
                          err)) != DD_OK)
        return rc;
    if (!headless && out->columns.at[FIELD_AMOUNT] >= 0)
        (void)header_currency(out->currency, s->scratch,
                              out->headers[out->columns.at[FIELD_AMOUNT]]);
    if (s->kind == IMPORT_PURCHASES &&
        (rc = meaning_check(
             out, &(struct meaning_seen){g->sample, g->header, g->content, map, s->src->path},
             s->scratch, err)) != DD_OK)
        return rc;
    return columns_enough(&out->columns, s->kind)
               ? DD_OK
               : no_header_found(out, s->src->path, s->map, s->kind, err);
}

static enum dd_rc look_for_purchases(struct layout *l, const struct sniffer *s,
                                     struct dd_error *err)
{
    struct columns c;
    size_t known;
    enum dd_rc rc = columns_recognise(&c, &known, s->scratch, l->headers, l->width, NULL,
                                      IMPORT_PURCHASES, err);

    l->like_purchases = rc == DD_OK && c.at[FIELD_DAY] >= 0 && columns_enough(&c, IMPORT_PURCHASES);
    return rc;
}

enum dd_rc sniff(struct layout *out, struct arena *a, const struct source *src,
                 const struct column_map *map, enum import_kind kind, struct dd_error *err)
{
    struct arena samples, scratch;
    struct sniffer s = {src, map, kind, &samples, &scratch};
    struct guess best = {0};
    enum dd_rc rc;

    *out = (struct layout){0};
    arena_init(&samples, (size_t)32 * 1024 * 1024);
    arena_init(&scratch, (size_t)16 * 1024 * 1024);
    rc = try_all(&s, &best, err);
    if (rc == DD_OK)
        rc = try_quotes(&s, &best, err);
    if (rc == DD_OK && !best.enough)
        rc = sample_check_readable(src, &best.dialect, map->delimiter != 0, err);
    if (rc == DD_OK)
        rc = settle(out, a, &s, &best, err);
    if (rc == DD_OK && kind == IMPORT_SUPPLIERS && out->header_line > 0)
        rc = look_for_purchases(out, &s, err);
    if (rc == DD_OK && scratch.failed)
        rc = dd_no_memory(err);
    arena_release(&samples);
    arena_release(&scratch);
    return rc;
}
