import { Module } from '@nestjs/common';
import { RegistryModule } from '../registry/index.js';
import { YaasModule } from '../yaas/index.js';
import { HomeController } from './home.controller.js';
import { HomeQueries } from './home.queries.js';

@Module({
  imports: [RegistryModule, YaasModule],
  controllers: [HomeController],
  providers: [HomeQueries],
})
export class HomeModule {}
