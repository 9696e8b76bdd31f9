/* The placeholders for values in the table of commands, one row each. Private to src/cli.
 */
#ifndef DDREG_CLI_PLACEHOLDERS_H
#define DDREG_CLI_PLACEHOLDERS_H

#include "cli.h"

struct completion;

struct placeholder {
    const char *name;  /* as the options and arguments of commands have it: "CC" */
    const char *label; /* message id: what help shows; NULL: the name */
    /* Checks the value of an option and gives it its one form; NULL: any text will do. */
    enum dd_rc (*read)(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err);
    /* Adds the values that there are; NULL: it takes more than a fixed set. */
    void (*values)(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
    /* Adds candidates; NULL: the values. */
    void (*complete)(struct completion *k);
    /* What people call one of the values, which are ids of a table; NULL: the values are words. */
    const char *(*named)(const char *value, enum dd_lang lang);
};

/* placeholders.c: the row of a name of n bytes, or NULL. */
const struct placeholder *placeholder_find(const char *name, size_t n);
/* That of the value of an option, which may be in brackets, or have "|none" behind it: then *none
 * says so, and the value may be taken away. */
const struct placeholder *placeholder_of(const char *arg, bool *none);

/* option_value.c */
enum dd_rc read_class(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err);
enum dd_rc read_count(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err);
enum dd_rc read_country(struct cli *c, const struct cmd_option *o, const char **value,
                        struct dd_error *err);
enum dd_rc read_day(struct cli *c, const struct cmd_option *o, const char **value,
                    struct dd_error *err);
enum dd_rc read_due(struct cli *c, const struct cmd_option *o, const char **value,
                    struct dd_error *err);
enum dd_rc read_ids(struct cli *c, const struct cmd_option *o, const char **value,
                    struct dd_error *err);
enum dd_rc read_import(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err);
enum dd_rc read_level(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err);
enum dd_rc read_sheet(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err);
enum dd_rc read_clause(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err);
enum dd_rc read_role(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err);
enum dd_rc read_score(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err);
enum dd_rc read_score_or_none(struct cli *c, const struct cmd_option *o, const char **value,
                              struct dd_error *err);
enum dd_rc read_section(struct cli *c, const struct cmd_option *o, const char **value,
                        struct dd_error *err);
enum dd_rc read_stage(struct cli *c, const struct cmd_option *o, const char **value,
                      struct dd_error *err);
enum dd_rc read_span(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err);
enum dd_rc read_word(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err);
enum dd_rc read_year(struct cli *c, const struct cmd_option *o, const char **value,
                     struct dd_error *err);

/* list_columns.c: the column, or the columns with commas between them, of the command's list; the
 * value becomes their keys. */
enum dd_rc read_column(struct cli *c, const struct cmd_option *o, const char **value,
                       struct dd_error *err);
enum dd_rc read_columns(struct cli *c, const struct cmd_option *o, const char **value,
                        struct dd_error *err);

/* values.c */
void values_of_class(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_column(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
/* Of what is due: "rating" and the like, and the kinds of record that ask for something. */
#define DUE_OF_NO_KIND "rating|bought|followup|statement|unit|head|company"
void values_of_due(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_group(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_kind(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_level(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_sheet(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_clause(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_role(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_section(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_stage(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_watchlist(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_right(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_model(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_heading(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_scenario(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);
void values_of_score(struct arena *a, const struct dd_cmd *cmd, struct cli_values *out);

/* complete_values.c, complete_commands.c */
void complete_category(struct completion *k);
void complete_column(struct completion *k);
void complete_columns(struct completion *k);
void complete_command(struct completion *k);
void complete_company(struct completion *k);
void complete_company_key(struct completion *k);
void complete_figure(struct completion *k);
void complete_country(struct completion *k);
void complete_currency(struct completion *k);
void complete_file(struct completion *k);
void complete_hit(struct completion *k);
void complete_import(struct completion *k);
void complete_map(struct completion *k);
void complete_merged(struct completion *k);
void complete_person(struct completion *k);
void complete_record(struct completion *k);
void complete_records(struct completion *k);
void complete_withdrawn(struct completion *k);
void complete_sector(struct completion *k);
void complete_theme(struct completion *k);
void complete_supplier(struct completion *k);
void complete_year(struct completion *k);

#endif
