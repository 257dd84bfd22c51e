import { Button, emptyForm, FileField, Form, type Actor } from '../../../src/platform/index.js';
import { resumable, type Purpose } from '../../../src/storage/index.js';

/** A page that sends one picture, or several, for one thing. */
export function TrialPage({ actor, purpose, id }: { actor: Actor; purpose: Purpose; id: string }) {
  return (
    <>
      <h1>Send</h1>
      <Form action={`/trial/artwork/${id}`} form={emptyForm} files>
        <FileField
          name="file"
          label="Picture"
          maxBytes={purpose.maxBytes}
          inPieces={resumable(actor, purpose, id)}
          many={id === 'many'}
        />
        <Button text="Send" />
      </Form>
    </>
  );
}

export function ArrivedPage() {
  return <h1>It arrived</h1>;
}
