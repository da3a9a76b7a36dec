import { type Configuration } from '#libs/config/index';
import { type Facts } from '#libs/health/domain/index';
import { lazyClient, recordedInstallation } from '#libs/process/index';
import { type Examination, type Reconciliation, reconciler } from '#libs/reconciler/index';
import { type DataSource } from 'typeorm';

export interface ProcessSeen {
  looks: Facts['looks'];
  /** Null: record and process could not be compared. */
  examination: Examination | null;
  repaired: Reconciliation | null;
}

/**
 * Looks whether the Temporal server answers, and compares its workflows with the record.
 *
 * @param source null: the record cannot be read.
 * @param options `repair`: mend what differs first; `patienceMs`: longest wait for the server's answer.
 */
export async function lookAtProcess(
  { temporalAddress: address, temporalNamespace: namespace, lockTimeoutSeconds }: Configuration,
  source: DataSource | null,
  { repair, patienceMs }: { repair: boolean; patienceMs: number },
): Promise<ProcessSeen> {
  if (address === null) return unseen({ temporal: away(null) });
  const installation = source === null ? async () => null : recordedInstallation(source);
  const temporal = lazyClient({ address, namespace }, installation);
  try {
    const answers = await temporal.client
      .withDeadline(Date.now() + patienceMs, () => temporal.client.workflowService.getSystemInfo({}))
      .then(
        () => true,
        () => false,
      );
    if (!answers) return unseen({ temporal: away(null) });
    if (source === null) return unseen({ temporal: { failure: null } });
    const comparing = reconciler({ source, temporal, lockTimeoutSeconds, stopping: new AbortController().signal });
    const repaired = repair ? await comparing.repair() : null;
    const examination = await comparing.examine();
    return { looks: { temporal: { failure: null }, ...looksOf(examination) }, examination, repaired };
  } catch (error) {
    const code = (error as { code?: unknown }).code;
    if (code === 'FOREIGN_NAMESPACE')
      return unseen({ temporal: { failure: { code: 'foreign-namespace', detail: null, since: null } } });
    // A record before its first start has no process to be compared with.
    if (code === 'NO_INSTALLATION') return unseen({ temporal: { failure: null } });
    throw error;
  } finally {
    await temporal.close();
  }
}

function looksOf({ expected, missing, overdue, outdated, alarm, damaged }: Examination): Facts['looks'] {
  const differing = missing.length + overdue.length + outdated.length;
  const count = alarm ? differing : missing.length;
  const names = damaged.slice(0, 3).map(({ name }) => name);
  const more = damaged.length > names.length ? ' …' : '';
  return {
    process: {
      failure: count === 0 ? null : { code: 'workflows-missing', detail: `${count} von ${expected}`, since: null },
    },
    record: {
      failure:
        damaged.length === 0
          ? null
          : { code: 'record-damaged', detail: `${damaged.length}: ${names.join(', ')}${more}`, since: null },
    },
  };
}

const away = (detail: string | null) => ({ failure: { code: 'temporal-away' as const, detail, since: null } });

const unseen = (looks: Facts['looks']): ProcessSeen => ({ looks, examination: null, repaired: null });
