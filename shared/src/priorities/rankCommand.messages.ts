import type { Messages } from '../messages/messages.ts'

export const rankCommandMessages: Messages = {
  'rank-option-unknown': {
    es: '{option} no puede ser «{value}». Puede ser: {allowed}.',
    en: '{option} cannot be “{value}”. It can be: {allowed}.',
  },
  'rank-out-missing': {
    es: 'Diga con --out qué archivo escribir ({allowed}), o pida --json.',
    en: 'Say with --out which file to write ({allowed}), or ask for --json.',
  },
  'rank-top-invalid': {
    es: '--top debe ser un número entero desde 1 y es «{value}».',
    en: '--top must be a whole number from 1 up and is “{value}”.',
  },
  'rank-two-rankings': {
    es: '--ranking y --spec dicen cada uno qué ordenar: use uno de los dos.',
    en: '--ranking and --spec each say what to rank: use one of them.',
  },
  'rank-ranking-unknown': {
    es: 'No hay una priorización «{ranking}». Las que hay: {known}.',
    en: 'There is no ranking “{ranking}”. There are: {known}.',
  },
  'rank-folder-missing': {
    es: 'No se puede escribir {file}: la carpeta no existe.',
    en: '{file} cannot be written: the folder does not exist.',
  },
  'rank-unwritable': {
    es: 'No se pudo escribir {file}: {detail}. Elija otra carpeta, o cierre el archivo si otro programa lo tiene abierto.',
    en: '{file} could not be written: {detail}. Choose another folder, or close the file if another program has it open.',
  },
  'rank-spec-unreadable': {
    es: 'No se pudo leer {file}: {detail}',
    en: '{file} could not be read: {detail}',
  },
  'rank-spec-not-json': {
    es: '{file} no es JSON: {detail}',
    en: '{file} is not JSON: {detail}',
  },
  'rank-spec-wrong': { es: '{file}, {place}: {what}', en: '{file}, {place}: {what}' },
  'rank-wrong': { es: '{place}: {what}', en: '{place}: {what}' },
  'rank-line': {
    es: '{rank}.º  {name} ({comuna})  {score} ({known} % con dato)',
    en: '{rank}  {name} ({comuna})  {score} ({known} % known)',
  },
  'rank-line-robust': {
    es: '{rank}.º  {name} ({comuna})  {score} ({known} % con dato); entre los {top} primeros en {percent} % de los sorteos',
    en: '{rank}  {name} ({comuna})  {score} ({known} % known); among the first {top} in {percent} % of the draws',
  },
  'rank-done': {
    es: '«{name}»: {ranked} de {all} campamentos ordenados por {method}; tomó {seconds} s.',
    en: '“{name}”: {ranked} of {all} settlements ranked by {method}; it took {seconds} s.',
  },
  'rank-written': { es: 'Escrito en {file}.', en: 'Written to {file}.' },
}
