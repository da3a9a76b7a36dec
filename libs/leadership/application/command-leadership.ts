import { randomUUID } from 'node:crypto';
import { dayOf } from '#libs/installation/domain/index';
import { type CommandOutcome, type MeasurePorts, once, type Transaction } from '#libs/measures/index';
import { assertNever, Refusal } from '#libs/measures/domain/index';
import { decideLeadership, type LeadershipCommand, type LeadershipDecision } from '../domain/index.ts';
import { type LeadershipStore } from './ports.ts';

export interface LeadershipPorts extends MeasurePorts {
  leadership: LeadershipStore;
}

export interface LeadershipRequest {
  /** Idempotency key: the same key again gives the same outcome and changes nothing. */
  key: string;
  /** A role or an office's key, never a person. */
  actor: string;
  planId: string;
  command: LeadershipCommand;
}

/**
 * Gives a command about leadership's summary, in one transaction. What the rules do not allow comes back as `refused`. The
 * words lie beside the fold: they may be erased, and no measure depends on them.
 *
 * @throws {Refusal} `plan-not-found`
 */
export function commandLeadership<Ports extends LeadershipPorts>(
  { transaction }: { transaction: Transaction<Ports> },
  { key, actor, planId, command }: LeadershipRequest,
): Promise<CommandOutcome> {
  return transaction(async (ports) => {
    // A delivery composes under the same lock.
    const plan = await ports.plans.lock(planId);
    if (plan === null) throw new Refusal('plan-not-found', { key: planId });
    const recordedAt = await ports.clock.now();
    const today = dayOf(recordedAt, plan.timeZone);
    const record = {
      id: key,
      kind: command.do,
      planId,
      measureId: command.do === 'ask-leadership' ? command.measureId : null,
      subjectId: 'questionId' in command ? command.questionId : null,
      digest: null,
      actor,
      source: null,
      recordedAt,
    };
    return once(ports, record, today, async () => {
      const asked = await ports.leadership.questionsOf(planId);
      const question = asked.find(({ id }) => 'questionId' in command && id === command.questionId) ?? null;
      const decision = decideLeadership(command, { question, note: await ports.leadership.noteOf(planId) }, today);
      return () => carryOut(ports.leadership, planId, decision);
    });
  });
}

async function carryOut(store: LeadershipStore, planId: string, decision: LeadershipDecision): Promise<void> {
  if ('ask' in decision) return store.ask({ id: randomUUID(), planId, ...decision.ask, answer: null });
  if ('answer' in decision) return store.answer(decision.answer.questionId, decision.answer);
  if ('withdraw' in decision) return store.removeQuestion(decision.withdraw.questionId);
  if ('note' in decision) return store.setNote(planId, decision.note);
  return assertNever(decision);
}
