import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../../platform/index.js';
import { JudgedProgrammes } from '../../judged-programmes.js';
import type { CompetitionWords } from '../../judged-works.js';
import type { Localized } from '../../round/localized.js';
import type { Round } from '../../round/round.entity.js';
import type { SummaryFacts } from '../sections/summary.section.js';

/** What was fixed before the round was opened, as far as the public is told. */
type PublicRules = Pick<
  Round,
  | 'programme'
  | 'editionId'
  | 'levelId'
  | 'category'
  | 'name'
  | 'sequence'
  | 'followsRoundId'
  | 'mode'
  | 'method'
  | 'judgesPerEntry'
  | 'minimumCards'
  | 'places'
  | 'advancement'
  | 'tieLadder'
  | 'calibrated'
  | 'feedback'
  | 'statementShown'
  | 'opensAt'
  | 'closesAt'
  | 'timeZone'
>;

/** One released round, from its record: nothing of a person is in reach. */
export interface JuryReport extends PublicRules {
  roundId: string;
  /** In the order of the rubric. */
  criteria: { code: string; label: Localized; parts: number }[];
  summary: SummaryFacts;
  version: number;
  root: string;
  keyId: string;
  signedAt: Date;
  /** The round to which its works went on, once it has a report of its own. */
  followedBy: string | null;
  /** Whether the round that it follows has a report. */
  isPrecededByReport: boolean;
}

export interface ReportPage {
  report: JuryReport;
  words: CompetitionWords;
}

export interface ReportList {
  reports: readonly JuryReport[];
  words: CompetitionWords;
}

const nothing: CompetitionWords = { competitions: new Map(), categories: new Map(), pools: new Map() };

const NEWEST = `NOT EXISTS (SELECT FROM results_record n WHERE n.round_id = s.round_id AND n.version > s.version)`;

const SELECT = `
  SELECT r.id AS "roundId", r.programme, r.edition_id AS "editionId", r.level_id AS "levelId", r.category, r.name, r.sequence,
         r.follows_round_id AS "followsRoundId", r.mode, r.method, r.judges_per_entry AS "judgesPerEntry", r.minimum_cards AS "minimumCards",
         r.places, r.advancement, r.tie_ladder AS "tieLadder", r.calibrated, r.feedback, r.statement_shown AS "statementShown",
         r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.time_zone AS "timeZone",
         (SELECT jsonb_agg(jsonb_build_object('code', c.code, 'label', c.label, 'parts', c.parts) ORDER BY c.position)
            FROM criterion c WHERE c.rubric_version_id = r.rubric_version_id) AS criteria,
         s.summary, s.version, s.root, s.key_id AS "keyId", s.signed_at AS "signedAt",
         (SELECT l.id FROM round l WHERE l.follows_round_id = r.id AND EXISTS (SELECT FROM results_record t WHERE t.round_id = l.id) LIMIT 1) AS "followedBy",
         EXISTS (SELECT FROM results_record f WHERE f.round_id = r.follows_round_id) AS "isPrecededByReport"
    FROM results_record s JOIN round r ON r.id = s.round_id`;

/** Of each released round: how many judged how many works, by which rules, and what came of it. */
@Injectable()
export class JuryReports {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
  ) {}

  /** @throws NotFound when the round has no record (yet), or reports to nobody outside */
  async ofRound(roundId: string): Promise<ReportPage> {
    const [report] = await this.work
      .read()
      .query<JuryReport[]>(`${SELECT} WHERE s.round_id = $1 AND ${NEWEST} AND r.programme <> ALL($2)`, [
        roundId,
        this.programmes.confidential(),
      ]);
    if (!report) throw new NotFound();
    return { report, words: await this.wordsOf(report) };
  }

  /** All of an edition, or of the one that was released last. */
  async ofEdition(editionId: string | null): Promise<ReportList> {
    const reports = await this.work.read().query<JuryReport[]>(
      `${SELECT} WHERE ${NEWEST} AND r.edition_id = COALESCE($1, (SELECT o.edition_id FROM results_record a JOIN round o ON o.id = a.round_id
          WHERE o.programme <> ALL($2) ORDER BY a.signed_at DESC LIMIT 1)) AND r.programme <> ALL($2)
        ORDER BY r.level_id <> r.edition_id, r.level_id, r.category, r.sequence, r.opens_at, r.id`,
      [editionId, this.programmes.confidential()],
    );
    const [first] = reports;
    return { reports, words: first ? await this.wordsOf(first) : nothing };
  }

  private wordsOf({ programme, editionId }: JuryReport): Promise<CompetitionWords> {
    return this.programmes.of(programme).wordsOf(this.work.read(), editionId);
  }
}
