import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { Caller, type Principal } from '@donthu/auth';
import { AfterReply, answer, CallerAddress, type RunAfterReply } from '@donthu/http';
import { InCommand, type CommandCall } from '@donthu/platform';
import { Accounts } from '../account/accounts';
import { SessionCookies } from './session-cookies';
import { SignInDto } from './sign-in.dto';
import { SignInHandler } from './sign-in.handler';
import { SignOutHandler } from './sign-out.handler';
import { userAnswer } from './user-answer';

@Controller('api/auth')
export class SignInController {
  constructor(
    private readonly signIns: SignInHandler,
    private readonly signOuts: SignOutHandler,
    private readonly cookies: SessionCookies,
    private readonly accounts: Accounts,
  ) {}

  @Post('sign-in')
  @HttpCode(200)
  async signIn(
    @Body() { username, password }: SignInDto,
    @CallerAddress() address: string,
    @AfterReply() afterReply: RunAfterReply,
  ) {
    const { account, session } = await this.signIns.execute({ username, password, address }, afterReply);
    const { token, expiresAt } = session;
    const user = { ...userAnswer(account), mustChangePassword: account.mustChange };
    return answer({ token, expiresAt, user }, { headers: this.cookies.given(session) });
  }

  @Get('me')
  async me(@Caller() caller: Principal) {
    const account = await this.accounts.byId(caller.accountId);
    return { ...userAnswer(caller), mustChangePassword: account?.mustChange === true };
  }

  @Post('sign-out')
  @HttpCode(200)
  async signOut(@InCommand() { context, caller }: CommandCall) {
    const { version, commit } = await this.signOuts.execute(context, caller);
    const seen = [{ stream: commit.stream, version }];
    return answer({ version, ...userAnswer(caller) }, { version, seen, headers: this.cookies.taken() });
  }
}
