import type { ReactNode } from 'react'
import { useT } from '../../../ui/language.tsx'
import { BodyView, type BodyPlaces } from '../../body/body-view.tsx'
import type { ImageAttrs, RecordingAttrs } from '../../body/body.ts'
import { cuesAsVtt } from '../../body/cues.ts'
import type { Carried } from '../../channel/carried.ts'
import type { ChannelCode, ChannelSpec } from '../../channel/channel-spec.ts'
import { en } from '../../en.ts'
import { mediaAddress } from '../editor/block-views.ts'
import css from './preview.module.css'

export interface PreviewProps {
  spec: ChannelSpec
  carried: Carried
  byline: string
}

type Preview = (props: PreviewProps) => ReactNode

/** An adapter may show its way more truly than its kind does: it puts its own preview here. */
const ownPreviews = new Map<ChannelCode, Preview>()

const previews: Record<ChannelSpec['carries'], Preview> = {
  page: (props) => <PagePreview {...props} />,
  post: (props) => <PostPreview {...props} />,
  line: (props) => <LinePreview {...props} />,
  script: (props) => <ScriptPreview {...props} />,
  sheet: (props) => <SheetPreview {...props} />,
}

/** What one way will carry, drawn from exactly what its adapter sends. */
export function ChannelPreview(props: PreviewProps) {
  const { spec } = props
  const preview = ownPreviews.get(spec.code) ?? previews[spec.carries]
  return (
    <div className={css['preview']} data-channel={spec.code}>
      {preview(props)}
    </div>
  )
}

const places: BodyPlaces = {
  file: ({ mediaId }) => mediaAddress(mediaId),
  reference: () => null,
  captions: (_block, film) => captionsAddress(film),
}

const addresses = new WeakMap<object, string>()

/** Captions are in the text itself; a player wants an address to read them from. */
function captionsAddress({ cues = [] }: RecordingAttrs): string {
  const known = addresses.get(cues)
  if (known !== undefined) return known
  const address = URL.createObjectURL(new Blob([cuesAsVtt(cues)], { type: 'text/vtt' }))
  addresses.set(cues, address)
  return address
}

function PagePreview({ carried, byline }: PreviewProps) {
  const [cover] = carried.images
  const inside = carried.body?.content.some(
    (block) => block.type === 'image' && block.attrs.hash === cover?.hash,
  )
  return (
    <article className={css['page']}>
      <h3>{carried.title}</h3>
      {carried.summary ? <p className={css['summary']}>{carried.summary}</p> : null}
      {cover && !inside ? <Picture image={cover} /> : null}
      {carried.body ? <BodyView body={carried.body} places={places} /> : null}
      {byline ? <p className={css['byline']}>{byline}</p> : null}
    </article>
  )
}

function PostPreview({ carried }: PreviewProps) {
  return (
    <div className={css['post']}>
      <p className={css['written']}>{carried.text}</p>
      {carried.images.length > 0 ? (
        <div className={css['pictures']}>
          {carried.images.map((image) => (
            <Picture key={image.hash} image={image} />
          ))}
        </div>
      ) : null}
    </div>
  )
}

function LinePreview({ spec, carried }: PreviewProps) {
  return (
    <p className={spec.takenIn === 'glanced' ? css['banner'] : css['bubble']}>{carried.text}</p>
  )
}

function ScriptPreview({ carried }: PreviewProps) {
  return <div className={`${css['script']} ${css['written']}`}>{carried.text}</div>
}

function SheetPreview({ carried }: PreviewProps) {
  const t = useT(en)
  return (
    <article className={css['sheet']} aria-label={t('Bản in thử')}>
      <h3>{carried.title}</h3>
      {carried.body ? (
        <BodyView body={carried.body} places={places} />
      ) : (
        <p className={css['written']}>{carried.text}</p>
      )}
    </article>
  )
}

function Picture({ image }: { image: ImageAttrs }) {
  return (
    <figure>
      <img
        src={mediaAddress(image.mediaId)}
        alt={image.alt}
        width={image.width}
        height={image.height}
        loading="lazy"
      />
      {image.caption ? <figcaption>{image.caption}</figcaption> : null}
    </figure>
  )
}
