-- :part by_name(payee)
-- Is a payee of the stage known by its name alone, not by a number? Identities begin with a letter
-- that says by what (identity() in purchase_stage.c).
SUBSTR(:payee.ident, 1, 1) = 'N'
