import { type DeliveryAgenda } from '#libs/process/contracts/delivery';
import { agendaQuery } from '#libs/process/contracts/messages';
import { deliveryWorkflowId } from '#libs/process/contracts/workflow-ids';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { smallPlan } from '../fixtures/fresh-record.ts';
import { type MailSink, startMailSink } from '../setup/mail-sink.ts';
import { RunningProcess } from './running/running-process.ts';
import { until } from './running/until.ts';

describe('the delivery of a plan', () => {
  let running: RunningProcess;
  let sink: MailSink;
  let planId: string;

  beforeEach(async () => {
    running = await RunningProcess.startingAt('2026-11-23T08:30:00Z');
    sink = await startMailSink();
    planId = await running.activate(smallPlan);
    await running.command(planId, { do: 'start-backlog' });
    await running.command(planId, { do: 'set-mail-mode', mode: 'live' });
    await running.startWorker();
    running.startSender(sink.url);
    await running.relay();
    const foreseen = '2026-11-24T07:00:00.000Z';
    await until('the first delivery is foreseen', async () => (await delivery()).nextDeliveryAt === foreseen);
  });

  afterEach(async () => {
    await running.stop();
    await sink.stop();
  });

  const delivery = () => running.transaction(({ plans }) => plans.deliveryOf(planId));
  const lookAgain = async (): Promise<void> => {
    await running.transaction(({ wakeups }) => wakeups.add(planId, [deliveryWorkflowId(planId)]));
    await running.relay();
  };

  it('raises and composes at the delivery time by itself, once, however often it is called', async () => {
    // One second before eight; the measures were not called, so that the delivery has to raise them.
    await running.setClock('2026-11-24T06:59:59Z');
    await lookAgain();
    await sink.received(1);
    for (let times = 0; times < 5; times++) await lookAgain();
    await until(
      'the next delivery is foreseen',
      async () => (await delivery()).nextDeliveryAt === '2026-11-25T07:00:00.000Z',
    );
    expect((await delivery()).lastDeliveryOn).toBe('2026-11-24');
    const handle = running.client.client.workflow.getHandle(deliveryWorkflowId(planId));
    const agenda = (await handle.query<DeliveryAgenda>(agendaQuery))!;
    expect(agenda.nextDeliveryAt).toBe('2026-11-25T07:00:00Z');
    expect(sink.mails.map((mail) => [[mail.to!].flat()[0]!.text, mail.subject])).toEqual([
      ['b@stadt.example', expect.stringMatching(/^Klimaplan: /)],
    ]);
    expect(sink.mails[0]!.date!.toISOString().slice(0, 16)).toBe('2026-11-24T07:00');
    const [notice] = await running.notices(planId);
    expect(notice).toMatchObject({ stage: 'backlog-1', state: 'told', toldOn: '2026-11-24' });
  });

  it('is made up for with one digest after the worker was away at the delivery time', async () => {
    await running.stopWorker();
    await running.setClock('2026-12-08T09:15:00Z');
    await running.startWorker();
    await lookAgain();
    await sink.received(1);
    await until(
      'the next delivery is foreseen',
      async () => (await delivery()).nextDeliveryAt === '2026-12-09T07:00:00.000Z',
    );
    expect(sink.mails).toHaveLength(1);
    const stages = (await running.notices(planId)).map(({ stage, suppressed }) => `${stage} ${suppressed}`);
    expect(stages).toEqual(['backlog-1 overtaken', 'backlog-2 null']);
  });
});
