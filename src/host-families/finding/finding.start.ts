import { Injectable, type OnModuleInit } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { DutyKinds } from '../../duties/index.js';
import { everyone, Jobs, Navigation } from '../../platform/index.js';
import { inquiryDuty } from './inquiry/inquiry-duty.js';
import { forgetInquiries, InquiryForgetting } from './inquiry/inquiry-forgetting.js';
import { recruits } from './recruiter.policy.js';

/** Where finding families stands in the site, among the duties and in the night. */
@Injectable()
export class FindingStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly kinds: DutyKinds,
    private readonly jobs: Jobs,
    private readonly forgetting: InquiryForgetting,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter(
      { text: { key: 'host-families.find.title' }, href: '/host-families', rule: everyone, order: 25 },
      { text: { key: 'host-families.desk.title' }, href: '/host-families/inquiries', rule: recruits, order: 77 },
      { text: { key: 'host-families.words.title' }, href: '/host-families/words', rule: staff, order: 95 },
    );
    this.kinds.add(inquiryDuty);
    this.jobs.handle(forgetInquiries, () => this.forgetting.forget());
    this.jobs.schedule(forgetInquiries, '45 4 * * *');
  }
}
