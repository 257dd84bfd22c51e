import { Injectable, type OnModuleInit } from '@nestjs/common';
import { defineJob, Jobs, system, Work } from '../../platform/index.js';

const forgetUnfinished = defineJob<Record<string, never>>('auth.forget-unfinished-sign-ups');

const EVERY_NIGHT = '17 3 * * *';
const DAYS = 7;

/** Sign-ups whose address was never confirmed opened nothing and are not kept; neither are links that ended long ago. */
@Injectable()
export class UnfinishedSignUps implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(forgetUnfinished, () => this.forget());
    this.jobs.schedule(forgetUnfinished, EVERY_NIGHT);
  }

  /** An invited person has no password and is kept: somebody of the network vouched for the address. */
  forget(): Promise<void> {
    return this.work.run(system, async ({ manager, now }) => {
      const before = new Date(now.getTime() - DAYS * 86_400_000);
      await manager.query(
        `DELETE FROM account WHERE email_verified_at IS NULL AND password_hash IS NOT NULL AND created_at < $1
           AND NOT EXISTS (SELECT FROM role_grant g WHERE g.account_id = account.id AND g.role NOT IN ('student', 'guardian'))`,
        [before],
      );
      await manager.query('DELETE FROM one_time_link WHERE expires_at < $1', [before]);
    });
  }
}
