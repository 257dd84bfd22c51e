import {
  createParamDecorator,
  Injectable,
  mixin,
  type CallHandler,
  type ExecutionContext,
  type NestInterceptor,
  type Type,
} from '@nestjs/common';
import type { Response } from 'express';
import { catchError, type Observable } from 'rxjs';
import type { RequestWithActor } from '../../platform/index.js';
import type { Purpose } from '../purpose.js';
import type { Upload } from './upload.js';
import { Uploads } from './uploads.js';

interface RequestWithUpload extends RequestWithActor {
  upload?: Upload;
}

/**
 * Streams the form's file into the store before the method runs, which reads it with `@Uploaded()`:
 * `@UseInterceptors(uploadTo(artwork, 'file'))`. When the method throws, the file is deleted again.
 */
export function uploadTo(purpose: Purpose, field = 'file'): Type<NestInterceptor> {
  @Injectable()
  class UploadInterceptor implements NestInterceptor {
    constructor(private readonly uploads: Uploads) {}

    async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
      const request = context.switchToHttp().getRequest<RequestWithUpload>();
      const response = context.switchToHttp().getResponse<Response>();
      request.upload = await this.uploads.take(request, response, { purpose, field });
      return next.handle().pipe(
        catchError(async (error: unknown) => {
          await this.uploads.giveBack(request.upload);
          throw error;
        }),
      );
    }
  }
  return mixin(UploadInterceptor);
}

/** What came of the upload, as a parameter of a controller's method behind `uploadTo`. */
export const Uploaded = createParamDecorator((_: unknown, context: ExecutionContext): Upload => {
  const { upload } = context.switchToHttp().getRequest<RequestWithUpload>();
  if (!upload) throw new Error('The method reads an upload but has no uploadTo() interceptor.');
  return upload;
});
