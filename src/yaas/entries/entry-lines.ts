import { Injectable } from '@nestjs/common';
import type { RuleResult } from '../../platform/index.js';
import {
  Participation,
  RegistryQueries,
  type CommunityLabel,
  type ParticipationOption,
  type PartnershipOfCommunity,
} from '../../registry/index.js';

/** One way for a community's student to enter: a sponsoring member, and the sister city beside which the work will hang. */
export interface EntryLine {
  /** What a form posts to choose it. */
  code: string;
  memberId: string;
  memberName: string;
  partnershipId: string | null;
  partner: CommunityLabel | null;
}

export type EntryLines = { lines: EntryLine[]; refusal: null } | { lines: []; refusal: RuleResult };

/** Asks the registry in which ways a community's students may enter. */
@Injectable()
export class EntryLinesQueries {
  constructor(
    private readonly participation: Participation,
    private readonly registry: RegistryQueries,
  ) {}

  /** `on` is `YYYY-MM-DD`. A community's own member comes first, then its sister cities. @throws NotFound for an unknown community. */
  async of(communityId: string, on: string): Promise<EntryLines> {
    const answer = await this.participation.ask({ communityId, on });
    if (!answer.may) return { lines: [], refusal: answer.refusals[0]! };
    const partnerships = await this.registry.partnershipsOf(communityId, on);
    const homes = await this.homesOfMembers(partnerships, on);
    return { lines: answer.options.flatMap((option) => linesOf(option, { partnerships, homes })), refusal: null };
  }

  /** In a partnership of three, which party a member stands for; asked only when there is one. */
  private async homesOfMembers(
    partnerships: readonly PartnershipOfCommunity[],
    on: string,
  ): Promise<Map<string, string>> {
    if (partnerships.every(({ partners }) => partners.length < 2)) return new Map();
    const members = await this.registry.members(on);
    return new Map(members.map(({ id, community }) => [id, community.id]));
  }
}

interface Surroundings {
  partnerships: readonly PartnershipOfCommunity[];
  homes: ReadonlyMap<string, string>;
}

function linesOf(option: ParticipationOption, { partnerships, homes }: Surroundings): EntryLine[] {
  if (option.partnershipId !== null) {
    const partners = partnerships.find(({ id }) => id === option.partnershipId)?.partners ?? [];
    const partner = partners.find(({ id }) => id === homes.get(option.memberId)) ?? partners[0];
    return partner ? [lineOf(option, option.partnershipId, partner)] : [];
  }
  const sisters = partnerships.filter(({ standing }) => standing);
  return [
    lineOf(option, null, null),
    ...sisters.flatMap(({ id, partners }) => partners.map((partner) => lineOf(option, id, partner))),
  ];
}

const lineOf = (
  { memberId, memberName }: ParticipationOption,
  partnershipId: string | null,
  partner: CommunityLabel | null,
): EntryLine => ({
  code: [memberId, partnershipId ?? 'own', partner?.id ?? 'own'].join('.'),
  memberId,
  memberName,
  partnershipId,
  partner,
});
