import { sql } from 'kysely'
import type { Calls } from '../testing/sqlCalls.ts'
import { fragment } from './testing/fragment.ts'
import { envelope, placeShapes, spotIn } from './tileShapes.queries.ts'

export const calls: Calls<typeof import('./tileShapes.queries.ts')> = {
  envelope: [fragment((own) => sql`select ${envelope(own)}`)],
  spotIn: [fragment((own) => sql`select ${spotIn(sql`location`, own)} from facility`)],
  placeShapes: [
    fragment((own) => sql`with ${placeShapes(own, 'polygon', true)} select 1`),
    fragment((own) => sql`with ${placeShapes(own, 'line', true)} select 1`),
    fragment((own) => sql`with ${placeShapes(own, 'any', false)} select 1`),
  ],
}
