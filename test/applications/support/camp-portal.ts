import {
  ApplicationQueries,
  ApplicationsModule,
  ApplicationsService,
  ReferencesService,
  RequestQueries,
  SignaturesService,
  SubmissionsService,
} from '../../../src/applications/index.js';
import { RequestClock } from '../../../src/applications/requests/request-clock.js';
import { newId, system, visitor, Work, type Unit } from '../../../src/platform/index.js';
import { AuthPortal } from '../../auth/support/auth-portal.js';
import type { Caller } from '../../auth/support/caller.js';
import { Camp, CampModule } from './camp.js';

/** A family that applies. */
export interface Family {
  applicationId: string;
  subjectId: string;
  scope: string;
  accountId: string;
  email: string;
  /** Their browser. */
  own: Caller;
}

/** The portal with one programme that takes applications. */
export class CampPortal {
  private constructor(readonly portal: AuthPortal) {}

  static async start(settings: Record<string, string> = {}): Promise<CampPortal> {
    return new CampPortal(await AuthPortal.start(settings, [], [ApplicationsModule, CampModule]));
  }

  get camp(): Camp {
    return this.portal.app.get(Camp, { strict: false });
  }

  get applications(): ApplicationsService {
    return this.portal.app.get(ApplicationsService, { strict: false });
  }

  get queries(): ApplicationQueries {
    return this.portal.app.get(ApplicationQueries, { strict: false });
  }

  get references(): ReferencesService {
    return this.portal.app.get(ReferencesService, { strict: false });
  }

  get signatures(): SignaturesService {
    return this.portal.app.get(SignaturesService, { strict: false });
  }

  get submissions(): SubmissionsService {
    return this.portal.app.get(SubmissionsService, { strict: false });
  }

  get clock(): RequestClock {
    return this.portal.app.get(RequestClock, { strict: false });
  }

  /** States of those who were asked, by name. */
  async asked({ applicationId }: Family): Promise<Record<string, string>> {
    const rows = await this.portal.app.get(RequestQueries, { strict: false }).of(this.work.read(), [applicationId]);
    return Object.fromEntries(rows.map(({ name, state }) => [name, state]));
  }

  /** What the programme was told of the family's application. */
  told({ subjectId }: Family): string[] {
    return this.camp.told.filter((one) => one.subjectId === subjectId).map(({ change }) => change.kind);
  }

  get work(): Work {
    return this.portal.app.get(Work);
  }

  do<T>(story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.work.run(system, story);
  }

  async family({ endsOn = null }: { endsOn?: string | null } = {}): Promise<Family> {
    const person = await this.portal.person();
    const [subjectId, scope] = [newId(), newId()];
    this.camp.owners.set(subjectId, person.id);
    const opening = { programme: 'camp', subjectId, scopeIds: [scope], endsOn };
    const actor = { ...visitor, kind: 'account', accountId: person.id } as const;
    const applicationId = await this.work.run(actor, (unit) => this.applications.open(unit, opening));
    const own = await this.portal.signedIn(person);
    return { applicationId, subjectId, scope, accountId: person.id, email: person.email, own };
  }

  /** Whom the programme expects to sign, beside those it expects already. @returns their id */
  expectSigner({ subjectId }: Family, { name, email }: { name: string; email: string | null }): string {
    const signer = { id: newId(), name, email, statement: 'rules' };
    this.camp.adults.set(subjectId, [...(this.camp.adults.get(subjectId) ?? []), signer]);
    return signer.id;
  }

  stop(): Promise<void> {
    return this.portal.stop();
  }
}
