import type { HandedPlan } from './handedPlan.ts'
import type { WrittenFile } from './planFolder.ts'

const texts = {
  es: {
    what: 'Plan de intervención de campamentos, hecho con Arraigo',
    files: {
      pdf: 'expediente: mapas, tablas, método, fuentes y firma',
      docx: 'una propuesta de proyecto para cada grupo de familias, lista para completar',
      xlsx: 'obras, campamentos, proyectos y años, con fórmulas',
      gpkg: 'capas para QGIS: campamentos, terrenos, traslados, obras',
      geojson: 'lo mismo para otros programas de mapas',
      json: 'lo pedido, los datos, lo elegido y el resultado, firmados: con él se rehace el plan',
    },
    verify: 'Comprobar la firma y volver a calcular el resultado:',
    key: 'Clave pública',
    sums: 'manifest.json tiene la suma SHA-256 de cada archivo.',
    version: 'versión',
  },
  en: {
    what: 'Intervention plan for informal settlements, made with Arraigo',
    files: {
      pdf: 'dossier: maps, tables, method, sources and signature',
      docx: 'a project proposal for each group of families, ready to be completed',
      xlsx: 'works, settlements, projects and years, with formulas',
      gpkg: 'layers for QGIS: settlements, sites, moves, works',
      geojson: 'the same for other map programs',
      json: 'what was asked, the data, the choices and the result, signed: the plan can be made again from it',
    },
    verify: 'Check the signature and compute the result again:',
    key: 'Public key',
    sums: 'manifest.json has the SHA-256 of each file.',
    version: 'version',
  },
}

/** What is in the folder and how to check it, for whoever gets it on a stick. */
export function readmeOf({ plan, signer, locale, programVersion }: HandedPlan, files: readonly WrittenFile[]): string {
  const say = texts[locale]
  const uses: Record<string, string> = say.files
  return [
    say.what,
    `${plan.name}, ${say.version} ${plan.version} (Arraigo ${programVersion})`,
    '',
    ...files.map(({ name }) => `${name.padEnd(14)}${uses[name.split('.')[1] ?? ''] ?? ''}`),
    '',
    say.sums,
    '',
    say.verify,
    `  npm run arraigo -- verify plan.json --key ${signer.publicKey}`,
    `${say.key}: ${signer.publicKey}`,
    '',
  ].join('\n')
}
