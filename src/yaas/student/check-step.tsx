import {
  Alert,
  Button,
  ButtonRow,
  Form,
  refusals,
  SummaryList,
  useLocale,
  useText,
  useWords,
  type RuleResult,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { EvidenceView } from '../works/evidence-view.js';
import { WorkView } from '../works/work-view.js';
import { pathOf, placeOfRule } from './steps.js';

/** Everything on one page: what will be sent, what is still missing, and the button. */
export function CheckStep({ entry }: { entry: StudentEntry }) {
  const missing = refusals(entry.verdicts);
  return (
    <>
      {missing.length > 0 ? <Missing entry={entry} missing={missing} /> : <Ready entry={entry} />}
      <Preview entry={entry} />
    </>
  );
}

/** Rule by rule, each with the way to the field that puts it right. */
function Missing({ entry, missing }: { entry: StudentEntry; missing: readonly RuleResult[] }) {
  const t = useText();
  return (
    <>
      <Alert tone="warning" title={{ key: 'yaas.missing.title', params: { count: missing.length } }} />
      <h2 class="usa-sr-only">{t('yaas.missing.list')}</h2>
      <ul class="verdicts">
        {missing.map((result) => (
          <MissingRule key={result.id} entryId={entry.id} result={result} />
        ))}
      </ul>
    </>
  );
}

function MissingRule({ entryId, result: { id, because, remedy, cites } }: { entryId: string; result: RuleResult }) {
  const t = useText();
  const words = useWords();
  const place = placeOfRule(entryId, id);
  return (
    <li class="verdict verdict--bad">
      <div>
        <p class="verdict__rule">{because ? words(because) : t(`yaas.check.${id}`)}</p>
        {remedy && <p>{words(remedy)}</p>}
        {place && (
          <p>
            <a href={place.href}>{t(`yaas.missing.go.${place.step}`)}</a>
          </p>
        )}
        <p class="verdict__cites">{cites}</p>
      </div>
    </li>
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
  const { id, title, statement, alternativeText, sources, category } = entry;
  const rows = [
    { label: { key: 'yaas.fact.category' }, value: inLocale(category.label, locale) },
    { label: { key: 'yaas.field.title' }, value: title, changeHref: pathOf(id, 'about') },
    { label: { key: 'yaas.field.statement' }, value: statement, changeHref: pathOf(id, 'about') },
    { label: { key: 'yaas.field.alternative_text' }, value: alternativeText, changeHref: pathOf(id, 'about') },
    { label: { key: 'yaas.field.sources' }, value: sources, changeHref: pathOf(id, 'declarations') },
  ]
    .filter(({ value }) => value !== '')
    .map((row) => ({ ...row, value: <bdi>{row.value}</bdi> }));
  return (
    <section class="own-work" aria-labelledby="preview">
      <h2 id="preview">{t('yaas.preview.title')}</h2>
      <WorkView work={entry} />
      <EvidenceView parts={entry.parts} files={entry.files} />
      <SummaryList rows={rows} />
    </section>
  );
}
