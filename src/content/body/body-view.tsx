import { Fragment, type ReactNode } from 'react'
import type { Block, Body, ImageAttrs, Inline, List, RecordingAttrs } from './body.ts'

/** Addresses differ between the public page, the workspace and paper. */
export interface BodyPlaces {
  /** Where the file's bytes are read. */
  file: (file: { mediaId: string; hash: string }) => string
  /** Where a procedure or a legal document is explained; null: no page. */
  reference: (kind: 'procedure' | 'law', code: string) => string | null
}

/** The one rendering of what an item says: public page, preview, print and mail all show this. */
export function BodyView(props: { body: Body; places: BodyPlaces }) {
  return (
    <div className="prose">
      {props.body.content.map((block, index) => (
        // Blocks have no identity of their own, and nothing inside keeps a state.
        <BlockView key={index} block={block} places={props.places} />
      ))}
    </div>
  )
}

function BlockView({ block, places }: { block: Block; places: BodyPlaces }): ReactNode {
  const words = (content: readonly Inline[] | undefined) => (
    <InlineView content={content ?? []} places={places} />
  )
  const paragraphs = (content: readonly { content?: Inline[] }[]) =>
    content.map((one, index) => <p key={index}>{words(one.content)}</p>)
  switch (block.type) {
    case 'paragraph':
      return <p>{words(block.content)}</p>
    case 'heading':
      return block.attrs.level === 2 ? (
        <h2>{words(block.content)}</h2>
      ) : (
        <h3>{words(block.content)}</h3>
      )
    case 'bulletList':
    case 'orderedList':
      return <ListView list={block} places={places} />
    case 'blockquote':
      return <blockquote>{paragraphs(block.content)}</blockquote>
    case 'callout':
      return <div className={`callout ${block.attrs.tone}`}>{paragraphs(block.content)}</div>
    case 'table':
      return <TableView {...block.attrs} />
    case 'image':
      return <Picture image={block.attrs} places={places} />
    case 'recording':
      return <Recording recording={block.attrs} places={places} />
  }
}

function InlineView(props: { content: readonly Inline[]; places: BodyPlaces }) {
  return props.content.map((one, index) => {
    if (one.type === 'hardBreak') return <br key={index} />
    if (one.type === 'reference') {
      const { kind, code, label } = one.attrs
      const address = props.places.reference(kind, code)
      return address === null ? (
        <Fragment key={index}>{label}</Fragment>
      ) : (
        <a key={index} href={address}>
          {label}
        </a>
      )
    }
    const bold = one.marks?.some(({ type }) => type === 'bold')
    const link = one.marks?.find((mark) => mark.type === 'link')
    const words = bold ? <strong>{one.text}</strong> : one.text
    return link ? (
      <a key={index} href={link.attrs.href}>
        {words}
      </a>
    ) : (
      <Fragment key={index}>{words}</Fragment>
    )
  })
}

function ListView({ list, places }: { list: List; places: BodyPlaces }) {
  const items = list.content.map((item, index) => (
    <li key={index}>
      {item.content.map((part, at) =>
        part.type === 'paragraph' ? (
          <p key={at}>
            <InlineView content={part.content ?? []} places={places} />
          </p>
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
  const body = props.header ? rest : props.rows
  return (
    <div className="table-scroll" role="region" aria-label={props.caption || undefined} tabIndex={0}>
      <table>
        {props.caption ? <caption>{props.caption}</caption> : null}
        {props.header ? (
          <thead>
            <tr>
              {first.map((cell, index) => (
                <th key={index} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
        ) : null}
        <tbody>
          {body.map((row, index) => (
            <tr key={index}>
              {row.map((cell, at) => (
                <td key={at}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function Picture({ image, places }: { image: ImageAttrs; places: BodyPlaces }) {
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

function Recording(props: { recording: RecordingAttrs; places: BodyPlaces }) {
  const { recording, places } = props
  const name = recording.caption || undefined
  return (
    <figure>
      {recording.kind === 'audio' ? (
        <audio controls preload="none" src={places.file(recording)} aria-label={name} />
      ) : (
        // The words of the film stand in the text around it.
        <video controls preload="none" src={places.file(recording)} aria-label={name} />
      )}
      {recording.caption ? <figcaption>{recording.caption}</figcaption> : null}
    </figure>
  )
}
