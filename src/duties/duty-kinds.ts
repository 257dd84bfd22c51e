import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Text } from '../platform/index.js';

/** A kind of duty, as the module that knows it says. */
export interface DutyKind {
  code: string;
  /** The paragraph or the policy that asks for it. */
  cites: string;
  /** What is to be done, without a word about a person: it stands in mails and calendars. */
  text: Text;
  /** Where it is done. */
  href(subjectId: string): string;
  /** Days before it is due at which who is responsible is told, and days after at which others are. */
  raises: { responsible: number; coordinators: number; staff: number };
  /** What each subject is called on the board, for its readers; asked once for a page. */
  labels(manager: EntityManager, subjectIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Subjects of which an account hears nothing here, whatever its roles: such as students in a coordinator's own home. */
  hiddenFrom?: (manager: EntityManager, accountId: string) => Promise<readonly string[]>;
  /**
   * For a matter of which few may know: the accounts that hear of each subject's duty in place of coordinators and staff.
   * On the board it then stands for who is responsible alone.
   */
  readers?(manager: EntityManager, subjectIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

/** The kinds of duties; each module adds its own while it starts. */
@Injectable()
export class DutyKinds {
  private readonly byCode = new Map<string, DutyKind>();

  add(...kinds: readonly DutyKind[]): void {
    for (const kind of kinds) this.byCode.set(kind.code, kind);
  }

  all(): readonly DutyKind[] {
    return [...this.byCode.values()];
  }

  /** Codes of the kinds of which few may know. */
  confidential(): string[] {
    return this.all().flatMap((kind) => (kind.readers ? [kind.code] : []));
  }

  /** Subjects of which the account hears nothing, by what all kinds say; one query for each that says something of its own. */
  async hiddenFrom(manager: EntityManager, accountId: string | null): Promise<string[]> {
    if (accountId === null) return [];
    const asked = new Set(this.all().flatMap(({ hiddenFrom }) => hiddenFrom ?? []));
    const hidden: string[] = [];
    for (const subjectsFor of asked) hidden.push(...(await subjectsFor(manager, accountId)));
    return hidden;
  }

  /** @throws Error when no module of this process knows it */
  of(code: string): DutyKind {
    const kind = this.byCode.get(code);
    if (!kind) throw new Error(`No module knows the duty ${code}.`);
    return kind;
  }
}
