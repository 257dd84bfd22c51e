import {
  Button,
  FileField,
  Form,
  Radios,
  Select,
  TextArea,
  TextField,
  useLocale,
  type FormState,
} from '../../../../platform/index.js';
import { anchorFile } from '../../../calibration/anchor-file.js';
import type { AskedCriterion } from '../../../calibration/anchors.queries.js';
import { inLocale } from '../../../round/localized.js';

interface NewAnchorProps {
  roundId: string;
  criteria: readonly AskedCriterion[];
  form: FormState;
}

/** One more work to be scored first. */
export function NewAnchor({ roundId, criteria, form }: NewAnchorProps) {
  return (
    <Form action={`/judging/rounds/${roundId}/anchors`} form={form} files>
      <Radios
        name="origin"
        label={{ key: 'judging.anchor.origin' }}
        choices={(['synthetic', 'permitted'] as const).map((value) => ({
          value,
          label: { key: `judging.anchor.origin.${value}` },
          hint: { key: `judging.anchor.origin.${value}.hint` },
        }))}
      />
      <TextField
        name="permission"
        label={{ key: 'judging.anchor.permission' }}
        hint={{ key: 'judging.anchor.permission.hint' }}
        optional
      />
      <WorkFields />
      <Reference criteria={criteria} />
      <Button text={{ key: 'judging.anchors.add' }} />
    </Form>
  );
}

/** The work itself: words, or a file that words describe. */
function WorkFields() {
  return (
    <>
      <TextField name="title" label={{ key: 'judging.anchor.title' }} />
      <TextArea
        name="body"
        label={{ key: 'judging.anchor.body' }}
        hint={{ key: 'judging.anchor.body.hint' }}
        rows={8}
        optional
      />
      <Radios
        name="form"
        label={{ key: 'judging.anchor.form' }}
        defaultValue="poem"
        inline
        choices={(['poem', 'prose'] as const).map((value) => ({
          value,
          label: { key: `judging.anchor.form.${value}` },
        }))}
      />
      <TextField
        name="locale"
        label={{ key: 'judging.anchor.locale' }}
        hint={{ key: 'judging.anchor.locale.hint' }}
        defaultValue="en"
        width="short"
      />
      <FileField
        name="file"
        label={{ key: 'judging.anchor.file' }}
        hint={{ key: 'judging.anchor.file.hint' }}
        accept={anchorFile.types.join(',')}
        maxBytes={anchorFile.maxBytes}
        optional
      />
      <TextArea
        name="alternativeText"
        label={{ key: 'judging.anchor.alternative-text' }}
        hint={{ key: 'judging.anchor.alternative-text.hint' }}
        rows={3}
        optional
      />
    </>
  );
}

function Reference({ criteria }: { criteria: readonly AskedCriterion[] }) {
  const { locale } = useLocale();
  return (
    <>
      {criteria.map(({ code, label, scale }) => (
        <Select
          key={code}
          name={`reference-${code}`}
          label={{ key: 'judging.anchor.reference', params: { question: inLocale(label, locale) } }}
          hint={{ key: 'judging.anchor.reference.hint' }}
          empty={{ key: 'judging.anchor.reference.none' }}
          optional
          choices={Array.from({ length: scale }, (_, index) => String(index + 1)).map((step) => ({
            value: step,
            label: step,
          }))}
        />
      ))}
    </>
  );
}
