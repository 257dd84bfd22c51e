import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/index.js';

/** What follows when a guardian stands for all that was told. */
export type WhenSigned = (unit: Unit, papers: { registrationId: string; formId: string }) => Promise<void>;

/** Whoever goes on from what was signed adds itself while it starts. */
@Injectable()
export class PapersSigned {
  private readonly known: WhenSigned[] = [];

  add(follower: WhenSigned): void {
    this.known.push(follower);
  }

  all(): readonly WhenSigned[] {
    return this.known;
  }
}
