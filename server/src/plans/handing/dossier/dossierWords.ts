import { dossierWordsEn } from './dossierWords.en.ts'
import { dossierWordsEs } from './dossierWords.es.ts'

export const dossierWords = { es: dossierWordsEs, en: dossierWordsEn }
export type DossierWords = typeof dossierWordsEs
