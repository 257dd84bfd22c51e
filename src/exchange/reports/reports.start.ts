import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyKinds } from '../../duties/index.js';
import { Jobs, Navigation } from '../../platform/index.js';
import { setsTerms } from '../matching/places-students.js';
import { reportDuties } from './report.duties.js';
import { ReportClock, strikeReports } from './report-clock.service.js';

/** Where the reports stand among desks, duties and nightly work. */
@Injectable()
export class ReportsStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly kinds: DutyKinds,
    private readonly jobs: Jobs,
    private readonly clock: ReportClock,
  ) {}

  onModuleInit(): void {
    this.kinds.add(...reportDuties);
    this.jobs.handle(strikeReports, () => this.clock.strike());
    this.jobs.schedule(strikeReports, '40 4 * * *');
    const link = { text: { key: 'exchange.reports.title' }, href: '/exchange/reports' };
    this.navigation.addToFooter({ ...link, rule: setsTerms, order: 83 });
  }
}
