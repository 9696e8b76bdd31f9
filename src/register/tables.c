#include "tables.h"

#define COLUMNS(array) sizeof(array) / sizeof((array)[0]), array, sizeof((array)[0])

static const struct record_column company_fact_columns[] = {
    {"company_id", RECORD_PLAIN, 1},
    {"kind", RECORD_PLAIN, 1},
    {"value", RECORD_PERSONAL, 1},
    {"valid_from", RECORD_PLAIN, 1},
};

static const struct record_column supplier_name_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1}, {"name", RECORD_PERSONAL, 1},
    {"name_key", RECORD_PERSONAL, 1}, {"valid_from", RECORD_PLAIN, 1},
    {"source", RECORD_PLAIN, 1},
};

static const struct record_column supplier_number_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1}, {"scheme", RECORD_PLAIN, 1}, {"issuer", RECORD_PLAIN, 1},
    {"value", RECORD_PLAIN, 1},       {"valid", RECORD_PLAIN, 1},  {"valid_from", RECORD_PLAIN, 1},
    {"valid_to", RECORD_PLAIN, 1},
};

static const struct record_column supplier_fact_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1}, {"kind", RECORD_PLAIN, 1},       {"value", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},   {"valid_from", RECORD_PLAIN, 1}, {"source", RECORD_PLAIN, 1},
};

static const struct record_column supplier_unit_columns[] = {
    {"supplier_id", RECORD_PLAIN, 2},  {"orgnr", RECORD_PLAIN, 2},
    {"state", RECORD_PLAIN, 2},        {"state_day", RECORD_PLAIN, 2},
    {"form", RECORD_PLAIN, 2},         {"country", RECORD_PLAIN, 2},
    {"municipality", RECORD_PLAIN, 2}, {"sector", RECORD_PLAIN, 2},
    {"sector_2", RECORD_PLAIN, 2},     {"sector_3", RECORD_PLAIN, 2},
    {"employees", RECORD_PLAIN, 2},    {"valid_from", RECORD_PLAIN, 2},
    {"source", RECORD_PLAIN, 2},
};

static const struct record_column watch_list_columns[] = {
    {"list", RECORD_PLAIN, 2},       {"row_count", RECORD_PLAIN, 2}, {"suppliers", RECORD_PLAIN, 2},
    {"valid_from", RECORD_PLAIN, 2}, {"source", RECORD_PLAIN, 2},
};

static const struct record_column watch_hit_columns[] = {
    {"supplier_id", RECORD_PLAIN, 2}, {"list_id", RECORD_PLAIN, 2},  {"means", RECORD_PLAIN, 2},
    {"found_by", RECORD_PLAIN, 2},    {"number", RECORD_PLAIN, 2},   {"name", RECORD_PERSONAL, 2},
    {"status", RECORD_PLAIN, 2},      {"words", RECORD_PERSONAL, 2},
};

static const struct record_column watch_answer_columns[] = {
    {"hit_id", RECORD_PLAIN, 2}, {"supplier_id", RECORD_PLAIN, 2}, {"confirmed", RECORD_PLAIN, 2},
    {"day", RECORD_PLAIN, 2},    {"reason", RECORD_PERSONAL, 2},
};

static const struct record_column supplier_contact_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1}, {"kind", RECORD_PLAIN, 1},   {"value", RECORD_PERSONAL, 1},
    {"valid_from", RECORD_PLAIN, 1},  {"source", RECORD_PLAIN, 1},
};

static const struct record_column supplier_alias_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1},
    {"into_id", RECORD_PLAIN, 1},
    {"day", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},
};

static const struct record_column supplier_distinct_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1},
    {"other_id", RECORD_PLAIN, 1},
    {"day", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},
};

static const struct record_column supplier_end_columns[] = {
    {"supplier_id", RECORD_PLAIN, 2}, {"ended", RECORD_PLAIN, 2},     {"batch_id", RECORD_PLAIN, 2},
    {"day", RECORD_PLAIN, 2},         {"reason", RECORD_PERSONAL, 2},
};

static const struct record_column import_batch_columns[] = {
    {"kind", RECORD_PLAIN, 1},
    {"file_name", RECORD_PERSONAL, 1},
    {"file_digest", RECORD_PLAIN, 1},
    {"file_size", RECORD_PLAIN, 1},
    {"encoding", RECORD_PLAIN, 1},
    {"delimiter", RECORD_PLAIN, 1},
    {"column_map", RECORD_PERSONAL, 1},
    {"options", RECORD_PERSONAL, 1},
    {"vat", RECORD_PLAIN, 1},
    {"row_count", RECORD_PLAIN, 1},
    {"created", RECORD_PLAIN, 1},
    {"updated", RECORD_PLAIN, 1},
    {"unchanged", RECORD_PLAIN, 1},
    {"refused", RECORD_PLAIN, 1},
    {"suppliers_created", RECORD_PLAIN, 1},
    {"file", RECORD_PLAIN, 2},
    {"buyers", RECORD_PLAIN, 2},
    {"approvers", RECORD_PLAIN, 2},
};

static const struct record_column import_fact_columns[] = {
    {"batch_id", RECORD_PLAIN, 1},  {"kind", RECORD_PLAIN, 1},   {"value", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1}, {"undone", RECORD_PLAIN, 2},
};

static const struct record_column account_name_columns[] = {
    {"batch_id", RECORD_PLAIN, 2},
    {"number", RECORD_PLAIN, 2},
    {"name", RECORD_PERSONAL, 2},
    {"standard", RECORD_PLAIN, 2},
};

static const struct record_column import_map_columns[] = {
    {"name", RECORD_PERSONAL, 1},
    {"kind", RECORD_PLAIN, 1},
    {"header", RECORD_PLAIN, 1},
    {"map", RECORD_PERSONAL, 1},
};

static const struct record_column purchase_columns[] = {
    {"company_id", RECORD_PLAIN, 1},  {"batch_id", RECORD_PLAIN, 1}, {"line", RECORD_PLAIN, 1},
    {"supplier_id", RECORD_PLAIN, 1}, {"day", RECORD_PLAIN, 1},      {"amount", RECORD_PLAIN, 1},
    {"currency", RECORD_PLAIN, 1},    {"rate", RECORD_PLAIN, 1},     {"ore", RECORD_PLAIN, 1},
    {"production", RECORD_PLAIN, 1},  {"account", RECORD_PLAIN, 1},  {"reference", RECORD_PLAIN, 1},
    {"buyer", RECORD_PLAIN, 2},       {"approver", RECORD_PLAIN, 2},
};

static const struct record_column purchase_person_columns[] = {
    {"name", RECORD_PERSONAL, 2},
};

static const struct record_column ledger_total_columns[] = {
    {"year", RECORD_PLAIN, 1},
    {"ore", RECORD_PLAIN, 1},
    {"tolerance", RECORD_PLAIN, 1},
    {"note", RECORD_PERSONAL, 1},
};

static const struct record_column evidence_end_columns[] = {
    {"evidence_id", RECORD_PLAIN, 1},
    {"day", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},
};

static const struct record_column finding_end_columns[] = {
    {"finding_id", RECORD_PLAIN, 1},
    {"day", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},
};

static const struct record_column assessment_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1}, {"day", RECORD_PLAIN, 1},
    {"severity", RECORD_PLAIN, 1},    {"likelihood", RECORD_PLAIN, 1},
    {"level", RECORD_PLAIN, 1},       {"model_version", RECORD_PLAIN, 1},
    {"inputs", RECORD_PLAIN, 1},      {"floor", RECORD_PLAIN, 2},
    {"preliminary", RECORD_PLAIN, 2},
};

static const struct record_column decision_columns[] = {
    {"supplier_id", RECORD_PLAIN, 1}, {"proposal_id", RECORD_PLAIN, 1}, {"day", RECORD_PLAIN, 1},
    {"severity", RECORD_PLAIN, 1},    {"likelihood", RECORD_PLAIN, 1},  {"level", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},   {"second", RECORD_PLAIN, 2},
};

static const struct record_column decision_second_columns[] = {
    {"decision_id", RECORD_PLAIN, 2}, {"supplier_id", RECORD_PLAIN, 2},
    {"verdict", RECORD_PLAIN, 2},     {"attested", RECORD_PLAIN, 2},
    {"day", RECORD_PLAIN, 2},         {"reason", RECORD_PERSONAL, 2},
};

static const struct record_column rating_fall_columns[] = {
    {"supplier_id", RECORD_PLAIN, 2}, {"level_from", RECORD_PLAIN, 2},
    {"level_to", RECORD_PLAIN, 2},    {"cause", RECORD_PLAIN, 2},
    {"reason", RECORD_PERSONAL, 2},   {"day", RECORD_PLAIN, 2},
};

static const struct record_column rating_fall_seen_columns[] = {
    {"supplier_id", RECORD_PLAIN, 2},
    {"fall_id", RECORD_PLAIN, 2},
    {"day", RECORD_PLAIN, 2},
    {"second", RECORD_PLAIN, 2},
};

static const struct record_column prioritisation_columns[] = {
    {"year", RECORD_PLAIN, 1},       {"supplier_id", RECORD_PLAIN, 1},
    {"chosen", RECORD_PLAIN, 1},     {"rule", RECORD_PLAIN, 1},
    {"asked", RECORD_PLAIN, 1},      {"severity", RECORD_PLAIN, 1},
    {"likelihood", RECORD_PLAIN, 1}, {"level", RECORD_PLAIN, 1},
    {"reason", RECORD_PERSONAL, 1},  {"day", RECORD_PLAIN, 1},
};

static const struct record_column erasure_columns[] = {
    {"subject", RECORD_PLAIN, 2},
    {"field", RECORD_PLAIN, 2},
    {"reason", RECORD_PERSONAL, 2},
};

const struct record_table table_company = {"company", false, 1, 0, NULL, 0};
const struct record_table table_company_fact = {"company_fact", false, 1,
                                                COLUMNS(company_fact_columns)};
const struct record_table table_supplier = {"supplier", false, 1, 0, NULL, 0};
const struct record_table table_supplier_name = {"supplier_name", false, 1,
                                                 COLUMNS(supplier_name_columns)};
const struct record_table table_supplier_number = {"supplier_number", false, 1,
                                                   COLUMNS(supplier_number_columns)};
const struct record_table table_supplier_fact = {"supplier_fact", false, 1,
                                                 COLUMNS(supplier_fact_columns)};
const struct record_table table_supplier_contact = {"supplier_contact", false, 1,
                                                    COLUMNS(supplier_contact_columns)};
const struct record_table table_supplier_alias = {"supplier_alias", false, 1,
                                                  COLUMNS(supplier_alias_columns)};
const struct record_table table_supplier_distinct = {"supplier_distinct", false, 1,
                                                     COLUMNS(supplier_distinct_columns)};
const struct record_table table_supplier_unit = {"supplier_unit", false, 2,
                                                 COLUMNS(supplier_unit_columns)};
const struct record_table table_watch_list = {"watch_list", false, 2, COLUMNS(watch_list_columns)};
const struct record_table table_watch_hit = {"watch_hit", false, 2, COLUMNS(watch_hit_columns)};
const struct record_table table_watch_answer = {"watch_answer", false, 2,
                                                COLUMNS(watch_answer_columns)};
const struct record_table table_supplier_end = {"supplier_end", false, 2,
                                                COLUMNS(supplier_end_columns)};
const struct record_table table_import_batch = {"import_batch", false, 1,
                                                COLUMNS(import_batch_columns)};
const struct record_table table_import_map = {"import_map", false, 1, COLUMNS(import_map_columns)};
const struct record_table table_account_name = {"account_name", false, 2,
                                                COLUMNS(account_name_columns)};
const struct record_table table_import_fact = {"import_fact", false, 1,
                                               COLUMNS(import_fact_columns)};
const struct record_table table_ledger_total = {"ledger_total", false, 1,
                                                COLUMNS(ledger_total_columns)};
const struct record_table table_purchase = {"purchase", true, 1, COLUMNS(purchase_columns)};
const struct record_table table_purchase_person = {"purchase_person", false, 2,
                                                   COLUMNS(purchase_person_columns)};
const struct record_table table_evidence_end = {"evidence_end", false, 1,
                                                COLUMNS(evidence_end_columns)};
const struct record_table table_finding_end = {"finding_end", false, 1,
                                               COLUMNS(finding_end_columns)};
const struct record_table table_decision = {"decision", false, 1, COLUMNS(decision_columns)};
const struct record_table table_decision_second = {"decision_second", false, 2,
                                                   COLUMNS(decision_second_columns)};
const struct record_table table_rating_fall = {"rating_fall", false, 2,
                                               COLUMNS(rating_fall_columns)};
const struct record_table table_rating_fall_seen = {"rating_fall_seen", false, 2,
                                                    COLUMNS(rating_fall_seen_columns)};
const struct record_table table_assessment = {"assessment", true, 1, COLUMNS(assessment_columns)};

const struct record_table table_prioritisation = {"prioritisation", false, 1,
                                                  COLUMNS(prioritisation_columns)};
const struct record_table table_erasure = {"erasure", false, 2, COLUMNS(erasure_columns)};

const struct record_table *const record_tables[] = {
    &table_company,
    &table_company_fact,
    &table_supplier,
    &table_supplier_name,
    &table_supplier_number,
    &table_supplier_fact,
    &table_supplier_contact,
    &table_supplier_alias,
    &table_supplier_distinct,
    &table_supplier_unit,
    &table_supplier_end,
    &table_import_batch,
    &table_import_fact,
    &table_import_map,
    &table_ledger_total,
    &table_purchase,
    &table_assessment,
    &table_decision,
    &table_decision_second,
    &table_rating_fall,
    &table_rating_fall_seen,
    &table_evidence_end,
    &table_finding_end,
    &table_prioritisation,
    &table_account_name,
    &table_erasure,
    &table_purchase_person,
    &table_watch_list,
    &table_watch_hit,
    &table_watch_answer,
    NULL,
};
