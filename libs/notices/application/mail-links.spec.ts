import { describe, expect, it } from '@jest/globals';
import { pageLinks } from './mail-links.ts';

describe('the links of a mail', () => {
  it('lead to the plan, to why the mail came, and to what is stored about whom', () => {
    expect(pageLinks('https://plan.stadt.example', 'klima').mail('2027-000412')).toEqual({
      plan: 'https://plan.stadt.example/?plan=klima',
      why: 'https://plan.stadt.example/?plan=klima&mail=2027-000412',
      privacy: 'https://plan.stadt.example/?plan=klima&seite=datenschutz',
    });
  });

  it('lead to the step, and to why its notice came', () => {
    expect(pageLinks('http://127.0.0.1:24001', 'klima').item('G.3-01', 2, '2027-02-01')).toEqual({
      show: 'http://127.0.0.1:24001/?plan=klima&massnahme=G.3-01#schritt-2',
      why: 'http://127.0.0.1:24001/?plan=klima&massnahme=G.3-01&schritt=2&warum=2027-02-01',
    });
  });

  it('lead to the measure where it is about the measure as a whole', () => {
    expect(pageLinks('http://127.0.0.1:24001', 'migration').item('4.6', null, '2027-02-15')).toEqual({
      show: 'http://127.0.0.1:24001/?plan=migration&massnahme=4.6',
      why: 'http://127.0.0.1:24001/?plan=migration&massnahme=4.6&warum=2027-02-15',
    });
  });

  it('escape what a number may hold, and keep the folder in which the page lies', () => {
    expect(pageLinks('https://stadt.example/plaene/?x=1#y', 'a b').item('M&1 #2', null, '2027-02-15').show).toBe(
      'https://stadt.example/plaene/?plan=a+b&massnahme=M%261+%232',
    );
  });
});
