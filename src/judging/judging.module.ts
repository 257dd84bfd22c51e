import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule, judge } from '../auth/index.js';
import { Conflict, everyone, Jobs, Navigation, NotFound, system } from '../platform/index.js';
import { RegistryModule } from '../registry/index.js';
import { StorageModule } from '../storage/index.js';
import { parts } from './judging-parts.js';
import { writeRecord } from './record/record.jobs.js';
import { RecordsService } from './record/records.service.js';
import { closeRound } from './judging.jobs.js';
import { conductsRounds } from './round/round.policy.js';
import { RoundsService } from './round/rounds.service.js';

const shared = parts.flatMap((part) => part.shared ?? []);

/** Rounds of judging for any programme that brings works; it knows none. */
@Module({
  imports: [
    TypeOrmModule.forFeature(parts.flatMap(({ entities = [] }) => entities)),
    AuthModule,
    RegistryModule,
    StorageModule,
  ],
  controllers: parts.flatMap(({ controllers = [] }) => controllers),
  providers: [...shared, ...parts.flatMap(({ providers = [] }) => providers)],
  exports: shared,
})
export class JudgingModule implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly navigation: Navigation,
    private readonly rounds: RoundsService,
    private readonly records: RecordsService,
  ) {}

  onModuleInit(): void {
    this.navigation.add(
      { text: { key: 'judging.nav.judge' }, href: '/judging', rule: judge, order: 40 },
      { text: { key: 'judging.nav.staff' }, href: '/judging/rounds', rule: conductsRounds, order: 60 },
    );
    this.navigation.addToFooter(
      { text: { key: 'judging.reports.title' }, href: '/juries', rule: everyone, order: 45 },
      { text: { key: 'judging.verify.title' }, href: '/records', rule: everyone, order: 46 },
    );
    this.navigation.addDesk({ href: '/judging', rule: judge, order: 30 });
    this.jobs.handle(closeRound, ({ roundId }) => this.close(roundId));
    this.jobs.handle(writeRecord, ({ roundId }) => this.records.write(roundId));
  }

  /** A round that was closed by hand, or is no more, needs nothing. */
  private async close(roundId: string): Promise<void> {
    try {
      await this.rounds.close(system, roundId);
    } catch (refusal) {
      if (!(refusal instanceof Conflict || refusal instanceof NotFound)) throw refusal;
    }
  }
}
