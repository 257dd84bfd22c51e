import {
  Button,
  ButtonRow,
  Deadline,
  Form,
  PageHeader,
  useText,
  useWords,
  type FormState,
} from '../../platform/index.js';
import { lastMinuteOf } from '../asking/last-minute.js';
import type { ScopeWording } from '../wording/consent-wordings.js';
import { MatterSection } from './matter-section.js';
import type { MatterView } from './matter-view.js';
import { ScopeFields } from './scope-fields.js';
import { SignatureFields } from './signature-fields.js';

interface AskProps {
  network: string;
  form: FormState;
  matter: MatterView;
  scopes: readonly ScopeWording[];
  giverName: string;
  revision: number;
  expiresAt: Date | null;
  paths: { answers: string; refusal: string };
}

/** Everything that a guardian needs in order to decide, on one page. */
export function AskPage({ network, form, matter, scopes, giverName, revision, expiresAt, paths }: AskProps) {
  const t = useText();
  const words = useWords();
  const params = { giver: giverName, entrant: matter.entrantName, title: matter.title, network };
  return (
    <>
      <PageHeader
        eyebrow={network}
        title={{ key: 'consent.ask.title', params }}
        lead={{ key: 'consent.ask.lead', params }}
      />
      {expiresAt && (
        <p>
          {t('consent.ask.until')} <Deadline at={lastMinuteOf(expiresAt)} timeZone={matter.timeZone} />
        </p>
      )}
      <MatterSection matter={matter} />
      <h2>{t('consent.ask.about')}</h2>
      {matter.about.map((sentence) => (
        <p key={words(sentence)}>{words(sentence)}</p>
      ))}
      {scopes[0] && <p>{scopes[0].intro}</p>}
      <Form action={paths.answers} form={form}>
        <input type="hidden" name="revision" value={revision} />
        <Questions scopes={scopes} form={form} />
        <section class="consent-scopes">
          <h2>{t('consent.ask.sign')}</h2>
          <SignatureFields />
          <ButtonRow>
            <Button text={{ key: 'consent.ask.button' }} big />
            <Button text={{ key: 'consent.ask.refuse' }} kind="secondary" big formAction={paths.refusal} />
          </ButtonRow>
          <p class="consent-promise">{t('consent.ask.promise')}</p>
        </section>
      </Form>
    </>
  );
}

/** What is needed first, then what is up to the guardian alone. */
function Questions({ scopes, form }: Pick<AskProps, 'scopes' | 'form'>) {
  const groups = [
    { name: 'needed', scopes: scopes.filter(({ needed }) => needed) },
    { name: 'free', scopes: scopes.filter(({ needed }) => !needed) },
  ];
  return (
    <>
      {groups
        .filter((group) => group.scopes.length > 0)
        .map((group) => (
          <QuestionGroup key={group.name} {...group} form={form} />
        ))}
    </>
  );
}

function QuestionGroup({ name, scopes, form }: Pick<AskProps, 'scopes' | 'form'> & { name: string }) {
  const t = useText();
  return (
    <section class="consent-scopes">
      <h2>{t(`consent.ask.${name}.title`)}</h2>
      <p>{t(`consent.ask.${name}.lead`)}</p>
      <ScopeFields scopes={scopes} form={form} />
    </section>
  );
}
