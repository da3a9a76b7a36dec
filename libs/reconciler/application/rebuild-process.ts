import { PlainError } from '#libs/config/index';
import { examineProcess } from './examine-process.ts';
import { expectedWorkflows } from './expected-workflows.ts';
import { bringForward, tell } from './mend-process.ts';
import { type ReconcilerSetting } from './ports.ts';
import { type Rebuilt } from './reconciler.ts';

/** Not every workflow that was started runs. */
export class RebuildIncomplete extends PlainError {
  constructor(missing: number, expected: number) {
    super(
      'REBUILD_INCOMPLETE',
      `${missing} von ${expected} Abläufen laufen noch nicht. Bitte prüfen Sie den Temporal-Server und geben Sie denselben Befehl noch einmal.`,
      `${missing} of ${expected} workflows do not run yet. Check the Temporal server, then give the same command again.`,
    );
  }
}

export async function rebuildProcess(
  setting: ReconcilerSetting,
  progress: (told: number, expected: number) => void,
): Promise<Rebuilt> {
  const running = (await setting.process.running()) ?? new Set();
  const { workflows } = await setting.snapshot(expectedWorkflows);
  await bringForward(setting, workflows);
  let told = 0;
  let ranAlready = 0;
  await tell(setting, workflows, async ({ workflowId }) => {
    if (running.has(workflowId)) ranAlready += 1;
    progress((told += 1), workflows.length);
  });
  const { missing, expected } = await examineProcess(setting);
  if (missing.length > 0) throw new RebuildIncomplete(missing.length, expected.length);
  return { expected: workflows.length, started: workflows.length - ranAlready, ranAlready };
}
