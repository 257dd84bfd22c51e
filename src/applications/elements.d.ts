import type { HTMLAttributes } from 'preact';

/** The custom elements of this module; without their scripts they are plain boxes. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'applications-when': HTMLAttributes<HTMLElement> & { 'data-field': string; 'data-values': string };
    }
  }
}
