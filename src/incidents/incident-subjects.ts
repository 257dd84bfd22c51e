import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Unit } from '../platform/index.js';

/** One record that a case can be about, with what its reader calls it. */
export interface SubjectChoice {
  id: string;
  label: string;
}

/** One that a reporter has to do with. */
export interface OfferedSubject extends SubjectChoice {
  /** The member or sponsor whose group handles it. */
  scope: string | null;
}

/** Records of another module that cases can be about, such as households; it knows who stands behind them. */
export interface IncidentSubjectKind {
  code: string;
  /** What a reporter has to do with, to choose from. */
  choicesFor(manager: EntityManager, accountId: string): Promise<readonly OfferedSubject[]>;
  /** For the desk: records by a few words of their name; at most ten. */
  find(manager: EntityManager, words: string): Promise<readonly SubjectChoice[]>;
  labels(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** The member or sponsor whose group handles it. */
  scopeOf(manager: EntityManager, id: string): Promise<string | null>;
  /** Everybody of its placing line: who recruited, screened, placed, coordinates or supervises. They never read the case. */
  lineOf(manager: EntityManager, id: string): Promise<readonly string[]>;
  /** The accounts of the people in it; they never read a case about it. */
  peopleOf(manager: EntityManager, id: string): Promise<readonly string[]>;
  /** Accounts that may be of people in it though nobody has proven it; whether one is, the desk says. */
  claimedOf?(manager: EntityManager, id: string): Promise<readonly string[]>;
  /** A grave case about it has opened, or the last one has closed: what must stop, stops at once. */
  changed?(unit: Unit, id: string): Promise<void>;
}

/** What cases can be about; each module adds its own records while it starts. */
@Injectable()
export class IncidentSubjects {
  private readonly byCode = new Map<string, IncidentSubjectKind>();

  register(kind: IncidentSubjectKind): void {
    this.byCode.set(kind.code, kind);
  }

  all(): readonly IncidentSubjectKind[] {
    return [...this.byCode.values()];
  }

  of(code: string): IncidentSubjectKind | undefined {
    return this.byCode.get(code);
  }
}
