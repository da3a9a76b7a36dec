import { type HealthWatch, type RecordReader } from '#libs/health/index';
import { type Facts, findings, type Waiting } from '#libs/health/domain/index';
import { type Logger } from 'pino';
import { Gauge, Registry } from 'prom-client';

/** The parts whose condition is shown; `database` is what this worker sees of it. */
const parts = ['database', 'worker', 'temporal', 'mail-server', 'process', 'record'] as const;

export interface MetricsParts {
  watch: HealthWatch;
  reader: RecordReader;
  /** Where the Temporal SDK serves its own metrics; null: it does not. */
  sdkMetricsUrl: string | null;
  log: Logger;
}

/** What Prometheus reads, in its text format; read from the record when it asks (docs/operations.md, *Metrics*). */
export class Metrics {
  readonly contentType = Registry.PROMETHEUS_CONTENT_TYPE;

  constructor(private readonly setting: MetricsParts) {}

  async text(): Promise<string> {
    const facts = await this.setting.watch.facts();
    // Anew each time: what is not known now must be absent, not 0.
    const registry = new Registry();
    showParts(registry, facts);
    if (facts.record !== null) {
      showWaiting(registry, facts.record);
      await this.showFigures(registry);
    }
    return `${await registry.metrics()}${await this.ofSdk()}`;
  }

  private async showFigures(registry: Registry): Promise<void> {
    const { raised, suppressed, mailsByState, deliveryLag } = await this.setting.reader.figures();
    showBy(registry, 'notices_raised', 'Notices ever raised, whatever became of them.', 'stage', raised);
    showBy(registry, 'notices_suppressed', 'Notices of which nobody is told.', 'reason', suppressed);
    showBy(registry, 'mails', 'Mails by what became of them.', 'state', mailsByState);
    if (deliveryLag === null) return;
    const help =
      'From the delivery time to the hand-over, of the mails of the last 24 hours; quantile 1 is the longest.';
    showBy(registry, 'delivery_lag_seconds', help, 'quantile', { 0.5: deliveryLag.median, 1: deliveryLag.most });
  }

  /** The SDK serves its metrics on a port of its own; they are passed on, so that there is one address to ask. */
  private async ofSdk(): Promise<string> {
    const { sdkMetricsUrl, log } = this.setting;
    if (sdkMetricsUrl === null) return '';
    try {
      const response = await fetch(sdkMetricsUrl, { signal: AbortSignal.timeout(2000) });
      return `\n${await response.text()}`;
    } catch (error) {
      log.warn({ code: 'sdk-metrics-away', err: error }, "the Temporal SDK's own metrics cannot be read");
      return '';
    }
  }
}

/** A part that nobody has seen yet is left out. */
function showParts(registry: Registry, facts: Facts): void {
  const { looks, record } = facts;
  const failing: Record<string, number> = {};
  for (const part of parts) {
    const noted = record?.observations.find((observation) => observation.part === part);
    const look = looks[part];
    const fails = look === undefined ? noted?.failing : look.failure !== null;
    if (fails !== undefined) failing[part] = Number(fails);
  }
  showBy(registry, 'part_failing', '1 when the part does not work, as last seen.', 'part', failing);
  const found = findings(facts, record?.now ?? new Date().toISOString());
  const alarm = found.filter(({ severity }) => severity === 'alarm').length;
  const help = 'What doctor would say is wrong, by severity.';
  showBy(registry, 'findings', help, 'severity', { alarm, warning: found.length - alarm });
}

function showWaiting(registry: Registry, record: NonNullable<Facts['record']>): void {
  const age = ({ since }: Waiting): number =>
    since === null ? 0 : Math.max(0, Date.parse(record.now) - Date.parse(since)) / 1000;
  const wakeup = 'Age of the oldest change that no workflow was told of; 0: none.';
  show(registry, 'oldest_wakeup_age_seconds', wakeup, age(record.wakeups));
  const mail = 'Age of the oldest mail neither handed over nor given up; 0: none.';
  show(registry, 'oldest_mail_age_seconds', mail, age(record.unsentMails));
  const measures = 'Measures whose moment passed 15 minutes ago or more.';
  show(registry, 'overdue_measures', measures, record.overdueMeasures.count);
  const deliveries = 'Plans whose delivery is 15 minutes late or more.';
  show(registry, 'overdue_deliveries', deliveries, record.overdueDeliveries.count);
}

function show(registry: Registry, name: string, help: string, value: number): void {
  new Gauge({ name: `schrittmacher_${name}`, help, registers: [registry] }).set(value);
}

function showBy(registry: Registry, name: string, help: string, label: string, values: Record<string, number>): void {
  const gauge = new Gauge({ name: `schrittmacher_${name}`, help, labelNames: [label], registers: [registry] });
  for (const [key, value] of Object.entries(values)) gauge.set({ [label]: key }, value);
}
