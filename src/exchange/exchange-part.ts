import type { Provider, Type } from '@nestjs/common';

/** What a folder of the exchange brings to its module. */
export interface ExchangePart {
  entities?: Type[];
  controllers?: Type[];
  /** What the demo and other parts use as well. */
  shared?: Provider[];
  /** What only the exchange itself uses. */
  providers?: Provider[];
}
