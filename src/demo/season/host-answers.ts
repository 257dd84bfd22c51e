import { hostApplication } from '../../host-families/index.js';

/** What demo families say; a yes where it is said here, else no. */
const said: Record<string, string> = {
  about_family: 'We are loud at dinner and quiet on Sunday mornings. Somebody is always mending a bicycle.',
  occupations: 'A nurse and a carpenter',
  languages: 'English, some Spanish',
  interests: 'Canal walks, board games, the choir of the town',
  why_host:
    'Two years ago a delegation from our sister city stayed with neighbours. We want our children to know the world by name.',
  hosted_before: 'no',
  weekday: 'Up at half past six, the bus at seven, dinner together at six. One of us is home by three.',
  curfew_school_nights: '9 p.m.',
  curfew_weekends: '11 p.m.',
  chores: 'Everybody sets the table and keeps their own room.',
  screens: 'Telephones sleep in the kitchen.',
  meals: 'Three meals a day; a packed lunch or the school lunch, which we pay.',
  expenses: 'Own outings and telephone',
  school_name: 'Irondequoit High School',
  school_miles: '2',
  way_to_school: 'school_bus',
  community: 'A town between a lake and a river, with a library that is open late.',
  services: 'sometimes',
  other_beliefs: 'yes',
  drives_to_services: 'yes',
  income: 'to_100',
  phone: '585 555 0188',
  address: '16 Elm Street, Irondequoit',
  known_how: 'We have sung in the same choir for nine years.',
  known_as_home: 'There is always soup, and always time.',
  recommends: 'yes',
  impression: 'A warm, calm house. The room is ready, the exits are clear; both parents asked good questions.',
};

const answersTo = (
  fields: readonly { code: string; kind: string; when?: unknown; optional?: true }[],
): Record<string, string> =>
  Object.fromEntries(
    fields
      .filter(({ when }) => !when)
      .flatMap(({ code, kind }) => {
        const answer = said[code] ?? (kind === 'yes_no' ? 'no' : '');
        return answer === '' ? [] : [[code, answer]];
      }),
  );

const checklist = hostApplication.interview!.checklist;

/** As typed, by section; what referees and interviewers say stands beside it. */
export const hostAnswers: Record<string, Record<string, string>> = {
  ...Object.fromEntries(hostApplication.sections.map(({ code, fields }) => [code, answersTo(fields)])),
  reference: answersTo(hostApplication.references!.asked.fields),
  interview: {
    ...Object.fromEntries(
      checklist
        .filter(({ kind }) => kind === 'yes_no')
        .map(({ code }) => [code, code === 'home_shares' ? 'no' : 'yes']),
    ),
    impression: said['impression']!,
  },
};
