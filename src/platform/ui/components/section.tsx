import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';
import { Icon } from './icon.js';
import type { NavItem } from './link-types.js';

interface SectionProps {
  title: Words;
  lead?: Words;
  /** A way to all of it, beside the title. */
  more?: NavItem;
  /** A tinted band over the full width. */
  tinted?: boolean;
  id?: string;
  children: ComponentChildren;
}

/** A part of a page under its own heading. */
export function Section({ title, lead, more, tinted = false, id, children }: SectionProps) {
  const words = useWords();
  return (
    <section class={tinted ? 'section section--tinted' : 'section'} id={id}>
      <div class="section__head">
        <div>
          <h2>{words(title)}</h2>
          {lead && <p class="section__lead">{words(lead)}</p>}
        </div>
        {more && (
          <a class="more" href={more.href}>
            {words(more.text)} <Icon name="arrow-forward" directional />
          </a>
        )}
      </div>
      {children}
    </section>
  );
}
