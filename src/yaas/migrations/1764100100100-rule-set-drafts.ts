import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `ALTER TABLE edition DROP CONSTRAINT edition_status_is_known,
     ADD CONSTRAINT edition_status_is_known CHECK (status IN ('planned', 'open', 'archived'))`,
  `ALTER TABLE rule_set_version ADD COLUMN applies_to text NOT NULL DEFAULT 'everyone', ADD COLUMN parent_id uuid,
     ADD CONSTRAINT rule_set_version_applies_to_is_known CHECK (applies_to IN ('everyone', 'new_entries', 'entries_in')),
     ADD CONSTRAINT rule_set_version_for_entries_has_parent CHECK (applies_to = 'everyone' OR parent_id IS NOT NULL),
     ADD CONSTRAINT rule_set_version_follows_version FOREIGN KEY (parent_id) REFERENCES rule_set_version ON DELETE RESTRICT`,
  'CREATE INDEX rule_set_version_by_parent ON rule_set_version (parent_id)',
  'CREATE UNIQUE INDEX rule_set_version_draft_is_one ON rule_set_version (edition_id) WHERE published_at IS NULL',
];

const down = [
  'DROP INDEX rule_set_version_draft_is_one',
  'DROP INDEX rule_set_version_by_parent',
  'ALTER TABLE rule_set_version DROP COLUMN parent_id, DROP COLUMN applies_to',
  `ALTER TABLE edition DROP CONSTRAINT edition_status_is_known,
     ADD CONSTRAINT edition_status_is_known CHECK (status IN ('open', 'archived'))`,
];

/** Rule sets that staff are still writing, for editions that are not open yet; and to whom a version applies. */
export class RuleSetDrafts1764100100100 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of up) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    for (const statement of down) await queryRunner.query(statement);
  }
}
