import { isState } from '../words/state-words.ts';
import type { Selection } from '../measures/selection.ts';

/** What the page's address says: which plan, and what of it. Mails carry such addresses (libs/notices/application/mail-links.ts). */
export interface Address {
  /** null: the first one. */
  plan: string | null;
  view: View;
}

export type View =
  | { name: 'plan'; selection: Selection }
  | { name: 'measure'; measure: string }
  /** Why somebody is told about a measure, or one of its steps, on a plain date. */
  | { name: 'why'; measure: string; step: number | null; on: string }
  | { name: 'mail'; mail: string }
  | { name: 'decisions' }
  | { name: 'gaps' }
  | { name: 'privacy' };

export const everything: Selection = { state: null, search: '', order: 'field' };

const pages = { entscheidungen: 'decisions', luecken: 'gaps', datenschutz: 'privacy' } as const;

export function readAddress(query: string): Address {
  const parameters = new URLSearchParams(query);
  return { plan: parameters.get('plan'), view: viewOf(parameters) };
}

function viewOf(parameters: URLSearchParams): View {
  const mail = parameters.get('mail');
  if (mail !== null) return { name: 'mail', mail };
  const measure = parameters.get('massnahme');
  if (measure !== null) {
    const on = parameters.get('warum');
    return on === null
      ? { name: 'measure', measure }
      : { name: 'why', measure, step: numberOf(parameters.get('schritt')), on };
  }
  const page = parameters.get('seite');
  if (page !== null && Object.hasOwn(pages, page)) return { name: pages[page as keyof typeof pages] };
  const state = parameters.get('stand');
  return {
    name: 'plan',
    selection: {
      state: isState(state) ? state : null,
      search: parameters.get('suche') ?? '',
      order: parameters.get('ordnung') === 'termin' ? 'due' : 'field',
    },
  };
}

function numberOf(text: string | null): number | null {
  return text !== null && /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}

/** The query part of an address; what is as usual is left out. */
export function writeAddress({ plan, view }: Address): string {
  const parameters = new URLSearchParams();
  if (plan !== null) parameters.set('plan', plan);
  for (const [name, value] of parametersOf(view)) parameters.set(name, value);
  return `?${parameters.toString()}`;
}

function parametersOf(view: View): [name: string, value: string][] {
  switch (view.name) {
    case 'plan':
      return parametersOfSelection(view.selection);
    case 'measure':
      return [['massnahme', view.measure]];
    case 'why':
      return [
        ['massnahme', view.measure],
        ...(view.step === null ? [] : ([['schritt', String(view.step)]] as [string, string][])),
        ['warum', view.on],
      ];
    case 'mail':
      return [['mail', view.mail]];
    default:
      return Object.entries(pages)
        .filter(([, name]) => name === view.name)
        .map(([page]) => ['seite', page]);
  }
}

function parametersOfSelection({ state, search, order }: Selection): [name: string, value: string][] {
  const parameters: [string, string][] = [];
  if (state !== null) parameters.push(['stand', state]);
  if (search !== '') parameters.push(['suche', search]);
  if (order === 'due') parameters.push(['ordnung', 'termin']);
  return parameters;
}
