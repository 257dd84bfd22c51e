import type { HTMLAttributes } from 'preact';

type Enhancement<Attributes = object> = HTMLAttributes<HTMLElement> &
  Attributes & { [data: `data-${string}`]: string | number | undefined };

/** The custom elements that enhance pages; each works as a plain box without its script. */
declare module 'preact' {
  namespace JSX {
    interface IntrinsicElements {
      'portal-autosave': Enhancement;
      'portal-count': Enhancement<{ mode: string; max: number; locale: string }>;
      'portal-deadline': Enhancement;
      'portal-keys': Enhancement;
      'portal-progress': Enhancement<{ src: string }>;
      'portal-upload': Enhancement;
      'portal-wave': Enhancement;
      'portal-zoom': Enhancement;
    }
  }
}
