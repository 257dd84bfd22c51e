import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands in the log and in histories names nobody, and is never taken away. */
const forGood = `'audit_record', 'audit_seal', 'audit_seal_member', 'lifecycle_event', 'sensitive_read'`;

const refusal = `RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'`;

/** Records that are never edited still end one day: retention may take them away, in a transaction that says so. */
export class Erasure1764630300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
       BEGIN
         IF current_setting('portal.retention', true) = 'on' AND TG_TABLE_NAME NOT IN (${forGood}) THEN
           IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
           IF TG_OP = 'UPDATE' THEN RETURN NEW; END IF;
         END IF;
         ${refusal};
       END $$`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${refusal}; END $$`,
    );
  }
}
