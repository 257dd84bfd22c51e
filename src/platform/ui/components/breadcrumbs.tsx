import { useText, useWords } from '../reader.js';
import type { Crumb } from './link-types.js';

/** The way from the home page down to the page above this one. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  const t = useText();
  const words = useWords();
  return (
    <nav class="usa-breadcrumb usa-breadcrumb--wrap" aria-label={t('ui.breadcrumbs.label')}>
      <ol class="usa-breadcrumb__list">
        {crumbs.map(({ href, text }) => (
          <li key={href} class="usa-breadcrumb__list-item">
            <a class="usa-breadcrumb__link" href={href}>
              <span>{words(text)}</span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
