import { PrintScreen as PrintedPieces } from '../../content/workspace/print/print-screen.tsx'
import { PrintedPanel } from './printed/printed-panel.tsx'

/** An item on paper, with what became of its copies. */
export function PrintScreen() {
  return <PrintedPieces counting={PrintedPanel} />
}
