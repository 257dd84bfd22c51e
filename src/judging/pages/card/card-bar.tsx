import { Button, ButtonRow } from '../../../platform/index.js';

/** The id of the form that undoes. */
export const UNDO = 'card-undo';

/** What saves, leads on and undoes, in sight wherever the judge is in the form, with a line that says how it stands. */
export function CardBar({ undoes = true }: { undoes?: boolean }) {
  return (
    <div class="card-bar">
      <p class="autosave" role="status" />
      <ButtonRow>
        <Button text={{ key: 'judging.card.save-next' }} name="go" value="next" icon="arrow-forward" shortcut="s" />
        <Button text={{ key: 'judging.card.save' }} kind="secondary" name="go" value="stay" />
        {undoes && <Button text={{ key: 'judging.card.undo' }} kind="plain" icon="undo" form={UNDO} shortcut="u" />}
      </ButtonRow>
    </div>
  );
}
