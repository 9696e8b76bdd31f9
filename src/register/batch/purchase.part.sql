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

-- :part bought_between(from, before)
-- A common table bought, to come after alias_now: by the supplier that they count as (supplier_id),
-- the øre of the lines in force with from <= day < before, where both are years or months; null
-- where there is no line. From the sums that are kept, supplier by supplier, since the table has
-- them in that order: grouping all would sort them. The cast says to the engine that an id is an
-- id; without it the join that follows would go through the whole table for each supplier.
paid AS (
    SELECT supplier.id AS supplier_id,
           (SELECT CAST(SUM(p.ore) AS BIGINT)
              FROM :purchase_sums(p)
             WHERE p.supplier_id = supplier.id AND p.month >= :from AND p.month < :before) AS ore
      FROM supplier
),
bought AS (
    SELECT CAST(COALESCE(alias.into_id, paid.supplier_id) AS BIGINT) AS supplier_id,
           CAST(SUM(ore) AS BIGINT) AS ore
      FROM paid
      LEFT JOIN alias ON alias.supplier_id = paid.supplier_id
     GROUP BY COALESCE(alias.into_id, paid.supplier_id)
)

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
