-- What may match is found by days alone; components are no longer kept.
DROP INDEX fact_component;
ALTER TABLE fact DROP COLUMN component;

-- What the records were made by.
CREATE TABLE making (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID;
