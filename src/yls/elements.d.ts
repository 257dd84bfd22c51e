import type { HTMLAttributes } from 'preact';

/** The custom elements of this module; without its script each is an empty box. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'yls-head-counts': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };
      'yls-check-in': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };
    }
  }
}
