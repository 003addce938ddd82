import { Controller } from '@nestjs/common';
import { EventPattern, Payload } from '@nestjs/microservices';
import type { StoredEvent } from '@donthu/eventing';
import { MAIL_CONSUMER, MailPolicy } from './mail.policy';

@Controller()
export class MailConsumer {
  constructor(private readonly policy: MailPolicy) {}

  @EventPattern('alert.raised.v1', { consumer: MAIL_CONSUMER })
  async onAlert(@Payload() event: StoredEvent): Promise<void> {
    if (!event.discarded) await this.policy.onAlert(event);
  }

  @EventPattern('obligations.changed.v1', { consumer: MAIL_CONSUMER })
  async onSnapshot(@Payload() event: StoredEvent): Promise<void> {
    if (!event.discarded) await this.policy.onSnapshot(event);
  }
}
