import { describe, expect, it } from 'vitest'
import { isMessage } from '../messages/messages.ts'
import { settleAttributes, unknownAttributes } from './settleAttributes.ts'
import type { SettlementAttributes } from './settlement.schema.ts'

const known = (own: Partial<SettlementAttributes> = {}): SettlementAttributes => ({
  ...unknownAttributes,
  name: 'Uno',
  ...own,
})
const settle = (before: Partial<SettlementAttributes>, edit: Partial<SettlementAttributes>) =>
  settleAttributes(known(before), edit, '2026-03-04')
const codes = (before: Partial<SettlementAttributes>, edit: Partial<SettlementAttributes>) =>
  settle(before, edit).issues.map(({ code, path }) => `${path}: ${code}`)

describe('attributes after a change', () => {
  it('are as they were where nothing is said', () => {
    const before = known({ notes: 'x', householdCount: 0 })
    expect(settleAttributes(before, { name: 'Dos' }, '2026-03-04')).toEqual({
      attributes: { ...before, name: 'Dos' },
      issues: [],
    })
  })

  it.each(['household', 'family'] as const)(
    'take the year of the %s from the day, unless they contradict each other',
    (of) => {
      const [date, year] = [`${of}Date`, `${of}Year`] as const
      expect(settle({ [year]: 2020 }, { [date]: '2024-05-31' }).attributes[year]).toBe(2024)
      expect(settle({ [year]: 2020 }, { [date]: '2024-05-31', [year]: null }).attributes[year]).toBe(2024)
      expect(codes({}, { [date]: '2024-05-31', [year]: 2024 })).toEqual([])
      expect(codes({}, { [date]: '2024-05-31', [year]: 2023 })).toEqual([`${year}: year-contradicts-day`])
      expect(codes({ [date]: '2024-05-31', [year]: 2024 }, { [year]: 2025 })).toEqual([`${year}: year-contradicts-day`])
      expect(settle({ [date]: '2024-05-31', [year]: 2024 }, { [date]: null, [year]: 2025 })).toMatchObject({
        attributes: { [date]: null, [year]: 2025 },
        issues: [],
      })
    },
  )

  it.each(['2024-02-30', '2023-02-29', '2024-13-01', '0000-01-01'])('%s is no day', (day) => {
    expect(codes({}, { boundaryDate: day })).toEqual(['boundaryDate: day-invalid'])
  })

  it('close today with a reason, or on the day that is said', () => {
    expect(settle({}, { status: 'closed', closedReason: 'evicted' }).attributes.closedOn).toBe('2026-03-04')
    expect(settle({}, { status: 'closed', closedReason: 'evicted', closedOn: '2020-01-01' }).attributes.closedOn).toBe(
      '2020-01-01',
    )
    expect(codes({}, { status: 'closed' })).toEqual(['closedReason: closed-reason-missing'])
    expect(codes({ status: 'closed', closedReason: 'evicted' }, { closedReason: null })).toEqual([
      'closedReason: closed-reason-missing',
    ])
    const kept = settle(
      { status: 'closed', closedReason: 'evicted', closedOn: '2020-01-01' },
      { closedReason: 'relocated' },
    )
    expect(kept).toMatchObject({ issues: [], attributes: { closedReason: 'relocated', closedOn: '2020-01-01' } })
  })

  it('lose reason and day of closing when they open again, and take none while open', () => {
    const opened = settle(
      { status: 'closed', closedReason: 'evicted', closedOn: '2020-01-01' },
      { status: 'identified' },
    )
    expect(opened).toMatchObject({ issues: [], attributes: { closedReason: null, closedOn: null } })
    expect(codes({}, { closedOn: '2020-01-01' })).toEqual(['closedOn: closed-reason-of-open'])
  })

  it('become merged by merging only', () => {
    expect(codes({}, { status: 'closed', closedReason: 'merged' })).toEqual(['closedReason: closed-as-merged'])
    expect(codes({ status: 'closed', closedReason: 'merged' }, { status: 'closed', closedReason: 'merged' })).toEqual(
      [],
    )
  })

  it('refuse what is no comuna and what no database stores, with everything else', () => {
    const edit = {
      comunaCode: '17101',
      notes: 'a\0b',
      code: '\0',
      status: 'closed',
      boundaryDate: '2024-02-30',
    } as const
    const { issues } = settle({}, edit)
    expect(issues.map(({ code, path }) => `${path}: ${code}`)).toEqual([
      'notes: text-not-storable',
      'code: text-not-storable',
      'boundaryDate: day-invalid',
      'comunaCode: comuna-code-invalid',
      'closedReason: closed-reason-missing',
    ])
    expect(issues.filter(({ code }) => !isMessage(code))).toEqual([])
  })
})
