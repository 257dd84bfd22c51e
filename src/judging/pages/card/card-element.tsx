import type { ComponentChildren } from 'preact';
import { useText } from '../../../platform/index.js';
import type { CardCriterion } from '../../scoring/judge-card.queries.js';
import type { WayStep } from '../../scoring/way.js';
import { UNDO } from './card-bar.js';
import { TwoVersions } from './two-versions.js';

export interface CardElementProps {
  /** Whose card it is: keeps apart what several people leave on one device. */
  account: string;
  /** Address of the card; it is saved at `<path>/scores`. */
  path: string;
  /** What the work is called in messages: its code. */
  name: string;
  version: number;
  /** The judge's own order, this card among it, and where it ends. */
  way: readonly WayStep[];
  desk: string;
  criteria: readonly CardCriterion[];
  /** The form shows what was typed and refused, not what is saved. */
  unsaved: boolean;
  /** Whether saves can be undone at `<path>/restorations`. */
  undoes?: boolean;
  /** The form. */
  children: ComponentChildren;
}

/** Around a card's form: with scripts it saves itself, undoes, goes on without a line, and shows what another device has saved. */
export function CardElement({
  account,
  path,
  name,
  way,
  desk,
  unsaved,
  criteria,
  version,
  undoes = true,
  children,
}: CardElementProps) {
  const t = useText();
  return (
    <judging-card
      data-account={account}
      data-path={path}
      data-name={name}
      data-way={JSON.stringify(way)}
      data-desk={desk}
      data-unsaved={unsaved ? '' : undefined}
      {...useSentences()}
    >
      <TwoVersions criteria={criteria}>
        <div class="button-row">
          <button type="button" class="usa-button" data-choose="mine">
            {t('judging.versions.mine')}
          </button>
          <button type="button" class="usa-button usa-button--outline" data-choose="theirs">
            {t('judging.versions.theirs')}
          </button>
        </div>
      </TwoVersions>
      {children}
      {undoes && (
        <form class="card-undo" id={UNDO} method="post" action={`${path}/restorations`}>
          <input type="hidden" name="version" value={version} />
        </form>
      )}
    </judging-card>
  );
}

/** What the element says, in the reader's language. */
function useSentences() {
  const t = useText();
  return {
    'data-progress': t('judging.progress', { scored: '{scored}', works: '{works}' }),
    'data-saving': t('ui.autosave.saving'),
    'data-saved': t('ui.autosave.saved', { time: '{time}' }),
    'data-signed-out': t('ui.autosave.signedOut'),
    'data-kept': t('judging.card.kept'),
    'data-refused': t('judging.card.refused'),
    'data-older': t('judging.card.older'),
    'data-undone': t('judging.card.undone-here'),
    'data-undo-offline': t('judging.card.undo-offline'),
    'data-complete': t('judging.card.saved'),
    'data-incomplete': t('judging.card.saved-incomplete'),
  };
}
