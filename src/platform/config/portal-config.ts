import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Settings } from './portal-settings.js';

/** The settings as the code uses them; injected by this class. */
export class PortalConfig {
  constructor(
    readonly settings: Settings,
    readonly databaseUrl: string,
    readonly secretKey: string,
    private boundPort: number = settings.PORT,
  ) {}

  get production(): boolean {
    return this.settings.NODE_ENV === 'production';
  }

  get servesPages(): boolean {
    return this.settings.PORTAL_ROLE !== 'worker';
  }

  get runsJobs(): boolean {
    return this.settings.PORTAL_ROLE !== 'web';
  }

  get requiresSecondFactor(): boolean {
    return this.settings.REQUIRE_SECOND_FACTOR ?? this.production;
  }

  /** Without a mail server the mails are shown on a page, never in production. */
  get showsMailbox(): boolean {
    return !this.settings.SMTP_URL && !this.production;
  }

  /** Address that people use, without a slash at its end. */
  get publicUrl(): string {
    return (this.settings.PUBLIC_URL ?? `http://localhost:${this.boundPort}`).replace(/\/$/, '');
  }

  get secure(): boolean {
    return this.publicUrl.startsWith('https:');
  }

  /** The port is known only after listening when the setting is 0. */
  listensOn(port: number): void {
    this.boundPort = port;
  }
}

/** The secret of the settings, or the one kept in the data folder; null where neither is: nothing is made. */
export function secretKeyKept({ SECRET_KEY, DATA_DIR }: Settings): string | null {
  if (SECRET_KEY) return SECRET_KEY;
  const file = join(resolve(DATA_DIR), 'secret-key');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

/** The secret of the settings, or one made once and kept in the data folder (never in production: `readSettings` refuses). */
export function secretKeyOf(settings: Settings): string {
  if (settings.SECRET_KEY) return settings.SECRET_KEY;
  const folder = resolve(settings.DATA_DIR);
  const file = join(folder, 'secret-key');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(file, 'utf8');
}
