import { Injectable, StreamableFile } from '@nestjs/common';
import { Catalogue, certificateSheet, formatDate, formatDay, PortalConfig, Work } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { YlsCertificate } from './yls-certificate.entity.js';

/** Prints certificates, in the language in which they were issued. */
@Injectable()
export class CertificatePapers {
  constructor(
    private readonly work: Work,
    private readonly catalogue: Catalogue,
    private readonly config: PortalConfig,
  ) {}

  /** The same bytes each time. */
  async print({ code, name, language, issuedAt, summitId }: YlsCertificate): Promise<StreamableFile> {
    const summit = await this.work.read().findOneByOrFail(YlsSummit, { id: summitId });
    const say = (key: string, params = {}) => this.catalogue.text(language, `yls.certificate.${key}`, params);
    const day = (iso: string) => formatDay(iso, language);
    const bytes = await certificateSheet({
      code,
      name,
      language,
      issuedAt,
      network: this.config.settings.NETWORK_NAME,
      heading: say('heading'),
      awardedTo: say('awarded-to'),
      title: summit.name,
      occasion: say('took-part'),
      detail: say('days', { from: day(summit.beginsOn), until: day(summit.endsOn), place: summit.place }),
      issued: say('issued', { date: formatDate(issuedAt, { locale: language, timeZone: summit.timeZone }) }),
      verify: say('verify'),
      verifyUrl: `${this.config.publicUrl}/yls/certificates/${code}`,
    });
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: 'attachment; filename="certificate.pdf"',
    });
  }
}
