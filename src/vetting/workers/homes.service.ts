import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotFound, Work, type Actor, type FieldError, type Unit } from '../../platform/index.js';
import { Gazetteer, type FoundTown } from '../../registry/index.js';
import { RoleFollowsPapers } from './role-follows-papers.js';
import { held } from './worker-held.js';
import { Worker } from './worker.entity.js';

/** Where somebody lives, as the gazetteer has it, and by whose clock their papers run out. */
export interface WorkerHome {
  homePlace: string;
  home: { latitude: number; longitude: number } | null;
  timeZone: string;
}

interface HomeAndWork extends WorkerHome {
  employer: string;
}

/** Where people who work with families live, and where else they work: who may coordinate whom follows from both. */
@Injectable()
export class Homes {
  constructor(
    private readonly work: Work,
    private readonly gazetteer: Gazetteer,
    private readonly roles: RoleFollowsPapers,
  ) {}

  /** The town that was typed, or what is wrong with it. */
  async find(typed: string): Promise<{ home: WorkerHome } | { wrong: FieldError }> {
    const found = await this.gazetteer.find(typed);
    if (!('town' in found)) return { wrong: { field: 'homePlace', text: whatToType(found) } };
    const { label, latitude, longitude, timeZone } = found.town;
    return { home: { homePlace: label, home: { latitude, longitude }, timeZone } };
  }

  /** @throws NotFound for another member's people */
  move(actor: Actor, id: string, to: HomeAndWork): Promise<void> {
    return this.work.run(actor, async (unit) => this.change(unit, await held(unit, id), to));
  }

  /** One's own, for whomever one works. @throws NotFound for who works for nobody */
  moveOwn(actor: Actor, to: HomeAndWork): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const own = await unit.manager.findBy(Worker, { accountId: actor.accountId!, endedAt: IsNull() });
      if (own.length === 0) throw new NotFound();
      for (const worker of own) await this.change(unit, worker, to);
    });
  }

  private async change(unit: Unit, { id }: Worker, { home, ...told }: HomeAndWork): Promise<void> {
    const place = { homeLatitude: home?.latitude ?? null, homeLongitude: home?.longitude ?? null };
    await unit.manager.update(Worker, { id }, { ...told, ...place });
    await unit.record('worker.home-changed', { type: 'worker', id });
    await this.roles.follow(unit, id);
  }
}

const whatToType = (found: Exclude<FoundTown, { town: unknown }>): FieldError['text'] =>
  'several' in found
    ? { key: 'vetting.form.several-towns', params: { towns: found.several.join('; ') } }
    : { key: 'vetting.form.no-town' };
