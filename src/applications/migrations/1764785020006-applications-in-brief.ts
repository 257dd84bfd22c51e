import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What other modules may read of applications: whose they are, what was sent, who was asked. No answer is among it. */
export class ApplicationsInBrief1764785020006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE VIEW application_brief AS SELECT id, programme, subject_id FROM application');
    await runner.query(
      'CREATE VIEW application_document_brief AS SELECT id, application_id, kind, state, sent_at FROM application_document',
    );
    await runner.query(
      'CREATE VIEW application_request_brief AS SELECT id, application_id, kind, state, person_id, name, email, answered_at FROM application_request',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP VIEW application_brief, application_document_brief, application_request_brief');
  }
}
