/** The tables of judging, with the constraints and indexes that the entities declare. */
export const tables: readonly string[] = [
  `CREATE TABLE rubric_version (
     id uuid NOT NULL, programme text NOT NULL, edition_id uuid NOT NULL, version int NOT NULL, parts int NOT NULL, made_at timestamptz NOT NULL,
     CONSTRAINT rubric_version_pkey PRIMARY KEY (id),
     CONSTRAINT rubric_version_has_weight CHECK (parts > 0))`,
  'CREATE UNIQUE INDEX rubric_version_is_unique_in_edition ON rubric_version (programme, edition_id, version)',

  `CREATE TABLE criterion (
     id uuid NOT NULL, rubric_version_id uuid NOT NULL, position int NOT NULL, code text NOT NULL, label jsonb NOT NULL,
     parts int NOT NULL, scale int NOT NULL, anchors jsonb NOT NULL,
     CONSTRAINT criterion_pkey PRIMARY KEY (id),
     CONSTRAINT criterion_of_rubric_version FOREIGN KEY (rubric_version_id) REFERENCES rubric_version ON DELETE RESTRICT,
     CONSTRAINT criterion_weighs_something CHECK (parts > 0),
     CONSTRAINT criterion_scale_has_steps CHECK (scale BETWEEN 2 AND 10),
     CONSTRAINT criterion_describes_each_step CHECK (jsonb_array_length(anchors) IN (0, scale)))`,
  'CREATE UNIQUE INDEX criterion_position_is_unique_in_rubric ON criterion (rubric_version_id, position)',
  'CREATE UNIQUE INDEX criterion_code_is_unique_in_rubric ON criterion (rubric_version_id, code)',

  `CREATE TABLE round (
     id uuid NOT NULL, programme text NOT NULL, edition_id uuid NOT NULL, category text NOT NULL, name text NOT NULL,
     judges_per_entry int NOT NULL, minimum_cards int NOT NULL, places int NOT NULL, seed int NOT NULL,
     opens_at timestamptz NOT NULL, closes_at timestamptz NOT NULL, time_zone text NOT NULL,
     rubric_version_id uuid NOT NULL, statement_shown boolean NOT NULL, state text NOT NULL, created_at timestamptz NOT NULL,
     CONSTRAINT round_pkey PRIMARY KEY (id),
     CONSTRAINT round_has_rubric_version FOREIGN KEY (rubric_version_id) REFERENCES rubric_version ON DELETE RESTRICT,
     CONSTRAINT round_state_is_known CHECK (state IN ('planned', 'conflicts_open', 'assigned', 'open', 'paused', 'closing', 'tallied', 'decided', 'released', 'cancelled')),
     CONSTRAINT round_closes_after_it_opens CHECK (closes_at > opens_at),
     CONSTRAINT round_has_judges_for_each_entry CHECK (judges_per_entry BETWEEN 1 AND 50),
     CONSTRAINT round_minimum_is_within_judges_per_entry CHECK (minimum_cards BETWEEN 1 AND judges_per_entry),
     CONSTRAINT round_awards_places CHECK (places BETWEEN 1 AND 100),
     CONSTRAINT round_seed_is_natural CHECK (seed >= 0))`,
  'CREATE INDEX round_by_edition ON round (programme, edition_id, category)',
  'CREATE INDEX round_by_opening ON round (opens_at, id)',
  'CREATE INDEX round_rubric_version ON round (rubric_version_id)',

  `CREATE TABLE round_entry (
     id uuid NOT NULL, round_id uuid NOT NULL, work_id uuid NOT NULL, judging_code text NOT NULL, category text NOT NULL,
     age_group text NOT NULL, community_ids uuid[] NOT NULL, withdrawn_at timestamptz,
     CONSTRAINT round_entry_pkey PRIMARY KEY (id),
     CONSTRAINT round_entry_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT)`,
  'CREATE UNIQUE INDEX round_entry_work_is_unique_in_round ON round_entry (round_id, work_id)',
  'CREATE UNIQUE INDEX round_entry_code_is_unique_in_round ON round_entry (round_id, judging_code)',
  'CREATE INDEX round_entry_by_work ON round_entry (work_id)',

  `CREATE TABLE judge_profile (
     account_id uuid NOT NULL, languages text[] NOT NULL, agreement_version text, agreed_at timestamptz,
     CONSTRAINT judge_profile_pkey PRIMARY KEY (account_id),
     CONSTRAINT judge_profile_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE,
     CONSTRAINT judge_profile_agreement_has_time CHECK ((agreement_version IS NULL) = (agreed_at IS NULL)))`,
  `CREATE TABLE judge_community (
     id uuid NOT NULL, account_id uuid NOT NULL, community_id uuid NOT NULL, declared_at timestamptz NOT NULL,
     CONSTRAINT judge_community_pkey PRIMARY KEY (id),
     CONSTRAINT judge_community_of_account FOREIGN KEY (account_id) REFERENCES account ON DELETE CASCADE,
     CONSTRAINT judge_community_of_community FOREIGN KEY (community_id) REFERENCES community ON DELETE RESTRICT)`,
  'CREATE UNIQUE INDEX judge_community_is_unique ON judge_community (account_id, community_id)',
  'CREATE INDEX judge_community_community ON judge_community (community_id)',

  `CREATE TABLE round_judge (
     id uuid NOT NULL, round_id uuid NOT NULL, account_id uuid NOT NULL, state text NOT NULL, invited_at timestamptz NOT NULL, answered_at timestamptz,
     CONSTRAINT round_judge_pkey PRIMARY KEY (id),
     CONSTRAINT round_judge_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT round_judge_is_account FOREIGN KEY (account_id) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT round_judge_state_is_known CHECK (state IN ('invited', 'accepted', 'declined', 'dropped_out')),
     CONSTRAINT round_judge_answered_has_time CHECK ((state = 'invited') = (answered_at IS NULL)))`,
  'CREATE UNIQUE INDEX round_judge_is_unique_in_round ON round_judge (round_id, account_id)',
  'CREATE INDEX round_judge_by_account ON round_judge (account_id)',

  `CREATE TABLE judge_conflict (
     id uuid NOT NULL, round_judge_id uuid NOT NULL, round_entry_id uuid NOT NULL, source text NOT NULL, since timestamptz NOT NULL, declared_by uuid,
     CONSTRAINT judge_conflict_pkey PRIMARY KEY (id),
     CONSTRAINT judge_conflict_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT judge_conflict_of_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE CASCADE,
     CONSTRAINT judge_conflict_declared_by_account FOREIGN KEY (declared_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT judge_conflict_source_is_known CHECK (source IN ('own_community', 'partner_city', 'declared')),
     CONSTRAINT judge_conflict_declared_has_declarer CHECK (source <> 'declared' OR declared_by IS NOT NULL))`,
  'CREATE UNIQUE INDEX judge_conflict_is_unique ON judge_conflict (round_judge_id, round_entry_id, source)',
  'CREATE INDEX judge_conflict_by_entry ON judge_conflict (round_entry_id)',
  'CREATE INDEX judge_conflict_declared_by ON judge_conflict (declared_by)',

  `CREATE TABLE assignment (
     id uuid NOT NULL, round_entry_id uuid NOT NULL, round_judge_id uuid NOT NULL, position int NOT NULL, origin text NOT NULL, state text NOT NULL,
     CONSTRAINT assignment_pkey PRIMARY KEY (id),
     CONSTRAINT assignment_of_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE RESTRICT,
     CONSTRAINT assignment_of_judge FOREIGN KEY (round_judge_id) REFERENCES round_judge ON DELETE RESTRICT,
     CONSTRAINT assignment_state_is_known CHECK (state IN ('offered', 'recused', 'cancelled')),
     CONSTRAINT assignment_origin_is_known CHECK (origin IN ('drawn', 'top_up')),
     CONSTRAINT assignment_position_is_natural CHECK (position > 0))`,
  'CREATE UNIQUE INDEX assignment_is_unique ON assignment (round_entry_id, round_judge_id)',
  'CREATE UNIQUE INDEX assignment_position_is_unique_for_judge ON assignment (round_judge_id, position)',

  `CREATE TABLE scorecard (
     assignment_id uuid NOT NULL, version int NOT NULL, status text NOT NULL, comment text NOT NULL DEFAULT '', private_note text NOT NULL DEFAULT '',
     saved_at timestamptz NOT NULL, completed_at timestamptz,
     CONSTRAINT scorecard_pkey PRIMARY KEY (assignment_id),
     CONSTRAINT scorecard_of_assignment FOREIGN KEY (assignment_id) REFERENCES assignment ON DELETE RESTRICT,
     CONSTRAINT scorecard_status_is_known CHECK (status IN ('incomplete', 'complete')),
     CONSTRAINT scorecard_complete_has_time CHECK ((status = 'complete') = (completed_at IS NOT NULL)),
     CONSTRAINT scorecard_version_is_natural CHECK (version > 0))`,
  `CREATE TABLE criterion_score (
     assignment_id uuid NOT NULL, criterion_id uuid NOT NULL, step smallint NOT NULL,
     CONSTRAINT criterion_score_pkey PRIMARY KEY (assignment_id, criterion_id),
     CONSTRAINT criterion_score_of_scorecard FOREIGN KEY (assignment_id) REFERENCES scorecard ON DELETE CASCADE,
     CONSTRAINT criterion_score_of_criterion FOREIGN KEY (criterion_id) REFERENCES criterion ON DELETE RESTRICT,
     CONSTRAINT criterion_score_step_is_natural CHECK (step > 0))`,
  'CREATE INDEX criterion_score_criterion ON criterion_score (criterion_id)',
  `CREATE TABLE scorecard_version (
     assignment_id uuid NOT NULL, version int NOT NULL, scores jsonb NOT NULL, comment text NOT NULL, private_note text NOT NULL, saved_at timestamptz NOT NULL,
     CONSTRAINT scorecard_version_pkey PRIMARY KEY (assignment_id, version),
     CONSTRAINT scorecard_version_of_assignment FOREIGN KEY (assignment_id) REFERENCES assignment ON DELETE RESTRICT)`,

  `CREATE TABLE result_run (
     id uuid NOT NULL, round_id uuid NOT NULL, inputs_hash text NOT NULL, method text NOT NULL, parameters jsonb NOT NULL, output jsonb NOT NULL,
     made_by uuid, made_at timestamptz NOT NULL,
     CONSTRAINT result_run_pkey PRIMARY KEY (id),
     CONSTRAINT result_run_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT result_run_made_by_account FOREIGN KEY (made_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT result_run_inputs_hash_is_sha256 CHECK (inputs_hash ~ '^[0-9a-f]{64}$'))`,
  'CREATE INDEX result_run_by_round ON result_run (round_id, made_at)',
  'CREATE UNIQUE INDEX result_run_id_is_unique_in_round ON result_run (id, round_id)',
  'CREATE INDEX result_run_made_by ON result_run (made_by)',

  `CREATE TABLE result_adoption (
     round_id uuid NOT NULL, result_run_id uuid NOT NULL, adopted_by uuid, adopted_at timestamptz NOT NULL,
     CONSTRAINT result_adoption_pkey PRIMARY KEY (round_id),
     CONSTRAINT result_adoption_of_round FOREIGN KEY (round_id) REFERENCES round ON DELETE RESTRICT,
     CONSTRAINT result_adoption_is_of_its_round FOREIGN KEY (result_run_id, round_id) REFERENCES result_run (id, round_id) ON DELETE RESTRICT,
     CONSTRAINT result_adoption_by_account FOREIGN KEY (adopted_by) REFERENCES account ON DELETE RESTRICT)`,
  'CREATE INDEX result_adoption_run ON result_adoption (result_run_id, round_id)',
  'CREATE INDEX result_adoption_adopted_by ON result_adoption (adopted_by)',

  `CREATE TABLE decision (
     round_entry_id uuid NOT NULL, result_run_id uuid NOT NULL, outcome text NOT NULL, place int, ranked_place int, departure_reason text,
     decided_by uuid, decided_at timestamptz NOT NULL,
     CONSTRAINT decision_pkey PRIMARY KEY (round_entry_id),
     CONSTRAINT decision_of_entry FOREIGN KEY (round_entry_id) REFERENCES round_entry ON DELETE RESTRICT,
     CONSTRAINT decision_of_result_run FOREIGN KEY (result_run_id) REFERENCES result_run ON DELETE RESTRICT,
     CONSTRAINT decision_by_account FOREIGN KEY (decided_by) REFERENCES account ON DELETE RESTRICT,
     CONSTRAINT decision_outcome_is_known CHECK (outcome IN ('placed', 'not_placed')),
     CONSTRAINT decision_placed_has_place CHECK ((outcome = 'placed') = (place IS NOT NULL)),
     CONSTRAINT decision_place_is_natural CHECK (place > 0),
     CONSTRAINT decision_departs_with_reason CHECK (place IS NOT DISTINCT FROM ranked_place OR departure_reason IS NOT NULL))`,
  'CREATE INDEX decision_result_run ON decision (result_run_id)',
  'CREATE INDEX decision_decided_by ON decision (decided_by)',
];
