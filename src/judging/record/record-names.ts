import type { AccountCard } from '../../auth/index.js';
import type { NumberedJudge } from '../results/judge-numbers.js';

/** Who somebody is in a record: a number, the same in all of its lines, and nothing else. */
export class RecordNames {
  private readonly judges: ReadonlyMap<string, number>;
  private readonly officials = new Map<string, number>();
  private readonly known: readonly [RegExp, string][];

  /**
   * @param judges the round's seats
   * @param people all who may be named in what staff wrote
   */
  constructor(judges: readonly NumberedJudge[], people: readonly Pick<AccountCard, 'displayName' | 'email'>[]) {
    this.judges = new Map(judges.map(({ id, number }) => [id, number]));
    this.known = people
      .flatMap(({ displayName, email }) => [email, displayName])
      .filter((name) => name.trim().length > 1)
      .toSorted((a, b) => b.length - a.length)
      .map((name) => [wherever(name), '[…]']);
  }

  judge(roundJudgeId: string): number {
    const number = this.judges.get(roundJudgeId);
    if (!number) throw new Error('A judge of another round has no number here.');
    return number;
  }

  /** Whoever acted for the round, numbered as they come up in it; null is the portal itself. */
  official(accountId: string | null): number | null {
    if (accountId === null) return null;
    const number = this.officials.get(accountId) ?? this.officials.size + 1;
    this.officials.set(accountId, number);
    return number;
  }

  /** What staff wrote, without the names and addresses of the round's people. */
  withoutNames(text: string): string {
    return this.known.reduce((plain, [name, instead]) => plain.replace(name, instead), text);
  }
}

/** In any case, with any spaces, and not as part of a longer word. */
function wherever(name: string): RegExp {
  const parts = name
    .trim()
    .split(/\s+/)
    .map((part) => part.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])${parts.join('\\s+')}(?![\\p{L}\\p{N}])`, 'giu');
}
