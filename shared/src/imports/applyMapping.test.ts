import { describe, expect, it } from 'vitest'
import { isMessage } from '../messages/messages.ts'
import { applyMapping, compileMapping } from './applyMapping.ts'
import type { FieldRule, Mapping } from './mapping.schema.ts'
import type { SourceRow } from './source.ts'
import { unpivotRow } from './unpivot.ts'

const aRow = (properties: Record<string, unknown>, rowNo = 1): SourceRow => ({ rowNo, properties, geometry: null })
const aMapping = (fields: Record<string, FieldRule>, more: Partial<Mapping> = {}): Mapping => ({
  collection: 'settlements',
  source: 'test',
  sourceId: [],
  fields: { name: { constant: 'Sin nombre' }, ...fields },
  dataset: { name: 'Prueba' },
  ...more,
})
/** One field read from one value: the value and the rules found. */
function read(field: string, rule: FieldRule, raw: unknown, collection: Mapping['collection'] = 'settlements') {
  const { fields, findings } = applyMapping(
    aMapping({ [field]: { from: 'c', ...rule } }, { collection }),
    aRow({ c: raw }),
  )
  return [
    fields[field],
    findings
      .filter((finding) => finding.params.field === field)
      .map((finding) => `${finding.rule} ${finding.severity}`),
  ]
}

describe('values of a row', () => {
  it('reads codes of comunas however they are written, and moves old ones of Ñuble', () => {
    expect(read('comuna_code', {}, 5101)).toEqual(['05101', []])
    expect(read('comuna_code', {}, '5101.0')).toEqual(['05101', []])
    expect(read('comuna_code', {}, '08401')).toEqual(['16101', ['comuna-code-replaced repaired']])
    expect(read('comuna_code', {}, 'Quilpué')).toEqual([null, ['value-not-a-comuna-code flagged']])
  })

  it('keeps unknown apart from zero', () => {
    const rule = { unknown: ['0', 'S/I'] }
    expect(read('household_count', rule, 0)).toEqual([null, ['value-unknown note']])
    expect(read('household_count', rule, '0.0')).toEqual([null, ['value-unknown note']])
    expect(read('household_count', rule, ' s/i ')).toEqual([null, ['value-unknown note']])
    expect(read('household_count', rule, ' ')).toEqual([null, ['value-unknown note']])
    expect(read('household_count', {}, 0)).toEqual([0, []])
    expect(read('household_count', {}, '')).toEqual([null, []])
    expect(read('household_count', {}, null)).toEqual([null, []])
  })

  it('says what it cannot read and leaves it unknown', () => {
    expect(read('household_count', {}, '12 aprox')).toEqual([null, ['value-not-a-number flagged']])
    expect(read('household_count', {}, -1)).toEqual([null, ['value-below-min flagged']])
    expect(read('household_count', {}, '9999999999')).toEqual([null, ['value-too-large flagged']])
    expect(read('household_count', {}, '1.234')).toEqual([1234, ['number-read-as-thousands flagged']])
    expect(read('household_count', {}, 12.4)).toEqual([12, ['value-rounded repaired']])
    expect(read('household_count', {}, 468.9999999)).toEqual([469, []])
    expect(read('origin_year', {}, '01-03-1998')).toEqual([1998, []])
    expect(read('origin_year', {}, 'CATASTRO_2011')).toEqual([null, ['value-not-a-year flagged']])
    expect(read('overcrowded_pct', {}, '104,2', 'zones')).toEqual([104.2, ['percentage-over-100 flagged']])
    expect(read('region_code', {}, 'V', 'comunas')).toEqual([
      null,
      ['value-not-a-region-code flagged', 'required-value-missing rejected'],
    ])
  })

  it('names field, column and value in a finding', () => {
    const { findings } = applyMapping(
      aMapping({ household_count: { from: 'N_HOG', unknown: ['0'] } }),
      aRow({ N_HOG: 'muchos' }),
    )
    expect(findings).toEqual([
      {
        rule: 'value-not-a-number',
        severity: 'flagged',
        params: { field: 'household_count', column: 'N_HOG', value: 'muchos' },
      },
    ])
  })

  it('translates values without regard to case and accents, then by parts of the text, then as any other', () => {
    const rule = {
      values: { Comisaría: 'police', 'sin dato': null, '*': 'other' },
      contains: [{ text: 'bombero', value: 'fire' }],
    }
    expect(read('kind', rule, ' COMISARIA ', 'facilities')).toEqual(['police', []])
    expect(read('kind', rule, 'Cía. de Bomberos', 'facilities')).toEqual(['fire', []])
    expect(read('kind', rule, 'Quiosco', 'facilities')).toEqual(['other', []])
    expect(read('kind', rule, 'Sin dato', 'facilities')).toEqual([null, ['required-value-missing rejected']])
    expect(read('kind', {}, 'Quiosco', 'facilities')).toEqual([
      null,
      ['value-not-in-list flagged', 'required-value-missing rejected'],
    ])
  })

  it('takes the first column that is not empty, then the constant', () => {
    const mapping = aMapping({ notes: { from: ['a', 'b'], constant: 'nada' } })
    expect(applyMapping(mapping, aRow({ a: ' ', b: 'dos' })).fields.notes).toBe('dos')
    expect(applyMapping(mapping, aRow({ a: null })).fields.notes).toBe('nada')
  })

  it('takes a column that mixes codes and names of comunas for what each value is', () => {
    const mapping = aMapping({ comuna_code: { from: 'comuna' }, comuna_name: { from: 'comuna', tidy: 'title-case' } })
    expect(applyMapping(mapping, aRow({ comuna: '05404' })).fields).toMatchObject({
      comuna_code: '05404',
      comuna_name: null,
    })
    expect(applyMapping(mapping, aRow({ comuna: 'LA LIGUA' }))).toMatchObject({
      fields: { comuna_code: null, comuna_name: 'La Ligua' },
      findings: [],
    })
  })

  it('finds a column written in other case', () => {
    expect(
      applyMapping(aMapping({ household_count: { from: 'N_HOG' } }), aRow({ n_hog: 7 })).fields.household_count,
    ).toBe(7)
  })

  it('stores no character that the database refuses', () => {
    const row = applyMapping(aMapping({ notes: { from: 'a' } }), aRow({ a: 'u\0no', b: 'd\0os\ud800' }))
    expect(row.fields.notes).toBe('uno')
    expect(row.attributes).toEqual({ a: 'u\0no'.replace('\0', ''), b: 'dos\ufffd' })
  })
})

describe('what is kept of a row', () => {
  it('says in a note which columns held characters that cannot be stored', () => {
    const properties = { n: 'A\u0000B', nota: { lista: ['x', '\ud800'] }, 'c\u0000': 'd', sana: 'ñ 😀' }
    const { attributes, findings } = applyMapping(aMapping({ name: { from: 'n' } }), aRow(properties))
    expect(findings).toEqual([{ rule: 'text-cleaned', severity: 'note', params: { columns: 'n, nota, c' } }])
    expect(attributes).toEqual({ n: 'A' + 'B', nota: { lista: ['x', '\ufffd'] }, c: 'd', sana: 'ñ 😀' })
  })

  it('is also a column called __proto__, and no column is found that the row lacks', () => {
    const properties = JSON.parse('{"__proto__": {"a": 1}, "n": "A"}')
    const { attributes, findings } = applyMapping(
      aMapping({ name: { from: 'n' }, code: { from: 'constructor' } }),
      aRow(properties),
    )
    expect(JSON.stringify(attributes)).toBe('{"__proto__":{"a":1}}')
    expect(findings).toEqual([])
    expect(applyMapping(aMapping({ code: { from: '__proto__' } }), aRow({ n: 'A' })).fields.code).toBeNull()
  })

  it('keeps every column that a field does not hold as it was read', () => {
    const mapping = aMapping({
      name: { from: 'n' },
      comuna_code: { from: 'cut' },
      household_count: { from: 'h', unknown: ['0'] },
      notes: { from: 'o' },
    })
    const { attributes } = applyMapping(
      mapping,
      aRow({ n: 'El Roble', cut: 5101, h: 0, o: ' con espacios ', z: [1, 2], big: 10n, none: undefined }),
    )
    expect(attributes).toEqual({ cut: 5101, h: 0, o: ' con espacios ', z: [1, 2], big: '10', none: null })
  })

  it('speaks only of the fields that the mapping knows', () => {
    expect(Object.keys(applyMapping(aMapping({ notes: { from: 'o' } }), aRow({})).fields).sort()).toEqual([
      'name',
      'notes',
    ])
  })
})

describe('identity of a row', () => {
  const idOf = (properties: Record<string, unknown>) =>
    applyMapping(aMapping({}, { sourceId: ['a', 'b'] }), aRow(properties))

  it('joins its columns, trimmed, and meets padded and unpadded codes', () => {
    expect(idOf({ a: ' 05101 ', b: 'x' }).sourceId).toBe('5101:x')
    expect(idOf({ a: 5101, b: 'x' }).sourceId).toBe('5101:x')
    expect(idOf({ a: 0, b: '0' }).sourceId).toBe('0:0')
  })

  it('is missing, and said so, where all its columns are empty', () => {
    expect(idOf({ a: ' ', b: null })).toMatchObject({
      sourceId: null,
      findings: [{ rule: 'source-id-missing', severity: 'flagged' }],
    })
    expect(applyMapping(aMapping({}), aRow({})).findings).toEqual([])
  })

  it('lets the first of repeated records stand for all, whatever its spelling', () => {
    const map = compileMapping(aMapping({}, { sourceId: ['a'], repeats: 'leave-out' }))
    expect(map(aRow({ a: 'El Esfuerzo' }, 1)).leftOut).toBe(false)
    expect(map(aRow({ a: 'EL ESFUERZO' }, 2))).toMatchObject({
      leftOut: true,
      findings: [{ rule: 'row-left-out-repeated', params: { firstRow: 1 } }],
    })
    expect(map(aRow({ a: 'Otra' }, 3)).leftOut).toBe(false)
  })
})

it('leaves out rows of another kind and says why', () => {
  const mapping = aMapping({}, { leaveOut: { tipo: ['Prefectura'] } })
  expect(applyMapping(mapping, aRow({ tipo: 'PREFECTURA' }))).toMatchObject({
    leftOut: true,
    fields: {},
    findings: [{ rule: 'row-left-out' }],
  })
  expect(applyMapping(mapping, aRow({ tipo: 'Tenencia' })).leftOut).toBe(false)
})

it('turns figures in columns into rows, and a blank figure into none', () => {
  const mapping: Mapping = {
    collection: 'indicators',
    source: 'test',
    sourceId: ['cut', '$code'],
    fields: {
      comuna_code: { from: 'cut' },
      code: { from: '$code' },
      name: { from: '$name' },
      unit: { from: '$unit' },
      value: { from: '$value' },
    },
    unpivot: [
      { column: 'pob', code: 'p', name: 'Población', unit: 'personas' },
      { column: 'viv', code: 'v', name: 'Viviendas' },
      { column: 'hog', code: 'h', name: 'Hogares' },
    ],
    dataset: { name: 'Prueba' },
  }
  const rows = unpivotRow(mapping, aRow({ cut: '5101', pob: '1.000.000', viv: 0, hog: '', zona: 'x' }, 2))
  const map = compileMapping(mapping)
  expect(rows.map((row) => row.rowNo)).toEqual([4, 5])
  expect(rows.map((row) => map(row).fields)).toEqual([
    { comuna_code: '05101', code: 'p', name: 'Población', unit: 'personas', value: 1_000_000 },
    { comuna_code: '05101', code: 'v', name: 'Viviendas', unit: null, value: 0 },
  ])
  expect(rows.map((row) => map(row).attributes)).toEqual([
    { cut: '5101', zona: 'x' },
    { cut: '5101', zona: 'x' },
  ])
})

it('has a text for every rule it may report', () => {
  const rules = [
    'value-unknown',
    'value-not-a-number',
    'value-below-min',
    'value-too-large',
    'value-rounded',
    'number-read-as-thousands',
    'percentage-over-100',
    'value-not-a-year',
    'value-not-a-comuna-code',
    'comuna-code-replaced',
    'value-not-a-region-code',
    'value-not-in-list',
    'required-value-missing',
    'source-id-missing',
    'row-left-out',
    'row-left-out-repeated',
    'text-cleaned',
    'mapping-column-missing',
    'mapping-field-unknown',
    'mapping-field-required',
  ]
  expect(rules.filter((rule) => !isMessage(rule))).toEqual([])
})
