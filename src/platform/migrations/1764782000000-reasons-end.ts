import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in the log and in histories names nobody, and is never taken away. */
const forGood = `'audit_record', 'audit_seal', 'audit_seal_member', 'lifecycle_event', 'sensitive_read'`;

const refusal = `RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'`;

const refuseChange = (unlessRetention: string) =>
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF current_setting('portal.retention', true) = 'on' THEN ${unlessRetention} END IF;
     ${refusal};
   END $$`;

const whatIsNotForGood = `
  IF TG_TABLE_NAME NOT IN (${forGood}) THEN
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
  END IF;`;

/** A reason is in a person's own words, and often about another: the history of a record keeps it as long as the record. */
const reasons = `
  IF TG_TABLE_NAME = 'lifecycle_event' AND TG_OP = 'UPDATE' THEN
    IF to_jsonb(NEW) = to_jsonb(OLD) || '{"reason": null}' THEN RETURN NEW; END IF;
  END IF;`;

export class ReasonsEnd1764782000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(refuseChange(whatIsNotForGood + reasons));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(refuseChange(whatIsNotForGood));
  }
}
