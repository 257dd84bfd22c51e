import { useReader, useText, useWords } from '../reader.js';
import { Wordmark, type Brand } from './brand.js';
import { Icon } from './icon.js';
import { LanguageSwitch } from './language-switch.js';
import type { NavItem } from './link-types.js';

/** The signed-in person's corner: their name, their page, and where "Sign out" posts. */
export interface AccountCorner {
  name: string;
  href: string;
  signOutAction: string;
}

export interface HeaderProps {
  brand: Brand;
  /** What this reader may go to, computed from their roles. */
  nav: readonly NavItem[];
  account?: AccountCorner | null;
  /** Where "Sign in" leads, for visitors. */
  signInHref?: string;
  /** The page's own path with its query: marks the current item, and is kept by the language switch. */
  path: string;
}

/** Name, navigation and account. On a phone the navigation opens from a plain disclosure, without scripts. */
export function Header({ brand, nav, account, signInHref = '/sign-in', path }: HeaderProps) {
  const t = useText();
  const { catalogue } = useReader();
  return (
    <header class="site-header">
      <div class="site-header__top">
        <Wordmark brand={brand} />
        <div class="site-header__tools">
          {catalogue.locales.length > 1 && <LanguageSwitch path={path} />}
          {account ? <Account account={account} /> : <SignIn href={signInHref} />}
        </div>
      </div>
      {nav.length > 0 && (
        <div class="site-header__nav">
          <nav class="main-nav main-nav--wide" aria-label={t('ui.nav.label')}>
            <NavList nav={nav} path={path} />
          </nav>
          <details class="main-nav main-nav--narrow">
            <summary>
              <Icon name="menu" /> {t('ui.nav.menu')}
            </summary>
            <nav aria-label={t('ui.nav.label')}>
              <NavList nav={nav} path={path} />
            </nav>
          </details>
        </div>
      )}
    </header>
  );
}

function NavList({ nav, path }: { nav: readonly NavItem[]; path: string }) {
  const words = useWords();
  return (
    <ul>
      {nav.map(({ href, text }) => (
        <li key={href}>
          <a href={href} aria-current={currentness(href, path, nav)}>
            {words(text)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** "page" on the page itself; "true" on the item that stands nearest above it, and on no other. */
function currentness(href: string, path: string, nav: readonly NavItem[]): 'page' | 'true' | undefined {
  const [place = ''] = path.split('?');
  if (place === href) return 'page';
  const above = nav.map((item) => item.href).filter((item) => item !== '/' && `${place}/`.startsWith(`${item}/`));
  const nearest = above.toSorted((a, b) => b.length - a.length)[0];
  return href === nearest ? 'true' : undefined;
}

function SignIn({ href }: { href: string }) {
  const t = useText();
  return (
    <a class="account-link" href={href}>
      <Icon name="person" /> {t('ui.account.signIn')}
    </a>
  );
}

function Account({ account }: { account: AccountCorner }) {
  const t = useText();
  return (
    <>
      <a class="account-link account-link--name" href={account.href}>
        <Icon name="person" /> <span>{account.name}</span>
      </a>
      <form method="post" action={account.signOutAction}>
        <button class="account-link" type="submit">
          {t('ui.account.signOut')}
        </button>
      </form>
    </>
  );
}
