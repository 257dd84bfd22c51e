import { Injectable } from '@nestjs/common';
import { Lifecycles, type Unit } from '../../platform/index.js';
import { readableApplication } from './application-of-desk.js';
import type { GateFacts } from './application.gates.js';
import type { ApplicationEvent } from './exchange-application.lifecycle.js';
import { exchangeApplicationLifecycle } from './exchange-application.lifecycle.js';
import { ExchangeApplication } from './exchange-application.entity.js';
import { GateFactsReader } from './gate-facts-reader.js';
import { StudentMails } from './student-mails.js';

export interface Moved {
  event: ApplicationEvent;
  /** Columns that the gates read: written before these are asked, and undone with a refusal. */
  before?: Partial<Pick<ExchangeApplication, 'ds2019IssuedOn' | 'departsOn'>>;
  /** Columns that change together with the state. */
  set?: Partial<Omit<ExchangeApplication, 'id' | 'state'>>;
  /** What the act itself adds to the facts on file. */
  facts?: Partial<GateFacts>;
  reason?: string;
  data?: Record<string, unknown>;
}

/** The one way by which parts of the exchange move an application, with its gates. */
@Injectable()
export class ApplicationMoves {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly facts: GateFactsReader,
    private readonly mails: StudentMails,
  ) {}

  /** @throws NotFound, Forbidden, Conflict with the rules in the way, Unprocessable without a reason that is needed */
  async move(unit: Unit, id: string, { event, before, set, facts, reason, data }: Moved): Promise<ExchangeApplication> {
    await readableApplication(unit, id);
    if (before) await unit.manager.update(ExchangeApplication, id, before);
    const application = await this.lifecycles.apply(unit, exchangeApplicationLifecycle, {
      id,
      event,
      set,
      reason,
      data,
      facts: async () => ({ ...(await this.facts.one(unit.manager, id)), ...facts }),
    });
    await this.mails.tell(unit, application, { event, reason });
    return application;
  }
}
