import type { RuleResult, TextParams } from '../../../platform/index.js';

/** Why a home is no home for a student. It reads like the answer of a rule. */
export interface Exclusion extends RuleResult {
  ok: false;
  /** Who could do something about it: the family, the student with the parents, the office; nobody can change who somebody is. */
  mends: Mender;
}

export type Mender = 'family' | 'student' | 'office' | 'nobody';

interface ExclusionDraft {
  id: string;
  mends: Mender;
  cites?: string;
  params?: TextParams;
}

const POLICY = 'Programme policy';

export const excludes = ({ id, mends, cites = POLICY, params }: ExclusionDraft): Exclusion => ({
  id,
  cites,
  severity: 'block',
  ok: false,
  because: { key: `exchange.criterion.${id}.because`, params },
  remedy: { key: `exchange.criterion.${id}.remedy`, params },
  mends,
});

/** A rule of law speaks in its own sentence. */
export const excludesByLaw = (result: RuleResult, mends: Mender): Exclusion => ({ ...result, ok: false, mends });
