import { TextArea } from '../../../platform/index.js';
import type { WordsFor } from '../../judged-works.js';
import { LONGEST_COMMENT } from '../../scoring/card.schema.js';

/** Fields by the question that they answer. */
const QUESTIONS = { worksWell: 'works-well', tryNext: 'try-next' } as const;

const count = { mode: 'characters', max: LONGEST_COMMENT } as const;

/** What the judge tells the entrant, or those who decide, by two questions, where the round asks for it, and what they tell themselves. */
export function CommentFields({ asked, wordsFor }: { asked: boolean; wordsFor: WordsFor }) {
  const key = wordsFor === 'staff' ? 'judging.card.reason' : 'judging.card.comment';
  return (
    <>
      {(asked ? Object.entries(QUESTIONS) : []).map(([name, question]) => (
        <TextArea
          key={name}
          name={name}
          label={{ key: `${key}.${question}` }}
          hint={{ key: `${key}.${question}.hint` }}
          rows={3}
          count={count}
          optional
        />
      ))}
      <TextArea
        name="privateNote"
        label={{ key: 'judging.card.note' }}
        hint={{ key: 'judging.card.note.hint' }}
        rows={2}
        optional
      />
    </>
  );
}
