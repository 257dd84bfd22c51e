import { Injectable } from '@nestjs/common';
import { refused, satisfied, Work, type Rule } from '../../platform/index.js';

/** What the custom asks: the partnerships of the same community with others of one country. */
export interface OnePerCountryFacts {
  community: string;
  country: string;
  others: readonly { id: string; names: string }[];
}

/** A custom of some cities, not of the network: it warns, and a waiver says why it is fine. It never blocks. */
export const onePerCountry: Rule<OnePerCountryFacts> = {
  id: 'one_per_country',
  cites: 'Custom of member cities: one partner in each country',
  severity: 'record',
  reads: ['community', 'others'],
  check: ({ community, others }) =>
    others.length === 0
      ? satisfied
      : refused('registry.rule.one_per_country', { community, others: others.map(({ names }) => names).join('; ') }),
};

@Injectable()
export class OnePerCountryQueries {
  constructor(private readonly work: Work) {}

  /** For each community at home in the partnership, what stands beside it in the same country on that day. */
  factsOf(partnershipId: string, on: string): Promise<OnePerCountryFacts[]> {
    return this.work.read().query<OnePerCountryFacts[]>(facts, [partnershipId, on]);
  }

  /** Partnerships that stand beside another in one country and have no waiver. */
  async unwaived(on: string): Promise<string[]> {
    const rows = await this.work.read().query<{ id: string }[]>(unwaived, [on]);
    return rows.map(({ id }) => id);
  }
}

/** Only communities that a member stands for are asked: the custom is theirs. A partner in one's own country is not counted. */
const beside = `
  SELECT ours.partnership_id, home.id AS home_id, home.name AS community, away.country_iso2 AS country, st.partnership_id AS other_id
    FROM partnership_party ours
    JOIN community home ON home.id = ours.community_id AND EXISTS (SELECT FROM member_organisation m WHERE m.community_id = home.id)
    JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> home.id
    JOIN community away ON away.id = theirs.community_id AND away.country_iso2 <> home.country_iso2
    JOIN partnership_party again ON again.community_id = home.id AND again.partnership_id <> ours.partnership_id
    JOIN partnership_status_on($DAY) st ON st.partnership_id = again.partnership_id AND st.standing
    JOIN partnership_party third ON third.partnership_id = again.partnership_id AND third.community_id <> home.id
    JOIN community abroad ON abroad.id = third.community_id AND abroad.country_iso2 = away.country_iso2`;

const facts = `
  SELECT community, country, json_agg(json_build_object('id', other_id, 'names', (
           SELECT string_agg(c.name, ' – ' ORDER BY y.position) FROM partnership_party y JOIN community c ON c.id = y.community_id
            WHERE y.partnership_id = other_id))) AS others
    FROM (SELECT DISTINCT community, home_id, country, other_id FROM (${beside.replace('$DAY', '$2')} WHERE ours.partnership_id = $1) b) d
   GROUP BY community, home_id, country ORDER BY community, country`;

const unwaived = `
  SELECT DISTINCT b.partnership_id AS id FROM (${beside.replace('$DAY', '$1')}) b
    JOIN partnership_status_on($1) own ON own.partnership_id = b.partnership_id AND own.standing
   WHERE NOT EXISTS (SELECT FROM partnership_waiver w WHERE w.partnership_id = b.partnership_id AND w.rule = 'one_per_country')`;
