import {
  Alert,
  Button,
  ButtonRow,
  Form,
  PageHeader,
  refusals,
  SummaryList,
  TextArea,
  TextField,
  useFormats,
  useLocale,
  useText,
  type FormState,
} from '../../platform/index.js';
import { inLocale } from '../editions/localized.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { EntryTag } from '../entries/entry-tag.js';
import { pairName } from '../entries/pair-name.js';
import { VerdictList } from '../entries/verdict-list.js';
import { EvidenceView } from '../works/evidence-view.js';
import { WorkView } from '../works/work-view.js';
import type { DeskEntry } from './desk.queries.js';
import { FeeForm } from './fee-form.js';
import { ReachFamily } from './reach-family.js';
import { QuotaLine } from './quota-line.js';

interface DeskEntryProps extends DeskEntry {
  form: FormState;
  isStaff: boolean;
}

/** One entry on the desk: the work, what the rules say, the places left, and what can be done. */
export function DeskEntryPage(props: DeskEntryProps) {
  const { entry, entrantName, category, verdicts } = props;
  const t = useText();
  const { locale } = useLocale();
  const lang = entry.language === 'other' ? undefined : entry.language;
  return (
    <>
      <PageHeader eyebrow={inLocale(category, locale)} title={entry.title} lead={entrantName} lang={lang}>
        <EntryTag state={entry.state} />
      </PageHeader>
      <div class="desk">
        <div class="desk__work">
          <DeskWork {...props} />
        </div>
        <aside class="desk__side">
          <QuotaLine {...props} />
          <h2>{t('yaas.desk.rules')}</h2>
          <VerdictList results={verdicts} />
          <Actions {...props} />
          <History history={props.history} />
        </aside>
      </div>
    </>
  );
}

function DeskWork({ entry, parts, files, community, partner, ageGroup, consent, edition }: DeskEntry) {
  const { locale } = useLocale();
  const t = useText();
  const { dateTime } = useFormats();
  const { body, language, statement, alternativeText, sources, aiUse, aiStatement } = entry;
  const category = categoryOf(edition.rules, entry.category);
  const rows = [
    { label: { key: 'yaas.fact.pair' }, value: pairName({ community, partner }) },
    { label: { key: 'yaas.fact.age_group' }, value: inLocale(ageGroup, locale) },
    { label: { key: 'yaas.field.statement' }, value: statement },
    { label: { key: 'yaas.field.alternative_text' }, value: alternativeText },
    { label: { key: 'yaas.field.sources' }, value: sources },
    { label: { key: 'yaas.field.ai_use' }, value: aiUse === 'aid' ? aiStatement : t('yaas.field.ai_use.none') },
    { label: { key: 'yaas.desk.submitted' }, value: entry.submittedAt ? dateTime(entry.submittedAt) : '' },
    { label: { key: 'yaas.desk.consent' }, value: consent ? t(`yaas.desk.consent.${consent.state}`) : '' },
  ];
  return (
    <>
      {category && <WorkView work={{ category, body, language, parts, files }} />}
      <EvidenceView parts={parts} files={files} />
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </>
  );
}

function Actions(props: DeskEntryProps) {
  const { entry, verdicts, form, isStaff } = props;
  const { id, state, returnReason } = entry;
  const t = useText();
  const canReturn = state === 'awaiting_sponsor' || state === 'submitted';
  return (
    <>
      {returnReason && <Alert tone="info" title={{ key: 'yaas.desk.returned' }} text={returnReason} />}
      {(state === 'awaiting_guardian' || state === 'returned') && <ReachFamily {...props} />}
      {state === 'awaiting_sponsor' && refusals(verdicts).length === 0 && (
        <Form action={`/yaas/entries/${id}/confirmation`}>
          <p>{t('yaas.desk.confirm.means')}</p>
          <ButtonRow>
            <Button text={{ key: 'yaas.desk.confirm' }} icon="check" big />
          </ButtonRow>
        </Form>
      )}
      <FeeForm id={id} verdicts={verdicts} />
      {canReturn && <ReturnForm id={id} form={form} />}
      {state === 'awaiting_sponsor' && <ReasonForm id={id} act="refusal" />}
      <p>
        <a href={isStaff ? `/yaas/season/entries/${id}` : `/yaas/desk/entries/${id}/concern`}>
          {t(isStaff ? 'yaas.desk.more' : 'yaas.concern.title')}
        </a>
      </p>
    </>
  );
}

function ReturnForm({ id, form }: { id: string; form: FormState }) {
  const t = useText();
  return (
    <details class="desk__act" open={form.errors.length > 0}>
      <summary>{t('yaas.desk.return')}</summary>
      <Form action={`/yaas/entries/${id}/return`} form={form}>
        <TextArea name="reason" label={{ key: 'yaas.desk.reason' }} hint={{ key: 'yaas.desk.reason.hint' }} rows={4} />
        <TextField name="due" label={{ key: 'yaas.desk.due' }} hint={{ key: 'yaas.desk.due.hint' }} width="medium" />
        <Button text={{ key: 'yaas.desk.return.button' }} kind="secondary" />
      </Form>
    </details>
  );
}

/** Posts to its own address, so it holds nothing of the return's form. */
function ReasonForm({ id, act }: { id: string; act: 'refusal' }) {
  const t = useText();
  return (
    <details class="desk__act">
      <summary>{t(`yaas.desk.${act}`)}</summary>
      <form class="form" action={`/yaas/entries/${id}/${act}`} method="post">
        <div class="usa-form-group">
          <label class="usa-label" for={`${act}-reason`}>
            {t('yaas.desk.reason')}
          </label>
          <textarea class="usa-textarea textarea" id={`${act}-reason`} name="reason" rows={4} required />
        </div>
        <Button text={{ key: `yaas.desk.${act}.button` }} kind="danger" />
      </form>
    </details>
  );
}

function History({ history }: { history: DeskEntry['history'] }) {
  const t = useText();
  const { dateTime } = useFormats();
  return (
    <>
      <h2>{t('yaas.desk.history')}</h2>
      <ol class="desk__history">
        {history.map(({ event, at, reason }) => (
          <li key={at.toISOString() + event}>
            <strong>{t(`yaas.event.${event}`)}</strong> <time dateTime={at.toISOString()}>{dateTime(at)}</time>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
