-- Reports that carry one text share a number; those of which nobody else has the text have none.
ALTER TABLE report ADD COLUMN copies INTEGER;
CREATE INDEX report_copies ON report (copies) WHERE copies IS NOT NULL;
CREATE TABLE fingerprint (
  report INTEGER PRIMARY KEY REFERENCES report (key),
  words TEXT NOT NULL             -- 64 numbers, of which like texts share many
);
CREATE TABLE fingerprint_band (
  band INTEGER NOT NULL,
  report INTEGER NOT NULL REFERENCES report (key),
  PRIMARY KEY (band, report)
) WITHOUT ROWID;

-- Whose word the report passes on; empty where it is its own.
ALTER TABLE fact ADD COLUMN basis TEXT;
