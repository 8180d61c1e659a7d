import { comparisonEn } from '../../comparison/comparison.en.ts'
import { coverageCardEn } from '../../coverage/card/coverageCard.en.ts'
import { coverageCompareEn } from '../../coverage/compare/coverageCompare.en.ts'
import { proposalsEn } from '../../coverage/proposals/proposals.en.ts'
import { sitingEn } from '../../coverage/siting/siting.en.ts'
import { standardsEn } from '../../coverage/standards/standards.en.ts'
import { datasetsEn } from '../../datasets/datasets.en.ts'
import { decisionsEn } from '../../decisions/decisions.en.ts'
import { demandCardEn } from '../../demand/card/demandCard.en.ts'
import { demandDashboardEn } from '../../demand/dashboard/demandDashboard.en.ts'
import { demandEn } from '../../demand/demand.en.ts'
import { hotspotsEn } from '../../demand/hotspots/hotspots.en.ts'
import { demandRuleEn } from '../../demand/rule/demandRule.en.ts'
import { demonstrationEn } from '../../demonstration/demonstration.en.ts'
import { exportsEn } from '../../exports/exports.en.ts'
import { importsEn } from '../../imports/imports.en.ts'
import { layersEn } from '../../layers/layers.en.ts'
import { drawingEn } from '../../map/drawing/drawing.en.ts'
import { parametersEn } from '../../parameters/parameters.en.ts'
import { buildingEn } from '../../plans/building/building.en.ts'
import { catalogueEn } from '../../plans/catalogue/catalogue.en.ts'
import { planExplanationEn } from '../../plans/explanation/planExplanation.en.ts'
import { handingEn } from '../../plans/handing/handing.en.ts'
import { planItemsEn } from '../../plans/items/planItems.en.ts'
import { planMapEn } from '../../plans/onMap/planMap.en.ts'
import { plansEn } from '../../plans/plans.en.ts'
import { scenariosEn } from '../../plans/scenarios/scenarios.en.ts'
import { sitesEn } from '../../plans/sites/sites.en.ts'
import { strategiesEn } from '../../plans/strategies/strategies.en.ts'
import { planTimeEn } from '../../plans/time/planTime.en.ts'
import { printingEn } from '../../printing/printing.en.ts'
import { rankingComparisonEn } from '../../priorities/comparing/comparing.en.ts'
import { rankingCriteriaEn } from '../../priorities/criteria/criteria.en.ts'
import { rankingExplanationEn } from '../../priorities/explanation/explanation.en.ts'
import { prioritiesEn } from '../../priorities/priorities.en.ts'
import { publishingEn } from '../../priorities/publishing/publishing.en.ts'
import { robustnessEn } from '../../priorities/robustness/robustness.en.ts'
import { rankingWeightsEn } from '../../priorities/weights/weights.en.ts'
import { workshopEn } from '../../priorities/workshop/workshop.en.ts'
import { searchEn } from '../../search/search.en.ts'
import { attachmentsEn } from '../../settlements/attachments/attachments.en.ts'
import { bulkEn } from '../../settlements/bulk/bulk.en.ts'
import { editorEn } from '../../settlements/editor/editor.en.ts'
import { historyEn } from '../../settlements/history/history.en.ts'
import { profileEn } from '../../settlements/profile/profile.en.ts'
import { tablesEn } from '../../tables/tables.en.ts'
import { territoryEn } from '../../territory/territory.en.ts'
import { toolsEn } from '../../tools/tools.en.ts'
import { workspacesEn } from '../workspaces/workspaces.en.ts'
import type { Catalogue } from './es.ts'

export const en: Catalogue = {
  appName: 'Arraigo',
  unknown: 'No data',
  loading: 'Loading',
  retry: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  back: 'Back',
  more: 'Show more',
  skip: {
    panel: 'Go to the panel',
    map: 'Go to the map',
    table: 'Go to the table',
    inspector: 'Go to what is selected',
  },
  room: {
    panelWidth: 'Width of the panel',
    inspectorWidth: 'Width of the details',
    hidePanel: 'Hide the panel',
    showPanel: 'Show the panel',
    hideInspector: 'Hide the details',
    showInspector: 'Show the details',
    wider: 'Widen the table',
    narrower: 'Narrow the table',
  },
  workspaces: 'Workspaces',
  settings: {
    name: 'Settings',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark' },
  },
  sheet: { peek: 'Open the panel', half: 'Enlarge the panel', full: 'Lower the panel' },
  shortcuts: {
    title: 'Keyboard shortcuts',
    goTo: 'Go to {{name}}',
    escape: 'Let go of the selection, close',
    zoom: 'Zoom the map',
    table: 'Open or close the table',
    save: 'Save what is drawn',
    drawing: 'While drawing',
    pan: 'Move the map',
    all: 'Show this list',
  },
  connection: {
    back: 'The connection is back.',
    lost: 'No connection to the server. It is retried by itself.',
    starting: 'Arraigo is starting…',
    lostTitle: 'The server cannot be reached',
    lostWhatToDo: 'Check that Arraigo is running. What you have done so far is not lost.',
  },
  part: {
    failed: 'This part could not be shown',
    whatToDo: 'The server did not answer in time, or something failed. Everything else keeps working.',
    reload: 'Reload the page',
  },
  problem: {
    title: 'This could not be done',
    gone: 'This no longer exists',
    goneText: 'It was removed, or the link is not right.',
    goBack: 'Back to the list',
    unknown: 'The server answered with an error that could not be read.',
  },
  map: {
    title: 'Map',
    impossible: 'This browser cannot draw the map (WebGL is not available). Tables and reports work all the same.',
    loading: 'Loading the territory…',
    divider: 'Line between {{left}} and {{right}}',
  },
  share: { copy: 'Copy link', copied: 'Link copied', refused: 'Copy the address of the browser' },
  save: 'Save',
  ...editorEn,
  ...profileEn,
  ...historyEn,
  ...attachmentsEn,
  ...bulkEn,
  ...comparisonEn,
  ...coverageCardEn,
  ...coverageCompareEn,
  ...proposalsEn,
  ...sitingEn,
  ...standardsEn,
  ...drawingEn,
  ...datasetsEn,
  ...decisionsEn,
  ...demandCardEn,
  ...demandDashboardEn,
  ...demandEn,
  ...hotspotsEn,
  ...demandRuleEn,
  ...demonstrationEn,
  ...exportsEn,
  ...importsEn,
  ...layersEn,
  ...parametersEn,
  ...plansEn,
  ...buildingEn,
  ...planItemsEn,
  ...planMapEn,
  ...planTimeEn,
  ...catalogueEn,
  ...strategiesEn,
  ...sitesEn,
  ...scenariosEn,
  ...planExplanationEn,
  ...handingEn,
  ...prioritiesEn,
  ...rankingCriteriaEn,
  ...rankingWeightsEn,
  ...rankingExplanationEn,
  ...robustnessEn,
  ...rankingComparisonEn,
  ...publishingEn,
  ...workshopEn,
  ...printingEn,
  ...searchEn,
  ...tablesEn,
  ...territoryEn,
  ...toolsEn,
  ...workspacesEn,
}
