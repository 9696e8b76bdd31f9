#include "ddreg/publication.h"

#include "ddreg/date.h"
#include "ddreg/law.h"
#include "kinds.h"

void publication_deadline(char out[11], int year)
{
    char last[DATE_SIZE];
    const char *month_day;

    date_format(last, year + 1, 12, 31);
    month_day = law_value("statement.deadline", last);
    *out = '\0';
    if (month_day)
        date_format(out, year + 1, (int)strtol(month_day, NULL, 10),
                    (int)strtol(month_day + strlen("06-"), NULL, 10));
    if (*out && !law_value("statement.deadline", out)) /* it came before the law did */
        *out = '\0';
}

bool publication_is_late(int year, const char *day)
{
    char deadline[DATE_SIZE];

    publication_deadline(deadline, year);
    return *deadline && strcmp(day, deadline) > 0;
}

bool publication_is_signed(const struct kind_row *row)
{
    return !kind_text(row, "unsigned") &&
           (kind_int(row, "seal") > 0 || kind_int(row, "company_id") != COMPANY_FIRST);
}

enum dd_rc publication_first(struct reg *reg, struct arena *a, int64_t company, int year,
                             const char *today, struct publication *out, struct dd_error *err)
{
    const struct kind_filter filter = {
        .as_of = today, .company = company, .is = {{"year", DB_I(year)}}};
    struct kind_row *rows;
    size_t n;
    enum dd_rc rc = kind_read(reg, a, &kind_publication, &filter, &rows, &n, err);

    *out = (struct publication){.number = 0};
    for (size_t i = 0; rc == DD_OK && i < n; i++) {
        const char *day = kind_text(&rows[i], "published");
        if (!kind_in_state(&rows[i], "published") || strcmp(day, today) > 0 ||
            (out->number && strcmp(day, out->day) >= 0))
            continue;
        *out = (struct publication){.number = kind_number(&rows[i]),
                                    .day = day,
                                    .address = kind_text(&rows[i], "address"),
                                    .seal = kind_int(&rows[i], "seal"),
                                    .is_signed = publication_is_signed(&rows[i]),
                                    .late = publication_is_late(year, day)};
    }
    return rc;
}
