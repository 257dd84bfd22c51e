import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { staff } from '../auth/index.js';
import { Navigation } from '../platform/index.js';
import { LawBooks } from './law-books.service.js';
import { LawParameterChange } from './law-parameter-change.entity.js';
import { AskedRules } from './pages/asked-rules.js';
import { LawController } from './pages/law.controller.js';

/** The rules of law that programmes live by, and the numbers that they go by. */
@Module({
  imports: [TypeOrmModule.forFeature([LawParameterChange])],
  controllers: [LawController],
  providers: [LawBooks, AskedRules],
  exports: [LawBooks],
})
export class LawModule implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: { key: 'law.title' }, href: '/law', rule: staff, order: 94 });
  }
}
