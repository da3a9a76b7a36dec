/** Closes a union: the compiler refuses a call as long as a case is missing. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected case ${JSON.stringify(value)}`);
}
