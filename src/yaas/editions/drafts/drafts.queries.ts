import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, Work } from '../../../platform/index.js';
import type { EditionStatus } from '../edition.entity.js';
import type { Localized } from '../localized.js';
import { readRuleSet } from '../rule-set/older.js';
import type { RuleSet } from '../rule-set.schema.js';

/** An edition in the list of all. */
export interface EditionLine {
  id: string;
  year: number;
  theme: Localized;
  status: EditionStatus;
  /** Number of the version in force; null before the first. */
  version: number | null;
  hasDraft: boolean;
  entries: number;
}

/** A rule set that is being written. */
export interface Draft {
  editionId: string;
  year: number;
  theme: Localized;
  status: EditionStatus;
  id: string;
  number: number;
  /** Of the rules as they are now: a page that was filled in from others is not taken silently. */
  hash: string;
  rules: RuleSet;
  inForce: { id: string; number: number; rules: RuleSet } | null;
}

interface DraftRow extends Omit<Draft, 'inForce'> {
  forceId: string | null;
  forceNumber: number | null;
  forceRules: unknown;
}

/** Questions about rule sets that are not published yet. */
@Injectable()
export class DraftsQueries {
  constructor(private readonly work: Work) {}

  /** Newest first. */
  editions(): Promise<EditionLine[]> {
    return this.work.read().query<EditionLine[]>(
      `SELECT e.id, e.year, e.theme, e.status, v.number AS version, d.id IS NOT NULL AS "hasDraft",
              (SELECT count(*)::int FROM entry n WHERE n.edition_id = e.id AND n.revision_id IS NOT NULL) AS entries
         FROM edition e LEFT JOIN rule_set_version v ON v.id = e.rule_set_version_id
         LEFT JOIN rule_set_version d ON d.edition_id = e.id AND d.published_at IS NULL
        WHERE e.programme = 'yaas' ORDER BY e.year DESC`,
    );
  }

  /** @throws NotFound where nothing is being written */
  async of(editionId: string, manager: EntityManager = this.work.read()): Promise<Draft> {
    const [row] = await manager.query<DraftRow[]>(
      `SELECT e.id AS "editionId", e.year, e.theme, e.status, d.id, d.number, d.hash, d.rules,
              v.id AS "forceId", v.number AS "forceNumber", v.rules AS "forceRules"
         FROM edition e JOIN rule_set_version d ON d.edition_id = e.id AND d.published_at IS NULL
         LEFT JOIN rule_set_version v ON v.id = e.rule_set_version_id WHERE e.id = $1`,
      [editionId],
    );
    if (!row) throw new NotFound();
    const { forceId, forceNumber, forceRules, ...draft } = row;
    const inForce = forceId ? { id: forceId, number: forceNumber!, rules: readRuleSet(forceRules) } : null;
    return { ...draft, rules: readRuleSet(draft.rules), inForce };
  }
}
