import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';

const frameworkContexts = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

/** Structured lines on standard output. Callers give ids and numbers, never a person's data. */
export class PortalLogger implements LoggerService {
  private readonly pino: Logger;

  constructor(level: string) {
    this.pino = pino({ level, base: null, redact: ['err.parameters', 'err.query', 'err.detail'] });
  }

  /** What the framework tells of its own start is for those who look for it. */
  log(message: unknown, ...rest: unknown[]): void {
    this.write(frameworkContexts.has(String(rest.at(-1))) ? 'debug' : 'info', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  /** Nest gives (message, …, context); our own calls give (fields, message, context). */
  private write(level: 'info' | 'error' | 'warn' | 'debug', message: unknown, rest: unknown[]): void {
    const context = rest.at(-1);
    if (typeof message === 'object' && message !== null && !(message instanceof Error)) {
      this.pino[level]({ ...message, context }, typeof rest[0] === 'string' ? rest[0] : '');
    } else {
      this.pino[level]({ context, ...(message instanceof Error ? { err: message } : {}) }, String(message));
    }
  }
}
