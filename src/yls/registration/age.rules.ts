import { ageOn } from '../../auth/index.js';
import { refused, satisfied, type Rule } from '../../platform/index.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';

/** When somebody was born, and what the summit says of ages. */
export type AgeAtSummit = { birthDate: string | null } & Pick<YlsSummit, 'ageFrom' | 'ageTo' | 'beginsOn' | 'endsOn'>;

export const ageAt = (
  { ageFrom, ageTo, beginsOn, endsOn }: Omit<AgeAtSummit, 'birthDate'>,
  birthDate: string | null,
): AgeAtSummit => ({ birthDate, ageFrom, ageTo, beginsOn, endsOn });

/** Old enough on the first day, and on the last one not older than the summit takes: a 19th birthday on it comes too early. */
export const delegateIsOfAge: Rule<{ age: AgeAtSummit }> = {
  id: 'yls-delegate-is-of-age',
  cites: "The summit's rules: ages at the summit",
  severity: 'block',
  reads: ['age'],
  check: ({ age: { birthDate, ageFrom, ageTo, beginsOn, endsOn } }) => {
    if (birthDate === null) return satisfied;
    const atFirst = ageOn(birthDate, beginsOn);
    if (atFirst < ageFrom) return refused('yls.rule.delegate-is-too-young', { from: ageFrom, age: atFirst });
    const atLast = ageOn(birthDate, endsOn);
    return atLast <= ageTo ? satisfied : refused('yls.rule.delegate-is-too-old', { to: ageTo, age: atLast });
  },
};
