import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { QuestionsService, ScholarshipsService, SummitForms, SummitsService } from '../../yls/index.js';
import type { Calendar } from '../season/calendar.js';

interface Days {
  name: string;
  capacity: number;
  /** Days from now. */
  begins: number;
  applies: number;
}

/** Plans a summit of the demo season. */
@Injectable()
export class DemoSummitStage {
  constructor(
    private readonly work: Work,
    private readonly summits: SummitsService,
    private readonly questions: QuestionsService,
    private readonly forms: SummitForms,
    private readonly scholarships: ScholarshipsService,
  ) {}

  /** With the usual questions, a fund, and open. @returns its id */
  async open(staff: Actor, { date, moment }: Calendar, { name, capacity, begins, applies }: Days): Promise<string> {
    const summit = {
      name,
      capacity,
      place: 'Dayton, Ohio',
      venue: 'University of Dayton',
      timeZone: 'America/New_York',
      beginsOn: date(begins),
      endsOn: date(begins + 6),
      ageFrom: 14,
      ageTo: 18,
      feeCents: 179_500,
      appliesUntil: moment(applies),
      recommendsUntil: moment(applies + 7),
      refundSteps: [
        { untilDaysBefore: 60, percent: 100 },
        { untilDaysBefore: 30, percent: 50 },
      ],
    };
    const id = (await this.summits.add(staff, summit))!;
    await this.ask(staff, id);
    await this.scholarships.addFund(staff, { summitId: id, name: 'Friends of the summit', budgetCents: 900_000 });
    await this.summits.step(staff, id, { event: 'open' });
    return id;
  }

  /** As every year; the film is left to whoever wants to send one. */
  private async ask(staff: Actor, summitId: string): Promise<void> {
    await this.questions.copy(staff, summitId, null);
    const asked = await this.forms.questions(this.work.read(), summitId);
    const film = asked.find(({ field }) => field.kind === 'film')!;
    const { id, section, field, forReviewers } = film;
    await this.questions.change(staff, summitId, { id, section, forReviewers, field: { ...field, optional: true } });
  }
}
