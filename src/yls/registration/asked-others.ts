import { Injectable } from '@nestjs/common';
import {
  ApplicationQueries,
  ReferencesService,
  RequestQueries,
  SignaturesService,
  type RequestRow,
} from '../../applications/index.js';
import { system, type Unit } from '../../platform/index.js';
import { YLS } from '../form/yls-definition.js';

/** A link that opens, or may open again. One that was answered stays as proof. */
const LIVE: ReadonlySet<RequestRow['state']> = new Set(['asked', 'declined', 'expired', 'lapsed'] as const);

/** Referees and guardians of a registration who were asked by a link. */
@Injectable()
export class AskedOthers {
  constructor(
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
    private readonly references: ReferencesService,
    private readonly signatures: SignaturesService,
  ) {}

  /** Their links end and nobody is reminded: of all, or of those for a signature alone. */
  async stop(unit: Unit, registrationId: string, kind?: RequestRow['kind']): Promise<void> {
    const formId = await this.applications.idOf(unit.manager, YLS, registrationId);
    const asked = formId ? await this.requests.of(unit.manager, [formId]) : [];
    const asPortal = { ...unit, actor: system };
    for (const request of asked.filter(({ state }) => LIVE.has(state))) {
      if (kind && request.kind !== kind) continue;
      const from = request.kind === 'reference' ? this.references : this.signatures;
      await from.cancel(asPortal, request.applicationId, request.id);
    }
  }
}
