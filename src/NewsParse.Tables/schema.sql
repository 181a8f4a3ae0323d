-- An archive of newspaper pages. Pages are keyed by their source and their number in it, articles by their page and their number on it; both keep their ids when they are parsed again.
-- Lists (titles, path) are JSON arrays. Dates are as printed on the page, resolved (2023-11-24, 2023-11, 2023-11-19/2023-11-21); first_day and last_day make them comparable.
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS inputs (source TEXT PRIMARY KEY, hash TEXT NOT NULL) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS pages (
  id INTEGER PRIMARY KEY, source TEXT NOT NULL, number INTEGER NOT NULL, paper TEXT, issue_date TEXT, page_number TEXT, page_name TEXT, width REAL, height REAL, unit TEXT,
  UNIQUE (source, number));
CREATE TABLE IF NOT EXISTS furniture (page_id INTEGER NOT NULL, number INTEGER NOT NULL, kind TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (page_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS diagnostics (page_id INTEGER NOT NULL, number INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, line INTEGER, PRIMARY KEY (page_id, number)) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS articles (
  id INTEGER PRIMARY KEY, page_id INTEGER NOT NULL, number INTEGER NOT NULL, "column" TEXT, kickers TEXT, headline TEXT, subheads TEXT,
  dateline TEXT, agency TEXT, dateline_place TEXT, byline TEXT, date TEXT, first_day TEXT, last_day TEXT, text TEXT NOT NULL, confidence REAL,
  UNIQUE (page_id, number));
CREATE TABLE IF NOT EXISTS contributors (article_id INTEGER NOT NULL, number INTEGER NOT NULL, role TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS people (article_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, titles TEXT NOT NULL, PRIMARY KEY (article_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (
  article_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, admin_code TEXT, path TEXT NOT NULL, PRIMARY KEY (article_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS organizations (article_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, PRIMARY KEY (article_id, number)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS dates (
  article_id INTEGER NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, value TEXT, first_day TEXT, last_day TEXT, PRIMARY KEY (article_id, number)) WITHOUT ROWID;

-- What extractors of the caller's own have found.
CREATE TABLE IF NOT EXISTS fields (
  article_id INTEGER NOT NULL, number INTEGER NOT NULL, name TEXT NOT NULL, text TEXT NOT NULL, value TEXT, paragraph INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  PRIMARY KEY (article_id, number)) WITHOUT ROWID;

-- Where something is named: kind is Person, Place, Organization or Date, number its number in that table. Paragraphs are the lines of articles.text, from 0; -1 is the headline block.
CREATE TABLE IF NOT EXISTS mentions (
  article_id INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, paragraph INTEGER NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
  PRIMARY KEY (article_id, kind, number, paragraph, start)) WITHOUT ROWID;

-- Where an article is printed: rectangles in the page's unit. page is the number of the page in its source: an article may go on on another one.
CREATE TABLE IF NOT EXISTS zones (
  article_id INTEGER NOT NULL, number INTEGER NOT NULL, page INTEGER NOT NULL, x REAL NOT NULL, y REAL NOT NULL, width REAL NOT NULL, height REAL NOT NULL,
  PRIMARY KEY (article_id, number)) WITHOUT ROWID;

CREATE INDEX IF NOT EXISTS articles_by_day ON articles (first_day);
CREATE INDEX IF NOT EXISTS people_by_name ON people (name);
CREATE INDEX IF NOT EXISTS places_by_name ON places (name);
CREATE INDEX IF NOT EXISTS places_by_code ON places (admin_code);
CREATE INDEX IF NOT EXISTS organizations_by_name ON organizations (name);
CREATE INDEX IF NOT EXISTS dates_by_day ON dates (first_day);

-- Full text; rowid is articles.id. Chinese characters are set apart by U+200B, which does not show, so that each is a word of the index and a phrase of them is found whatever its length:
-- ... WHERE article_text MATCH '"二 七 区"'
CREATE VIRTUAL TABLE IF NOT EXISTS article_text USING fts5 (headline, text, tokenize = "unicode61 remove_diacritics 0");
