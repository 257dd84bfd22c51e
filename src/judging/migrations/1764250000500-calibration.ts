import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = [
  `CREATE TABLE anchor (
     id uuid NOT NULL, round_id uuid NOT NULL, number int NOT NULL, title text NOT NULL, body text NOT NULL, locale text NOT NULL, form text NOT NULL,
     file_id uuid, alternative_text text NOT NULL, origin text NOT NULL, permission text NOT NULL, reference jsonb, made_at timestamptz NOT NULL,
     CONSTRAINT anchor_pkey PRIMARY KEY (id),
     CONSTRAINT anchor_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT anchor_shows_file FOREIGN KEY (file_id) REFERENCES stored_file ON DELETE RESTRICT,
     CONSTRAINT anchor_number_is_natural CHECK (number > 0),
     CONSTRAINT anchor_form_is_known CHECK (form IN ('poem', 'prose')),
     CONSTRAINT anchor_origin_is_known CHECK (origin IN ('synthetic', 'permitted')),
     CONSTRAINT anchor_is_something_to_judge CHECK (body <> '' OR file_id IS NOT NULL),
     CONSTRAINT anchor_of_somebody_has_permission CHECK (origin = 'synthetic' OR btrim(permission) <> ''),
     CONSTRAINT anchor_file_is_described CHECK (file_id IS NULL OR btrim(alternative_text) <> ''))`,
  'CREATE UNIQUE INDEX anchor_number_is_unique_in_round ON anchor (round_id, number)',
  'CREATE INDEX anchor_by_file ON anchor (file_id)',

  `CREATE TABLE anchor_card (
     round_judge_id uuid NOT NULL, anchor_id uuid NOT NULL, turn text NOT NULL, version int NOT NULL, status text NOT NULL, scores jsonb NOT NULL,
     saved_at timestamptz NOT NULL,
     CONSTRAINT anchor_card_pkey PRIMARY KEY (round_judge_id, anchor_id, turn),
     CONSTRAINT anchor_card_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT anchor_card_of_anchor FOREIGN KEY (anchor_id) REFERENCES anchor ON DELETE RESTRICT,
     CONSTRAINT anchor_card_turn_is_known CHECK (turn IN ('first', 'repeat')),
     CONSTRAINT anchor_card_status_is_known CHECK (status IN ('incomplete', 'complete')),
     CONSTRAINT anchor_card_version_is_natural CHECK (version > 0))`,
  `CREATE UNIQUE INDEX anchor_card_is_repeated_once ON anchor_card (round_judge_id) WHERE turn = 'repeat'`,
  'CREATE INDEX anchor_card_by_anchor ON anchor_card (anchor_id)',

  `CREATE TABLE calibration (
     round_judge_id uuid NOT NULL, started_at timestamptz NOT NULL,
     CONSTRAINT calibration_pkey PRIMARY KEY (round_judge_id),
     CONSTRAINT calibration_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT)`,

  `CREATE FUNCTION refuse_change_of_scored_anchor() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM anchor_card c WHERE c.anchor_id = OLD.id) THEN
       RAISE EXCEPTION 'an anchor is fixed from the first card on' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'anchor_is_fixed_once_scored';
     END IF;
     RETURN COALESCE(NEW, OLD);
   END $$`,
  `CREATE TRIGGER anchor_is_fixed_once_scored BEFORE UPDATE OR DELETE ON anchor FOR EACH ROW EXECUTE FUNCTION refuse_change_of_scored_anchor()`,

  `CREATE FUNCTION refuse_anchor_card_out_of_place() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NOT EXISTS (SELECT FROM anchor a JOIN round_judge j USING (round_id) WHERE a.id = NEW.anchor_id AND j.id = NEW.round_judge_id) THEN
       RAISE EXCEPTION 'a judge scores the anchors of their own round' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'anchor_card_is_of_its_round';
     END IF;
     IF (NEW.turn = 'repeat') <> EXISTS (SELECT FROM calibration s WHERE s.round_judge_id = NEW.round_judge_id) THEN
       RAISE EXCEPTION 'anchors come before the start, and one of them again after it' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'anchor_card_comes_in_its_turn';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER anchor_card_is_in_its_place BEFORE INSERT OR UPDATE ON anchor_card FOR EACH ROW EXECUTE FUNCTION refuse_anchor_card_out_of_place()`,
];

/** Works that judges score first, so that they see how they compare before they start. */
export class Calibration1764250000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calibration, anchor_card, anchor');
    await runner.query('DROP FUNCTION refuse_change_of_scored_anchor, refuse_anchor_card_out_of_place');
  }
}
