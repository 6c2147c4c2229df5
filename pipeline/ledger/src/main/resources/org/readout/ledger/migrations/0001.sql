-- Reports and what was read in them. Days are ISO 8601 text.
CREATE TABLE report (
  key INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  content TEXT NOT NULL,          -- digest of everything that a reading depends on
  url TEXT,
  publisher TEXT,
  agency TEXT,
  title TEXT,
  published TEXT,                 -- as precisely as known
  published_day TEXT,
  side TEXT NOT NULL,             -- official, agency, press
  side_country TEXT,
  origin TEXT NOT NULL,           -- whose words it carries: reports of one origin are one source
  reader TEXT NOT NULL            -- which reading the facts below come from
);
CREATE INDEX report_day ON report (published_day, id);

-- Every reading is kept whole, also those of earlier readers.
CREATE TABLE reading (
  report INTEGER NOT NULL REFERENCES report (key),
  reader TEXT NOT NULL,
  document TEXT NOT NULL,
  PRIMARY KEY (report, reader)
) WITHOUT ROWID;

CREATE TABLE actor (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  country TEXT
) WITHOUT ROWID;

-- A record is what the facts of one or more reports have in common. Derived from the facts alone.
CREATE TABLE record (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,             -- contact, event, agreement, follow-up, count-claim
  type TEXT NOT NULL,             -- channel, event type, agreement state ...
  code TEXT,                      -- CAMEO code of an event, ordinal of a claim
  mode TEXT,                      -- mode of an event; from when a claim counts
  status TEXT NOT NULL,
  date_from TEXT,
  date_to TEXT,
  precision TEXT NOT NULL,
  assumed INTEGER NOT NULL,
  day TEXT NOT NULL,              -- for order: the first day known, or 9999-12-31
  until TEXT NOT NULL,            -- for ranges: the last day known, or the first
  place TEXT,
  place_country TEXT,
  words TEXT,                     -- subject of an agreement, plan of a follow-up
  reports INTEGER NOT NULL,
  sources INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX record_day ON record (kind, day, id);

CREATE TABLE record_party (
  record TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  role TEXT NOT NULL,             -- party, recipient, country, recipient-country, asserter
  position INTEGER NOT NULL,
  actor TEXT,
  country TEXT,
  PRIMARY KEY (record, role, position)
) WITHOUT ROWID;
CREATE INDEX record_party_actor ON record_party (actor, record) WHERE actor IS NOT NULL;
CREATE INDEX record_party_country ON record_party (country, record) WHERE country IS NOT NULL;

-- What one report says.
CREATE TABLE fact (
  key INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (key),
  id TEXT NOT NULL,               -- unique in its reading: c1, e1, s1 ...
  kind TEXT NOT NULL,
  record TEXT REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
  component INTEGER,              -- facts that hang together by possible matches share it
  block TEXT NOT NULL,            -- only facts of one block can match
  first_day TEXT,                 -- the days on which it can match
  last_day TEXT,
  status TEXT,
  date_from TEXT,
  date_to TEXT,
  precision TEXT NOT NULL,
  date_text TEXT,
  assumed INTEGER NOT NULL,
  place TEXT,
  place_country TEXT,
  latitude REAL,
  longitude REAL,
  UNIQUE (report, id)
);
CREATE INDEX fact_block ON fact (block, first_day) WHERE first_day IS NOT NULL;
CREATE INDEX fact_component ON fact (component) WHERE component IS NOT NULL;
CREATE INDEX fact_record ON fact (record) WHERE record IS NOT NULL;

CREATE TABLE contact_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  channel TEXT NOT NULL,
  initiator TEXT,
  duration TEXT,
  topics TEXT NOT NULL            -- one a line
);
CREATE TABLE event_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT NOT NULL,         -- one a line
  cameo TEXT NOT NULL,
  plover REAL NOT NULL,
  goldstein REAL NOT NULL,
  contact TEXT                    -- fact id in the same reading
);
CREATE TABLE statement_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  form TEXT NOT NULL,
  cue TEXT,
  contact TEXT,
  source TEXT,
  content TEXT NOT NULL,
  content_start INTEGER NOT NULL, -- UTF-16 offsets
  content_end INTEGER NOT NULL,
  stance TEXT,
  toward TEXT,
  basis TEXT,
  day TEXT NOT NULL               -- the report's, for order
);
CREATE INDEX statement_day ON statement_fact (day, fact);
CREATE TABLE agreement_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  subject TEXT NOT NULL,
  state TEXT NOT NULL,            -- the last one asserted
  contact TEXT
);
CREATE TABLE agreement_update (
  fact INTEGER NOT NULL REFERENCES fact (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  state TEXT NOT NULL,
  asserted_by TEXT NOT NULL,      -- actor ids, one a line
  date_from TEXT,
  date_to TEXT,
  PRIMARY KEY (fact, position)
) WITHOUT ROWID;
CREATE TABLE follow_up_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  what TEXT NOT NULL
);
CREATE TABLE count_claim_fact (
  fact INTEGER PRIMARY KEY REFERENCES fact (key) ON DELETE CASCADE,
  ordinal INTEGER NOT NULL,
  since TEXT,                     -- from when it counts; the fact's own days are up to when
  channel TEXT,
  contact TEXT
);

CREATE TABLE fact_party (
  fact INTEGER NOT NULL REFERENCES fact (key) ON DELETE CASCADE,
  role TEXT NOT NULL,             -- party, recipient, country, recipient-country, asserter, addressee, relay
  position INTEGER NOT NULL,
  actor TEXT,
  country TEXT,
  PRIMARY KEY (fact, role, position)
) WITHOUT ROWID;
CREATE INDEX fact_party_actor ON fact_party (actor, fact) WHERE actor IS NOT NULL;

CREATE TABLE evidence (
  fact INTEGER NOT NULL REFERENCES fact (key) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  start INTEGER NOT NULL,         -- UTF-16 offsets into the report's text
  end INTEGER NOT NULL,
  exact TEXT NOT NULL,
  PRIMARY KEY (fact, position)
) WITHOUT ROWID;
