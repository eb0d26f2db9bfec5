import { Fragment, type ReactNode } from 'react'
import { useT } from '../../ui/language.tsx'
import type { Block, Body, ImageAttrs, Inline, List, Paragraph, RecordingAttrs } from './body.ts'
import { cuesAsText } from './cues.ts'
import { bodyEnglish } from './en-body.ts'

/** Addresses differ between the public page, the workspace and paper. */
export interface BodyPlaces {
  /** Where the file's bytes are read. */
  file: (file: { mediaId: string; hash: string }) => string
  /** Where a procedure or a legal document is explained; null: no page. */
  reference: (kind: 'procedure' | 'law', code: string) => string | null
  /** Where the captions of the film at this place of the body are read; absent: the film is shown without. */
  captions?: (block: number, film: RecordingAttrs) => string
}

/** The one rendering of what an item says: public page, preview, print and mail all show this. */
export function BodyView(props: { body: Body; places: BodyPlaces }) {
  return (
    <div className="prose">
      {numbered(props.body.content).map(([key, block]) => (
        <Fragment key={key}>{blockView(block, props.places, Number(key))}</Fragment>
      ))}
    </div>
  )
}

const views: {
  [T in Block['type']]: (block: never, places: BodyPlaces, place: number) => ReactNode
} = {
  paragraph: (block: Paragraph, places) => <Line of={block} places={places} />,
  heading: (block: Extract<Block, { type: 'heading' }>, places) => {
    const words = <Words content={block.content} places={places} />
    return block.attrs.level === 2 ? <h2>{words}</h2> : <h3>{words}</h3>
  },
  bulletList: (block: List, places) => <ListView list={block} places={places} />,
  orderedList: (block: List, places) => <ListView list={block} places={places} />,
  blockquote: (block: Extract<Block, { type: 'blockquote' }>, places) => (
    <blockquote>
      <Lines of={block.content} places={places} />
    </blockquote>
  ),
  callout: (block: Extract<Block, { type: 'callout' }>, places) => (
    <div className={`callout ${block.attrs.tone}`}>
      <Lines of={block.content} places={places} />
    </div>
  ),
  table: (block: Extract<Block, { type: 'table' }>) => <TableView {...block.attrs} />,
  image: (block: { attrs: ImageAttrs }, places) => <Picture image={block.attrs} places={places} />,
  recording: (block: { attrs: RecordingAttrs }, places, place) => (
    <Recording recording={block.attrs} places={places} place={place} />
  ),
}

function blockView(block: Block, places: BodyPlaces, place: number): ReactNode {
  return views[block.type](block as never, places, place)
}

/** Blocks have no identity of their own, and nothing inside them keeps a state: their place is their key. */
function numbered<T>(items: readonly T[]): [key: string, item: T][] {
  return items.map((item, place) => [String(place), item])
}

function Lines(props: { of: readonly Paragraph[]; places: BodyPlaces }) {
  return numbered(props.of).map(([key, one]) => <Line key={key} of={one} places={props.places} />)
}

function Line(props: { of: Paragraph; places: BodyPlaces }) {
  return (
    <p>
      <Words content={props.of.content} places={props.places} />
    </p>
  )
}

function Words(props: { content: readonly Inline[] | undefined; places: BodyPlaces }) {
  return numbered(props.content ?? []).map(([key, one]) => (
    <Fragment key={key}>{inlineView(one, props.places)}</Fragment>
  ))
}

function inlineView(one: Inline, places: BodyPlaces): ReactNode {
  if (one.type === 'hardBreak') return <br />
  if (one.type === 'reference') {
    const address = places.reference(one.attrs.kind, one.attrs.code)
    return address === null ? one.attrs.label : <a href={address}>{one.attrs.label}</a>
  }
  const words = one.marks?.some(({ type }) => type === 'bold') ? (
    <strong>{one.text}</strong>
  ) : (
    one.text
  )
  const link = one.marks?.find((mark) => mark.type === 'link')
  return link ? <a href={link.attrs.href}>{words}</a> : words
}

function ListView({ list, places }: { list: List; places: BodyPlaces }) {
  const items = numbered(list.content).map(([key, item]) => (
    <li key={key}>
      {numbered<(typeof item.content)[number]>(item.content).map(([at, part]) =>
        part.type === 'paragraph' ? (
          <Line key={at} of={part} places={places} />
        ) : (
          <ListView key={at} list={part} places={places} />
        ),
      )}
    </li>
  ))
  return list.type === 'orderedList' ? <ol>{items}</ol> : <ul>{items}</ul>
}

function TableView(props: { caption: string; header: boolean; rows: string[][] }) {
  const [first = [], ...rest] = props.rows
  return (
    <div className="table-scroll">
      <table className="table">
        {props.caption ? <caption>{props.caption}</caption> : null}
        {props.header ? (
          <thead>
            <tr>
              {numbered(first).map(([key, cell]) => (
                <th key={key} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {numbered(props.header ? rest : props.rows).map(([key, row]) => (
            <tr key={key}>
              {numbered(row).map(([at, cell]) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Picture({ image, places }: { image: ImageAttrs; places: BodyPlaces }) {
  return (
    <figure>
      <img
        src={places.file(image)}
        alt={image.alt}
        width={image.width}
        height={image.height}
        loading="lazy"
      />
      {image.caption ? <figcaption>{image.caption}</figcaption> : null}
    </figure>
  )
}

/** The room a film gets before its own shape is known. */
const WIDE = { width: 1600, height: 900 }

/** What is said is there to be read as well: under the film while it plays, and below the player. */
function Recording(props: { recording: RecordingAttrs; places: BodyPlaces; place: number }) {
  const t = useT(bodyEnglish)
  const { recording, places, place } = props
  const { kind, caption, cues = [], transcript } = recording
  const Player = kind
  const captions = kind === 'video' && cues.length > 0 ? places.captions?.(place, recording) : null
  const said = transcript ?? cuesAsText(cues)
  return (
    <figure>
      <Player
        controls
        preload="none"
        src={places.file(recording)}
        aria-label={caption || undefined}
        {...(kind === 'video' ? WIDE : {})}
      >
        {captions ? (
          <track kind="captions" src={captions} srcLang="vi" label={t('Phụ đề')} default />
        ) : null}
      </Player>
      {caption ? <figcaption>{caption}</figcaption> : null}
      {said === '' ? null : (
        <details>
          <summary>{kind === 'video' ? t('Lời trong phim') : t('Lời của bản ghi âm')}</summary>
          {numbered(said.split('\n')).map(([key, line]) => (
            <p key={key}>{line}</p>
          ))}
        </details>
      )}
    </figure>
  )
}
