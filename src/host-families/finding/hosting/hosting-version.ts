import { Injectable } from '@nestjs/common';
import { prepared, Work, type PagesVersion } from '../../../platform/index.js';

const statement = {
  name: 'hosting-version',
  text: 'SELECT last_value::text AS version FROM hosting_changes',
  values: [],
};

/** How often members have changed what they say to would-be hosts: what a kept page must agree with. */
@Injectable()
export class HostingPagesVersion implements PagesVersion {
  constructor(private readonly work: Work) {}

  async version(): Promise<string> {
    const [row] = await prepared<{ version: string }>(this.work.read(), statement);
    return row!.version;
  }
}
