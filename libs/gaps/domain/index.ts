export { contactGoneOn } from './contact-gone-on.ts';
export { type AddressUse, type Gap, gapCodes, type GapCode, type GapOffice, type GapStep } from './gap.ts';
export { gapsOf, type GapSources } from './gaps-of.ts';
export { type UndeliveredAddress } from './gaps-of-addresses.ts';
export { gapText } from './gap-texts.ts';
