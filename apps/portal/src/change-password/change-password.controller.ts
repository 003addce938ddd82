import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { commandAnswer, InCommand, type CommandCall } from '@donthu/platform';
import { InEffect } from '../account/in-effect';
import { userAnswer } from '../sign-in/user-answer';
import { ChangePasswordDto } from './change-password.dto';
import { ChangePasswordHandler } from './change-password.handler';

@Controller('api/auth/password')
export class ChangePasswordController {
  constructor(
    private readonly handler: ChangePasswordHandler,
    private readonly inEffect: InEffect,
  ) {}

  @Post()
  @HttpCode(200)
  async change(@InCommand() { context, caller }: CommandCall, @Body() passwords: ChangePasswordDto) {
    const result = await this.handler.execute(context, caller, passwords);
    await this.inEffect.commit(result);
    return commandAnswer(result, userAnswer(caller));
  }
}
