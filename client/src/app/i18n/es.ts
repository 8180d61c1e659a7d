import { comparisonEs } from '../../comparison/comparison.es.ts'
import type { allCoverageEs } from '../../coverage/allCoverage.es.ts'
import { datasetsEs } from '../../datasets/datasets.es.ts'
import { decisionsEs } from '../../decisions/decisions.es.ts'
import type { allDemandEs } from '../../demand/allDemand.es.ts'
import { demonstrationEs } from '../../demonstration/demonstration.es.ts'
import { exportsEs } from '../../exports/exports.es.ts'
import { importsEs } from '../../imports/imports.es.ts'
import { layersEs } from '../../layers/layers.es.ts'
import { drawingEs } from '../../map/drawing/drawing.es.ts'
import { parametersEs } from '../../parameters/parameters.es.ts'
import type { allPlansEs } from '../../plans/allPlans.es.ts'
import { printingEs } from '../../printing/printing.es.ts'
import type { allPrioritiesEs } from '../../priorities/allPriorities.es.ts'
import { searchEs } from '../../search/search.es.ts'
import { attachmentsEs } from '../../settlements/attachments/attachments.es.ts'
import { bulkEs } from '../../settlements/bulk/bulk.es.ts'
import { editorEs } from '../../settlements/editor/editor.es.ts'
import { historyEs } from '../../settlements/history/history.es.ts'
import { profileEs } from '../../settlements/profile/profile.es.ts'
import { tablesEs } from '../../tables/tables.es.ts'
import { territoryEs } from '../../territory/territory.es.ts'
import { toolsEs } from '../../tools/tools.es.ts'
import { workspacesEs } from '../workspaces/workspaces.es.ts'
import type { Texts } from './texts.ts'

/**
 * Texts of the page but for those that are loaded later, in the plain Spanish of a Chilean municipality. Each feature keeps its own beside it, in
 * `<feature>.es.ts`; the English ones have the same keys or do not compile.
 */
export const es = {
  appName: 'Arraigo',
  unknown: 'Sin dato',
  loading: 'Cargando',
  retry: 'Intentar de nuevo',
  cancel: 'Cancelar',
  close: 'Cerrar',
  back: 'Volver',
  more: 'Ver más',
  skip: { panel: 'Ir al panel', map: 'Ir al mapa', table: 'Ir a la tabla', inspector: 'Ir a lo seleccionado' },
  room: {
    panelWidth: 'Ancho del panel',
    inspectorWidth: 'Ancho de la ficha',
    hidePanel: 'Ocultar el panel',
    showPanel: 'Mostrar el panel',
    hideInspector: 'Ocultar la ficha',
    showInspector: 'Mostrar la ficha',
    wider: 'Ensanchar la tabla',
    narrower: 'Achicar la tabla',
  },
  workspaces: 'Secciones',
  settings: {
    name: 'Ajustes',
    language: 'Idioma',
    theme: 'Apariencia',
    themes: { system: 'Según el equipo', light: 'Clara', dark: 'Oscura' },
  },
  sheet: { peek: 'Abrir el panel', half: 'Agrandar el panel', full: 'Bajar el panel' },
  shortcuts: {
    title: 'Atajos de teclado',
    goTo: 'Ir a {{name}}',
    escape: 'Soltar lo seleccionado, cerrar',
    zoom: 'Acercar y alejar el mapa',
    table: 'Abrir o cerrar la tabla',
    save: 'Guardar lo dibujado',
    drawing: 'Mientras se dibuja',
    pan: 'Mover el mapa',
    all: 'Ver esta lista',
  },
  connection: {
    back: 'La conexión volvió.',
    lost: 'Sin conexión con el servidor. Se reintenta solo.',
    starting: 'Arraigo se está iniciando…',
    lostTitle: 'No hay conexión con el servidor',
    lostWhatToDo: 'Compruebe que Arraigo esté en marcha. Lo que hizo hasta ahora no se pierde.',
  },
  part: {
    failed: 'No se pudo mostrar esta parte',
    whatToDo: 'El servidor no respondió a tiempo, o algo falló. Lo demás sigue funcionando.',
    reload: 'Volver a cargar la página',
  },
  problem: {
    title: 'No se pudo completar',
    gone: 'Esto ya no existe',
    goneText: 'Se quitó, o el enlace no es correcto.',
    goBack: 'Volver a la lista',
    unknown: 'El servidor respondió con un error que no se pudo leer.',
  },
  map: {
    title: 'Mapa',
    impossible:
      'Este navegador no puede dibujar el mapa (WebGL no está disponible). Las tablas y los informes funcionan igual.',
    loading: 'Cargando el territorio…',
    divider: 'Línea entre {{left}} y {{right}}',
  },
  share: { copy: 'Copiar enlace', copied: 'Enlace copiado', refused: 'Copie la dirección del navegador' },
  save: 'Guardar',
  ...editorEs,
  ...profileEs,
  ...historyEs,
  ...attachmentsEs,
  ...bulkEs,
  ...comparisonEs,
  ...drawingEs,
  ...datasetsEs,
  ...decisionsEs,
  ...demonstrationEs,
  ...exportsEs,
  ...importsEs,
  ...layersEs,
  ...parametersEs,
  ...printingEs,
  ...searchEs,
  ...tablesEs,
  ...territoryEs,
  ...toolsEs,
  ...workspacesEs,
}

export type SpanishCatalogue = typeof es &
  typeof allCoverageEs &
  typeof allDemandEs &
  typeof allPrioritiesEs &
  typeof allPlansEs
export type Catalogue = Texts<SpanishCatalogue>
