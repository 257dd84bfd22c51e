import type { Seated } from '../results/panel.js';

/** The way back: who runs the round comes from it, judges and the chair from their desk. */
export const crumbsOf = ({ round, seat }: Seated) =>
  seat === 'conductor'
    ? [
        { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
        { href: `/judging/rounds/${round.id}`, text: round.name },
      ]
    : [{ href: '/judging', text: { key: 'judging.home.title' } }];

export const roomCrumbsOf = (seated: Seated) => [
  ...crumbsOf(seated),
  { href: `/judging/room/${seated.round.id}`, text: { key: 'judging.room.title' } },
];
