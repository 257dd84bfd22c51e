import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { APPLICATION_STATES } from '../../src/exchange/application/application-state.js';
import { anApplication } from './support/an-application.js';
import { startExchangePortal, type ExchangePortal } from './support/exchange-portal.js';

let exchange: ExchangePortal;
beforeAll(async () => {
  exchange = await startExchangePortal();
});
afterAll(() => exchange.portal.stop());

describe('An application', () => {
  test.each(APPLICATION_STATES)('can be %s', async (state) => {
    const { id } = await anApplication(exchange, { state });
    const [row] = await exchange.portal.sql<{ state: string }>('SELECT state FROM exchange_application WHERE id = $1', [
      id,
    ]);
    expect(row!.state).toBe(state);
  });
});
