/* The letter that a form comes with. */
#include <string.h>

#include "ddreg/question_form.h"
#include "report/day.h"
#include "report/letter_fill.h"

enum dd_rc question_letter(struct arena *a, const struct question_form *form, const char *day,
                           struct mail *out, struct dd_error *err)
{
    const struct letter_value values[] = {
        {"company", form->company, "ddreg company set name VALUE", false},
        {"contact", form->contact, "ddreg company set contact VALUE", false},
        {"supplier", form->supplier, "ddreg supplier set SUPPLIER --name NAME", false},
        {"purpose", form->set->purpose.in[form->lang], "", false},
        {"day", day_text(a, form->lang, day), "", false},
        {"due", day_text(a, form->lang, form->due), "", false},
        {"published", question_named(form->set, QUESTION_PUBLISHED) ? "1" : NULL, "", false},
    };

    enum dd_rc rc;

    *out = (struct mail){.day = day};
    rc = letter_fill(a, "questionnaire", form->lang, values, sizeof(values) / sizeof(values[0]),
                     out, err);
    if (rc == DD_OK)
        out->subject =
            arena_printf(a, "%s: %s (%s)", out->subject, form->set->title.in[form->lang], form->id);
    return rc == DD_OK && !out->subject ? dd_no_memory(err) : rc;
}
