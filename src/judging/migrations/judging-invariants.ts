/** What the tables' own constraints cannot say; each refusal carries the name of its rule. */
export const invariants: readonly string[] = [
  `CREATE FUNCTION refuse_frozen_round_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF OLD.state NOT IN ('planned', 'conflicts_open', 'assigned') AND (to_jsonb(NEW) - 'state') <> (to_jsonb(OLD) - 'state') THEN
       RAISE EXCEPTION 'a round is not changed once it is open' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'round_configuration_is_frozen_once_open';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER round_configuration_is_frozen_once_open BEFORE UPDATE ON round FOR EACH ROW EXECUTE FUNCTION refuse_frozen_round_change()`,

  `CREATE FUNCTION refuse_uneven_rubric() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF (SELECT r.parts <> COALESCE((SELECT sum(c.parts) FROM criterion c WHERE c.rubric_version_id = r.id), 0)
           FROM rubric_version r WHERE r.id = NEW.rubric_version_id) THEN
       RAISE EXCEPTION 'the weights of a rubric add up to one' USING ERRCODE = 'check_violation', CONSTRAINT = 'rubric_weights_add_up_to_one';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER rubric_weights_add_up_to_one AFTER INSERT ON criterion DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION refuse_uneven_rubric()`,

  `CREATE FUNCTION refuse_conflicted_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM judge_conflict c WHERE c.round_entry_id = NEW.round_entry_id AND c.round_judge_id = NEW.round_judge_id) THEN
       RAISE EXCEPTION 'a judge is not given a work in conflict' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_has_no_conflict';
     END IF;
     IF NOT EXISTS (SELECT FROM round_judge j JOIN round_entry e USING (round_id)
                     WHERE j.id = NEW.round_judge_id AND e.id = NEW.round_entry_id AND j.state = 'accepted') THEN
       RAISE EXCEPTION 'a work goes to a judge who accepted its round' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'assignment_goes_to_judge_of_its_round';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER assignment_has_no_conflict BEFORE INSERT OR UPDATE OF round_entry_id, round_judge_id ON assignment
   FOR EACH ROW EXECUTE FUNCTION refuse_conflicted_assignment()`,

  `CREATE FUNCTION refuse_assignment_beside_conflict() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT FROM assignment a WHERE a.round_entry_id = NEW.round_entry_id AND a.round_judge_id = NEW.round_judge_id AND a.state = 'offered') THEN
       RAISE EXCEPTION 'a judge in conflict steps back from the work' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'judge_conflict_leaves_no_assignment';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE CONSTRAINT TRIGGER judge_conflict_leaves_no_assignment AFTER INSERT ON judge_conflict DEFERRABLE INITIALLY DEFERRED
   FOR EACH ROW EXECUTE FUNCTION refuse_assignment_beside_conflict()`,

  `CREATE FUNCTION refuse_step_off_scale() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF NEW.step > (SELECT scale FROM criterion WHERE id = NEW.criterion_id) THEN
       RAISE EXCEPTION 'a score is a step of its scale' USING ERRCODE = 'check_violation', CONSTRAINT = 'criterion_score_is_on_its_scale';
     END IF;
     RETURN NEW;
   END $$`,
  `CREATE TRIGGER criterion_score_is_on_its_scale BEFORE INSERT OR UPDATE ON criterion_score
   FOR EACH ROW EXECUTE FUNCTION refuse_step_off_scale()`,

  ...['rubric_version', 'criterion', 'scorecard_version', 'result_run'].map(
    (table) =>
      `CREATE TRIGGER ${table}_is_append_only BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION refuse_change()`,
  ),
];
