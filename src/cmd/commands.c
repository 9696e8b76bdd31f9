/* The table of commands. */
#include "cmd/kind/kind_cmd.h"

/* Each from its cmd_*.c. */
extern const struct dd_cmd cmd_init;
extern const struct dd_cmd cmd_company_show, cmd_company_set, cmd_company_add, cmd_company_list;
extern const struct dd_cmd cmd_company_scope;
extern const struct dd_cmd cmd_import_suppliers, cmd_import_purchases, cmd_import_saft,
    cmd_import_brreg;
extern const struct dd_cmd cmd_import_list;
extern const struct dd_cmd cmd_import_map_new, cmd_import_map_save, cmd_import_map_list,
    cmd_import_map_show, cmd_import_map_remove, cmd_import_words_save, cmd_import_words_show,
    cmd_import_words_remove;
extern const struct dd_cmd cmd_import_people, cmd_import_file, cmd_import_show, cmd_import_set,
    cmd_import_undo;
extern const struct dd_cmd cmd_watchlist_import, cmd_watchlist_show, cmd_watchlist_hits,
    cmd_watchlist_confirm, cmd_watchlist_dismiss;
extern const struct dd_cmd cmd_supplier_list, cmd_supplier_show, cmd_supplier_add, cmd_supplier_set;
extern const struct dd_cmd cmd_supplier_duplicates, cmd_supplier_merge, cmd_supplier_unmerge;
extern const struct dd_cmd cmd_supplier_distinct, cmd_supplier_payees;
extern const struct dd_cmd cmd_supplier_withdraw, cmd_supplier_restore;
extern const struct dd_cmd cmd_export, cmd_import_dump;
extern const struct dd_cmd cmd_export_suppliers, cmd_export_purchases, cmd_export_records;
extern const struct dd_cmd cmd_answer_pack, cmd_contract_clauses, cmd_limit_breaches;
extern const struct dd_cmd cmd_audit_plan;
extern const struct dd_cmd cmd_request_breaches, cmd_request_letter;
extern const struct dd_cmd cmd_questionnaire_sets, cmd_questionnaire_set_show,
    cmd_questionnaire_send, cmd_questionnaire_receive, cmd_questionnaire_answers;
extern const struct dd_cmd cmd_key_new, cmd_key_admit, cmd_key_drop, cmd_case_seal, cmd_case_read;
extern const struct dd_cmd cmd_person_join, cmd_person_unjoin;
extern const struct dd_cmd cmd_facts, cmd_facts_propose, cmd_facts_accept;
extern const struct dd_cmd cmd_sheet_out, cmd_sheet_in;
extern const struct dd_cmd cmd_file_get;
extern const struct dd_cmd cmd_assess;
extern const struct dd_cmd cmd_risk_list, cmd_risk_matrix, cmd_risk_themes, cmd_risk_history,
    cmd_risk_prioritise, cmd_risk_falls, cmd_risk_seen;
extern const struct dd_cmd cmd_risk_country, cmd_risk_sector, cmd_risk_model;
extern const struct dd_cmd cmd_scenario_list, cmd_scenario_show, cmd_scenario_run,
    cmd_scenario_exposure, cmd_scenario_rank, cmd_scenario_compare, cmd_scenario_plan;
extern const struct dd_cmd cmd_report_figures, cmd_report_explain, cmd_report_board,
    cmd_report_diff, cmd_report_render, cmd_report_lint, cmd_report_check, cmd_report_text,
    cmd_report_seal, cmd_report_unseal, cmd_report_sign, cmd_report_verify, cmd_report_dossier;
extern const struct dd_cmd cmd_reconcile;
extern const struct dd_cmd cmd_privacy_due, cmd_privacy_report, cmd_privacy_forget;
extern const struct dd_cmd cmd_due, cmd_status, cmd_search;
extern const struct dd_cmd cmd_journal_list, cmd_journal_show, cmd_journal_verify,
    cmd_journal_outputs, cmd_journal_erase;
extern const struct dd_cmd cmd_backup, cmd_restore;
extern const struct dd_cmd cmd_kinds;
extern const struct dd_cmd cmd_help;

static const struct dd_cmd *const written[] = {
    &cmd_init,
    &cmd_company_show,
    &cmd_company_set,
    &cmd_company_add,
    &cmd_company_list,
    &cmd_company_scope,
    &cmd_import_suppliers,
    &cmd_import_purchases,
    &cmd_import_saft,
    &cmd_import_dump,
    &cmd_import_brreg,
    &cmd_import_list,
    &cmd_import_map_new,
    &cmd_import_map_save,
    &cmd_import_map_list,
    &cmd_import_map_show,
    &cmd_import_map_remove,
    &cmd_import_words_save,
    &cmd_import_words_show,
    &cmd_import_words_remove,
    &cmd_import_show,
    &cmd_import_file,
    &cmd_import_people,
    &cmd_import_set,
    &cmd_import_undo,
    &cmd_watchlist_import,
    &cmd_watchlist_show,
    &cmd_watchlist_hits,
    &cmd_watchlist_confirm,
    &cmd_watchlist_dismiss,
    &cmd_supplier_list,
    &cmd_supplier_show,
    &cmd_supplier_add,
    &cmd_supplier_set,
    &cmd_supplier_duplicates,
    &cmd_supplier_merge,
    &cmd_supplier_unmerge,
    &cmd_supplier_distinct,
    &cmd_supplier_withdraw,
    &cmd_supplier_restore,
    &cmd_supplier_payees,
    &cmd_export,
    &cmd_export_suppliers,
    &cmd_export_purchases,
    &cmd_export_records,
    &cmd_facts,
    &cmd_facts_propose,
    &cmd_facts_accept,
    &cmd_sheet_out,
    &cmd_sheet_in,
    &cmd_file_get,
    &cmd_audit_plan,
    &cmd_contract_clauses,
    &cmd_answer_pack,
    &cmd_limit_breaches,
    &cmd_request_letter,
    &cmd_request_breaches,
    &cmd_questionnaire_sets,
    &cmd_questionnaire_set_show,
    &cmd_questionnaire_send,
    &cmd_questionnaire_receive,
    &cmd_questionnaire_answers,
    &cmd_case_seal,
    &cmd_case_read,
    &cmd_key_new,
    &cmd_key_admit,
    &cmd_key_drop,
    &cmd_person_join,
    &cmd_person_unjoin,
    &cmd_assess,
    &cmd_risk_list,
    &cmd_risk_falls,
    &cmd_risk_seen,
    &cmd_risk_matrix,
    &cmd_risk_themes,
    &cmd_risk_history,
    &cmd_risk_prioritise,
    &cmd_risk_country,
    &cmd_risk_sector,
    &cmd_risk_model,
    &cmd_scenario_list,
    &cmd_scenario_show,
    &cmd_scenario_run,
    &cmd_scenario_exposure,
    &cmd_scenario_rank,
    &cmd_scenario_compare,
    &cmd_scenario_plan,
    &cmd_report_figures,
    &cmd_report_explain,
    &cmd_report_board,
    &cmd_report_diff,
    &cmd_report_render,
    &cmd_report_check,
    &cmd_report_lint,
    &cmd_report_text,
    &cmd_report_seal,
    &cmd_report_unseal,
    &cmd_report_sign,
    &cmd_report_verify,
    &cmd_report_dossier,
    &cmd_reconcile,
    &cmd_due,
    &cmd_status,
    &cmd_search,
    &cmd_journal_list,
    &cmd_journal_show,
    &cmd_journal_outputs,
    &cmd_journal_verify,
    &cmd_journal_erase,
    &cmd_privacy_due,
    &cmd_privacy_report,
    &cmd_privacy_forget,
    &cmd_backup,
    &cmd_restore,
    &cmd_kinds,
    &cmd_help,
    NULL,
};

/* Where the commands of the kinds of record come among those that are written by hand. */
static const struct dd_cmd *const kinds_before = &cmd_file_get;

static const struct dd_cmd *all[CLI_MAX_COMMANDS + 1];

static void add(size_t *n, const struct dd_cmd *cmd)
{
    if (*n == CLI_MAX_COMMANDS)
        abort(); /* more commands than there is room for: a mistake in the program */
    all[(*n)++] = cmd;
}

const struct dd_cmd *const *commands_all(void)
{
    const struct dd_cmd *const *made = all[0] ? NULL : kind_commands();
    size_t n = 0;

    for (size_t i = 0; made && written[i]; i++) {
        for (size_t m = 0; written[i] == kinds_before && made[m]; m++)
            add(&n, made[m]);
        add(&n, written[i]);
    }
    return all;
}
