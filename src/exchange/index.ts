export { exchangeCommands } from './exchange.commands.js';
export { ExchangeModule } from './exchange.module.js';
