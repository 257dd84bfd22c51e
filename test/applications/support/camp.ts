import { Injectable, Module, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  ApplicationProgrammes,
  ApplicationsModule,
  type ApplicationChange,
  type ApplicationFacts,
  type ApplicationProgramme,
  type ExpectedSigner,
  type Introduction,
  type RefereeFacts,
  type RefereeFinding,
  type Standing,
} from '../../../src/applications/index.js';
import { holds, type Actor, type RuleResult, type Unit } from '../../../src/platform/index.js';
import { campDefinition } from './camp-definition.js';

/** A programme with families, who see their own application, a leader of each scope and a nurse. */
@Injectable()
export class Camp implements ApplicationProgramme, OnModuleInit {
  readonly code = 'camp';
  readonly owners = new Map<string, string>();
  readonly closed = new Set<string>();
  readonly adults = new Map<string, ExpectedSigner[]>();
  readonly untrained = new Set<string>();
  law: string | null = null;
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

  introduction(_manager: EntityManager, { subjectId }: ApplicationFacts): Promise<Introduction> {
    const about = [{ key: 'applications.reference.privacy' }];
    return Promise.resolve({ applicant: `Family ${subjectId.slice(-4)}`, about, timeZone: 'America/New_York' });
  }

  /** A relative is told; that the camp's own people do not count is for the desk to know. */
  judgeReferee(_manager: EntityManager, _application: ApplicationFacts, { relation }: RefereeFacts) {
    return Promise.resolve([
      finding('camp.no_relative', relation !== 'cousin', 'referee'),
      finding('camp.no_staff', relation !== 'staff', 'desk'),
    ]);
  }

  signers(_manager: EntityManager, { subjectId }: ApplicationFacts) {
    return Promise.resolve(this.adults.get(subjectId) ?? []);
  }

  attendees(_manager: EntityManager, { subjectId }: ApplicationFacts) {
    return Promise.resolve(this.adults.get(subjectId) ?? []);
  }

  mayInterview(_manager: EntityManager, { accountId }: Actor) {
    return Promise.resolve(accountId && this.untrained.has(accountId) ? [untrained] : []);
  }

  eventText(event: string) {
    return { key: event === 'expire' ? 'applications.request.state.expired' : 'applications.state.complete' };
  }

  heldBy(): Promise<string | null> {
    return Promise.resolve(this.law);
  }

  changed(_unit: Unit, { subjectId }: ApplicationFacts, change: ApplicationChange): Promise<void> {
    this.told.push({ subjectId, change });
    return Promise.resolve();
  }

  private standingOf(actor: Actor, { subjectId, scopeIds }: ApplicationFacts): Standing | null {
    const groups = ['profile', 'health'];
    if (this.owners.get(subjectId) === actor.accountId)
      return { reads: groups, writes: this.closed.has(subjectId) ? [] : groups, may: family };
    if (scopeIds.some((scope) => holds(actor, 'coordinator', scope)))
      return { reads: ['profile'], writes: [], may: [] };
    return holds(actor, 'staff') ? { reads: [...groups, 'references'], writes: [], may: desk } : null;
  }
}

const finding = (id: string, ok: boolean, toldTo: 'referee' | 'desk'): RefereeFinding => ({
  toldTo,
  result: {
    id,
    ok,
    cites: 'Rules of the camp, 4',
    severity: 'block',
    because: { key: 'applications.refusal.refused' },
  },
});

const untrained: RuleResult = {
  id: 'camp.trained',
  ok: false,
  cites: 'Rules of the camp, 9',
  severity: 'block',
  because: { key: 'applications.refusal.not_awaited' },
};

const family = ['ask-references', 'ask-signatures', 'send-documents'] as const;
const desk = ['judge-documents', 'record-interviews', 'decide', 'see-timeline'] as const;

@Module({ imports: [ApplicationsModule], providers: [Camp], exports: [Camp] })
export class CampModule {}
