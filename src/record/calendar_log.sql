-- :query known_events_sql
-- What any calendar file has said of each event, this calendar's ($1) first.
SELECT uid, due, sequence, cancelled, CASE WHEN calendar = $1 THEN 1 ELSE 0 END AS own
  FROM calendar_event
 ORDER BY uid, own DESC, id;

-- :query keep_event_sql
-- What the calendar ($1) says of an event ($2).
INSERT INTO calendar_event (calendar, uid, due, sequence, cancelled)
VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (calendar, uid)
    DO UPDATE SET due = $3, sequence = $4, cancelled = $5;
