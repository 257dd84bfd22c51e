import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId, personalColumns } from '../../src/platform/index.js';
import { AuthPortal } from './support/auth-portal.js';

let portal: AuthPortal;
let accountId: string;
beforeAll(async () => {
  portal = await AuthPortal.start();
  accountId = (await portal.person({ email: 'one@example.org' })).id;
});
afterAll(() => portal.stop());

const grant = (columns: string, values: string) =>
  portal.sql(`INSERT INTO role_grant (id, account_id, ${columns}) VALUES ($1, $2, ${values})`, [newId(), accountId]);
const link = (columns: string, values: string) =>
  portal.sql(`INSERT INTO one_time_link (id, account_id, created_at, ${columns}) VALUES ($1, $2, now(), ${values})`, [
    newId(),
    accountId,
  ]);
const token = (scopes: string, lasts: string) =>
  portal.sql(
    `INSERT INTO access_token (id, account_id, name, token_hash, scopes, second_factor, created_at, expires_at)
     VALUES ($1, $2, 'x', $3, '${scopes}', false, now(), now() + interval '${lasts}')`,
    [newId(), accountId, newId()],
  );
const account = (email: string, name: string) =>
  portal.sql(`INSERT INTO account (id, email, display_name, locale, created_at) VALUES ($1, $2, $3, 'en', now())`, [
    newId(),
    email,
    name,
  ]);

describe('Whatever the code does, the database refuses', () => {
  test.each([
    [
      'a second account with the address in capitals',
      () => account('ONE@example.org', 'Two'),
      'account_email_is_unique',
    ],
    ['a person without a name', () => account('blank@example.org', '  '), 'account_display_name_is_not_blank'],
    ['a role that there is not', () => grant('role, valid_from', `'king', now()`), 'role_grant_role_is_known'],
    [
      'a grant that ends before it begins',
      () => grant('role, valid_from, valid_until', `'judge', now(), now() - interval '1 day'`),
      'role_grant_ends_after_it_begins',
    ],
    [
      'a link without a known purpose',
      () => link('purpose, token_hash, expires_at', `'gift', 'a', now() + interval '1 day'`),
      'one_time_link_purpose_is_known',
    ],
    [
      'a link that ends before it is made',
      () => link('purpose, token_hash, expires_at', `'sign-in', 'b', now()`),
      'one_time_link_expires_after_it_is_made',
    ],
    ['a token that may do nothing', () => token('{}', '1 day'), 'access_token_has_a_known_scope'],
    ['a token that may do what there is not', () => token('{read,rule}', '1 day'), 'access_token_has_a_known_scope'],
    ['a token without a time', () => token('{read}', '-1 day'), 'access_token_expires_after_it_is_made'],
    [
      'a bare change of an account’s state',
      () => portal.sql(`UPDATE account SET state = 'suspended' WHERE id = $1`, [accountId]),
      'only by its lifecycle',
    ],
  ])('%s', async (_, attempt, constraint) => {
    await expect(attempt()).rejects.toThrow(constraint);
  });

  test('the same role in the same scope twice at once, everywhere being a scope as well', async () => {
    await grant('role, valid_from', `'guardian', now()`);
    await expect(grant('role, valid_from', `'guardian', now() + interval '1 year'`)).rejects.toThrow(
      'role_grant_is_not_held_twice_at_once',
    );
  });
});

test('when an account goes, all that is its own goes with it', async () => {
  const person = await portal.person({ roles: [{ role: 'student' }] });
  await portal.signedIn(person);
  await portal.caller().post('/sign-in/link', { email: person.email });
  await portal.sql('DELETE FROM account WHERE id = $1', [person.id]);
  for (const table of ['web_session', 'one_time_link', 'role_grant']) {
    expect(await portal.sql(`SELECT 1 FROM ${table} WHERE account_id = $1`, [person.id])).toEqual([]);
  }
});

test('what is personal is declared with its purpose and for how long it is kept', () => {
  const declared = [...personalColumns().keys()].filter((column) => column.startsWith('Account.')).toSorted();
  expect(declared).toEqual([
    'Account.addressedAs',
    'Account.birthDate',
    'Account.displayName',
    'Account.email',
    'Account.passwordHash',
  ]);
});
