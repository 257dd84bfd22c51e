import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Forbidden, newId, Unprocessable, type Unit } from '../../platform/index.js';
import { typedOf } from '../answers/read-answers.js';
import type { Typed } from '../answers/read-field.js';
import { SectionAnswers, type SectionSaved } from '../answers/section-answers.js';
import { keptMonthsOf } from '../retention/kept-months.js';
import { SignaturesService } from '../signatures/signatures.service.js';
import { ApplicationDoor, readableSection } from './application-door.js';
import { Application } from './application.entity.js';
import type { OpenApplication } from './application-programme.js';
import { ApplicationProgrammes } from './application-programmes.js';

export interface Opening {
  programme: string;
  /** The programme's own id of the matter. */
  subjectId: string;
  scopeIds: readonly string[];
  /** The programme's last day `YYYY-MM-DD`, when it is known. */
  endsOn: string | null;
}

export interface SectionSaving {
  applicationId: string;
  section: string;
  /** The version that the form was filled in from; 0 for one that was never saved. */
  version: number;
  /** The form's fields as they were typed, complete or not. */
  typed: Typed;
  /** The person pressed the button, so that answers of an earlier application count as confirmed. */
  confirms?: boolean;
}

/** More than anybody types into one field. */
const LONGEST = 50_000;

/** Applications from their first day on. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly programmes: ApplicationProgrammes,
    private readonly door: ApplicationDoor,
    private readonly answers: SectionAnswers,
    private readonly signatures: SignaturesService,
  ) {}

  /** Begins one; the programme has decided that the actor may. @returns its id */
  async open(unit: Unit, { programme, subjectId, scopeIds, endsOn }: Opening): Promise<string> {
    const id = newId();
    const facts = { id, programme, subjectId, scopeIds: [...scopeIds], endsOn };
    const definition = await this.programmes.named(programme).definition(unit.manager, facts);
    const opened = { openedAt: unit.now, openedBy: unit.actor.accountId, keptMonths: keptMonthsOf(definition) };
    await unit.manager.insert(Application, { ...facts, ...opened });
    await unit.record('applications.opened', { type: 'application', id }, { programme, subjectId });
    return id;
  }

  /** Sets the last day of the programme, from which retention counts. */
  async endOn(unit: Unit, id: string, endsOn: string | null): Promise<void> {
    await unit.manager.update(Application, id, { endsOn });
  }

  /** The same for all of a programme's matters at once, in one statement. */
  async endAllOn(
    { manager }: Unit,
    { programme, subjectIds, endsOn }: { programme: string; subjectIds: readonly string[]; endsOn: string },
  ): Promise<void> {
    await manager.update(Application, { programme, subjectId: In([...subjectIds]) }, { endsOn });
  }

  /**
   * Keeps what was typed, complete or not. Where another window saved in between, nothing is overwritten and both are given back.
   * @throws NotFound, Forbidden, Unprocessable for what no person types
   */
  async saveSection(unit: Unit, saving: SectionSaving): Promise<SectionSaved> {
    const open = await this.door.hold(unit, saving.applicationId);
    const section = readableSection(open, saving.section);
    if (!open.standing.writes.includes(section.group)) throw new Forbidden();
    const typed = typedOf(section.fields, saving.typed);
    if (Object.values(typed).some((value) => value.length > LONGEST))
      throw new Unprocessable({ key: 'applications.refusal.far_too_long' });
    const confirms = saving.confirms ?? false;
    const saved = await this.answers.save(unit, { ...saving, open, section, typed, confirms });
    if (saved.ok && saved.changed) await this.tell(unit, open, section.code);
    return saved;
  }

  private async tell(unit: Unit, open: OpenApplication, section: string): Promise<void> {
    await this.signatures.lapse(unit, open, { section });
    await open.programme.changed?.(unit, open.application, { kind: 'section-saved', section });
  }
}
