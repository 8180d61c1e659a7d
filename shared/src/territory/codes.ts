/** The zero-padded 2- and 5-digit codes (CUT) that key regions and comunas, however a file writes them. */

/**
 * Comunas of Ñuble, region 16 since September 2018, by the code they had as a province of Biobío. Source: INE, división
 * político-administrativa 2018. The INE layer labelled 2017 already carries the new codes; census files of 2017 may not.
 */
const nubleCodes: Record<string, string> = {
  '08401': '16101',
  '08402': '16102',
  '08403': '16202',
  '08404': '16203',
  '08405': '16302',
  '08406': '16103',
  '08407': '16104',
  '08408': '16204',
  '08409': '16303',
  '08410': '16105',
  '08411': '16106',
  '08412': '16205',
  '08413': '16107',
  '08414': '16201',
  '08415': '16206',
  '08416': '16301',
  '08417': '16304',
  '08418': '16108',
  '08419': '16305',
  '08420': '16207',
  '08421': '16109',
}

const isRegionPart = (digits: string) => digits >= '01' && digits <= '16'

/** The digits of a code; a table read as decimal numbers writes 5101 as "5101.0". Null where there is anything else. */
function digitsOf(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null
  return /^(\d+)(?:[.,]0+)?$/.exec(String(value).trim())?.[1] ?? null
}

/** 5101, "5101", "05101" and "5101.0" → "05101"; null where it cannot be a comuna's code. Codes are not checked to exist. */
export function comunaCode(value: unknown): string | null {
  const code = digitsOf(value)?.padStart(5, '0')
  return code?.length === 5 && isRegionPart(code.slice(0, 2)) && code.slice(2) !== '000' ? code : null
}

/** 5, "5", "05" and "5.0" → "05"; null where it cannot be a region's code. */
export function regionCode(value: unknown): string | null {
  const code = digitsOf(value)?.padStart(2, '0')
  return code?.length === 2 && isRegionPart(code) ? code : null
}

/** The code in use today of a comuna that had another one before Ñuble became a region. */
export const currentComunaCode = (code: string): string => nubleCodes[code] ?? code

/** A census zone's code with its eleven digits: comuna 5, district 2, urban or rural 1, zone 3. Other texts are left alone. */
export const zoneCode = (text: string): string => (/^\d{10}$/.test(text) ? `0${text}` : text)

/** Region of a comuna, "05" of "05101". */
export const regionOfComuna = (code: string): string => currentComunaCode(code).slice(0, 2)

/** How texts are compared: without case, accents and repeated spaces. "  VIÑA  del Mar" → "vina del mar". */
export const comparable = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[’´`]/g, "'").replace(/\s+/g, ' ').trim()

/** True for two spellings of one name: "Ñuñoa" and "NUNOA". */
export const sameName = (a: string, b: string): boolean => comparable(a) === comparable(b)
