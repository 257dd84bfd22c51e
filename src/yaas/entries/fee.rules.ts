import { refused, satisfied } from '../../platform/index.js';
import { ofRegion } from '../editions/region.js';
import type { FeeRules } from '../editions/rule-set/fees.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { citing, type EditionRule } from './edition-rule.js';
import type { EntryFacts, Region } from './entry-facts.js';

/** The fee that is asked where the community lies; null where taking part is free. */
export function feeOf({ fees }: RuleSet, region: Region | null): FeeRules | null {
  const fee = region && ofRegion(fees.rows, region);
  return fee && fee.amount > 0 ? fee : null;
}

/** Only before a member confirms: nobody is kept from entering by a fee. */
export const feeSettled: EditionRule<EntryFacts> = {
  id: 'fee_settled',
  cites: citing('fees'),
  severity: 'gate',
  reads: ['rules', 'region', 'fee'],
  concerns: ({ fees }) => fees.rows.length > 0,
  check({ rules, region, fee }) {
    const asked = feeOf(rules, region);
    if (!asked || fee === 'paid' || (fee === 'waived' && rules.fees.waiver)) return satisfied;
    const params = { amount: asked.amount / 100, currency: asked.currency, waiver: rules.fees.waiver ? 'yes' : 'no' };
    return refused('yaas.rule.fee_settled', params);
  },
};
