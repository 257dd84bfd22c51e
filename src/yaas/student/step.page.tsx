import {
  Alert,
  Autosave,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  Steps,
  useText,
  type FormState,
} from '../../platform/index.js';
import type { StudentEntry } from '../entries/entries.queries.js';
import { AboutFields } from './about-fields.js';
import { CheckStep } from './check-step.js';
import { DeclarationFields } from './declaration-fields.js';
import { GuardianFields } from './guardian-fields.js';
import { STEPS, pathOf, storedValues, titleOf, type EntryStep } from './steps.js';
import { UploadStep } from './upload-step.js';
import { WritingFields } from './writing-fields.js';

interface StepProps {
  entry: StudentEntry;
  step: EntryStep;
  form: FormState;
  isStale: boolean;
}

/** One step of the form: little on a page, saved by itself, back and forth as one likes. */
export function StepPage({ entry, step, form, isStale }: StepProps) {
  const steps = STEPS.map((one) => ({ text: { key: `yaas.step.${one}` }, href: pathOf(entry.id, one) }));
  return (
    <>
      <Steps steps={steps} current={STEPS.indexOf(step)} />
      <PageHeader title={titleOf(step)} lead={{ key: `yaas.step.${step}.lead` }} />
      {isStale && <Stale entry={entry} form={form} />}
      <StepBody entry={entry} step={step} form={form} />
    </>
  );
}

function StepBody({ entry, step, form }: Omit<StepProps, 'isStale'>) {
  if (step === 'check') return <CheckStep entry={entry} />;
  if (step === 'work' && entry.category.work.kind !== 'text') return <UploadStep entry={entry} form={form} />;
  return (
    <Autosave subject={`entry-${entry.id}-${step}`}>
      <Form action={pathOf(entry.id, step)} form={form}>
        <input type="hidden" name="version" value={entry.version} />
        {step === 'work' && <WritingFields entry={entry} />}
        {step === 'about' && <AboutFields entry={entry} />}
        {step === 'declarations' && <DeclarationFields entry={entry} />}
        {step === 'guardian' && <GuardianFields entry={entry} />}
        <StepButtons entry={entry} step={step} />
      </Form>
    </Autosave>
  );
}

function StepButtons({ entry, step }: { entry: StudentEntry; step: EntryStep }) {
  const before = STEPS[STEPS.indexOf(step) - 1];
  return (
    <ButtonRow>
      <Button text={{ key: 'yaas.step.next' }} big />
      {before && <ButtonLink text={{ key: 'yaas.step.back' }} href={pathOf(entry.id, before)} kind="secondary" big />}
    </ButtonRow>
  );
}

/** Two tabs or two devices: nothing is overwritten before the person has seen both texts. */
function Stale({ entry, form }: { entry: StudentEntry; form: FormState }) {
  const t = useText();
  const stored = Object.entries(storedValues(entry)).filter(
    ([name, value]) => name in form.values && value !== form.values[name] && value !== '',
  );
  return (
    <Alert tone="warning" title={{ key: 'yaas.stale.title' }} text={{ key: 'yaas.stale.text' }}>
      {stored.length > 0 && (
        <details>
          <summary>{t('yaas.stale.other')}</summary>
          {stored.map(([name, value]) => (
            <pre key={name} class="stale-text">
              {value}
            </pre>
          ))}
        </details>
      )}
    </Alert>
  );
}
