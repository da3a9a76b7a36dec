import { z } from 'zod';

/** One environment variable: how it is read and what it is for. `german` and `english` complete "must be …". */
export interface Variable<T> {
  readonly name: string;
  readonly purpose: string;
  /** What applies when the variable is absent, in words. */
  readonly otherwise: string;
  readonly german: string;
  readonly english: string;
  readonly schema: z.ZodType<T>;
}

const address = (protocols: readonly string[]): z.ZodType<string | null> =>
  z
    .string()
    .refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol))
    .nullable();

const number = (name: string, fallback: number, least: number, most: number, purpose: string): Variable<number> => ({
  name,
  purpose,
  otherwise: String(fallback),
  german: `eine ganze Zahl von ${least} bis ${most} sein`,
  english: `a whole number from ${least} to ${most}`,
  schema: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most)
    .nullable()
    .transform((value) => value ?? fallback),
});

/** A port that was asked for must be had; a usual one may be replaced by a free one. */
export interface Port {
  readonly number: number;
  readonly askedFor: boolean;
}

const port = (name: string, usual: number, purpose: string, highest = 65_535): Variable<Port> => ({
  name,
  purpose,
  otherwise: `${usual}, or a free port when it is taken`,
  german: `eine Portnummer von 1 bis ${highest} sein`,
  english: `a port number from 1 to ${highest}`,
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((value) => value >= 1 && value <= highest)
    .nullable()
    .transform((value) => ({ number: value ?? usual, askedFor: value !== null })),
});

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** Every environment variable that Schrittmacher reads. Absent and empty mean the same. */
export const variables = {
  home: {
    name: 'SCHRITTMACHER_HOME',
    purpose: 'Folder of all state: database, mails of the catcher, logs, run.json.',
    otherwise: '`.schrittmacher` in the project',
    german: 'ein Ordner sein',
    english: 'a folder',
    schema: z.string().nullable(),
  },
  databaseUrl: {
    name: 'DATABASE_URL',
    purpose: 'PostgreSQL that holds the record. The embedded one is not started then.',
    otherwise: 'embedded PostgreSQL',
    german: 'eine Adresse wie postgres://benutzer:kennwort@rechner:5432/datenbank sein',
    english: 'an address like postgres://user:password@host:5432/database',
    schema: address(['postgres:', 'postgresql:']),
  },
  temporalAddress: {
    name: 'TEMPORAL_ADDRESS',
    purpose: 'Temporal server (gRPC). The embedded one is not started then.',
    otherwise: 'embedded Temporal server',
    german: 'eine Adresse wie rechner:7233 sein',
    english: 'an address like host:7233',
    schema: z
      .string()
      .regex(/^(\[[0-9a-fA-F:]+\]|[^\s:/]+):\d{1,5}$/)
      .nullable(),
  },
  temporalNamespace: {
    name: 'TEMPORAL_NAMESPACE',
    purpose: 'Namespace on the Temporal server; registered when it is absent.',
    otherwise: 'schrittmacher',
    german: 'ein Name aus Buchstaben, Ziffern, Punkt, Unter- und Bindestrich sein',
    english: 'a name of letters, digits, dots, underscores and hyphens',
    schema: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/)
      .nullable()
      .transform((value) => value ?? 'schrittmacher'),
  },
  smtpUrl: {
    name: 'SMTP_URL',
    purpose: 'SMTP server for outgoing mail. The mail catcher is not started then, and plans start with mail mode off.',
    otherwise: 'mail catcher',
    german: 'eine Adresse wie smtp://benutzer:kennwort@rechner:587 sein',
    english: 'an address like smtp://user:password@host:587',
    schema: address(['smtp:', 'smtps:']),
  },
  mailFrom: {
    name: 'MAIL_FROM',
    purpose: 'Sender of every mail.',
    otherwise: 'Schrittmacher <schrittmacher@localhost>',
    german: 'ein Absender wie „Schrittmacher <adresse@stadt.example>“ sein',
    english: 'a sender like "Schrittmacher <address@city.example>"',
    schema: z
      .string()
      .regex(/^[^\r\n]*[^\s<>@]+@[^\s<>@]+>?$/)
      .nullable()
      .transform((value) => value ?? 'Schrittmacher <schrittmacher@localhost>'),
  },
  mailAllowedDomains: {
    name: 'MAIL_ALLOWED_DOMAINS',
    purpose:
      'Domains to whose addresses mail may go, separated by commas; a domain does not stand for those below it. Anything else counts as failed.',
    otherwise: 'every domain',
    german: 'eine Liste von Domains wie stadt.example, amt.stadt.example sein',
    english: 'a list of domains like city.example, office.city.example',
    schema: z
      .string()
      .transform((text) => text.split(',').map((domain) => domain.trim().toLowerCase()))
      .refine((domains) => domains.every((domain) => /^[^\s@,]+$/.test(domain)))
      .transform((domains): ReadonlySet<string> | null => new Set(domains))
      .nullable(),
  },
  webUrl: {
    name: 'WEB_URL',
    purpose: 'Public address of the page, for the links in mails.',
    otherwise: 'the address where the API listens',
    german: 'eine Adresse wie https://schrittmacher.stadt.example/ sein',
    english: 'an address like https://schrittmacher.city.example/',
    schema: address(['http:', 'https:']),
  },
  apiPort: port('API_PORT', 3000, 'HTTP port of the API.'),
  workerHealthPort: port('WORKER_HEALTH_PORT', 3001, "HTTP port of the worker's health and metrics."),
  postgresPort: port('POSTGRES_PORT', 5432, 'Port of the embedded PostgreSQL.'),
  temporalPort: port(
    'TEMPORAL_PORT',
    7233,
    'gRPC port of the embedded Temporal server; it keeps ports as 16-bit signed numbers.',
    32_767,
  ),
  temporalUiPort: port('TEMPORAL_UI_PORT', 8233, "Port of Temporal's Web UI."),
  mailWebPort: port('MAIL_WEB_PORT', 1080, "Port of the mail catcher's web page."),
  mailSmtpPort: port('MAIL_SMTP_PORT', 1025, 'SMTP port of the mail catcher.'),
  logLevel: {
    name: 'LOG_LEVEL',
    purpose: 'How much worker and API write to their logs.',
    otherwise: 'info',
    german: `eines von ${logLevels.join(', ')} sein`,
    english: `one of ${logLevels.join(', ')}`,
    schema: z
      .enum(logLevels)
      .nullable()
      .transform((value) => value ?? 'info'),
  },
  databasePoolSize: number(
    'DATABASE_POOL_SIZE',
    10,
    2,
    200,
    'Connections to PostgreSQL per process; activities running at once stay below it.',
  ),
  continueAsNewAfterEvents: number(
    'CONTINUE_AS_NEW_AFTER_EVENTS',
    300,
    20,
    10_000,
    'Events of a workflow run after which it continues as a new run.',
  ),
  lockTimeoutSeconds: number(
    'LOCK_TIMEOUT_SECONDS',
    5,
    1,
    600,
    'Longest wait for a row lock in PostgreSQL, in seconds.',
  ),
  wakeupIntervalMilliseconds: number(
    'WAKEUP_INTERVAL_MILLISECONDS',
    500,
    10,
    60_000,
    'Pause of the wake-up relay when nothing is waiting, in milliseconds.',
  ),
  wakeupLeaseSeconds: number(
    'WAKEUP_LEASE_SECONDS',
    30,
    1,
    3600,
    'How long the relay may hold a wake-up before another takes it, in seconds.',
  ),
  wakeupDeadlineSeconds: number(
    'WAKEUP_DEADLINE_SECONDS',
    10,
    1,
    600,
    'Longest wait for the Temporal server per wake-up, in seconds; shorter than the lease.',
  ),
  taskWaitSeconds: number(
    'TASK_WAIT_SECONDS',
    30,
    1,
    600,
    'How long a workflow waits for the worker that holds it in memory before another takes it, in seconds; what a dead worker held goes on so much later.',
  ),
  reconcileSeconds: number(
    'RECONCILE_SECONDS',
    300,
    1,
    86_400,
    'How often the worker compares workflows with the record and rows with events, in seconds.',
  ),
  mailLeaseSeconds: number('MAIL_LEASE_SECONDS', 300, 5, 3600, 'How long a sender may hold a mail, in seconds.'),
  smtpTimeoutSeconds: number(
    'SMTP_TIMEOUT_SECONDS',
    120,
    1,
    3600,
    'Longest time for handing over one mail, in seconds; shorter than the lease.',
  ),
  mailConcurrency: number('MAIL_CONCURRENCY', 4, 1, 50, 'Mails handed over at the same time.'),
  mailRetrySeconds: number(
    'MAIL_RETRY_SECONDS',
    60,
    1,
    86_400,
    'First pause after a temporary refusal, in seconds; the next are 5, 15 and then always 60 times as long.',
  ),
  mailGiveUpSeconds: number(
    'MAIL_GIVE_UP_SECONDS',
    97_200,
    1,
    31_536_000,
    'Sum of the pauses after which a mail counts as failed, in seconds; only delivery hours count, nine a day.',
  ),
  healthIntervalSeconds: number(
    'HEALTH_INTERVAL_SECONDS',
    10,
    1,
    30,
    'How often worker and API look whether everything runs, and the worker notes it, in seconds.',
  ),
  shutdownSeconds: number(
    'SHUTDOWN_SECONDS',
    15,
    1,
    300,
    'How long worker and API may drain when stopped, in seconds.',
  ),
} as const satisfies Record<string, Variable<unknown>>;
