-- :part purchases(as)
-- After FROM or JOIN: the purchases that count, those of imports that were neither replaced nor
-- withdrawn. All figures and lists read them here. The table itself is for the few who must see
-- what is out too (BARE in tests/lint/test_sql.py). The engine makes it one with the query around
-- it: no row is copied, and indexes serve as they would the table.
(SELECT id, batch_id, line, supplier_id, day, amount, currency, rate, ore, production, account,
        reference, buyer, approver
   FROM purchase
  WHERE batch_id NOT IN (:batches_out)) AS :as

-- :part purchase_sums(as)
-- Likewise the sums of purchases that count: a line counts in them where it counts itself, since
-- they have its import. Of a year, or of whole months, they are the same as the lines and fewer.
(SELECT supplier_id, batch_id, month, account, production, ore, lines
   FROM purchase_sum
  WHERE batch_id NOT IN (:batches_out)) AS :as

-- :part purchase_months(as)
-- Likewise what imports brought by month, currency and rate, without supplier and account.
(SELECT batch_id, month, currency, rate, amount, ore, lines
   FROM purchase_month
  WHERE batch_id NOT IN (:batches_out)) AS :as

-- :part same_line(row, day, amount, currency, reference)
-- Is the row of a firm's purchases the line with these values, whichever import brought it? The
-- one rule for what another import has brought already; :firm_of says who the firm is.
:row.day = :day
AND :row.amount = :amount
AND :row.currency = :currency
AND COALESCE(:row.reference, '') = :reference

-- :part firm_of(id)
-- The suppliers that are one firm with this one, itself among them. After alias_now.
(SELECT :id
  UNION
 SELECT into_id FROM alias WHERE supplier_id = :id
  UNION
 SELECT supplier_id
   FROM alias
  WHERE into_id = COALESCE((SELECT into_id FROM alias WHERE supplier_id = :id), :id))
