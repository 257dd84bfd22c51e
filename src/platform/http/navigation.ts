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

/** Where the holders of a role begin their work after signing in. */
export type Desk = Omit<NavigationEntry, 'text'>;

/** The site's navigation; modules add their pages while they start. */
@Injectable()
export class Navigation {
  private readonly header: NavigationEntry[] = [];
  private readonly footer: NavigationEntry[] = [];
  private readonly desks: Desk[] = [];

  add(...entries: NavigationEntry[]): void {
    addInOrder(this.header, entries);
  }

  addToFooter(...entries: NavigationEntry[]): void {
    addInOrder(this.footer, entries);
  }

  addDesk(...desks: Desk[]): void {
    addInOrder(this.desks, desks);
  }

  for(actor: Actor): readonly NavigationEntry[] {
    return open(this.header, actor);
  }

  footerFor(actor: Actor): readonly NavigationEntry[] {
    return open(this.footer, actor);
  }

  /** The path of the first desk that is the actor's; the home page for who has none. */
  deskOf(actor: Actor): string {
    return open(this.desks, actor)[0]?.href ?? '/';
  }
}

function addInOrder<E extends { order: number }>(row: E[], entries: readonly E[]): void {
  row.push(...entries);
  row.sort((a, b) => a.order - b.order);
}

const open = <E extends { rule: AccessRule }>(row: readonly E[], actor: Actor): E[] =>
  row.filter((entry) => entry.rule.allows(actor));
