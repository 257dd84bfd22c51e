import { Injectable } from '@nestjs/common';
import { prepared, Work, type PagesVersion } from '../../platform/index.js';
import { Today } from '../day.js';

const statement = {
  name: 'registry-version',
  text: 'SELECT last_value::text AS version FROM registry_changes',
  values: [],
};

/** How often the registry has changed, and the day for which its pages speak: what a kept page must agree with. */
@Injectable()
export class RegistryPagesVersion implements PagesVersion {
  constructor(
    private readonly work: Work,
    private readonly today: Today,
  ) {}

  async version(): Promise<string> {
    const [row] = await prepared<{ version: string }>(this.work.read(), statement);
    return `${this.today.day()} ${row!.version}`;
  }
}
