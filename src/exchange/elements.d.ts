import type { HTMLAttributes } from 'preact';

/** The custom elements of this module; without their scripts they are plain boxes. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'exchange-board': HTMLAttributes<HTMLElement>;
      'exchange-kept-forms': HTMLAttributes<HTMLElement>;
    }
  }
}
