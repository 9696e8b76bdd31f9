#include "ddreg/saved_map.h"

#include "ddreg/db_rows.h"
#include "ddreg/record.h"
#include "ddreg/text.h"
#include "register/tables.h"

#include "gen/register/batch/saved_map.h"

bool saved_map_name_valid(const char *name)
{
    size_t n = strlen(name);

    if (n == 0 || n > SAVED_MAP_NAME_MAX || *name == '-' || !text_valid_utf8(name, n))
        return false;
    for (const char *p = name; *p; p++) {
        bool ascii = (unsigned char)*p < 0x80;
        bool letter = (*p >= 'a' && *p <= 'z') || (*p >= 'A' && *p <= 'Z');
        if (ascii && !letter && !(*p >= '0' && *p <= '9') && *p != '-' && *p != '_')
            return false;
    }
    return true;
}

enum dd_rc saved_map_add(struct reg *reg, const struct saved_map *m, struct dd_error *err)
{
    const struct db_value values[] = {
        DB_T(m->name),
        DB_T(m->kind),
        DB_T(m->header),
        m->text ? DB_T(m->text) : DB_NONE,
    };
    int64_t id;

    return record_insert(reg, &table_import_map, DB_ALL(values), &id, err);
}

static void read_map(struct db_row *r, void *out)
{
    struct saved_map *m = out;

    m->name = row_text(r, "name");
    m->kind = row_text(r, "kind");
    m->header = row_text(r, "header");
    m->text = row_text(r, "map");
    m->day = row_text(r, "day");
}

enum dd_rc saved_map_list(struct reg *reg, struct arena *a, const char *kind,
                          struct saved_map **out, size_t *n, struct dd_error *err)
{
    return db_all(reg->db, a, sizeof(**out), read_map, NULL, out, n, err, saved_maps_sql,
                  DB_ARGS(DB_T(kind ? kind : "")));
}

static enum dd_rc no_such(const char *name, const struct saved_map *maps, size_t n,
                          struct dd_error *err)
{
    struct buf names = BUF_INIT;
    enum dd_rc rc;

    for (size_t i = 0; i < n; i++)
        buf_printf(&names, "%s%s", i > 0 ? ", " : "", maps[i].name);
    rc = dd_fail(err, DD_INPUT, n > 0 ? "import.map.no_such" : "import.map.none_saved", "value",
                 name, "names", buf_str(&names), NULL);
    buf_release(&names);
    return rc;
}

enum dd_rc saved_map_find(struct reg *reg, struct arena *a, const char *name, struct saved_map *out,
                          struct dd_error *err)
{
    struct saved_map *maps;
    size_t n;
    enum dd_rc rc = saved_map_list(reg, a, NULL, &maps, &n, err);

    for (size_t i = 0; rc == DD_OK && i < n; i++)
        if (strcmp(maps[i].name, name) == 0) {
            *out = maps[i];
            return DD_OK;
        }
    return rc == DD_OK ? no_such(name, maps, n, err) : rc;
}

enum dd_rc saved_words_set(struct reg *reg, const char *text, struct dd_error *err)
{
    return saved_map_add(
        reg, &(struct saved_map){.name = "", .kind = "words", .header = "", .text = text}, err);
}

enum dd_rc saved_words_read(struct reg *reg, struct arena *a, const char **text, const char **day,
                            struct dd_error *err)
{
    struct saved_map *words;
    size_t n;
    enum dd_rc rc = saved_map_list(reg, a, "words", &words, &n, err);

    *text = rc == DD_OK && n > 0 ? words[0].text : NULL;
    if (day)
        *day = *text ? words[0].day : NULL;
    return rc;
}
