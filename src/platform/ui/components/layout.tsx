import type { ComponentChildren } from 'preact';
import { useText } from '../reader.js';
import { Breadcrumbs } from './breadcrumbs.js';
import { Flash, type FlashMessage } from './flash.js';
import { Footer } from './footer.js';
import { Header, type HeaderProps } from './header.js';
import type { Crumb, NavItem } from './link-types.js';

export interface LayoutProps extends HeaderProps {
  crumbs?: readonly Crumb[];
  flash?: FlashMessage | null;
  /** `narrow` for forms and reading, `wide` for lists, `full` for pages that draw their own bands (home). */
  width?: 'narrow' | 'wide' | 'full';
  footer?: readonly NavItem[];
  children: ComponentChildren;
}

/** What stands around every page. */
export function Layout({ crumbs = [], flash, width = 'narrow', footer = [], children, ...header }: LayoutProps) {
  const t = useText();
  return (
    <div class="site" id="site">
      <a class="usa-skipnav" href="#main">
        {t('ui.skip')}
      </a>
      <Header {...header} />
      <main id="main" class={`page page--${width}`} tabIndex={-1}>
        {crumbs.length > 0 && <Breadcrumbs crumbs={crumbs} />}
        {flash && <Flash {...flash} />}
        {children}
      </main>
      <Footer brand={header.brand} links={footer} />
    </div>
  );
}
