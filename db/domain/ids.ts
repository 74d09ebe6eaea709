import { z } from 'zod';

/** Row identifier: a positive integer given by the database. */
export const idSchema = z.int().positive();
