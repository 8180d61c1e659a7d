import type { Messages } from '../messages/messages.ts'

const reasonMessages: Messages = {
  'plan-chosen': {
    es: 'Entra: {families} familias con puntaje {score} por {costUf} UF; está entre los de mejor resultado por UF.',
    en: 'In: {families} families with score {score} at {costUf} UF; it is among those with the best result per UF.',
  },
  'plan-chosen-all': {
    es: 'Entra: {families} familias con puntaje {score} por {costUf} UF; el presupuesto alcanza para todos los que se pueden costear.',
    en: 'In: {families} families with score {score} at {costUf} UF; the budget is enough for all that can be costed.',
  },
  'plan-chosen-completes': {
    es: 'Entra: {families} familias con puntaje {score} por {costUf} UF; otros rinden más por UF, pero la mejor combinación que cabe en el presupuesto lo incluye.',
    en: 'In: {families} families with score {score} at {costUf} UF; others yield more per UF, but the best combination that fits the budget includes it.',
  },
  'plan-more-is-worth-less': {
    es: 'Con {extraUf} UF más recibiría {packageEs}, pero ese dinero rinde más en otros campamentos.',
    en: 'With {extraUf} UF more it would get {packageEn}, but that money yields more in other settlements.',
  },
  'plan-more-does-not-fit': {
    es: 'Con {extraUf} UF más recibiría {packageEs}, pero solo quedan {leftUf} UF.',
    en: 'With {extraUf} UF more it would get {packageEn}, but only {leftUf} UF are left.',
  },
  'plan-others-yield-more': {
    es: 'No entra: con este presupuesto, cada UF rinde más en otros campamentos.',
    en: 'Not in: with this budget, each UF yields more in other settlements.',
  },
  'plan-other-combination': {
    es: 'No entra: rinde bien por UF, pero la mejor combinación que cabe en el presupuesto lo deja fuera.',
    en: 'Not in: it yields well per UF, but the best combination that fits the budget leaves it out.',
  },
  'plan-would-enter': {
    es: 'Entraría si {packageEs} bajara de {costUf} a {enoughUf} UF; con {extraUf} UF más de presupuesto se podría sumar sin quitar a nadie.',
    en: 'It would enter if {packageEn} fell from {costUf} to {enoughUf} UF; with {extraUf} UF more budget it could be added without taking from anyone.',
  },
  'plan-would-fit': {
    es: 'Con {extraUf} UF más de presupuesto se podría sumar {packageEs} sin quitar a nadie.',
    en: 'With {extraUf} UF more budget {packageEn} could be added without taking from anyone.',
  },
  'plan-costs-more-than-budget': {
    es: 'No entra: lo más económico para sus {families} familias, {packageEs}, cuesta {costUf} UF y todo el presupuesto es de {budgetUf} UF.',
    en: 'Not in: the cheapest for its {families} families, {packageEn}, costs {costUf} UF and the whole budget is {budgetUf} UF.',
  },
  'plan-score-sparse': {
    es: 'Su puntaje es incierto: se conoce solo el {pct} % de los datos que mide.',
    en: 'Its score is uncertain: only {pct} % of the data it measures is known.',
  },
  'plan-unknown-households': {
    es: 'No entra: no se sabe cuántos hogares tiene, así que no se puede costear. Registre sus hogares para incluirlo.',
    en: 'Not in: its number of households is unknown, so it cannot be costed. Record its households to include it.',
  },
  'plan-no-families': {
    es: 'No entra: no tiene hogares registrados (0): no hay a quién atender.',
    en: 'Not in: it has no households (0): there is nobody to serve.',
  },
  'plan-repeated': {
    es: 'No entra: parece repetir otro registro ({name}, {code}), que sí se considera. Decida en Datos si son el mismo.',
    en: 'Not in: it seems to repeat another record ({name}, {code}), which is considered. Decide in Data whether they are the same.',
  },
  'plan-no-score': {
    es: 'No entra: no se conoce ninguno de los criterios del puntaje, así que no se puede comparar con los demás.',
    en: 'Not in: none of the criteria of the score is known, so it cannot be compared with the others.',
  },
  'plan-no-lack': {
    es: 'No entra: su puntaje es 0; según los datos cargados no le falta nada de lo que el puntaje mide.',
    en: 'Not in: its score is 0; by the data loaded it lacks nothing of what the score measures.',
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
    es: 'No hay campamentos vigentes cargados en {region}. Importe primero el catastro, por ejemplo: npm run arraigo -- import catastro_campamentos.geojson',
    en: 'No open settlements are loaded in {region}. Import the catastro first, for example: npm run arraigo -- import catastro_campamentos.geojson',
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
    es: 'Es el mejor plan posible con estos datos y supuestos (comprobado).',
    en: 'It is the best possible plan with these data and assumptions (proven).',
  },
  'plan-time-limit': {
    es: 'Se acabó el tiempo de cálculo ({seconds} s): es el mejor plan encontrado y puede haber uno hasta {gapPct} % mejor.',
    en: 'Time ran out ({seconds} s): this is the best plan found, and one up to {gapPct} % better may exist.',
  },
  'plan-score-data': {
    es: 'Puntajes con el {pct} % de los datos en promedio.',
    en: 'Scores with {pct} % of the data on average.',
  },
  'plan-score-data-missing': {
    es: 'Puntajes con el {pct} % de los datos en promedio; faltan en la mayoría de los campamentos: {criteriaEs}.',
    en: 'Scores with {pct} % of the data on average; missing in most settlements: {criteriaEn}.',
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
    es: 'Registros que parecen repetidos y esperan una decisión en Datos, no planificados: {count}.',
    en: 'Records that seem repeated and wait for a decision in Data, not planned: {count}.',
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
