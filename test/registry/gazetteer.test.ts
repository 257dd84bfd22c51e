import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Gazetteer, RegistryModule } from '../../src/registry/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';

let portal: AuthPortal;
let gazetteer: Gazetteer;
beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [RegistryModule]);
  gazetteer = portal.app.get(Gazetteer, { strict: false });
});
afterAll(() => portal.stop());

const labelOf = async (typed: string) => {
  const found = await gazetteer.find(typed);
  return 'town' in found ? found.town.label : found;
};

describe('A town in the gazetteer', () => {
  test('is found by its name and state, with its zone, and lies no finer than a town does', async () => {
    expect(await gazetteer.find('Irondequoit, New York')).toEqual({
      town: { label: 'Irondequoit, New York', latitude: 43.21, longitude: -77.58, timeZone: 'America/New_York' },
    });
  });

  test.each([
    ['irondequoit, ny', 'Irondequoit, New York'],
    ['St. Paul, Minnesota, USA', 'Saint Paul, Minnesota'],
    ['New York, NY', 'New York City, New York'],
    ['Kanazawa, Japan', 'Kanazawa, Japan'],
    ['San Jose, CA', 'San Jose, California'],
    ['Bogota, Colombia', 'Bogotá, Colombia'],
  ])('is meant by “%s”', async (typed, label) => {
    expect(await labelOf(typed)).toBe(label);
  });

  test('of a name that several states have is asked for with its state, the largest first', async () => {
    expect(await labelOf('Portland, United States')).toEqual({
      several: expect.arrayContaining(['Portland, Oregon', 'Portland, Maine']),
    });
  });

  test.each(['Atlantis, Greece', 'Irondequoit, Atlantis', '', ', New York'])('is not found by “%s”', async (typed) => {
    expect(await labelOf(typed)).toEqual({ none: true });
  });

  test('may be one that only the registry knows', async () => {
    await portal.sql(
      `INSERT INTO community (id, kind, name, country_iso2, subdivision_code, latitude, longitude, time_zone, slug)
       VALUES (gen_random_uuid(), 'town', 'Little Nowhere', 'US', 'US-VT', 44.123456, -72.5, 'America/New_York', 'little-nowhere-vt')`,
    );
    expect(await gazetteer.find('little nowhere')).toMatchObject({
      town: { label: 'Little Nowhere, Vermont', latitude: 44.12 },
    });
  });
});
