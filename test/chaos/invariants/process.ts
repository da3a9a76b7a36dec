import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { Client, Connection, WorkflowNotFoundError } from '@temporalio/client';
import { type Moment, raiseDue } from '#libs/notices/index';
import { agendaQuery } from '#libs/process/contracts/messages';
import { deliveryWorkflowId, measureWorkflowId } from '#libs/process/contracts/workflow-ids';
import { type Installation } from '../installation.ts';
import { NAMESPACE } from '../parts.ts';

/** A workflow that has to run, and what it must have in mind; null: anything, once it has looked. */
interface Expected {
  workflowId: string;
  agenda: Moment[] | null;
}

/** Statuses that a workflow of ours never comes to. */
const FAILURES = `ExecutionStatus IN ('Failed', 'TimedOut', 'Terminated', 'Canceled')`;
/** Longer than the Temporal server waits for an activity that died with its worker. */
const LOOKS_WITHIN_MS = 90_000;
const LOOK_EVERY_MS = 100;
const ANSWERS_WITHIN_MS = 60_000;
const AT_ONCE = 10;

/**
 * Every open measure and every active plan's delivery has one running workflow, alive enough to answer, and it waits for what
 * the rules foresee: no change has passed it by. To be asked only when nothing is due.
 */
export const brokenProcess = async (installation: Installation, address: string): Promise<string[]> => {
  const { expected, broken } = await expectedOf(installation);
  const connection = await Connection.connect({ address });
  try {
    const client = new Client({ connection, namespace: NAMESPACE });
    return [...broken, ...(await notAlive(client, expected)), ...(await failed(client))];
  } finally {
    await connection.close();
  }
};

const expectedOf = async (installation: Installation): Promise<{ expected: Expected[]; broken: string[] }> => {
  const expected: Expected[] = [];
  const broken: string[] = [];
  for (const { id, next } of await installation.rows<{ id: string; next: Date | null }>(OPEN_MEASURES)) {
    // Raises nothing: nothing is due.
    const outlook = (await raiseDue(installation.transaction, id))!;
    expected.push({ workflowId: measureWorkflowId(id), agenda: outlook.agenda });
    const foreseen = outlook.nextMomentAt === null ? Infinity : Date.parse(outlook.nextMomentAt);
    if ((next?.getTime() ?? Infinity) > foreseen) broken.push(`measure ${id} would be looked at too late`);
  }
  for (const { id } of await installation.rows<{ id: string }>(ACTIVE_PLANS))
    expected.push({ workflowId: deliveryWorkflowId(id), agenda: null });
  return { expected, broken };
};

const OPEN_MEASURES = `
  SELECT measure.id, next_moment_at AS next
    FROM measure JOIN plan ON plan.id = measure.plan_id AND plan.activated_on IS NOT NULL
   WHERE next_moment_at IS NOT NULL
      OR EXISTS (SELECT FROM step WHERE step.measure_id = measure.id AND step.status = 'open')`;
const ACTIVE_PLANS = 'SELECT id FROM plan WHERE activated_on IS NOT NULL';

/** A workflow id has at most one running run: the server sees to that. */
const notAlive = async (client: Client, expected: readonly Expected[]): Promise<string[]> => {
  const broken: string[] = [];
  const queue = [...expected];
  const lane = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const trouble = await troubleOf(client, next);
      if (trouble !== null) broken.push(`workflow ${next.workflowId} ${trouble}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return broken;
};

/** A run may have begun only now, or wait for an activity that died with its worker: it has looked in the end. */
const troubleOf = async (client: Client, { workflowId, agenda }: Expected): Promise<string | null> => {
  const deadline = Date.now() + LOOKS_WITHIN_MS;
  try {
    for (;;) {
      const handle = client.workflow.getHandle(workflowId);
      const { status } = await handle.describe();
      if (status.name !== 'RUNNING') return `is ${status.name}`;
      const answer = await client.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () => handle.query<Answer>(agendaQuery));
      if (answer !== null && (agenda === null || isDeepStrictEqual(answer.agenda, agenda))) return null;
      if (Date.now() > deadline)
        return `has ${JSON.stringify(answer?.agenda)} in mind, the rules ${JSON.stringify(agenda)}`;
      await pause(LOOK_EVERY_MS);
    }
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'does not exist';
    return `does not answer: ${error instanceof Error ? error.message : String(error)}`;
  }
};

/** Null before the first look. */
type Answer = { agenda?: Moment[] } | null;

const failed = async (client: Client): Promise<string[]> => {
  const broken: string[] = [];
  for await (const { workflowId, status } of client.workflow.list({ query: FAILURES }))
    broken.push(`workflow ${workflowId} ended as ${status.name}`);
  return broken;
};
