import type { HostFamiliesPart } from '../host-families-part.js';
import { AgainController } from './alumni/again.controller.js';
import { AlumniController } from './alumni/alumni.controller.js';
import { AlumniMails } from './alumni/alumni-mails.js';
import { AlumniQueries } from './alumni/alumni.queries.js';
import { Alumni } from './alumni/alumni.service.js';
import { AlumnusRetention } from './alumni/alumnus-retention.js';
import { HostAlumnus } from './alumni/host-alumnus.entity.js';
import { HostingAgain } from './alumni/hosting-again.service.js';
import { ThanksLetters } from './alumni/thanks-letters.service.js';
import { FiguresController } from './desk/figures.controller.js';
import { FindingFigures } from './desk/figures.queries.js';
import { InquiryDeskController } from './desk/inquiry-desk.controller.js';
import { InquiryDeskQueries } from './desk/inquiry-desk.queries.js';
import { FindingLink } from './finding-link.entity.js';
import { FindingLinks } from './finding-links.js';
import { FindingStart } from './finding.start.js';
import { HostingController } from './hosting/hosting.controller.js';
import { HostingPage } from './hosting/hosting-page.entity.js';
import { HostingPages } from './hosting/hosting-pages.service.js';
import { HostingQueries } from './hosting/hosting.queries.js';
import { HostingPagesVersion } from './hosting/hosting-version.js';
import { HostingWords } from './hosting/hosting-words.entity.js';
import { OwnPagesController } from './hosting/own-pages.controller.js';
import { HostingMembers } from './hosting-members.js';
import { FamilyController } from './inquiry/family.controller.js';
import { HostInquiry } from './inquiry/host-inquiry.entity.js';
import { Inquiries } from './inquiry/inquiries.service.js';
import { InquiryAnswer } from './inquiry/inquiry-answer.entity.js';
import { InquiryAnswers } from './inquiry/inquiry-answers.service.js';
import { InquiryRetention } from './inquiry/inquiry-retention.js';
import { InquiryMails } from './inquiry/inquiry-mails.js';
import { InterestController } from './inquiry/interest.controller.js';
import { OpeningApplications } from './inquiry/opening-applications.service.js';
import { RecruitingLists } from './words/recruiting-lists.service.js';
import { RecruitingReader } from './words/recruiting-reader.service.js';
import { RecruitingWords } from './words/recruiting-words.entity.js';
import { WordsController } from './words/words.controller.js';

/** Finding families: what they read, how they ask, who answers, and who has hosted before. */
export const finding: HostFamiliesPart = {
  entities: [HostingPage, HostingWords, HostInquiry, InquiryAnswer, FindingLink, HostAlumnus, RecruitingWords],
  controllers: [
    InterestController,
    InquiryDeskController,
    OwnPagesController,
    WordsController,
    HostingController,
    FamilyController,
    AlumniController,
    AgainController,
    FiguresController,
  ],
  providers: [
    Alumni,
    AlumniMails,
    AlumniQueries,
    AlumnusRetention,
    FindingFigures,
    HostingAgain,
    ThanksLetters,
    FindingLinks,
    FindingStart,
    HostingMembers,
    HostingPages,
    HostingPagesVersion,
    HostingQueries,
    Inquiries,
    InquiryAnswers,
    InquiryDeskQueries,
    InquiryMails,
    InquiryRetention,
    OpeningApplications,
    RecruitingLists,
    RecruitingReader,
  ],
};
