import { checkedSectionPath, documentsPath, referencesPath, type Wording } from '../../../applications/index.js';
import { Section, useLocale, useText, useWords, type Text, type Words } from '../../../platform/index.js';
import { WITH_STUDENT } from '../../registration/registration-state.js';
import { awaitedOf, type Awaited } from '../awaited.js';
import type { OwnRegistration } from './own-registration.queries.js';

/** Each thing that is missing, by name, and the way to where it is done. */
export function NeededList({ own }: { own: OwnRegistration }) {
  const t = useText();
  const words = useWords();
  const { locale } = useLocale();
  const { registration, file } = own;
  const awaited = awaitedOf(file);
  if (!WITH_STUDENT.has(registration.state) || awaited.length === 0) return null;
  return (
    <Section title={{ key: 'yls.awaited.title' }} id="needed">
      <ul class="yls-rows">
        {awaited.map((one) => {
          const title = words(inLocale(titleOf(own, one), locale));
          return (
            <li key={`${one.what} ${one.code ?? ''}`}>
              <a href={hrefOf(one, file.formId ?? '')}>{t(`yls.awaited.${one.what}`, { title, count: one.count })}</a>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function titleOf({ definition }: OwnRegistration, { code }: Awaited): Wording {
  const named = [...definition.sections, ...definition.documents].find((one) => one.code === code);
  return named?.title ?? { en: '' };
}

const inLocale = (wording: Wording, locale: string): Words =>
  'key' in wording ? (wording as Text) : (wording[locale] ?? wording['en'] ?? '');

function hrefOf({ what, code = '' }: Awaited, formId: string): string {
  if (what === 'section') return checkedSectionPath(formId, code);
  if (what === 'document') return documentsPath(formId);
  return what === 'referees' ? referencesPath(formId) : '/yls/mine/guardian';
}
