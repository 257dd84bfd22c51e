import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose account a member of a household is follows from the link that they used themselves, not from what the family types. */
export class ProvenAddresses1764661000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_member ADD COLUMN proven_email citext');
    await runner.query(
      `UPDATE household_member m SET proven_email = m.email FROM application_request r
        WHERE r.person_id = m.id AND r.kind = 'signature' AND r.email = m.email AND EXISTS (
          SELECT FROM application_signature s WHERE s.request_id = r.id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE household_member DROP COLUMN proven_email');
  }
}
