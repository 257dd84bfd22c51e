import type { EntityManager } from 'typeorm';
import type { ExchangeApplication } from '../../application/exchange-application.entity.js';

/** `asked`: the reader's own word is awaited; `second`: so it is, as another student could come into the home; `agreed`: others are asked next. */
export type HomeStep = 'asked' | 'second' | 'agreed';

/** Where the question of a home stands for one reader. */
export interface HomeWord {
  step: HomeStep;
  /** Until when the reader decides; null when nothing is asked. */
  until: Date | null;
}

interface Row {
  part: string;
  isAnswered: boolean;
  state: string;
  until: Date | null;
}

const OWN = `
  SELECT a.part, a.answered_at IS NOT NULL AS "isAnswered", p.state, p.family_decides_until AS until
    FROM exchange_placement p JOIN exchange_placement_answer a ON a.placement_id = p.id
   WHERE p.state IN ('family_review', 'consented', 'school_confirmed', 'sponsor_approved')`;
const ORDER = 'ORDER BY p.proposed_at DESC, p.id, a.id';
const OF_STUDENT = `${OWN} AND a.account_id = $1 AND a.part IN ('student', 'other_student') ${ORDER}`;
const OF_PARENT = `${OWN} AND p.application_id = $1 AND a.email = $2::citext AND a.part = 'parent' ${ORDER}`;

/** Of the student, or of the parent who reads mail at `email`. Null while no home is proposed to them, and once names are told. */
export async function homeWord(
  manager: EntityManager,
  { id, accountId }: Pick<ExchangeApplication, 'id' | 'accountId'>,
  email: string | null,
): Promise<HomeWord | null> {
  const words =
    email === null
      ? await manager.query<Row[]>(OF_STUDENT, [accountId])
      : await manager.query<Row[]>(OF_PARENT, [id, email]);
  const asked = words.find(({ isAnswered, state }) => !isAnswered && state === 'family_review');
  if (asked) return { step: asked.part.startsWith('other') ? 'second' : 'asked', until: asked.until };
  return words.some(({ part }) => !part.startsWith('other')) ? { step: 'agreed', until: null } : null;
}
