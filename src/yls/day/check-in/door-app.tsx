import { assetUrl, useText } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';
import { MOST_BECAUSE, OUTCOMES, UNDO } from './act-words.js';

/** What the script says by itself; gaps in braces are filled by it. */
const SAID = [
  'waiting',
  'sent',
  'no-line',
  'signed-out',
  'not-here',
  'over',
  'scan',
  'scan.on',
  'scan.off',
  'scan.none',
];
const OF_SOMEBODY = [
  'done',
  'already',
  'genuine',
  'no-ticket',
  'none-found',
  'check-in',
  'dismiss',
  'listed',
  'counts',
  'pick-up',
  'stopped',
  'undo',
];

function useSaid(): string {
  const t = useText();
  const gaps = { name: '{name}', because: '{because}', count: '{count}', at: '{at}', there: '{there}', all: '{all}' };
  const said = [...SAID, ...OF_SOMEBODY].map((one) => [one, t(`yls.door.app.${one}`, gaps)]);
  const told = OUTCOMES.map((one) => [`told.${one}`, t(`yls.door.told.${one}`)]);
  return JSON.stringify(Object.fromEntries([...said, ...told]));
}

/** The door on a device: hidden until its script has a list to work with. It stands outside the plain list, of which no device keeps a copy. */
export function DoorApp({
  summit: { id, name },
  account,
}: {
  summit: Pick<YlsSummit, 'id' | 'name'>;
  account: string;
}) {
  return (
    <yls-check-in
      data-account={account}
      data-summit={id}
      data-name={name}
      data-worker={assetUrl('yls-worker.js')}
      data-words={useSaid()}
    >
      <div class="door__app" hidden>
        <p class="door__line" role="status" />
        <p class="door__said" role="status" aria-live="assertive" />
        <Finder />
        <p class="door__counts" />
        <ul class="yls-rows door__people" />
        <Told />
        <TakeBackDialog />
      </div>
    </yls-check-in>
  );
}

function Finder() {
  const t = useText();
  return (
    <>
      <form class="door__find">
        <label class="usa-label" for="door-words">
          {t('yls.door.find')}
        </label>
        <input class="usa-input" id="door-words" type="search" autocomplete="off" spellcheck={false} />
        <button class="usa-button door__camera" type="button" hidden>
          {t('yls.door.app.scan')}
        </button>
      </form>
      <video class="door__video" hidden muted playsInline aria-label={t('yls.door.app.scan')} />
    </>
  );
}

function TakeBackDialog() {
  const t = useText();
  return (
    <dialog class="door__undo" aria-labelledby="door-undo-title">
      <form method="dialog">
        <h2 id="door-undo-title" />
        <label class="usa-label" for="door-because">
          {t('yls.door.undo.because')}
        </label>
        <input class="usa-input" id="door-because" required maxLength={MOST_BECAUSE} autocomplete="off" />
        <p class="button-row">
          <button class="usa-button usa-button--secondary" value={UNDO}>
            {t('yls.door.undo')}
          </button>
          <button class="usa-button usa-button--outline" value="" formNoValidate>
            {t('yls.door.app.keep')}
          </button>
        </p>
      </form>
    </dialog>
  );
}

function Told() {
  const t = useText();
  return (
    <section class="door__told" hidden>
      <h2>{t('yls.door.odd')}</h2>
      <ul class="yls-rows" />
    </section>
  );
}
