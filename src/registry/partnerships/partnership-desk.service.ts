import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { MeantCommunity } from '../community/meant-community.queries.js';
import { onField } from '../field-refusal.js';
import { RegistryService } from '../registry.service.js';
import type { partnershipForm } from './partnership.schema.js';
import { Waivers } from './waivers.service.js';

/** What staff do about partnerships on a page, with refusals put on the field that caused them. */
@Injectable()
export class PartnershipDesk {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryService,
    private readonly waivers: Waivers,
    private readonly meant: MeantCommunity,
  ) {}

  /** A custom that speaks against it is shown afterwards, beside the waiver when one was given; it stops nothing. @returns the partnership's id */
  async add(actor: Actor, typed: z.output<typeof partnershipForm>): Promise<{ done: string } | FieldError> {
    const communityIds: string[] = [];
    for (const field of ['first', 'second', 'third'] as const) {
      const name = typed[field];
      const found = name === null ? null : await this.meant.find(field, name);
      if (found && 'field' in found) return found;
      if (found) communityIds.push(found.id);
    }
    const { kind, source, waiver } = typed;
    if (new Set(communityIds).size < communityIds.length)
      return { field: 'second', text: { key: 'registry.refusal.party_twice' } };
    const story = async (unit: Unit) => {
      const id = await this.registry.addPartnership(unit, { kind, communityIds, source });
      if (waiver) await this.waivers.grant(unit, id, waiver);
      return id;
    };
    return onField('second', this.work.run(actor, story));
  }
}
