import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JudgesWords, RoundWorksService } from '../../judging/index.js';
import { Retentions, type Retention, type Unit } from '../../platform/index.js';
import { moveWaitlist } from '../admission/admission.jobs.js';
import { AT_SUMMIT } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { KEPT_FOR_DELEGATES_MONTHS, keptForDelegates } from '../retention.js';
import { registrationRows } from './registration-rows.js';

/** As it is told to whoever asked to be forgotten. */
const WHILE_THERE = "The summit's rules: those who look after a student need the file until the student has left";

/** A registration goes two years after its summit, and earlier with whoever asks to be forgotten. */
@Injectable()
export class RegistrationRetention implements Retention, OnModuleInit {
  readonly record = 'yls.registration';
  readonly words = [keptForDelegates];
  readonly due = `SELECT r.id FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id
     WHERE s.ends_on + make_interval(months => ${KEPT_FOR_DELEGATES_MONTHS}) < $1::date ORDER BY s.ends_on, r.id`;
  readonly ofAccount = 'SELECT id FROM yls_registration WHERE account_id = $1';
  readonly rows = registrationRows;

  constructor(
    private readonly retentions: Retentions,
    private readonly rounds: RoundWorksService,
    private readonly judges: JudgesWords,
  ) {}

  onModuleInit(): void {
    this.retentions.add(this);
  }

  /** Who is at the summit is looked after by their file; nothing keeps it longer. */
  async heldBy({ manager }: Unit, id: string): Promise<string | null> {
    const registration = await manager.findOneBy(YlsRegistration, { id });
    return registration && AT_SUMMIT.has(registration.state) ? WHILE_THERE : null;
  }

  /** The jury lets it go, with all that was written about it; the place goes to somebody who waits. */
  async before(unit: Unit, id: string): Promise<void> {
    await this.rounds.withdraw(unit, id);
    await this.judges.forget(unit, id);
    const registration = await unit.manager.findOneBy(YlsRegistration, { id });
    if (registration) await unit.queue(moveWaitlist, { summitId: registration.summitId });
  }
}
