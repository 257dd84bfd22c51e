import type { YaasPart } from '../yaas-part.js';
import { CasesController } from './cases/cases.controller.js';
import { CasesInFull } from './cases/case-in-full.js';
import { CasesQueries } from './cases/cases.queries.js';
import { CasesService } from './cases/cases.service.js';
import { LateReleases } from './cases/late-releases.js';
import { ModerationCase } from './cases/moderation-case.entity.js';
import { Disqualification } from './disqualifications/disqualification.entity.js';
import { FingerprintBand } from './hints/fingerprint-band.entity.js';
import { Fingerprint } from './hints/fingerprint.entity.js';
import { PicturesOfWork } from './hints/pictures-of-work.js';
import { ScanService } from './hints/scan.service.js';
import { Holds } from './holds.js';
import { EligibilityOverride } from './overrides/eligibility-override.entity.js';
import { WaiversQueries } from './overrides/waivers.queries.js';
import { WorksInView } from './work/work-in-view.queries.js';

/** Holds, hints and overrides. */
export const moderation: YaasPart = {
  entities: [Disqualification, EligibilityOverride, Fingerprint, FingerprintBand, ModerationCase],
  controllers: [CasesController],
  providers: [
    CasesInFull,
    CasesQueries,
    CasesService,
    Holds,
    LateReleases,
    PicturesOfWork,
    ScanService,
    WaiversQueries,
    WorksInView,
  ],
};
