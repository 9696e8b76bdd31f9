/* The kinds of record, in the order in which help lists them. */
#include "kinds.h"

const struct kind *const kinds[] = {
    &kind_evidence,       &kind_finding,
    &kind_measure,        &kind_dialogue,
    &kind_inspection,     &kind_case,
    &kind_seal_key,       &kind_workforce,
    &kind_answer,         &kind_commitment,
    &kind_limit,          &kind_contract,
    &kind_request,        &kind_questionnaire,
    &kind_approval,       &kind_agreement,
    &kind_audit,          &kind_observation,
    &kind_action,         &kind_deviation,
    &kind_role,           &kind_policy,
    &kind_board_decision, &kind_publication,
    &kind_seal,           &kind_signature,
    &kind_passage,        &kind_account,
    &kind_item,           &kind_source,
    &kind_resource,       &kind_scenario,
    &kind_vulnerability,  &kind_exercise,
    &kind_stresstest,     &kind_person,
    &kind_file,           NULL,
};
