import type { CellView } from '../../contract.ts'
import { paragraphsOf } from '../../report/section.ts'
import { FigureLink } from '../figure/figure-link.tsx'
import { keyed, piecesOf, type Piece } from './prose-text.ts'
import css from './prose.module.css'

/** Prose as it goes out; its figures open what they counted. */
export function ProseView(props: { text: string; cells: readonly CellView[] }) {
  return (
    <div className={css['prose']}>
      {keyed(paragraphsOf(props.text), (line) => line.text).map(({ key, one: line }) => (
        <p key={key} className={line.dash ? css['dash'] : undefined}>
          {line.dash ? '- ' : null}
          {keyed(piecesOf(line.text), nameOf).map(({ key, one: piece }) =>
            typeof piece === 'string' ? (
              piece
            ) : (
              <FigureLink key={key} figure={piece} cells={props.cells} />
            ),
          )}
        </p>
      ))}
    </div>
  )
}

function nameOf(piece: Piece): string {
  return typeof piece === 'string' ? piece : `${piece.code} ${piece.row}`
}
