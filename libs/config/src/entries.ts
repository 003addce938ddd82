import * as kinds from './kinds';
import type { Kind } from './kinds';

/** One environment variable. Without a default it is optional and may be absent. */
export interface Entry<T> {
  readonly name: string;
  readonly kind: Kind<T>;
  readonly default?: T;
  /** Written in the table where the default is derived from another variable. */
  readonly derived?: string;
  readonly vi: string;
  readonly en: string;
  /** Never printed, not even its length. */
  readonly secret?: true;
}

type WithDefault<T> = Entry<T> & { readonly default: T };

function entry<T>(definition: WithDefault<T>): WithDefault<T>;
function entry<T>(definition: Entry<T>): Entry<T>;
function entry<T>(definition: Entry<T>): Entry<T> {
  return Object.freeze(definition);
}

/** The one list of what can be configured; parser, types and the table of the README are made from it. */
export const ENTRIES = {
  port: entry({
    name: 'DONTHU_PORT',
    kind: kinds.wholeNumber(0, 65535),
    default: 3000,
    vi: 'Cổng HTTP (0: hệ điều hành chọn)',
    en: 'HTTP port (0: any free one)',
  }),
  host: entry({
    name: 'DONTHU_HOST',
    kind: kinds.text(255),
    default: '127.0.0.1',
    vi: 'Địa chỉ mạng lắng nghe',
    en: 'Network address to listen on',
  }),
  dataDir: entry({
    name: 'DONTHU_DATA_DIR',
    kind: kinds.text(1000),
    default: './data',
    vi: 'Thư mục dữ liệu',
    en: 'Data folder',
  }),
  keyFile: entry({
    name: 'DONTHU_KEY_FILE',
    kind: kinds.text(1000),
    derived: '`<DONTHU_DATA_DIR>.key`',
    vi: 'Tệp khoá, đặt ngoài thư mục dữ liệu',
    en: 'Key file, outside the data folder',
  }),
  demo: entry({
    name: 'DONTHU_DEMO',
    kind: kinds.oneOf('full', 'accounts', 'none'),
    default: 'none',
    vi: 'Đơn vị mẫu khi thư mục dữ liệu trống (`npm start`: `full`)',
    en: 'Demo office in an empty data folder (`npm start`: `full`)',
  }),
  demoPassword: entry({
    name: 'DONTHU_DEMO_PASSWORD',
    kind: kinds.text(200, 8),
    secret: true,
    vi: 'Mật khẩu của các tài khoản mẫu',
    en: 'Password of the demo accounts',
  }),
  unit: entry({
    name: 'DONTHU_UNIT',
    kind: kinds.unitCode,
    default: 'phuong',
    vi: 'Mã đơn vị khi khởi động lần đầu không có đơn vị mẫu; ghi trên biên nhận, không đổi được',
    en: 'Code of the unit at a first start without demo; stands on receipts, never changes',
  }),
  unitName: entry({
    name: 'DONTHU_UNIT_NAME',
    kind: kinds.text(200),
    default: 'UBND phường',
    vi: 'Tên đơn vị khi khởi động lần đầu',
    en: 'Name of the unit at a first start',
  }),
  upperUnit: entry({
    name: 'DONTHU_UPPER_UNIT',
    kind: kinds.unitCode,
    default: 'tinh',
    vi: 'Mã đơn vị cấp trên khi khởi động lần đầu',
    en: 'Code of the unit above at a first start',
  }),
  upperUnitName: entry({
    name: 'DONTHU_UPPER_UNIT_NAME',
    kind: kinds.text(200),
    default: 'UBND tỉnh, thành phố',
    vi: 'Tên đơn vị cấp trên khi khởi động lần đầu',
    en: 'Name of the unit above at a first start',
  }),
  receptionDays: entry({
    name: 'DONTHU_RECEPTION_DAYS',
    kind: kinds.receptionDays,
    vi: 'Ngày Chủ tịch tiếp công dân định kỳ trong tháng, công bố trên trang của công dân',
    en: 'Days of the month on which the chairman receives citizens, shown on the citizens’ page',
  }),
  clock: entry({
    name: 'DONTHU_CLOCK',
    kind: kinds.oneOf('system', 'manual'),
    default: 'system',
    vi: 'Đồng hồ nghiệp vụ; `manual` chỉ dùng với đơn vị mẫu',
    en: 'Business clock; `manual` only with a demo office',
  }),
  clockStart: entry({
    name: 'DONTHU_CLOCK_START',
    kind: kinds.instant,
    vi: 'Thời điểm bắt đầu của đồng hồ `manual`',
    en: 'Where the `manual` clock starts',
  }),
  publicUrl: entry({
    name: 'DONTHU_PUBLIC_URL',
    kind: kinds.url('http:', 'https:'),
    vi: 'Địa chỉ người dùng truy cập (https: cookie chỉ đi qua TLS)',
    en: 'Address people use (https: the cookie travels over TLS only)',
  }),
  trustProxy: entry({
    name: 'DONTHU_TRUST_PROXY',
    kind: kinds.proxyTrust,
    default: false,
    vi: 'Proxy nào được tin khi báo địa chỉ người gọi',
    en: 'Which proxies are believed about the caller’s address',
  }),
  smtpUrl: entry({
    name: 'DONTHU_SMTP_URL',
    kind: kinds.url('smtp:', 'smtps:'),
    secret: true,
    vi: 'Máy chủ thư gửi cảnh báo; trống: không gửi thư',
    en: 'Mail server for alerts; empty: no mail',
  }),
  smtpFrom: entry({
    name: 'DONTHU_SMTP_FROM',
    kind: kinds.text(254, 3),
    default: 'donthu@localhost',
    vi: 'Địa chỉ người gửi của thư cảnh báo',
    en: 'Sender address of alert mails',
  }),
  engine: entry({
    name: 'DONTHU_ENGINE',
    kind: kinds.oneOf('embedded', 'kafka'),
    default: 'embedded',
    vi: '`embedded`: SQLite, không cần máy chủ; `kafka`: MongoDB và Kafka',
    en: '`embedded`: SQLite, no servers; `kafka`: MongoDB and Kafka',
  }),
  mongodbUri: entry({
    name: 'MONGODB_URI',
    kind: kinds.mongoUri,
    secret: true,
    vi: 'MongoDB (replica set), khi `DONTHU_ENGINE=kafka`',
    en: 'MongoDB (replica set), with `DONTHU_ENGINE=kafka`',
  }),
  kafkaBrokers: entry({
    name: 'KAFKA_BROKERS',
    kind: kinds.hostList,
    vi: 'Kafka, khi `DONTHU_ENGINE=kafka`',
    en: 'Kafka, with `DONTHU_ENGINE=kafka`',
  }),
  kafkaReplication: entry({
    name: 'DONTHU_KAFKA_REPLICATION',
    kind: kinds.wholeNumber(1, 9),
    default: 1,
    vi: 'Số bản sao của topic mới',
    en: 'Replicas of new topics',
  }),
  kafkaPartitions: entry({
    name: 'DONTHU_KAFKA_PARTITIONS',
    kind: kinds.wholeNumber(1, 1000),
    default: 6,
    vi: 'Số phân vùng của topic mới',
    en: 'Partitions of new topics',
  }),
  namespace: entry({
    name: 'DONTHU_NAMESPACE',
    kind: kinds.shortName,
    default: 'donthu',
    vi: 'Tiền tố của cơ sở dữ liệu và topic, khi nhiều hệ thống dùng chung máy chủ',
    en: 'Prefix of databases and topics, where several installations share the servers',
  }),
  services: entry({
    name: 'DONTHU_SERVICES',
    kind: kinds.serviceList,
    vi: 'Địa chỉ các dịch vụ khác khi chạy nhiều tiến trình',
    en: 'Where the other services are, with several processes',
  }),
  internalSecret: entry({
    name: 'DONTHU_INTERNAL_SECRET',
    kind: kinds.text(500, 16),
    secret: true,
    vi: 'Bí mật chung của các dịch vụ',
    en: 'Secret the services share',
  }),
  feedKey: entry({
    name: 'DONTHU_FEED_KEY',
    kind: kinds.text(500, 16),
    secret: true,
    vi: 'Khoá đọc luồng sự kiện của cấp trên',
    en: 'Key of the level above for reading the feed',
  }),
  logLevel: entry({
    name: 'DONTHU_LOG_LEVEL',
    kind: kinds.oneOf('trace', 'debug', 'info', 'warn', 'error', 'silent'),
    default: 'info',
    vi: 'Mức nhật ký',
    en: 'Log level',
  }),
  dueSoonDays: entry({
    name: 'DONTHU_DUE_SOON_DAYS',
    kind: kinds.wholeNumber(0, 60),
    default: 3,
    vi: 'Cảnh báo sắp đến hạn trước mấy ngày làm việc',
    en: 'Due-soon alert, working days before',
  }),
  escalateLeaderDays: entry({
    name: 'DONTHU_ESCALATE_LEADER_DAYS',
    kind: kinds.wholeNumber(0, 60),
    default: 1,
    vi: 'Quá hạn mấy ngày làm việc thì báo lãnh đạo',
    en: 'Working days overdue until the leader is told',
  }),
  escalateUpperDays: entry({
    name: 'DONTHU_ESCALATE_UPPER_DAYS',
    kind: kinds.wholeNumber(0, 60),
    default: 3,
    vi: 'Quá hạn mấy ngày làm việc thì báo cấp trên',
    en: 'Working days overdue until the level above is told',
  }),
  receptionDaysRequired: entry({
    name: 'DONTHU_RECEPTION_DAYS_REQUIRED',
    kind: kinds.wholeNumber(0, 31),
    default: 2,
    vi: 'Số ngày Chủ tịch phải tiếp công dân mỗi tháng',
    en: 'Days a month on which the chairman must receive citizens',
  }),
  otlpEndpoint: entry({
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    kind: kinds.url('http:', 'https:'),
    vi: 'Nơi nhận dấu vết OpenTelemetry; trống: không gửi',
    en: 'OpenTelemetry collector for traces; empty: none are sent',
  }),
} as const;
