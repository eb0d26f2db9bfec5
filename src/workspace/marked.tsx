import { piecesOf } from './search-marks.ts'

/** The text with the words that were asked for marked. */
export function Marked(props: { text: string; asked: string }) {
  let at = 0
  return piecesOf(props.text, props.asked).map(({ text, hit }) => {
    const key = at
    at += text.length
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
  })
}
