import type { Messages } from '../messages/messages.ts'

/** Plans and their runs as they are kept: what is refused, how a run ended, what is outdated. */
export const planRunsMessages: Messages = {
  'word.plan-run': { es: 'el cálculo del plan', en: 'plan run' },
  'plan-ranking-gone': {
    es: 'La priorización {id} no existe o fue eliminada; elija otra.',
    en: 'Ranking {id} does not exist or was removed; choose another one.',
  },
  'plan-place-unknown': {
    es: 'No se conoce la región o comuna {place}.',
    en: 'There is no region or comuna {place}.',
  },
  'plan-data-change': {
    es: 'Los datos cambian mientras se leen; intente de nuevo cuando termine la importación o edición en curso.',
    en: 'The data change while they are read; try again when the import or edit that is going on has ended.',
  },
  'plan-repeats': {
    es: 'Repite a «{name}», que se considera en su lugar.',
    en: 'Repeats “{name}”, which counts in its place.',
  },
  'plan-closed-left': {
    es: 'Campamentos cerrados que no se consideran: {count}.',
    en: 'Closed settlements that are not considered: {count}.',
  },
  'plan-no-slopes': {
    es: 'No hay elevaciones cargadas: la pendiente es desconocida y no cambia ningún costo.',
    en: 'No elevations are loaded: slopes are unknown and change no cost.',
  },
  'plan-no-streets': {
    es: '{count} campamentos no tienen una calle cargada a menos de 2 km: su distancia a la red es desconocida y no cambia ningún costo.',
    en: '{count} settlements have no loaded street within 2 km: their distance to the network is unknown and changes no cost.',
  },
  'plan-spec-missing': {
    es: 'Falta lo que el plan decide (spec); un escenario indica en su lugar el plan base (baseId).',
    en: 'What the plan decides (spec) is missing; a scenario names its base (baseId) instead.',
  },
  'plan-overrides-without-base': {
    es: 'Hay diferencias (overrides) sin un plan base: indique baseId o inclúyalas en spec.',
    en: 'There are overrides without a base: give baseId, or put them into spec.',
  },
  'plan-spec-and-base': {
    es: 'Un escenario toma lo que decide de su base: envíe baseId y overrides, sin spec.',
    en: 'A scenario takes what it decides from its base: send baseId and overrides, without spec.',
  },
  'plan-base-itself': {
    es: 'Un plan no puede ser escenario de sí mismo.',
    en: 'A plan cannot be a scenario of itself.',
  },
  'plan-base-gone': {
    es: 'El plan base {id} no existe, fue eliminado o ahora es un escenario.',
    en: 'The base plan {id} does not exist, was removed, or is a scenario now.',
  },
  'plan-base-is-scenario': {
    es: '«{name}» ya es un escenario: parta del plan del que sale.',
    en: '“{name}” is a scenario itself: start from the plan that it comes from.',
  },
  'plan-base-has-scenarios': {
    es: 'Tiene {count} escenarios ({names}): no puede ser escenario de otro plan.',
    en: 'It has {count} scenarios ({names}): it cannot be a scenario of another plan.',
  },
  'plan-has-scenarios': {
    es: '«{name}» es la base de {count} escenarios ({names}): elimínelos antes.',
    en: '“{name}” is the base of {count} scenarios ({names}): remove them first.',
  },
  'plan-run-beside': {
    es: '{startedBy} ya calculaba el mismo plan (cálculo {run}). Se guardan los dos y se muestra el más nuevo.',
    en: '{startedBy} was solving the same plan already (run {run}). Both are kept, and the newest is shown.',
  },
  'plan-run-failed': {
    es: 'El cálculo falló en el servidor y quedó registrado. Puede reanudarlo; si vuelve a fallar, avise a quien lo administra.',
    en: 'The computation failed on the server and was logged. You can resume it; if it fails again, tell whoever runs it.',
  },
  'plan-run-not-resumable': {
    es: 'Este cálculo no se puede reanudar ({phase:word}).',
    en: 'This run cannot be resumed ({phase:word}).',
  },
  'word.plan-phase-infeasible': { es: 'no hay plan posible', en: 'no plan is possible' },
  'word.plan-phase-finished': { es: 'cambiado a mano', en: 'changed by hand' },
  'plan-outdated-spec': {
    es: 'Lo que el plan decide cambió después de calcularlo: {entries:word}.',
    en: 'What the plan decides was changed after it was solved: {entries:word}.',
  },
  'word.plan-spec-places': { es: 'lugares', en: 'places' },
  'word.plan-spec-rankingid': { es: 'priorización', en: 'ranking' },
  'word.plan-spec-fromyear': { es: 'primer año', en: 'first year' },
  'word.plan-spec-budgetsuf': { es: 'presupuestos', en: 'budgets' },
  'word.plan-spec-carriesover': { es: 'arrastre del presupuesto', en: 'carry-over of the budget' },
  'word.plan-spec-funds': { es: 'fondos', en: 'funds' },
  'word.plan-spec-discountpct': { es: 'descuento por año', en: 'discount per year' },
  'word.plan-spec-packages': { es: 'paquetes', en: 'packages' },
  'word.plan-spec-programme': { es: 'programa', en: 'programme' },
  'word.plan-spec-capacities': { es: 'capacidad por comuna', en: 'capacity per comuna' },
  'word.plan-spec-floors': { es: 'pisos de equidad', en: 'equity floors' },
  'word.plan-spec-minfamilies': { es: 'mínimo de familias', en: 'least families' },
  'word.plan-spec-locks': { es: 'campamentos fijados', en: 'locked settlements' },
  'word.plan-spec-sites': { es: 'terrenos', en: 'sites' },
  'word.plan-spec-compactness': { es: 'concentración de obras', en: 'compact works' },
  'plan-outdated-ranking': {
    es: 'La priorización «{name}» se guardó de nuevo después de calcular el plan.',
    en: 'The ranking “{name}” was saved again after the plan was solved.',
  },
  'plan-outdated-ranking-gone': {
    es: 'La priorización «{name}» fue eliminada después de calcular el plan.',
    en: 'The ranking “{name}” was removed after the plan was solved.',
  },
  'plan-outdated-cost': {
    es: 'El costo de {nameEs} cambió de {from} a {to} UF por familia el {date}.',
    en: 'The cost of {nameEn} changed from {from} to {to} UF per family on {date}.',
  },
  'plan-outdated-fixed-cost': {
    es: 'El costo fijo de {nameEs} cambió de {from} a {to} UF el {date}.',
    en: 'The fixed cost of {nameEn} changed from {from} to {to} UF on {date}.',
  },
  'plan-outdated-benefit': {
    es: 'El beneficio de {nameEs} cambió de {from} a {to} el {date}.',
    en: 'The benefit of {nameEn} changed from {from} to {to} on {date}.',
  },
  'plan-outdated-duration': {
    es: 'La duración de {nameEs} cambió de {from} a {to} años el {date}.',
    en: 'The duration of {nameEn} changed from {from} to {to} years on {date}.',
  },
  'plan-outdated-package': {
    es: 'Lo que {nameEs} requiere, incluye o cierra cambió el {date}.',
    en: 'What {nameEn} needs, includes or closes changed on {date}.',
  },
  'plan-outdated-package-gone': {
    es: '{nameEs} ya no está en el catálogo.',
    en: '{nameEn} is not in the catalogue any more.',
  },
  'plan-outdated-cost-rules': {
    es: 'Cambiaron las reglas que adaptan los costos.',
    en: 'The rules that adapt costs were changed.',
  },
  'plan-outdated-programme': {
    es: 'Cambiaron las reglas del programa {name}.',
    en: 'The rules of the programme {name} were changed.',
  },
  'plan-outdated-studies': {
    es: 'Estudios de riesgo nuevos o cambiados de los campamentos del plan: {count}.',
    en: 'New or changed hazard studies of the plan’s settlements: {count}.',
  },
  'plan-outdated-figure': {
    es: '{code:word} cambió de {from} a {to} el {date}.',
    en: '{code:word} changed from {from} to {to} on {date}.',
  },
  'plan-outdated-settlements': {
    es: 'Campamentos desde que se calculó: {changed} cambiados, {added} nuevos, {gone} cerrados o eliminados.',
    en: 'Settlements since it was solved: {changed} changed, {added} new, {gone} closed or removed.',
  },
  'plan-outdated-sites': {
    es: 'Terrenos desde que se calculó: {changed} cambiados, {added} nuevos, {gone} eliminados.',
    en: 'Sites since it was solved: {changed} changed, {added} new, {gone} removed.',
  },
  'plan-outdated-collections': {
    es: 'Datos que cambiaron cerca de los campamentos del plan: {collections:word}.',
    en: 'Data that changed near the plan’s settlements: {collections:word}.',
  },
  'word.plan-data-facilities': { es: 'equipamientos', en: 'facilities' },
  'word.plan-data-streets': { es: 'calles', en: 'streets' },
  'word.plan-data-elevation': { es: 'elevaciones', en: 'elevations' },
  'word.plan-data-blocks': { es: 'manzanas', en: 'blocks' },
  'word.plan-data-buildings': { es: 'edificaciones', en: 'buildings' },
  'word.plan-data-zones': { es: 'zonas censales', en: 'census zones' },
  'word.plan-data-hazards': { es: 'áreas de riesgo', en: 'hazard areas' },
  'word.plan-data-zoning': { es: 'zonificación', en: 'zoning' },
  'word.plan-data-comunas': { es: 'comunas', en: 'comunas' },
  'word.plan-data-standards': { es: 'estándares', en: 'standards' },
  'word.plan-data-indicators': { es: 'indicadores', en: 'indicators' },
}
