/* What is answered in `assess --interactive`. An answer that is none changes nothing. */
#include "assess_steps.h"

#include "ddreg/countries.h"
#include "ddreg/goods.h"
#include "ddreg/person.h"
#include "ddreg/sector_code.h"
#include "ddreg/sectors.h"
#include "ddreg/text.h"
#include "cmd/supplier/sector_note.h"

enum { MOST_SHOWN = 8, LEAST_LETTERS = 3 };

static bool refuse(struct ask *a, const char *id)
{
    cli_say(a->c, id, NULL, 0);
    return false;
}

static bool is_one_of(const char *answer, const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strcasecmp(answer, words[i]) == 0)
            return true;
    return false;
}

#define ONE_OF(answer, words) is_one_of((answer), (words), sizeof(words) / sizeof((words)[0]))

static bool says_yes(const char *answer)
{
    static const char *const words[] = {"y", "yes", "j", "ja"};

    return ONE_OF(answer, words);
}

static bool says_no(const char *answer)
{
    static const char *const words[] = {"n", "no", "nei"};

    return ONE_OF(answer, words);
}

static bool says_unknown(const char *answer)
{
    static const char *const words[] = {"ukjent",    "ikke kjent", "vet ikke",    "-",
                                        "unknown",   "not known",  "do not know", "don't know",
                                        "dont know", "veit ikke"};

    return ONE_OF(answer, words);
}

/* Arrow keys and the like, which the terminal sends as they are. */
static bool has_controls(const char *answer)
{
    for (; *answer; answer++)
        if ((unsigned char)*answer < ' ' || *answer == 0x7F)
            return true;
    return false;
}

/* A whole number within 1 and `most`; 0 when it is none. */
static int digit(const char *answer, int most)
{
    int n = strlen(answer) == 1 ? *answer - '0' : 0;

    return n >= 1 && n <= most ? n : 0;
}

/* --- Facts ------------------------------------------------------------------------------------ */

static void set_fact(struct ask *a, enum risk_fact fact, const char *value)
{
    const char *before = a->before.facts[fact];
    bool same = before && !a->before.withdrawn[fact] && strcmp(before, value) == 0;

    a->p.input.facts[fact] = value;
    a->p.input.withdrawn[fact] = false;
    *ask_field(a, fact) = same ? NULL : value;
}

/* Whatever was known is so no longer; it counts as what it was and as unknown. */
static void set_unknown(struct ask *a, enum risk_fact fact)
{
    const char *before = a->before.facts[fact];
    bool known = before && *before;

    a->p.input.facts[fact] = before;
    a->p.input.withdrawn[fact] = known;
    *ask_field(a, fact) = known && !a->before.withdrawn[fact] ? "" : NULL;
}

/* Did the person mean this? Enter says so. */
static void offer(struct ask *a, const char *name)
{
    a->meant = name;
    cli_say(a->c, "ask.near", MSG_ARGS({"name", name}));
}

static enum dd_rc take_country(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                               struct dd_error *err)
{
    const char *code = NULL, *near;
    enum dd_rc rc = country_find(answer, &code, err);

    if (rc != DD_OK)
        return rc;
    *taken = code != NULL;
    if (code)
        set_fact(a, ask_fact(step), code);
    else if ((near = country_nearest(answer)) != NULL)
        offer(a, country_name(near, a->c->lang));
    else
        (void)refuse(a, "ask.no_country");
    return DD_OK;
}

static bool holds(struct arena *arena, const char *text, const char *folded)
{
    const char *t = text_fold(arena, text);

    return t && strstr(t, folded);
}

/* The trades whose name holds the word, or else whose reason does. */
static bool say_trades(struct ask *a, const char *answer)
{
    struct cli *c = a->c;
    const char *folded = text_fold(&c->arena, answer);
    int shown = 0;

    if (!folded || strlen(folded) < LEAST_LETTERS)
        return false;
    for (int way = 0; way < 2 && shown == 0; way++)
        for (size_t i = 0; sector_at(i) && shown <= MOST_SHOWN; i++) {
            const struct trade *t = sector_at(i);
            if (*t->code < '0' || *t->code > '9' ||
                !holds(&c->arena, way ? t->reason[c->lang] : t->name[c->lang], folded))
                continue;
            if (shown++ == 0)
                cli_say(c, "ask.trades", NULL, 0);
            if (shown > MOST_SHOWN) {
                cli_say_in(c, 3, "ask.trades.more", NULL, 0);
                break;
            }
            cli_say_in(c, 3, "ask.trade", MSG_ARGS({"code", t->code}, {"name", t->name[c->lang]}));
        }
    return shown > 0;
}

static bool take_sector(struct ask *a, const char *answer)
{
    char code[SECTOR_CODE_SIZE];
    const struct trade *trade =
        sector_code_read(code, answer, SECTOR_STANDARD_UNSAID) ? sector_find(code) : NULL;

    if (!trade)
        return say_trades(a, answer) ? false : refuse(a, "ask.no_sector");
    set_fact(a, RISK_FACT_SECTOR, answer);
    sector_note(a->c, answer);
    cli_say(a->c, "ask.taken_as", MSG_ARGS({"name", trade->name[a->c->lang]}));
    return true;
}

/* Categories whose name holds the word. */
static bool say_categories(struct ask *a, const char *answer)
{
    const char *folded = text_fold(&a->c->arena, answer);
    struct buf names = BUF_INIT;
    const char *last = NULL;
    size_t n = 0;
    bool any;

    for (size_t i = 0; folded && strlen(folded) >= LEAST_LETTERS && goods_at(i); i++)
        if (holds(&a->c->arena, goods_at(i)->name[a->c->lang], folded)) {
            last = goods_at(i)->name[a->c->lang];
            buf_printf(&names, "%s%s", n++ > 0 ? "; " : "", last);
        }
    any = n > 0;
    if (n == 1)
        offer(a, last);
    else if (any)
        cli_say(a->c, "ask.near_several", MSG_ARGS({"names", buf_str(&names)}));
    buf_release(&names);
    return any;
}

static enum dd_rc take_category(struct ask *a, const char *answer, bool *taken,
                                struct dd_error *err)
{
    const char *kept = a->before.facts[RISK_FACT_CATEGORY];
    const struct trade *row = NULL, *before = NULL;
    enum dd_rc rc = goods_find(answer, &row, err);

    if (rc == DD_OK)
        rc = goods_find(kept, &before, err);
    if (rc != DD_OK)
        return rc;
    *taken = row != NULL;
    if (row) { /* another word for the same changes nothing */
        set_fact(a, RISK_FACT_CATEGORY, row == before ? kept : answer);
        cli_say(a->c, "ask.taken_as", MSG_ARGS({"name", row->name[a->c->lang]}));
    } else if (!say_categories(a, answer)) {
        (void)refuse(a, "ask.no_category");
    }
    return DD_OK;
}

static enum dd_rc take_fact(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                            struct dd_error *err)
{
    *taken = true;
    if (says_unknown(answer)) {
        set_unknown(a, ask_fact(step));
        return DD_OK;
    }
    if (step == ASK_CATEGORY)
        return take_category(a, answer, taken, err);
    if (step != ASK_SECTOR)
        return take_country(a, step, answer, taken, err);
    *taken = take_sector(a, answer);
    return DD_OK;
}

/* --- What a person judges --------------------------------------------------------------------- */

static bool says_models(const char *answer)
{
    static const char *const words[] = {"none",      "ingen",    "model",
                                        "the model", "modellen", "modellens"};

    return ONE_OF(answer, words);
}

/* A value that is the model's own is not given, unless it was before. */
static bool take_side(struct ask *a, int side, const char *answer)
{
    int n = digit(answer, 5);

    if (says_models(answer)) {
        a->p.input.given[side] = 0;
        a->given.side[side] = a->before.given[side] ? ASSESSMENT_TAKEN_BACK : 0;
        return true;
    }
    if (n == 0)
        return refuse(a, "ask.no_number");
    if (n != a->p.rating.side[side] || a->p.input.given[side])
        a->p.input.given[side] = n;
    a->given.side[side] = n != a->before.given[side] ? a->p.input.given[side] : 0;
    return true;
}

static bool take_connection(struct ask *a, const char *answer)
{
    static const enum risk_connection order[] = {RISK_CONNECTION_NONE, RISK_CONNECTION_LINKED,
                                                 RISK_CONNECTION_CONTRIBUTED,
                                                 RISK_CONNECTION_CAUSED};
    const struct finding *open = ask_finding(a);
    int n = digit(answer, 4);

    if (n == 0)
        return refuse(a, "ask.no_choice");
    if (n == 1 && open) {
        char id[PUBLIC_ID_SIZE];
        public_id_write(id, FINDING_ID, open->number);
        cli_say(a->c, "ask.harm_known", MSG_ARGS({"id", id}));
        return false;
    }
    a->p.input.connection = order[n - 1];
    a->given.connects = order[n - 1] != a->before.connection;
    a->given.connection = order[n - 1];
    return true;
}

static bool take_subsuppliers(struct ask *a, const char *answer)
{
    bool yes = says_yes(answer) || digit(answer, 2) == 1;

    if (!yes && !says_no(answer) && !says_unknown(answer) && digit(answer, 2) != 2)
        return refuse(a, "ask.no_yes");
    a->p.input.subsuppliers_known = yes;
    a->fields.subsuppliers = NULL;
    if (yes != a->before.subsuppliers_known)
        a->fields.subsuppliers = yes ? "known" : "";
    return true;
}

/* Nobody decides by pressing Enter. */
static bool take_decision(struct ask *a, const char *answer)
{
    int n = *answer ? digit(answer, 3) : (int)a->decision;

    if (n == 0)
        return refuse(a, "ask.no_decision");
    if (n == ASK_AS_PROPOSED && a->p.rating.level == RISK_UNKNOWN)
        return refuse(a, "ask.no_accept");
    a->decision = (enum ask_decision)n;
    if (a->decision != ASK_OTHERWISE) {
        a->severity = a->likelihood = 0;
        a->reason = NULL;
    }
    return true;
}

static bool take_score(struct ask *a, int *score, const char *answer)
{
    int n = digit(answer, 5);

    if (n == 0)
        return refuse(a, "ask.no_number");
    *score = n;
    return true;
}

/* Words: a number, typed where a number was asked for before, is none. */
static bool take_text(struct ask *a, const char **field, const char *answer)
{
    if (!text_valid_utf8(answer, strlen(answer)) || (*answer && !text_has_letters(answer)))
        return refuse(a, "ask.no_text");
    if (*answer)
        *field = answer;
    return *field ? true : refuse(a, "ask.no_text");
}

static enum dd_rc take_side_reason(struct ask *a, const char *answer, bool *taken,
                                   struct dd_error *err)
{
    const char *actor = NULL;
    enum dd_rc rc = DD_OK;

    *taken = take_text(a, &a->given.reason, answer);
    if (*taken)
        rc = person_account_name(a->c->reg, &a->c->arena, a->c->by.actor, &actor, err);
    for (int i = 0; rc == DD_OK && *taken && i < SEVERITY_SIDES; i++)
        if (a->given.side[i] > 0)
            a->p.said[i] =
                (struct assessment_said){a->given.side[i], a->c->today, actor, a->given.reason};
    return rc;
}

static bool take_confirm(struct ask *a, const char *answer)
{
    a->confirmed = says_yes(answer);
    return a->confirmed || says_no(answer) ? true : refuse(a, "ask.no_yes");
}

enum dd_rc ask_take(struct ask *a, enum ask_step step, const char *answer, bool *taken,
                    struct dd_error *err)
{
    const char *meant = a->meant;
    bool enter = *answer == '\0' && !meant;

    a->meant = NULL;
    if (*answer == '\0' && meant)
        answer = meant;
    *taken = enter;
    if (has_controls(answer)) {
        (void)refuse(a, "ask.no_controls");
        return DD_OK;
    }
    switch (step) {
    case ASK_COUNTRY:
    case ASK_PRODUCTION:
    case ASK_SECTOR:
    case ASK_CATEGORY:
        return enter ? DD_OK : take_fact(a, step, answer, taken, err);
    case ASK_SCALE:
    case ASK_SCOPE:
    case ASK_IRREMEDIABLE:
        *taken = enter || take_side(a, (int)(step - ASK_SCALE), answer);
        break;
    case ASK_CONNECTION:
        *taken = enter || take_connection(a, answer);
        break;
    case ASK_SUBSUPPLIERS:
        *taken = enter || take_subsuppliers(a, answer);
        break;
    case ASK_DECISION:
        *taken = take_decision(a, answer);
        break;
    case ASK_SEVERITY:
        *taken =
            (enter && (a->severity || a->p.rating.severity)) || take_score(a, &a->severity, answer);
        break;
    case ASK_LIKELIHOOD:
        *taken = (enter && (a->likelihood || a->p.rating.likelihood)) ||
                 take_score(a, &a->likelihood, answer);
        break;
    case ASK_SIDE_REASON:
        return take_side_reason(a, answer, taken, err);
    case ASK_REASON:
        *taken = take_text(a, &a->reason, answer);
        break;
    case ASK_CONFIRM:
        *taken = take_confirm(a, answer);
        break;
    }
    return DD_OK;
}
