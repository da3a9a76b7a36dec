import type { Selection } from '../measures/selection.ts';
import { everything, writeAddress } from './address.ts';
import { putInPlace, useAddress } from './navigation.ts';

/** The selection, kept in the page's address so that a reload or a shared link shows the same. */
export function useSelection(): [Selection, (selection: Selection) => void] {
  const { plan, view } = useAddress();
  const select = (selection: Selection): void =>
    putInPlace(writeAddress({ plan, view: { name: 'plan', selection } }) + window.location.hash);
  return [view.name === 'plan' ? view.selection : everything, select];
}
