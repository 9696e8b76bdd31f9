/* Whether two looked where two are needed, and whether who asked was answered in time: said and in
 * JSON beside the figures. */
#include "cli/out.h"
#include "figures_eyes.h"

void figures_json_eyes(struct json *j, const struct figures *f)
{
    json_object(j, "looked");
    json_bool(j, "one_person", f->one_person);
    json_text(j, "one_person_reason", f->one_person_reason);
    json_int(j, "falls_unseen", f->falls.unseen);
    json_int(j, "falls_attested", f->falls.attested);
    json_int(j, "falls_alone", f->falls.alone);
    json_int(j, "findings_waiting", f->findings_waiting);
    json_int(j, "findings_attested", f->findings_attested);
    json_int(j, "findings_alone", f->findings_alone);
    json_end_object(j);
}

static void say_count(struct cli *c, const char *id, int64_t n)
{
    if (n > 0)
        cli_say(c, cli_plural(c, id, n), MSG_ARGS({"n", cli_count(c, n)}));
}

void figures_say_eyes(struct cli *c, const struct figures *f)
{
    if (f->one_person)
        cli_say(c, f->one_person_reason ? "fig.one_person" : "fig.one_person.no_reason",
                MSG_ARGS({"reason", f->one_person_reason ? f->one_person_reason : ""}));
    say_count(c, "fig.falls_unseen", f->falls.unseen);
    say_count(c, "fig.falls_attested", f->falls.attested);
    say_count(c, "fig.falls_alone", f->falls.alone);
    say_count(c, "fig.findings_waiting", f->findings_waiting);
    say_count(c, "fig.findings_attested", f->findings_attested);
    say_count(c, "fig.findings_alone", f->findings_alone);
}

void figures_json_requests(struct json *j, const struct figures *f)
{
    json_object(j, "requests");
    json_int(j, "due", f->requests_due);
    json_int(j, "breached", f->requests_breached);
    json_end_object(j);
}

void figures_say_requests(struct cli *c, const struct figures *f)
{
    if (f->requests_due > 0)
        cli_say(c, "fig.requests",
                MSG_ARGS({"due", cli_count(c, f->requests_due)},
                         {"breached", cli_count(c, f->requests_breached)}));
}
