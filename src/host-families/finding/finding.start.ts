import { Injectable, type OnModuleInit } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import { DutyKinds } from '../../duties/index.js';
import { defineJob, everyone, Jobs, Navigation, type AccessRule } from '../../platform/index.js';
import { Alumni } from './alumni/alumni.service.js';
import { InquiryAnswers } from './inquiry/inquiry-answers.service.js';
import { inquiryDuty } from './inquiry/inquiry-duty.js';
import { recruits } from './recruiter.policy.js';

/** Families whose file was closed after they hosted come onto the list. */
const gatherAlumni = defineJob<Record<string, never>>('host-families.gather-alumni');

/** Families that waited for a season or a member hear that they can go on. */
const tellWhoCanGoOn = defineJob<Record<string, never>>('host-families.tell-who-can-go-on');

/** Who has an account knows the way, and has a row of desks of their own. */
const visitors: AccessRule = { name: 'visitor', allows: ({ kind }) => kind === 'visitor' };

/** Where finding families stands in the site, among the duties and in the night. */
@Injectable()
export class FindingStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly kinds: DutyKinds,
    private readonly jobs: Jobs,
    private readonly alumni: Alumni,
    private readonly answers: InquiryAnswers,
  ) {}

  onModuleInit(): void {
    this.navigation.add({
      text: { key: 'host-families.find.title' },
      href: '/host-families',
      rule: visitors,
      order: 35,
    });
    this.navigation.addToFooter(
      { text: { key: 'host-families.find.title' }, href: '/host-families', rule: everyone, order: 25 },
      {
        text: { key: 'host-families.finding-desk.title' },
        href: '/host-families/inquiries',
        rule: recruits,
        order: 77,
      },
      { text: { key: 'host-families.recruiting.title' }, href: '/host-families/words', rule: staff, order: 95 },
    );
    this.kinds.add(inquiryDuty);
    this.jobs.handle(gatherAlumni, () => this.alumni.gather());
    this.jobs.schedule(gatherAlumni, '50 4 * * *');
    this.jobs.handle(tellWhoCanGoOn, async () => void (await this.answers.tellWhoCanGoOn()));
    this.jobs.schedule(tellWhoCanGoOn, '10 13 * * *');
  }
}
