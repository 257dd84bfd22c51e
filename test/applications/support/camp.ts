import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ApplicationProgrammes,
  ApplicationsModule,
  type ApplicationChange,
  type ApplicationFacts,
  type ApplicationProgramme,
  type Standing,
} from '../../../src/applications/index.js';
import { holds, type Actor, type Unit } from '../../../src/platform/index.js';
import { campDefinition } from './camp-definition.js';

/** A programme with families, who see their own application, a leader of each scope and a nurse. */
@Injectable()
export class Camp implements ApplicationProgramme, OnModuleInit {
  readonly code = 'camp';
  readonly owners = new Map<string, string>();
  readonly closed = new Set<string>();
  readonly told: { subjectId: string; change: ApplicationChange }[] = [];

  constructor(private readonly programmes: ApplicationProgrammes) {}

  onModuleInit(): void {
    this.programmes.register(this);
  }

  definition() {
    return campDefinition;
  }

  standing(_manager: EntityManager, actor: Actor, application: ApplicationFacts): Promise<Standing | null> {
    return Promise.resolve(this.standingOf(actor, application));
  }

  frame(_manager: EntityManager, { subjectId }: ApplicationFacts) {
    return Promise.resolve({ title: 'Summer camp', path: `/camp/${subjectId}` });
  }

  changed(_unit: Unit, { subjectId }: ApplicationFacts, change: ApplicationChange): Promise<void> {
    this.told.push({ subjectId, change });
    return Promise.resolve();
  }

  private standingOf(actor: Actor, { subjectId, scopeIds }: ApplicationFacts): Standing | null {
    const groups = ['profile', 'health'];
    if (this.owners.get(subjectId) === actor.accountId)
      return { reads: groups, writes: this.closed.has(subjectId) ? [] : groups, may: [] };
    if (scopeIds.some((scope) => holds(actor, 'coordinator', scope)))
      return { reads: ['profile'], writes: [], may: [] };
    return holds(actor, 'staff') ? { reads: groups, writes: [], may: [] } : null;
  }
}

@Module({ imports: [ApplicationsModule], providers: [Camp], exports: [Camp] })
export class CampModule {}
