import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, NotFound, Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { refusing } from '../constraint-refusals.js';
import { onField } from '../field-refusal.js';
import { keepVersion } from '../history/keep-version.js';
import { CommunityMerges } from '../merging/community-merges.service.js';
import { RegistryService } from '../registry.service.js';
import type { TypedCommunity } from './community-form.schema.js';
import { CommunityName } from './community-name.entity.js';
import { Community } from './community.entity.js';
import { MeantCommunity } from './meant-community.queries.js';
import { timeZoneAt } from './time-zone.js';

const described = [
  'kind',
  'name',
  'nativeName',
  'countryIso2',
  'subdivisionCode',
  'parentId',
  'latitude',
  'longitude',
  'timeZone',
  'population',
  'populationYear',
  'populationSource',
] as const;

type Described = Pick<Community, (typeof described)[number]>;

/** What staff do about communities on a page, with refusals put on the field that caused them. */
@Injectable()
export class CommunityDesk {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryService,
    private readonly meant: MeantCommunity,
    private readonly merges: CommunityMerges,
  ) {}

  async add(actor: Actor, typed: TypedCommunity): Promise<{ done: { id: string } } | FieldError> {
    const values = await this.valuesOf(typed);
    if ('field' in values) return values;
    const { population: count, populationYear: year, populationSource: source, parentId, timeZone, ...place } = values;
    const story = async (unit: Unit) => {
      const population = count === null ? null : { count, year, source: source! };
      const { id } = await this.registry.addCommunity(unit, { ...place, population });
      await unit.manager.update(Community, id, { parentId, timeZone });
      return { id };
    };
    return onField('name', this.work.run(actor, story));
  }

  /** What it said before is kept. Its address stays: links from elsewhere go on working. */
  async change(actor: Actor, id: string, typed: TypedCommunity): Promise<{ done: boolean } | FieldError> {
    const values = await this.valuesOf(typed);
    if ('field' in values) return values;
    if (values.parentId === id) return { field: 'parent', text: { key: 'registry.desk.parent.itself' } };
    return onField(
      'name',
      this.work.run(actor, async (unit) => {
        const community = await locked(unit, id);
        const before = Object.fromEntries(described.map((name) => [name, community[name]])) as Described;
        const changed = await keepVersion(unit, { type: 'community', id, before: { ...before }, after: { ...values } });
        if (changed) await refusing(unit.manager.update(Community, id, values));
        return changed;
      }),
    );
  }

  async addName(actor: Actor, id: string, name: { name: string; language: string | null }) {
    return onField(
      'name',
      this.work.run(actor, async (unit) => {
        await locked(unit, id);
        const recorded = { recordedAt: unit.now, recordedBy: actor.accountId };
        await refusing(unit.manager.insert(CommunityName, { ...name, ...recorded, id: newId(), communityId: id }));
        await unit.record('registry.community.name_added', { type: 'community', id }, name);
      }),
    );
  }

  /** The name is found no longer, and stays on record. */
  retireName(actor: Actor, { id, nameId }: { id: string; nameId: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const where = { id: nameId, communityId: id, retiredAt: IsNull() };
      const { affected } = await unit.manager.update(CommunityName, where, { retiredAt: unit.now });
      if (!affected) throw new NotFound();
      await unit.record('registry.community.name_retired', { type: 'community', id }, { nameId });
    });
  }

  /** @returns the address of the community that stands now */
  async merge(actor: Actor, id: string, typed: string): Promise<{ done: string } | FieldError> {
    const into = await this.meant.find('into', typed);
    if ('field' in into) return into;
    const story = async (unit: Unit) => {
      await this.merges.merge(unit, { from: id, into: into.id });
      return into.id;
    };
    return onField('into', this.work.run(actor, story));
  }

  private async valuesOf({ parent, timeZone, ...typed }: TypedCommunity): Promise<Described | FieldError> {
    const found = parent === null ? null : await this.meant.find('parent', parent);
    if (found && 'field' in found) return found;
    const zone = timeZone ?? timeZoneAt(typed.latitude, typed.longitude);
    return { ...typed, parentId: found?.id ?? null, timeZone: zone };
  }
}

/** A merged community is described no more. */
async function locked(unit: Unit, id: string): Promise<Community> {
  const where = { id, mergedIntoId: IsNull() };
  const community = await unit.manager.findOne(Community, { where, lock: { mode: 'pessimistic_write' } });
  if (!community) throw new NotFound();
  return community;
}
