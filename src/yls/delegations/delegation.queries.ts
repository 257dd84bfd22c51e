import { Injectable } from '@nestjs/common';
import { judge, NotFound, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { ChaperonesOnFile, type ChaperoneOnFile } from '../../vetting/index.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { runsDelegation } from './delegation.policy.js';
import { rulesOfDelegation } from './delegation.rules.js';
import { DelegationsOnFile, type NamedChaperone } from './delegations-on-file.queries.js';
import { YlsDelegation } from './yls-delegation.entity.js';

/** A seat that is kept for a family. */
export interface FamilyOfDelegation {
  id: string;
  /** As the registration says it, before as it was invited. */
  name: string;
  email: string;
  expiresAt: Date;
  registrationId: string | null;
  /** Null while the family has not come. */
  state: RegistrationState | null;
}

/** One delegation for its member. */
export interface DelegationView {
  delegation: YlsDelegation;
  summit: YlsSummit;
  /** Where its students live, in the reader's language. */
  from: string;
  families: readonly FamilyOfDelegation[];
  chaperones: readonly NamedChaperone[];
  withdrawn: readonly { id: string; name: string; because: string }[];
  /** What each rule says, those that are kept with them. */
  results: readonly RuleResult[];
  /** Its place among those who wait, from 1; null while it does not wait. */
  place: number | null;
}

/** One delegation with its families and its chaperones. */
@Injectable()
export class DelegationQueries {
  constructor(
    private readonly work: Work,
    private readonly delegations: DelegationsOnFile,
    private readonly people: ChaperonesOnFile,
    private readonly registry: RegistryQueries,
  ) {}

  /** As many queries for one student as for sixty. @throws NotFound outside the actor's reach */
  async one(actor: Actor, id: string): Promise<DelegationView> {
    const manager = this.work.read();
    const delegation = await manager.findOneBy(YlsDelegation, { id });
    if (!delegation || !runsDelegation(actor, delegation)) throw new NotFound();
    const { facts, chaperones } = (await this.delegations.of(manager, [id])).get(id)!;
    const labels = await this.registry.communityLabels([delegation.communityId], manager);
    const [waits] = await manager.query<{ place: number }[]>(PLACE, [id]);
    return {
      delegation,
      summit: await manager.findOneByOrFail(YlsSummit, { id: delegation.summitId }),
      from: labelOf(labels.get(delegation.communityId)!, actor.locale),
      families: await manager.query<FamilyOfDelegation[]>(FAMILIES, [id]),
      chaperones,
      withdrawn: await manager.query(WITHDRAWN, [id]),
      results: judge(rulesOfDelegation, { delegation: facts }),
      place: waits?.place ?? null,
    };
  }

  /** Who works for the member, and does not accompany the delegation yet. */
  async mayAccompany({ delegation, chaperones }: DelegationView): Promise<ChaperoneOnFile[]> {
    const there = new Set(chaperones.map(({ accountId }) => accountId));
    const people = await this.people.ofMember(this.work.read(), delegation.memberId);
    return people.filter(({ accountId }) => !there.has(accountId));
  }

  /** Where students of a member's delegation may live: in its own town, or in that of a partner. */
  async townsOf(memberId: string, locale: string): Promise<{ id: string; name: string }[]> {
    const own = (await this.registry.communitiesOf([memberId])).get(memberId);
    if (!own) throw new NotFound();
    const partners = (await this.registry.partnersOf([own])).get(own) ?? [];
    const labels = await this.registry.communityLabels([own, ...partners]);
    return [own, ...partners].flatMap((id) => {
      const label = labels.get(id);
      return label ? [{ id, name: labelOf(label, locale) }] : [];
    });
  }
}

const FAMILIES = `
  SELECT x.id, coalesce(nullif(r.name, ''), x.name) AS name, x.email, x.expires_at AS "expiresAt", x.registration_id AS "registrationId", r.state
    FROM yls_seat x LEFT JOIN yls_registration r ON r.id = x.registration_id
   WHERE x.delegation_id = $1 AND x.left_at IS NULL ORDER BY 2, x.id`;

const WITHDRAWN = `
  SELECT id, name, withdrawn_because AS because FROM yls_chaperone WHERE delegation_id = $1 AND withdrawn_at IS NOT NULL
   ORDER BY withdrawn_at, id LIMIT 100`;

const PLACE = `
  SELECT (SELECT count(*)::int FROM yls_party o WHERE o.summit_id = p.summit_id AND o.state = 'waiting' AND (o.position, o.id) <= (p.position, p.id)) AS place
    FROM yls_delegation d JOIN yls_party p ON p.id = d.party_id WHERE d.id = $1 AND d.state = 'waiting'`;
