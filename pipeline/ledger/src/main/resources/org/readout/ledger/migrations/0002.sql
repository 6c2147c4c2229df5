-- The words that can be searched for: of each report, and of each fact in it.
CREATE TABLE wording (
  key INTEGER PRIMARY KEY,
  report INTEGER NOT NULL REFERENCES report (key),
  fact INTEGER REFERENCES fact (key),  -- empty for the report's own words
  heading TEXT NOT NULL,               -- a report's title; who, where and about what in a fact
  words TEXT NOT NULL
);
CREATE INDEX wording_report ON wording (report);
CREATE INDEX wording_fact ON wording (fact) WHERE fact IS NOT NULL;
CREATE VIRTUAL TABLE wording_index USING fts5 (
  heading, words, content = 'wording', content_rowid = 'key',
  tokenize = "unicode61 remove_diacritics 2"
);
