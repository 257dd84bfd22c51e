import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Readiness, SettingTrials, tryOut } from '../platform/index.js';
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
    const { value } = this.settings;
    this.readiness.add('files', () => this.store.check());
    // Uploads wait in the folder also when they are then kept in S3.
    this.trials.add('UPLOADS_DIR', () => this.staging.check());
    if (value.driver === 's3') this.trials.add('S3_BUCKET', () => this.tryBucket(value.endpoint));
    if (value.clamavSocket) this.trials.add('CLAMAV_SOCKET', () => this.scanner.ping());
  }

  /** A server that does not answer at all is not the bucket's fault. */
  private async tryBucket(endpoint: string | undefined): Promise<void> {
    if (endpoint) await tryOut('S3_ENDPOINT', () => fetch(endpoint, { method: 'HEAD' }));
    await this.store.check();
  }
}
