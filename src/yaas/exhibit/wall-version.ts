import { Injectable } from '@nestjs/common';
import { prepared, Work, type PagesVersion } from '../../platform/index.js';

const statement = { name: 'exhibit-wall-version', text: 'SELECT version FROM exhibit_wall', values: [] };

/** How often the wall has changed: what a kept page must agree with, so that none outlives a takedown. */
@Injectable()
export class WallVersion implements PagesVersion {
  constructor(private readonly work: Work) {}

  async version(): Promise<string> {
    const [row] = await prepared<{ version: string }>(this.work.read(), statement);
    return row!.version;
  }
}
