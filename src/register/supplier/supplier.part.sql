-- :part supplier_known(day, which)
-- The common tables alias (see alias_now) and s: a row for each supplier that is merged into no
-- other and of which `which` is true, with what is known of it on the day, a placeholder. To come
-- after WITH RECURSIVE.
:alias_now,
s AS (
    SELECT supplier.id AS id,
           :latest_of(name, supplier_name, , :day) AS name,
           :fact_of(value, 'country', :day) AS country,
           :fact_of(value, 'production_country', :day) AS production_country,
           :fact_of(value, 'sector', :day) AS sector,
           :fact_of(value, 'category', :day) AS category,
           :fact_of(value, 'class', :day) AS class,
           :fact_of(reason, 'class', :day) AS class_reason,
           :fact_of(value, 'production', :day) AS production,
           :latest_of(value, supplier_contact, AND f.kind = 'owner', :day) AS owner
      FROM supplier
     WHERE supplier.id NOT IN (SELECT supplier_id FROM alias)
       AND :which
)

-- :part supplier_as_of(day)
-- The same of each supplier that counts.
:supplier_known(:day, :supplier_counts(supplier.id))
