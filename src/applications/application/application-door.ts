import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { Forbidden, NotFound, type Actor, type Unit } from '../../platform/index.js';
import type { ApplicationDefinition, Section } from '../definition/definition.js';
import { Application } from './application.entity.js';
import type { ApplicationAct, ApplicationFacts, OpenApplication, Standing } from './application-programme.js';
import { ApplicationProgrammes } from './application-programmes.js';

/** An application with all that it is asked. */
export type AskedApplication = Pick<OpenApplication, 'application' | 'definition'>;

/** Opens applications to those whom their programme lets in. */
@Injectable()
export class ApplicationDoor {
  constructor(private readonly programmes: ApplicationProgrammes) {}

  /** @throws NotFound for who has nothing to do with it */
  async open(manager: EntityManager, actor: Actor, id: string): Promise<OpenApplication> {
    return this.enter(manager, actor, await manager.findOneBy(Application, { id }));
  }

  /** The same, and nobody else changes it until the unit is done. */
  async hold(unit: Unit, id: string): Promise<OpenApplication> {
    const lock = { mode: 'pessimistic_write' } as const;
    return this.enter(unit.manager, unit.actor, await unit.manager.findOne(Application, { where: { id }, lock }));
  }

  /** Many at once, for what needs nobody's leave because no value leaves. */
  async all(manager: EntityManager, ids: readonly string[]): Promise<AskedApplication[]> {
    const found = ids.length > 0 ? await manager.findBy(Application, { id: In([...ids]) }) : [];
    const asked: AskedApplication[] = [];
    for (const [code, applications] of Map.groupBy(found, ({ programme }) => programme)) {
      const programme = this.programmes.named(code);
      const definitions = await programme.definitions?.(manager, applications);
      for (const application of applications) {
        const definition = definitions?.get(application.id) ?? (await programme.definition(manager, application));
        asked.push({ application, definition });
      }
    }
    return asked;
  }

  private async enter(manager: EntityManager, actor: Actor, found: Application | null): Promise<OpenApplication> {
    if (!found) throw new NotFound();
    const application: ApplicationFacts = found;
    const programme = this.programmes.named(found.programme);
    const definition = await programme.definition(manager, application);
    const isPortal = actor.kind === 'system';
    const standing = isPortal ? everything(definition) : await programme.standing(manager, actor, application);
    if (!standing) throw new NotFound();
    return { application, programme, definition, standing };
  }
}

/** @throws Forbidden */
export function mayDo({ standing }: OpenApplication, act: ApplicationAct): void {
  if (!standing.may.includes(act)) throw new Forbidden();
}

/** @throws NotFound when there is no such section, or the actor may not read it */
export function readableSection({ definition, standing }: OpenApplication, code: string): Section {
  const section = definition.sections.find((one) => one.code === code);
  if (!section || !standing.reads.includes(section.group)) throw new NotFound();
  return section;
}

/** The portal itself, for jobs and the demo season. */
function everything({ groups }: ApplicationDefinition): Standing {
  const codes = groups.map(({ code }) => code);
  return { reads: codes, writes: codes, may: acts };
}

const acts: readonly ApplicationAct[] = [
  'ask-references',
  'ask-signatures',
  'send-documents',
  'judge-documents',
  'record-interviews',
  'decide',
  'see-timeline',
];
