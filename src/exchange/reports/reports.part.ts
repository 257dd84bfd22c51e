import type { ExchangePart } from '../exchange-part.js';
import { ExchangeReport } from './exchange-report.entity.js';
import { ExchangeReportedStudent } from './exchange-reported-student.entity.js';
import { ReportClock } from './report-clock.service.js';
import { ReportModels } from './report-models.js';
import { ReportLines } from './report-lines.queries.js';
import { ReportRetention } from './report-retention.js';
import { ReportsController } from './reports.controller.js';
import { ReportsQueries } from './reports.queries.js';
import { ReportsService } from './reports.service.js';
import { ReportsStart } from './reports.start.js';

/** What the sponsor tells the Department of State, and when. */
export const reports: ExchangePart = {
  entities: [ExchangeReport, ExchangeReportedStudent],
  controllers: [ReportsController],
  providers: [ReportClock, ReportLines, ReportModels, ReportRetention, ReportsQueries, ReportsService, ReportsStart],
};
