import { assetUrl, useText } from '../../../platform/index.js';
import type { YlsSummit } from '../../summit/yls-summit.entity.js';

/** What the script says; gaps in braces are filled by it. */
const SAID = ['app.waiting', 'app.sent', 'app.all', 'app.missing', 'app.kept', 'app.listed', 'app.last', 'never'];
const OF_DOOR = ['no-line', 'signed-out', 'not-here', 'over'];

function useSaid(): string {
  const t = useText();
  const gaps = { count: '{count}', at: '{at}', expected: '{expected}', counted: '{counted}', names: '{names}' };
  const said = SAID.map((one) => [one.replace('app.', ''), t(`yls.counts.${one}`, gaps)]);
  const ofDoor = OF_DOOR.map((one) => [one, t(`yls.door.app.${one}`)]);
  return JSON.stringify({ ...Object.fromEntries([...said, ...ofDoor]), riders: t('yls.bus.riders') });
}

interface HeadsAppProps {
  summit: Pick<YlsSummit, 'id'>;
  account: string;
  leads: boolean;
}

/** Head counts on a device: hidden until its script has lists to work with. No copy of the page holds a name. */
export const HeadsApp = ({ summit: { id }, account, leads }: HeadsAppProps) => (
  <yls-head-counts
    data-account={account}
    data-summit={id}
    data-leads={leads ? 'yes' : undefined}
    data-worker={assetUrl('yls-worker.js')}
    data-words={useSaid()}
  >
    <div class="door__app" hidden>
      <p class="door__line" role="status" />
      <p class="door__said" role="status" aria-live="assertive" />
      <ul class="yls-rows door__people" />
      <form class="door__heads" hidden>
        <fieldset class="usa-fieldset">
          <legend class="usa-legend usa-legend--large" />
          <p>{useText()('yls.counts.tick')}</p>
          <div class="door__boxes" />
        </fieldset>
        <p class="button-row">
          <button class="usa-button usa-button--big">{useText()('yls.counts.count')}</button>
          <button class="usa-button usa-button--outline door__back" type="button">
            {useText()('yls.counts.app.back')}
          </button>
        </p>
      </form>
    </div>
  </yls-head-counts>
);
