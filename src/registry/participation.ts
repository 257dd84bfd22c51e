import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { judge, NotFound, refusals, Work, type RuleResult } from '../platform/index.js';
import { participationRules, stands, type ParticipationFacts, type Way } from './participation.rules.js';

export interface ParticipationQuestion {
  /** A merged community is answered as the one that stands for it. */
  communityId: string;
  /** `YYYY-MM-DD`. */
  on: string;
  /** Only by the partnership with this community. */
  partnerCommunityId?: string;
}

/** A member, and the partnership that leads to it; null where a community's own member takes part without naming a partner. */
export interface ParticipationOption {
  memberId: string;
  memberName: string;
  via: 'own member' | 'partner of a member';
  partnershipId: string | null;
}

/** The first option is the answer's own: the community's own member before partners', by name. */
export type ParticipationAnswer =
  ({ may: true; options: ParticipationOption[] } & ParticipationOption) | { may: false; refusals: RuleResult[] };

interface FactsRow {
  communityName: string;
  partner: ParticipationFacts['partner'];
  ways: Way[] | null;
}

/** The one question that other modules ask: may this community take part on this day, through whom, and if not, why? */
@Injectable()
export class Participation {
  constructor(private readonly work: Work) {}

  /** Pass a unit's manager to ask inside its transaction. @throws NotFound when there is no such community or partner. */
  async ask(question: ParticipationQuestion, manager: EntityManager = this.work.read()): Promise<ParticipationAnswer> {
    const facts = await this.facts(question, manager);
    const refused = refusals(judge(participationRules, facts));
    if (refused.length > 0) return { may: false, refusals: refused };
    const options = optionsOf(facts.ways);
    return { may: true, ...options[0]!, options };
  }

  private async facts(
    { communityId, on, partnerCommunityId }: ParticipationQuestion,
    manager: EntityManager,
  ): Promise<ParticipationFacts> {
    const asked = [communityId, on, partnerCommunityId ?? null, HOME_COUNTRY];
    const [row] = await manager.query<FactsRow[]>(factsQuery, asked);
    if (!row || (partnerCommunityId && !row.partner)) throw new NotFound();
    return { on, communityName: row.communityName, partner: row.partner, ways: row.ways ?? [] };
  }
}

function optionsOf(ways: readonly Way[]): ParticipationOption[] {
  return ways
    .filter((way) => way.recognised && stands(way))
    .map(({ memberId, memberName, own, partnership }) => ({
      memberId,
      memberName,
      via: own ? 'own member' : 'partner of a member',
      partnershipId: partnership?.id ?? null,
    }));
}

/** The network's home: a community elsewhere may take part through its partner's member, one at home needs its own. */
const HOME_COUNTRY = 'US';

const factsQuery = `
  WITH shared AS (
    SELECT s.partnership_id, s.status, s.standing, theirs.community_id
      FROM partnership_party ours
      JOIN partnership_party theirs ON theirs.partnership_id = ours.partnership_id AND theirs.community_id <> ours.community_id
      JOIN partnership_status_on($2) s ON s.partnership_id = ours.partnership_id
     WHERE ours.community_id = standing_community($1) AND ($3::uuid IS NULL OR theirs.community_id = standing_community($3))
  ), reachable AS (
    SELECT standing_community($1) AS community_id, true AS own, NULL::uuid AS partnership_id, NULL AS status, NULL::boolean AS standing WHERE $3::uuid IS NULL
    UNION ALL SELECT standing_community($1), true, partnership_id, status, standing FROM shared WHERE $3::uuid IS NOT NULL
    UNION ALL SELECT community_id, false, partnership_id, status, standing FROM shared
     WHERE (SELECT country_iso2 FROM community WHERE id = $1) <> $4
  ), ways AS (
    SELECT m.id, m.name, w.own, r.recognised, w.partnership_id, w.status, w.standing
      FROM reachable w JOIN member_organisation m ON m.community_id = w.community_id
      JOIN member_recognition_on($2) r ON r.member_id = m.id
  )
  SELECT c.name AS "communityName",
    (SELECT json_build_object('name', p.name, 'partnered', EXISTS (SELECT FROM shared)) FROM community p WHERE p.id = standing_community($3)) AS partner,
    (SELECT json_agg(json_build_object('memberId', id, 'memberName', name, 'own', own, 'recognised', recognised, 'partnership',
       CASE WHEN partnership_id IS NOT NULL THEN json_build_object('id', partnership_id, 'status', status, 'standing', standing) END)
       ORDER BY own DESC, name, id, partnership_id) FROM ways) AS ways
    FROM community c WHERE c.id = standing_community($1)`;
