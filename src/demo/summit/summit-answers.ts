import type { Section } from '../../applications/index.js';
import type { DemoSummitStudent } from './summit-students.js';

const said: Readonly<Record<string, string>> = {
  leadership:
    'When our choir lost its teacher a week before the concert, I asked everybody to lead one song. I learned that to lead is mostly to ask ' +
    'the quiet ones first.',
  community:
    'I would keep the library open until ten. Half of us have nowhere warm to learn after seven. I would begin with a list of those who would ' +
    'keep watch in turns, and I have eleven names.',
  sister_city:
    'By doing one small thing at the same hour: each spring both cities plant a tree, and whoever plants it writes to whoever planted the other.',
  known_since: 'For four years, as their teacher of history',
  why: 'Listens before speaking, and then says what the others meant. Younger pupils come to them with their quarrels.',
  recommends: 'gladly',
};

/** What a student of the demo season answers in a section. */
export function answersTo(
  { name, gender }: DemoSummitStudent,
  { fields }: Section,
  birthDate: string,
): Record<string, string> {
  const [year = '', month = '', day = ''] = birthDate.split('-');
  const own = { name, called: name.split(' ')[0]!, gender };
  const born = { birth_dateDay: day, birth_dateMonth: month, birth_dateYear: year };
  const answered = fields.flatMap(({ code }) => {
    const answer = { ...said, ...own }[code];
    return answer === undefined ? [] : [[code, answer] as const];
  });
  return { ...Object.fromEntries(answered), ...(fields.some(({ code }) => code === 'birth_date') ? born : {}) };
}

/** What a referee writes. */
export const refereesWord = (): Record<string, string> => {
  const { known_since = '', why = '', recommends = '' } = said;
  return { known_since, why, recommends };
};
