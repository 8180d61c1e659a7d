import { describe, expect, test } from 'vitest'
import { faultCodes } from '../boundaries/boundaryFaults.ts'
import { isMessage, say } from '../messages/messages.ts'
import { type BoundaryFacts, boundaryFindings } from './boundaryFindings.ts'
import { parameterRange, type RuleCode, type RuleInForce, ruleCodes, ruleOf } from './boundaryRule.ts'
import type { Overlap } from './profile.schema.ts'

const rule = (code: RuleCode, own: Partial<RuleInForce> = {}): RuleInForce => ({
  code,
  severity: 'warns',
  parameters: {},
  source: 'Ordenanza',
  ...own,
})
const facts = (own: Partial<BoundaryFacts> = {}): BoundaryFacts => ({
  faults: [],
  areaM2: 5000,
  comunas: [{ code: '05109', name: 'Viña del Mar', share: 1 }],
  nearestComuna: null,
  declared: { code: '05109', name: 'Viña del Mar', share: 1, outside: null },
  overlaps: [],
  householdCount: 20,
  ...own,
})
const overlap: Overlap = {
  settlementId: 7,
  name: 'El Peral',
  code: null,
  sharedM2: 500,
  share: 0.1,
  shareOfOther: 0.25,
  isDisputed: false,
  shape: { type: 'Point', coordinates: [-71, -33] },
}
const codesOf = (own: Partial<BoundaryFacts>, ...rules: RuleInForce[]) =>
  boundaryFindings(facts(own), rules).map(({ code }) => code)

describe('the rules of a boundary', () => {
  test('a sound one breaks none', () => {
    expect(
      boundaryFindings(
        facts(),
        ruleCodes.map((code) => rule(code)),
      ),
    ).toEqual([])
  })

  test('the size is judged by the numbers of the rule, with both said', () => {
    const small = rule('boundary-too-small', { parameters: { minAreaM2: 200 } })
    const large = rule('boundary-too-large', { parameters: { maxAreaHa: 1 } })
    expect(boundaryFindings(facts({ areaM2: 199.6 }), [small, large])).toMatchObject([
      { code: 'boundary-too-small', severity: 'warns', params: { areaM2: 200, minAreaM2: 200, source: 'Ordenanza' } },
    ])
    expect(codesOf({ areaM2: 200 }, small, large)).toEqual([])
    expect(codesOf({ areaM2: 10_001 }, small, large)).toEqual(['boundary-too-large'])
    expect(codesOf({ areaM2: null }, small, large)).toEqual([])
  })

  test('outside the comuna declared: wholly, partly, and unknown where it is not loaded', () => {
    const rules = [
      rule('boundary-outside-comuna'),
      rule('boundary-partly-outside-comuna', { parameters: { minSharePct: 1 } }),
    ]
    const declared = { code: '05101', name: 'Valparaíso', outside: null }
    expect(codesOf({ declared: { ...declared, share: 0 } }, ...rules)).toEqual(['boundary-outside-comuna'])
    expect(codesOf({ declared: { ...declared, share: 0.995 } }, ...rules)).toEqual([])
    expect(codesOf({ declared: { ...declared, share: null } }, ...rules)).toEqual([])
    expect(codesOf({ declared: null }, ...rules)).toEqual([])
    expect(boundaryFindings(facts({ declared: { ...declared, share: 0.4 } }), rules)).toMatchObject([
      { code: 'boundary-partly-outside-comuna', params: { outsidePct: 60 }, remedies: ['clip', 'choose-comuna'] },
    ])
  })

  test('an overlap can be clipped or disputed; disputed ones and slivers are left', () => {
    const rules = [rule('boundary-overlap', { parameters: { minOverlapM2: 1 } })]
    expect(boundaryFindings(facts({ overlaps: [overlap] }), rules)).toMatchObject([
      {
        otherId: 7,
        place: overlap.shape,
        remedies: ['clip', 'dispute'],
        params: { name: 'El Peral', overlapM2: 500, sharePct: 10, shareOfOtherPct: 25 },
      },
    ])
    expect(codesOf({ overlaps: [{ ...overlap, isDisputed: true }] }, ...rules)).toEqual([])
    expect(codesOf({ overlaps: [{ ...overlap, sharedM2: 1 }] }, ...rules)).toEqual([])
  })

  test('fewer households than the definition; unknown ones break nothing', () => {
    const rules = [rule('boundary-few-households', { parameters: { minHouseholds: 8 } })]
    expect(codesOf({ householdCount: 7 }, ...rules)).toEqual(['boundary-few-households'])
    expect(codesOf({ householdCount: 0 }, ...rules)).toEqual(['boundary-few-households'])
    expect(codesOf({ householdCount: 8 }, ...rules)).toEqual([])
    expect(codesOf({ householdCount: null }, ...rules)).toEqual([])
  })

  test('in no comuna: how far the nearest is, or that none is loaded', () => {
    const rules = [rule('boundary-no-comuna')]
    const nearestComuna = { name: 'Concón', distanceM: 2340 }
    expect(boundaryFindings(facts({ comunas: [], nearestComuna }), rules)).toMatchObject([
      { code: 'boundary-no-comuna', params: { nearest: 'Concón', distanceKm: 2.3 } },
    ])
    expect(codesOf({ comunas: [] }, ...rules)).toEqual(['boundary-no-comuna-loaded'])
    expect(codesOf({ comunas: null }, ...rules)).toEqual([])
  })

  test('faults come with their place, what forbids first, and what is off not at all', () => {
    const faults = [
      { code: 'boundary-spike', place: [-71, -33] },
      { code: 'boundary-self-crossing', place: [-71.5, -33.5] },
      { code: 'boundary-hole-outside' },
    ] as const
    const rules = [
      rule('boundary-untidy'),
      rule('boundary-invalid', { severity: 'off' }),
      rule('boundary-self-crossing', { severity: 'forbids' }),
    ]
    expect(
      boundaryFindings(
        facts({
          faults: [...faults].map((fault) => ({ ...fault, place: 'place' in fault ? [...fault.place] : undefined })),
        }),
        rules,
      ),
    ).toMatchObject([
      {
        code: 'boundary-self-crossing',
        severity: 'forbids',
        place: { type: 'Point', coordinates: [-71.5, -33.5] },
        remedies: ['repair'],
      },
      { code: 'boundary-spike', rule: 'boundary-untidy', severity: 'warns' },
    ])
  })

  test('every fault has a rule, and every finding a text in both languages without a gap', () => {
    expect(faultCodes.filter((code) => !ruleCodes.includes(ruleOf(code)) || !isMessage(code))).toEqual([])
    const everything = facts({
      areaM2: 100,
      faults: [],
      overlaps: [overlap],
      householdCount: 1,
      comunas: [],
      nearestComuna: { name: 'Concón', distanceM: 1 },
      declared: { code: '05101', name: 'Valparaíso', share: 0.5, outside: null },
    })
    const parameters = Object.fromEntries(
      ruleCodes.flatMap((code) => parameterRange(code) ?? []).map(({ name, min }) => [name, min]),
    )
    const strict = ruleCodes.map((code) =>
      rule(code, { parameters: { ...parameters, minAreaM2: 200, minHouseholds: 8 } }),
    )
    const findings = [
      ...boundaryFindings(everything, strict),
      ...boundaryFindings({ ...everything, areaM2: 1e9, declared: { ...everything.declared!, share: 0 } }, strict),
    ]
    expect(findings.length).toBeGreaterThan(6)
    for (const finding of findings) {
      expect(isMessage(finding.code), finding.code).toBe(true)
      for (const locale of ['es', 'en'] as const) expect(say(locale, finding)).not.toMatch(/[{}]/)
    }
  })
})
