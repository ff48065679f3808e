-- Everything a role knows: what it is responsible for, budget, meetings, drawing, teams, interest, views.

ALTER TABLE role ADD COLUMN responsibilities TEXT NOT NULL DEFAULT '';
ALTER TABLE role ADD COLUMN budget_cents INTEGER CHECK (budget_cents >= 0);
ALTER TABLE role ADD COLUMN budget_note TEXT NOT NULL DEFAULT '';
ALTER TABLE role ADD COLUMN meetings TEXT NOT NULL DEFAULT '';
ALTER TABLE role ADD COLUMN branch TEXT NOT NULL DEFAULT 'automatic'
  CHECK (branch IN ('automatic', 'row', 'hanging_1', 'hanging_2', 'hanging_3', 'hanging_4'));
ALTER TABLE role ADD COLUMN frame TEXT NOT NULL DEFAULT '';
ALTER TABLE role ADD COLUMN assistant INTEGER NOT NULL DEFAULT 0 CHECK (assistant IN (0, 1));
-- 0: the proposal that fits the title is shown; 1: role_competency holds the school's own choice, which may be empty.
ALTER TABLE role ADD COLUMN own_competencies INTEGER NOT NULL DEFAULT 0 CHECK (own_competencies IN (0, 1));

-- A holder is a member of staff or a contact person at a partner; a row with neither reads as empty.
CREATE TABLE assignment_2 (
  id TEXT PRIMARY KEY,
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  contact_id TEXT REFERENCES contact (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('holder', 'stand_in')),
  hours_amount REAL,
  hours_unit TEXT CHECK (hours_unit IN ('half_days_per_week', 'half_days_per_two_weeks', 'hours_per_week', 'hours_per_year')),
  -- NULL: whenever the person works.
  half_days INTEGER CHECK (half_days BETWEEN 0 AND 1023),
  from_date TEXT,
  until_date TEXT
) STRICT;
INSERT INTO assignment_2 (id, role_id, person_id, kind, from_date, until_date)
  SELECT id, role_id, person_id, kind, from_date, until_date FROM assignment;
DROP TABLE assignment;
ALTER TABLE assignment_2 RENAME TO assignment;
CREATE INDEX assignment_role ON assignment (role_id);
CREATE INDEX assignment_person ON assignment (person_id);
CREATE INDEX assignment_contact ON assignment (contact_id);

CREATE TABLE team (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('kennisteam', 'expertisegroep', 'unit', 'werkgroep', 'mt')),
  purpose TEXT NOT NULL DEFAULT '',
  meetings TEXT NOT NULL DEFAULT '',
  deleted_at TEXT
) STRICT;
CREATE VIEW live_team AS SELECT * FROM team WHERE deleted_at IS NULL;

-- A role or a person takes part; a role may lead. A row with neither reads as empty.
CREATE TABLE team_member (
  id TEXT PRIMARY KEY,
  team_id TEXT NOT NULL REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  role_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  leads INTEGER NOT NULL DEFAULT 0 CHECK (leads IN (0, 1)),
  from_date TEXT,
  until_date TEXT
) STRICT;
CREATE INDEX team_member_team ON team_member (team_id);
CREATE INDEX team_member_role ON team_member (role_id);
CREATE INDEX team_member_person ON team_member (person_id);

-- Somebody would like to have this role.
CREATE TABLE interest (
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  noted_on TEXT NOT NULL,
  PRIMARY KEY (role_id, person_id)
) STRICT;

CREATE TABLE role_competency (
  role_id TEXT NOT NULL REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  competency TEXT NOT NULL,
  PRIMARY KEY (role_id, competency)
) STRICT;

-- A saved view of the organogram: a filter, never a copy.
CREATE TABLE organogram_view (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  root_id TEXT REFERENCES role (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  partner_id TEXT REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
  team_id TEXT REFERENCES team (id) DEFERRABLE INITIALLY DEFERRED,
  domain TEXT CHECK (domain IN ('leiding', 'zorg', 'onderwijs', 'opvang', 'cultuur', 'taal', 'sport', 'organisatie', 'opleiden')),
  category TEXT,
  attention TEXT CHECK (attention IN ('vacancies', 'risks')),
  -- NULL: full cards where they can be read, compact ones elsewhere.
  detail TEXT CHECK (detail IN ('full', 'compact', 'names')),
  paper TEXT NOT NULL DEFAULT 'a3' CHECK (paper IN ('a4', 'a3', 'a2', 'a0')),
  orientation TEXT NOT NULL DEFAULT 'best' CHECK (orientation IN ('portrait', 'landscape', 'best')),
  audience TEXT NOT NULL DEFAULT 'leaders' CHECK (audience IN ('leaders', 'team', 'partners', 'public'))
) STRICT;
