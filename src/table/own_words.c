#include "own_words.h"

#include <stdlib.h>

#include "ddreg/import_words.h"
#include "ddreg/text.h"
#include "columns.h"
#include "int_text.h"
#include "named.h"

enum { ROLE, WORD, MEANING, RANK, LANGUAGE, INSTEAD, COLUMNS, RANK_MOST = 99 };

static const char *const names[COLUMNS] = {"role", "word",     "meaning",
                                           "rank", "language", "instead"};

static const enum word_role roles[] = {WORD_AMOUNT, WORD_HEADING, WORD_KIND, WORD_MONTH,
                                       WORD_SIDE,   WORD_STATUS,  WORD_TOTAL};

/* The file being read, and what of it is known. */
struct reading {
    struct arena *a;
    const char *path;
    int64_t line;
    const char *cell[COLUMNS];
    struct import_own_word *words; /* OWN_WORDS_MAX */
    size_t n;
};

static enum dd_rc fault(const struct reading *r, const char *id, int column, const char *choices,
                        struct dd_error *err)
{
    char line[INT_TEXT_SIZE];

    return dd_fail(err, DD_INPUT, id, "file", r->path, "line", int_text(line, r->line), "field",
                   names[column], "value", r->cell[column], "word", r->cell[WORD], "meaning",
                   r->cell[MEANING], "choices", choices, NULL);
}

static bool is_name(const void *data, const char *header)
{
    (void)data;
    for (int i = 0; i < COLUMNS; i++)
        if (strcmp(names[i], header) == 0)
            return true;
    return false;
}

static enum dd_rc read_role(struct reading *r, enum word_role *out, struct dd_error *err)
{
    struct buf choices = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; i < sizeof(roles) / sizeof(roles[0]); i++) {
        if (strcmp(r->cell[ROLE], word_role_name(roles[i])) == 0) {
            *out = roles[i];
            buf_release(&choices);
            return DD_OK;
        }
        buf_printf(&choices, "%s%s", i > 0 ? ", " : "", word_role_name(roles[i]));
    }
    rc = fault(r, "import.words.value", ROLE, buf_str(&choices), err);
    buf_release(&choices);
    return rc;
}

/* Is it among those between commas? */
static bool is_listed(const char *list, const char *meaning)
{
    size_t n = strlen(meaning);

    for (const char *p = list; *p; p += strspn(p, ", ")) {
        size_t len = strcspn(p, ",");
        if (len == n && memcmp(p, meaning, n) == 0)
            return true;
        p += len;
    }
    return false;
}

/* Each meaning that the table's words of the role have, once. */
static enum dd_rc refuse_meaning(const struct reading *r, enum word_role role, struct dd_error *err)
{
    struct buf choices = BUF_INIT;
    struct import_word w;
    enum dd_rc rc;

    for (size_t at = 0; import_word_next(&w, &at, role);)
        if (!is_listed(buf_str(&choices), w.meaning))
            buf_printf(&choices, "%s%s", choices.len > 0 ? ", " : "", w.meaning);
    rc = fault(r, "import.words.value", MEANING, buf_str(&choices), err);
    buf_release(&choices);
    return rc;
}

static bool is_meaning(enum word_role role, const char *meaning)
{
    struct import_word w;

    for (size_t at = 0; import_word_next(&w, &at, role);)
        if (strcmp(w.meaning, meaning) == 0)
            return true;
    return false;
}

/* The word as a file's is compared: headings without spaces, the rest with one between words. */
static const char *fold(struct reading *r, enum word_role role)
{
    char folded[2 * OWN_WORD_BYTES];
    const char *word = r->cell[WORD];
    size_t n = strlen(word);

    if (n == 0 || n > OWN_WORD_BYTES || strpbrk(word, ",\"\r\n") || !text_valid_utf8(word, n))
        return NULL;
    if (role == WORD_HEADING)
        return header_key(r->a, word);
    if (role == WORD_AMOUNT)
        return header_words(r->a, word);
    return text_fold_word(folded, sizeof(folded), word, n) ? arena_strdup(r->a, text_trim(folded))
                                                           : NULL;
}

/* What the table says of the word and the row does not: its place must be taken by name. */
static enum dd_rc check_table(struct reading *r, const struct import_own_word *w,
                              struct dd_error *err)
{
    size_t n = strlen(w->word.word);
    struct import_word other;
    bool found = false;

    if (import_word_means(w->role, w->word.word, n, w->word.meaning) && !*w->instead)
        return DD_OK;
    for (size_t at = 0; import_word_find(&other, &at, w->role, w->word.word, n);) {
        if (!*w->instead)
            return fault(r, "import.words.contradicts", MEANING, other.meaning, err);
        found |= strcmp(other.meaning, w->instead) == 0;
    }
    if (*w->instead && !found)
        return fault(r, "import.words.instead", INSTEAD, "", err);
    return DD_OK;
}

static enum dd_rc read_rank(struct reading *r, int *out, struct dd_error *err)
{
    char *end;
    long v = strtol(r->cell[RANK], &end, 10);

    if (*end || v < 0 || v > RANK_MOST)
        return fault(r, "import.words.value", RANK, "0 - 99", err);
    *out = (int)v;
    return DD_OK;
}

static enum dd_rc read_row(struct reading *r, struct dd_error *err)
{
    struct import_own_word w = {.instead = r->cell[INSTEAD]};
    bool none = strcmp(r->cell[MEANING], "none") == 0 && *w.instead;
    enum dd_rc rc = read_role(r, &w.role, err);

    if (rc != DD_OK)
        return rc;
    if (!(w.word.word = fold(r, w.role)) || *w.word.word == '\0')
        return fault(r, "import.words.word", WORD, "", err);
    if (!none && !is_meaning(w.role, r->cell[MEANING]))
        return refuse_meaning(r, w.role, err);
    if (strlen(r->cell[LANGUAGE]) > 8 || strpbrk(r->cell[LANGUAGE], ",\""))
        return fault(r, "import.words.value", LANGUAGE, "nb, en ...", err);
    w.word.meaning = r->cell[MEANING];
    w.word.language = r->cell[LANGUAGE];
    if ((rc = read_rank(r, &w.word.rank, err)) != DD_OK || (rc = check_table(r, &w, err)) != DD_OK)
        return rc;
    for (size_t i = 0; i < r->n; i++)
        if (r->words[i].role == w.role && strcmp(r->words[i].word.word, w.word.word) == 0 &&
            strcmp(r->words[i].word.meaning, w.word.meaning) == 0)
            return fault(r, "import.words.twice", WORD, "", err);
    if (r->n == OWN_WORDS_MAX)
        return fault(r, "import.words.many", WORD, "", err);
    r->words[r->n++] = w;
    return DD_OK;
}

static enum dd_rc keep_cells(struct reading *r, const struct named_table *t,
                             const struct csv_row *row, struct dd_error *err)
{
    r->line = row->line;
    for (int i = 0; i < COLUMNS; i++)
        r->cell[i] = "";
    for (size_t i = 0; i < t->width && i < row->n; i++)
        for (int k = 0; k < COLUMNS; k++)
            if (strcmp(t->header[i], names[k]) == 0 &&
                !(r->cell[k] = arena_strdup(r->a, text_trim(row->field[i]))))
                return dd_no_memory(err);
    return DD_OK;
}

static bool is_blank(const struct reading *r)
{
    for (int i = 0; i < COLUMNS; i++)
        if (*r->cell[i])
            return false;
    return true;
}

static enum dd_rc read_all(struct reading *r, struct dd_error *err)
{
    struct named_table t = {.src = {.fd = -1}};
    struct csv_row row;
    enum row_step step = ROW_END;
    enum dd_rc rc = named_open(&t, r->a, r->path, NULL, is_name, NULL, err);

    while (rc == DD_OK && (step = named_next(&t, &row, err)) == ROW_READ) {
        rc = keep_cells(r, &t, &row, err);
        if (rc == DD_OK && !is_blank(r))
            rc = read_row(r, err);
    }
    named_close(&t);
    if (rc == DD_OK && step == ROW_ERROR)
        return err->rc;
    return rc == DD_OK && r->n == 0
               ? dd_fail(err, DD_INPUT, "import.words.empty", "file", r->path, NULL)
               : rc;
}

enum dd_rc own_words_read(struct buf *text, size_t *n, struct arena *a, const char *path,
                          struct dd_error *err)
{
    struct reading r = {.a = a, .path = path};
    enum dd_rc rc;

    r.words = arena_alloc(a, OWN_WORDS_MAX * sizeof(*r.words));
    import_words_use(NULL, 0); /* they are compared with the table alone */
    rc = r.words ? read_all(&r, err) : dd_no_memory(err);
    if (rc != DD_OK)
        return rc;
    buf_add(text, "role,word,meaning,rank,language,instead\n");
    for (size_t i = 0; i < r.n; i++) {
        const struct import_own_word *w = &r.words[i];
        buf_printf(text, "%s,%s,%s,%d,%s,%s\n", word_role_name(w->role), w->word.word,
                   w->word.meaning, w->word.rank, w->word.language, w->instead);
    }
    *n = r.n;
    return buf_ok(text, err);
}

/* The line's next cell, which ends there. */
static char *take_cell(char **line)
{
    char *cell = *line, *end = cell + strcspn(cell, ",");

    *line = end + (*end == ',');
    *end = '\0';
    return cell;
}

static bool take_line(struct import_own_word *w, char *line)
{
    const char *role = take_cell(&line);

    w->word.word = take_cell(&line);
    w->word.meaning = take_cell(&line);
    w->word.rank = (int)strtol(take_cell(&line), NULL, 10);
    w->word.language = take_cell(&line);
    w->instead = take_cell(&line);
    return word_role_find(&w->role, role);
}

enum dd_rc own_words_use(struct arena *a, const char *text, struct dd_error *err)
{
    char *copy = arena_strdup(a, text), *next = copy;
    struct import_own_word *words = arena_alloc(a, OWN_WORDS_MAX * sizeof(*words));
    size_t n = 0;

    if (!copy || !words)
        return dd_no_memory(err);
    while (*next && n < OWN_WORDS_MAX) {
        char *line = next;
        next += strcspn(next, "\n");
        if (*next)
            *next++ = '\0';
        n += take_line(&words[n], line); /* the heading is none */
    }
    import_words_use(words, n);
    return DD_OK;
}
