import { callbackify } from 'node:util';
import {
  createParamDecorator,
  Injectable,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
} from '@nestjs/common';
import type { Request, Response } from 'express';
import multer, { MulterError, type StorageEngine } from 'multer';
import type { Observable } from 'rxjs';
import { RecordFault } from '../chain/record-fault.js';
import { checkChain, type ChainCheck } from './check-chain.js';
import { UploadLimit } from './upload-limit.js';

/** A round of 5,000 works takes a fifth of it. */
const LARGEST = 64 * 1024 * 1024;
const limits = { fileSize: LARGEST, files: 1, fields: 10, fieldSize: 1_000 };

/** What a form brought: a file, and what came of it; a part of one alone; or none. */
export type InHand = ChainCheck | 'broken' | null;

interface RequestWithRecord extends Request {
  record?: InHand;
}

type Done = (error: unknown, info?: Partial<Express.Multer.File>) => void;

/** Reads the form's file while it comes in, and keeps nothing of it. One address sends so many in an hour. */
@Injectable()
export class RecordInHandInterceptor implements NestInterceptor {
  constructor(private readonly limit: UploadLimit) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithRecord>();
    if (request.is('multipart/form-data')) await this.limit.count(request.ip);
    request.record = await checked(request, http.getResponse<Response>());
    return next.handle();
  }
}

export const RecordInHand = createParamDecorator(
  (_: unknown, context: ExecutionContext): InHand =>
    context.switchToHttp().getRequest<RequestWithRecord>().record ?? null,
);

async function checked(request: Request, response: Response): Promise<InHand> {
  const reader = new PassingRecord();
  const middleware = multer({ storage: reader, limits }).single('file');
  try {
    await new Promise<void>((resolve, reject) => {
      middleware(request, response, (error: unknown) => (error ? reject(error) : resolve()));
    });
    return reader.check;
  } catch (error) {
    if (error === reader.failure) throw error;
    const isTooLarge = error instanceof MulterError && error.code === 'LIMIT_FILE_SIZE';
    return isTooLarge ? { holds: false, fault: new RecordFault('too-large', 1) } : 'broken';
  }
}

/** Multer's storage that stores nothing. */
class PassingRecord implements StorageEngine {
  check: ChainCheck | null = null;
  /** What went wrong here, and not with what was sent. */
  failure: unknown;

  _handleFile(_request: Request, file: Express.Multer.File, done: Done): void {
    callbackify(() => this.read(file))((error, info) => {
      this.failure = error;
      done(error, info);
    });
  }

  _removeFile(_request: Request, _file: Express.Multer.File, done: (error: Error | null) => void): void {
    done(null);
  }

  private async read({ stream }: Express.Multer.File): Promise<Partial<Express.Multer.File>> {
    // What comes after the first fault is let through unread: the form ends only when its file has.
    this.check = await checkChain(stream.iterator({ destroyOnReturn: false }));
    stream.resume();
    return {};
  }
}
