import { expect, test } from '@jest/globals';
import { deviceName } from '../../src/auth/sessions/device-name.js';

const like = 'Mozilla/5.0 (X) AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36`,
    'Chrome · Android',
  ],
  [
    `Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1`,
    'Safari · iPhone',
  ],
  [`Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0`, 'Firefox · Windows'],
  [
    `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36`,
    'Chrome · ChromeOS',
  ],
  [`${like} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0 Windows`, 'Edge · Windows'],
  ['some school device of a kind that nobody here has ever seen', 'some school device of a kind that nobody'],
])('%s is shown as "%s"', (agent, shown) => {
  expect(deviceName(agent)).toBe(shown);
});

test('a browser that does not name itself has no name', () => {
  expect(deviceName(undefined)).toBeUndefined();
});
