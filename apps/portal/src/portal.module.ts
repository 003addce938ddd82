import { join } from 'node:path';
import { Module } from '@nestjs/common';
import { SignInThrottle } from '@donthu/auth';
import { CONFIG, type Config } from '@donthu/config';
import { registerViews, SealedNotes } from '@donthu/platform';
import { Accounts } from './account/accounts';
import { InEffect } from './account/in-effect';
import { Passwords } from './account/passwords';
import { ChangePasswordController } from './change-password/change-password.controller';
import { ChangePasswordHandler } from './change-password/change-password.handler';
import { CitizenController } from './citizen/citizen.controller';
import { ReceptionSchedule } from './citizen/reception-schedule';
import { ScheduleController } from './citizen/schedule.controller';
import { DeskController } from './desk/desk.controller';
import { OfficersController } from './desk/officers.controller';
import { DraftKeyController } from './draft-key/draft-key.controller';
import { FirstPageController } from './first-page/first-page.controller';
import { PageNames } from './first-page/page-names';
import { UnknownPage } from './first-page/unknown-page';
import { FirstStart } from './first-start/first-start';
import { OfficeSetUp } from './first-start/office-set-up';
import { StandardOutput, Terminal } from './first-start/terminal';
import { LookUpController } from './look-up/look-up.controller';
import { LookUpHandler } from './look-up/look-up.handler';
import { ProgressConsumer } from './look-up/progress.consumer';
import { PROGRESS_VIEW } from './look-up/progress.view';
import { ClockController } from './operations/clock/clock.controller';
import { MoveClockHandler } from './operations/clock/move-clock.handler';
import { OtherServices } from './operations/other-services';
import { AllServicesDesk } from './operations/parked/all-services-desk';
import { DiscardedController } from './operations/parked/discarded.controller';
import { KnownParkedKey } from './operations/parked/known-parked-key';
import { ParkedDesk } from './operations/parked/parked-desk';
import { ParkedController } from './operations/parked/parked.controller';
import { ParkedHandler } from './operations/parked/parked.handler';
import { RememberedAnswers } from './operations/remembered-answers';
import { PublishedResultsController } from './published-results/published-results.controller';
import { RateController } from './rate/rate.controller';
import { RateHandler } from './rate/rate.handler';
import { ReadRatingController } from './read-rating/read-rating.controller';
import { AccountReferences } from './set-account/account-references';
import { ChangeAccountHandler } from './set-account/change-account.handler';
import { CreateAccountHandler } from './set-account/create-account.handler';
import { KnownAccount } from './set-account/known-account';
import { ListAccountsHandler } from './set-account/list-accounts.handler';
import { SetAccountController } from './set-account/set-account.controller';
import { Credentials } from './sign-in/credentials';
import { RecordLockHandler } from './sign-in/record-lock.handler';
import { SessionCookies } from './sign-in/session-cookies';
import { SignInController } from './sign-in/sign-in.controller';
import { SignInHandler } from './sign-in/sign-in.handler';
import { SignOutHandler } from './sign-in/sign-out.handler';
import { SetUnitController } from './unit/set-unit.controller';
import { SetUnitHandler } from './unit/set-unit.handler';
import { AccountsConsumer } from './views/accounts.consumer';
import { CalendarYearsConsumer } from './views/calendar-years.consumer';
import { CALENDAR_YEARS_VIEW } from './views/calendar-years.view';
import { WebAppController } from './web-app/web-app.controller';
import { WebFiles } from './web-app/web-files';
import { ACCOUNTS_VIEW } from './views/accounts.view';

export { DemoPetitions } from './first-start/demo-petitions';

/** Accounts and sign-in, public look-up, operations, the first pages. */
@Module({
  imports: [registerViews(ACCOUNTS_VIEW, CALENDAR_YEARS_VIEW, PROGRESS_VIEW)],
  controllers: [
    SignInController,
    ChangePasswordController,
    DeskController,
    OfficersController,
    DraftKeyController,
    SetAccountController,
    SetUnitController,
    LookUpController,
    RateController,
    ReadRatingController,
    ParkedController,
    DiscardedController,
    ClockController,
    FirstPageController,
    CitizenController,
    ScheduleController,
    PublishedResultsController,
    AccountsConsumer,
    CalendarYearsConsumer,
    ProgressConsumer,
    WebAppController,
  ],
  providers: [
    AccountReferences,
    Accounts,
    ChangeAccountHandler,
    ChangePasswordHandler,
    CreateAccountHandler,
    Credentials,
    FirstStart,
    InEffect,
    KnownAccount,
    KnownParkedKey,
    ListAccountsHandler,
    LookUpHandler,
    MoveClockHandler,
    OfficeSetUp,
    PageNames,
    ParkedHandler,
    Passwords,
    RateHandler,
    ReceptionSchedule,
    RecordLockHandler,
    RememberedAnswers,
    SealedNotes,
    SessionCookies,
    SetUnitHandler,
    SignInHandler,
    SignOutHandler,
    UnknownPage,
    { provide: OtherServices, inject: [CONFIG], useFactory: (config: Config) => new OtherServices(config) },
    { provide: ParkedDesk, useClass: AllServicesDesk },
    { provide: SignInThrottle, useFactory: () => new SignInThrottle() },
    { provide: Terminal, useClass: StandardOutput },
    // Built beside the app that serves it: dist/apps/web.
    { provide: WebFiles, useFactory: () => new WebFiles(join(__dirname, '../web')) },
  ],
})
export class PortalModule {}
