import { Injectable } from '@nestjs/common';
import { Clock, NotFound, Work } from '../../../platform/index.js';
import { RegistryQueries, type CommunityLabel, type MemberOnDay } from '../../../registry/index.js';
import { HostingMembers } from '../hosting-members.js';

/** A member that seeks families, as visitors see it. */
export interface HostingMember {
  id: string;
  name: string;
  officePhone: string | null;
  /** The member's own words, by language. */
  words: Readonly<Record<string, string>>;
}

/** A city in which families are sought; mostly one member seeks them. */
export interface HostingCity {
  community: CommunityLabel;
  members: readonly HostingMember[];
}

export interface HostingCityPage extends HostingCity {
  /** Cities from which students may come. */
  partners: readonly CommunityLabel[];
}

type OpenPage = Pick<HostingMember, 'officePhone' | 'words'> & { memberId: string };

/** What visitors read. It reaches members, cities and words: no table in which a person stands (22 CFR 62.25(m)(3)). */
@Injectable()
export class HostingQueries {
  constructor(
    private readonly work: Work,
    private readonly members: HostingMembers,
    private readonly registry: RegistryQueries,
    private readonly clock: Clock,
  ) {}

  /** The cities in which families are sought now, by state and name. */
  async cities(): Promise<HostingCity[]> {
    const [pages, members] = [await this.openPages(), await this.members.all()];
    const seeking = pages.flatMap((page) => {
      const member = members.get(page.memberId);
      return member ? [{ member, page }] : [];
    });
    const bySlug = Map.groupBy(seeking, ({ member }) => member.community.slug);
    return [...bySlug.values()].map(cityOf).toSorted(byPlace);
  }

  /** @throws NotFound where no member seeks families */
  async city(slug: string): Promise<HostingCityPage> {
    const city = (await this.cities()).find(({ community }) => community.slug === slug);
    if (!city) throw new NotFound();
    const today = this.clock.now().toISOString().slice(0, 10);
    const partnerships = await this.registry.partnershipsOf(city.community.id, today);
    return { ...city, partners: partnerships.flatMap(({ standing, partners }) => (standing ? partners : [])) };
  }

  private openPages(): Promise<OpenPage[]> {
    return this.work.read().query<OpenPage[]>(
      `SELECT p.member_id AS "memberId", p.office_phone AS "officePhone",
              COALESCE((SELECT jsonb_object_agg(w.language, w.words) FROM hosting_words w WHERE w.member_id = p.member_id), '{}') AS words
         FROM hosting_page p WHERE p.closed_at IS NULL ORDER BY p.opened_at, p.member_id`,
    );
  }
}

const cityOf = (seeking: readonly { member: MemberOnDay; page: OpenPage }[]): HostingCity => ({
  community: seeking[0]!.member.community,
  members: seeking.map(({ member: { id, name }, page: { officePhone, words } }) => ({ id, name, officePhone, words })),
});

const byPlace = (one: HostingCity, other: HostingCity): number =>
  placeOf(one).localeCompare(placeOf(other), 'en') || one.community.id.localeCompare(other.community.id);

const placeOf = ({ community: { countryIso2, subdivision, name } }: HostingCity): string =>
  [countryIso2 === 'US' ? '' : countryIso2, subdivision ?? '', name].join(' ');
