import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Readiness, SettingTrials } from '../platform/index.js';
import { VirusScanner } from './processing/virus-scanner.js';
import { StorageSettings } from './storage.settings.js';
import { FileStore } from './stores/file-store.js';
import { Staging } from './stores/staging.js';

/** What must work before files can be taken: asked at the start, and again for `/readyz`. */
@Injectable()
export class StorageChecks implements OnModuleInit {
  constructor(
    private readonly readiness: Readiness,
    private readonly trials: SettingTrials,
    private readonly settings: StorageSettings,
    private readonly store: FileStore,
    private readonly staging: Staging,
    private readonly scanner: VirusScanner,
  ) {}

  onModuleInit(): void {
    const { driver, clamavSocket } = this.settings.value;
    this.readiness.add('files', () => this.store.check());
    // Uploads wait in the folder also when they are then kept in S3.
    this.trials.add('UPLOADS_DIR', () => this.staging.check());
    if (driver === 's3') this.trials.add('S3_BUCKET', () => this.store.check());
    if (clamavSocket) this.trials.add('CLAMAV_SOCKET', () => this.scanner.ping());
  }
}
