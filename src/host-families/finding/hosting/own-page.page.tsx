import {
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  formOf,
  PageHeader,
  Section,
  Tag,
  TextArea,
  TextField,
  useText,
  type FormState,
  type RuleResult,
} from '../../../platform/index.js';
import { RefusedWords } from '../words/refused-words.js';
import type { OwnHostingPage } from './hosting-pages.service.js';
import { WORDED_LANGUAGES, type WordedLanguage } from './own-page.schema.js';

interface OwnPageProps {
  own: OwnHostingPage;
  /** Of the words that are shown. */
  language: WordedLanguage;
  /** What came back. */
  form: FormState;
  against: readonly RuleResult[];
}

const say = (key: string) => ({ key: `host-families.pages.${key}` });

/** One member's page: whether it is open, the office's number, and its words in each language. */
export function OwnPagePage(props: OwnPageProps) {
  const { own, form } = props;
  const { member, page } = own;
  const isOpen = page !== null && page.closedAt === null;
  const at = `/host-families/pages/${member.id}`;
  const opening = 'language' in form.values ? formOf({ officePhone: page?.officePhone }) : form;
  return (
    <>
      <PageHeader title={member.name} eyebrow={say('title')} lead={say('own.lead')}>
        <Tag tone={isOpen ? 'good' : 'neutral'} text={say(isOpen ? 'open' : 'not-open')} />
      </PageHeader>
      <Form action={`${at}/opening`} form={opening}>
        <TextField
          name="officePhone"
          type="tel"
          label={say('phone')}
          hint={say('phone.hint')}
          width="medium"
          defaultValue={page?.officePhone ?? ''}
          optional
        />
        <ButtonRow>
          <Button text={say(isOpen ? 'save' : 'open-it')} />
          {isOpen && <ButtonLink href={`/host-families/cities/${member.slug}`} text={say('see')} kind="secondary" />}
        </ButtonRow>
      </Form>
      {page && <Words {...props} />}
      {isOpen && (
        <form method="post" action={`${at}/closing`}>
          <Button text={say('close-it')} kind="plain" />
        </form>
      )}
    </>
  );
}

/** One language at a time: the member's own words there. */
function Words({ own: { member, words }, language, form, against }: OwnPageProps) {
  const t = useText();
  const at = `/host-families/pages/${member.id}`;
  return (
    <Section title={say('words')} lead={say('words.lead')} id="words">
      <nav class="host-turns" aria-label={t('host-families.pages.languages')}>
        <ul>
          {WORDED_LANGUAGES.map((code) => (
            <li key={code}>
              <a href={`${at}?language=${code}#words`} aria-current={code === language ? 'page' : undefined}>
                {t(`host-families.worded-in.${code}`)} {words[code] && <span>{t('host-families.pages.written')}</span>}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <RefusedWords against={against} />
      <Form action={`${at}/words`} form={'language' in form.values ? form : formOf({ words: words[language] })}>
        <input type="hidden" name="language" value={language} />
        <TextArea
          name="words"
          label={{
            key: 'host-families.pages.words.label',
            params: { language: t(`host-families.worded-in.${language}`) },
          }}
          hint={say('words.hint')}
          rows={10}
          lang={language}
        />
        <Button text={say('save')} />
      </Form>
    </Section>
  );
}
