import {
  Button,
  DateField,
  Form,
  PageHeader,
  Radios,
  Section,
  Select,
  SummaryList,
  TextArea,
  TextField,
  useText,
  type FormState,
} from '../../platform/index.js';
import { PAPER_KINDS } from '../papers/paper-kind.js';
import type { Tie } from '../ties/ties.queries.js';
import type { WorkerOnFile } from '../workers/workers.queries.js';
import { HomeForm } from './home-form.js';
import { PapersTable } from './papers-table.js';
import { StandingShown, StandingTag } from './standing-shown.js';
import { TiesSection } from './ties-section.js';

/** The page's forms as they were typed; each by what it changes. */
export interface WorkerForms {
  paper: FormState;
  home: FormState;
  tie: FormState;
}

interface WorkerPageProps {
  worker: WorkerOnFile;
  ties: readonly Tie[];
  forms: WorkerForms;
  /** Nobody puts their own papers on file. */
  isTheirOwn: boolean;
}

/** One person: may they, until when, on what papers that rests; and the form for the next. */
export function WorkerPage({ worker, ties, forms, isTheirOwn }: WorkerPageProps) {
  const t = useText();
  return (
    <>
      <PageHeader eyebrow={{ key: 'vetting.title' }} title={worker.displayName}>
        <StandingTag standing={worker.standing} />
      </PageHeader>
      <StandingShown standing={worker.standing} />
      <SummaryList
        rows={[
          { label: { key: 'vetting.email' }, value: worker.email },
          { label: { key: 'vetting.does' }, value: t(`vetting.does.${worker.kind}`) },
          { label: { key: 'vetting.home' }, value: worker.homePlace },
          { label: { key: 'vetting.employer' }, value: worker.employer || '–' },
          { label: { key: 'vetting.supervisor' }, value: worker.supervisorName ?? '–' },
        ]}
      />
      <Section title={{ key: 'vetting.papers' }} lead={{ key: 'vetting.papers.lead' }}>
        {worker.papers.length > 0 && (
          <PapersTable papers={worker.papers} workerId={isTheirOwn ? undefined : worker.id} />
        )}
        {isTheirOwn ? <p>{t('vetting.own.not-yourself')}</p> : <PaperForm id={worker.id} form={forms.paper} />}
      </Section>
      <Section id="home" title={{ key: 'vetting.home.title' }} lead={{ key: 'vetting.home.lead' }}>
        <HomeForm action={`/vetting/${worker.id}/home`} worker={worker} form={forms.home} />
      </Section>
      <TiesSection ties={ties} action={`/vetting/${worker.id}/ties`} form={forms.tie} mayEnd={!isTheirOwn} />
      {!isTheirOwn && (
        <p>
          <a href={`/vetting/${worker.id}/end`}>{t('vetting.end')}</a>
        </p>
      )}
    </>
  );
}

function PaperForm({ id, form }: { id: string; form: FormState }) {
  const kinds = PAPER_KINDS.filter((kind) => kind !== 'conflict-declaration');
  return (
    <Form action={`/vetting/${id}/papers`} form={form}>
      <Select
        name="kind"
        label={{ key: 'vetting.paper' }}
        choices={kinds.map((kind) => ({ value: kind, label: { key: `vetting.kind.${kind}` } }))}
      />
      <DateField name="completedOn" label={{ key: 'vetting.completed' }} />
      <Radios
        name="result"
        label={{ key: 'vetting.result.label' }}
        hint={{ key: 'vetting.result.hint' }}
        defaultValue="clear"
        choices={[
          { value: 'clear', label: { key: 'vetting.clear' } },
          { value: 'found', label: { key: 'vetting.found' } },
        ]}
      />
      <TextField
        name="vendorReference"
        label={{ key: 'vetting.reference' }}
        hint={{ key: 'vetting.reference.hint' }}
        optional
      />
      <TextArea name="note" label={{ key: 'vetting.note.label' }} rows={2} optional />
      <Button text={{ key: 'vetting.file' }} />
    </Form>
  );
}
