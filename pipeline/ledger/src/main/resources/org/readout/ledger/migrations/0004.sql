-- What people correct: entries that are only added. They rest on places in reports, not on records,
-- which matching makes anew.
CREATE TABLE amendment (
  number INTEGER PRIMARY KEY,
  act TEXT NOT NULL,              -- accept, reject, edit, merge, split, undo
  records TEXT NOT NULL,          -- their ids when it was made, one a line
  field TEXT,                     -- what an edit sets
  value TEXT,                     -- to what
  undoes INTEGER REFERENCES amendment (number),
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  made TEXT NOT NULL              -- ISO 8601, UTC
);
CREATE TABLE amendment_anchor (
  amendment INTEGER NOT NULL REFERENCES amendment (number),
  position INTEGER NOT NULL,
  parted INTEGER NOT NULL,        -- 1 for what a split parts from the rest
  report TEXT NOT NULL,           -- the report's id
  kind TEXT NOT NULL,
  fact TEXT NOT NULL,             -- its id in the reading of that time
  who TEXT NOT NULL,              -- its parties then
  start INTEGER NOT NULL,         -- UTF-16 offsets of its first evidence
  end INTEGER NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (amendment, position)
) WITHOUT ROWID;
CREATE INDEX amendment_anchor_report ON amendment_anchor (report);

-- The record that matching alone gives a fact, where an amendment gives it another or none.
CREATE TABLE displaced (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  record TEXT NOT NULL
);
-- Records that are not as matching alone makes them.
CREATE TABLE amended (
  record TEXT PRIMARY KEY
) WITHOUT ROWID;
ALTER TABLE fact ADD COLUMN rejected INTEGER NOT NULL DEFAULT 0;
CREATE INDEX fact_rejected ON fact (report) WHERE rejected = 1;
