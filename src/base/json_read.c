#include "ddreg/json_read.h"

#include <jansson.h>
#include <setjmp.h>
#include <strings.h>

/* Jansson does not survive short memory everywhere (its lexer runs into an assertion), and does not
 * always distinguish it from a mistake in the text. So its memory is an arena of ours, and where
 * that gives nothing, reading is left by longjmp(): nothing that jansson holds lies elsewhere. */
static _Thread_local struct arena *memory;
static _Thread_local jmp_buf no_memory;

static void *allocate(size_t size)
{
    void *p = arena_alloc(memory, size);

    if (!p)
        longjmp(no_memory, 1);
    return p;
}

static void keep_until_the_end(void *p)
{
    (void)p;
}

static json_t *parse(struct json_reader *r, const char *text)
{
    json_error_t where;

    memory = &r->document;
    json_set_alloc_funcs(allocate, keep_until_the_end);
    if (setjmp(no_memory) == 0)
        return json_loads(text, JSON_REJECT_DUPLICATES, &where);
    r->memory = true;
    return NULL;
}

void json_break(struct json_reader *r)
{
    r->broken = true;
}

/* `value` as a place to read from; NULL breaks the reader. */
static struct json_at at(struct json_reader *r, json_t *value)
{
    r->broken = r->broken || !value;
    return (struct json_at){.reader = r, .value = r->broken ? NULL : value};
}

struct json_at json_read(struct json_reader *r, struct arena *a, const char *text)
{
    json_t *root;

    *r = (struct json_reader){.arena = a};
    arena_init(&r->document, SIZE_MAX);
    root = parse(r, text);
    return at(r, json_is_object(root) ? root : NULL);
}

enum dd_rc json_read_end(struct json_reader *r, enum dd_rc rc, const char *id, struct dd_error *err)
{
    arena_release(&r->document);
    if (r->memory)
        return dd_no_memory(err);
    return r->broken ? dd_fail(err, rc, id, NULL) : DD_OK;
}

/* The member of that key and type; NULL, and a broken reader, where there is none. */
static json_t *member(struct json_at *object, const char *key, json_type type)
{
    json_t *value = object->reader->broken ? NULL : json_object_get(object->value, key);

    if (!value || json_typeof(value) != type) {
        json_break(object->reader);
        return NULL;
    }
    object->taken++;
    return value;
}

static const char *keep(struct json_reader *r, const char *text)
{
    const char *copy = arena_strdup(r->arena, text);

    r->memory = r->memory || !copy;
    r->broken = r->broken || !copy;
    return copy;
}

const char *json_get_text(struct json_at *object, const char *key)
{
    json_t *value = member(object, key, JSON_STRING);

    return value ? keep(object->reader, json_string_value(value)) : NULL;
}

const char *json_get_text_or_null(struct json_at *object, const char *key)
{
    if (!object->reader->broken && json_is_null(json_object_get(object->value, key))) {
        object->taken++;
        return NULL;
    }
    return json_get_text(object, key);
}

bool json_get_bool(struct json_at *object, const char *key)
{
    if (!object->reader->broken && json_is_true(json_object_get(object->value, key))) {
        object->taken++;
        return true;
    }
    (void)member(object, key, JSON_FALSE);
    return false;
}

int64_t json_get_int(struct json_at *object, const char *key, int64_t least, int64_t most)
{
    json_t *value = member(object, key, JSON_INTEGER);
    int64_t n = json_integer_value(value);

    if (value && n >= least && n <= most)
        return n;
    json_break(object->reader);
    return 0;
}

struct json_at json_get_object(struct json_at *object, const char *key)
{
    return at(object->reader, member(object, key, JSON_OBJECT));
}

void *json_get_array(struct json_at *object, const char *key, size_t size, struct json_at *array,
                     size_t *n)
{
    void *items = NULL;

    *array = at(object->reader, member(object, key, JSON_ARRAY));
    *n = array->value ? json_array_size(array->value) : 0;
    if (*n > 0 && !(items = arena_alloc(object->reader->arena, *n * size))) {
        object->reader->memory = object->reader->broken = true;
        *n = 0;
    }
    return items;
}

struct json_at json_next_item(struct json_at *array)
{
    json_t *item = array->reader->broken ? NULL : json_array_get(array->value, array->taken++);

    return at(array->reader, json_is_object(item) ? item : NULL);
}

bool json_has(const struct json_at *object, const char *key)
{
    return !object->reader->broken && json_object_get(object->value, key);
}

bool json_has_object(const struct json_at *object, const char *key)
{
    return !object->reader->broken && json_is_object(json_object_get(object->value, key));
}

void json_no_more(const struct json_at *object)
{
    if (!object->reader->broken && json_object_size(object->value) != object->taken)
        json_break(object->reader);
}

/* A value that is neither object, array nor fraction, as it is written. */
static const char *plain_text(struct json_reader *r, json_t *value)
{
    char number[24];

    switch (json_typeof(value)) {
    case JSON_STRING:
        return keep(r, json_string_value(value));
    case JSON_INTEGER:
        (void)snprintf(number, sizeof(number), "%" JSON_INTEGER_FORMAT, json_integer_value(value));
        return keep(r, number);
    case JSON_TRUE:
        return "true";
    case JSON_FALSE:
        return "false";
    case JSON_NULL:
        return "null";
    case JSON_OBJECT:
    case JSON_ARRAY:
    case JSON_REAL:
        break;
    }
    json_break(r);
    return NULL;
}

/* The member whose key is the first `n` bytes of a path; NULL: none. */
static json_t *named_like(json_t *object, const char *path, size_t n)
{
    const char *key;
    json_t *value;

    json_object_foreach(object, key,
                        value) if (strlen(key) == n && strncasecmp(key, path, n) == 0) return value;
    return NULL;
}

const char *json_find_text(const struct json_at *object, const char *path)
{
    json_t *at = object->reader->broken ? NULL : object->value;
    size_t n = strcspn(path, ".");

    for (; json_is_object(at) && path[n] == '.'; path += n + 1, n = strcspn(path, "."))
        at = named_like(at, path, n);
    at = json_is_object(at) ? named_like(at, path, n) : NULL;
    return !at || json_is_null(at) || json_is_object(at) || json_is_array(at) || json_is_real(at)
               ? NULL
               : plain_text(object->reader, at);
}

bool json_next_pair(struct json_at *object, const char **key, const char **value)
{
    if (object->reader->broken || object->taken == json_object_size(object->value))
        return false;
    object->pair = object->taken++ == 0 ? json_object_iter(object->value)
                                        : json_object_iter_next(object->value, object->pair);
    *key = keep(object->reader, json_object_iter_key(object->pair));
    *value = plain_text(object->reader, json_object_iter_value(object->pair));
    return !object->reader->broken;
}

void json_library(struct buf *out)
{
    buf_printf(out, "jansson %s", jansson_version_str());
}
