import { Button, ButtonLink, ButtonRow, Form, TextField, useText, type FormState } from '../../../platform/index.js';
import type { LevelState } from '../level-state.js';
import type { Level } from '../level.entity.js';

/** What each state allows: posts first, then pages. */
const POSSIBLE: Record<LevelState, { posts: readonly string[]; pages: readonly string[]; ends: boolean }> = {
  planned: { posts: ['announcement'], pages: [], ends: true },
  open: { posts: [], pages: ['rounds', 'advancement', 'honours'], ends: true },
  closed: { posts: ['decision'], pages: ['rounds', 'advancement', 'honours'], ends: true },
  decided: { posts: [], pages: ['advancement', 'honours', 'rounds'], ends: false },
  cancelled: { posts: [], pages: [], ends: false },
};

/** The buttons that the competition's state allows; ending it asks for a reason. */
export function LevelSteps({ level: { id, state }, cancellation }: { level: Level; cancellation: FormState }) {
  const { posts, pages, ends } = POSSIBLE[state];
  return (
    <>
      <ButtonRow>
        {pages.map((path, index) => (
          <ButtonLink
            key={path}
            href={path === 'rounds' ? '/judging/rounds' : `/yaas/levels/${id}/${path}`}
            kind={index === 0 ? 'primary' : 'secondary'}
            text={{ key: `yaas.levels.step.${path}` }}
          />
        ))}
        {posts.map((path) => (
          <form key={path} method="post" action={`/yaas/levels/${id}/${path}`}>
            <Button kind={pages.length === 0 ? 'primary' : 'secondary'} text={{ key: `yaas.levels.step.${path}` }} />
          </form>
        ))}
      </ButtonRow>
      {ends && <Cancellation id={id} form={cancellation} />}
    </>
  );
}

function Cancellation({ id, form }: { id: string; form: FormState }) {
  const t = useText();
  return (
    <details class="level-fold" open={form.errors.length > 0}>
      <summary>{t('yaas.levels.step.cancellation')}</summary>
      <Form action={`/yaas/levels/${id}/cancellation`} form={form}>
        <TextField
          name="reason"
          label={{ key: 'yaas.levels.reason' }}
          hint={{ key: 'yaas.levels.step.cancellation.hint' }}
        />
        <Button kind="danger" text={{ key: 'yaas.levels.step.cancellation' }} />
      </Form>
    </details>
  );
}
