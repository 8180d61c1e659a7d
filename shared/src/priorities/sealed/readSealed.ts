import { SealedRanking } from '../sealedRanking.schema.ts'
import { type ReadSigned, readSigned } from './readSigned.ts'

/** A file of the whole country is about 2 MB. */
export const sealedFileLimitBytes = 20e6

export type ReadSealed = ReadSigned<SealedRanking>

/** A sealed ranking from the bytes of a file, from its text, or from what was read of it already. Never throws. */
export const readSealed = (given: unknown): ReadSealed =>
  readSigned(given, { format: 'arraigo-ranking', schema: SealedRanking, limitBytes: sealedFileLimitBytes })
