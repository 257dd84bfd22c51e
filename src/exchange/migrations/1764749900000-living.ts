import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE exchange_coordination (
     id uuid NOT NULL, application_id uuid NOT NULL, account_id uuid NOT NULL, since_on date NOT NULL, until_on date,
     CONSTRAINT exchange_coordination_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_coordination_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_coordination_is_by_account FOREIGN KEY (account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_coordination_ends_after_it_begins CHECK (until_on IS NULL OR until_on >= since_on))`,
  'CREATE UNIQUE INDEX exchange_coordination_is_one ON exchange_coordination (application_id) WHERE until_on IS NULL',
  'CREATE INDEX exchange_coordination_by_application ON exchange_coordination (application_id, since_on, id)',
  'CREATE INDEX exchange_coordination_by_account ON exchange_coordination (account_id)',

  `CREATE TABLE exchange_contact (
     id uuid NOT NULL, application_id uuid NOT NULL, party text NOT NULL, mode text NOT NULL, happened_on date NOT NULL, answers jsonb NOT NULL,
     notes text NOT NULL DEFAULT '', by_account_id uuid NOT NULL, recorded_at timestamptz NOT NULL, sent_key uuid NOT NULL,
     CONSTRAINT exchange_contact_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_contact_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_contact_is_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_contact_party_is_known CHECK (party IN ('student', 'host')),
     CONSTRAINT exchange_contact_mode_is_known CHECK (mode IN ('in_person', 'video', 'phone', 'message')))`,
  'CREATE INDEX exchange_contact_by_application ON exchange_contact (application_id, happened_on, id)',
  'CREATE UNIQUE INDEX exchange_contact_is_sent_once ON exchange_contact (sent_key)',
  'CREATE INDEX exchange_contact_by_account ON exchange_contact (by_account_id)',

  `CREATE TABLE exchange_follow_up (
     id uuid NOT NULL, application_id uuid NOT NULL, contact_id uuid, issue text NOT NULL, note text NOT NULL DEFAULT '', owner_account_id uuid NOT NULL,
     due_on date NOT NULL, incident_reference text NOT NULL DEFAULT '', done_at timestamptz, done_by uuid, outcome text NOT NULL DEFAULT '',
     CONSTRAINT exchange_follow_up_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_follow_up_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_follow_up_comes_from_contact FOREIGN KEY (contact_id) REFERENCES exchange_contact (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_follow_up_is_of_account FOREIGN KEY (owner_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_follow_up_is_done_by_account FOREIGN KEY (done_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_follow_up_is_done_with_outcome CHECK ((done_at IS NULL) = (outcome = '')),
     CONSTRAINT exchange_follow_up_is_done_by_somebody CHECK ((done_at IS NULL) = (done_by IS NULL)))`,
  'CREATE INDEX exchange_follow_up_by_application ON exchange_follow_up (application_id, due_on, id)',
  'CREATE INDEX exchange_follow_up_contact ON exchange_follow_up (contact_id)',
  'CREATE INDEX exchange_follow_up_owner ON exchange_follow_up (owner_account_id)',
  'CREATE INDEX exchange_follow_up_done_by ON exchange_follow_up (done_by)',

  `CREATE TABLE exchange_home_visit (
     id uuid NOT NULL, placement_id uuid NOT NULL, visited_on date NOT NULL, by_account_id uuid NOT NULL, findings text NOT NULL,
     recorded_at timestamptz NOT NULL, sent_key uuid NOT NULL,
     CONSTRAINT exchange_home_visit_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_home_visit_of_placement FOREIGN KEY (placement_id) REFERENCES exchange_placement (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_home_visit_is_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT)`,
  'CREATE INDEX exchange_home_visit_by_placement ON exchange_home_visit (placement_id, visited_on, id)',
  'CREATE UNIQUE INDEX exchange_home_visit_is_sent_once ON exchange_home_visit (sent_key)',
  'CREATE INDEX exchange_home_visit_by_account ON exchange_home_visit (by_account_id)',

  `CREATE TABLE exchange_living_event (
     id uuid NOT NULL, application_id uuid NOT NULL, kind text NOT NULL, happened_on date NOT NULL, by_account_id uuid NOT NULL, recorded_at timestamptz NOT NULL,
     CONSTRAINT exchange_living_event_pkey PRIMARY KEY (id),
     CONSTRAINT exchange_living_event_of_application FOREIGN KEY (application_id) REFERENCES exchange_application (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_living_event_is_by_account FOREIGN KEY (by_account_id) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT exchange_living_event_kind_is_known CHECK (kind IN ('orientation', 'school-confirmed', 'host-told', 'student-told')))`,
  'CREATE UNIQUE INDEX exchange_living_event_is_once ON exchange_living_event (application_id, kind, happened_on)',
  'CREATE INDEX exchange_living_event_by_account ON exchange_living_event (by_account_id)',
];

/** While a student lives with a family: talks, visits, what follows from them, and who coordinates. */
export class Living1764749900000 implements MigrationInterface {
  name = 'Living1764749900000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    const tables = [
      'exchange_living_event',
      'exchange_home_visit',
      'exchange_follow_up',
      'exchange_contact',
      'exchange_coordination',
    ];
    for (const table of tables) await runner.query(`DROP TABLE ${table}`);
  }
}
