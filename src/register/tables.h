/* The descriptors of the register's tables, private to src/register. Their columns are those of
 * schema.sql without id and entry (a test compares them). */
#ifndef DDREG_TABLES_H
#define DDREG_TABLES_H

#include "ddreg/record.h"

extern const struct record_table table_company;
extern const struct record_table table_company_fact;
extern const struct record_table table_supplier;
extern const struct record_table table_supplier_name;
extern const struct record_table table_supplier_number;
extern const struct record_table table_supplier_fact;
extern const struct record_table table_supplier_unit;
extern const struct record_table table_watch_list, table_watch_hit, table_watch_answer;
extern const struct record_table table_supplier_contact;
extern const struct record_table table_supplier_alias;
extern const struct record_table table_supplier_distinct;
extern const struct record_table table_supplier_end;
extern const struct record_table table_import_batch, table_import_map;
extern const struct record_table table_account_name, table_import_fact;
extern const struct record_table table_purchase, table_purchase_person;
extern const struct record_table table_evidence_end;
extern const struct record_table table_finding_end;
extern const struct record_table table_ledger_total;
extern const struct record_table table_assessment;
extern const struct record_table table_decision, table_decision_second;
extern const struct record_table table_rating_fall, table_rating_fall_seen;
extern const struct record_table table_prioritisation;
extern const struct record_table table_erasure;

#endif
