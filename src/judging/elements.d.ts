import type { HTMLAttributes } from 'preact';

type Enhancement = HTMLAttributes<HTMLElement> & { [data: `data-${string}`]: string | undefined };

/** The custom elements of this module; without their scripts they are plain boxes. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'judging-card': Enhancement;
      'judging-line': Enhancement;
      'judging-reading': Enhancement;
      'judging-scales': Enhancement;
      'judging-verdict': Enhancement;
      'judging-ballot': Enhancement;
    }
  }
}
