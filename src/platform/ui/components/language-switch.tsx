import { useReader, useText } from '../reader.js';
import { Icon } from './icon.js';

/** The same page in the other languages, each by its own name. */
export function LanguageSwitch({ path }: { path: string }) {
  const { catalogue, locale } = useReader();
  const t = useText();
  return (
    <nav class="languages" aria-label={t('ui.language.label')}>
      <Icon name="language" />
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
    </nav>
  );
}

function inLanguage(path: string, code: string): string {
  const [place = '', query = ''] = path.split('?');
  const params = new URLSearchParams(query);
  params.set('lang', code);
  return `${place}?${params.toString()}`;
}
