import type { YaasPart } from '../yaas-part.js';
import { AwardCandidates } from './award-candidates.queries.js';
import { AwardGrant } from './award-grant.entity.js';
import { AwardMails } from './award-mails.js';
import { AwardsController } from './awards.controller.js';
import { AwardsQueries } from './awards.queries.js';
import { Awards } from './awards.service.js';
import { CertificateChecks } from './certificate-checks.queries.js';
import { Certificate } from './certificate.entity.js';
import { CertificatesController } from './certificates.controller.js';
import { Certificates } from './certificates.service.js';
import { PrizeConsent } from './prize-consent.js';
import { Prize } from './prize.entity.js';
import { PrizeQueries } from './prizes.queries.js';
import { Prizes } from './prizes.service.js';

/** Awards, prizes and certificates. */
export const awards: YaasPart = {
  entities: [AwardGrant, Prize, Certificate],
  controllers: [AwardsController, CertificatesController],
  providers: [
    AwardCandidates,
    AwardMails,
    Awards,
    AwardsQueries,
    CertificateChecks,
    Certificates,
    PrizeConsent,
    PrizeQueries,
    Prizes,
  ],
};
