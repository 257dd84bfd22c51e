import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { StorageModule } from '../storage/index.js';
import { Consent } from './answers/consent.entity.js';
import { ConsentRecord } from './answers/consent-record.js';
import { ConsentAsking } from './asking/consent-asking.js';
import { ConsentLink } from './asking/consent-link.entity.js';
import { ConsentLinks } from './asking/consent-links.js';
import { ConsentMails } from './asking/consent-mails.js';
import { ConsentRequest } from './asking/consent-request.entity.js';
import { ConsentProgrammes } from './consent-programmes.js';
import { ConsentQueries } from './consent.queries.js';
import { ConsentService } from './consent.service.js';
import { ConsentText } from './wording/consent-text.entity.js';
import { ConsentWordings } from './wording/consent-wordings.js';

/** Consent that programmes ask of guardians and of people of age. */
@Module({
  imports: [TypeOrmModule.forFeature([Consent, ConsentLink, ConsentRequest, ConsentText]), StorageModule],
  providers: [
    ConsentAsking,
    ConsentLinks,
    ConsentMails,
    ConsentProgrammes,
    ConsentQueries,
    ConsentRecord,
    ConsentService,
    ConsentWordings,
  ],
  exports: [ConsentProgrammes, ConsentQueries, ConsentService],
})
export class ConsentModule {}
