import type { YaasPart } from '../yaas-part.js';
import { CasesController } from './cases/cases.controller.js';
import { CasesInFull } from './cases/case-in-full.js';
import { CasesQueries } from './cases/cases.queries.js';
import { CasesService } from './cases/cases.service.js';
import { LateReleases } from './cases/late-releases.js';
import { ModerationCase } from './cases/moderation-case.entity.js';
import { DisqualificationMails } from './disqualifications/disqualification-mails.js';
import { Disqualification } from './disqualifications/disqualification.entity.js';
import { DisqualificationsService } from './disqualifications/disqualifications.service.js';
import { FingerprintBand } from './hints/fingerprint-band.entity.js';
import { Fingerprint } from './hints/fingerprint.entity.js';
import { PicturesOfWork } from './hints/pictures-of-work.js';
import { ScanService } from './hints/scan.service.js';
import { Holds } from './holds.js';
import { EligibilityOverride } from './overrides/eligibility-override.entity.js';
import { OverridesService } from './overrides/overrides.service.js';
import { WaiversQueries } from './overrides/waivers.queries.js';
import { ConcernController } from './reports/concern.controller.js';
import { ReportController } from './reports/report.controller.js';
import { ReportsService } from './reports/reports.service.js';
import { WorksInView } from './work/work-in-view.queries.js';

/** Holds, hints and overrides. */
export const moderation: YaasPart = {
  entities: [Disqualification, EligibilityOverride, Fingerprint, FingerprintBand, ModerationCase],
  controllers: [CasesController, ConcernController, ReportController],
  providers: [
    CasesInFull,
    CasesQueries,
    CasesService,
    DisqualificationMails,
    DisqualificationsService,
    Holds,
    LateReleases,
    OverridesService,
    PicturesOfWork,
    ReportsService,
    ScanService,
    WaiversQueries,
    WorksInView,
  ],
};
