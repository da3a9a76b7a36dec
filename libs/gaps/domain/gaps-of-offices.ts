import { type IsoDate, laterOf } from '#libs/calendar/domain/index';
import { type Absence } from '#libs/offices/domain/index';
import { gap, type Gap } from './gap.ts';
import { earliest, mattersOn, namedByDay, type OpenStep } from './open-work.ts';
import { type BusyOffice, instead, type Standpoint } from './standpoint.ts';

/**
 * Why an office cannot answer for what it has, one gap for all of its steps (CADENCE.md, *Delivery*). Of reasons that follow
 * from each other only the first is named.
 */
export function gapsOfOffice(at: Standpoint, office: BusyOffice): Gap[] {
  const { ownable, contact, mailbox } = office.addresses;
  if (!ownable) return [{ ...ofAllWork('owner-cannot-own', office), meanwhile: instead(at) }];
  if (contact === null && mailbox === null) {
    const since = office.contactGoneOn;
    const withoutAddress = { ...ofAllWork('owner-without-address', office), since, meanwhile: instead(at) };
    return [withoutAddress, ...superiorUnknown(at, office)];
  }
  return [...absences(at, office), ...contactGone(office), ...superiorUnknown(at, office)];
}

function ofAllWork(code: Gap['code'], { name, steps, leads }: BusyOffice): Gap {
  return gap(code, earliest([...steps.map(mattersOn), ...leads.map(({ askedOn }) => askedOn)]), {
    office: name,
    measures: leads.map(({ measure }) => measure.number),
    steps: namedByDay(steps, mattersOn),
  });
}

function contactGone(office: BusyOffice): Gap[] {
  const since = office.contactGoneOn;
  if (office.addresses.contact !== null || since === null) return [];
  return [{ ...ofAllWork('contact-gone', office), since, meanwhile: 'mailbox' }];
}

/** Only a dated step is ever escalated, and none that is only "to begin by" (CADENCE.md, *Stages of a step*). */
function superiorUnknown(at: Standpoint, { name, addresses, steps }: BusyOffice): Gap[] {
  if (addresses.superior !== null) return [];
  const escalated = steps.filter(({ step }) => step.dueOn !== null && step.precision !== 'from');
  if (escalated.length === 0) return [];
  const dayOf = ({ escalatedOn }: OpenStep): IsoDate | null => escalatedOn;
  return [
    gap('superior-unknown', earliest(escalated.map(dayOf)), {
      office: name,
      steps: namedByDay(escalated, dayOf),
      meanwhile: instead(at),
    }),
  ];
}

function absences(at: Standpoint, office: BusyOffice): Gap[] {
  const { contact, deputy, mailbox, absences } = office.addresses;
  if (contact === null || deputy !== null) return [];
  const meanwhile = mailbox === null ? instead(at) : 'mailbox';
  return absences.flatMap((absence) => {
    const dayOf = (step: OpenStep): IsoDate | null => dayWithin(absence, step, at.today);
    const missed = office.steps.filter((step) => dayOf(step) !== null);
    if (missed.length === 0) return [];
    const { from, to } = absence;
    return [
      gap('absence-without-deputy', earliest(missed.map(dayOf)), {
        office: office.name,
        steps: namedByDay(missed, dayOf),
        since: from,
        until: to,
        meanwhile,
      }),
    ];
  });
}

/** The first day of the absence, from `today` on, on which the step is due or its office is asked. */
function dayWithin({ from, to }: Absence, { askedOn, deadline }: OpenStep, today: IsoDate): IsoDate | null {
  const begin = laterOf(from, today);
  return earliest([...askedOn, deadline].filter((day) => day !== null && begin <= day && day <= to));
}
