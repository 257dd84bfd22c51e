import { useText } from '../../../platform/index.js';
import { COMING, type RegistrationState } from '../../registration/registration-state.js';

/** For who comes: the way to the own wishes, to what became of them, and to the room. */
export function OwnProgramme({ state }: { state: RegistrationState }) {
  const t = useText();
  if (!COMING.has(state)) return null;
  return (
    <ul class="yls-rows">
      {(['wishes', 'sessions', 'room'] as const).map((name) => (
        <li key={name}>
          <a href={`/yls/mine/${name}`}>{t(`yls.own.${name}`)}</a>
        </li>
      ))}
    </ul>
  );
}
