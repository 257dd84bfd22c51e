import { text, type BinderChapter, type RuleBlock } from './binder-block.js';
import type { BinderRecord } from './binder-record.js';
import type { BinderRule, BinderVerdict, Stands } from './binder-rule.js';
import type { BinderWords } from './binder-words.js';
import { evidenceOf } from './evidence.js';

/** Every paragraph that concerns the student, in order: what it asks, whether it is kept today, and what proves it. */
export function rulesChapter(rules: readonly BinderRule[], record: BinderRecord, words: BinderWords): BinderChapter {
  const { say } = words;
  const count = (stands: Stands) => rules.filter((rule) => standsOf(rule) === stands).length;
  const counts = { kept: count('kept'), open: count('open'), unasked: count('unasked') };
  return {
    title: say('chapter.rules'),
    blocks: [
      text(say('rules.lead')),
      text(say('rules.counts', counts)),
      ...rules.map((rule) => ruleBlock(rule, record, words)),
    ],
  };
}

function ruleBlock(rule: BinderRule, record: BinderRecord, words: BinderWords): RuleBlock {
  const stands = standsOf(rule);
  const proof = stands === 'unasked' ? [] : evidenceOf(rule, record, words);
  return {
    kind: 'rule',
    cites: rule.cites,
    stands,
    standing: words.say(`stands.${stands}`),
    checks: words.words(rule.checks),
    verdicts: rule.verdicts.flatMap((verdict) => verdictLine(verdict, words)),
    evidence: stands !== 'unasked' && proof.length === 0 ? [words.say(`no-evidence.${stands}`)] : proof,
  };
}

/** One that is open anywhere is open. */
function standsOf({ verdicts }: BinderRule): Stands {
  const found = new Set(verdicts.map(({ stands }) => stands));
  return found.has('open') ? 'open' : found.has('kept') ? 'kept' : 'unasked';
}

/** Said where it is about a home or a person by name, or is not kept. */
function verdictLine({ about, stands, because }: BinderVerdict, { say, words }: BinderWords): string[] {
  if (about === null && !because) return [];
  const said = because ? words(because) : say(`stands.${stands}`);
  return [about === null ? said : `${about}: ${said}`];
}
