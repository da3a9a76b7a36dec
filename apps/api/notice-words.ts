import { roles, stages } from '#libs/cadence/domain/index';
import { z } from 'zod';

/** Stages and roles as the API names them. */
export const stage = z.enum(stages);
export const role = z.enum(roles);
