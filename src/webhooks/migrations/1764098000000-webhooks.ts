import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE webhook_endpoint (
     id uuid NOT NULL, url text NOT NULL, purpose text NOT NULL, events text[] NOT NULL, made_by uuid NOT NULL, created_at timestamptz NOT NULL,
     paused_at timestamptz, pause_reason text,
     CONSTRAINT webhook_endpoint_pkey PRIMARY KEY (id),
     CONSTRAINT webhook_endpoint_is_made_by_account FOREIGN KEY (made_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT webhook_endpoint_hears_of_something CHECK (cardinality(events) > 0),
     CONSTRAINT webhook_endpoint_paused_has_reason CHECK ((paused_at IS NULL) = (pause_reason IS NULL)),
     CONSTRAINT webhook_endpoint_pause_reason_is_known CHECK (pause_reason IN ('by_hand', 'gone', 'failing')))`,
  'CREATE INDEX webhook_endpoint_by_maker ON webhook_endpoint (made_by)',

  `CREATE TABLE webhook_delivery (
     id uuid NOT NULL, endpoint_id uuid NOT NULL, event text NOT NULL, payload jsonb NOT NULL, state text NOT NULL, attempts int NOT NULL DEFAULT 0,
     last_answer text, created_at timestamptz NOT NULL, delivered_at timestamptz,
     CONSTRAINT webhook_delivery_pkey PRIMARY KEY (id),
     CONSTRAINT webhook_delivery_goes_to_endpoint FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint (id) ON DELETE CASCADE,
     CONSTRAINT webhook_delivery_state_is_known CHECK (state IN ('queued', 'delivered', 'failed')),
     CONSTRAINT webhook_delivery_delivered_has_time CHECK ((state = 'delivered') = (delivered_at IS NOT NULL)))`,
  'CREATE INDEX webhook_delivery_by_endpoint ON webhook_delivery (endpoint_id, id)',
  'CREATE INDEX webhook_delivery_by_age ON webhook_delivery (created_at)',
];

/** Who is told of events, and what they were told. */
export class Webhooks1764098000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE webhook_delivery');
    await runner.query('DROP TABLE webhook_endpoint');
  }
}
