import { Autosave, Button, ButtonLink, ButtonRow, Form, PageHeader, Steps } from '../../platform/index.js';
import { AboutFields } from './about-fields.js';
import { CheckStep } from './check-step.js';
import { DeclarationFields } from './declaration-fields.js';
import { EvidenceStep } from './evidence-step.js';
import { GuardianFields } from './guardian-fields.js';
import { QuestionFields } from './question-fields.js';
import { EntrySavedElsewhere } from './saved-elsewhere.js';
import { ReadFromDocument } from './read-from-document.js';
import { pathOf, stepsOf, titleOf, type StepShown } from './steps.js';
import { UploadStep } from './upload-step.js';
import { WordsFields } from './words-fields.js';
import { WritingFields } from './writing-fields.js';

interface StepProps extends StepShown {
  /** Somebody saved in another window since the form was filled in. */
  isStale: boolean;
  /** The text was read from a document and is not saved yet. */
  wasRead: boolean;
}

/** One step of the form: little on a page, saved by itself, back and forth as one likes. */
export function StepPage({ isStale, wasRead, ...shown }: StepProps) {
  const { entry, step } = shown;
  const asked = stepsOf(entry);
  const steps = asked.map((one) => ({ text: { key: `yaas.step.${one}` }, href: pathOf(entry.id, one) }));
  return (
    <>
      <Steps steps={steps} current={Math.max(0, asked.indexOf(step))} />
      <PageHeader title={titleOf(step)} lead={{ key: `yaas.step.${step}.lead` }} />
      {isStale && <EntrySavedElsewhere shown={shown} />}
      {wasRead && <ReadFromDocument saved={entry.body} />}
      <StepBody shown={shown} />
    </>
  );
}

function StepBody({ shown }: { shown: StepShown }) {
  const { entry, step, form } = shown;
  if (step === 'check') return <CheckStep entry={entry} />;
  if (step === 'evidence') return <EvidenceStep shown={shown} />;
  if (step === 'work' && entry.category.work.kind !== 'text') return <UploadStep shown={shown} />;
  return (
    <Autosave subject={`entry-${entry.id}-${step}`}>
      <Form action={pathOf(entry.id, step)} form={form}>
        <input type="hidden" name="version" value={entry.version} />
        <StepFields shown={shown} />
        <StepButtons shown={shown} />
      </Form>
    </Autosave>
  );
}

function StepFields({ shown: { entry, step } }: { shown: StepShown }) {
  switch (step) {
    case 'work':
      return <WritingFields entry={entry} />;
    case 'about':
      return <AboutFields entry={entry} />;
    case 'words':
      return <WordsFields entry={entry} />;
    case 'questions':
      return <QuestionFields entry={entry} />;
    case 'declarations':
      return <DeclarationFields entry={entry} />;
    default:
      return <GuardianFields entry={entry} />;
  }
}

function StepButtons({ shown: { entry, step } }: { shown: StepShown }) {
  const steps = stepsOf(entry);
  const before = steps[steps.indexOf(step) - 1];
  return (
    <ButtonRow>
      <Button text={{ key: 'yaas.step.next' }} big />
      {before && <ButtonLink text={{ key: 'yaas.step.back' }} href={pathOf(entry.id, before)} kind="secondary" big />}
    </ButtonRow>
  );
}
