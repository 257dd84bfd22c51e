import type { RuleSetInput } from '../../../src/yaas/editions/rule-set.schema.js';

/** A sentence of a rule book, in its own language. */
export const en = (text: string) => ({ en: text });

/** A criterion on a scale of ten, without anchors. */
export const criterion = (code: string, parts = 1) => ({
  code,
  label: en(code.replaceAll('_', ' ')),
  description: en(code),
  parts,
  scale: 10,
  anchors: [],
});

/** What the rule book does not say. */
export const unsaid = {
  originality: { ai: { rule: 'not_asked', text: en('–') }, plagiarism: { text: en('The work is the entrant’s own.') } },
} satisfies Pick<RuleSetInput, 'originality'>;

export const picture = { kind: 'image', file: 'yaas.artwork' } as const;

export const words = (form: 'poem' | 'prose', max: number) =>
  ({ kind: 'text', form, limit: { mode: 'words', max } }) as const;

export const dollars = (amount: number) => ({ amount: amount * 100, currency: 'USD' });
