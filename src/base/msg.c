#include "ddreg/msg.h"

#include <strings.h>

#include "gen/messages_en.h"
#include "gen/messages_nb.h"

/* A compiled catalogue is a GNU .mo file: after the header come two tables of (length, offset),
 * one for the ids, sorted, and one for the texts. msgfmt writes it in the machine's byte order. */
struct catalogue {
    const unsigned char *bytes;
};

static uint32_t word(const struct catalogue *c, size_t offset)
{
    uint32_t v;

    memcpy(&v, c->bytes + offset, sizeof(v));
    return v;
}

static const char *look_up(const struct catalogue *c, const char *id)
{
    uint32_t low = 0, high = word(c, 8);
    uint32_t ids = word(c, 12), texts = word(c, 16);

    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        int cmp = strcmp(id, (const char *)c->bytes + word(c, ids + 8 * mid + 4));
        if (cmp == 0)
            return (const char *)c->bytes + word(c, texts + 8 * mid + 4);
        if (cmp < 0)
            high = mid;
        else
            low = mid + 1;
    }
    return NULL;
}

bool msg_lang_read(enum dd_lang *out, const char *s)
{
    static const struct {
        const char *prefix;
        enum dd_lang lang;
    } known[] = {{"nb", DD_NB}, {"no", DD_NB}, {"nn", DD_NB}, {"en", DD_EN}};

    for (size_t i = 0; i < sizeof(known) / sizeof(known[0]); i++) {
        size_t n = strlen(known[i].prefix);
        if (strncasecmp(s, known[i].prefix, n) == 0 && (s[n] == '\0' || strchr("_-.@", s[n]))) {
            *out = known[i].lang;
            return true;
        }
    }
    return false;
}

const char *msg_lang_code(enum dd_lang lang)
{
    return lang == DD_EN ? "en" : "nb";
}

const char *dd_msg(enum dd_lang lang, const char *id)
{
    const struct catalogue c = {lang == DD_EN ? messages_en : messages_nb};
    /* The empty id has the catalogue's own header. */
    const char *text = *id ? look_up(&c, id) : NULL;

    return text ? text : id;
}

bool msg_has(const char *id)
{
    const struct catalogue c = {messages_nb};

    return *id && look_up(&c, id) != NULL;
}

static const char *arg_value(const struct msg_arg *args, size_t nargs, const char *name, size_t n)
{
    for (size_t i = 0; i < nargs; i++)
        if (strlen(args[i].name) == n && memcmp(args[i].name, name, n) == 0)
            return args[i].value;
    return NULL;
}

void msg_fill(struct buf *out, const char *text, size_t n, const struct msg_arg *args, size_t nargs)
{
    for (const char *p = text, *end = text + n; p < end;) {
        const char *close = *p == '{' ? memchr(p, '}', (size_t)(end - p)) : NULL;
        const char *value = close ? arg_value(args, nargs, p + 1, (size_t)(close - p) - 1) : NULL;
        if (value) {
            buf_add(out, value);
            p = close + 1;
        } else {
            buf_add_char(out, *p++);
        }
    }
}

void msg_add(struct buf *out, enum dd_lang lang, const char *id, const struct msg_arg *args,
             size_t nargs)
{
    const char *text = dd_msg(lang, id);

    msg_fill(out, text, strlen(text), args, nargs);
}

/* Is there a count {n}, and is it 1? */
static bool is_one(const struct msg_arg *args, size_t nargs)
{
    const char *n = arg_value(args, nargs, "n", 1);

    return n && strcmp(n, "1") == 0;
}

enum { WORD_SIZE = 64, SHOWN_SIZE = 400 };

/* The first word for a key of n bytes that is one word, as it can be typed; else the key. */
static void add_typed(struct buf *out, enum dd_lang lang, const char *key, size_t n)
{
    char id[WORD_SIZE];
    const char *all;

    (void)snprintf(id, sizeof(id), "word.%.*s", (int)n, key);
    for (all = msg_has(id) ? dd_msg(lang, id) : ""; *all; all += strspn(all, "|")) {
        const size_t length = strcspn(all, "|");
        if (!memchr(all, ' ', length)) {
            buf_add_mem(out, all, length);
            return;
        }
        all += length;
    }
    buf_add_mem(out, key, n);
}

/* Keys with bars between them, in the words of options. */
static const char *shown_set(enum dd_lang lang, const char *keys, char room[SHOWN_SIZE])
{
    struct buf b = BUF_INIT;

    for (const char *p = keys; *p; p += *p == '|') {
        const size_t n = strcspn(p, "|");
        buf_add(&b, p > keys ? "|" : "");
        add_typed(&b, lang, p, n);
        p += n;
    }
    (void)snprintf(room, SHOWN_SIZE, "%s", b.failed ? keys : buf_str(&b));
    buf_release(&b);
    return room;
}

/* A value as people read it: a reason of the system's, see dd_errno_why(), and a state or a role of
 * a record are keys of messages. */
static const char *shown(enum dd_lang lang, const struct dd_error_arg *a, char room[SHOWN_SIZE])
{
    char id[WORD_SIZE];
    const char *word;

    if (strcmp(a->name, "why") == 0)
        return dd_msg(lang, a->value);
    if (strcmp(a->name, "states") == 0)
        return shown_set(lang, a->value, room);
    if (strcmp(a->name, "state") != 0 && strcmp(a->name, "becomes") != 0 &&
        strcmp(a->name, "role") != 0)
        return a->value;
    (void)snprintf(id, sizeof(id), "word.%s", a->value);
    if (!msg_has(id))
        return a->value;
    word = dd_msg(lang, id); /* after a bar come other words that may be typed for it */
    (void)snprintf(room, SHOWN_SIZE, "%.*s", (int)strcspn(word, "|"), word);
    return room;
}

/* What is not recorded yet has no id to begin with. */
static const char *without_id(const char *text, const struct msg_arg *args, size_t nargs)
{
    static const char head[] = "{id}: ";
    const char *id = arg_value(args, nargs, "id", 2);

    return id && !*id && strncmp(text, head, strlen(head)) == 0 ? text + strlen(head) : text;
}

void msg_add_error(struct buf *out, enum dd_lang lang, const struct dd_error *err)
{
    const char *id = err->id ? err->id : "internal";
    struct msg_arg args[DD_ERROR_ARGS];
    char one[64], room[DD_ERROR_ARGS][SHOWN_SIZE];
    const char *text;

    for (size_t i = 0; i < err->nargs; i++) {
        args[i] = (struct msg_arg){err->args[i].name, shown(lang, &err->args[i], room[i])};
    }
    if (is_one(args, err->nargs) &&
        (size_t)snprintf(one, sizeof(one), "%s.one", id) < sizeof(one) && dd_msg(lang, one) != one)
        id = one;
    text = without_id(dd_msg(lang, id), args, err->nargs);
    msg_fill(out, text, strlen(text), args, err->nargs);
}
