import type { Messages } from '../messages/messages.ts'

const reasonMessages: Messages = {
  'plan-chosen': {
    es: '{packageEs} para {families} familias por {costUf} UF: rinde {ratio} puntos por cada 1.000 UF; con este presupuesto entra lo que rinde al menos {threshold}.',
    en: '{packageEn} for {families} families at {costUf} UF: it yields {ratio} points per 1,000 UF; this budget reaches what yields at least {threshold}.',
  },
  'plan-chosen-fills': {
    es: '{packageEs} para {families} familias por {costUf} UF: rinde {ratio} puntos por cada 1.000 UF, bajo el límite de {threshold}, pero aprovecha un saldo en el que no caben los que rinden más.',
    en: '{packageEn} for {families} families at {costUf} UF: it yields {ratio} points per 1,000 UF, below the limit of {threshold}, but uses money left into which those that yield more do not fit.',
  },
  'plan-more-is-worth-less': {
    es: 'No se eligió {packageEs}: costaría {extraUf} UF más y esa diferencia rendiría {ratio} puntos por cada 1.000 UF; con este presupuesto el límite es {threshold}.',
    en: '{packageEn} was not chosen: it would cost {extraUf} UF more and that difference would yield {ratio} points per 1,000 UF; with this budget the limit is {threshold}.',
  },
  'plan-more-does-not-fit': {
    es: 'No se eligió {packageEs}: costaría {extraUf} UF más y quedan {leftUf} UF; hacerle espacio quitaría a otros campamentos más de lo que daría a este.',
    en: '{packageEn} was not chosen: it would cost {extraUf} UF more and {leftUf} UF are left; making room for it would take more from other settlements than it would give to this one.',
  },
  'plan-below-threshold': {
    es: 'El presupuesto no alcanza: su mejor alternativa, {packageEs}, rinde {ratio} puntos por cada 1.000 UF y con este presupuesto el límite es {threshold}.',
    en: 'The budget does not reach it: its best option, {packageEn}, yields {ratio} points per 1,000 UF and with this budget the limit is {threshold}.',
  },
  'plan-does-not-fit': {
    es: 'No cabe: rinde {ratio} puntos por cada 1.000 UF, sobre el límite de {threshold}, pero cuesta {costUf} UF y quedan {leftUf} UF; hacerle espacio quitaría a otros campamentos más de lo que daría a este.',
    en: 'It does not fit: it yields {ratio} points per 1,000 UF, above the limit of {threshold}, but costs {costUf} UF and {leftUf} UF are left; making room for it would take more from other settlements than it would give to this one.',
  },
  'plan-costs-more-than-budget': {
    es: 'Su alternativa más barata, {packageEs}, cuesta {costUf} UF, más que todo el presupuesto ({budgetUf} UF).',
    en: 'Its cheapest option, {packageEn}, costs {costUf} UF, more than the whole budget ({budgetUf} UF).',
  },
  'plan-unknown-households': {
    es: 'No se sabe cuántos hogares tiene, así que no se puede costear. Registre sus hogares para incluirlo.',
    en: 'Its number of households is unknown, so it cannot be costed. Record its households to include it.',
  },
  'plan-no-families': {
    es: 'No tiene hogares registrados (0): no hay a quién atender.',
    en: 'It has no households (0): there is nobody to serve.',
  },
  'plan-repeated': {
    es: 'Parece repetir otro registro ({name}, {code}), que sí se considera. Decida si son el mismo antes de planificarlo.',
    en: 'It seems to repeat another record ({name}, {code}), which is considered. Decide whether they are the same before planning it.',
  },
  'plan-closed': { es: 'El campamento está cerrado.', en: 'The settlement is closed.' },
  'plan-no-score': {
    es: 'No se conoce ninguno de los criterios del puntaje, así que no se puede comparar con los demás.',
    en: 'None of the criteria of the score is known, so it cannot be compared with the others.',
  },
  'plan-no-lack': {
    es: 'Su puntaje es 0: según los datos cargados no le falta nada de lo que el puntaje mide.',
    en: 'Its score is 0: by the data loaded it lacks nothing of what the score measures.',
  },
  'plan-no-packages': {
    es: 'No hay paquetes con costo unitario definido.',
    en: 'There are no packages with a unit cost.',
  },
}

const requestMessages: Messages = {
  'plan-region-missing': {
    es: 'Falta la región: indique su código, por ejemplo 05.',
    en: 'The region is missing: give its code, for example 05.',
  },
  'plan-region-unknown': {
    es: 'No existe la región «{region}». Los códigos son: {codes}.',
    en: 'There is no region “{region}”. The codes are: {codes}.',
  },
  'plan-budget-missing': {
    es: 'Falta el presupuesto en UF, por ejemplo 1000000.',
    en: 'The budget in UF is missing, for example 1000000.',
  },
  'plan-budget-invalid': {
    es: 'El presupuesto «{budget}» no es un número de UF. Escríbalo sin separador de miles y con punto decimal, por ejemplo 1000000 o 1500.5.',
    en: 'The budget “{budget}” is not a number of UF. Write it without thousands separators and with a decimal point, for example 1000000 or 1500.5.',
  },
  'plan-budget-negative': {
    es: 'El presupuesto no puede ser negativo ({budget} UF).',
    en: 'The budget cannot be negative ({budget} UF).',
  },
  'plan-year-invalid': {
    es: 'El año «{year}» no es válido: debe estar entre 2000 y 2100.',
    en: 'The year “{year}” is not valid: it must lie between 2000 and 2100.',
  },
  'plan-standards-unknown': {
    es: 'No hay estándares llamados «{standards}». Los que hay son: {names}.',
    en: 'There are no standards called “{standards}”. There are: {names}.',
  },
  'plan-time-limit-invalid': {
    es: 'El tiempo máximo «{seconds}» no es un número de segundos mayor que 0.',
    en: 'The time limit “{seconds}” is not a number of seconds above 0.',
  },
  'plan-name-empty': { es: 'El nombre del plan está vacío.', en: 'The plan’s name is empty.' },
  'plan-folder-missing': {
    es: 'Falta la carpeta donde escribir el plan (--out CARPETA).',
    en: 'The folder to write the plan to is missing (--out FOLDER).',
  },
  'plan-folder-not-writable': {
    es: 'No se puede escribir en la carpeta {folder} ({cause}). Elija otra o cambie sus permisos.',
    en: 'The folder {folder} cannot be written to ({cause}). Choose another one or change its permissions.',
  },
  'plan-folder-is-file': {
    es: '{path} es un archivo, no una carpeta. Indique otra carpeta para el plan.',
    en: '{path} is a file, not a folder. Name another folder for the plan.',
  },
  'plan-no-settlements': {
    es: 'No hay campamentos cargados en {region}. Importe primero el catastro, por ejemplo: npm run arraigo -- import catastro_campamentos.geojson',
    en: 'No settlements are loaded in {region}. Import the catastro first, for example: npm run arraigo -- import catastro_campamentos.geojson',
  },
  'plan-cancelled': {
    es: 'El cálculo del plan se canceló; no se guardó nada.',
    en: 'The plan was cancelled; nothing was saved.',
  },
  'plan-solver-failed': {
    es: 'El optimizador no pudo resolver el plan ({detail}). No se guardó nada.',
    en: 'The solver could not solve the plan ({detail}). Nothing was saved.',
  },
}

const noteMessages: Messages = {
  'plan-optimal': {
    es: 'El plan es el óptimo: ningún otro con este presupuesto suma más puntos (diferencia máxima {gapPct} %).',
    en: 'The plan is optimal: no other with this budget reaches more points (difference at most {gapPct} %).',
  },
  'plan-time-limit': {
    es: 'Se acabó el tiempo de cálculo ({seconds} s): es el mejor plan encontrado y puede haber uno hasta {gapPct} % mejor.',
    en: 'Time ran out ({seconds} s): this is the best plan found, and one up to {gapPct} % better may exist.',
  },
  'plan-budget-zero': {
    es: 'El presupuesto es 0 UF: el plan queda vacío.',
    en: 'The budget is 0 UF: the plan is empty.',
  },
  'plan-nothing-fits': {
    es: 'Con {budgetUf} UF no alcanza para ningún campamento: el plan queda vacío.',
    en: '{budgetUf} UF are not enough for any settlement: the plan is empty.',
  },
  'plan-nothing-plannable': {
    es: 'Ningún campamento de la región se puede planificar con los datos cargados: el plan queda vacío y cada fila dice por qué.',
    en: 'No settlement of the region can be planned with the data loaded: the plan is empty and each row says why.',
  },
  'plan-without-households': {
    es: 'Campamentos sin hogares conocidos, que no se costearon: {count}.',
    en: 'Settlements with unknown households, not costed: {count}.',
  },
  'plan-without-boundary': {
    es: 'Campamentos sin polígono, sin distancias: {count}.',
    en: 'Settlements without a boundary, with no distances: {count}.',
  },
  'plan-repeated-count': {
    es: 'Registros que parecen repetidos y esperan una decisión, no planificados: {count}.',
    en: 'Records that seem repeated and wait for a decision, not planned: {count}.',
  },
  'plan-services-unknown': {
    es: 'Servicios sin equipamientos cargados en la región, que quedaron fuera del puntaje: {servicesEs}.',
    en: 'Services with no facilities loaded in the region, left out of the score: {servicesEn}.',
  },
  'plan-default-score': {
    es: 'El puntaje usa los pesos iniciales de Arraigo, que deben acordarse en cada municipio.',
    en: 'The score uses Arraigo’s initial weights, to be agreed in each municipality.',
  },
  'plan-costs-to-confirm': {
    es: 'Los costos unitarios son órdenes de magnitud por confirmar.',
    en: 'Unit costs are orders of magnitude, to be confirmed.',
  },
  'plan-demonstration': {
    es: 'El plan usa datos de demostración: no son campamentos reales.',
    en: 'The plan uses demonstration data: these are not real settlements.',
  },
  'plan-summary': {
    es: '{name}: {settlements} de {considered} campamentos, {families} familias, {costUf} UF de {budgetUf}.',
    en: '{name}: {settlements} of {considered} settlements, {families} families, {costUf} UF of {budgetUf}.',
  },
  'plan-written': {
    es: 'Escritos {files} en {folder}.',
    en: 'Wrote {files} to {folder}.',
  },
  'plan-saved': { es: 'Guardado con el número {id}.', en: 'Saved with number {id}.' },
}

export const planMessages: Messages = { ...reasonMessages, ...requestMessages, ...noteMessages }
