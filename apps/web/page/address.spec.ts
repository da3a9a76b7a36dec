import { expect, it } from '@jest/globals';
import { type Address, readAddress, writeAddress } from './address.ts';

it('reads from the address what it wrote there', () => {
  const address: Address = { plan: 'klima', selection: { state: 'late', search: 'Wärme & Netz', order: 'due' } };
  expect(readAddress(writeAddress(address))).toEqual(address);
});

it('takes an unknown state for none', () => {
  expect(readAddress('?plan=klima&stand=toString').selection.state).toBeNull();
});
