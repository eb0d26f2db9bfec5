import type { ReactNode } from 'react'
import { stateSign, type State } from './state-badge.tsx'
import { useT } from './language.tsx'

/** One unit of many. */
export interface Tile {
  /** In full: "Xã Bình Minh". */
  name: string
  /** What fits in a tile: "Bình Minh". */
  short: string
  state: State
  /** A figure under the name: "12/14". */
  figure?: string | undefined
  href?: string | undefined
}

/**
 * Many units at one look, each a tile in the colour and with the sign of its state; a unit without a state of its
 * own is not coloured. Their order is the caller's. The legend counts them, so nothing rests on colour.
 */
export function TileMap(props: { caption: string; tiles: readonly Tile[]; note?: ReactNode }) {
  const t = useT()
  const counts = new Map<State, number>()
  for (const { state } of props.tiles) counts.set(state, (counts.get(state) ?? 0) + 1)
  return (
    <figure className="tiles">
      <figcaption>{props.caption}</figcaption>
      <ul className="cluster legend">
        {[...counts].map(([state, count]) => {
          const { word, shape, tone } = stateSign(state)
          return (
            <li key={state} className={`state ${tone}`}>
              <span aria-hidden="true">{shape}</span>
              {t(word)}: {count}
            </li>
          )
        })}
      </ul>
      <ul className="grid">
        {props.tiles.map((tile) => (
          <li key={tile.name}>
            <TileFace tile={tile} />
          </li>
        ))}
      </ul>
      {props.note}
    </figure>
  )
}

function TileFace({ tile }: { tile: Tile }) {
  const t = useT()
  const { word, shape, tone } = stateSign(tile.state)
  const said = [tile.name, t(word), tile.figure].filter(Boolean).join(', ')
  const face = (
    <>
      <span className="sign" aria-hidden="true">
        {shape}
      </span>
      <span aria-hidden="true">{tile.short}</span>
      {tile.figure === undefined ? null : (
        <span className="figure" aria-hidden="true">
          {tile.figure}
        </span>
      )}
      <span className="unseen">{said}</span>
    </>
  )
  return tile.href === undefined ? (
    <span className={`tile ${tone}`} title={said}>
      {face}
    </span>
  ) : (
    <a className={`tile ${tone}`} href={tile.href} title={said}>
      {face}
    </a>
  )
}
