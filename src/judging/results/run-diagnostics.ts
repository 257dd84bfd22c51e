import type { Lab } from './lab/lab.js';
import type { Tally } from './tally.js';

/** What a result run tells beside its ranking; runs of the portal's first days have none of it. */
export interface RunDiagnostics {
  ties?: Tally['ties'];
  lab?: Lab;
}
