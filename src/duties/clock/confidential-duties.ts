import type { EntityManager } from 'typeorm';
import type { DutyKinds } from '../duty-kinds.js';

interface Raised {
  kind: string;
  subjectId: string;
  level: number;
}

/** Which subjects of confidential duties each account hears of, among those that were raised beyond who is responsible. */
export async function heardInConfidence(
  manager: EntityManager,
  kinds: DutyKinds,
  raised: readonly Raised[],
): Promise<Map<string, string[]>> {
  const heard = new Map<string, string[]>();
  for (const [code, ofKind] of Map.groupBy(raised, ({ kind }) => kind)) {
    const known = kinds.of(code);
    if (!known.readers) continue;
    const subjects = ofKind.flatMap(({ level, subjectId }) => (level >= 2 ? [subjectId] : []));
    for (const [subject, accounts] of await known.readers(manager, subjects))
      for (const account of accounts) heard.set(account, [...(heard.get(account) ?? []), subject]);
  }
  return heard;
}
