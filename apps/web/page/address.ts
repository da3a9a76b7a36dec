import { isState } from '../words/state-words.ts';
import type { Selection } from '../measures/selection.ts';

/** What the page's address says: which plan, and which part of it. */
export interface Address {
  plan: string | null;
  selection: Selection;
}

export function readAddress(query: string): Address {
  const parameters = new URLSearchParams(query);
  const state = parameters.get('stand');
  return {
    plan: parameters.get('plan'),
    selection: {
      state: isState(state) ? state : null,
      search: parameters.get('suche') ?? '',
      order: parameters.get('ordnung') === 'termin' ? 'due' : 'field',
    },
  };
}

/** The query part of an address; what is as usual is left out. */
export function writeAddress({ plan, selection }: Address): string {
  const parameters = new URLSearchParams();
  if (plan !== null) parameters.set('plan', plan);
  if (selection.state !== null) parameters.set('stand', selection.state);
  if (selection.search !== '') parameters.set('suche', selection.search);
  if (selection.order === 'due') parameters.set('ordnung', 'termin');
  return `?${parameters.toString()}`;
}
