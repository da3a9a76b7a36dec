import { useState } from 'react';
import type { Selection } from '../measures/selection.ts';
import { readAddress, writeAddress } from './address.ts';

/** The selection, kept in the page's address so that a reload or a shared link shows the same. */
export function useSelection(): [Selection, (selection: Selection) => void] {
  const [selection, setSelection] = useState(() => readAddress(window.location.search).selection);
  const select = (next: Selection): void => {
    const { plan } = readAddress(window.location.search);
    window.history.replaceState(null, '', writeAddress({ plan, selection: next }) + window.location.hash);
    setSelection(next);
  };
  return [selection, select];
}
