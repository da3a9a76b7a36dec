import { calendarFor, yearsAround } from '#libs/calendar/index';
import { type IsoDate } from '#libs/calendar/domain/index';
import { standardPolicy } from '#libs/cadence/domain/index';
import { type PlanTables } from '#libs/exchange/domain/index';
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

/** A plan straight from its tables, activated on `activateOn`, with the standard cadence. Numbers and keys serve as ids. */
export function simulationOfTables(source: TablesToSimulate): SimulationInput {
  const { tables, activateOn } = source;
  const dates = tables.steps.flatMap((step) => step.dueOn ?? []);
  const { firstYear, lastYear } = yearsAround([...dates, activateOn, source.backlogStartOn, source.to]);
  return {
    cadence: {
      plan: { activatedOn: activateOn, backlogStartedOn: source.backlogStartOn },
      calendar: calendarFor(source.region, standardPolicy, firstYear, lastYear),
      policy: standardPolicy,
      directory: {
        offices: new Map(addressesOf(tables).map((office) => [office.id, office])),
        coordination: source.coordination,
        leadership: source.leadership,
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
  const mailboxes = new Map(tables.offices.map((office) => [office.key, office.mailbox]));
  return tables.offices.map((office) => ({
    id: office.key,
    ownable: office.ownable,
    contact: null,
    mailbox: office.mailbox,
    superior: office.superiorKey === null ? null : (mailboxes.get(office.superiorKey) ?? null),
  }));
}

function measureOf(tables: PlanTables, entry: PlanTables['measures'][number], activateOn: IsoDate): Measure {
  const events: MeasureEvent[] = [
    {
      type: 'measure-added',
      planId: '',
      number: entry.number,
      title: entry.title,
      fieldId: null,
      leadOfficeId: entry.leadKey,
      participantIds: [...entry.participantKeys],
      startsOn: entry.startsOn,
      endsOn: entry.endsOn,
      priority: entry.priority,
      kind: 'single',
      parallel: entry.parallel,
      effectiveOn: activateOn,
    },
    ...tables.steps
      .filter((step) => step.measureNumber === entry.number)
      .map((step) => ({
        type: 'step-added' as const,
        stepId: `${entry.number}/${step.number}`,
        number: step.number,
        title: step.title,
        officeId: step.officeKey,
        dueOn: step.dueOn,
        precision: step.precision,
        hard: step.hard,
        binding: null,
        milestone: false,
        effectiveOn: activateOn,
      })),
    { type: 'measure-activated', effectiveOn: activateOn },
  ];
  return foldMeasure(entry.number, events)!;
}
