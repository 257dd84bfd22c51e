import { useReader, useText } from '../reader.js';
import { Icon } from './icon.js';

/** More than so many names do not fit beside each other on a phone. */
const SIDE_BY_SIDE = 3;

/** The same page in the other languages, each by its own name; many of them open from the one that is read. */
export function LanguageSwitch({ path }: { path: string }) {
  const { catalogue, locale } = useReader();
  const t = useText();
  const { locales } = catalogue;
  const read = locales.find(({ code }) => code === locale);
  const isMenu = locales.length > SIDE_BY_SIDE;
  return (
    <nav class={isMenu ? 'languages languages--menu' : 'languages'} aria-label={t('ui.language.label')}>
      {isMenu ? (
        <details>
          <summary>
            <Icon name="language" />
            <span lang={locale}>{read?.name ?? locale}</span>
          </summary>
          <Languages path={path} />
        </details>
      ) : (
        <>
          <Icon name="language" />
          <Languages path={path} />
        </>
      )}
    </nav>
  );
}

function Languages({ path }: { path: string }) {
  const { catalogue, locale } = useReader();
  return (
    <ul>
      {catalogue.locales.map(({ code, name, dir }) => (
        <li key={code}>
          <a
            href={inLanguage(path, code)}
            lang={code}
            dir={dir}
            hreflang={code}
            aria-current={code === locale ? 'true' : undefined}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}

function inLanguage(path: string, code: string): string {
  const [place = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.set('lang', code);
  return `${place}?${params.toString()}`;
}
