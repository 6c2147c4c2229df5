-- Each text of a report that ever came in. A report is one article; its facts come from its current text.
CREATE TABLE version (
  key INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (key),
  id TEXT NOT NULL,               -- the id that this text came with
  words TEXT NOT NULL,            -- digest of its letters and figures
  place TEXT NOT NULL,            -- its address without what does not tell pages apart; '' where it has none
  publisher TEXT NOT NULL,
  language TEXT,
  unread INTEGER NOT NULL,
  stands TEXT NOT NULL,           -- when it was last changed or published, then when it was fetched: later is newer
  document TEXT                   -- its reading, unless it is the current one
);
CREATE UNIQUE INDEX version_text ON version (id, words);
CREATE INDEX version_report ON version (report, stands);
CREATE INDEX version_place ON version (place) WHERE place <> '';
CREATE INDEX version_words ON version (words);

-- How a text came in, and when first and last.
CREATE TABLE arrival (
  version INTEGER NOT NULL REFERENCES version (key),
  address TEXT NOT NULL,          -- '' for a file
  raw TEXT NOT NULL,              -- SHA-256 of the bytes as they came
  extractor TEXT NOT NULL,
  modified TEXT,
  first TEXT NOT NULL,            -- ISO 8601 in UTC; '' for a file
  last TEXT NOT NULL,
  PRIMARY KEY (version, address, raw, extractor)
) WITHOUT ROWID;

-- Feeds that are watched, and which of their entries were looked at.
CREATE TABLE feed (
  address TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  etag TEXT,
  last_modified TEXT,
  looked TEXT NOT NULL,           -- when last, in UTC
  trouble TEXT NOT NULL           -- why it could not be read then; '' where it could
) WITHOUT ROWID;
CREATE TABLE feed_entry (
  feed TEXT NOT NULL REFERENCES feed (address),
  id TEXT NOT NULL,
  done TEXT NOT NULL,             -- when it was looked at
  tries INTEGER NOT NULL,
  trouble TEXT NOT NULL,          -- why no report came of it; '' where one did
  PRIMARY KEY (feed, id)
) WITHOUT ROWID;
