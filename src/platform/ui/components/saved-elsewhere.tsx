import { useText, useWords } from '../reader.js';
import type { Words } from '../../text/index.js';
import { Alert } from './alert.js';
import { ButtonLink, ButtonRow } from './button.js';

/** One answer in two windows. */
export interface TwoTexts {
  name: string;
  label: Words;
  saved: string;
  typed: string;
}

interface SavedElsewhereProps {
  differing: readonly TwoTexts[];
  /** Where the page stands as it was saved. */
  savedHref: string;
}

/** Two tabs or two devices: both texts are shown, and the person chooses one or copies from one into the other. */
export function SavedElsewhere({ differing, savedHref }: SavedElsewhereProps) {
  const t = useText();
  const words = useWords();
  return (
    <Alert tone="warning" title={{ key: 'ui.stale.title' }} text={{ key: 'ui.stale.text' }}>
      {differing.map(({ name, label, saved, typed }) => (
        <section key={name} class="versions">
          <h3>{words(label)}</h3>
          <Version heading={t('ui.stale.saved')} text={saved} />
          <Version heading={t('ui.stale.typed')} text={typed} />
        </section>
      ))}
      <ButtonRow>
        <ButtonLink text={{ key: 'ui.stale.take_saved' }} href={savedHref} kind="secondary" />
      </ButtonRow>
      <p>{t('ui.stale.keep_typed')}</p>
    </Alert>
  );
}

function Version({ heading, text }: { heading: string; text: string }) {
  const t = useText();
  return (
    <div class="version">
      <h4>{heading}</h4>
      {text ? <pre dir="auto">{text}</pre> : <p>{t('ui.stale.nothing')}</p>}
    </div>
  );
}
