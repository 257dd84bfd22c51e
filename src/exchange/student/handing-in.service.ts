import { Injectable } from '@nestjs/common';
import { SubmissionsService } from '../../applications/index.js';
import {
  Conflict,
  judge,
  NotFound,
  refusals,
  system,
  Work,
  type Actor,
  type RuleResult,
  type Unit,
} from '../../platform/index.js';
import { signingRules } from '../application/application.gates.js';
import { WITH_STUDENT } from '../application/application-state.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { ExchangeApplications } from '../application/exchange-applications.service.js';
import { GateFactsReader } from '../application/gate-facts-reader.js';
import { ParentsService } from '../parents/parents.service.js';
import { unsigned } from './awaited.js';
import { parentsHaveSigned } from './student.rules.js';
import { StudentFiles } from './student-files.js';

/** `written`: the parents have been asked to sign. */
export type HandedIn = 'written' | 'signed';

/** The student says that all is there; the parents sign; then it goes to the sending community. */
@Injectable()
export class HandingIn {
  constructor(
    private readonly work: Work,
    private readonly files: StudentFiles,
    private readonly gates: GateFactsReader,
    private readonly parents: ParentsService,
    private readonly submissions: SubmissionsService,
    private readonly applications: ExchangeApplications,
  ) {}

  /** @throws NotFound, Conflict with each rule in the way */
  handIn(actor: Actor, id: string): Promise<HandedIn> {
    return this.work.run(actor, async (unit) => {
      const application = await unit.manager.findOneBy(ExchangeApplication, { id });
      if (!application || application.accountId !== actor.accountId) throw new NotFound();
      if (!WITH_STUDENT.has(application.state)) throw new Conflict([], { key: 'exchange.refusal.handed-in' });
      const against = await this.against(unit, id);
      const others = against.filter((result) => result.id !== parentsHaveSigned.id);
      if (others.length > 0) throw new Conflict(others, others[0]!.because);
      if (against.length === 0) {
        await this.sign(unit, id);
        return 'signed';
      }
      await this.writeToParents(unit, id);
      return 'written';
    });
  }

  /** After a parent's signature: when it was the last thing that was missing, the application goes on its way by itself. */
  async whenSigned(unit: Unit, id: string): Promise<void> {
    const { state } = await unit.manager.findOneByOrFail(ExchangeApplication, { id });
    if (!WITH_STUDENT.has(state) || (await this.against(unit, id)).length > 0) return;
    await this.sign({ ...unit, actor: system }, id);
  }

  private async against({ manager }: Unit, id: string): Promise<RuleResult[]> {
    return refusals(judge(signingRules, await this.gates.one(manager, id)));
  }

  private async writeToParents(unit: Unit, id: string): Promise<void> {
    const file = await this.files.one(unit.manager, id);
    const open = new Set(unsigned(file).map(({ personId }) => personId));
    for (const { personId } of file.parents.filter((parent) => open.has(parent.personId)))
      await this.parents.write(unit, personId, 'sign');
  }

  private async sign(unit: Unit, id: string): Promise<void> {
    const { formId } = await this.files.one(unit.manager, id);
    await this.submissions.submit(unit, formId!);
    await this.applications.sign(unit, id);
  }
}
