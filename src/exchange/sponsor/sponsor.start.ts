import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyKinds } from '../../duties/index.js';
import { noticeDuties } from './sponsor.duties.js';

/** Where sponsors stand among duties. */
@Injectable()
export class SponsorStart implements OnModuleInit {
  constructor(private readonly kinds: DutyKinds) {}

  onModuleInit(): void {
    this.kinds.add(...noticeDuties);
  }
}
