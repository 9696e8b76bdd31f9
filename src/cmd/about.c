/* `ddreg --version`: the program and what it is made of, a line each. */
#include "ddreg/cli.h"

#include "cli/out.h"
#include "ddreg/hash.h"
#include "ddreg/json_read.h"
#include "ddreg/text.h"
#include "packed/archive.h"
#include "packed/gzip.h"
#include "table/csv_reader.h"
#include "xlsx/made.h"
#include "xml/xml.h"

static void compiler(struct buf *out)
{
#ifdef __clang__
    buf_add(out, "clang " __clang_version__);
#else
    buf_add(out, "gcc " __VERSION__);
#endif
}

void cli_about(struct cli *c)
{
    /* Each answers for itself, behind the one file that knows it. */
    static void (*const parts[])(struct buf * out) = {
        compiler,    db_library,   text_library,    hash_library, json_library,
        xml_library, gzip_library, archive_library, made_library, csv_library,
    };

    buf_add(&c->out, "ddreg " DDREG_VERSION "\n");
    cli_say(c, strcmp(c->commit, CLI_NO_COMMIT) == 0 ? "version.no_commit" : "version.commit",
            MSG_ARGS({"commit", c->commit}));
    for (size_t i = 0; i < sizeof(parts) / sizeof(parts[0]); i++) {
        parts[i](&c->out);
        buf_add_char(&c->out, '\n');
    }
    cli_say_sandbox(c);
}
