import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An inquiry that leads to an application knows the family's file, whose states tell the rest of the way. */
export class InquiriesLeadToFiles1764655000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE host_inquiry ADD COLUMN host_file_id uuid,
         ADD CONSTRAINT host_inquiry_led_to_file FOREIGN KEY (host_file_id) REFERENCES host_file (id) ON DELETE CASCADE,
         ADD CONSTRAINT host_inquiry_that_applies_has_a_file CHECK ((state = 'applying') = (host_file_id IS NOT NULL)),
         DROP CONSTRAINT host_inquiry_forgotten_went_no_further,
         ADD CONSTRAINT host_inquiry_forgotten_waits_for_nothing CHECK (forgotten_at IS NULL OR state IN ('dropped_out', 'applying'))`,
    );
    await runner.query('CREATE INDEX host_inquiry_file ON host_inquiry (host_file_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE host_inquiry DROP COLUMN host_file_id, DROP CONSTRAINT host_inquiry_forgotten_waits_for_nothing,
         ADD CONSTRAINT host_inquiry_forgotten_went_no_further CHECK (forgotten_at IS NULL OR state = 'dropped_out')`,
    );
  }
}
