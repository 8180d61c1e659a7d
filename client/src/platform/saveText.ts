import { saveFile } from './saveFile.ts'

/** Saves a text as a file of this browser. */
export const saveText = (fileName: string, mediaType: string, text: string): void =>
  saveFile(fileName, new Blob([text], { type: `${mediaType};charset=utf-8` }))
