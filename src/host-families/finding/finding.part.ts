import type { HostFamiliesPart } from '../host-families-part.js';
import { HostAlumnus } from './alumni/host-alumnus.entity.js';
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
import { InquiryForgetting } from './inquiry/inquiry-forgetting.js';
import { InquiryMails } from './inquiry/inquiry-mails.js';
import { InterestController } from './inquiry/interest.controller.js';
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
  ],
  providers: [
    FindingLinks,
    FindingStart,
    HostingMembers,
    HostingPages,
    HostingPagesVersion,
    HostingQueries,
    Inquiries,
    InquiryAnswers,
    InquiryDeskQueries,
    InquiryForgetting,
    InquiryMails,
    RecruitingLists,
    RecruitingReader,
  ],
};
