/* The kinds of record, each from its kind_*.c. Nothing but the list asks for one by name. */
#ifndef DDREG_KINDS_H
#define DDREG_KINDS_H

#include "ddreg/kind.h"

extern const struct kind kind_account, kind_action, kind_agreement, kind_answer, kind_approval,
    kind_audit, kind_board_decision, kind_case, kind_commitment, kind_contract, kind_deviation,
    kind_dialogue, kind_evidence, kind_exercise, kind_file, kind_finding, kind_inspection,
    kind_item, kind_limit, kind_measure, kind_observation, kind_passage, kind_person, kind_policy,
    kind_publication, kind_questionnaire, kind_request, kind_resource, kind_role, kind_scenario,
    kind_seal, kind_seal_key, kind_signature, kind_source, kind_stresstest, kind_vulnerability,
    kind_workforce;

#endif
