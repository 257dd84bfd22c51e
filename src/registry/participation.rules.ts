import { refused, satisfied, type Rule } from '../platform/index.js';

/** A way by which a community could take part: a member, and the partnership that leads to it or that it is asked for. */
export interface Way {
  memberId: string;
  memberName: string;
  /** The member stands for the community itself. */
  own: boolean;
  recognised: boolean;
  /** Null when the own member takes part without naming a partner. */
  partnership: { id: string; status: string; standing: boolean } | null;
}

/** What the rules read: all ways that the question leaves open, and the partner that it names. */
export interface ParticipationFacts {
  communityName: string;
  on: string;
  partner: { name: string; partnered: boolean } | null;
  ways: readonly Way[];
}

const AFFILIATION =
  'YAAS 2026, eligibility: affiliated with a dues-paying member, or an international community partnered with one';

/** Where a partner is named, the two communities must have a partnership. */
const partnered: Rule<ParticipationFacts> = {
  id: 'participation_partnered',
  cites: AFFILIATION,
  severity: 'block',
  reads: ['communityName', 'partner'],
  check: ({ communityName, partner }) =>
    !partner || partner.partnered
      ? satisfied
      : refused(
          'registry.rule.participation_partnered',
          { community: communityName, partner: partner.name },
          { remedy: true },
        ),
};

/** Someone must belong to the network on behalf of the community or of a partner. */
const hasMember: Rule<ParticipationFacts> = {
  id: 'participation_member',
  cites: AFFILIATION,
  severity: 'block',
  reads: ['communityName', 'partner', 'ways'],
  check: ({ communityName, partner, ways }) =>
    ways.length > 0 || partner?.partnered === false
      ? satisfied
      : refused('registry.rule.participation_member', { community: communityName }, { remedy: true }),
};

/** A dormant or ended agreement opens no way; one whose history is unknown does. */
const partnershipStands: Rule<ParticipationFacts> = {
  id: 'participation_partnership_stands',
  cites: AFFILIATION,
  severity: 'block',
  reads: ['communityName', 'ways'],
  check: ({ communityName, ways }) =>
    ways.length === 0 || ways.some(stands)
      ? satisfied
      : refused(`registry.rule.participation_${reasonOf(ways)}`, { community: communityName }, { remedy: true }),
};

/** The member's dues must cover the day and be paid by then. */
const memberRecognised: Rule<ParticipationFacts> = {
  id: 'participation_member_recognised',
  cites: 'YAAS 2026, eligibility: a dues-paying member',
  severity: 'block',
  reads: ['ways', 'on'],
  check: ({ ways, on }) => {
    const open = ways.filter(stands);
    if (open.length === 0 || open.some((way) => way.recognised)) return satisfied;
    const members = [...new Set(open.map((way) => way.memberName))].join(', ');
    return refused('registry.rule.participation_dues', { members, on: noonOf(on) }, { remedy: true });
  },
};

export const participationRules: readonly Rule<ParticipationFacts>[] = [
  partnered,
  hasMember,
  partnershipStands,
  memberRecognised,
];

/** Whether the way's agreement, if it needs one, is in force or of unknown history. */
export const stands = (way: Way): boolean => way.partnership === null || way.partnership.standing;

/** The mildest of what keeps the ways shut: it is the easiest to put right. */
const reasonOf = (ways: readonly Way[]): string =>
  ['not_signed', 'dormant'].find((status) => ways.some((way) => way.partnership?.status === status)) ?? 'terminated';

/** A calendar day as an instant that shows as that day in every zone. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
