import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Catalogue } from '../../platform/index.js';
import type { LawInForce } from '../law-in-force.js';
import { allLawRules, type LawRule } from '../law-rule.js';

const SEVERITIES = ['block', 'gate', 'deadline', 'record', 'privacy'] as const;

/** What of the rules is asked for; what makes no sense is left out. */
export const askedRulesSchema = z.object({
  words: z.string().trim().max(100).catch(''),
  severity: z.enum(SEVERITIES).optional().catch(undefined),
});

export type AskedFor = z.infer<typeof askedRulesSchema>;

/** Rules by the words of their paragraph and of what they check. */
@Injectable()
export class AskedRules {
  constructor(private readonly catalogue: Catalogue) {}

  /** In the order of the paragraphs. Every word that was typed has to be there; the page is English, as staff read it. */
  of({ words, severity }: AskedFor, law: LawInForce): LawRule[] {
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    return allLawRules().filter((rule) => {
      const text = this.textOf(rule, law);
      return (!severity || rule.severity === severity) && wanted.every((word) => text.includes(word));
    });
  }

  private textOf({ id, cites, checks, parameters }: LawRule, law: LawInForce): string {
    const sentence = this.catalogue.text('en', checks.key, law.wordsOf(id, parameters));
    return `${cites} ${id} ${sentence}`.toLowerCase();
  }
}
