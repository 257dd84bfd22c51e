import type { Provider, Type } from '@nestjs/common';

/** What a folder of host families brings to its module. */
export interface HostFamiliesPart {
  entities?: Type[];
  controllers?: Type[];
  /** What placements and the demo use as well. */
  shared?: Provider[];
  /** What only host families themselves use. */
  providers?: Provider[];
}
