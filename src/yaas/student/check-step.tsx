import {
  Alert,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  refusals,
  SummaryList,
  useLocale,
  useText,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { VerdictList } from '../entries/verdict-list.js';
import { WrittenWork } from '../entries/written-work.js';
import { pathOf, stepOfRule } from './steps.js';
import { WorkFile } from './upload-step.js';

/** Everything on one page: what will be sent, what is still missing, and the button. */
export function CheckStep({ entry }: { entry: StudentEntry }) {
  const missing = refusals(entry.verdicts);
  return (
    <>
      {missing.length > 0 ? <Missing entry={entry} /> : <Ready entry={entry} />}
      <Preview entry={entry} />
    </>
  );
}

function Missing({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const missing = refusals(entry.verdicts);
  const step = missing.map(({ id }) => stepOfRule(id)).find((one) => one !== undefined);
  return (
    <>
      <Alert tone="warning" title={{ key: 'yaas.missing.title', params: { count: missing.length } }} />
      <h2 class="usa-sr-only">{t('yaas.missing.list')}</h2>
      <VerdictList results={missing} />
      {step && (
        <ButtonRow>
          <ButtonLink text={{ key: `yaas.missing.go.${step}` }} href={pathOf(entry.id, step)} big />
        </ButtonRow>
      )}
    </>
  );
}

function Ready({ entry: { id, ofAge, guardianName } }: { entry: StudentEntry }) {
  const t = useText();
  return (
    <div class="ready">
      <h2>{t('yaas.ready.title')}</h2>
      <p>{ofAge ? t('yaas.ready.of_age') : t('yaas.ready.guardian', { guardian: guardianName })}</p>
      <Form action={`/yaas/entries/${id}/submission`}>
        <ButtonRow>
          <Button text={{ key: 'yaas.ready.submit' }} big />
        </ButtonRow>
      </Form>
    </div>
  );
}

function Preview({ entry }: { entry: StudentEntry }) {
  const t = useText();
  const { locale } = useLocale();
  const { id, title, statement, alternativeText, sources, category, file, body, language } = entry;
  const rows = [
    { label: { key: 'yaas.fact.category' }, value: inLocale(category.label, locale) },
    { label: { key: 'yaas.field.title' }, value: title, changeHref: pathOf(id, 'about') },
    { label: { key: 'yaas.field.statement' }, value: statement, changeHref: pathOf(id, 'about') },
    { label: { key: 'yaas.field.alternative_text' }, value: alternativeText, changeHref: pathOf(id, 'about') },
    { label: { key: 'yaas.field.sources' }, value: sources, changeHref: pathOf(id, 'declarations') },
  ].filter(({ value }) => value !== '');
  return (
    <section class="own-work" aria-labelledby="preview">
      <h2 id="preview">{t('yaas.preview.title')}</h2>
      {file && <WorkFile file={file} alt={alternativeText} />}
      {body && category.work.kind === 'text' && <WrittenWork body={body} form={category.work.form} lang={language} />}
      <SummaryList rows={rows} />
    </section>
  );
}
