import { Inject, Injectable, Logger, Optional, type OnApplicationBootstrap, type OnModuleInit } from '@nestjs/common';
import { CONFIG, manualClockRefused, type Config } from '@donthu/config';
import { DEMO_OFFICE } from './demo-office';
import { DemoPetitions } from './demo-petitions';
import { OfficeSetUp } from './office-set-up';
import { realOffice } from './real-office';

const SERVES_A_REAL_OFFICE = 'the data folder is that of a real office: no demo is set up in it';
const SERVES_A_DEMO =
  'Thư mục dữ liệu là của đơn vị mẫu, người và đơn trong đó không có thật; đơn vị thật cần thư mục khác (DONTHU_DATA_DIR). / ' +
  'The data folder is that of the demo office; a real office needs another one (DONTHU_DATA_DIR).';

/**
 * Sets up an office in an empty data folder, before consumers start: the demo, or units and an administrator. A folder that
 * began as one never becomes the other, and a real one is not started with a clock that is moved by hand.
 */
@Injectable()
export class FirstStart implements OnModuleInit, OnApplicationBootstrap {
  private readonly logger = new Logger('first-start');
  private isDemo = false;
  private hasDemoData = false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly setUp: OfficeSetUp,
    @Optional() private readonly petitions?: DemoPetitions,
  ) {}

  /** Throws `ConfigError` for a manual clock on a real office. */
  async onModuleInit(): Promise<void> {
    const { demo, demoPassword, clock } = this.config;
    const state =
      demo === 'none'
        ? await this.setUp.run(realOffice(this.config), undefined)
        : await this.setUp.run(DEMO_OFFICE, demoPassword);
    if (state === 'other' && clock === 'manual') throw manualClockRefused();
    this.isDemo = demo !== 'none' && state === 'complete';
    this.hasDemoData = (demo === 'none') === (state === 'other');
    if (state === 'other') this.logger.warn(demo === 'none' ? SERVES_A_DEMO : SERVES_A_REAL_OFFICE);
  }

  /** People and petitions of this data folder are invented, however it was started this time. Known once the module is there. */
  get isDemoData(): boolean {
    return this.hasDemoData;
  }

  /** Not waited for: whoever logs the petitions waits until the process answers. */
  onApplicationBootstrap(): void {
    if (!this.isDemo || this.config.demo !== 'full' || !this.petitions) return;
    const password = this.config.demoPassword ?? this.setUp.passwordOf(DEMO_OFFICE);
    this.petitions
      .log({ password })
      .catch((error: unknown) =>
        this.logger.error(`demo petitions: ${error instanceof Error ? error.name : 'failed'}`),
      );
  }
}
