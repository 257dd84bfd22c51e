import type { MigrationInterface, QueryRunner } from 'typeorm';

const statements = [
  `CREATE TABLE law_parameter_change (
     id uuid NOT NULL, rule_id text NOT NULL, name text NOT NULL, value int NOT NULL, valid_from date NOT NULL, reason text NOT NULL,
     set_by uuid NOT NULL, set_at timestamptz NOT NULL,
     CONSTRAINT law_parameter_change_pkey PRIMARY KEY (id),
     CONSTRAINT law_parameter_change_is_set_by_account FOREIGN KEY (set_by) REFERENCES account (id) ON DELETE RESTRICT,
     CONSTRAINT law_parameter_change_has_reason CHECK (reason <> ''),
     CONSTRAINT law_parameter_change_value_is_natural CHECK (value >= 0))`,
  'CREATE INDEX law_parameter_change_by_day ON law_parameter_change (rule_id, name, valid_from, set_at)',
  'CREATE INDEX law_parameter_change_set_by ON law_parameter_change (set_by)',
  `CREATE TRIGGER law_parameter_change_is_append_only BEFORE UPDATE OR DELETE ON law_parameter_change
   FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
];

/** Numbers of the law that administrators set, with the day from which they count. */
export class Law1764320000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE law_parameter_change');
  }
}
