import { DueBoard as Board } from '../../plans/workspace/due/due-board.tsx'
import { WrittenFor } from './written-for.tsx'

/** What is due, with the texts written for it. */
export function DueBoard() {
  return <Board written={WrittenFor} />
}
