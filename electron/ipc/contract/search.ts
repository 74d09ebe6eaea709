import { z } from 'zod';
import { idSchema } from '../../../db/domain/ids.ts';
import { searchKinds } from '../../../db/domain/search-kinds.ts';
import { longestQuery } from '../../../db/domain/search-words.ts';
import { query } from './route.ts';

const segments = z.array(z.object({ text: z.string(), isMatch: z.boolean() }));

const target = z.discriminatedUnion('place', [
  z.object({
    place: z.enum(['meeting', 'sitting', 'council']),
    id: idSchema,
    itemId: idSchema.nullable(),
  }),
  z.object({ place: z.literal('decision'), id: idSchema, meetingId: idSchema }),
  z.object({
    place: z.enum([
      'record',
      'action',
      'sending',
      'ask',
      'opinion',
      'member',
      'role',
      'collectivity',
      'reserve',
      'template',
      'recurring',
    ]),
    id: idSchema,
  }),
  z.object({
    place: z.literal('charter'),
    articleId: idSchema.nullable(),
    remarkId: idSchema.nullable(),
  }),
  z.object({
    place: z.literal('charterVersion'),
    id: idSchema,
    articleId: idSchema.nullable(),
    remarkId: idSchema.nullable(),
  }),
]);

export const searchRoutes = {
  'search.query': query(
    z.object({
      text: z.string().max(longestQuery),
      from: z.int().min(0).max(3000),
      /** True where others look at the screen. */
      isProjected: z.boolean(),
    }),
    z.object({
      results: z.array(
        z.object({
          kind: z.enum(searchKinds),
          id: idSchema,
          label: z.string(),
          context: z.string(),
          date: z.string(),
          title: segments,
          excerpt: segments,
          isRestricted: z.boolean(),
          isFormer: z.boolean(),
          target,
        }),
      ),
      hasMore: z.boolean(),
      /** False while the index is being built: what is found is right, and not yet all. */
      isComplete: z.boolean(),
    }),
  ),
};
