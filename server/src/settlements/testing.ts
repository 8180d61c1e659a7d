import type { Settlement, SettlementConflict } from '@arraigo/shared/settlements/settlement.schema.ts'
import type { TestApp } from '../testing/testApp.ts'

/** A square in Viña del Mar, `east` and `north` squares of 100 m or so from the first one. */
export const squareAt = (east: number, north = 0, wide = 1): { type: 'Polygon'; coordinates: number[][][] } => {
  const side = 0.001
  // Rounded, so that squares side by side share their corners.
  const [west, right] = [east, east + wide].map((steps) => Number((-71.55 + steps * side).toFixed(6))) as [
    number,
    number,
  ]
  const [south, top] = [north, north + 1].map((steps) => Number((-33.02 + steps * side).toFixed(6))) as [number, number]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [right, south],
        [right, top],
        [west, top],
        [west, south],
      ],
    ],
  }
}

interface Problem {
  code: string
  detail: string
  issues: { code: string; path?: string; params?: Record<string, unknown> }[]
  conflicts?: SettlementConflict[]
}

export interface Answered<T> {
  status: number
  headers: Record<string, unknown>
  body: T
  problem: Problem
}

/** The interface of settlements as a client uses it. */
export function settlementsApi({ app }: Pick<TestApp, 'app'>) {
  const ask = async <T = Settlement>(
    method: 'GET' | 'POST' | 'PATCH' | 'DELETE',
    path: string,
    { body, version, key }: { body?: object | string; version?: number; key?: string } = {},
  ): Promise<Answered<T>> => {
    const answer = await app.inject({
      method,
      url: `/api/settlements${path}`,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { payload: body }),
    })
    const read = answer.json()
    return { status: answer.statusCode, headers: answer.headers, body: read, problem: read }
  }
  return {
    ask,
    get: (id: number) => ask('GET', `/${id}`),
    create: (body: object, key?: string) => ask('POST', '', key === undefined ? { body } : { body, key }),
    patch: (id: number, version: number, body: object, key?: string) =>
      ask('PATCH', `/${id}`, key === undefined ? { body, version } : { body, version, key }),
    codes: ({ problem }: Answered<unknown>) => problem.issues.map(({ code }) => code),
  }
}
