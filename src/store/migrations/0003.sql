-- A register that stays current: everything a partner knows, goals, questions, moments, confirmations, agreements,
-- what may stay as it is, settings of this school, imports and prints.

ALTER TABLE partner ADD COLUMN status_reason TEXT NOT NULL DEFAULT '';
-- The day on which the status became what it is; NULL: not known.
ALTER TABLE partner ADD COLUMN status_since TEXT;
-- Who sought whom (R13).
ALTER TABLE partner ADD COLUMN sought_by TEXT CHECK (sought_by IN ('us', 'them', 'both', 'other'));
-- At least one contact in so many weeks; NULL: off (R17, R27).
ALTER TABLE partner ADD COLUMN cadence_weeks INTEGER CHECK (cadence_weeks BETWEEN 1 AND 104);
-- 1: prescribed, 0: chosen, NULL: not said (R3).
ALTER TABLE partner ADD COLUMN compulsory INTEGER CHECK (compulsory IN (0, 1));
-- How often the half-days in the house come round; NULL: every week (R17).
ALTER TABLE partner ADD COLUMN house_rhythm TEXT CHECK (house_rhythm IN ('week', 'two_weeks', 'month'));
ALTER TABLE partner ADD COLUMN we_offer TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN expertise TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN decided_by TEXT
  CHECK (decided_by IN ('leerkracht', 'school', 'bestuur', 'samenwerkingsverband'));
ALTER TABLE partner ADD COLUMN emergency TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN funding TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN funding_kind TEXT CHECK (funding_kind IN ('incidenteel', 'structureel'));
ALTER TABLE partner ADD COLUMN funding_until TEXT;
ALTER TABLE partner ADD COLUMN bottleneck_note TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN tips TEXT NOT NULL DEFAULT '';
-- Schools that work with this partner too (R21).
ALTER TABLE partner ADD COLUMN shared_with TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN is_person INTEGER NOT NULL DEFAULT 0 CHECK (is_person IN (0, 1));
-- Whose own contact this is (R5); NULL: the school's.
ALTER TABLE partner ADD COLUMN owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE partner ADD COLUMN kvk TEXT NOT NULL DEFAULT '';
ALTER TABLE partner ADD COLUMN lrk TEXT NOT NULL DEFAULT '';

-- The way in which they work together (R16).
CREATE TABLE partner_form (
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  PRIMARY KEY (partner_id, form)
) STRICT;

-- What makes it hard (R31-R37).
CREATE TABLE partner_bottleneck (
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  bottleneck TEXT NOT NULL,
  PRIMARY KEY (partner_id, bottleneck)
) STRICT;

-- A vision goal against which partners are tested (R7).
CREATE TABLE goal (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  sort_key TEXT NOT NULL,
  from_date TEXT,
  until_date TEXT,
  deleted_at TEXT
) STRICT;
CREATE VIEW live_goal AS SELECT * FROM goal WHERE deleted_at IS NULL;

CREATE TABLE partner_goal (
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  goal_id TEXT NOT NULL REFERENCES goal (id) DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (partner_id, goal_id)
) STRICT;
CREATE INDEX partner_goal_goal ON partner_goal (goal_id);

ALTER TABLE contact ADD COLUMN note TEXT NOT NULL DEFAULT '';
-- Who takes over at this partner, and what that person has to know (R32).
ALTER TABLE affiliation ADD COLUMN successor_id TEXT REFERENCES affiliation (id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE affiliation ADD COLUMN handover TEXT NOT NULL DEFAULT '';
CREATE INDEX affiliation_contact ON affiliation (contact_id);

-- What a contact person was told about our school, and when (R23).
CREATE TABLE affiliation_told (
  affiliation_id TEXT NOT NULL REFERENCES affiliation (id) DEFERRABLE INITIALLY DEFERRED,
  topic TEXT NOT NULL,
  on_date TEXT NOT NULL,
  PRIMARY KEY (affiliation_id, topic)
) STRICT;

-- With which question to whom (R41, R52).
CREATE TABLE question (
  id TEXT PRIMARY KEY,
  text TEXT NOT NULL,
  -- Other words for it and the steps of the route, one per line.
  synonyms TEXT NOT NULL DEFAULT '',
  steps TEXT NOT NULL DEFAULT '',
  category TEXT,
  -- Which of the questions that come with Spil this is; NULL: the school's own.
  starter_key TEXT,
  sort_key TEXT NOT NULL,
  -- 1: may be about danger; the screen shows 112 first.
  safety INTEGER NOT NULL DEFAULT 0 CHECK (safety IN (0, 1)),
  deleted_at TEXT
) STRICT;
CREATE VIEW live_question AS SELECT * FROM question WHERE deleted_at IS NULL;

CREATE TABLE question_role (
  question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL,
  PRIMARY KEY (question_id, role_id)
) STRICT;
CREATE INDEX question_role_role ON question_role (role_id);

CREATE TABLE question_partner (
  question_id TEXT NOT NULL REFERENCES question (id) DEFERRABLE INITIALLY DEFERRED,
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  sort_key TEXT NOT NULL,
  PRIMARY KEY (question_id, partner_id)
) STRICT;
CREATE INDEX question_partner_partner ON question_partner (partner_id);

-- That there was contact, or that there should be again (R28, R34).
CREATE TABLE contact_moment (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  on_date TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('formal', 'informal', 'attention')),
  line TEXT NOT NULL DEFAULT '',
  follow_up_on TEXT,
  follow_up_done INTEGER NOT NULL DEFAULT 0 CHECK (follow_up_done IN (0, 1)),
  deleted_at TEXT
) STRICT;
CREATE VIEW live_contact_moment AS SELECT * FROM contact_moment WHERE deleted_at IS NULL;
CREATE INDEX contact_moment_partner ON contact_moment (partner_id);

CREATE TABLE confirmation (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  on_date TEXT NOT NULL,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  answer TEXT NOT NULL CHECK (answer IN ('klopt', 'wijzig', 'stoppen'))
) STRICT;
CREATE INDEX confirmation_partner ON confirmation (partner_id);

-- What was agreed with a partner (R35).
CREATE TABLE agreement (
  id TEXT PRIMARY KEY,
  partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('convenant', 'contract', 'hours', 'costs', 'privacy', 'other')),
  text TEXT NOT NULL,
  hours TEXT NOT NULL DEFAULT '',
  cents INTEGER CHECK (cents >= 0),
  privacy_ground TEXT NOT NULL DEFAULT '',
  from_date TEXT,
  until_date TEXT,
  review_date TEXT,
  deleted_at TEXT
) STRICT;
CREATE VIEW live_agreement AS SELECT * FROM agreement WHERE deleted_at IS NULL;
CREATE INDEX agreement_partner ON agreement (partner_id);

-- "Zo laten tot …": a check that keeps quiet about a subject. NULL: for good.
CREATE TABLE left_as_is (
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  until_date TEXT,
  PRIMARY KEY (kind, subject)
) STRICT;

-- Settings of this school; what is not here has its default.
CREATE TABLE setting (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;

-- How the columns of a list become fields, for the next time that a list with this header comes.
CREATE TABLE import_mapping (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  mapping TEXT NOT NULL
) STRICT;

-- An import, with the action of the undo log that it was, so that it can be taken back later too.
CREATE TABLE import_run (
  id TEXT PRIMARY KEY,
  undo_seq INTEGER NOT NULL,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL DEFAULT '',
  added INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  reverted_at TEXT
) STRICT;

-- What was printed or put in the Teammap: what hangs on a wall can be out of date.
CREATE TABLE print_made (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  audience TEXT NOT NULL CHECK (audience IN ('leaders', 'team', 'partners', 'public')),
  code TEXT NOT NULL,
  at TEXT NOT NULL,
  rev INTEGER NOT NULL,
  folder TEXT NOT NULL DEFAULT ''
) STRICT;
