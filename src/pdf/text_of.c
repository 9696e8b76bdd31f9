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

enum { WHERE_MAX = 4352, BESIDE_MAX = WHERE_MAX + 16, NOT_THERE = 127, SECONDS = 60 };
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

/* A folder beside the one that the program is in: /opt/poppler/lib of /opt/poppler/bin/pdftotext.
 * All that these two are in may be somebody's home. */
static void beside(const char *program, const char *folder, char out[BESIDE_MAX])
{
    int n = (int)strlen(program);

    for (int i = 0; i < 2; i++)
        while (n > 0 && program[--n] != '/')
            ;
    (void)snprintf(out, BESIDE_MAX, "%.*s/%s", n, program, folder);
}

static bool confine(const char *program)
{
    char lib[BESIDE_MAX], lib64[BESIDE_MAX], share[BESIDE_MAX];
    const struct sandbox_rule rules[] = {
        {SANDBOX_RUN, program},      {SANDBOX_RUN, lib},
        {SANDBOX_RUN, lib64},        {SANDBOX_RUN, share},
        {SANDBOX_RUN, "/usr"},       {SANDBOX_RUN, "/lib"},
        {SANDBOX_RUN, "/lib64"},     {SANDBOX_RUN, "/bin"},
        {SANDBOX_RUN, "/nix/store"}, {SANDBOX_RUN, "/gnu"},
        {SANDBOX_RUN, "/etc/fonts"}, {SANDBOX_READ, "/etc/ld.so.cache"},
        {SANDBOX_READ, "/dev/null"},
    };
    const struct rlimit time = {SECONDS, SECONDS}, memory = {MEMORY, MEMORY}, none = {0, 0};
    struct dd_error err = {0};

    beside(program, "lib", lib);
    beside(program, "lib64", lib64);
    beside(program, "share/poppler", share);
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
