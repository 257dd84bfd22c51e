import { Injectable } from '@nestjs/common';
import { NotFound, plainWords } from '../../platform/index.js';
import { labelOf, RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import { EntryLinesQueries, type EntryLine } from '../entries/entry-lines.js';

/** A community whose students a member may sponsor, with the ways in which they enter. */
export interface EnteringPlace {
  community: CommunityLabel;
  lines: EntryLine[];
}

/** A member with all the places from which it sponsors students; its own community comes first. */
export interface MemberPlaces {
  memberId: string;
  memberName: string;
  places: EnteringPlace[];
}

/** For which communities a member enters students, and beside which sister cities. */
@Injectable()
export class EnteringPlacesQueries {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly lines: EntryLinesQueries,
  ) {}

  /** `on` is `YYYY-MM-DD`. @throws NotFound for an unknown member */
  async of(memberId: string, on: string): Promise<MemberPlaces> {
    const member = (await this.registry.members(on)).find(({ id }) => id === memberId);
    if (!member) throw new NotFound();
    const partnerships = await this.registry.partnershipsOf(member.community.id, on);
    const sisters = partnerships.filter(({ standing }) => standing).flatMap(({ partners }) => partners);
    const communities = [...new Map([member.community, ...sisters].map((one) => [one.id, one])).values()];
    const places = await Promise.all(communities.map((community) => this.placeOf(community, memberId, on)));
    return { memberId, memberName: member.name, places: places.filter(({ lines }) => lines.length > 0) };
  }

  private async placeOf(community: CommunityLabel, memberId: string, on: string): Promise<EnteringPlace> {
    const { lines } = await this.lines.of(community.id, on);
    return { community, lines: lines.filter((line) => line.memberId === memberId) };
  }
}

/** Whether somebody who typed this means the community: its name, or the name with its state or country. */
export const isCalled = (community: CommunityLabel, typed: string): boolean =>
  [community.name, labelOf(community, 'en'), labelOf(community, 'es')].some(
    (name) => plainWords(name) === plainWords(typed),
  );
