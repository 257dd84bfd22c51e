import { Button, ButtonLink, ButtonRow, FileField, Form, PageHeader } from '../../platform/index.js';
import { resumable } from '../../storage/index.js';
import { writing } from '../works/works.purposes.js';
import { pathOf, type StepShown } from './steps.js';

/** For a poem or a story that is in a file already. */
export function DocumentPage({ entry, actor, form }: Omit<StepShown, 'step'>) {
  const params = { megabytes: Math.round(writing.maxBytes / 1024 / 1024) };
  return (
    <>
      <PageHeader title={{ key: 'yaas.document.title' }} lead={{ key: 'yaas.document.lead' }} />
      <Form action={`/yaas/entries/${entry.id}/document`} form={form} files>
        <FileField
          name="file"
          label={{ key: 'yaas.document.field' }}
          hint={{ key: 'yaas.document.field.hint', params }}
          accept=".docx,.odt,.pdf"
          maxBytes={writing.maxBytes}
          inPieces={resumable(actor, writing, entry.id)}
        />
        <ButtonRow>
          <Button text={{ key: 'yaas.document.send' }} icon="upload" big />
          <ButtonLink text={{ key: 'yaas.document.back' }} href={pathOf(entry.id, 'work')} kind="secondary" big />
        </ButtonRow>
      </Form>
    </>
  );
}
