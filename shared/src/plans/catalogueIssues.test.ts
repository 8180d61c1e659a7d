import { describe, expect, test } from 'vitest'
import { isMessage } from '../messages/messages.ts'
import './addPlansMessages.ts'
import type { CostRule, Package } from './catalogue.schema.ts'
import type { CostRuleDraft, PackageDraft, ProgrammeDraft } from './catalogueDrafts.schema.ts'
import { costRuleIssues, packageIssues, programmeIssues } from './catalogueIssues.ts'

const dated = { source: 'Bases', referenceYear: 2026, confidence: 'to-confirm' } as const
const draft = (own: Partial<PackageDraft> = {}): PackageDraft => ({
  ...dated,
  name: { es: 'Muros', en: 'Walls' },
  about: { es: 'Contención', en: 'Retaining walls' },
  kind: 'part',
  prerequisites: [],
  includes: [],
  closes: [],
  benefit: 0.1,
  durationYears: 1,
  fixedUf: 0,
  costUfPerFamily: 50,
  lowUf: 30,
  highUf: 80,
  ...own,
})
const other = (code: string, own: Partial<PackageDraft> = {}): Package => ({
  ...draft({ name: { es: code, en: code }, ...own }),
  code,
  version: 1,
})
const others = [
  other('water'),
  other('paving', { prerequisites: [['water']] }),
  other('whole', { kind: 'in-place', includes: ['water', 'paving'] }),
]
const said = (code: string, own: Partial<PackageDraft>) => {
  const issues = packageIssues(code, draft(own), others)
  for (const issue of issues) expect(isMessage(issue.code), issue.code).toBe(true)
  return issues.map((issue) => `${issue.path} ${issue.code}`)
}

describe('packages', () => {
  test('a good one has nothing wrong with it', () => {
    const good = { prerequisites: [['water', 'whole']], closes: ['infrastructure:water', 'service:plaza', 'tenure'] }
    expect(said('walls', good)).toEqual([])
    expect(packageIssues('water', others[0]!, others)).toEqual([])
  })

  test('everything is said at once', () => {
    const bad = {
      name: { es: ' ', en: 'Walls' },
      source: '',
      lowUf: 90,
      benefit: 1.5,
      durationYears: 0.5,
      prerequisites: [[], ['gone']],
      includes: ['whole', 'nothing'],
      closes: ['infrastructure:gold'],
    }
    expect(said('walls', bad)).toEqual([
      'name.es catalogue-text-blank',
      'source catalogue-text-blank',
      'lowUf package-range-reversed',
      'benefit package-benefit-out-of-range',
      'durationYears package-duration-out-of-range',
      'prerequisites.0 package-prerequisite-empty',
      'prerequisites.1 package-code-unknown',
      'includes package-includes-not-in-place',
      'includes.0 package-includes-no-part',
      'includes.1 package-code-unknown',
      'closes.0 package-gap-unknown',
    ])
  })

  test('costs below zero, beyond their range, or of nothing', () => {
    expect(said('walls', { fixedUf: -1, highUf: 2e6 })).toEqual([
      'fixedUf package-uf-out-of-range',
      'highUf package-uf-out-of-range',
    ])
    expect(said('walls', { costUfPerFamily: 80.5 })).toEqual(['costUfPerFamily package-cost-outside-range'])
    expect(said('walls', { costUfPerFamily: 0, lowUf: 0 })).toEqual(['costUfPerFamily package-costs-nothing'])
    expect(said('walls', { costUfPerFamily: 0, lowUf: 0, fixedUf: 10 })).toEqual([])
    for (const benefit of [0, -0.1, 1.01, Number.NaN])
      expect(said('walls', { benefit })).toEqual(['benefit package-benefit-out-of-range'])
  })

  test('a circle is named by the names of its works', () => {
    const issues = packageIssues(
      'water',
      draft({ name: { es: 'Agua', en: 'Water' }, prerequisites: [['paving']] }),
      others,
    )
    expect(issues).toEqual([
      {
        code: 'package-circle',
        path: 'prerequisites',
        params: { circleEs: 'Agua → paving → Agua', circleEn: 'Water → paving → Water' },
      },
    ])
    expect(said('walls', { prerequisites: [['walls']] })).toEqual(['prerequisites package-circle'])
  })

  test('a part that others include stays one, and nothing includes what it needs', () => {
    expect(said('water', { kind: 'complementary' })).toEqual(['kind package-is-a-part'])
    expect(said('all', { kind: 'in-place', includes: ['water'], prerequisites: [['water']] })).toEqual([
      'includes.0 package-includes-what-it-needs',
    ])
  })
})

describe('cost rules', () => {
  const rules: CostRule[] = [
    { ...dated, id: 1, version: 1, package: 'water', factor: 'slope-deg', from: 15, to: 20, multiply: 1.2 },
  ]
  const rule = (own: Partial<CostRuleDraft>): CostRuleDraft => ({
    ...dated,
    package: 'water',
    factor: 'slope-deg',
    from: 20,
    to: null,
    multiply: 1.5,
    ...own,
  })
  const codes = (own: Partial<CostRuleDraft>, id: number | null = null) => {
    const issues = costRuleIssues(id, rule(own), others, rules)
    for (const issue of issues) expect(isMessage(issue.code), issue.code).toBe(true)
    return issues.map((issue) => `${issue.path} ${issue.code}`)
  }

  test('those that touch do not overlap; those that do contradict each other', () => {
    expect(codes({})).toEqual([])
    expect(codes({ from: null, to: 15 })).toEqual([])
    expect(codes({ from: 19.9 })).toEqual(['from cost-rule-overlaps'])
    expect(codes({ from: null, to: 15.1 })).toEqual(['from cost-rule-overlaps'])
    expect(codes({ from: 10, to: 30 }, 1)).toEqual([])
    expect(codes({ from: 10, package: 'paving' })).toEqual([])
    expect(codes({ from: 10, factor: 'families' })).toEqual([])
  })

  test('what makes no sense, all at once', () => {
    expect(codes({ package: 'gone', from: -1, to: -2, multiply: 0, source: ' ' })).toEqual([
      'package package-code-unknown',
      'from cost-rule-end-out-of-range',
      'to cost-rule-end-out-of-range',
      'from cost-rule-ends-reversed',
      'multiply cost-rule-multiply-out-of-range',
      'source catalogue-text-blank',
    ])
    expect(codes({ from: null, package: 'paving' })).toEqual(['from cost-rule-without-ends'])
    expect(codes({ multiply: 1 })).toEqual(['multiply cost-rule-changes-nothing'])
  })
})

test('programmes: groups, days and fields that make sense', () => {
  const programme = (own: Partial<ProgrammeDraft>) => {
    const issues = programmeIssues({
      name: 'DS 49',
      minFamilies: 10,
      maxFamilies: 160,
      composition: null,
      minSavingUf: 10,
      subsidyUf: 800,
      startsOn: '2011-01-01',
      endsOn: null,
      source: 'DS 49',
      toConfirm: ['subsidy_uf'],
      ...own,
    })
    for (const issue of issues) expect(isMessage(issue.code), issue.code).toBe(true)
    return issues.map((issue) => `${issue.path} ${issue.code}`)
  }
  expect(programme({})).toEqual([])
  expect(programme({ minFamilies: 0, subsidyUf: -1, endsOn: '2026-02-30', toConfirm: ['x'], name: '' })).toEqual([
    'name catalogue-text-blank',
    'minFamilies programme-families-out-of-range',
    'subsidyUf package-uf-out-of-range',
    'endsOn programme-day-unreadable',
    'toConfirm.0 programme-field-unknown',
  ])
  expect(programme({ minFamilies: 161, endsOn: '2010-12-31' })).toEqual([
    'minFamilies programme-families-reversed',
    'startsOn programme-days-reversed',
  ])
})
