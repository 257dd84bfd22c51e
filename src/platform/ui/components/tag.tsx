import type { Words } from '../../text/index.js';
import { useWords } from '../reader.js';

/** What a state means to its reader; the words say it too, so colour is never alone. */
export type TagTone = 'neutral' | 'active' | 'waiting' | 'good' | 'bad';

/** The state of a thing in a word or two. */
export function Tag({ text, tone = 'neutral' }: { text: Words; tone?: TagTone }) {
  const words = useWords();
  return <span class={`usa-tag tag tag--${tone}`}>{words(text)}</span>;
}
