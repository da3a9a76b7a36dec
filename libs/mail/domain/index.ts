export * from './digest-content.ts';
