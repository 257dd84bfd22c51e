import type { LawRule, UnderLaw } from '../../law/index.js';
import { secondaryStudents } from '../../law/index.js';
import { Temporal } from 'temporal-polyfill';
import type { Rule } from '../../platform/index.js';
import { underLaw } from '../application/under-law.js';

/** What the gate before the journey reads of papers. ISO dates. */
export interface PaperFacts {
  day: string;
  /** The day that is being set, or was; null while nobody has said. */
  journey: { departsOn: string | null };
  /** When the present version of each thing was given; one that is out of date is not. */
  pack: { given: secondaryStudents.PackFacts['given'] };
  insurance: secondaryStudents.InsuranceFacts;
  cover: secondaryStudents.CoverFacts;
  /** Null while there is no policy. */
  insurer: secondaryStudents.InsurerFacts | null;
  fees: { acknowledgedOn: string | null };
}

type GateFacts = PaperFacts & UnderLaw;

/** While there is no day of departure, what is missing is asked for tomorrow. */
const departsOn = ({ day, journey }: PaperFacts): string =>
  journey.departsOn ?? Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const beforeJourney = (
  rule: Pick<LawRule, 'id' | 'cites' | 'severity'>,
  group: 'pack' | 'fees',
  check: Rule<GateFacts>['check'],
): Rule<GateFacts> => ({
  id: rule.id,
  cites: rule.cites,
  severity: rule.severity,
  reads: [group, 'journey', 'day', 'law'],
  check,
});

const inPack = (rule: LawRule<secondaryStudents.PackFacts>): Rule<GateFacts> =>
  beforeJourney(rule, 'pack', (facts) => rule.check({ ...facts.pack, departsOn: departsOn(facts), law: facts.law }));

const { feesAreToldBefore } = secondaryStudents;

/** Pack, fees and insurance: 22 CFR 62.25(g), 62.10(b) and 62.14. */
export const paperRules: readonly Rule<GateFacts>[] = [
  ...secondaryStudents.packRules.map(inPack),
  beforeJourney(feesAreToldBefore, 'fees', (facts) =>
    feesAreToldBefore.check({ ...facts.fees, departsOn: departsOn(facts), law: facts.law }),
  ),
  underLaw('insurance', secondaryStudents.insuranceIsEnough),
  underLaw('cover', secondaryStudents.insuranceCoversTheStay),
  underLaw('insurer', secondaryStudents.coInsuranceIsLow),
  underLaw('insurer', secondaryStudents.insurerIsRated),
];
