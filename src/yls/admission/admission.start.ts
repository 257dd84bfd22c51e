import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { expireOffers, moveWaitlist } from './admission.jobs.js';
import { OffersService } from './offers.service.js';
import { WaitlistService } from './waitlist.service.js';

/** What moves by itself: offers end each hour in which a day ends somewhere, and each end moves the waitlist. */
@Injectable()
export class AdmissionStart implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly offers: OffersService,
    private readonly waitlist: WaitlistService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(moveWaitlist, async ({ summitId }) => void (await this.waitlist.move(summitId)));
    this.jobs.handle(expireOffers, async () => void (await this.offers.expire()));
    this.jobs.schedule(expireOffers, '7 * * * *');
  }
}
