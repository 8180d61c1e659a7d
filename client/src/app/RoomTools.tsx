import { SelectTools } from '../map/selecting/SelectTools.tsx'
import { MapTools } from '../tools/MapTools.tsx'
import { LinkTool } from './LinkTool.tsx'
import { PrintTool } from './PrintTool.tsx'

/** Everything at the map's right edge. */
export function RoomTools() {
  return (
    <MapTools
      outputs={
        <>
          <PrintTool />
          <LinkTool />
        </>
      }
    >
      <SelectTools />
    </MapTools>
  )
}
