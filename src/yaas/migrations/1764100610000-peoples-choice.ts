import type { MigrationInterface, QueryRunner } from 'typeorm';
import { guardState } from '../../platform/index.js';

const statements = [
  `CREATE TABLE ballot (
     id uuid NOT NULL, edition_id uuid NOT NULL, works text NOT NULL, opens_at timestamptz NOT NULL, closes_at timestamptz NOT NULL, state text NOT NULL,
     counted_at timestamptz, created_by uuid, created_at timestamptz NOT NULL,
     CONSTRAINT ballot_pkey PRIMARY KEY (id),
     CONSTRAINT ballot_belongs_to_edition FOREIGN KEY (edition_id) REFERENCES edition ON DELETE RESTRICT,
     CONSTRAINT ballot_is_made_by_account FOREIGN KEY (created_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT ballot_state_is_known CHECK (state IN ('planned', 'open', 'ended', 'counted', 'cancelled')),
     CONSTRAINT ballot_works_are_known CHECK (works IN ('placed', 'shown')),
     CONSTRAINT ballot_closes_after_it_opens CHECK (closes_at > opens_at),
     CONSTRAINT ballot_counted_has_time CHECK ((state = 'counted') = (counted_at IS NOT NULL)))`,
  `CREATE UNIQUE INDEX ballot_is_one_for_edition ON ballot (edition_id) WHERE state <> 'cancelled'`,
  'CREATE INDEX ballot_by_edition ON ballot (edition_id)',
  'CREATE INDEX ballot_by_closing ON ballot (closes_at, id)',
  'CREATE INDEX ballot_by_maker ON ballot (created_by)',
  guardState('ballot'),
  `CREATE TABLE vote (
     id uuid NOT NULL, ballot_id uuid NOT NULL, entry_id uuid NOT NULL, voter_key text NOT NULL, network_key text NOT NULL, domain_key text NOT NULL,
     cast_at timestamptz NOT NULL, set_aside_at timestamptz, set_aside_by uuid, set_aside_reason text,
     CONSTRAINT vote_pkey PRIMARY KEY (id),
     CONSTRAINT vote_belongs_to_ballot FOREIGN KEY (ballot_id) REFERENCES ballot ON DELETE RESTRICT,
     CONSTRAINT vote_is_for_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT vote_is_set_aside_by_account FOREIGN KEY (set_aside_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT vote_set_aside_has_reason CHECK ((set_aside_at IS NULL) = (set_aside_reason IS NULL)))`,
  'CREATE UNIQUE INDEX vote_is_one_for_voter_and_ballot ON vote (ballot_id, voter_key)',
  'CREATE INDEX vote_by_ballot_and_entry ON vote (ballot_id, entry_id)',
  'CREATE INDEX vote_by_ballot_and_time ON vote (ballot_id, cast_at)',
  'CREATE INDEX vote_by_entry ON vote (entry_id)',
  'CREATE INDEX vote_by_setter_aside ON vote (set_aside_by)',
  `CREATE FUNCTION refuse_vote_outside_ballot() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM ballot b WHERE b.id = NEW.ballot_id AND b.state = 'open' AND NEW.cast_at >= b.opens_at AND NEW.cast_at < b.closes_at) THEN
       RAISE EXCEPTION 'a vote is cast while its ballot is open' USING ERRCODE = 'check_violation', CONSTRAINT = 'vote_is_cast_while_ballot_is_open';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER vote_is_cast_while_ballot_is_open BEFORE INSERT OR UPDATE OF entry_id, cast_at ON vote
     FOR EACH ROW EXECUTE FUNCTION refuse_vote_outside_ballot()`,
  `CREATE TABLE vote_link (
     id uuid NOT NULL, ballot_id uuid NOT NULL, voter_key text NOT NULL, network_key text NOT NULL, asked_at timestamptz NOT NULL,
     CONSTRAINT vote_link_pkey PRIMARY KEY (id),
     CONSTRAINT vote_link_belongs_to_ballot FOREIGN KEY (ballot_id) REFERENCES ballot ON DELETE RESTRICT)`,
  'CREATE INDEX vote_link_by_voter ON vote_link (ballot_id, voter_key, asked_at)',
  'CREATE INDEX vote_link_by_network ON vote_link (ballot_id, network_key, asked_at)',
  `CREATE TABLE ballot_result (
     ballot_id uuid NOT NULL, entry_id uuid NOT NULL, votes int NOT NULL, position int NOT NULL,
     CONSTRAINT ballot_result_pkey PRIMARY KEY (ballot_id, entry_id),
     CONSTRAINT ballot_result_belongs_to_ballot FOREIGN KEY (ballot_id) REFERENCES ballot ON DELETE RESTRICT,
     CONSTRAINT ballot_result_is_of_entry FOREIGN KEY (entry_id) REFERENCES entry ON DELETE RESTRICT,
     CONSTRAINT ballot_result_counts_votes CHECK (votes > 0 AND position > 0))`,
  'CREATE INDEX ballot_result_by_entry ON ballot_result (entry_id)',
  `CREATE TRIGGER ballot_result_is_counted_once BEFORE UPDATE OR DELETE ON ballot_result FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** The people's choice: ballots, votes without names, results that are counted once. */
export class PeoplesChoice1764100610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE ballot_result, vote_link, vote, ballot');
    await runner.query('DROP FUNCTION refuse_vote_outside_ballot()');
  }
}
