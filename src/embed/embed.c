/* Runs at build time: turns a data file into a C header that one source includes.
 *
 *   embed bytes NAME FILE   static const unsigned char NAME[] = {...}; with a NUL at the end
 *   embed table NAME FILE   a CSV with a header line: enum { NAME_COLUMN..., NAME_COLUMNS },
 *                           static const char *const NAME_rows[][NAME_COLUMNS]
 *
 * A table's columns are thus checked by the compiler. Any fault stops the build. */
#include <ctype.h>
#include <csv.h>

struct table {
    const char *name;
    size_t column, columns, row;
};

static void die(const char *file, const char *what)
{
    fprintf(stderr, "embed: %s: %s\n", file, what);
    exit(1);
}

static void put_upper(const char *s, size_t n)
{
    for (size_t i = 0; i < n; i++)
        putchar(isalnum((unsigned char)s[i]) ? toupper((unsigned char)s[i]) : '_');
}

static void put_string(const char *s, size_t n)
{
    putchar('"');
    for (size_t i = 0; i < n; i++) {
        unsigned char c = (unsigned char)s[i];
        if (c < 0x20 || c >= 0x7F || c == '"' || c == '\\' || c == '?')
            printf("\\%03o", c);
        else
            putchar(c);
    }
    putchar('"');
}

static void on_field(void *s, size_t n, void *data)
{
    struct table *t = data;

    if (t->row == 0) {
        fputs(t->column == 0 ? "enum {\n    " : ",\n    ", stdout);
        put_upper(t->name, strlen(t->name));
        putchar('_');
        put_upper(s, n);
    } else {
        fputs(t->column == 0 ? "    {" : ", ", stdout);
        put_string(s, n);
    }
    t->column++;
}

static void on_row(int c, void *data)
{
    struct table *t = data;

    (void)c;
    if (t->row == 0) {
        t->columns = t->column;
        fputs(",\n    ", stdout);
        put_upper(t->name, strlen(t->name));
        printf("_COLUMNS\n};\nstatic const char *const %s_rows[][%zu] = {\n", t->name, t->columns);
    } else {
        if (t->column != t->columns)
            die(t->name, "a row has another number of columns than the header");
        puts("},");
    }
    t->row++;
    t->column = 0;
}

static char *read_all(const char *path, size_t *n)
{
    FILE *f = fopen(path, "rb");
    char *data = NULL;
    size_t cap = 0, got = 0;

    if (!f)
        die(path, "cannot be opened");
    do {
        *n += got;
        if (*n == cap) {
            cap = cap ? cap * 2 : 65536;
            data = realloc(data, cap);
            if (!data)
                die(path, "no memory");
        }
        got = fread(data + *n, 1, cap - *n, f);
    } while (got > 0);
    fclose(f);
    return data;
}

static void embed_table(const char *name, const char *path, const char *data, size_t n)
{
    struct csv_parser p;
    struct table t = {name, 0, 0, 0};

    if (csv_init(&p, CSV_STRICT | CSV_STRICT_FINI) != 0 ||
        csv_parse(&p, data, n, on_field, on_row, &t) != n ||
        csv_fini(&p, on_field, on_row, &t) != 0)
        die(path, "not a well-formed CSV file");
    csv_free(&p);
    if (t.row < 2)
        die(path, "no rows");
    puts("};");
}

static void embed_bytes(const char *name, const char *data, size_t n)
{
    printf("_Alignas(8) static const unsigned char %s[] = {", name);
    for (size_t i = 0; i < n; i++)
        printf("%s%u,", i % 20 == 0 ? "\n" : "", (unsigned char)data[i]);
    puts("0};");
}

int main(int argc, char **argv)
{
    size_t n = 0;
    char *data;

    if (argc != 4)
        die("usage", "embed bytes|table NAME FILE");
    data = read_all(argv[3], &n);
    printf("/* Made from %s by the build; do not edit. */\n", argv[3]);
    if (strcmp(argv[1], "table") == 0)
        embed_table(argv[2], argv[3], data, n);
    else
        embed_bytes(argv[2], data, n);
    free(data);
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
