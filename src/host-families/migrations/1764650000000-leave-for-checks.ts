import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  // 15 U.S.C. 1681b(b)(2)(A): whoever writes the row, the person's leave stands and is not younger than the check. Zones differ by a day.
  `CREATE FUNCTION refuse_check_without_leave() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (
       SELECT FROM application_request r JOIN application_signature s ON s.request_id = r.id
        WHERE r.kind = 'signature' AND r.topic = 'background_check' AND r.state = 'given' AND r.person_id = NEW.member_id
          AND (s.signed_at AT TIME ZONE 'UTC')::date - 1 <= NEW.completed_on) THEN
       RAISE EXCEPTION 'household_check_is_authorised: the person gave no leave for this check' USING ERRCODE = 'check_violation';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER household_check_is_authorised BEFORE INSERT ON household_check
     FOR EACH ROW EXECUTE FUNCTION refuse_check_without_leave()`,
  // The request of one person for any statement, whichever application it is of.
  `CREATE INDEX application_request_by_person ON application_request (person_id) WHERE kind = 'signature'`,
  `ALTER TABLE household_check ADD CONSTRAINT household_check_reference_is_no_social_security_number
     CHECK (vendor_reference !~ '(^|[^0-9])[0-9]{3}[- .]?[0-9]{2}[- .]?[0-9]{4}($|[^0-9])')`,

  `CREATE TABLE adverse_letter (
     id uuid NOT NULL, file_id uuid NOT NULL, member_id uuid NOT NULL, kind text NOT NULL, locale text NOT NULL, email citext NOT NULL,
     vendor text NOT NULL, vendor_contact text NOT NULL, pdf bytea NOT NULL, sent_at timestamptz NOT NULL, answer_by date, answered_on date,
     answer text NOT NULL DEFAULT '', sent_by uuid NOT NULL,
     CONSTRAINT adverse_letter_pkey PRIMARY KEY (id),
     CONSTRAINT adverse_letter_is_kept_with_file FOREIGN KEY (file_id) REFERENCES host_file (id) ON DELETE RESTRICT,
     CONSTRAINT adverse_letter_is_to_member FOREIGN KEY (member_id) REFERENCES household_member (id) ON DELETE RESTRICT,
     CONSTRAINT adverse_letter_is_sent_by_account FOREIGN KEY (sent_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT adverse_letter_kind_is_known CHECK (kind IN ('pre_adverse', 'adverse')),
     CONSTRAINT adverse_letter_before_the_decline_gives_days CHECK ((kind = 'pre_adverse') = (answer_by IS NOT NULL)),
     CONSTRAINT adverse_letter_names_vendor CHECK (btrim(vendor) <> '' AND btrim(vendor_contact) <> ''),
     CONSTRAINT adverse_letter_answer_is_of_first_letter CHECK (answered_on IS NULL OR kind = 'pre_adverse'),
     CONSTRAINT adverse_letter_answered_has_answer CHECK ((answered_on IS NULL) = (answer = '')))`,
  'CREATE UNIQUE INDEX adverse_letter_is_one_of_its_kind ON adverse_letter (file_id, member_id, kind)',
  'CREATE INDEX adverse_letter_by_member ON adverse_letter (member_id)',
  'CREATE INDEX adverse_letter_sent_by ON adverse_letter (sent_by)',
  `CREATE TRIGGER adverse_letter_stays_as_sent
     BEFORE UPDATE OF id, file_id, member_id, kind, locale, email, vendor, vendor_contact, pdf, sent_at, answer_by, sent_by ON adverse_letter
     FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** Checks only with the person's leave; letters before and with a decline because of one. */
export class LeaveForChecks1764650000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE adverse_letter');
    await runner.query(
      'ALTER TABLE household_check DROP CONSTRAINT household_check_reference_is_no_social_security_number',
    );
    await runner.query('DROP INDEX application_request_by_person');
    await runner.query('DROP TRIGGER household_check_is_authorised ON household_check');
    await runner.query('DROP FUNCTION refuse_check_without_leave');
  }
}
