import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type PortalConfig } from './platform/index.js';

/** The whole portal. */
@Module({})
export class AppModule {
  static with(config: PortalConfig): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config)] };
  }
}
