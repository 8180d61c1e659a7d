import { describe, expect, it } from 'vitest'
import { locales, say } from '../messages/messages.ts'
import { exportFileName } from './exportFormats.ts'
import { readExportRequest } from './exportRequest.ts'
import { exportMessages } from './exports.messages.ts'

const issuesOf = (asked: Parameters<typeof readExportRequest>[0]) => {
  const read = readExportRequest(asked)
  return 'issues' in read ? read.issues.map((issue) => issue.code) : []
}

describe('readExportRequest', () => {
  it('takes the format from the file name and gives codes their zeros back', () => {
    expect(
      readExportRequest({
        collection: 'settlements',
        fileName: '/tmp/a.b/campamentos.GPKG',
        region: '5',
        comuna: '5109',
      }),
    ).toEqual({
      request: { collection: 'settlements', format: 'geopackage', region: '05', comuna: '05109' },
    })
  })

  it('prefers the format that was named to that of the file', () => {
    expect(readExportRequest({ collection: 'streets', format: 'fgb', fileName: 'calles.zip' })).toEqual({
      request: { collection: 'streets', format: 'flatgeobuf' },
    })
  })

  it('takes words for the tables that people read, and refuses them for other formats and other languages', () => {
    const inWords = { collection: 'settlements', format: 'xlsx', inWords: true }
    expect(readExportRequest({ collection: 'settlements', format: 'excel', words: 'es' })).toEqual({ request: inWords })
    expect(issuesOf({ collection: 'settlements', format: 'gpkg', words: 'es' })).toEqual(['export-words-not-in-format'])
    expect(issuesOf({ collection: 'settlements', format: 'csv', words: 'de' })).toEqual(['export-words-unknown'])
  })

  it('says everything that is wrong at once', () => {
    expect(issuesOf({ collection: 'houses', format: 'dwg', region: 'V', comuna: '51091234' })).toEqual([
      'export-collection-unknown',
      'export-format-unknown',
      'export-region-invalid',
      'export-comuna-invalid',
    ])
  })

  it('refuses a comuna of another region, and geometry formats for tables that have none', () => {
    expect(issuesOf({ collection: 'settlements', format: 'csv', region: '13', comuna: '05109' })).toEqual([
      'export-comuna-elsewhere',
    ])
    expect(issuesOf({ collection: 'indicators', format: 'shp' })).toEqual(['export-needs-geometry'])
    expect(issuesOf({ collection: 'indicators', format: 'csv' })).toEqual([])
  })

  it('does not make a comuna code out of one that lacks more than its zero', () => {
    expect(issuesOf({ collection: 'settlements', format: 'csv', comuna: '109' })).toEqual(['export-comuna-invalid'])
  })

  it('asks for the format where nothing says it', () => {
    expect(issuesOf({ collection: 'settlements', fileName: 'campamentos' })).toEqual(['export-format-missing'])
  })
})

describe('exportFileName', () => {
  it('names collection, place and day', () => {
    expect(exportFileName({ collection: 'settlements', format: 'geopackage', region: '05' }, '2026-11-21')).toBe(
      'campamentos-05-2026-11-21.gpkg',
    )
    expect(exportFileName({ collection: 'blocks', format: 'shapefile' }, '2026-11-21')).toBe('manzanas-2026-11-21.zip')
  })
})

describe('the messages of exports', () => {
  it.each(Object.keys(exportMessages))('%s asks for the same values in both languages', (code) => {
    const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
    const [es, en] = locales.map((locale) => placeholders(exportMessages[code]?.[locale] ?? ''))
    expect(es).toEqual(en)
    expect(say('es', { code })).not.toBe(code)
  })
})
