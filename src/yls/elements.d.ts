import type { HTMLAttributes } from 'preact';

/** The custom element of this module; without its script it is an empty box. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'yls-check-in': HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };
    }
  }
}
