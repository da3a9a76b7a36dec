import { useSyncExternalStore } from 'react';
import { type Address, readAddress } from './address.ts';

const changed = 'schrittmacher:address';

/** Goes to another address of the page; the browser's *back* leads here again. */
export function goTo(href: string): void {
  window.history.pushState(null, '', href);
  window.dispatchEvent(new Event(changed));
}

/** Changes the address of what is shown; *back* does not stop here. */
export function putInPlace(href: string): void {
  window.history.replaceState(null, '', href);
  window.dispatchEvent(new Event(changed));
}

/** The address that is open, also after *back* and *forward*. */
export function useAddress(): Address {
  const query = useSyncExternalStore(subscribe, () => window.location.search);
  return readAddress(query);
}

function subscribe(listener: () => void): () => void {
  for (const event of ['popstate', changed]) window.addEventListener(event, listener);
  return () => {
    for (const event of ['popstate', changed]) window.removeEventListener(event, listener);
  };
}
