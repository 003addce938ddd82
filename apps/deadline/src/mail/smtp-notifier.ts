import { createTransport, type Transporter } from 'nodemailer';
import { Notifier, RefusedMailError, type Mail } from './notifier';

/** Milliseconds of the system's clock. */
const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Hands mails to the server of a URL `smtp://user:password@host:port` or `smtps://…`. */
export class SmtpNotifier extends Notifier {
  override readonly active = true;
  private readonly transport: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    super();
    const { protocol, hostname, port, username, password, searchParams } = new URL(url);
    const secure = protocol === 'smtps:';
    this.transport = createTransport({
      host: hostname,
      port: port === '' ? (secure ? 465 : 587) : Number(port),
      secure,
      ignoreTLS: searchParams.get('ignoreTLS') === 'true',
      ...(username !== '' && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
      ...TIMEOUTS,
    });
  }

  override async send({ to, subject, text }: Mail): Promise<void> {
    try {
      await this.transport.sendMail({
        from: this.from,
        to,
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
      });
    } catch (error) {
      const code = error instanceof Error && 'responseCode' in error ? Number(error.responseCode) : 0;
      throw code >= 500 && code < 600 ? new RefusedMailError(code) : error;
    }
  }
}
