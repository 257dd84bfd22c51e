import type { ComponentChildren } from 'preact';
import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';

interface PageHeaderProps {
  title: Words;
  eyebrow?: Words;
  lead?: Words;
  /** The language of the title, when it differs from the page's. */
  lang?: string;
  /** Buttons or tags beside the title. */
  children?: ComponentChildren;
}

/** The page's one h1 with what belongs to it. */
export function PageHeader({ title, eyebrow, lead, lang, children }: PageHeaderProps) {
  const words = useWords();
  return (
    <div class="page-header">
      <div>
        {eyebrow && <p class="eyebrow">{words(eyebrow)}</p>}
        <h1 lang={lang}>{words(title)}</h1>
        {lead && <p class="lead">{words(lead)}</p>}
      </div>
      {children && <div class="page-header__aside">{children}</div>}
    </div>
  );
}
