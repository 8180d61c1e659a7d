import type { Messages } from '../messages/messages.ts'

export const strategyMessages: Messages = {
  'strategy-no-instrument': {
    es: 'Sin dato: ningún instrumento cargado dice qué riesgos tiene el suelo. No significa que no los haya.',
    en: 'Unknown: no instrument that is loaded tells of the hazards of the ground. It does not mean that there are none.',
  },
  'strategy-only-some': {
    es: 'Sin dato: de este lugar solo se conoce {kinds:word} ({sources}). Ningún instrumento cargado habla del suelo: no significa que no haya otros riesgos.',
    en: 'Unknown: of this place only {kinds:word} is known ({sources}). No instrument that is loaded tells of the ground: it does not mean that there are no other hazards.',
  },
  'strategy-outside-limits': {
    es: 'Sin dato: el lugar está fuera de los límites urbanos, y ninguna de las áreas de {sources} lo cruza: esos planes no hablan de él.',
    en: 'Unknown: the place lies outside urban limits and none of the areas of {sources} crosses it: those plans say nothing of it.',
  },
  'strategy-without-boundary': {
    es: 'Sin dato: el campamento no tiene polígono; dibújelo para saber qué riesgos lo cruzan.',
    en: 'Unknown: the settlement has no boundary; draw it to know which hazards cross it.',
  },
  'strategy-shape-broken': {
    es: 'Sin dato: el polígono del campamento, o un área de riesgo sobre él, está mal dibujado y no se pudo cruzar.',
    en: 'Unknown: the boundary of the settlement, or a risk area over it, is badly drawn and could not be crossed.',
  },
  'strategy-areas-all': {
    es: '{pct} % {of:word} está en áreas de {kinds:word} ({sources}); desde {limitPct} % se relocalizan todas las familias. Quedarse está condicionado a un estudio y a obras (OGUC 2.1.17).',
    en: '{pct} % {of:word} lies in areas of {kinds:word} ({sources}); from {limitPct} % on all families are relocated. Staying is conditional on a study and works (OGUC 2.1.17).',
  },
  'strategy-areas-part': {
    es: '{pct} % {of:word} está en áreas de {kinds:word} ({sources}): esa parte de las familias se relocaliza, el resto se queda. Quedarse ahí está condicionado a un estudio y a obras (OGUC 2.1.17).',
    en: '{pct} % {of:word} lies in areas of {kinds:word} ({sources}): that share of the families is relocated, the others stay. Staying there is conditional on a study and works (OGUC 2.1.17).',
  },
  'strategy-areas-few': {
    es: 'Solo {pct} % {of:word} está en áreas de {kinds:word} ({sources}), menos de {limitPct} %: las familias se quedan y lo construido sale de esa parte, o se estudia (OGUC 2.1.17).',
    en: 'Only {pct} % {of:word} lies in areas of {kinds:word} ({sources}), less than {limitPct} %: families stay, and what is built leaves that part, or is studied (OGUC 2.1.17).',
  },
  'strategy-no-areas': {
    es: 'Ningún área que obligue a mover familias cruza el lugar, según {sources}.',
    en: 'No area from which families must move crosses the place, by {sources}.',
  },
  'strategy-steep': {
    es: 'La pendiente media es de {slope}°, más de {limit}°: el suelo se considera inestable mientras no haya un estudio, que dirá cuántas familias deben dejarlo.',
    en: 'The mean slope is {slope}°, more than {limit}°: the ground is taken as unstable until a study says how many families must leave it.',
  },
  'strategy-study-no-hazard': {
    es: 'Un estudio descarta el riesgo de {kind:word}: {source}.',
    en: 'A study rules the hazard of {kind:word} out: {source}.',
  },
  'strategy-study-mitigable': {
    es: 'Un estudio dice que el riesgo de {kind:word} se mitiga con obras: {source}. Las familias se quedan, con esas obras.',
    en: 'A study says that the hazard of {kind:word} can be mitigated by works: {source}. Families stay, with those works.',
  },
  'strategy-study-not-mitigable': {
    es: 'Un estudio dice que el riesgo de {kind:word} no se mitiga y que {pct} % de las familias debe dejar el lugar: {source}.',
    en: 'A study says that the hazard of {kind:word} cannot be mitigated and that {pct} % of the families must leave: {source}.',
  },
  'strategy-decided': { es: 'Decidido por una persona: {reason}', en: 'Decided by a person: {reason}' },
  'strategy-decided-bare': {
    es: 'Está en la ficha del campamento, sin razones escritas.',
    en: 'It is in the record of the settlement, without reasons.',
  },
  'strategy-to-study': { es: 'Falta estudiarlo: {reason}', en: 'To be studied: {reason}' },
  'strategy-note-evacuation': {
    es: '{pct} % del suelo está en un área que se evacua ante tsunami ({source}): no es lo mismo que un área inundable, y pide vías de evacuación.',
    en: '{pct} % of the ground lies in an area that is evacuated for tsunamis ({source}): not the same as an area that floods; it asks for ways out.',
  },
  'strategy-note-area': {
    es: '{pct} % del suelo está en áreas de {kind:word} ({source}), que por sí solas no obligan a moverse: pide estudio y obras (OGUC 2.1.17).',
    en: '{pct} % of the ground lies in areas of {kind:word} ({source}), which alone move nobody: it asks for a study and works (OGUC 2.1.17).',
  },
  'strategy-note-points': {
    es: 'Puntos críticos de {kind:word} a menos de {metres} m: {count}. Piden un estudio.',
    en: 'Critical points of {kind:word} within {metres} m: {count}. They ask for a study.',
  },
  'strategy-note-points-level': {
    es: 'Puntos críticos de {kind:word}, nivel {level}, a menos de {metres} m: {count}. Piden un estudio.',
    en: 'Critical points of {kind:word}, level {level}, within {metres} m: {count}. They ask for a study.',
  },
  'strategy-note-strips': {
    es: 'Lo cruzan fajas no edificables dibujadas como líneas: {count}. Su ancho está en la ordenanza.',
    en: 'No-build strips drawn as lines cross it: {count}. How wide they are is in the ordinance.',
  },
  'strategy-note-slope': {
    es: 'La pendiente media es de {slope}°. Hay deslizamientos registrados desde {from}°: no prueba que el suelo sea estable.',
    en: 'The mean slope is {slope}°. Slides are recorded from {from}° on: it does not prove that the ground is stable.',
  },
  'strategy-note-slope-unknown': {
    es: 'Pendiente sin dato: no hay alturas cargadas del lugar.',
    en: 'Slope unknown: no elevations of the place are loaded.',
  },
  'word.hazard-flood': { es: 'inundación', en: 'flood' },
  'word.hazard-landslide': { es: 'remoción en masa', en: 'landslide' },
  'word.hazard-ravine': { es: 'quebrada', en: 'ravine' },
  'word.hazard-tsunami': { es: 'inundación por tsunami', en: 'tsunami flood' },
  'word.hazard-evacuation': { es: 'evacuación ante tsunami', en: 'tsunami evacuation' },
  'word.hazard-volcanic': { es: 'volcanes y fallas', en: 'volcanoes and faults' },
  'word.hazard-fire': { es: 'incendio', en: 'fire' },
  'word.hazard-other': { es: 'otro riesgo', en: 'another hazard' },
  'word.hazard-no-build': { es: 'zona no edificable', en: 'no-build zone' },
  'word.hazard-all-kinds': { es: 'todo tipo', en: 'every kind' },
  'word.hazard-share-ground': { es: 'del suelo', en: 'of the ground' },
  'word.hazard-share-buildings': { es: 'de las edificaciones', en: 'of the buildings' },
  'strategy-reason-missing': {
    es: 'Decidir otra cosa que la regla pide decir por qué.',
    en: 'To decide otherwise than the rule, say why.',
  },
  'strategy-settlement-closed': {
    es: '«{name}» está cerrado: ya no se decide dónde quedarse.',
    en: '“{name}” is closed: where to stay is no longer decided.',
  },
  'study-share-without-moving': {
    es: 'Solo un estudio que dice que el riesgo no se mitiga dice qué parte de las familias debe irse.',
    en: 'Only a study which says that the hazard cannot be mitigated says what share of the families must leave.',
  },
  'study-source-blank': { es: 'Falta decir qué estudio es y de quién.', en: 'Say which study it is and whose.' },
  'word.hazard-study': { es: 'el estudio', en: 'study' },
}
