import { type Observations } from '#libs/health/index';
import { type Aggregate } from '#libs/measures/index';
import { asExamination, differing, examineProcess } from './examine-process.ts';
import { examineRecord } from './examine-record.ts';
import { mendProcess } from './mend-process.ts';
import { type ReconcilerSetting } from './ports.ts';
import { rebuildProcess } from './rebuild-process.ts';
import { type Damage, type ProcessExamination, type Reconciler } from './reconciler.ts';
import { restoreRecord } from './restore-record.ts';

export function createReconciler(setting: ReconcilerSetting): Reconciler {
  const note = (part: 'process' | 'record', failure: Parameters<Observations['note']>[1]): Promise<void> =>
    setting.transaction(({ observations }) => observations.note(part, failure));

  const noteRecord = (damaged: readonly Damage[]): Promise<void> =>
    note('record', damaged.length === 0 ? null : { code: 'record-damaged', detail: inGerman(damaged) });

  const mended = async (): Promise<ProcessExamination & { mended: string[] }> => {
    // Another installation may have taken the namespace, or it may have been made anew.
    await setting.process.verify();
    const comparison = await examineProcess(setting);
    if (comparison.alarm) {
      const detail = `${differing(comparison).length} von ${comparison.expected.length}`;
      await note('process', { code: 'workflows-missing', detail });
      return { ...asExamination(comparison), mended: [] };
    }
    const told = await mendProcess(setting, comparison);
    await note('process', null);
    return { ...asExamination(comparison), mended: told };
  };

  return {
    async examine() {
      const damaged = await setting.snapshot(examineRecord);
      return { ...asExamination(await examineProcess(setting)), damaged };
    },
    async reconcile() {
      const damaged = await setting.snapshot(examineRecord);
      await noteRecord(damaged);
      return { ...(await mended()), damaged, restored: [], left: damaged };
    },
    async repair() {
      const { restored, left } = await restoreRecord(setting);
      await noteRecord(left);
      return { ...(await mended()), damaged: [...restored, ...left], restored, left };
    },
    async rebuild(progress) {
      await setting.process.verify();
      const rebuilt = await rebuildProcess(setting, progress);
      await note('process', null);
      return rebuilt;
    },
  };
}

const words: Record<Aggregate, [one: string, many: string]> = {
  plan: ['Plan', 'Pläne'],
  office: ['Stelle', 'Stellen'],
  measure: ['Maßnahme', 'Maßnahmen'],
};
const named = 5;

/** For example `1 Plan (klima), 7 Maßnahmen (M.1, M.2, M.3, M.4, M.5 …)`. */
function inGerman(damaged: readonly Damage[]): string {
  const parts = (['plan', 'office', 'measure'] as const).flatMap((aggregate) => {
    const names = damaged.filter((damage) => damage.aggregate === aggregate).map(({ name }) => name);
    if (names.length === 0) return [];
    const list = names.slice(0, named).join(', ') + (names.length > named ? ' …' : '');
    return [`${names.length} ${words[aggregate][names.length === 1 ? 0 : 1]} (${list})`];
  });
  return parts.join(', ');
}
