/* The kinds of record as data: what integrators and the tests of this program read. */
#include "kind_cmd.h"

static const char *type_key(enum kind_type type)
{
    static const char *const keys[] = {
        [KIND_TEXT] = "text",     [KIND_NAME] = "name", [KIND_EMAIL] = "email",
        [KIND_DAY] = "day",       [KIND_WORD] = "word", [KIND_COUNT] = "count",
        [KIND_MONEY] = "money",   [KIND_FLAG] = "flag", [KIND_SUPPLIER] = "supplier",
        [KIND_PERSON] = "person", [KIND_LINK] = "link", [KIND_LINKS] = "links",
        [KIND_FILE] = "file",     [KIND_SPAN] = "span", [KIND_COUNTRY] = "country",
        [KIND_SEALED] = "sealed",
    };

    return keys[type];
}

static void add_words(struct json *j, const char *key, const char *words)
{
    char word[KIND_KEY_SIZE];

    json_array(j, key);
    for (const char *p = words; p && *p; p += strspn(p, "|")) {
        size_t n = strcspn(p, "|");
        (void)snprintf(word, sizeof(word), "%.*s", (int)n, p);
        json_text(j, NULL, word);
        p += n;
    }
    json_end_array(j);
}

static const char *class_name(enum record_class class)
{
    static const char *const names[] = {[RECORD_PLAIN] = "plain",
                                        [RECORD_PERSONAL] = "personal",
                                        [RECORD_CONFIDENTIAL] = "confidential"};

    return names[class];
}

static void add_field(struct json *j, const struct kind_field *f)
{
    char key[KIND_KEY_SIZE], option[KIND_KEY_SIZE];

    json_object(j, NULL);
    json_text(j, "key", kind_key(f, key));
    json_text(j, "column", f->column.name);
    json_text(j, "class", class_name(f->column.class));
    json_int(j, "since", f->column.since);
    json_text(j, "type", type_key(f->type));
    json_text(j, "option", f->how & KIND_INTERNAL ? NULL : kind_option(f, option));
    json_bool(j, "required", (f->how & KIND_REQUIRED) != 0);
    json_bool(j, "fixed", (f->how & KIND_FIXED) != 0);
    json_bool(j, "listed", (f->how & KIND_LISTED) != 0);
    add_words(j, "words", f->type == KIND_WORD && !(f->how & KIND_INTERNAL) ? kind_words(f) : "");
    json_end_object(j);
}

static void add_verbs(struct json *j, const struct kind *kind)
{
    const char *state;

    json_array(j, "states");
    for (size_t i = 0; kind_state_at(kind, i, &state); i++)
        json_text(j, NULL, state);
    json_end_array(j);
    json_array(j, "moves");
    for (const struct kind_verb *v = kind->verbs; v && v->name; v++) {
        json_object(j, NULL);
        json_text(j, "name", v->name);
        add_words(j, "from", v->from);
        json_text(j, "to", v->to);
        json_array(j, "steps");
        for (const struct kind_step *s = v->steps; s && s->from; s++) {
            json_object(j, NULL);
            json_text(j, "from", s->from);
            json_text(j, "to", s->to);
            json_end_object(j);
        }
        json_end_array(j);
        json_bool(j, "reason", (v->how & KIND_REASON) != 0);
        json_text(j, "other_than", v->other);
        json_text(j, "role", v->role);
        json_text(j, "waits", v->waits);
        json_end_object(j);
    }
    json_end_array(j);
}

/* The type of a key in the JSON that show prints. */
static void add_type(struct json *j, const char *key, const char *type)
{
    json_object(j, key);
    if (strcmp(type, "array") == 0) {
        json_text(j, "type", type);
        json_object(j, "items");
        json_text(j, "type", "string");
        json_end_object(j);
        json_end_object(j);
        return;
    }
    json_array(j, "type");
    json_text(j, NULL, type);
    json_text(j, NULL, "null");
    json_end_array(j);
    json_end_object(j);
}

static const char *json_type(enum kind_type type)
{
    if (type == KIND_COUNT || type == KIND_MONEY || type == KIND_SEALED)
        return "integer";
    if (type == KIND_LINKS)
        return "array";
    return type == KIND_FLAG ? "boolean" : "string";
}

/* The JSON schema of a record, as show, add and every move print it. Lists have it without the ids
 * of its parts. */
static void add_schema(struct json *j, const struct kind_view *v)
{
    const struct kind *part;

    json_object(j, "schema");
    json_text(j, "type", "object");
    json_bool(j, "additionalProperties", false);
    json_array(j, "required");
    for (size_t i = 0; i < v->n; i++)
        json_text(j, NULL, v->columns[i].key);
    json_end_array(j);
    json_object(j, "properties");
    for (size_t i = 0; i < v->n; i++)
        add_type(j, v->columns[i].key, json_type(v->types[i]));
    for (size_t i = 0; (part = kind_part(v->kind, i)); i++)
        add_type(j, part->plural, "array");
    for (const struct kind_related *r = v->kind->related; r && r->key; r++)
        add_type(j, r->key, "array");
    json_end_object(j);
    json_end_object(j);
}

static void add_kind(struct json *j, const struct kind *kind)
{
    struct kind_view view;

    json_object(j, NULL);
    json_text(j, "name", kind->name);
    json_text(j, "nb", kind->nb);
    json_text(j, "plural", kind->plural);
    json_text(j, "letters", kind->letters);
    json_text(j, "table", kind->table.name);
    json_bool(j, "made", kind->made);
    json_text(j, "part_of",
              kind_parent(kind) < KIND_MAX_FIELDS ? kind->fields[kind_parent(kind)].arg : NULL);
    json_array(j, "fields");
    for (size_t i = 0; i < kind->table.ncolumns; i++)
        add_field(j, &kind->fields[i]);
    json_end_array(j);
    add_verbs(j, kind);
    kind_view_columns(&view, kind, false);
    add_schema(j, &view);
    json_end_object(j);
}

static const struct out_column columns[] = {
    {"name", "col.name", FIT_WHOLE},
    {"letters", "col.id", FIT_WHOLE},
    {"many", "col.what", FIT_WRAP},
};

enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

static enum dd_rc list(struct cli *c, struct dd_error *err)
{
    struct out_list l;
    enum dd_rc rc = out_begin(&l, c, "kinds", columns, COLUMNS, err);

    for (size_t i = 0; rc == DD_OK && kinds[i]; i++) {
        const char *many = arena_printf(&c->arena, "kind.%s.many", kinds[i]->name);
        if (!many)
            return dd_no_memory(err);
        out_row(&l, (const struct out_cell[COLUMNS]){
                        out_word(kinds[i]->name, c->lang == DD_NB ? kinds[i]->nb : NULL),
                        out_text(kinds[i]->letters), out_text(dd_msg(c->lang, many))});
    }
    return rc == DD_OK ? out_end(&l, err) : rc;
}

static enum dd_rc run(struct cli *c, struct dd_error *err)
{
    struct json j;

    if (c->format != FORMAT_JSON)
        return list(c, err);
    json_init(&j, &c->out);
    json_object(&j, NULL);
    json_array(&j, "kinds");
    for (size_t i = 0; kinds[i]; i++)
        add_kind(&j, kinds[i]);
    json_end_array(&j);
    json_end_object(&j);
    buf_add_char(&c->out, '\n');
    return DD_OK;
}

const struct dd_cmd cmd_kinds = {
    .name = "kinds",
    .alias = "slag",
    .args = "",
    .summary = "cmd.kinds",
    .example = "ddreg kinds",
    .reg = CMD_NO_REGISTER,
    .run = run,
};
