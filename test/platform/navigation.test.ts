import { expect, test } from '@jest/globals';
import { everyone, holds, Navigation, visitor, type AccessRule, type Actor } from '../../src/platform/index.js';

const holderOf = (role: string): AccessRule => ({ name: role, allows: (actor) => holds(actor, role) });
const withRoles = (...roles: string[]): Actor => ({
  ...visitor,
  kind: 'account',
  grants: roles.map((role) => ({ role, scope: null })),
});

const link = (href: string, rule: AccessRule, order: number) => ({ text: { key: 'x' }, href, rule, order });

const navigation = new Navigation();
navigation.addDesk(
  { href: '/lessons', rule: holderOf('pupil'), order: 20 },
  { href: '/school', rule: holderOf('head'), order: 10 },
);

test('whoever signs in comes to the first desk of their roles', () => {
  expect(navigation.deskOf(withRoles('pupil'))).toBe('/lessons');
  expect(navigation.deskOf(withRoles('pupil', 'head'))).toBe('/school');
});

test('whoever has no desk comes to the front page', () => {
  expect(navigation.deskOf(withRoles())).toBe('/');
});

test('the end of a page shows the links that the reader may follow, in order', () => {
  navigation.addToFooter(link('/b', everyone, 2), link('/a', everyone, 1), link('/school', holderOf('head'), 3));
  expect(navigation.footerFor(visitor).map(({ href }) => href)).toEqual(['/a', '/b']);
});
