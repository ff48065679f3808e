-- A school document. Conventions: docs/architecture.md, "Schema conventions".
-- A plain sqlite3 must be able to read, write and check this file: no custom functions or collations.

CREATE TABLE identity (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  doc_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  rev INTEGER NOT NULL,
  rev_id TEXT NOT NULL,
  parent_rev_id TEXT,
  device_id TEXT NOT NULL,
  app_version TEXT NOT NULL,
  sample INTEGER NOT NULL CHECK (sample IN (0, 1)),
  saved_at TEXT
) STRICT;

CREATE TABLE undo_action (
  seq INTEGER PRIMARY KEY,
  v INTEGER NOT NULL,
  schema INTEGER NOT NULL,
  epoch INTEGER NOT NULL,
  writer TEXT NOT NULL,
  at TEXT NOT NULL,
  action TEXT NOT NULL,
  params TEXT NOT NULL,
  undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;

CREATE TABLE undo_row (
  n INTEGER PRIMARY KEY,
  seq INTEGER NOT NULL,
  tbl TEXT NOT NULL,
  pk TEXT NOT NULL,
  touched TEXT NOT NULL,
  op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
  cols TEXT NOT NULL
) STRICT;
CREATE INDEX undo_row_seq ON undo_row (seq);

CREATE TABLE school (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  name TEXT NOT NULL,
  town TEXT NOT NULL DEFAULT '',
  brin TEXT NOT NULL DEFAULT '',
  type TEXT NOT NULL DEFAULT '',
  vision TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE person (
  id TEXT PRIMARY KEY,
  first TEXT NOT NULL DEFAULT '',
  infix TEXT NOT NULL DEFAULT '',
  last TEXT NOT NULL DEFAULT '',
  function TEXT NOT NULL DEFAULT '',
  half_days INTEGER NOT NULL DEFAULT 0 CHECK (half_days BETWEEN 0 AND 1023),
  fraction REAL,
  employer TEXT NOT NULL DEFAULT 'school' CHECK (employer IN ('school', 'opvang', 'gemeente', 'zzp', 'opleiding')),
  email TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  until_date TEXT,
  deleted_at TEXT
) STRICT;
CREATE VIEW live_person AS SELECT * FROM person WHERE deleted_at IS NULL;

CREATE TABLE absence (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  from_date TEXT,
  until_date TEXT
) STRICT;
CREATE INDEX absence_person ON absence (person_id);

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  purpose TEXT NOT NULL DEFAULT '',
  domain TEXT CHECK (domain IN ('leiding', 'zorg', 'onderwijs', 'opvang', 'cultuur', 'taal', 'sport', 'organisatie', 'opleiden')),
  formal INTEGER CHECK (formal IN (0, 1)),
  hours_amount REAL,
  hours_unit TEXT CHECK (hours_unit IN ('half_days_per_week', 'half_days_per_two_weeks', 'hours_per_week', 'hours_per_year')),
  from_date TEXT,
  until_date TEXT,
  deleted_at TEXT
) STRICT;
CREATE VIEW live_role AS SELECT * FROM role WHERE deleted_at IS NULL;

CREATE TABLE placement (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  parent_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT
) STRICT;
CREATE INDEX placement_role ON placement (role_id);

CREATE TABLE assignment (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('holder', 'stand_in')),
  from_date TEXT,
  until_date TEXT
) STRICT;
CREATE INDEX assignment_role ON assignment (role_id);
CREATE INDEX assignment_person ON assignment (person_id);

CREATE TABLE partner (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  category TEXT NOT NULL,
  status TEXT NOT NULL DEFAULT 'actief' CHECK (status IN ('kandidaat', 'actief', 'pauze', 'beeindigd', 'afgewezen')),
  purpose_note TEXT NOT NULL DEFAULT '',
  intensity TEXT CHECK (intensity IN ('niet', 'soms', 'regelmatig', 'vaak')),
  place TEXT CHECK (place IN ('gebouw', 'buurt', 'regio', 'landelijk', 'online')),
  room TEXT NOT NULL DEFAULT '',
  house_days INTEGER NOT NULL DEFAULT 0 CHECK (house_days BETWEEN 0 AND 1023),
  they_offer TEXT NOT NULL DEFAULT '',
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  website TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  postcode TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  until_date TEXT,
  deleted_at TEXT
) STRICT;
CREATE VIEW live_partner AS SELECT * FROM partner WHERE deleted_at IS NULL;

CREATE TABLE partner_level (
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  level TEXT NOT NULL CHECK (level IN ('leerling', 'groep', 'school')),
  PRIMARY KEY (partner_id, level)
) STRICT;

CREATE TABLE partner_purpose (
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  purpose TEXT NOT NULL,
  PRIMARY KEY (partner_id, purpose)
) STRICT;

CREATE TABLE contact (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  phone TEXT NOT NULL DEFAULT '',
  email TEXT NOT NULL DEFAULT '',
  half_days INTEGER NOT NULL DEFAULT 0 CHECK (half_days BETWEEN 0 AND 1023),
  deleted_at TEXT
) STRICT;
CREATE VIEW live_contact AS SELECT * FROM contact WHERE deleted_at IS NULL;

CREATE TABLE affiliation (
  id TEXT PRIMARY KEY,
  contact_id TEXT NOT NULL REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  function TEXT NOT NULL DEFAULT '',
  sort_key TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT
) STRICT;
CREATE INDEX affiliation_partner ON affiliation (partner_id);

CREATE TABLE tie (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('first_contact', 'second_contact', 'accountable', 'executes', 'informed')),
  from_date TEXT,
  until_date TEXT
) STRICT;
CREATE INDEX tie_partner ON tie (partner_id);
CREATE INDEX tie_role ON tie (role_id);

-- Which imported row a partner came from, so that the same file again changes nothing.
CREATE TABLE import_source (
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  source_key TEXT NOT NULL,
  PRIMARY KEY (partner_id, source_key)
) STRICT;
