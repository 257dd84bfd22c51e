import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE tour_leg (
     id uuid NOT NULL, edition_id uuid NOT NULL, host_member_id uuid NOT NULL, venue text NOT NULL, hours text NOT NULL, from_on date NOT NULL, until_on date NOT NULL,
     state text NOT NULL, created_by uuid, created_at timestamptz NOT NULL,
     CONSTRAINT tour_leg_pkey PRIMARY KEY (id),
     CONSTRAINT tour_leg_shows_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT tour_leg_is_hosted_by_member FOREIGN KEY (host_member_id) REFERENCES member_organisation ON DELETE RESTRICT,
     CONSTRAINT tour_leg_is_made_by_account FOREIGN KEY (created_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT tour_leg_state_is_known CHECK (state IN ('planned', 'open', 'closed', 'cancelled')),
     CONSTRAINT tour_leg_says_where CHECK (btrim(venue) <> ''),
     CONSTRAINT tour_leg_ends_after_it_begins CHECK (until_on >= from_on),
     CONSTRAINT tour_leg_dates_are_those_of_its_loans UNIQUE (id, from_on, until_on))`,
  'CREATE INDEX tour_leg_by_edition ON tour_leg (edition_id, from_on, id)',
  'CREATE INDEX tour_leg_by_host ON tour_leg (host_member_id, from_on, id)',
  'CREATE INDEX tour_leg_by_time ON tour_leg (from_on, id)',
  'CREATE INDEX tour_leg_by_maker ON tour_leg (created_by)',
  guardState('tour_leg'),
  `CREATE TABLE tour_loan (
     id uuid NOT NULL, leg_id uuid NOT NULL, entry_id uuid NOT NULL, from_on date NOT NULL, until_on date NOT NULL, lent_at timestamptz NOT NULL, recalled_at timestamptz,
     CONSTRAINT tour_loan_pkey PRIMARY KEY (id),
     CONSTRAINT tour_loan_belongs_to_leg FOREIGN KEY (leg_id, from_on, until_on) REFERENCES tour_leg (id, from_on, until_on) ON UPDATE CASCADE ON DELETE RESTRICT,
     CONSTRAINT tour_loan_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT tour_loan_is_in_one_place_at_a_time EXCLUDE USING gist (entry_id WITH =, daterange(from_on, until_on, '[]') WITH &&) WHERE (recalled_at IS NULL))`,
  'CREATE UNIQUE INDEX tour_loan_is_one_for_leg_and_entry ON tour_loan (leg_id, entry_id)',
  'CREATE INDEX tour_loan_by_entry ON tour_loan (entry_id)',
  `CREATE TABLE condition_note (
     id uuid NOT NULL, loan_id uuid NOT NULL, moment text NOT NULL, condition text NOT NULL, note text NOT NULL, made_by uuid, made_at timestamptz NOT NULL,
     CONSTRAINT condition_note_pkey PRIMARY KEY (id),
     CONSTRAINT condition_note_is_of_loan FOREIGN KEY (loan_id) REFERENCES tour_loan ON DELETE RESTRICT,
     CONSTRAINT condition_note_is_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT condition_note_moment_is_known CHECK (moment IN ('received', 'during', 'handed_over')),
     CONSTRAINT condition_note_condition_is_known CHECK (condition IN ('good', 'minor', 'damaged', 'missing')),
     CONSTRAINT condition_note_tells_what_is_wrong CHECK (condition = 'good' OR btrim(note) <> ''))`,
  'CREATE INDEX condition_note_by_loan ON condition_note (loan_id, made_at, id)',
  'CREATE INDEX condition_note_by_maker ON condition_note (made_by)',
  `CREATE TABLE condition_photograph (
     note_id uuid NOT NULL, file_id uuid NOT NULL,
     CONSTRAINT condition_photograph_pkey PRIMARY KEY (note_id, file_id),
     CONSTRAINT condition_photograph_belongs_to_note FOREIGN KEY (note_id) REFERENCES condition_note ON DELETE RESTRICT,
     CONSTRAINT condition_photograph_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT)`,
  'CREATE INDEX condition_photograph_by_file ON condition_photograph (file_id)',
];

/** Legs of the touring exhibit, works on loan, and in what condition they were at each hand-over. */
export class Tour1764100620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE condition_photograph, condition_note, tour_loan, tour_leg');
  }
}
