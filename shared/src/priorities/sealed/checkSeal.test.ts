import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import '../addPrioritiesMessages.ts'
import { isMessage } from '../../messages/messages.ts'
import { rankingResult } from '../rankSettlements.ts'
import { aSpec, someInputs } from '../testing/aRanking.ts'
import { atItsAddress } from './atItsAddress.ts'
import { toBase64url } from './base64url.ts'
import { canonicalJson } from './canonicalJson.ts'
import { checkSeal } from './checkSeal.ts'
import { documentToSeal } from './documentToSeal.ts'
import { signedBytes } from './signature.ts'

// biome-ignore lint/suspicious/noExplicitAny: what a forger does to a document has no type.
type Loose = any

const spec = aSpec([{ weight: 7 }, { weight: 2.5 }, { weight: 1 / 3 }], {
  weighting: 'pairwise',
  judgements: [
    {
      id: 'telefono-de-maria',
      name: 'María Ñáñez',
      role: 'resident',
      keys: ['attribute:1', 'attribute:2', 'attribute:3'],
      // Says that one matters more than two, two more than three, and three more than one.
      matrix: [
        [1, 9, 1 / 9],
        [1 / 9, 1, 9],
        [9, 1 / 9, 1],
      ],
    },
  ],
})
const inputs = someInputs(
  [
    [113, 0.1, null],
    [17, 1 / 3, 4],
    [59, 0.1 + 0.2, 8],
    [null, null, null],
  ],
  ['Uno', 'Dos', 'Tres', 'Ñuñoa “cuatro”'],
)
const about = {
  ...{ id: 'AAAAAAAAAAAAAAAAAAAAAA', name: 'Mesa comunal', note: null, rankingId: 2, rankingVersion: 3 },
  ...{ sealedAt: '2026-01-31T12:00:00.000Z', sealedBy: 'planificador-local', programVersion: '0.1.0' },
}

const keyPair = () => generateKeyPairSync('ed25519').privateKey
const publicKeyOf = (key: KeyObject) => key.export({ format: 'jwk' }).x as string
const ownKey = keyPair()
const known = [publicKeyOf(ownKey)]

function sealed(change: (document: Loose) => void = () => {}, key = ownKey): Loose {
  const document: Loose = structuredClone(documentToSeal({ ...about, spec, inputs }))
  change(document)
  const signature = {
    algorithm: 'Ed25519',
    publicKey: publicKeyOf(key),
    value: toBase64url(sign(null, signedBytes(document), key)),
  }
  return { ...document, signature }
}
const text = canonicalJson(sealed())
/** Changed after it was signed. */
const forged = (change: (document: Loose) => void): string => {
  const document = JSON.parse(text)
  change(document)
  return JSON.stringify(document)
}
async function found(given: unknown, keys: readonly string[] = known) {
  const { issues, ...check } = await checkSeal(given, keys)
  const codes = issues.map(({ code }) => code)
  expect(codes.filter((code) => !isMessage(code))).toEqual([])
  return { ...check, codes, issues }
}

describe('a sealed ranking', () => {
  test('is valid as it was signed, as text, as bytes and as what was read of it', async () => {
    const good = { isValid: true, isSignatureRight: true, isKeyKnown: true, isReproduced: true, codes: [] }
    for (const given of [text, new TextEncoder().encode(text), JSON.parse(text), `\uFEFF${text}`])
      expect(await found(given)).toMatchObject(good)
  })

  test('stays valid however the same data are written', async () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, member]) => [key, reversed(member)]),
      )
    }
    const escaped = text.replace(
      /[^\x20-\x7e]|[a-c]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    const numbers = text.replace(/([:,[])(\d+)(?=[,\]}])/g, '$1$2.0')
    expect(escaped).not.toBe(text)
    expect(numbers).not.toBe(text)
    for (const given of [
      JSON.stringify(JSON.parse(text), null, '\t'),
      JSON.stringify(reversed(JSON.parse(text))),
      escaped,
      numbers,
    ])
      expect(await found(given)).toMatchObject({ isValid: true, codes: [] })
  })

  test('does not name who judged, in what was decided nor in what was found', () => {
    expect(JSON.stringify(rankingResult(inputs, spec)) + JSON.stringify(spec)).toContain('María')
    expect(text).not.toContain('María')
    expect(sealed().spec.judgements).toMatchObject([{ id: 'p1', name: 'P1', role: 'other' }])
  })

  test('has no judgement that the weights do not follow from', () => {
    const [judgement] = spec.judgements
    const judgedBy = (ids: string[]) => ids.map((id) => ({ ...judgement!, id, isLeftOut: id === 'out' }))
    const sealedJudgements = (part: Partial<typeof spec>) =>
      documentToSeal({ ...about, inputs, spec: { ...spec, ...part } }).spec.judgements.map(({ id }) => id)
    expect(sealedJudgements({ judgements: judgedBy(['in', 'out', 'too']) })).toEqual(['p1', 'p2'])
    expect(sealedJudgements({ weighting: 'points' })).toEqual([])
  })
})

describe('what is wrong with a file is said, each in its own way', () => {
  test('no ranking at all', async () => {
    expect((await found('{"a":')).codes).toEqual(['sealed-not-json'])
    expect((await found('')).codes).toEqual(['sealed-not-json'])
    expect((await found(text.slice(0, -9))).codes).toEqual(['sealed-not-json'])
    for (const given of ['[]', '7', 'null', null, undefined, 7])
      expect((await found(given)).codes).toEqual(['sealed-not-object'])
    expect((await found(new Uint8Array([0x7b, 0xff, 0x7d]))).codes).toEqual(['sealed-not-text'])
    expect((await found(' '.repeat(20_000_001))).codes).toEqual(['sealed-too-large'])
    expect((await found('[['.repeat(100_000))).codes).toEqual(['sealed-not-json'])
    const escapes = `{"format":"${'\\u0041'.repeat(2e6)}"}`
    expect((await found(escapes)).codes).toContain('sealed-other-format')
    const deep = forged((document) => (document.note = 'DEEP')).replace(
      '"DEEP"',
      '['.repeat(50_000) + ']'.repeat(50_000),
    )
    expect(await found(deep)).toMatchObject({ isValid: false, isSignatureRight: false })
    expect((await found('{"format":"arraigo-plan"}')).codes).toContain('sealed-other-format')
    expect((await found(forged((document) => (document.formatVersion = 2)))).codes).toContain('sealed-other-version')
  })

  test('what is missing, of another kind, or too much', async () => {
    const missing = await found(forged((document) => delete document.inputs))
    expect(missing.codes).toContain('sealed-field-missing')
    expect(missing.issues.map(({ path }) => path)).toContain('inputs')
    const wrong = await found(forged((document) => (document.inputs.columns[0].values[0] = 'muchos')))
    expect(wrong.issues).toContainEqual(
      expect.objectContaining({ code: 'sealed-field-wrong', path: 'inputs.columns.0.values.0' }),
    )
    const extra = await found(forged((document) => (document.verified = true)))
    expect(extra.codes.sort()).toEqual(['sealed-field-unknown', 'sealed-signature-wrong'])
    const beside = await found(forged((document) => (document.signature.note = 'revisado')))
    expect(beside).toMatchObject({ isValid: false, isSignatureRight: true, codes: ['sealed-field-unknown'] })
    const twice = text.replace('"name":', '"name":"Otra","name":')
    expect(await found(twice)).toMatchObject({ isValid: false, codes: ['sealed-key-twice'] })
  })

  test('no signature, half of one, one of another file or by another key', async () => {
    expect((await found(forged((document) => delete document.signature))).codes).toEqual(
      expect.arrayContaining(['sealed-unsigned']),
    )
    for (const change of [
      (signature: Loose) => (signature.value = signature.value.slice(1)),
      (signature: Loose) => (signature.algorithm = 'none'),
      (signature: Loose) => (signature.publicKey = `${signature.publicKey}=`),
    ]) {
      const { isValid, isSignatureRight, codes } = await found(forged((document) => change(document.signature)))
      expect({ isValid, isSignatureRight }).toEqual({ isValid: false, isSignatureRight: false })
      expect(codes).toContain('sealed-signature-malformed')
    }
    const other = sealed((document) => (document.name = 'Otra'))
    expect((await found(forged((document) => (document.signature = other.signature)))).codes).toEqual([
      'sealed-signature-wrong',
    ])
    const stranger = keyPair()
    expect(await found(sealed(() => {}, stranger))).toMatchObject({
      ...{
        isValid: false,
        isSignatureRight: true,
        isKeyKnown: false,
        isReproduced: true,
        codes: ['sealed-key-unknown'],
      },
    })
    expect(
      await found(
        sealed(() => {}, stranger),
        [publicKeyOf(stranger)],
      ),
    ).toMatchObject({ isValid: true })
  })

  test('a changed digit, swapped rows, an added settlement: who differs is named', async () => {
    const digit = await found(
      forged((document) => {
        document.result.rows[1].score = Number(
          `${document.result.rows[1].score}`.replace(/\d$/, (last) => String((Number(last) + 5) % 10)),
        )
      }),
    )
    expect(digit).toMatchObject({ isSignatureRight: false, isReproduced: false })
    expect(digit.issues).toContainEqual(
      expect.objectContaining({
        code: 'sealed-row-differs',
        path: 'result.rows.1',
        params: expect.objectContaining({ name: 'Dos' }),
      }),
    )
    const swapped = await found(forged(({ result: { rows } }) => rows.reverse()))
    expect(swapped.codes.filter((code) => code === 'sealed-row-of-another')).toHaveLength(4)
    const added = await found(forged(({ result: { rows } }) => rows.push(rows[0])))
    expect(added.codes).toContain('sealed-rows-count')
    // The greatest one stays the greatest: it is the place between that moves.
    const moved = await found(forged(({ inputs }) => (inputs.columns[0].values[0] += 1)))
    expect(moved.issues).toContainEqual(
      expect.objectContaining({ code: 'sealed-row-differs', params: expect.objectContaining({ name: 'Tres' }) }),
    )
    const uneven = await found(forged(({ inputs }) => inputs.columns[0].values.pop()))
    expect(uneven.codes).toContain('sealed-columns-uneven')
    const without = await found(forged(({ inputs }) => inputs.columns.pop()))
    expect(without.codes).toContain('sealed-column-missing')
  })

  test('whoever has the key and signs another order is found out by the numbers', async () => {
    const lie = await found(
      sealed(({ result: { rows } }) => ([rows[0].rank, rows[1].rank] = [rows[1].rank, rows[0].rank])),
    )
    expect(lie).toMatchObject({ isValid: false, isSignatureRight: true, isKeyKnown: true, isReproduced: false })
    const names = lie.issues.map(({ params }) => params?.name)
    expect(names).toEqual(['Uno', 'Dos'])
  })
})

test('a right document at the address of another one is not the one that was published there', async () => {
  const document = JSON.parse(text)
  const check = await checkSeal(text, known)
  expect(atItsAddress(check, document, document.id)).toEqual(check)
  const moved = atItsAddress(check, document, 'BBBBBBBBBBBBBBBBBBBBBB')
  expect(moved).toMatchObject({ isValid: false, isSignatureRight: true, issues: [{ code: 'sealed-other-address' }] })
  expect(isMessage('sealed-other-address')).toBe(true)
})

test('any other byte anywhere breaks it, or the data are the same', async () => {
  const bytes = new TextEncoder().encode(text)
  const data = canonicalJson(JSON.parse(text))
  await fc.assert(
    fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
      const changed = bytes.slice()
      changed[at] = (changed[at] as number) ^ by
      const { isValid } = await checkSeal(changed, known)
      if (isValid) expect(canonicalJson(JSON.parse(new TextDecoder().decode(changed)))).toBe(data)
    }),
    { numRuns: 1500, seed: 7 },
  )
})
