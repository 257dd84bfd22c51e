import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyKinds } from '../../duties/index.js';
import { IncidentSubjects } from '../../incidents/index.js';
import { Jobs, Navigation, system, Work } from '../../platform/index.js';
import { isOfReceivingDesk } from '../application/exchange-application.policy.js';
import { DeskLinks } from '../desk/desk-links.js';
import { SchoolClock } from '../schools/school-clock.service.js';
import { LivingClock } from './living-clock.service.js';
import { livingKinds } from './living.duties.js';
import { LivingIncidents } from './living-incidents.js';
import { strikeLiving, windLiving } from './living.jobs.js';
import { seesToStudents } from './living.policy.js';

/** Tells the duties board, the incident desk and the nights of students who live with families. */
@Injectable()
export class LivingStart implements OnModuleInit {
  constructor(
    private readonly kinds: DutyKinds,
    private readonly subjects: IncidentSubjects,
    private readonly incidents: LivingIncidents,
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly clock: LivingClock,
    private readonly schools: SchoolClock,
    private readonly navigation: Navigation,
    private readonly links: DeskLinks,
  ) {}

  onModuleInit(): void {
    this.kinds.add(...livingKinds);
    this.subjects.register(this.incidents);
    this.jobs.handle(strikeLiving, () => this.clock.strike());
    this.jobs.schedule(strikeLiving, '15 5 * * *');
    this.jobs.handle(windLiving, ({ applicationId }) =>
      this.work.run(system, async (unit) => {
        await this.clock.wind(unit, [applicationId]);
        await this.schools.wind(unit, [applicationId]);
      }),
    );
    this.links.add((_manager, actor, application) =>
      application.selectedOn === null || !isOfReceivingDesk(actor, application)
        ? []
        : [{ href: `/exchange/applications/${application.id}/contacts`, text: { key: 'exchange.living.file' } }],
    );
    const text = { key: 'exchange.living.title' };
    this.navigation.addToFooter({ text, href: '/exchange/living', rule: seesToStudents, order: 79 });
  }
}
