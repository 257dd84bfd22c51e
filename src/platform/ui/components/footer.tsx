import { useText, useWords } from '../reader.js';
import type { Brand } from './brand.js';
import type { NavItem } from './link-types.js';

/** The end of every page: whose it is, and the links that belong to all. */
export function Footer({ brand, links }: { brand: Brand; links: readonly NavItem[] }) {
  const t = useText();
  const words = useWords();
  return (
    <footer class="site-footer">
      <div class="site-footer__inner">
        <div>
          <p class="site-footer__name">{brand.name}</p>
          <p class="site-footer__line">{t('ui.footer.line')}</p>
        </div>
        {links.length > 0 && (
          <nav aria-label={t('ui.footer.label')}>
            <ul>
              {links.map(({ href, text }) => (
                <li key={href}>
                  <a href={href}>{words(text)}</a>
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
    </footer>
  );
}
