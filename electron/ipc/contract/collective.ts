import { z } from 'zod';
import {
  collectivePatchSchema,
  collectiveSchema,
  foundCollectiveSchema,
} from '../../../db/domain/collective.ts';
import {
  collectivityKinds,
  collectivityPatchSchema,
  collectivitySchema,
} from '../../../db/domain/collectivity.ts';
import { idSchema } from '../../../db/domain/ids.ts';
import { postSchema } from '../../../db/domain/post.ts';
import { memberPatchSchema, memberSchema, newMemberSchema } from '../../../db/domain/member.ts';
import { command, query } from './route.ts';

const none = z.object({});
const byId = z.object({ id: idSchema });

const collectivityView = z.object({
  id: idSchema,
  kind: z.enum(collectivityKinds),
  name: z.string(),
  inseeCode: z.string(),
  siren: z.string(),
  population: z.number().nullable(),
  memberCount: z.number(),
});

const collectiveView = z.object({
  collective: collectiveSchema.nullable(),
  collectivities: z.array(collectivityView),
  memberCount: z.number(),
});

export const memberView = memberSchema.extend({
  id: idSchema,
  collectivityName: z.string(),
  posts: z.array(postSchema.extend({ id: idSchema, collectivityName: z.string(), isHeld: z.boolean() })),
  isPresent: z.boolean(),
});

const epciHit = z.object({
  siren: z.string(),
  name: z.string(),
  displayName: z.string(),
  type: z.string(),
  typeLabel: z.string(),
  departments: z.array(z.object({ code: z.string(), name: z.string() })),
  communeCount: z.number(),
  population: z.number(),
  matchedCommune: z.string().nullable(),
});

const everywhere = 'all' as const;

export const collectiveRoutes = {
  'epci.search': query(
    z.object({
      text: z.string().max(200, 'La recherche compte au plus 200 caractères\u00a0: tapez le nom seul.'),
    }),
    z.array(epciHit),
  ),
  'epci.notice': query(none, z.looseObject({ source: z.string(), licence: z.string() })),
  'collective.get': query(none, collectiveView),
  'collective.found': command(foundCollectiveSchema, collectiveView, everywhere),
  'collective.adoptEpci': command(z.object({ siren: z.string() }), collectiveView, everywhere),
  'collective.update': command(z.object({ patch: collectivePatchSchema }), collectiveView, everywhere),
  'collectivity.create': command(collectivitySchema, collectiveView, everywhere),
  'collectivity.update': command(
    z.object({ id: idSchema, patch: collectivityPatchSchema }),
    collectiveView,
    everywhere,
  ),
  'collectivity.remove': command(byId, collectiveView, everywhere),
  'member.list': query(none, z.array(memberView)),
  'member.create': command(
    memberSchema.extend(newMemberSchema.pick({ interim: true, startDate: true }).partial().shape),
    z.array(memberView),
    everywhere,
  ),
  'member.update': command(
    z.object({ id: idSchema, patch: memberPatchSchema }),
    z.array(memberView),
    everywhere,
  ),
  'member.remove': command(byId, z.array(memberView), everywhere),
};
