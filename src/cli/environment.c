/* What a command takes from its surroundings; nothing else reads the clock or the environment. */
#include <locale.h>
#include <pwd.h>

#include "cli.h"
#include "ddreg/text.h"

enum { ACCOUNT_MAX = 64 };

static const char *variable(const char *name)
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
    const char *value = getenv(name);

    return value && *value ? value : NULL;
}

static void find_language(struct cli *c)
{
    static const char *const names[] = {"DDREG_LANG", "LC_ALL", "LC_MESSAGES", "LANG"};

    c->lang = c->published = DD_NB;
    for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
        const char *value = variable(names[i]);
        if (!value)
            continue;
        if (msg_lang_read(&c->lang, value) || strcmp(names[i], "LC_ALL") == 0)
            return;
    }
}

/* Widths and case need a UTF-8 locale; a bare system has C.UTF-8. */
static void find_locale(void)
{
    /* NOLINTBEGIN(concurrency-mt-unsafe): there is no second thread yet */
    const char *now = setlocale(LC_CTYPE, "");

    if (!now || strcmp(now, "C") == 0 || strcmp(now, "POSIX") == 0)
        (void)setlocale(LC_CTYPE, "C.UTF-8");
    /* NOLINTEND(concurrency-mt-unsafe) */
}

static enum dd_rc find_day(struct cli *c, struct dd_error *err)
{
    const char *pinned = variable("DDREG_TODAY");
    int64_t now = (int64_t)time(NULL);

    date_timestamp(c->recorded_at, now);
    date_in_oslo(c->today, now);
    if (!pinned)
        return DD_OK;
    if (!date_is_day(pinned))
        return dd_fail(err, DD_USAGE, "cli.today", "value", pinned, NULL);
    memcpy(c->today, pinned, DATE_SIZE);
    c->day_chosen = true;
    return DD_OK;
}

static enum dd_rc find_people(struct cli *c, struct dd_error *err)
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): there is no second thread yet */
    const struct passwd *who = getpwuid(getuid());
    const char *actor = variable("DDREG_USER");

    c->by.os_account = who ? arena_strdup(&c->arena, who->pw_name)
                           : arena_printf(&c->arena, "uid %lu", (unsigned long)getuid());
    c->by.actor = actor ? actor : c->by.os_account;
    if (!c->by.os_account)
        return dd_no_memory(err);
    if (!text_valid_utf8(c->by.actor, strlen(c->by.actor)) || strlen(c->by.actor) > ACCOUNT_MAX)
        return dd_fail(err, DD_USAGE, "cli.user", NULL);
    return DD_OK;
}

const char *cli_usual_register(void)
{
    const char *path = variable("DDREG_REGISTER");

    return path ? path : "ddreg.db";
}

void cli_environment(struct cli *c)
{
    find_locale();
    find_language(c);
    c->register_path = cli_usual_register();
}

enum dd_rc cli_who_and_when(struct cli *c, struct dd_error *err)
{
    enum dd_rc rc = find_day(c, err);

    if (rc == DD_OK)
        rc = find_people(c, err);
    c->by.day = c->today;
    c->by.recorded_at = c->recorded_at;
    c->by.program = arena_printf(&c->arena, "%s+%s", DDREG_VERSION, c->commit);
    if (!c->by.program)
        return dd_no_memory(err);
    return rc;
}

const char *cli_editor(void)
{
    const char *visual = variable("VISUAL");

    return visual ? visual : variable("EDITOR");
}

const char *cli_passphrase_file(void)
{
    return variable("DDREG_PASSPHRASE_FILE");
}

const char *cli_memory_folder(int at)
{
    const char *named = variable("XDG_RUNTIME_DIR");

    if (named && at-- == 0)
        return named;
    return at == 0 ? "/dev/shm" : NULL;
}

const char *cli_scratch_folder(int at)
{
    static const char *const others[] = {"/var/tmp", "/tmp"};
    const char *named = variable("TMPDIR");

    if (named && at-- == 0)
        return named;
    return at < (int)(sizeof(others) / sizeof(others[0])) ? others[at] : NULL;
}

/* The first is in memory and the user's own. */
const char *cli_temporary_folder(void)
{
    const char *folder = variable("XDG_RUNTIME_DIR");

    if (!folder)
        folder = variable("TMPDIR");
    return folder ? folder : "/tmp";
}
