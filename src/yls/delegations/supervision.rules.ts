import { refused, satisfied, type Rule } from '../../platform/index.js';

export interface SupervisionFacts {
  /** Null for who comes without a delegation; `lacks`: how many rules of the delegation are not kept. */
  supervision: { delegation: string; member: string; lacks: number } | null;
}

/** Enough adults, two of them unrelated, each cleared and trained to the last day: nobody is let in without them. */
export const delegationIsSupervised: Rule<SupervisionFacts> = {
  id: 'yls-delegation-is-supervised',
  cites: "The summit's rules: supervision of delegations; SafeSport MAAPP; 22 CFR 62.25(d)(3), by policy of the summit",
  severity: 'gate',
  reads: ['supervision'],
  check: ({ supervision }) => {
    if (!supervision || supervision.lacks === 0) return satisfied;
    const { delegation, member } = supervision;
    return refused('yls.rule.delegation-is-supervised', { delegation, member }, { remedy: true });
  },
};
