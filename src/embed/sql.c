/* Runs at build time: turns a file of named SQL into a C header.
 *
 *   embed_sql header FILE PARTS...   what src/ROOM/X.c includes as gen/ROOM/X.h
 *   embed_sql list FILES...          queries[] of all files, for the test that prepares each
 *
 * A file has entries; comments are dropped and white space becomes one space:
 *
 *   -- :query NAME             static const char NAME[] = "..."; its text ends in a semicolon
 *   -- :part NAME(A, B)        text that others take in as :name(x, y); to C it is the macro NAME
 *
 * In a part :a is what was given for A. A file takes in its own parts and those of PARTS. Any fault
 * stops the build. */
#include <ctype.h>

enum { MAX_ENTRIES = 1024, MAX_ARGS = 8, MAX_DEPTH = 16, MARK = 1 };

struct text {
    char *s;
    size_t n;
};

struct entry {
    const char *file, *body, *end;
    char *name, *arg[MAX_ARGS];
    size_t args;
    int query;
};

static struct entry entries[MAX_ENTRIES];
static size_t entry_count;

static void die(const char *file, const char *what, const char *name, size_t n)
{
    fprintf(stderr, "embed_sql: %s: %s: %.*s\n", file, what, (int)n, name);
    exit(1);
}

static void *must(void *p)
{
    if (!p)
        die("embed_sql", "no memory", "", 0);
    return p;
}

static void add(struct text *t, const char *s, size_t n)
{
    t->s = must(realloc(t->s, t->n + n + 1));
    memcpy(t->s + t->n, s, n);
    t->n += n;
    t->s[t->n] = '\0';
}

static size_t word_length(const char *s, const char *end)
{
    size_t n = 0;

    while (s + n < end && (isalnum((unsigned char)s[n]) || s[n] == '_'))
        n++;
    return n;
}

static char *copy(const char *s, size_t n)
{
    struct text t = {NULL, 0};

    add(&t, s, n);
    return t.s;
}

static char *read_all(const char *path)
{
    FILE *f = fopen(path, "rb");
    struct text t = {NULL, 0};
    char block[4096];
    size_t got;

    if (!f)
        die(path, "cannot be opened", "", 0);
    while ((got = fread(block, 1, sizeof(block), f)) > 0)
        add(&t, block, got);
    fclose(f);
    return t.s ? t.s : copy("", 0);
}

static const struct entry *find(const char *name, size_t n, int query)
{
    for (size_t i = 0; i < entry_count; i++)
        if (entries[i].query == query && strlen(entries[i].name) == n &&
            memcmp(entries[i].name, name, n) == 0)
            return &entries[i];
    return NULL;
}

/* NAME or NAME(A, B) until the end of the line. */
static void read_head(struct entry *e, const char *s, const char *end)
{
    size_t n = word_length(s, end);

    if (n == 0 || find(s, n, e->query))
        die(e->file, "no name, or one that is there already", s, (size_t)(end - s));
    e->name = copy(s, n);
    for (s += n; s < end && *s != ')'; s += n) {
        if (!strchr("(, ", *s) || e->args == MAX_ARGS)
            die(e->file, "not a list of names", e->name, strlen(e->name));
        s += strspn(s, "(, ");
        n = word_length(s, end);
        e->arg[e->args++] = copy(s, n);
    }
}

static void read_entries(const char *path)
{
    struct entry *e = NULL;
    const char *next;

    for (const char *line = read_all(path); *line; line = next) {
        size_t n = strcspn(line, "\n");
        int query = strncmp(line, "-- :query ", 10) == 0;

        next = line + n + (line[n] == '\n');
        if (!query && strncmp(line, "-- :part ", 9) != 0) {
            if (e)
                e->end = next;
            else if (n > 0 && strncmp(line, "--", 2) != 0)
                die(path, "SQL before the first name", line, n);
            continue;
        }
        if (entry_count == MAX_ENTRIES)
            die(path, "too many entries", line, n);
        e = &entries[entry_count];
        *e = (struct entry){.file = path, .body = next, .end = next, .query = query};
        read_head(e, line + (query ? 10 : 9), line + n);
        entry_count++;
    }
}

static void expand(struct text *out, const struct entry *e, const char *s, const char *end,
                   char *const *given, int depth);

/* The end of an argument: the comma or parenthesis that closes it. */
static const char *argument_end(const char *s, const char *end)
{
    int depth = 0;

    for (; s < end; s++) {
        if (*s == '\'') {
            do
                s++;
            while (s < end && *s != '\'');
        } else if (depth == 0 && (*s == ',' || *s == ')'))
            return s;
        else
            depth += (*s == '(') - (*s == ')');
    }
    return NULL;
}

/* What `e` calls at `s`, just after the name of the part; gives the place after it. */
static const char *expand_part(struct text *out, const struct entry *e, const struct entry *part,
                               const char *s, const char *end, char *const *given, int depth)
{
    char *args[MAX_ARGS] = {NULL};

    for (size_t i = 0; i < part->args; i++) {
        const char *stop = s < end && *s == (i == 0 ? '(' : ',') ? argument_end(s + 1, end) : NULL;
        struct text t = {copy("", 0), 0};

        if (!stop || *stop != (i + 1 < part->args ? ',' : ')'))
            die(e->file, "another number of arguments than it has", part->name, strlen(part->name));
        expand(&t, e, s + 1, stop, given, depth + 1);
        args[i] = t.s;
        s = stop;
    }
    expand(out, part, part->body, part->end, args, depth + 1);
    return s + (part->args > 0);
}

/* :name, of an argument or of a part; gives the place after it. */
static const char *expand_name(struct text *out, const struct entry *e, const char *s,
                               const char *end, char *const *given, int depth)
{
    size_t n = word_length(s, end);
    const struct entry *part = find(s, n, 0);

    for (size_t i = 0; i < e->args; i++)
        if (strlen(e->arg[i]) == n && memcmp(e->arg[i], s, n) == 0) {
            add(out, given[i], strlen(given[i]));
            return s + n;
        }
    if (!part || depth == MAX_DEPTH)
        die(e->file, part ? "a part within itself" : "no part of that name", s, n);
    return expand_part(out, e, part, s + n, end, given, depth);
}

static void expand(struct text *out, const struct entry *e, const char *s, const char *end,
                   char *const *given, int depth)
{
    size_t first = out->n;
    int space = 0;

    while (s < end) {
        const char *from = s;

        if (isspace((unsigned char)*s) || (s[0] == '-' && s + 1 < end && s[1] == '-')) {
            s += *s == '-' ? strcspn(s, "\n") : 1;
            space = 1;
            continue;
        }
        if (space && out->n > first)
            add(out, " ", 1);
        space = 0;
        if (*s == ':') {
            s = expand_name(out, e, s + 1, end, given, depth);
            continue;
        }
        if (*s == '\'')
            s += 1 + strcspn(s + 1, "'");
        add(out, from, (size_t)(++s - from));
    }
}

/* The text of an entry; what is given to a part is MARK and a letter. */
static char *expanded(const struct entry *e)
{
    struct text t = {copy("", 0), 0};
    char *given[MAX_ARGS] = {NULL};

    for (size_t i = 0; i < e->args; i++) {
        given[i] = copy("..", 2);
        given[i][0] = MARK;
        given[i][1] = (char)('a' + i);
    }
    expand(&t, e, e->body, e->end, given, 0);
    if (t.n == 0 || strchr(t.s, ';') != (e->query ? t.s + t.n - 1 : NULL))
        die(e->file, "a query ends in its only semicolon, a part has none", e->name,
            strlen(e->name));
    if (e->query)
        t.s[t.n - 1] = '\0';
    return t.s;
}

/* A part gets spaces around it, so that C may put it anywhere. */
static void put_text(const struct entry *e)
{
    const char *space = e->query ? "" : " ";

    printf("\"%s", space);
    for (const char *s = expanded(e); *s; s++) {
        if (*s == MARK)
            printf("\" %s \"", e->arg[*++s - 'a']);
        else if (*s == '"' || *s == '\\')
            printf("\\%c", *s);
        else
            putchar(*s);
    }
    printf("%s\"", space);
}

static void put_macro(const struct entry *e)
{
    fputs("#define ", stdout);
    for (const char *s = e->name; *s; s++)
        putchar(toupper((unsigned char)*s));
    for (size_t i = 0; i < e->args; i++)
        printf("%s%s%s", i == 0 ? "(" : ", ", e->arg[i], i + 1 == e->args ? ") " : "");
    putchar(' ');
    put_text(e);
    putchar('\n');
}

static void put_header(const char *file)
{
    printf("/* Made from %s by the build; do not edit. */\n", file);
    for (size_t i = 0; i < entry_count && strcmp(entries[i].file, file) == 0; i++) {
        if (!entries[i].query) {
            put_macro(&entries[i]);
            continue;
        }
        printf("static const char %s[] = ", entries[i].name);
        put_text(&entries[i]);
        puts(";");
    }
}

static void put_list(void)
{
    puts("static const struct {\n    const char *file, *name, *text;\n} queries[] = {");
    for (size_t i = 0; i < entry_count; i++) {
        if (!entries[i].query)
            continue;
        printf("    {\"%s\", \"%s\", ", entries[i].file, entries[i].name);
        put_text(&entries[i]);
        puts("},");
    }
    puts("};");
}

int main(int argc, char **argv)
{
    if (argc < 3)
        die("usage", "embed_sql header|list FILE...", "", 0);
    for (int i = 2; i < argc; i++)
        if (i == 2 || strcmp(argv[i], argv[2]) != 0)
            read_entries(argv[i]);
    if (strcmp(argv[1], "header") == 0)
        put_header(argv[2]);
    else
        put_list();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
