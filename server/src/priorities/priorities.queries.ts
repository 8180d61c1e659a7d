import type { CriterionName } from '@arraigo/shared/priorities/score.ts'
import type { Db } from '../platform/database.ts'

export const criteriaOf = (db: Db, setName: string) =>
  db
    .selectFrom('criterion')
    .select(['weight', 'raw_at_full as rawAtFull', 'raw_unit as rawUnit', 'source', 'confidence'])
    .select((row) => row.ref('criterion').$castTo<CriterionName>().as('criterion'))
    .where('set_name', '=', setName)
    .orderBy('position')
    .execute()
