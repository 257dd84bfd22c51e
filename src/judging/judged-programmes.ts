import { Injectable } from '@nestjs/common';
import type { JudgedWorks } from './judged-works.js';

/** The programmes whose works can be judged; each adds its own implementation while it starts. */
@Injectable()
export class JudgedProgrammes {
  private readonly byCode = new Map<string, JudgedWorks>();

  add(works: JudgedWorks): void {
    this.byCode.set(works.programme, works);
  }

  /** @throws Error when no module of that code was started. */
  of(programme: string): JudgedWorks {
    const works = this.byCode.get(programme);
    if (!works) throw new Error(`No programme ${programme} has works to be judged.`);
    return works;
  }

  /** Codes of those whose juries report to nobody outside. */
  confidential(): string[] {
    return this.all().flatMap(({ programme, isConfidential }) => (isConfidential ? [programme] : []));
  }

  all(): readonly JudgedWorks[] {
    return [...this.byCode.values()];
  }
}
