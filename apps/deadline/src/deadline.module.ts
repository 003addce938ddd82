import { Module } from '@nestjs/common';
import { CONFIG, type Config } from '@donthu/config';
import { shippedLaw } from '@donthu/domain';
import { registerViews } from '@donthu/platform';
import { OperationsModule } from '@donthu/platform/operations';
import { AlertsConsumer } from './alerts/alerts.consumer';
import { ListAlertsController } from './alerts/list-alerts.controller';
import { ListAlertsHandler } from './alerts/list-alerts.handler';
import { CalendarBook } from './calendar/calendar-book';
import { CalendarConsumer } from './change-calendar/calendar.consumer';
import { CalendarJobs } from './change-calendar/calendar-jobs';
import { CalendarJobsController } from './change-calendar/calendar-jobs.controller';
import { CalendarSweep } from './change-calendar/calendar-sweep';
import { CalendarYearsController } from './change-calendar/calendar-years.controller';
import { CalendarsController } from './change-calendar/calendars.controller';
import { DryRunHandler } from './change-calendar/dry-run.handler';
import { JobLog } from './change-calendar/job-log';
import { SetCalendarHandler } from './change-calendar/set-calendar.handler';
import { DELIVERIES_VIEW } from './mail/deliveries.view';
import { DeliveryLog } from './mail/delivery-log';
import { ListDeliveriesController } from './mail/list-deliveries.controller';
import { ListDeliveriesHandler } from './mail/list-deliveries.handler';
import { MailConsumer } from './mail/mail.consumer';
import { MailPolicy } from './mail/mail.policy';
import { MailSender } from './mail/mail-sender';
import { MailWorker } from './mail/mail-worker';
import { MailWriter } from './mail/mail-writer';
import { NoMail, Notifier } from './mail/notifier';
import { SmtpNotifier } from './mail/smtp-notifier';
import { DeadlineRules } from './obligations/deadline-rules';
import { PreviewController } from './preview/preview.controller';
import { PreviewHandler } from './preview/preview.handler';
import { DeadlinePetitionScope } from './read-obligations/deadline-petition-scope';
import { ReadObligationsController } from './read-obligations/read-obligations.controller';
import { ReadObligationsHandler } from './read-obligations/read-obligations.handler';
import { AbsencesConsumer } from './recipients/absences.consumer';
import { AlertRecipients } from './recipients/alert-recipients';
import { DeadlineScanner } from './scan/deadline-scanner';
import { RaiseAlerts } from './scan/raise-alerts';
import { ScanMetrics } from './scan/scan-metrics';
import { ScanOnClockMove } from './scan/scan-on-clock-move';
import { ScanTimer } from './scan/scan-timer';
import { ABSENCES_VIEW } from './views/absences.view';
import { ALERTS_VIEW } from './views/alerts.view';
import { FACTS_VIEW } from './views/facts.view';
import { ObligationsConsumer } from './watch/obligations.consumer';
import { ObligationsKeeper } from './watch/obligations-keeper';
import { ObligationsPolicy } from './watch/obligations.policy';

const rules = {
  provide: DeadlineRules,
  inject: [CONFIG],
  useFactory: ({ dueSoonDays, escalateLeaderDays, escalateUpperDays }: Config) =>
    new DeadlineRules(shippedLaw(), {
      dueSoonWorkingDays: dueSoonDays,
      leaderAfterWorkingDays: escalateLeaderDays,
      upperAfterWorkingDays: escalateUpperDays,
    }),
};

const notifier = {
  provide: Notifier,
  inject: [CONFIG],
  useFactory: ({ smtpUrl, smtpFrom }: Config): Notifier =>
    smtpUrl === undefined ? new NoMail() : new SmtpNotifier(smtpUrl, smtpFrom),
};

/** Time limits: what is due when and why, who is told, and the working calendar behind it. */
@Module({
  imports: [OperationsModule, registerViews(FACTS_VIEW, ALERTS_VIEW, ABSENCES_VIEW, DELIVERIES_VIEW)],
  controllers: [
    ReadObligationsController,
    ListAlertsController,
    PreviewController,
    CalendarYearsController,
    CalendarsController,
    CalendarJobsController,
    ListDeliveriesController,
    ObligationsConsumer,
    AlertsConsumer,
    AbsencesConsumer,
    CalendarConsumer,
    MailConsumer,
  ],
  providers: [
    rules,
    notifier,
    AlertRecipients,
    CalendarBook,
    CalendarJobs,
    CalendarSweep,
    DeadlinePetitionScope,
    DeadlineScanner,
    DeliveryLog,
    DryRunHandler,
    JobLog,
    ListAlertsHandler,
    ListDeliveriesHandler,
    MailPolicy,
    MailSender,
    MailWorker,
    MailWriter,
    ObligationsKeeper,
    ObligationsPolicy,
    PreviewHandler,
    RaiseAlerts,
    ReadObligationsHandler,
    ScanMetrics,
    ScanOnClockMove,
    ScanTimer,
    SetCalendarHandler,
  ],
  exports: [DeadlineScanner],
})
export class DeadlineModule {}
