import {
  Alert,
  Autosave,
  Button,
  ButtonLink,
  ButtonRow,
  Form,
  PageHeader,
  SavedElsewhere,
  Steps,
  useText,
  useWords,
  type FormState,
  type TwoTexts,
} from '../../platform/index.js';
import type { Lack } from '../answers/read-answers.js';
import { inputsOf } from '../answers/read-field.js';
import type { Frame } from '../application/application-programme.js';
import type { Section } from '../definition/definition.js';
import { choicesOf, SectionFields, useWording } from './section-fields.js';

export interface SectionProps {
  applicationId: string;
  frame: Frame;
  /** Where a section of it stands for this reader. */
  pathTo: (code: string) => string;
  section: Section;
  /** Those that the reader may see, this one among them. */
  sections: readonly Section[];
  /** As typed. */
  values: FormState['values'];
  lacks: readonly Lack[];
  version: number;
  toConfirm: boolean;
  mayWrite: boolean;
  /** What another window saved since the form was filled in. */
  stored: FormState['values'] | null;
}

/** One section: little on a page, saved by itself, back and forth as one likes. */
export function SectionPage(props: SectionProps) {
  const { frame, section, sections, pathTo, stored, toConfirm } = props;
  const said = useWording();
  const steps = sections.map(({ code, title }) => ({ text: said(title), href: pathTo(code) }));
  return (
    <>
      <Steps steps={steps} current={sections.indexOf(section)} />
      <PageHeader eyebrow={frame.title} title={said(section.title)} lead={section.lead && said(section.lead)} />
      {stored && <StoredElsewhere {...props} stored={stored} />}
      {toConfirm && (
        <Alert
          tone="info"
          title={{ key: 'applications.to_confirm.title' }}
          text={{ key: 'applications.to_confirm.text' }}
        />
      )}
      <SectionForm {...props} />
    </>
  );
}

function SectionForm({ applicationId, frame, section, sections, pathTo, values, version, ...rest }: SectionProps) {
  const form = { values, errors: useErrors(rest.lacks) };
  const before = sections[sections.indexOf(section) - 1];
  const action = pathTo(section.code);
  const back = before ? pathTo(before.code) : frame.path;
  if (!rest.mayWrite) return <Closed form={form} section={section} back={back} />;
  return (
    <Autosave subject={`application-${applicationId}-${section.code}`}>
      <Form action={action} form={form}>
        <input type="hidden" name="version" value={version} />
        <SectionFields fields={section.fields} />
        <ButtonRow>
          <Button text={{ key: rest.toConfirm ? 'applications.section.confirm' : 'applications.section.next' }} big />
          <ButtonLink text={{ key: 'applications.section.back' }} href={back} kind="secondary" big />
        </ButtonRow>
      </Form>
    </Autosave>
  );
}

/** Handed in: it can be read and not changed. */
function Closed({ form, section, back }: { form: FormState; section: Section; back: string }) {
  return (
    <>
      <Alert tone="info" slim text={{ key: 'applications.section.closed' }} />
      <fieldset class="usa-fieldset" disabled>
        <Form action="" form={form}>
          <SectionFields fields={section.fields} />
        </Form>
      </fieldset>
      <ButtonRow>
        <ButtonLink text={{ key: 'applications.section.back' }} href={back} kind="secondary" big />
      </ButtonRow>
    </>
  );
}

function StoredElsewhere({ pathTo, section, values, stored }: SectionProps & { stored: FormState['values'] }) {
  const words = useWords();
  const said = useWording();
  const differing = section.fields.flatMap((field): TwoTexts[] => {
    const labels = new Map(choicesOf(field, said).map(({ value, label }) => [value, words(label)]));
    const textOf = (held: FormState['values']) =>
      inputsOf(field)
        .flatMap((name) => held[name] ?? [])
        .filter(Boolean)
        .map((text) => labels.get(text) ?? text)
        .join(field.kind === 'date' ? '/' : ', ');
    const both = { saved: textOf(stored), typed: textOf(values) };
    return both.saved === both.typed ? [] : [{ name: field.code, label: said(field.label), ...both }];
  });
  return <SavedElsewhere differing={differing} savedHref={pathTo(section.code)} />;
}

/** What is wrong or missing, each line with its question: eight times "please answer" helps nobody. */
export function useErrors(lacks: readonly Lack[]): FormState['errors'] {
  const words = useWords();
  const t = useText();
  const said = useWording();
  return lacks.map(({ field, label, because }) => {
    const question = words(said(label));
    if (!because) return { field, text: { key: 'applications.lack.missing', params: { question } } };
    const params = { question, because: t(because.key, because.params) };
    return { field, text: { key: 'applications.lack.wrong', params } };
  });
}
