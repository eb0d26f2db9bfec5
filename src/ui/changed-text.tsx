import { useT } from './language.tsx'
import type { Piece } from './word-diff.ts'

/** A paragraph in full, with what was taken out and put in; said in words where it is whole. */
export function ChangedText(props: { pieces: readonly Piece[] }) {
  const t = useT()
  const { pieces } = props
  const [only] = pieces
  const whole = pieces.length === 1 ? only?.op : undefined
  return (
    <p className="changed">
      {whole === 'removed' ? <strong>{t('Bỏ:')} </strong> : null}
      {whole === 'added' ? <strong>{t('Thêm:')} </strong> : null}
      {pieces.map((piece, index) => (
        <Words key={changedKey(pieces.slice(0, index + 1))} piece={piece} />
      ))}
    </p>
  )
}

/** For lists of changed paragraphs. */
export function changedKey(pieces: readonly Piece[]): string {
  return pieces.map(({ op, text }) => `${op} ${text}`).join('|')
}

function Words(props: { piece: Piece }) {
  const { op, text } = props.piece
  const words = text.trimEnd()
  if (op === 'same') return <>{words} </>
  const Mark = op === 'removed' ? 'del' : 'ins'
  return (
    <>
      <Mark>{words}</Mark>{' '}
    </>
  )
}
