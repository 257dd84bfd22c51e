import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';

/** A picture with its words for those who don't see it; "" only for a picture that says nothing. */
export interface CardImage {
  src: string;
  alt: string;
  width?: number;
  height?: number;
}

interface CardProps {
  title: Words;
  href?: string;
  /** A small line above the title. */
  eyebrow?: Words;
  image?: CardImage;
  /** The language of the title, when it differs from the page's. */
  lang?: string;
  /** Below the title. */
  children?: ComponentChildren;
}

/** One thing among others; the whole card leads to it. */
export function Card({ title, href, eyebrow, image, lang, children }: CardProps) {
  const words = useWords();
  return (
    <li class={href ? 'card card--link' : 'card'}>
      {image && (
        <div class="card__picture">
          <img
            src={image.src}
            alt={image.alt}
            width={image.width}
            height={image.height}
            loading="lazy"
            decoding="async"
          />
        </div>
      )}
      <div class="card__body">
        {eyebrow && <p class="eyebrow">{words(eyebrow)}</p>}
        <h3 class="card__title" lang={lang}>
          {href ? <a href={href}>{words(title)}</a> : words(title)}
        </h3>
        {children}
      </div>
    </li>
  );
}

/** Cards in as many columns as fit; `wide` for pictures. */
export function CardGrid({ children, wide = false }: { children: ComponentChildren; wide?: boolean }) {
  return <ul class={wide ? 'card-grid card-grid--wide' : 'card-grid'}>{children}</ul>;
}
