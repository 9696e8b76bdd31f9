/* The one file that knows pdftotext. A PDF that another made is read by a program that may open
 * nothing but what the machine's programs need, no connection, and is ended when it takes too much.
 */
#include "text_of.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "ddreg/sandbox.h"

enum { WHERE_MAX = 4352, NOT_THERE = 127, SECONDS = 60 };
#define MEMORY ((rlim_t)2 * 1024 * 1024 * 1024)

/* The first of that name in a whole path of $PATH. */
static bool installed(char path[WHERE_MAX])
{
    /* NOLINTNEXTLINE(concurrency-mt-unsafe): nothing changes the environment */
    const char *folders = getenv("PATH");

    for (const char *p = folders ? folders : ""; *p; p += strcspn(p, ":"), p += *p == ':') {
        int n = snprintf(path, WHERE_MAX, "%.*s/pdftotext", (int)strcspn(p, ":"), p);
        if (*p == '/' && n > 0 && n < WHERE_MAX && access(path, X_OK) == 0)
            return true;
    }
    return false;
}

/* The folder that the program's folder is in, where its libraries are, too: /usr of
 * /usr/bin/pdftotext. */
static void prefix_of(const char *program, char prefix[WHERE_MAX])
{
    (void)snprintf(prefix, WHERE_MAX, "%s", program);
    for (int i = 0; i < 2; i++) {
        char *slash = strrchr(prefix, '/');
        if (slash && slash != prefix)
            *slash = '\0';
    }
}

static bool confine(const char *program)
{
    char prefix[WHERE_MAX];
    const struct sandbox_rule rules[] = {
        {SANDBOX_RUN, prefix},
        {SANDBOX_RUN, "/usr"},
        {SANDBOX_RUN, "/lib"},
        {SANDBOX_RUN, "/lib64"},
        {SANDBOX_RUN, "/bin"},
        {SANDBOX_RUN, "/nix/store"},
        {SANDBOX_RUN, "/gnu"},
        {SANDBOX_RUN, "/etc/fonts"},
        {SANDBOX_READ, "/etc/ld.so.cache"},
        {SANDBOX_READ, "/dev/null"},
    };
    const struct rlimit time = {SECONDS, SECONDS}, memory = {MEMORY, MEMORY}, none = {0, 0};
    struct dd_error err = {0};

    prefix_of(program, prefix);
    return setrlimit(RLIMIT_CPU, &time) == 0 && setrlimit(RLIMIT_CORE, &none) == 0 &&
           setrlimit(RLIMIT_FSIZE, &none) == 0 &&
           sandbox_enter(rules, sizeof(rules) / sizeof(rules[0]), &err) == DD_OK &&
           setrlimit(RLIMIT_AS, &memory) == 0;
}

int text_of_standard_input(void)
{
    char name[] = "pdftotext", quiet[] = "-q", encoding[] = "-enc", utf8[] = "UTF-8", in[] = "-",
         out[] = "-", locale[] = "LC_ALL=C.UTF-8";
    char *const argv[] = {name, quiet, encoding, utf8, in, out, NULL};
    char *const environment[] = {locale, NULL};
    char where[WHERE_MAX];

    if (!installed(where))
        return NOT_THERE;
    if (!confine(where))
        return 1;
    (void)execve(where, argv, environment);
    return 1;
}
