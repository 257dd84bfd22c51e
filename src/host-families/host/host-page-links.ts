import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work, type Words } from '../../platform/index.js';

/** A page of a programme that places students, about one family. */
export interface HostPageLink {
  href: string;
  text: Words;
  /** Whether an answer of the family is awaited there. */
  isAwaited: boolean;
}

type LinksOf = (manager: EntityManager, fileId: string) => Promise<readonly HostPageLink[]>;

/** Where else the family's own page leads. A programme adds its pages while it starts. */
@Injectable()
export class HostPageLinks {
  private readonly sources: LinksOf[] = [];

  constructor(private readonly work: Work) {}

  add(links: LinksOf): void {
    this.sources.push(links);
  }

  async of(fileId: string): Promise<HostPageLink[]> {
    const found: HostPageLink[] = [];
    for (const links of this.sources) found.push(...(await links(this.work.read(), fileId)));
    return found;
  }
}
