-- Which suppliers count, and what of that which was written about them. A supplier that was
-- withdrawn does not, nor does what an undone import of suppliers wrote about those that were there
-- before it. Nothing is deleted. No other file says any of this. Each asks first whether
-- anything was withdrawn or undone at all, which the engine finds out once a query; then an index,
-- since it is asked for every row of an import too.

-- :part supplier_counts(id)
-- Does the supplier with this id count? Its latest row of supplier_end says. The id with the name
-- of its table: alone it would be that of the row.
(NOT EXISTS (SELECT 1 FROM supplier_end)
 OR COALESCE((SELECT e.ended
                FROM supplier_end AS e
               WHERE e.supplier_id = :id
               ORDER BY e.id DESC
               LIMIT 1), 0) = 0)

-- :part row_counts(row)
-- Does the row of a supplier's name, number, fact or contact count? What an undone import wrote
-- does so only where the supplier itself came with that import: it is withdrawn then, or was kept
-- or restored with what is known of it.
(NOT EXISTS (SELECT 1 FROM import_fact WHERE undone IS NOT NULL)
 OR NOT EXISTS (SELECT 1 FROM import_fact AS u WHERE u.undone = :row.entry)
 OR :row.entry = (SELECT own.entry FROM supplier AS own WHERE own.id = :row.supplier_id))
