import { Injectable } from '@nestjs/common';
import type { ApplicationProgramme } from './application-programme.js';

/** The programmes that take applications; each registers itself while modules start. */
@Injectable()
export class ApplicationProgrammes {
  private readonly known = new Map<string, ApplicationProgramme>();

  /** @throws when another has registered under the same name. */
  register(programme: ApplicationProgramme): void {
    if (this.known.has(programme.code)) throw new Error(`The programme ${programme.code} is registered already.`);
    this.known.set(programme.code, programme);
  }

  /** @throws when the programme has not registered. */
  named(code: string): ApplicationProgramme {
    const programme = this.known.get(code);
    if (!programme) throw new Error(`No programme ${code} has registered for applications.`);
    return programme;
  }
}
