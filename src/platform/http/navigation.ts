import { Injectable } from '@nestjs/common';
import type { AccessRule } from '../access/access.js';
import type { Actor } from '../access/actor.js';
import type { Text } from '../text/text.js';

export interface NavigationEntry {
  text: Text;
  href: string;
  /** Who sees it; the same rule that guards the page. */
  rule: AccessRule;
  /** Place in the row, small first. */
  order: number;
}

/** The site's navigation; modules add their pages while they start. */
@Injectable()
export class Navigation {
  private readonly entries: NavigationEntry[] = [];

  add(...entries: NavigationEntry[]): void {
    this.entries.push(...entries);
    this.entries.sort((a, b) => a.order - b.order);
  }

  for(actor: Actor): readonly NavigationEntry[] {
    return this.entries.filter((entry) => entry.rule.allows(actor));
  }
}
