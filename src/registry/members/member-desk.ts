import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { MeantCommunity } from '../community/meant-community.queries.js';
import { onField } from '../field-refusal.js';
import { RegistryService, type NewDuesPeriod } from '../registry.service.js';
import { MemberOrganisation } from './member-organisation.entity.js';

interface TypedMember {
  name: string;
  /** The last part of a community's address, or its name. */
  community: string;
  contactEmail: string | null;
  joinedOn: string;
}

/** What staff do about members on a page: the registry's commands, with refusals put on the field that caused them. */
@Injectable()
export class MemberDesk {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryService,
    private readonly meant: MeantCommunity,
  ) {}

  async addMember(actor: Actor, { community, ...member }: TypedMember): Promise<{ id: string } | FieldError> {
    const meant = await this.meant.find('community', community);
    if ('field' in meant) return meant;
    const story = (unit: Unit) => this.registry.addMember(unit, { ...member, communityId: meant.id });
    const added = await onField('name', this.work.run(actor, story));
    return 'field' in added ? added : { id: added.done };
  }

  /** @returns what is wrong, or nothing. */
  async addDues(
    actor: Actor,
    memberId: string,
    period: Omit<NewDuesPeriod, 'memberId'>,
  ): Promise<FieldError | undefined> {
    const story = async (unit: Unit) => {
      if (!(await unit.manager.existsBy(MemberOrganisation, { id: memberId }))) throw new NotFound();
      return this.registry.addDuesPeriod(unit, { ...period, memberId });
    };
    const added = await onField('fromOn', this.work.run(actor, story));
    return 'field' in added ? added : undefined;
  }
}
