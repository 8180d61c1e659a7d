import { locales, say } from '@arraigo/shared/messages/messages.ts'
import type { Issue } from '@arraigo/shared/problems/issue.ts'
import Fastify, { type FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installProblemHandler } from './problem.ts'

const Body = Type.Object(
  {
    name: Type.String({ minLength: 2, maxLength: 5 }),
    notes: Type.Optional(Type.Union([Type.String({ maxLength: 3 }), Type.Null()])),
    water: Type.Optional(Type.Union([Type.Enum(['none', 'formal']), Type.Null()])),
    originYear: Type.Optional(Type.Integer({ minimum: 1800, maximum: 2200 })),
    code: Type.Optional(Type.String({ pattern: '^\\d+$' })),
    shape: Type.Optional(
      Type.Union([
        Type.Object({ kind: Type.Literal('line') }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('posts'), low: Type.Number() }, { additionalProperties: false }),
        Type.Object({ kind: Type.Literal('curve'), points: Type.Array(Type.Number(), { minItems: 2 }) }),
      ]),
    ),
    pieces: Type.Optional(Type.Array(Type.Object({ name: Type.String() }), { minItems: 1, maxItems: 2 })),
  },
  { additionalProperties: false },
)

describe('a request that is not as it should be', () => {
  let app: FastifyInstance
  beforeAll(() => {
    app = Fastify({
      ajv: { customOptions: { allErrors: true, removeAdditional: false, coerceTypes: false } },
      bodyLimit: 1024,
    })
    installProblemHandler(app)
    app.post('/', { schema: { body: Body } }, () => 'ok')
  })
  afterAll(() => app.close())

  const problemOf = async (payload: object | string) => {
    const answer = await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json' },
      payload,
    })
    return { status: answer.statusCode, ...answer.json<{ code: string; issues: Issue[] }>() }
  }

  it.each([
    [{}, 'name', 'field-missing', 'Falta «Nombre».'],
    [
      { name: 'abc', nombre: 1 },
      'nombre',
      'field-unknown',
      '«nombre» no es un campo de esta solicitud; revise cómo está escrito.',
    ],
    [{ name: 5 }, 'name', 'field-type-wrong', '«Nombre» debe ser un texto.'],
    [{ name: 'a' }, 'name', 'text-too-short', '«Nombre» necesita al menos 2 caracteres.'],
    [{ name: 'abcdef' }, 'name', 'text-too-long', '«Nombre» admite hasta 5 caracteres. Acorte el texto.'],
    [{ name: 'abc', notes: 'larga' }, 'notes', 'text-too-long', '«Notas» admite hasta 3 caracteres. Acorte el texto.'],
    [{ name: 'abc', notes: 7 }, 'notes', 'field-type-wrong', '«Notas» debe ser un texto, vacío (null).'],
    [{ name: 'abc', water: 'mucha' }, 'water', 'choice-not-allowed', '«Agua potable» debe ser uno de: none, formal.'],
    [
      { name: 'abc', originYear: 1500 },
      'originYear',
      'number-too-small',
      '«Año de origen» no puede ser menor que 1.800.',
    ],
    [
      { name: 'abc', originYear: 1900.5 },
      'originYear',
      'field-type-wrong',
      '«Año de origen» debe ser un número entero.',
    ],
    [
      { name: 'abc', originYear: 9999 },
      'originYear',
      'number-too-big',
      '«Año de origen» no puede ser mayor que 2.200.',
    ],
    [{ name: 'abc', code: 'x' }, 'code', 'field-pattern-wrong', '«Código» no tiene la forma que corresponde (^\\d+$).'],
    [{ name: 'abc', pieces: [] }, 'pieces', 'list-too-short', '«pieces» tiene muy pocos elementos: el mínimo es 1.'],
    [{ name: 'abc', pieces: [{ name: 'a' }, {}] }, 'pieces[1].name', 'field-missing', 'Falta «Nombre».'],
  ])('%j: %s', async (payload, path, code, text) => {
    const problem = await problemOf(payload)
    expect([problem.status, problem.code]).toEqual([400, 'request-invalid'])
    expect(problem.issues.map((issue) => [issue.path, issue.code, say('es', issue)])).toEqual([[path, code, text]])
    for (const locale of locales) expect(say(locale, problem.issues[0]!)).not.toMatch(/sin dato|unknown|\{/)
  })

  it('is told everything at once', async () => {
    const { issues } = await problemOf({ name: '', originYear: -1, notes: 'larga', x: 1 })
    expect(issues.map(({ code }) => code).sort()).toEqual([
      'field-unknown',
      'number-too-small',
      'text-too-long',
      'text-too-short',
    ])
  })

  it.each([
    ['{"name": NaN}', 400, 'body-not-json'],
    ['', 400, 'body-not-json'],
    [JSON.stringify({ name: 'n'.repeat(2000) }), 413, 'body-too-large'],
  ])('%.20s is not even read', async (payload, status, code) => {
    expect(await problemOf(payload)).toMatchObject({ status, code })
  })

  it('of several kinds only the one that was meant is spoken of', async () => {
    const told = async (shape: object) =>
      (await problemOf({ name: 'abc', shape })).issues.map(({ code, path }) => `${code} ${path}`)
    expect(await told({ kind: 'curve', points: [1] })).toEqual(['list-too-short shape.points'])
    expect(await told({ kind: 'posts' })).toEqual(['field-missing shape.low'])
    expect(await told({ kind: 'line', extra: 1 })).toEqual(['field-unknown shape.extra'])
    expect((await told({ kind: 'arc' })).filter((one) => one === 'choice-not-allowed shape.kind')).toHaveLength(3)
  })
})
