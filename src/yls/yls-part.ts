import type { Provider, Type } from '@nestjs/common';

/** What a folder of the summit brings to its module. */
export interface YlsPart {
  entities?: Type[];
  controllers?: Type[];
  /** What the demo and other parts use as well. */
  shared?: Provider[];
  /** What only the summit itself uses. */
  providers?: Provider[];
}
