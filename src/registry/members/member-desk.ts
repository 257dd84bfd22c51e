import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { Today } from '../day.js';
import { RegistryService } from '../registry.service.js';
import { MemberOrganisation } from './member-organisation.entity.js';
import { MembersQueries } from './members.queries.js';

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
    private readonly members: MembersQueries,
    private readonly today: Today,
  ) {}

  async addMember(actor: Actor, { community, ...member }: TypedMember): Promise<{ id: string } | FieldError> {
    const meant = await this.members.meant(community);
    if (meant.length !== 1) return ambiguous(meant.map((one) => one.slug));
    const story = async (unit: Unit) => ({
      id: await this.registry.addMember(unit, { ...member, communityId: meant[0]!.id }),
    });
    return onField('name', this.work.run(actor, story));
  }

  /** @returns what is wrong, or nothing. */
  async addDues(
    actor: Actor,
    memberId: string,
    { paid, fromOn, toOn }: { paid: 'yes' | 'no'; fromOn: string; toOn: string },
  ): Promise<FieldError | undefined> {
    const paidOn = paid === 'yes' ? this.today.day() : null;
    const added = await onField(
      'fromOn',
      this.work.run(actor, async (unit) => {
        if (!(await unit.manager.existsBy(MemberOrganisation, { id: memberId }))) throw new NotFound();
        return { id: await this.registry.addDuesPeriod(unit, { memberId, fromOn, toOn, paidOn }) };
      }),
    );
    return 'field' in added ? added : undefined;
  }
}

function ambiguous(slugs: readonly string[]): FieldError {
  const key = slugs.length === 0 ? 'registry.members.community.unknown' : 'registry.members.community.several';
  return { field: 'community', text: { key, params: { slugs: slugs.join(', ') } } };
}

/** A refusal by the registry as an error of one field. */
async function onField<T>(field: string, story: Promise<T>): Promise<T | FieldError> {
  try {
    return await story;
  } catch (error) {
    if (error instanceof Conflict) return { field, text: error.because };
    throw error;
  }
}
