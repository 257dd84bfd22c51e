import { islandOfJudges, islandOfWorks, membersOf } from './components.js';
import { judgeDesign, type JudgeDesign } from './judge-design.js';
import { judgeInformation } from './judge-information.js';
import { varianceRatio } from './reml.js';
import { cardsOf, loadsOf, type Cards, type Sheet } from './sheet.js';

/** What may stand against an adjustment, or against telling works apart at all. The sentence of each is `judging.gate.<code>` of the catalogues. */
export const FINDINGS = [
  'islands',
  'pool_in_islands',
  'nothing_shared',
  'not_randomised',
  'few_cards',
  'single_cards',
  'weak_link',
  'no_adjustment_needed',
  'too_few_for_spread',
  'works_alike',
] as const;

export type FindingCode = (typeof FINDINGS)[number];

export interface Finding {
  code: FindingCode;
  params: Record<string, number>;
}

export interface Gate extends JudgeDesign {
  /** Whether an adjustment gives one common rank in every pool. */
  sound: boolean;
  /** The same for each pool: the works of one that is not sound are in islands, and no adjustment ranks them together. */
  soundPools: boolean[];
  /** Judges of each island. */
  components: number[][];
  /** Whether the spread model may be asked: one island, works dealt by chance, cards enough for each judge. */
  allowsSpread: boolean;
  findings: Finding[];
}

/** A judge with fewer cards is hardly adjusted. */
const FEW_CARDS = 5;
/** A judge's spread and noise show from here on. */
const CARDS_FOR_SPREAD = 20;
/** A difference of judges that is known no better than one card. */
const WEAK = 1;
/** Judges whose variance is less than this part of a card's are as one. */
const ALIKE = 0.01;

/** The gate before any calibration (section 5.4). */
export function gate(sheet: Sheet, { randomised }: { randomised: boolean }): Gate {
  const cards = cardsOf(sheet);
  const islands = islandOfJudges(cards);
  const components = membersOf(islands);
  const information = judgeInformation(cards);
  const design = judgeDesign(information, components);
  const pools = islandsOfPools(sheet.pools, islandOfWorks(cards, islands));
  const loads = [...loadsOf(cards)].filter((load) => load > 0);
  const below = (least: number) => loads.filter((load) => load < least).length;
  const findings: [boolean, FindingCode, Record<string, number>?][] = [
    [components.length > 1, 'islands', { islands: components.length }],
    ...pools.map((own, pool): [boolean, FindingCode, Record<string, number>] => [
      own > 1,
      'pool_in_islands',
      { pool, islands: own },
    ]),
    [information.freedom === 0, 'nothing_shared'],
    [!randomised, 'not_randomised'],
    [below(FEW_CARDS) > 0, 'few_cards', { judges: below(FEW_CARDS), least: FEW_CARDS }],
    [singles(cards) > 0, 'single_cards', { works: singles(cards) }],
    [design.worstContrast > WEAK, 'weak_link', { contrast: design.worstContrast }],
    [information.freedom > 0 && varianceRatio(information) < ALIKE, 'no_adjustment_needed'],
    [below(CARDS_FOR_SPREAD) > 0, 'too_few_for_spread', { judges: below(CARDS_FOR_SPREAD), least: CARDS_FOR_SPREAD }],
  ];
  return {
    ...design,
    components,
    soundPools: pools.map((own) => own <= 1),
    sound: pools.every((own) => own <= 1),
    allowsSpread: components.length === 1 && randomised && below(CARDS_FOR_SPREAD) === 0,
    findings: findings.flatMap(([isFound, code, params = {}]) => (isFound ? [{ code, params }] : [])),
  };
}

/** In how many islands the works of each pool lie. */
function islandsOfPools(pools: readonly number[], islands: Int32Array): number[] {
  const found: Set<number>[] = [];
  for (const [entry, pool] of pools.entries()) {
    found[pool] ??= new Set();
    if (islands[entry]! >= 0) found[pool].add(islands[entry]!);
  }
  return Array.from(found, (own) => own?.size ?? 0);
}

function singles({ entries, start }: Cards): number {
  let works = 0;
  for (let entry = 0; entry < entries; entry++) if (start[entry + 1] === start[entry]! + 1) works++;
  return works;
}
