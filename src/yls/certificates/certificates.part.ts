import type { YlsPart } from '../yls-part.js';
import { CertificatePapers } from './certificate-papers.js';
import { CertificateRetention } from './certificate-retention.js';
import { YlsCertificatesController } from './certificates.controller.js';
import { CertificatesQueries } from './certificates.queries.js';
import { YlsCertificates } from './certificates.service.js';
import { Finishing } from './finishing.service.js';
import { YlsCertificate } from './yls-certificate.entity.js';

/** That somebody took part, to be shown and verified. */
export const certificates: YlsPart = {
  entities: [YlsCertificate],
  controllers: [YlsCertificatesController],
  shared: [Finishing, YlsCertificates],
  providers: [CertificatePapers, CertificateRetention, CertificatesQueries],
};
