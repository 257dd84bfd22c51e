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

/** A round of 5,000 works takes a fifth of it. */
const LARGEST = 64 * 1024 * 1024;
const limits = { fileSize: LARGEST, files: 1, fields: 10, fieldSize: 1_000 };

interface RequestWithRecord extends Request {
  record?: ChainCheck | null;
}

type Done = (error: unknown, info?: Partial<Express.Multer.File>) => void;

/** Reads the form's file while it comes in, and keeps nothing of it. */
@Injectable()
export class RecordInHandInterceptor implements NestInterceptor {
  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithRecord>();
    request.record = await checked(request, http.getResponse<Response>());
    return next.handle();
  }
}

/** What came of it; null when no file was sent. */
export const RecordInHand = createParamDecorator(
  (_: unknown, context: ExecutionContext): ChainCheck | null =>
    context.switchToHttp().getRequest<RequestWithRecord>().record ?? null,
);

async function checked(request: Request, response: Response): Promise<ChainCheck | null> {
  const reader = new PassingRecord();
  const middleware = multer({ storage: reader, limits }).single('file');
  try {
    await new Promise<void>((resolve, reject) => {
      middleware(request, response, (error: unknown) => (error ? reject(error) : resolve()));
    });
    return reader.check;
  } catch (error) {
    if (!(error instanceof MulterError)) throw error;
    return { holds: false, fault: new RecordFault('too-large', 1) };
  }
}

/** Multer's storage that stores nothing. */
class PassingRecord implements StorageEngine {
  check: ChainCheck | null = null;

  _handleFile(_request: Request, file: Express.Multer.File, done: Done): void {
    callbackify(() => this.read(file))(done);
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
