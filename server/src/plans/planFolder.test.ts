import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Plan } from '@arraigo/shared/plans/plan.schema.ts'
import { parse } from 'csv-parse/sync'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { folderIssues, writePlanFolder } from './planFolder.ts'
import { csvStyles, planCsv, planFeatures, planFileName } from './planTables.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plan-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const gap = {
  service: 'early-education',
  standardM: 400,
  distanceM: 1234.56,
  isEstimate: true,
  gapM: 834.56,
  familiesBeyond: 20,
  peopleBeyond: 59.4,
  unknown: null,
}
const item = {
  settlementId: 1,
  settlementVersion: 1,
  code: '510103',
  name: '=Viña; "la, Ñusta"',
  comunaCode: '05101',
  comunaName: 'Valparaíso',
  package: 'urbanisation',
  families: 20,
  costUf: 10_000,
  score: 45.678,
  completeness: 0.7,
  benefit: 548.1,
  reason: {
    code: 'plan-chosen',
    params: {
      families: 20,
      score: 46,
      costUf: 10_000,
    },
  },
  alternative: null,
  gaps: [gap],
  criteria: [],
}
const unknownItem = {
  ...item,
  settlementId: 2,
  name: 'Sin hogares',
  package: null,
  families: null,
  costUf: null,
  score: null,
  benefit: null,
  completeness: 0,
  reason: { code: 'plan-unknown-households' },
  gaps: [{ ...gap, distanceM: null, gapM: null, unknown: { code: 'coverage-no-boundary' } }],
}
const plan: Plan = {
  id: 7,
  name: 'Plan',
  regionCode: '05',
  budgetUf: 10_000,
  year: 2026,
  createdAt: '2026-01-09T00:00:00.000Z',
  totals: { families: 20, costUf: 10_000, settlements: 1, considered: 2 },
  objective: 548.1,
  bound: 548.1,
  gap: 0,
  status: 'optimal',
  isDemonstration: false,
  solver: 'HiGHS',
  solveSeconds: 0.1,
  thresholdPerUf: 0.05,
  unknowns: { households: 1, boundary: 1, score: 1, repeated: 0, services: [] },
  notes: [{ code: 'coverage-estimate', params: { detour: 1.3 } }],
  parameters: {
    standardSet: 'siedu',
    criteria: [],
    factors: [],
    facilities: [],
    datasets: [],
    standards: [
      {
        service: 'early-education',
        facilityKinds: ['early-education'],
        maxDistanceM: 400,
        validFromYear: 2018,
        source: 'SIEDU',
        confidence: 'confirmed',
      },
    ],
    packages: [
      {
        package: 'urbanisation',
        nameEs: 'Urbanización en el lugar',
        nameEn: 'Urbanisation',
        costUfPerFamily: 500,
        lowUf: 400,
        highUf: 600,
        benefit: 0.6,
        referenceYear: 2026,
        source: 'x',
        confidence: 'to-confirm',
      },
    ],
  },
  items: [item, unknownItem],
}
const shapes = new Map<number, string | null>([
  [1, '{"type":"Polygon","coordinates":[[[0,0],[0,1],[1,1],[0,0]]]}'],
  [2, null],
])

test('the table opens in a spreadsheet: UTF-8 mark, Spanish headers, unknown cells empty and no formulas', async () => {
  await writePlanFolder(folder, plan, shapes)
  const text = readFileSync(join(folder, 'plan.csv'), 'utf8')
  expect(text.charCodeAt(0)).toBe(0xfeff)
  const rows: Array<Record<string, string>> = parse(text, { bom: true, columns: true })
  expect(rows[0]).toMatchObject({
    Código: '510103',
    Nombre: `'=Viña; "la, Ñusta"`,
    Comuna: 'Valparaíso',
    Paquete: 'Urbanización en el lugar',
    Año: '2026',
    Familias: '20',
    'Costo (UF)': '10000',
    'Puntaje (0 a 100)': '45.68',
    'Educación parvularia: distancia estimada (m)': '1235',
    'Educación parvularia: brecha (m)': '835',
  })
  expect(rows[0]?.Motivo).toMatch(/^Entra: 20 familias con puntaje 46 por 10\.000 UF/)
  expect(rows[1]).toMatchObject({
    Paquete: '',
    Familias: '',
    'Costo (UF)': '',
    'Puntaje (0 a 100)': '',
    'Educación parvularia: brecha (m)': '',
  })
  expect(rows[1]?.Motivo).toMatch(/^No entra: no se sabe cuántos hogares tiene/)
})

test('for a Spanish spreadsheet the separator is ; and decimals have a comma; for an English one the words are English', () => {
  const spanish = planCsv(plan, csvStyles.es)
  const rows: Array<Record<string, string>> = parse(spanish, { bom: true, columns: true, delimiter: ';' })
  expect(rows[0]).toMatchObject({ 'Puntaje (0 a 100)': '45,68', 'Costo (UF)': '10000', Nombre: `'=Viña; "la, Ñusta"` })
  expect(spanish).toContain(';45,68;70;')
  const english: Array<Record<string, string>> = parse(planCsv(plan, csvStyles.en), { bom: true, columns: true })
  expect(english[0]).toMatchObject({ Package: 'Urbanisation', 'Score (0 to 100)': '45.68' })
  expect(english[0]?.Reason).toMatch(/^In: 20 families/)
})

test('a score with little data says so in its row; a plan of the demonstration is labelled in table and map', () => {
  const sparse = { ...plan, isDemonstration: true, items: [{ ...item, completeness: 0.4 }] }
  const [row] = parse(planCsv(sparse), { bom: true, columns: true }) as Array<Record<string, string>>
  expect(row?.Motivo).toMatch(/Su puntaje es incierto: se conoce solo el 40 % de los datos que mide\.$/)
  expect(row?.['Datos de demostración']).toBe('sí')
  expect(planCsv(plan)).not.toContain('demostración')
  const map = planFeatures(sparse, shapes)
  expect([map.plan.isDemonstration, map.features[0]?.properties?.is_demonstration]).toEqual([true, true])
})

test('files are called after the plan, without accents and spaces', () => {
  expect(planFileName({ ...plan, name: 'Plan Valparaíso 2026 (demostración)' })).toBe(
    'plan-valparaiso-2026-demostracion-7',
  )
  expect(planFileName({ ...plan, id: null, name: '¡¿"../' })).toBe('plan')
})

test('the map has every settlement, without geometry where there is none, and null for what is unknown', async () => {
  await writePlanFolder(folder, plan, shapes)
  const { features, name, sources, plan: of } = JSON.parse(readFileSync(join(folder, 'plan.geojson'), 'utf8'))
  expect([name, sources, of.id, of.budgetUf, of.isDemonstration]).toEqual(['Plan', [], 7, 10_000, false])
  expect(features).toHaveLength(2)
  expect(features[0]).toMatchObject({
    id: 1,
    geometry: { type: 'Polygon' },
    properties: { cost_uf: 10_000, early_education_gap_m: 835, distance_is_estimate: true },
  })
  expect(features[1]).toMatchObject({
    id: 2,
    geometry: null,
    properties: { families: null, cost_uf: null, package: null, early_education_distance_m: null },
  })
})

test('the document says in both languages that distances are estimates', async () => {
  await writePlanFolder(folder, plan, shapes)
  const { notes } = JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8'))
  expect(notes[0].es).toBe(
    'Las distancias son estimaciones: línea recta multiplicada por 1,3, no un recorrido por calles.',
  )
  expect(notes[0].en).toMatch(/straight line times 1\.3/)
})

test('an older plan in the folder is replaced, everything else stays, and nothing temporary is left', async () => {
  writeFileSync(join(folder, 'plan.csv'), 'old')
  writeFileSync(join(folder, 'notes.txt'), 'mine')
  await writePlanFolder(folder, plan, shapes)
  expect(readdirSync(folder).sort()).toEqual(['notes.txt', 'plan.csv', 'plan.geojson', 'plan.json'])
  expect(readFileSync(join(folder, 'notes.txt'), 'utf8')).toBe('mine')
  expect(readFileSync(join(folder, 'plan.csv'), 'utf8')).not.toBe('old')
})

test('a folder that does not exist yet is made with its parents, but not by asking about it', async () => {
  const deep = join(folder, 'a/b')
  expect(await folderIssues(deep)).toEqual([])
  expect(readdirSync(folder)).toEqual([])
  await writePlanFolder(deep, plan, shapes)
  expect(readdirSync(deep)).toHaveLength(3)
})

test('a file where the folder should be is said before anything is computed', async () => {
  writeFileSync(join(folder, 'file'), '')
  expect(await folderIssues(join(folder, 'file'))).toMatchObject([{ code: 'plan-folder-is-file' }])
  expect(await folderIssues(join(folder, 'file/below'))).toMatchObject([
    { code: 'plan-folder-not-writable', params: { cause: 'ENOTDIR' } },
  ])
})

test('when one file cannot be put in place it is one clear issue and no temporary files stay', async () => {
  mkdirSync(join(folder, 'plan.json/occupied'), { recursive: true })
  await expect(writePlanFolder(folder, plan, shapes)).rejects.toMatchObject({
    issues: [{ code: 'plan-folder-not-writable' }],
  })
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
})
