import type { Messages } from '../messages/messages.ts'

/** What is said of files that a plan is handed over as, and by `arraigo plan` and `arraigo verify`. */
export const planHandingMessages: Messages = {
  'plan-export-without-result': {
    es: 'El plan no tiene resultado todavía: calcúlelo y vuelva a pedir el archivo.',
    en: 'The plan has no result yet: calculate it and ask for the file again.',
  },
  'plan-export-not-reproduced': {
    es: 'El resultado guardado no es el que sale de sus datos y de lo elegido: no se entrega. Calcule el plan de nuevo.',
    en: 'The result that is kept is not the one that follows from its data and choices: it is not handed over. Calculate the plan again.',
  },
  'sealed-plan-not-computable': {
    es: 'Con los datos del archivo no se puede calcular un plan ({detail}).',
    en: 'No plan can be computed from the data of the file ({detail}).',
  },
  'sealed-plan-settlement-differs': {
    es: '{name}: sus obras, cifras o motivo no son los que salen de los datos y de lo elegido.',
    en: '{name}: its works, figures or reason are not those that follow from the data and the choices.',
  },
  'sealed-plan-more-differ': {
    es: 'Y {count} campamentos más.',
    en: 'And {count} settlements more.',
  },
  'sealed-plan-part-differs': {
    es: 'La parte “{part}” del resultado no es la que sale de los datos y de lo elegido.',
    en: 'The part “{part}” of the result is not the one that follows from the data and the choices.',
  },
  'verify-plan-read': {
    es: 'Plan “{name}”, versión {version}, cálculo {run}, de {by}: {families} familias en {settlements} campamentos.',
    en: 'Plan “{name}”, version {version}, run {run}, by {by}: {families} families in {settlements} settlements.',
  },
  'verify-plan-reproduced': {
    es: 'El resultado, calculado de nuevo desde los datos y lo elegido, es el mismo hasta la última cifra.',
    en: 'The result, computed again from the data and the choices, is the same to the last digit.',
  },
  'verify-plan-not-reproduced': {
    es: 'El resultado no es el que sale de los datos y de lo elegido.',
    en: 'The result is not the one that follows from the data and the choices.',
  },
  'plan-place-missing': {
    es: 'Falta dónde: --region 05 (o varias: --region 05,08), o --comuna 05109.',
    en: 'Where is missing: --region 05 (or several: --region 05,08), or --comuna 05109.',
  },
  'plan-region-invalid': {
    es: '--region: “{value}” no es el código de una región de Chile (dos cifras, como 05).',
    en: '--region: “{value}” is not the code of a region of Chile (two digits, such as 05).',
  },
  'plan-comuna-invalid': {
    es: '--comuna: “{value}” no es un código de comuna (cinco cifras, como 05109).',
    en: '--comuna: “{value}” is not the code of a comuna (five digits, such as 05109).',
  },
  'plan-budget-missing': {
    es: 'Falta el dinero: --budget-uf 1000000 (el total, repartido por igual entre los años) o --budgets-uf 200000,300000 (UF de cada año).',
    en: 'The money is missing: --budget-uf 1000000 (the total, spread equally over the years) or --budgets-uf 200000,300000 (UF of each year).',
  },
  'plan-budget-twice': {
    es: 'Dé el dinero una vez: --budget-uf (total) o --budgets-uf (por año), no ambos.',
    en: 'Give the money once: --budget-uf (total) or --budgets-uf (by year), not both.',
  },
  'plan-budgets-years': {
    es: '--budgets-uf tiene {count} montos y --years dice {years} años: deben ser los mismos.',
    en: '--budgets-uf has {count} amounts and --years says {years} years: they must be the same.',
  },
  'plan-option-number': {
    es: '{option}: “{value}” no sirve; debe ser {what}.',
    en: '{option}: “{value}” will not do; it must be {what}.',
  },
  'plan-number-uf': { es: 'un monto en UF, 0 o más, como 1000000', en: 'an amount in UF, 0 or more, such as 1000000' },
  'plan-number-years': { es: 'un número de años entre 1 y 10', en: 'a number of years from 1 to 10' },
  'plan-number-year': { es: 'un año entre 2000 y 2100', en: 'a year from 2000 to 2100' },
  'plan-number-families': { es: 'un número de familias, 0 o más', en: 'a number of families, 0 or more' },
  'plan-number-sites': { es: 'un número de terrenos entre 1 y 100', en: 'a number of sites from 1 to 100' },
  'plan-number-seconds': { es: 'segundos entre 1 y 3600', en: 'seconds from 1 to 3600' },
  'plan-number-gap': { es: 'una proporción entre 0 y 1, como 0.01', en: 'a share from 0 to 1, such as 0.01' },
  'plan-number-language': { es: 'es o en', en: 'es or en' },
  'plan-name-invalid': {
    es: '--name: el nombre debe tener entre 1 y 200 letras.',
    en: '--name: the name must have 1 to 200 letters.',
  },
  'plan-out-missing': {
    es: 'Falta la carpeta donde escribir: --out DIR.',
    en: 'The folder to write to is missing: --out DIR.',
  },
  'plan-folder-is-file': {
    es: '{path} es un archivo, no una carpeta: elija otra con --out.',
    en: '{path} is a file, not a folder: choose another one with --out.',
  },
  'plan-folder-not-empty': {
    es: 'La carpeta {folder} no está vacía: elija otra, o agregue --force para escribir en ella (lo que no es del plan se queda).',
    en: 'The folder {folder} is not empty: choose another one, or add --force to write there (what is not of the plan stays).',
  },
  'plan-folder-not-writable': {
    es: 'No se puede escribir en {folder} ({cause}).',
    en: '{folder} cannot be written to ({cause}).',
  },
  'plan-spec-unreadable': {
    es: '--spec: {file} no se puede leer como plan ({detail}). Sirve el JSON que entregó Arraigo, o un objeto con “spec”.',
    en: '--spec: {file} cannot be read as a plan ({detail}). The JSON that Arraigo handed over will do, or an object with “spec”.',
  },
  'plan-spec-field': {
    es: '--spec: {field} no es lo que un plan pide.',
    en: '--spec: {field} is not what a plan asks for.',
  },
  'plan-ranking-unknown': {
    es: '--ranking: no hay una priorización “{ranking}”. Hay: {known}.',
    en: '--ranking: there is no ranking “{ranking}”. There are: {known}.',
  },
  'plan-code-unknown': {
    es: '{option}: no existe “{value}”. Hay: {known}.',
    en: '{option}: there is no “{value}”. There are: {known}.',
  },
  'plan-command-wrong': { es: '{place}: {what}', en: '{place}: {what}' },
  'plan-command-saved': {
    es: 'Plan {id} guardado: “{name}”. También está en el navegador.',
    en: 'Plan {id} saved: “{name}”. It is in the browser too.',
  },
  'plan-command-reading': {
    es: 'Leyendo los datos: orden, cobertura, terrenos y distancias…',
    en: 'Reading the data: ranking, coverage, sites and distances…',
  },
  'plan-proposals-no-place': {
    es: '--propose-sites: diga dónde buscar terrenos, con --region o --comuna.',
    en: '--propose-sites: say where to look for sites, with --region or --comuna.',
  },
  'plan-command-proposing': {
    es: '{place}: buscando terrenos entre las manzanas casi vacías…',
    en: '{place}: looking for sites among almost empty blocks…',
  },
  'plan-command-sites-kept': {
    es: '{place}: terrenos propuestos que se guardan: {count}, para hasta {families} familias (estimación). Falta confirmar dueño, suelo y precio: están en Planes › Terrenos.',
    en: '{place}: proposed sites that are kept: {count}, for up to {families} families (an estimate). Owner, soil and price are still to be confirmed: they are in Plans › Sites.',
  },
  'plan-command-sites-near': {
    es: 'A {maxDistanceKm} km o menos de familias que deben irse: {near} de ellos.',
    en: 'Within {maxDistanceKm} km of families that must leave: {near} of them.',
  },
  'plan-command-sites-far': {
    es: 'Ninguno está a {maxDistanceKm} km o menos de familias que se sepa que deben irse. Dibuje o importe terrenos cerca de ellas, o admita manzanas con algo más de gente (Planes › Terrenos › Reglas).',
    en: 'None is within {maxDistanceKm} km of families that are known to have to leave. Draw or import sites near them, or admit blocks with somewhat more people (Plans › Sites › Rules).',
  },
  'plan-command-sites-there': {
    es: '{place}: ya hay {count} terrenos propuestos; no se agregan más.',
    en: '{place}: there are {count} proposed sites already; none is added.',
  },
  'plan-command-sites-none': {
    es: '{place}: no se encontraron terrenos que proponer. El plan se hace con los que hay.',
    en: '{place}: no sites to propose were found. The plan is made with those that there are.',
  },
  'plan-command-first': {
    es: '{seconds} s: primer plan, {objective} puntos.',
    en: '{seconds} s: first plan, {objective} points.',
  },
  'plan-command-better': {
    es: '{seconds} s: {objective} puntos; a lo más {gap} % bajo lo mejor posible.',
    en: '{seconds} s: {objective} points; at most {gap} % below the best possible.',
  },
  'plan-command-stopping': {
    es: 'Deteniendo: se guarda y se entrega lo mejor que se encontró. Otra vez Ctrl-C para dejarlo todo.',
    en: 'Stopping: the best that was found is kept and handed over. Ctrl-C again to give up.',
  },
  'plan-command-nothing': {
    es: 'Se detuvo antes de encontrar un plan: no hay nada que entregar.',
    en: 'It was stopped before a plan was found: there is nothing to hand over.',
  },
  'plan-command-done': {
    es: '{families} familias en {settlements} campamentos por {costUf} UF de {budgetUf}; brecha {gap} %.',
    en: '{families} families in {settlements} settlements for {costUf} UF of {budgetUf}; gap {gap} %.',
  },
  'plan-command-written': {
    es: 'Escrito en {folder}: {files}.',
    en: 'Written to {folder}: {files}.',
  },
}
