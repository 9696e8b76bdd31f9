/* The table of commands. */
#include "cli/cli.h"

/* Each from its cmd_*.c. */
extern const struct dd_cmd cmd_init;
extern const struct dd_cmd cmd_company_show, cmd_company_set;
extern const struct dd_cmd cmd_import_suppliers, cmd_import_purchases, cmd_import_list;
extern const struct dd_cmd cmd_import_map_new, cmd_import_map_save, cmd_import_map_list,
    cmd_import_map_show, cmd_import_map_remove;
extern const struct dd_cmd cmd_import_show, cmd_import_set, cmd_import_undo;
extern const struct dd_cmd cmd_supplier_list, cmd_supplier_show, cmd_supplier_add, cmd_supplier_set;
extern const struct dd_cmd cmd_supplier_duplicates, cmd_supplier_merge, cmd_supplier_unmerge;
extern const struct dd_cmd cmd_supplier_distinct, cmd_supplier_payees;
extern const struct dd_cmd cmd_export_suppliers, cmd_export_purchases;
extern const struct dd_cmd cmd_evidence_add, cmd_evidence_list, cmd_evidence_withdraw;
extern const struct dd_cmd cmd_finding_add, cmd_finding_list, cmd_finding_close;
extern const struct dd_cmd cmd_assess;
extern const struct dd_cmd cmd_risk_list, cmd_risk_matrix, cmd_risk_history, cmd_risk_prioritise;
extern const struct dd_cmd cmd_risk_country, cmd_risk_sector, cmd_risk_model;
extern const struct dd_cmd cmd_report_figures, cmd_report_render;
extern const struct dd_cmd cmd_reconcile;
extern const struct dd_cmd cmd_due;
extern const struct dd_cmd cmd_journal_list, cmd_journal_show, cmd_journal_verify;
extern const struct dd_cmd cmd_backup, cmd_restore;
extern const struct dd_cmd cmd_help;

const struct dd_cmd *const cli_commands[] = {
    &cmd_init,
    &cmd_company_show,
    &cmd_company_set,
    &cmd_import_suppliers,
    &cmd_import_purchases,
    &cmd_import_list,
    &cmd_import_map_new,
    &cmd_import_map_save,
    &cmd_import_map_list,
    &cmd_import_map_show,
    &cmd_import_map_remove,
    &cmd_import_show,
    &cmd_import_set,
    &cmd_import_undo,
    &cmd_supplier_list,
    &cmd_supplier_show,
    &cmd_supplier_add,
    &cmd_supplier_set,
    &cmd_supplier_duplicates,
    &cmd_supplier_merge,
    &cmd_supplier_unmerge,
    &cmd_supplier_distinct,
    &cmd_supplier_payees,
    &cmd_export_suppliers,
    &cmd_export_purchases,
    &cmd_evidence_add,
    &cmd_evidence_list,
    &cmd_evidence_withdraw,
    &cmd_finding_add,
    &cmd_finding_list,
    &cmd_finding_close,
    &cmd_assess,
    &cmd_risk_list,
    &cmd_risk_matrix,
    &cmd_risk_history,
    &cmd_risk_prioritise,
    &cmd_risk_country,
    &cmd_risk_sector,
    &cmd_risk_model,
    &cmd_report_figures,
    &cmd_report_render,
    &cmd_reconcile,
    &cmd_due,
    &cmd_journal_list,
    &cmd_journal_show,
    &cmd_journal_verify,
    &cmd_backup,
    &cmd_restore,
    &cmd_help,
    NULL,
};

_Static_assert(sizeof(cli_commands) / sizeof(cli_commands[0]) <= CLI_MAX_COMMANDS + 1,
               "the frame has room for every command");
