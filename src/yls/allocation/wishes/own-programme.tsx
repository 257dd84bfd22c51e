import { useFormats, useText } from '../../../platform/index.js';
import { COMING, type RegistrationState } from '../../registration/registration-state.js';
import type { ShownSince } from '../shown/shown-since.queries.js';

interface OwnProgrammeProps {
  state: RegistrationState;
  shown: ShownSince;
  timeZone: string;
}

/** For who comes: the way to the own wishes, to what became of them, and to the room; and since when they are as they are. */
export function OwnProgramme({ state, shown, timeZone }: OwnProgrammeProps) {
  const t = useText();
  const { dateTime } = useFormats();
  if (!COMING.has(state)) return null;
  const since = { wishes: null, ...shown };
  return (
    <ul class="yls-rows">
      {(['wishes', 'sessions', 'room'] as const).map((name) => (
        <li key={name}>
          <a href={`/yls/mine/${name}`}>{t(`yls.own.${name}`)}</a>
          {since[name] && ` ${t('yls.own.shown-since', { at: dateTime(since[name], timeZone) })}`}
        </li>
      ))}
    </ul>
  );
}
