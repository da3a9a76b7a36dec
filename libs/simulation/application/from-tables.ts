import { calendarFor, yearsAround } from '#libs/calendar/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { standardPolicy } from '#libs/cadence/domain/index';
import { type PlanTables, type StepEntry } from '#libs/exchange/domain/index';
import { foldMeasure, type Measure, type MeasureEvent } from '#libs/measures/domain/index';
import { type OfficeAddresses } from '#libs/offices/domain/index';
import { type SimulationInput } from '../domain/index.ts';

export interface TablesToSimulate {
  tables: PlanTables;
  region: string;
  activateOn: IsoDate;
  backlogStartOn: IsoDate;
  coordination: string | null;
  leadership: string | null;
  to: IsoDate;
}

/**
 * A plan straight from its tables, activated on `activateOn`, with the standard cadence. Numbers and keys serve as ids. A step
 * that the tables call closed is closed from the beginning.
 */
export function simulationOfTables(source: TablesToSimulate): SimulationInput {
  const { tables, activateOn } = source;
  const dates = tables.steps.flatMap((step) => step.dueOn ?? []);
  const { firstYear, lastYear } = yearsAround([...dates, activateOn, source.backlogStartOn, source.to]);
  return {
    cadence: {
      plan: {
        activatedOn: activateOn,
        backlogStartedOn: source.backlogStartOn,
        endsOn: null,
        policySince: activateOn,
      },
      calendar: calendarFor(source.region, standardPolicy, firstYear, lastYear),
      policy: standardPolicy,
      directory: {
        offices: new Map(addressesOf(tables).map((office) => [office.id, office])),
        coordination: source.coordination,
        coordinationDeputy: null,
        leadership: source.leadership,
        weekly: new Set(),
        english: new Set(),
      },
    },
    measures: tables.measures.map((measure) => measureOf(tables, measure, activateOn)),
    raised: [],
    undelivered: [],
    told: [],
    commands: [],
    begin: activateOn,
    deliverFrom: activateOn,
    to: source.to,
  };
}

function addressesOf(tables: PlanTables): OfficeAddresses[] {
  const addresses = new Map(
    tables.offices.map(({ key, mailbox, contact }) => [key, mailbox ?? contact?.email ?? null]),
  );
  return tables.offices.map((office) => ({
    id: office.key,
    ownable: office.ownable,
    contact: office.contact?.email ?? null,
    deputy: office.deputy?.email ?? null,
    absences: [],
    contactChangedOn: [],
    mailbox: office.mailbox,
    superior: office.escalation ?? (office.superiorKey === null ? null : (addresses.get(office.superiorKey) ?? null)),
  }));
}

function measureOf(tables: PlanTables, entry: PlanTables['measures'][number], activateOn: IsoDate): Measure {
  const events: MeasureEvent[] = [
    {
      type: 'measure-added',
      planId: '',
      number: entry.number ?? entry.key,
      title: entry.title,
      fieldId: null,
      leadOfficeId: entry.leadKey,
      participantIds: [...entry.participantKeys],
      startsOn: entry.startsOn,
      endsOn: entry.endsOn,
      priority: entry.priority,
      kind: entry.kind,
      parallel: entry.parallel,
      effectiveOn: activateOn,
    },
    ...tables.steps.filter((step) => step.measureKey === entry.key).flatMap((step) => stepEvents(step, activateOn)),
    { type: 'measure-activated', effectiveOn: activateOn },
  ];
  return foldMeasure(entry.key, events)!;
}

function stepEvents(step: StepEntry, on: IsoDate): MeasureEvent[] {
  const stepId = `${step.measureKey}/${step.number}`;
  const added: MeasureEvent = {
    type: 'step-added',
    stepId,
    number: step.number,
    title: step.title,
    officeId: step.officeKey,
    dueOn: step.dueOn,
    precision: step.precision,
    hard: step.hard,
    binding: step.binding,
    milestone: step.milestone,
    effectiveOn: on,
  };
  if (step.status === 'dropped') return [added, { type: 'step-dropped', stepId, effectiveOn: on }];
  if (step.status === 'open') return [added];
  // Where nobody wrote when, it was done before the plan began.
  const doneOn = step.doneOn ?? on;
  return [added, { type: 'step-completed', stepId, doneOn, donePrecision: 'day', effectiveOn: on }];
}
