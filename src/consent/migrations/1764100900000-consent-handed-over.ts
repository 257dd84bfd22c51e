import type { MigrationInterface, QueryRunner } from 'typeorm';

const constrained = (states: string, answered: string) => [
  'ALTER TABLE consent_request DROP CONSTRAINT consent_request_state_is_known',
  `ALTER TABLE consent_request ADD CONSTRAINT consent_request_state_is_known CHECK (state IN (${states}))`,
  'ALTER TABLE consent_request DROP CONSTRAINT consent_request_answered_has_time',
  `ALTER TABLE consent_request ADD CONSTRAINT consent_request_answered_has_time CHECK (CASE WHEN state IN (${answered}) THEN answered_at IS NOT NULL
     WHEN state IN ('asked', 'expired') THEN answered_at IS NULL ELSE true END)`,
];

const ANSWERED = `'given', 'declined', 'withdrawn'`;
const KNOWN = `'asked', ${ANSWERED}, 'expired', 'cancelled'`;

/** Who comes of age decides alone from then on; what the guardian gave holds until they do. */
export class ConsentHandedOver1764100900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of constrained(`${KNOWN}, 'handed_over'`, `${ANSWERED}, 'handed_over'`))
      await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of constrained(KNOWN, ANSWERED)) await runner.query(statement);
  }
}
