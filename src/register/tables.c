#include "tables.h"

#define COLUMNS(array) sizeof(array) / sizeof((array)[0]), array

static const struct record_column company_fact_columns[] = {
    {"company_id", RECORD_PLAIN},
    {"kind", RECORD_PLAIN},
    {"value", RECORD_PERSONAL},
    {"valid_from", RECORD_PLAIN},
};

static const struct record_column supplier_name_columns[] = {
    {"supplier_id", RECORD_PLAIN}, {"name", RECORD_PERSONAL}, {"name_key", RECORD_PERSONAL},
    {"valid_from", RECORD_PLAIN},  {"source", RECORD_PLAIN},
};

static const struct record_column supplier_number_columns[] = {
    {"supplier_id", RECORD_PLAIN}, {"scheme", RECORD_PLAIN}, {"issuer", RECORD_PLAIN},
    {"value", RECORD_PLAIN},       {"valid", RECORD_PLAIN},  {"valid_from", RECORD_PLAIN},
    {"valid_to", RECORD_PLAIN},
};

static const struct record_column supplier_fact_columns[] = {
    {"supplier_id", RECORD_PLAIN}, {"kind", RECORD_PLAIN},       {"value", RECORD_PLAIN},
    {"reason", RECORD_PLAIN},      {"valid_from", RECORD_PLAIN}, {"source", RECORD_PLAIN},
};

static const struct record_column supplier_contact_columns[] = {
    {"supplier_id", RECORD_PLAIN}, {"kind", RECORD_PLAIN},   {"value", RECORD_PERSONAL},
    {"valid_from", RECORD_PLAIN},  {"source", RECORD_PLAIN},
};

static const struct record_column supplier_alias_columns[] = {
    {"supplier_id", RECORD_PLAIN},
    {"into_id", RECORD_PLAIN},
    {"day", RECORD_PLAIN},
    {"reason", RECORD_PLAIN},
};

static const struct record_column supplier_distinct_columns[] = {
    {"supplier_id", RECORD_PLAIN},
    {"other_id", RECORD_PLAIN},
    {"day", RECORD_PLAIN},
    {"reason", RECORD_PLAIN},
};

static const struct record_column import_batch_columns[] = {
    {"kind", RECORD_PLAIN},        {"file_name", RECORD_PLAIN},
    {"file_digest", RECORD_PLAIN}, {"file_size", RECORD_PLAIN},
    {"encoding", RECORD_PLAIN},    {"delimiter", RECORD_PLAIN},
    {"column_map", RECORD_PLAIN},  {"options", RECORD_PLAIN},
    {"row_count", RECORD_PLAIN},   {"created", RECORD_PLAIN},
    {"updated", RECORD_PLAIN},     {"unchanged", RECORD_PLAIN},
    {"refused", RECORD_PLAIN},     {"suppliers_created", RECORD_PLAIN},
};

static const struct record_column import_map_columns[] = {
    {"name", RECORD_PLAIN},
    {"kind", RECORD_PLAIN},
    {"header", RECORD_PLAIN},
    {"map", RECORD_PLAIN},
};

static const struct record_column purchase_columns[] = {
    {"company_id", RECORD_PLAIN},  {"batch_id", RECORD_PLAIN}, {"line", RECORD_PLAIN},
    {"supplier_id", RECORD_PLAIN}, {"day", RECORD_PLAIN},      {"amount", RECORD_PLAIN},
    {"currency", RECORD_PLAIN},    {"rate", RECORD_PLAIN},     {"ore", RECORD_PLAIN},
    {"production", RECORD_PLAIN},  {"account", RECORD_PLAIN},  {"reference", RECORD_PLAIN},
};

static const struct record_column assessment_columns[] = {
    {"supplier_id", RECORD_PLAIN}, {"day", RECORD_PLAIN},   {"severity", RECORD_PLAIN},
    {"likelihood", RECORD_PLAIN},  {"level", RECORD_PLAIN}, {"model_version", RECORD_PLAIN},
    {"inputs", RECORD_PLAIN},
};

static const struct record_column decision_columns[] = {
    {"supplier_id", RECORD_PLAIN}, {"proposal_id", RECORD_PLAIN}, {"day", RECORD_PLAIN},
    {"severity", RECORD_PLAIN},    {"likelihood", RECORD_PLAIN},  {"level", RECORD_PLAIN},
    {"reason", RECORD_PLAIN},
};

static const struct record_column prioritisation_columns[] = {
    {"year", RECORD_PLAIN},       {"supplier_id", RECORD_PLAIN}, {"chosen", RECORD_PLAIN},
    {"rule", RECORD_PLAIN},       {"asked", RECORD_PLAIN},       {"severity", RECORD_PLAIN},
    {"likelihood", RECORD_PLAIN}, {"level", RECORD_PLAIN},       {"reason", RECORD_PLAIN},
    {"day", RECORD_PLAIN},
};

const struct record_table table_company = {"company", false, 0, NULL};
const struct record_table table_company_fact = {"company_fact", false,
                                                COLUMNS(company_fact_columns)};
const struct record_table table_supplier = {"supplier", false, 0, NULL};
const struct record_table table_supplier_name = {"supplier_name", false,
                                                 COLUMNS(supplier_name_columns)};
const struct record_table table_supplier_number = {"supplier_number", false,
                                                   COLUMNS(supplier_number_columns)};
const struct record_table table_supplier_fact = {"supplier_fact", false,
                                                 COLUMNS(supplier_fact_columns)};
const struct record_table table_supplier_contact = {"supplier_contact", false,
                                                    COLUMNS(supplier_contact_columns)};
const struct record_table table_supplier_alias = {"supplier_alias", false,
                                                  COLUMNS(supplier_alias_columns)};
const struct record_table table_supplier_distinct = {"supplier_distinct", false,
                                                     COLUMNS(supplier_distinct_columns)};
const struct record_table table_import_batch = {"import_batch", false,
                                                COLUMNS(import_batch_columns)};
const struct record_table table_import_map = {"import_map", false, COLUMNS(import_map_columns)};
const struct record_table table_purchase = {"purchase", true, COLUMNS(purchase_columns)};
const struct record_table table_decision = {"decision", false, COLUMNS(decision_columns)};
const struct record_table table_assessment = {"assessment", true, COLUMNS(assessment_columns)};

const struct record_table table_prioritisation = {"prioritisation", false,
                                                  COLUMNS(prioritisation_columns)};

const struct record_table *const record_tables[] = {
    &table_company,           &table_company_fact,  &table_supplier,         &table_supplier_name,
    &table_supplier_number,   &table_supplier_fact, &table_supplier_contact, &table_supplier_alias,
    &table_supplier_distinct, &table_import_batch,  &table_import_map,       &table_purchase,
    &table_assessment,        &table_decision,      &table_prioritisation,   NULL,
};
