/** What a student has said of the fee. */
export const NEEDS = ['whole', 'part'] as const;
export type Need = (typeof NEEDS)[number];

/** Whose students a fund is for: all, those of members' own communities, or those of their partner communities. */
export const AUDIENCES = ['all', 'members', 'partners'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Somebody admitted who has asked, and has nothing yet. */
export interface Applicant {
  id: string;
  need: Need;
  isOfPartner: boolean;
  /** The member through which they come. */
  member: string;
  /** Place in the juries' ranking, from 1. */
  number: number;
}

/** A fund as its rule sees it. */
export interface RuledFund {
  id: string;
  leftCents: number;
  partPercent: number;
  wholePercent: number;
  audience: Audience;
  oneOfEach: boolean;
  /** How many of each member it has given to. */
  givenTo: ReadonlyMap<string, number>;
}

export interface Award {
  registrationId: string;
  fundId: string;
  cents: number;
}

/** Why somebody gets nothing: no fund is for them, or its money ended before their turn. */
export type Missed = 'no-fund' | 'fund-ended';

export interface Awards {
  given: readonly Award[];
  missed: ReadonlyMap<string, Missed>;
}

/**
 * Who gets how much by the rules of the funds, which are asked one after the other. In each: who cannot come without the whole fee before who needs
 * a part; where the rule says so, one of each member before a second of any; then by the juries' ranking. A fund stops at the first for whom it has
 * not enough: nobody who needs less is taken before somebody who needs more. The same however the applicants are handed in.
 */
export function awardsByRule(feeCents: number, funds: readonly RuledFund[], applicants: readonly Applicant[]): Awards {
  const given: Award[] = [];
  const missed = new Map<string, Missed>(applicants.map(({ id }) => [id, 'no-fund']));
  for (const fund of funds) {
    let left = fund.leftCents;
    for (const { id, need } of inTurn(
      fund,
      applicants.filter((one) => missed.has(one.id) && isFor(fund, one)),
    )) {
      const cents = shareOf(fund, need, feeCents);
      if (cents === 0) continue;
      left -= cents;
      if (left < 0) missed.set(id, 'fund-ended');
      else if (missed.delete(id)) given.push({ registrationId: id, fundId: fund.id, cents });
    }
  }
  return { given, missed };
}

/** In whole cents, never more than the fee. */
const shareOf = ({ partPercent, wholePercent }: RuledFund, need: Need, feeCents: number): number =>
  Math.floor((feeCents * (need === 'whole' ? wholePercent : partPercent)) / 100);

const isFor = ({ audience }: RuledFund, { isOfPartner }: Applicant): boolean =>
  audience === 'all' || (audience === 'partners') === isOfPartner;

function inTurn({ oneOfEach, givenTo }: RuledFund, applicants: readonly Applicant[]): Applicant[] {
  const byNeed = applicants.toSorted(
    (a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) || a.number - b.number || (a.id < b.id ? -1 : 1),
  );
  if (!oneOfEach) return byNeed;
  const turns = new Map(givenTo);
  const turned = byNeed.map((one) => {
    const turn = (turns.get(one.member) ?? 0) + 1;
    turns.set(one.member, turn);
    return { one, turn };
  });
  return turned
    .toSorted((a, b) => NEEDS.indexOf(a.one.need) - NEEDS.indexOf(b.one.need) || a.turn - b.turn)
    .map(({ one }) => one);
}
