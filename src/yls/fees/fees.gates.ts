import { refused, satisfied, type Rule } from '../../platform/index.js';

/** What the gate reads: cents that are still to be paid; null while there is a fee and no invoice yet. */
export interface FeeFacts {
  owedCents: number | null;
}

/** Nobody travels on an unpaid fee: paid, or taken over by a fund. */
export const feesAreSettled: Rule<FeeFacts> = {
  id: 'yls-fees-are-settled',
  cites: "The summit's fee",
  severity: 'gate',
  reads: ['owedCents'],
  check: ({ owedCents }) => {
    if (owedCents === null) return refused('yls.rule.fee-is-not-asked-for', {}, { remedy: true });
    return owedCents <= 0 ? satisfied : refused('yls.rule.fees-are-settled', {}, { remedy: true });
  },
};
