import type { OfficeName } from '#libs/overview/domain/index';

/** The name people know an office by: short where there is a short one. */
export function shortOf({ name, shortName }: OfficeName): string {
  return shortName ?? name;
}
