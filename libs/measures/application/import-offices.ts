import { type IsoDate } from '#libs/calendar/domain/index';
import { type ContactEntry, type OfficeEntry, type PlanTables } from '#libs/exchange/domain/index';
import {
  evolveOffice,
  isAtOrBelow,
  type Office,
  type OfficeChanges,
  type OfficeEvent,
  type OfficeEventData,
  sameAddress,
} from '#libs/offices/domain/index';
import { type Language } from '../domain/index.ts';
import { folded } from './import-folded.ts';
import { type Line, lineOf, linesOf, notApplied, type Subject, type Value } from './import-lines.ts';
import { importNote } from './import-notes.ts';
import { type Planned } from './import-planned.ts';
import { contactOf, type RecordedPlan } from './recorded-plan.ts';

export interface PlannedOffices {
  /** The id by the key of the tables or the record; null for null. */
  idOf: (key: string | null) => string | null;
  /** As people call it; null for null. */
  nameOf: (id: string | null) => string | null;
  lines: Line[];
  planned: Planned<Office, OfficeEvent>[];
  contactNames: { id: string; name: string }[];
  after: Office[];
}

export interface OfficeSources {
  today: IsoDate;
  language: Language;
  newId: () => string;
  /** The contact of an address of the tables. */
  contactIdOf: (contact: ContactEntry) => string;
}

/** Offices are recognised by their key, else by their name. They never go. */
export function plannedOffices(recorded: RecordedPlan, tables: PlanTables, sources: OfficeSources): PlannedOffices {
  const { today, newId } = sources;
  const byKey = new Map(recorded.offices.map((office) => [office.key, office]));
  const byName = new Map(recorded.offices.map((office) => [folded(office.name), office]));
  const ids = new Map(recorded.offices.map(({ key, id }) => [key, id]));
  const known: { entry: OfficeEntry; office: Office }[] = [];
  const fresh: OfficeEntry[] = [];
  const seen = new Set<Office>();
  for (const entry of tables.offices) {
    const office = byKey.get(entry.key) ?? byName.get(folded(entry.name));
    ids.set(entry.key, office?.id ?? newId());
    if (office === undefined) fresh.push(entry);
    else if (!entry.proposed && !seen.has(office)) known.push({ entry, office });
    if (office !== undefined) seen.add(office);
  }
  const idOf = (key: string | null): string | null => {
    if (key === null) return null;
    const id = ids.get(key);
    if (id === undefined) throw new Error(`The tables refer to ${key}, which neither they nor the record hold.`);
    return id;
  };
  const names = new Map([
    ...fresh.map((entry): [string, string] => [idOf(entry.key)!, entry.name]),
    ...recorded.offices.map(({ id, name }): [string, string] => [id, name]),
  ]);
  const offices: PlannedOffices = {
    idOf,
    nameOf: (id) => (id === null ? null : (names.get(id) ?? null)),
    lines: [],
    planned: [],
    contactNames: [],
    after: [],
  };
  const after = new Map(recorded.offices.map((office) => [office.id, office]));
  const plan = (id: string, before: Office | null, data: readonly OfficeEventData[]): void => {
    const events = data.map((each): OfficeEvent => ({ ...each, effectiveOn: today }));
    after.set(
      id,
      events.reduce<Office | null>((office, event) => evolveOffice(office, event, id), before)!,
    );
    offices.planned.push({ id, before, events });
  };

  for (const entry of fresh) {
    plan(idOf(entry.key)!, null, [officeAdded(entry, recorded.plan.id, idOf, sources)]);
    offices.lines.push(lineOf('new', subjectOf(entry.key, entry)));
  }
  for (const { entry, office } of known) {
    const data = changesOf({ recorded, sources, offices, after }, entry, office);
    if (data.length > 0) plan(office.id, office, data);
  }
  offices.after = [...after.values()];
  return offices;
}

interface Changing {
  recorded: RecordedPlan;
  sources: OfficeSources;
  offices: PlannedOffices;
  after: ReadonlyMap<string, Office>;
}

function changesOf(changing: Changing, entry: OfficeEntry, office: Office): OfficeEventData[] {
  const { offices, after, sources } = changing;
  const subject = subjectOf(office.key, entry);
  const data: OfficeEventData[] = [];
  const described = (['name', 'shortName', 'kind', 'ownable'] as const).map((name): [string, [Value, Value]] => [
    name,
    [office[name], entry[name]],
  ]);
  const lines = linesOf(subject, entry.given, Object.fromEntries(described));
  offices.lines.push(...lines);
  if (lines.length > 0) {
    const changes = Object.fromEntries(
      lines.map(({ attribute }) => [attribute, entry[attribute as keyof OfficeEntry]]),
    ) as OfficeChanges;
    data.push({ type: 'office-described', changes });
  }

  const superiorId = offices.idOf(entry.superiorKey);
  if (entry.given.has('superior') && superiorId !== office.superiorId) {
    const pair = [offices.nameOf(office.superiorId), offices.nameOf(superiorId)] as const;
    const superior = linesOf(subject, null, { superior: pair });
    if (superiorId !== null && isAtOrBelow([...after.values()], superiorId, office.id)) {
      notApplied(superior, importNote(sources.language, 'superior-circle'));
    } else {
      data.push({ type: 'superior-set', superiorId });
    }
    offices.lines.push(...superior);
  }
  return [...data, ...contactChanges(changing, subject, entry, office)];
}

const posts = [
  ['mailbox', 'mailboxId', 'mailbox-set'],
  ['contact', 'contactId', 'contact-set'],
  ['deputy', 'deputyId', 'deputy-set'],
  ['escalation', 'escalationId', 'escalation-set'],
] as const;

/** Contacts come and go in the record too, so that tables without one say nothing about it; nor does one without a name. */
function contactChanges(
  { recorded, sources, offices }: Changing,
  subject: Subject,
  entry: OfficeEntry,
  office: Office,
): OfficeEventData[] {
  const data: OfficeEventData[] = [];
  for (const [post, idName, type] of posts) {
    const said = entry[post];
    if (said === null) continue;
    const given: ContactEntry = typeof said === 'string' ? { name: null, email: said } : said;
    const present = contactOf(recorded, office[idName]);
    const sameEmail = sameAddress(present?.email ?? null, given.email);
    if (sameEmail && (given.name === null || given.name === present!.name)) continue;
    const pair = [present === null ? null : named(present), named(given)] as const;
    const lines = linesOf(subject, null, { [post]: pair });
    offices.lines.push(...lines);
    if (!sameEmail) data.push(contactSet(type, sources.contactIdOf(given)));
    else if (present!.name === null) offices.contactNames.push({ id: present!.id, name: given.name! });
    else notApplied(lines, importNote(sources.language, 'contact-name'));
  }
  return data;
}

function contactSet(type: (typeof posts)[number][2], id: string): OfficeEventData {
  switch (type) {
    case 'mailbox-set':
      return { type, mailboxId: id };
    case 'contact-set':
      return { type, contactId: id };
    case 'deputy-set':
      return { type, deputyId: id };
    case 'escalation-set':
      return { type, escalationId: id };
  }
}

function named({ name, email }: { name: string | null; email: string }): string {
  return name === null ? email : `${name} <${email}>`;
}

function subjectOf(key: string, entry: OfficeEntry): Subject {
  return { of: 'office', name: key, title: entry.name, source: entry.source };
}

function officeAdded(
  entry: OfficeEntry,
  planId: string,
  idOf: PlannedOffices['idOf'],
  { contactIdOf }: OfficeSources,
): OfficeEventData {
  const contactId = (given: ContactEntry | string | null): string | null => {
    if (given === null) return null;
    return contactIdOf(typeof given === 'string' ? { name: null, email: given } : given);
  };
  return {
    type: 'office-added',
    planId,
    key: entry.key,
    name: entry.name,
    shortName: entry.shortName,
    kind: entry.kind,
    ownable: entry.ownable,
    superiorId: idOf(entry.superiorKey),
    mailboxId: contactId(entry.mailbox),
    contactId: contactId(entry.contact),
    deputyId: contactId(entry.deputy),
    escalationId: contactId(entry.escalation),
  };
}
