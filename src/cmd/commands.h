/* All commands, each from its cmd_*.c. */
#ifndef DDREG_COMMANDS_H
#define DDREG_COMMANDS_H

#include "cli/cli.h"

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

#endif
